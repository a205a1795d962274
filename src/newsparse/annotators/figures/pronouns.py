"""The word "one" and its like where they count nothing: "this one", "one hopes", "may one day return"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from .nouns import Nouns
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_OF = ("of", "in", "more", "other")
"""Function words behind "one" that leave it a number: "one of the suspects"."""
_OPENERS = frozenset((",", ";", ":", '"', "“", "”"))
"""Marks behind which a clause begins."""


class Pronouns:
    """Tells them in one language; `articles` are those that are number words too."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns, articles: frozenset[str]) -> None:
        self._nouns, self._articles = nouns, articles
        self._after, self._before = frozenset(lexicon.singles_after), frozenset(lexicon.singles_before)
        self._or = frozenset(lexicon.or_)
        self._ratios = frozenset(word.split()[0] for word in (*lexicon.out_of, *lexicon.over))
        self._lone, self._of = frozenset(lexicon.lone), frozenset(lexicon.noun_of)
        self._some_time = frozenset(lexicon.some_time)
        self._time_after, self._time_told = (
            frozenset(lexicon.some_time_after),
            frozenset(lexicon.some_time_told),
        )

    def is_pronoun(self, line: Line, q: Quantity, behind: Quantity | None) -> bool:
        """Tell whether "one" counts nothing; `behind` is the next number."""
        if q.value != 1 or q.number[1] - q.number[0] != 1:
            return False
        follower = line.low(q.number[1])
        if line.lows[q.number[0]] in self._lone and follower.isalpha() and follower not in self._of:
            return True  # "mientras uno trabaja"
        if behind and self._is_first(line, q, behind):
            return False
        if line.lows[q.number[0]] in self._articles:
            return q.kind != "money" or self._is_compounded(line, q)
        if self._is_some_day(line, q):
            return True
        if q.own_unit:
            return follower in self._after and line.low(q.first - 1) not in self._nouns.ends
        if follower in HYPHENS:
            second = line.low(q.last + 1)
            return second in self._after or second.endswith(self._nouns.verb_endings)
        if not follower[:1].isalpha() or line.low(q.first - 1) in self._before:
            return q.last < len(line) and len(line) > 1
        if self._nouns.is_verb(follower):
            return True
        return follower in self._after or (follower in self._nouns.ends and follower not in _OF)

    def _is_first(self, line: Line, q: Quantity, behind: Quantity) -> bool:
        """Tell the first of a ratio, "one in five", "one adult in five", and of "one or two"."""
        gap, follower = behind.number[0] - q.last, line.low(q.number[1])
        if gap in (1, 2) and follower in self._ratios:
            return True
        return (gap == 2 and line.low(q.last + 1) in self._ratios) or (gap == 1 and follower in self._or)

    def _is_compounded(self, line: Line, q: Quantity) -> bool:
        """Tell the kind of thing of "a dollar store" from "a dollar"."""
        follower = line.low(q.last)
        if follower in HYPHENS:
            return line.glued(q.last)
        return q.per is None and follower[:1].isalnum() and follower not in self._nouns.ends

    def _is_some_day(self, line: Line, q: Quantity) -> bool:
        """Tell "may one day return" and "One day he left" from "one day of talks", "within one day"."""
        at = q.number[1]
        if line.low(at) not in self._some_time or q.first < q.number[0] or q.per or q.last > at + 1:
            return False
        opened = q.first == 0 or line.ends_sentence(q.first - 1) or line.word(q.first - 1) in _OPENERS
        if not opened and line.low(q.first - 1) not in self._time_after:
            return False
        follower = line.low(at + 1)
        return follower == "," or (follower.isalpha() and follower not in self._time_told)
