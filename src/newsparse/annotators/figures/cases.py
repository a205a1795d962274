"""Movements whose ends are told by endings or by words behind them: "7,2 prosentista 6,9 prosenttiin"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from ...models.figure import Direction
from ...value import replace
from .pairs import alike
from .quantity import Quantity
from .tokens import Line

_CASES = 3
"""Most tokens between the ends of such a movement, and from the second to its ending."""


class Cases:
    """Joins the two ends in one language."""

    def __init__(self, lexicon: FiguresLexicon) -> None:
        self._from_cases, self._to_cases = frozenset(lexicon.from_cases), frozenset(lexicon.to_cases)
        self.known = bool(self._from_cases)
        """Whether the language has such endings."""

    def pair(self, line: Line, a: Quantity, b: Quantity) -> Quantity | None:
        """Join two ends that endings tell: "7,2 prosentista 6,9 prosenttiin"."""
        if b.first - a.last > _CASES or not alike(a, b) or a.qualifier != b.qualifier:
            return None
        opened = not self._from_cases.isdisjoint(line.lows[a.last - 1 : b.first])
        if not opened or self._to_cases.isdisjoint(line.lows[b.last - 1 : b.last + _CASES]):
            return None
        if a.value is None or b.value is None or a.value == b.value:
            return None
        way: Direction = "up" if b.value > a.value else "down"
        first, kind = min(a.first, b.first), a.kind if a.unit else b.kind
        return replace(b, first=first, unit=b.unit or a.unit, kind=kind, baseline=a.value, direction=way)
