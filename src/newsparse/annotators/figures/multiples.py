"""Multiples that are verbs, comparisons or neither: "will double", "twice as many", "scored twice"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line


class Multiples:
    """Tells them in one language."""

    def __init__(self, lexicon: FiguresLexicon) -> None:
        self._adverbs = frozenset(lexicon.multiples_compared)
        self._comparisons = frozenset(lexicon.comparisons)
        self._compared_alone = frozenset(lexicon.compared_alone)
        self._verbs = frozenset((*lexicon.multiplied, *lexicon.divided))
        self._modals = frozenset(lexicon.modals)
        self._joints = frozenset((
            *lexicon.to, *lexicon.from_, *lexicon.within, *lexicon.by, *lexicon.at, *lexicon.clauses,
            *lexicon.noun_determiners,
        ))  # fmt: skip

    def is_bare(self, line: Line, q: Quantity) -> bool:
        """Tell a multiple of nothing: "scored twice", "double overtime"."""
        if line.lows[q.number[0]] not in self._adverbs or self.is_verb(line, q):
            return False
        if line.low(q.last) not in self._comparisons:
            return True
        if line.low(q.last) in self._compared_alone:
            return False
        return not line.word(q.last + 1)[:1].islower()

    def is_verb(self, line: Line, q: Quantity) -> bool:
        """Tell the verb of "will more than triple to", "doubled" from the multiple of "double the number"."""
        low, follower = line.lows[q.number[0]], line.low(q.last)
        if low not in self._verbs:
            return False
        if low not in self._adverbs:
            return True
        led = any(line.low(i) in self._modals for i in range(q.number[0] - 3, q.number[0]))
        return led and (follower in self._joints or not (follower[:1].isalpha() or follower in HYPHENS))
