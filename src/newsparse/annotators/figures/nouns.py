"""What is counted: the noun phrase at a number."""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import languages, load
from ...lexicon.figures import FiguresLexicon
from ...lexicon.words import WordsLexicon
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_LONGEST = 8
"""Most tokens of a noun phrase behind a number."""


class Nouns:
    """Finds what quantities count, in one language."""

    def __init__(self, lexicon: FiguresLexicon, language: str) -> None:
        ends = set(lexicon.boundaries)
        if language in languages(WordsLexicon.topic):
            words = load(WordsLexicon, language)
            for group in (
                words.auxiliaries,
                words.prepositions,
                words.subordinators,
                words.relatives,
                words.verbs,
            ):
                ends.update(w for entry in group for w in entry.split())
        self._ends = ends - set(lexicon.adjectives)
        self._more = frozenset(lexicon.more)
        self._plurals = frozenset(lexicon.plurals)
        self._adjectives = frozenset(lexicon.adjectives)

    def counted(self, line: Line, q: Quantity) -> Quantity:
        """Add the noun phrase behind a count, a fraction or an amount of something."""
        j = q.last
        if q.kind not in ("count", "percent", "ratio", "mass", "volume", "area"):
            return q
        if q.kind != "count":
            if line.low(j) != "of":
                return q
            j += 1
        while line.low(j) in self._more or (line.word(j) in HYPHENS and j == q.last):
            j += 1
        last = self._phrase(line, j, singular=q.value == 1)
        if last <= j:
            return q
        last = self._with_of(line, last)
        return replace(q, counted=line.slice(j, last), counted_last=last)

    def _phrase(self, line: Line, j: int, *, singular: bool) -> int:
        """Return the token behind the noun phrase that begins at token `j`."""
        last = head = j
        while last < len(line) and last - j < _LONGEST:
            word, low = line.words[last], line.lows[last]
            if word in HYPHENS or word in ("’", "'", "/"):
                if not (line.glued(last) and line.glued(last + 1)):
                    break
                last += 1
                continue
            if not word[0].isalpha() or (low in self._ends and not (word.isupper() and len(word) > 1)):
                if (
                    low in ("and", ",")
                    and head == j
                    and last > j
                    and not singular
                    and self._plural_soon(line, last + 1)
                ):
                    last += 1
                    continue
                break
            if head > j and not self._is_plural(low):
                break
            last += 1
            if self._is_plural(low) and not singular:
                head = last
        return head if head > j else last

    def _plural_soon(self, line: Line, j: int) -> bool:
        return any(self._is_plural(line.low(k)) for k in range(j, min(j + 3, len(line))))

    def _is_plural(self, low: str) -> bool:
        if low in self._plurals:
            return True
        if low in self._adjectives or low in self._ends or len(low) < 3:
            return False
        return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))

    def _with_of(self, line: Line, last: int) -> int:
        """Add "of the crew"."""
        if line.low(last) != "of":
            return last
        j = last + 1
        while line.low(j) in ("the", "a", "an", "its", "their", "his", "her"):
            j += 1
        end = self._phrase(line, j, singular=False)
        return end if end > j else last
