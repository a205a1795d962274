"""Singular nouns that describe what a number belongs to: "a 12 page document", "a .500 record"."""

from __future__ import annotations

from .tokens import Line

_SHORTEST = 3
"""Letters of the shortest such noun."""


class Attributes:
    """Finds them in one language, by the words that are none and the endings of verbs."""

    def __init__(
        self,
        none: frozenset[str],
        adjectives: frozenset[str],
        nouns: frozenset[str],
        endings: tuple[str, ...],
    ) -> None:
        self._none, self._adjectives = none, adjectives
        self._nouns, self._verb_endings = nouns, endings

    def end(self, line: Line, j: int, last: int) -> int:
        """Return the end of a singular noun before another, which ends at `last`: "12 page document"."""
        if last - j == 1 and self._is_acronym(line, j):
            return last  # "0.5 WAR"
        if last - j < 2 or line.words[j][0].isupper() or "." in line.words[j - 1]:
            return j
        low = line.lows[j]
        verb = low.endswith(self._verb_endings) and low not in self._nouns
        return j if verb or low in self._adjectives else j + 1

    def _is_acronym(self, line: Line, j: int) -> bool:
        word, follower = line.words[j], line.word(j + 1)
        plain = word.isupper() and len(word) > 1 and word.isalpha() and word.lower() not in self._adjectives
        return plain and not line.glued(j) and not follower[:1].isalnum() and "." in line.words[j - 1]

    def behind_article(self, line: Line, j: int) -> int:
        """Return the end of the noun that a number behind an article describes: "a .500 record"."""
        low = line.low(j)
        if not low.isalpha() or len(low) < _SHORTEST or low in self._none or low in self._adjectives:
            return j
        return j if low.endswith(self._verb_endings) or line.words[j][0].isupper() else j + 1
