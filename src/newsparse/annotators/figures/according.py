"""Sources named by a phrase: "according to media reports", "laut Weltbank", "poliisin mukaan"."""

from __future__ import annotations

from bisect import bisect_right

from ...lexicon.figures import FiguresLexicon
from ...value import value
from .nouns import Nouns
from .phrases import Phrases
from .sums import HYPHENS
from .tokens import Line

SOURCE = 10
"""Most tokens of a source."""
_BEHIND = 4
"""Most tokens of a source before its phrase, without a mark that opens it."""


@value
class Stated:
    """A source and its phrase, as tokens (from, behind)."""

    source: tuple[int, int]
    cue: tuple[int, int]


class According:
    """Finds such sources in one language."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns) -> None:
        self._before = Phrases((word, True) for word in lexicon.according)
        self._behind = Phrases((word, True) for word in lexicon.according_behind)
        self._ordinals = frozenset(lexicon.according_ordinals)
        self._told = frozenset(lexicon.according_verbs)
        self._clauses = frozenset(lexicon.clauses)
        self._joints = frozenset((*lexicon.noun_of, *lexicon.noun_determiners))
        self._of, self._purposes = frozenset(lexicon.noun_of), frozenset(lexicon.according_joints)
        self._function, self._auxiliaries = nouns.ends, nouns.words.auxiliaries
        self._capital, self._by_name = lexicon.nouns_capital, lexicon.according_by_name

    def places(self, line: Line) -> list[tuple[int, int, bool]]:
        """Return the phrases as (token, token behind, whether the source stands before), in order."""
        found = [(i, j, False) for i, j, _ in self._before.places(line) if self._is_cue(line, i)]
        found += [(i, j, True) for i, j, _ in self._behind.places(line)]
        return sorted(found)

    def _is_cue(self, line: Line, i: int) -> bool:
        """Tell "secondo la polizia", at the head of a clause, from the ordinal of "il secondo"."""
        return line.lows[i] not in self._ordinals or not line.word(i - 1)[:1].isalnum()

    def stated(
        self,
        line: Line,
        sentence: tuple[int, int],
        places: list[tuple[int, int, bool]],
        figures: frozenset[int],
    ) -> Stated | None:
        """Return the first source in a sentence; `figures` are the tokens at which figures begin."""
        first, last = sentence
        at = bisect_right(places, first, key=lambda place: place[0] + 1)
        if at == len(places) or places[at][0] >= last:
            return None
        cue, behind, follows = places[at]
        if follows:
            source = self._ahead(line, first, cue, figures)
        else:
            source = self._after(line, behind, last, figures) if behind < last else None
        return Stated(source, (cue, behind)) if source else None

    def _after(self, line: Line, start: int, last: int, figures: frozenset[int]) -> tuple[int, int] | None:
        """Return the tokens of the source that begins at token `start`."""
        if line.lows[start] in self._auxiliaries:
            start += 2 if self._told else SOURCE  # "según han informado fuentes del ministerio"
        elif line.lows[start] in self._told:
            start += 1
        if start >= last or line.lows[start] in self._clauses:
            return None
        end, named = start, False
        while end < last and end - start < SOURCE and self._goes_on(line, end, start, named, figures):
            named = named or line.words[end][0].isupper()
            end += 1
        while end > start and (line.lows[end - 1] in self._function or line.words[end - 1] in HYPHENS):
            end -= 1
        return (start, end) if end > start else None

    def _is_function(self, line: Line, i: int) -> bool:
        low = line.lows[i]
        return low in self._function and low not in self._joints

    def _goes_on(self, line: Line, i: int, start: int, named: bool, figures: frozenset[int]) -> bool:
        """Tell whether token `i` belongs to the source from `start`, which holds a name if `named`."""
        word, low = line.words[i], line.lows[i]
        if not word[0].isalnum():
            return word in HYPHENS and i > start and line.glued(i) and line.glued(i + 1)
        if i == start:
            return True
        if i in figures or low in self._clauses or low in self._auxiliaries:
            return False
        if not self._by_name or not named or not word[0].islower():
            return True
        if low in self._of or (line.lows[i - 1] in self._of and low in self._joints):
            return True
        upper = line.word(i + 1)[:1].isupper() or line.word(i + 2)[:1].isupper()
        return low in self._purposes or (not self._capital and low in self._function and upper)

    def _ahead(self, line: Line, first: int, cue: int, figures: frozenset[int]) -> tuple[int, int] | None:
        """Return the tokens of the source that ends before token `cue`."""
        start = cue
        while start > first and cue - start < _BEHIND and self._belongs(line, start - 1, figures):
            start -= 1
        opened = start == first or not line.words[start - 1][0].isalnum()
        if not opened and start < cue:
            start = cue - 1
            while start > first and line.words[start - 1][0].isupper():
                start -= 1
        while start < cue and self._is_function(line, start):
            start += 1
        return (start, cue) if start < cue else None

    def _belongs(self, line: Line, i: int, figures: frozenset[int]) -> bool:
        return line.words[i][0].isalpha() and i not in figures and not self._is_function(line, i)
