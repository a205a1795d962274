"""Reported figures."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal

from ..errors import MissingExtraError
from .base import Model, Number, Span
from .quotation import Attribution

FigureKind = Literal[
    "count", "money", "percent", "duration", "distance", "area", "volume", "mass", "speed", "temperature",
    "energy", "power", "information", "age", "ratio", "rank", "score", "other",
]  # fmt: skip
Qualifier = Literal["exact", "approximate", "more_than", "at_least", "less_than", "at_most", "range", "vague"]
Direction = Literal["up", "down"]


_PINT_NAMES = {
    "%": "percent",
    "percentage_point": "percent",
    "basis_point": "percent",
    "barrel": "oil_barrel",
    "part_per_million": "ppm",
    "part_per_billion": "ppm",
    "newton_meter": "newton * meter",
    "quarter": "year / 4",
    "decare": "are",
    "dunam": "are",
    "stremma": "are",
    "quintal": "kilogram",
    "scandinavian_mile": "kilometer",
    "unit": "count",
}
"""Units that newsrooms mean otherwise than pint, or that pint lacks."""


_PINT_FACTORS = {
    "basis_point": 0.01, "part_per_billion": 0.001, "decare": 10, "dunam": 10, "stremma": 10, "quintal": 100,
    "scandinavian_mile": 10,
}  # fmt: skip
"""What to multiply by where pint's unit is a larger one."""


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
    spells it; per-units joined by a slash, also of counts ("count/day"); `count` for multiples ("three
    times"); `None` for counts and shares."""
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

    def to_pint(self, registry: Any = None) -> Any:
        """Return `value` with its unit as a `pint.Quantity`, counts and ratios without dimension.

        `registry` is a `pint.UnitRegistry`, by default pint's application registry. `None` where there is no
        single value or pint cannot know the unit: money, scores, "per share". Raises `MissingExtraError`
        without the extra `units`.
        """
        try:
            pint = import_module("pint")
        except ImportError:
            raise MissingExtraError("to_pint needs pint: pip install 'newsparse[units]'") from None
        if self.value is None or self.kind in ("money", "score", "rank"):
            return None
        known = registry if registry is not None else pint.get_application_registry()
        parts = [_pint_name(part) for part in self.unit.split("/")] if self.unit else ["dimensionless"]
        try:
            value = self.value * _PINT_FACTORS.get(self.unit or "", 1)
            return known.Quantity(value, " / ".join(f"({part})" for part in parts))
        except pint.UndefinedUnitError:
            return None


def _pint_name(unit: str) -> str:
    """Return the expression by which pint knows one part of a unit."""
    name = _PINT_NAMES.get(unit, unit)
    return name.replace("square_", "square ").replace("cubic_", "cubic ")
