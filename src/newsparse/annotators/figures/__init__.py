"""Reported figures."""

from __future__ import annotations

from ...models import Quotation, ReportedFigure
from ..passage import Passage


def annotate_figures(
    passages: tuple[Passage, ...],
    *,
    language: str = "en",
    country: str | None = None,
    quotations: tuple[Quotation, ...] = (),
) -> tuple[ReportedFigure, ...]:
    """Return the figures in reading order; one that stands in a quotation is attributed as that is."""
    return ()
