"""A number with its unit: what the rules of this room pass to each other."""

from __future__ import annotations

from typing import Protocol, TypeVar

from ...models.figure import Direction, FigureKind, Qualifier
from ...value import replace, value
from .numeral import Form

Value = int | float


class Bounded(Protocol):
    """A figure in the making, of any grammar."""

    @property
    def value(self) -> Value | None:
        """The number stated."""

    @property
    def kind(self) -> FigureKind:
        """What is measured."""

    @property
    def qualifier(self) -> Qualifier:
        """How exact the number is."""


@value
class Quantity:
    """A figure in the making; `first` and `last` are tokens of its line, `last` being the one behind."""

    first: int
    last: int
    value: Value | None
    form: Form
    kind: FigureKind = "count"
    unit: str | None = None
    low: Value | None = None
    high: Value | None = None
    parts: tuple[Value, ...] = ()
    qualifier: Qualifier = "exact"
    scale: int = 1
    """Magnitude that multiplies the whole number."""
    number: tuple[int, int] = (0, 0)
    """Tokens of the number alone."""
    own_unit: bool = False
    """Whether the unit stands at this number, and was not taken over from its neighbour."""
    direction: Direction | None = None
    baseline: Value | None = None
    per: str | None = None
    counted: str | None = None
    counted_last: int = 0
    """Token behind the words for what is counted, where they follow the number."""


Q = TypeVar("Q", bound=Bounded)


def bounded(q: Q, unbounded: tuple[FigureKind, ...] = ("score", "ratio")) -> Q:
    """Return a figure in the making with the bound that its qualifier makes of its value."""
    if q.value is None or q.kind in unbounded:
        return q
    if q.qualifier in ("more_than", "at_least"):
        return replace(q, low=q.value)
    if q.qualifier in ("less_than", "at_most"):
        return replace(q, high=q.value)
    return q
