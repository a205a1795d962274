"""Units that a text leaves out because a neighbour has them: "45 and 50 mg", "from 14 mpg to 24"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from ...value import replace
from .digits import tidy
from .quantity import Quantity, bounded
from .sums import HYPHENS
from .tokens import Line

_SHARED = frozenset({
    "money", "percent", "distance", "area", "volume", "mass", "speed", "temperature", "energy", "power",
    "information", "other", "duration",
})  # fmt: skip
"""Kinds whose unit is left out at a neighbour."""
_PASSED = frozenset({"approximate", "more_than", "at_least", "less_than", "at_most"})
"""Qualifiers that hold for the same amount in another unit."""
_FAR = 9
"""Most tokens between the two ends of a movement, as for those that name the unit twice."""
_SIDES = 4
"""Most times by which one side of an area is longer than the other."""
_NEAR = 30
"""Most tokens between two figures of one sentence that share a unit."""
_NEARNESS = 5
"""Most times by which two levels of one thing differ."""
_STOPS = frozenset(".;,")
_CLOSERS = frozenset((".", ",", ";", ")", ""))


class Elisions:
    """Gives bare numbers the unit of their neighbour, in one language."""

    def __init__(self, lexicon: FiguresLexicon) -> None:
        self._joints = frozenset((*lexicon.and_, *lexicon.or_))
        self._from = frozenset(lexicon.from_)
        self._to = frozenset(lexicon.to)
        self._by = frozenset(lexicon.by)
        self._ways = frozenset((*lexicon.gains, *lexicon.losses))
        self._levels, self._sides = frozenset(lexicon.levels), frozenset((*lexicon.sides, "x", "×"))

    def filled(self, line: Line, found: list[Quantity]) -> list[Quantity]:
        """Return the quantities, bare numbers with the units that they share."""
        filled = list(found)
        for i in range(len(filled) - 2, -1, -1):
            filled[i] = self._listed(line, filled[i], filled[i + 1])
        last: Quantity | None = None
        for i, q in enumerate(filled):
            if last and _is_bare(q) and q.first - last.last <= _NEAR and filled[i - 1].kind != "age":
                filled[i] = q = self._repeated(line, q, last)
            elif i and _is_bare(q) and self._is_next_age(line, q, filled[i - 1]):
                filled[i] = q = replace(q, kind="age", unit=filled[i - 1].unit)
            if i and q.qualifier == "exact" and self._is_converted(line, q, filled[i - 1]):
                filled[i] = bounded(replace(q, qualifier=filled[i - 1].qualifier))
            elif q.own_unit and q.kind in _SHARED and not self._is_aside(line, q):
                last = q
        return filled

    def _is_converted(self, line: Line, q: Quantity, before: Quantity) -> bool:
        """Tell the same amount in another unit, as exact as the first: "about 15 kilometres (9 miles)"."""
        same = q.kind == before.kind in _SHARED and q.unit != before.unit and q.own_unit and before.own_unit
        if not same or before.qualifier not in _PASSED or not self._is_aside(line, q):
            return False
        return q.first - 1 == max(before.last, before.counted_last)

    def _is_next_age(self, line: Line, q: Quantity, before: Quantity) -> bool:
        """Tell the second age of "women aged 31 and 33"."""
        adjacent = before.last + 1 == q.first and line.low(before.last) in self._joints
        return before.kind == "age" and adjacent and line.word(q.last) in _CLOSERS

    def _is_aside(self, line: Line, q: Quantity) -> bool:
        return line.word(q.first - 1) == "(" and line.word(q.last) == ")"

    def _listed(self, line: Line, q: Quantity, follower: Quantity) -> Quantity:
        """Read "45 and 50 mg", "5, 10 or 15 per cent"."""
        if (
            not _is_bare(q)
            or not follower.own_unit
            or follower.kind not in _SHARED
            or q.form != follower.form
        ):
            return q
        if follower.value is None or q.value is None or q.form == "vague":
            return q
        gap = [low for low in line.lows[q.last : follower.first] if low not in HYPHENS]
        relay = isinstance(q.value, int) and q.value * _SIDES < follower.value  # "4 x 100 metres"
        if len(gap) == 1 and gap[0] in self._sides and follower.kind == "distance" and not relay:
            return _with_unit(q, follower)  # "9-by-6-foot cells"
        if follower.first - q.last != 1:
            return q
        joint = line.lows[q.last]
        falling = joint in self._to and follower.kind == "percent" and q.value > follower.value
        chained = falling or (joint == "," and follower.last == follower.number[1])
        if joint not in self._joints and not chained:
            return q
        shares = follower.scale > 1 == q.scale and q.value < follower.value / follower.scale
        value = tidy(q.value * follower.scale) if shares else q.value
        return replace(_with_unit(q, follower), value=value)

    def _repeated(self, line: Line, q: Quantity, last: Quantity) -> Quantity:
        before = line.low(q.first - 1)
        based = before in self._from and line.low(last.first - 1) in self._to and min(q.scale, last.scale) > 1
        if based and q.first - last.last == 1:
            return _with_unit(q, last)  # "to 1.1 billion euros from 480 million"
        if before in self._from and line.low(q.first - 2) in self._ways and q.first - last.last <= _FAR:
            return _with_unit(q, last)  # "12,500 hectares, up from 9,000"
        if q.last < len(line) and line.word(q.last) == "(" == line.word(last.last) and last.kind == "money":
            return _with_unit(q, last)  # "2,435,000 yen ($22,480) and 2,380,000 ($21,972)"
        if line.word(q.last) not in _CLOSERS and before not in self._to:
            return q
        gap = line.lows[last.last : q.first]
        opened = line.low(last.first) in self._from or line.low(last.first - 1) in self._from
        if before in self._to and opened and len(gap) <= _FAR and _STOPS.isdisjoint(gap):
            return _with_unit(q, last)  # "from 14-18 mpg to 24"
        if line.sentence(last.first) != line.sentence(q.first):
            return q
        if before in self._by and line.low(last.first - 1) in self._by and last.kind == "percent":
            return _with_unit(q, last)  # "rose by 2 per cent and the Nasdaq by 1"
        level = before in self._levels and _decimals(line, q) == _decimals(line, last) > 0
        return _with_unit(q, last) if level and _is_near(q, last) else q


def _is_bare(q: Quantity) -> bool:
    return q.kind == "count" and q.unit is None and q.counted is None and q.form in ("digits", "words")


def _is_near(q: Quantity, other: Quantity) -> bool:
    """Tell two amounts of one thing from a change and its level: "rose 0.65% to end at 27,349.19"."""
    if not q.value or not other.value:
        return False
    return 1 / _NEARNESS < q.value / other.value < _NEARNESS


def _with_unit(q: Quantity, other: Quantity) -> Quantity:
    return replace(q, kind=other.kind, unit=other.unit, per=other.per)


def _decimals(line: Line, q: Quantity) -> int:
    """Return the number of decimals of a number in digits."""
    if q.form != "digits" or q.number[1] - q.number[0] != 1:
        return 0
    return (
        len(line.words[q.number[0]].replace(",", ".").rpartition(".")[2]) if isinstance(q.value, float) else 0
    )
