"""Numbers that are glued to letters and marks: "F-16", "B52", "4chan", "3-D", "4K screens", "the 1990s"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from ...lexicon.numerals import NumeralsLexicon
from .ages import Ages
from .dates import Dates
from .names import Names
from .nouns import Nouns
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_RESOLUTIONS = frozenset({4_000, 8_000})
"""What "4K" and "8K" would be: lines of a screen."""


class Glued:
    """Tells which of them are names, in one language."""

    def __init__(
        self,
        lexicon: FiguresLexicon,
        numerals: NumeralsLexicon,
        nouns: Nouns,
        ages: Ages,
        dates: Dates,
        names: Names,
    ) -> None:
        self._nouns, self._ages, self._dates, self._names = nouns, ages, dates, names
        self._resolutions, self._decades = frozenset(lexicon.resolutions), frozenset(lexicon.decades)
        self._prefixes, self._decade_parts = frozenset(lexicon.glued), frozenset(lexicon.decade_parts)
        joints = (*lexicon.to, *lexicon.and_, *lexicon.or_, ",", *HYPHENS)
        self._inner = self._prefixes.union(joints, lexicon.wickets, lexicon.inner_units)
        self._letters, self._endings = frozenset(numerals.prefixes), frozenset(numerals.suffixes)

    def is_glued(self, line: Line, q: Quantity) -> bool:
        """Tell a name such as "F-16", "B52", "COVID-19", "4chan" or "9/11" from a figure."""
        i, j = q.first, q.last
        if line.glued(i) and (q.kind != "money" or i == q.number[0]):
            before, second = line.word(i - 1), line.word(i - 2)
            joined = before[-1:].isalnum() and before not in self._letters
            if joined or before in "#№_@§&":
                return True
            if (
                before in "'’‘"
                and len(line.words[i]) == 2
                and not q.own_unit
                and not self._nouns.follows(line, q.last)
            ):
                return True  # "'94"
            if before in HYPHENS or before == "/":
                if line.glued(i - 1) and second[:1].isalpha():
                    joined = second.lower() in self._inner
                    if not joined and not (q.own_unit and second.islower()):
                        return True
            elif before in ":." and line.glued(i - 1) and second[-1:].isalnum():
                pair = before == ":" and second.isdecimal()
                return not (pair and (len(line.words[i]) == 1 or self._dates.is_ratio(line, i)))
        if not line.glued(j) or q.own_unit or q.scale > 1:
            return False
        after = line.word(j)
        if after.lower() in self._ages.behind or after in self._endings:  # "45enne", "৪০টি"
            return False
        if after in ("/", "_", "@", "·", "+") and line.glued(j + 1):
            return after != "+" or line.word(j + 1)[:1].isdecimal()
        if after == "s":
            return self._is_decade(line, q)
        return after[:1].isalpha() and not self._dates.is_time(line, q, None)

    def is_letter(self, line: Line, q: Quantity) -> bool:
        """Tell "3-D" and "4K screens" from a figure."""
        j = q.number[1]
        after, mark = line.word(j + 1), line.word(j)
        if len(mark) == 1 and mark.isupper() and line.glued(j) and self._names.is_labelled(line, q):
            return True
        if line.word(j) in HYPHENS and line.glued(j) and line.glued(j + 1):
            return len(after) == 1 and after.isupper() and not q.own_unit
        if line.low(j - 1) != "k" or not self._resolutions:
            return False
        screen = line.word(j - 1) == "K" and q.value in _RESOLUTIONS and not self._nouns.follows(line, q.last)
        return screen or line.low(j) in self._resolutions

    def _is_decade(self, line: Line, q: Quantity) -> bool:
        """Tell "the 1990s" from "his early 20s", "the under-20s" and "the low 20s"."""
        before, second = line.low(q.first - 1), line.low(q.first - 2)
        aged = before in self._decade_parts and second in self._decades
        if aged or before in self._decades or second in self._prefixes:
            return False
        return not self._ages.is_mild(line, q)
