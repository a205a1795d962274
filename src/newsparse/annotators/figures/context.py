"""What the words around a quantity say: how exact it is, whether it moved, whether it is an age."""

from __future__ import annotations

from typing import cast

from ...lexicon.figures import FiguresLexicon
from ...lexicon.numerals import NumeralsLexicon
from ...models.figure import Qualifier
from ...value import replace
from .ages import Ages
from .phrases import Phrases
from .quantity import Quantity, bounded
from .sums import HYPHENS
from .tokens import Line

_JOINTS = HYPHENS | {"'", "’", ":"}


class Surroundings:
    """Reads the words around quantities in one language."""

    def __init__(self, lexicon: FiguresLexicon, numerals: NumeralsLexicon, ages: Ages) -> None:
        self._ages = ages
        self._before = Phrases((w, cast(Qualifier, k)) for k, ws in lexicon.before.items() for w in ws)
        self._after = Phrases((w, cast(Qualifier, k)) for k, ws in lexicon.after.items() for w in ws)
        self._articles = frozenset(numerals.articles)
        self._times = frozenset(numerals.times)
        self._suffixes = frozenset(numerals.suffixes)
        self._comparisons = frozenset(lexicon.comparisons)
        self._apart = {word: frozenset(words) for word, words in lexicon.prepositions.items()}
        self._topics = frozenset(lexicon.topics)
        self._ratios = frozenset(word.split()[0] for word in lexicon.out_of).difference(lexicon.noun_of)

    def read(self, line: Line, q: Quantity) -> Quantity:
        """Return the quantity as an age where it is one, with its qualifier."""
        aged = self._ages.aged(line, q)
        q = self._ages.older(line, self.qualified(line, self._multiplied(line, aged)))
        return self._suffixed(line, q) if self._suffixes else q

    def _suffixed(self, line: Line, q: Quantity) -> Quantity:
        """Take in the ending that is joined to a number: "15'i", "৪০টি"."""
        j = q.last + (line.word(q.last) in _JOINTS and line.glued(q.last))
        return replace(q, last=j + 1) if line.low(j) in self._suffixes and line.glued(j) else q

    def _multiplied(self, line: Line, q: Quantity) -> Quantity:
        """Turn "five times as many" into a multiple."""
        if q.kind != "count" or q.value is None or line.low(q.last) not in self._times:
            return q
        if line.low(q.last + 1) not in self._comparisons:
            return q
        return replace(q, last=q.last + 1, form="multiple")

    def qualified(self, line: Line, q: Quantity) -> Quantity:
        """Add "about", "more than", "or more"."""
        first, last, kind = q.first, q.last, q.qualifier
        at = first - 1 if line.low(first - 1) in self._articles else first
        found = self._before.before(line, at)
        if (
            found
            and line.word(found[0]) == "~"
            and line.glued(found[0])
            and line.word(found[0] - 1)[-1:].isdecimal()
        ):
            return q
        if found is None and line.word(first - 1) in HYPHENS and line.glued(first):
            found = self._before.before(line, first - 1)
        if found and (
            self._is_apart(line, q, found[0])
            or (found[0] + 1 == at < first and self._is_article(q, found[1]))
        ):
            return q
        if found:
            first, kind = found[0], found[1] if kind == "exact" else kind
            again = self._before.before(line, first)
            first = again[0] if again else first
        behind = self._after.at(line, last)
        if behind:
            last, kind = behind[0], behind[1] if kind == "exact" else kind
        if kind == q.qualifier and first == q.first and last == q.last:
            return q
        return bounded(replace(q, first=first, last=last, qualifier=kind))

    def _is_apart(self, line: Line, q: Quantity, at: int) -> bool:
        """Tell a preposition from a bound: "a story about one of them", "hand over $5"."""
        before = self._apart.get(line.low(at))
        if before is None or at + 1 != q.first - (line.low(q.first - 1) in self._articles):
            return False
        single = q.value == 1 and q.form == "words" and not q.own_unit and line.low(at) in self._topics
        return (single and line.low(q.last) not in self._ratios) or line.low(at - 1) in before

    def _is_article(self, q: Quantity, kind: Qualifier) -> bool:
        """Tell "put an arm around a 6-year-old boy", "over a six-month period" from "about a 20% rise"."""
        return q.kind == "age" or (q.kind == "duration" and kind in ("more_than", "less_than"))
