"""A figure in the making, and the figure that it becomes."""

from __future__ import annotations

from ....models import ReportedFigure
from ....models.figure import Direction, FigureKind, Qualifier
from ....value import value
from ...passage import Passage
from ..sources import Quoted


@value
class Found:
    """What a number reports; places are those of its passage."""

    start: int
    end: int
    kind: FigureKind
    value: float | None
    number: tuple[int, int]
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    parts: tuple[float, ...] = ()
    qualifier: Qualifier = "exact"
    counted: str | None = None
    direction: Direction | None = None
    baseline: float | None = None


def reported(passage: Passage, found: Found, quoted: Quoted) -> ReportedFigure:
    """Return the figure, attributed as the quotation is in which it stands."""
    first, last = (passage.start + place for place in found.number)
    return ReportedFigure(
        text=passage.text[found.start : found.end],
        span=passage.span(found.start, found.end),
        section=passage.section,
        kind=found.kind,
        value=found.value,
        low=found.low,
        high=found.high,
        parts=found.parts,
        qualifier=found.qualifier,
        unit=found.unit,
        counted=found.counted,
        direction=found.direction,
        baseline=found.baseline,
        attribution=quoted.at(passage.part, first, last),
    )
