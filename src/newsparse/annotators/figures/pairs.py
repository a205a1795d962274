"""What two quantities are to each other, and the one that they make together."""

from __future__ import annotations

from ...models.figure import Direction
from ...value import replace
from .digits import tidy
from .quantity import Quantity, Value


def moved(a: Quantity, b: Quantity) -> Quantity | None:
    """Give a range the value that it moved from: "from 24.2 to 33-35 billion euros"."""
    if b.qualifier != "range" or not alike(a, b) or a.value is None or b.low is None or b.high is None:
        return None
    scaled = a.scale == 1 and not a.own_unit and a.value < b.low / b.scale * 10
    base = tidy(a.value * b.scale) if scaled else a.value
    direction: Direction | None = "up" if base < b.low else "down" if base > b.high else None
    return replace(b, first=a.first - 1, baseline=base, direction=direction)


def went(a: Quantity, b: Quantity, first: int) -> Quantity:
    """Join "from 5 to 7 million", and "from 92,000 to fewer than 60,000", whose bound tells a movement."""
    ranged = range_of(a, b, first)
    if b.value is None or ranged.low is None:
        return ranged
    if b.qualifier == "less_than" and b.value < ranged.low:
        bounds = replace(ranged, low=None, high=b.value, qualifier="less_than")
        return replace(bounds, value=b.value, baseline=ranged.low, direction="down")
    if b.qualifier == "more_than" and b.value > ranged.low:
        bounds = replace(ranged, low=b.value, high=None, qualifier="more_than")
        return replace(bounds, value=b.value, baseline=ranged.low, direction="up")
    return ranged


def range_of(a: Quantity, b: Quantity, first: int) -> Quantity:
    """Join "5 to 7 million"; `first` is its first token."""
    a, b = shared(a, b)
    taken = b if b.unit and (not a.unit or b.per) else a
    return replace(
        taken, first=first, last=b.last, value=None, low=a.value, high=b.value, qualifier="range",
        scale=b.scale, number=(a.number[0], b.number[1]), own_unit=bool(taken.unit), form=b.form,
        counted=a.counted or b.counted, counted_last=b.counted_last if b.counted else a.counted_last,
    )  # fmt: skip


def with_part(a: Quantity, b: Quantity, parts: int) -> Quantity | None:
    """Join "thirteen dollars and forty-five cents", "6 feet 2 inches"."""
    if (
        (a.unit == b.unit and b.last > b.number[1])
        or a.scale > 1
        or a.value is None
        or b.value is None
        or not 0 < b.value < parts
    ):
        return None
    return replace(a, last=b.last, value=tidy(a.value + b.value / parts), number=(a.number[0], b.number[1]))


def with_tolerance(a: Quantity, b: Quantity) -> Quantity:
    """Join "5 ± 2 kg" and "52 percent, plus or minus 3 points"."""
    value, margin = a.value or 0, abs(b.value or 0)
    taken = a if a.unit else b
    return replace(
        taken, first=a.first, last=b.last, value=value, low=tidy(value - margin), high=tidy(value + margin),
        number=(a.number[0], b.number[1]), qualifier="approximate",
    )  # fmt: skip


def score_of(a: Quantity, b: Quantity) -> Quantity:
    """Join "3-1"."""
    return replace(a, last=b.last, kind="score", value=None, parts=parts_of(a, b), low=None, high=None)


def ratio_of(a: Quantity, b: Quantity) -> Quantity:
    """Join "3:1", "one in five"."""
    above, below = parts_of(a, b)
    return replace(
        a, last=b.last, kind="ratio", value=tidy(above / below), parts=(above, below), low=None, high=None,
        number=(a.number[0], b.number[1]),
    )  # fmt: skip


def alike(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities may have one unit."""
    return a.unit is None or b.unit is None or a.unit.partition("/")[0] == b.unit.partition("/")[0]


def parts_of(a: Quantity, b: Quantity) -> tuple[Value, Value]:
    """Return the numbers of a pair."""
    return a.value or 0, abs(b.value or 0)


def whole(q: Quantity, most: int) -> bool:
    """Tell a whole number up to a limit."""
    return isinstance(q.value, int) and abs(q.value) <= most


def rising(a: Quantity, b: Quantity) -> bool:
    """Tell whether the second number is the larger."""
    return a.value is not None and b.value is not None and a.value < b.value


def shared(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Give the first number the second's magnitude: "5 to 7 million"."""
    if a.scale > 1 or b.scale == 1 or a.value is None or b.value is None or a.value >= b.value / b.scale:
        return a, b
    return replace(a, value=tidy(a.value * b.scale), scale=b.scale), b
