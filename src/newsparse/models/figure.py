"""Reported figures."""

from __future__ import annotations

from typing import Literal

from .base import Model, Number, Span
from .quotation import Attribution

FigureKind = Literal[
    "count", "money", "percent", "duration", "distance", "area", "volume", "mass", "speed", "temperature",
    "energy", "power", "information", "age", "ratio", "rank", "score", "other",
]  # fmt: skip
Qualifier = Literal["exact", "approximate", "more_than", "at_least", "less_than", "at_most", "range", "vague"]
Direction = Literal["up", "down"]


class ReportedFigure(Model):
    """A number that the story reports, as a reader reads it."""

    text: str
    """As written, with its qualifier, unit and what is counted: "around 5,000 IS militants"."""
    span: Span
    """Where `text` stands."""
    section: int | None = None
    """Index into `Article.sections`; `None` outside the body and in bare text."""
    kind: FigureKind
    """What is measured."""
    value: Number | None = None
    """The number stated; `None` when the text gives only bounds."""
    low: Number | None = None
    """Lower bound, where the text gives one."""
    high: Number | None = None
    """Upper bound, where the text gives one."""
    parts: tuple[Number, ...] = ()
    """The numbers of a score, a vote or a ratio, in order."""
    qualifier: Qualifier = "exact"
    """How exact the text says the number is."""
    unit: str | None = None
    """ISO 4217 code for money, `%`, `percentage_point`, `basis_point`, else the singular name as pint
    spells it; per-units joined by a slash; `None` for counts."""
    counted: str | None = None
    """What is counted or measured: "IS militants"."""
    direction: Direction | None = None
    """Whether the text says that it moved up or down."""
    baseline: Number | None = None
    """For "from 3% to 5%", the value that it moved from."""
    hedge: str | None = None
    """Words of doubt as written: "reportedly"."""
    attribution: Attribution | None = None
    """Who reported it, as in a quotation."""
