"""Nouns told by their place behind a number: the first with a capital, or the first that is no adjective."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from .sums import HYPHENS
from .tokens import Line

LONGEST = 10
"""Most tokens of a noun phrase behind a number."""

_ROW = 2
"""Most nouns behind the first of a row."""


class Following:
    """Finds such nouns in one language; `ends` are words that end a phrase, `numbers` those for numbers."""

    def __init__(self, lexicon: FiguresLexicon, ends: frozenset[str], numbers: frozenset[str]) -> None:
        self._ends, self._numbers = ends, numbers
        self._adjective_endings = tuple(lexicon.adjective_endings)
        self._capital, self._mixed = lexicon.nouns_capital, tuple(lexicon.stuff_endings)
        self._stuff, self._noun_first = lexicon.stuff_follows, lexicon.noun_first
        self._heads, self._cased = tuple(lexicon.compound_endings), tuple(lexicon.cased_endings)
        self._verb_endings = tuple(lexicon.verb_endings)

    def capital(self, line: Line, j: int) -> int:
        """Return the token behind the first word with a capital, past adjectives."""
        last = j
        while last < len(line) and last - j < LONGEST:
            word = line.words[last]
            if not word[0].isalpha() or line.lows[last] in self._ends:
                return j
            last += 1
            if word[0].isupper():
                while line.word(last) in HYPHENS and line.glued(last) and line.glued(last + 1):
                    last += 2
                return last
        return j

    def word(self, line: Line, j: int) -> int:
        """Return the token behind the first word that is no adjective."""
        last = j
        if line.word(j - 1) == "." and line.word(j)[:1].isupper():
            return j
        while last - j < LONGEST and self._is_content(line, last):
            last += 1
            while line.word(last) in HYPHENS and line.glued(last) and line.glued(last + 1):
                last += 2
            if not line.lows[last - 1].endswith(self._adjective_endings) or not self._is_content(line, last):
                return self._with_adjectives(line, self._with_head(line, last))
        return max(j, last)

    def _with_head(self, line: Line, last: int) -> int:
        """Add the nouns behind a noun up to their head: "su ikmal aracı", "क्रय केंद्रों"."""
        if not self._heads or line.lows[last - 1].endswith(self._cased):
            return last
        for at in range(last, last + _ROW):
            if not self._is_content(line, at):
                break
            if line.lows[at].endswith(self._heads):
                return at + 1
        return last

    def _with_adjectives(self, line: Line, last: int) -> int:
        """Add the adjectives behind a noun: "gospodarstw domowych"."""
        while (
            self._noun_first
            and self._is_content(line, last)
            and line.low(last).endswith(self._adjective_endings)
        ):
            last += 1
        return last

    def _is_content(self, line: Line, i: int) -> bool:
        low = line.low(i)
        return (
            low[:1].isalpha()
            and low not in self._ends
            and low not in self._numbers
            and not low.endswith(self._verb_endings)
        )

    def stuff(self, line: Line, j: int) -> int:
        """Return the token behind the stuff that begins at token `j`: "Regen", "iranisches Öl"."""
        if not self._stuff:
            return j
        if self._mixed and line.low(j).endswith(self._mixed) and line.word(j).islower():
            return j + 2 if line.word(j + 1)[:1].isupper() else j
        joined = line.word(j + 1) in HYPHENS and line.glued(j + 1)
        plain = line.word(j)[:1].isupper() and not joined if self._capital else self.word(line, j) == j + 1
        return j + 1 if plain and line.word(j).isalpha() and not line.glued(j) else j
