"""Two numbers that are one figure: ranges, movements, scores, votes, ratios."""

from __future__ import annotations

from dataclasses import replace

from ...lexicon.figures import FiguresLexicon
from .digits import tidy
from .quantity import Quantity, Value
from .sums import HYPHENS
from .tokens import Line

_DASHES = HYPHENS | {"—", "−"}
_FAR = 9
"""Most tokens between the two ends of a movement: "from $75 a barrel in October to $45"."""
_SCORE_MAX = 999
"""Largest number of a score or a vote joined by a hyphen."""


class Joiner:
    """Joins the quantities of a line in one language."""

    def __init__(self, lexicon: FiguresLexicon) -> None:
        self._between = frozenset(lexicon.between)
        self._from = frozenset(lexicon.from_)
        self._and = frozenset(lexicon.and_)
        self._to = frozenset(lexicon.to)
        self._or = frozenset(lexicon.or_)
        self._out_of = frozenset(lexicon.out_of)
        self._scores = frozenset(lexicon.scores)
        self._moves = frozenset(lexicon.up) | frozenset(lexicon.down)
        self._approximate = frozenset(lexicon.before.get("approximate", ()))

    def join(self, line: Line, found: list[Quantity]) -> list[Quantity]:
        """Return the quantities with those joined that belong together, in order."""
        joined: list[Quantity] = []
        i = 0
        while i < len(found):
            pair = self._pair(line, found[i], found[i + 1]) if i + 1 < len(found) else None
            joined.append(pair or found[i])
            i += 2 if pair else 1
        return joined

    def _pair(self, line: Line, a: Quantity, b: Quantity) -> Quantity | None:
        gap = line.lows[a.last : b.first]
        if len(gap) > _FAR or a.value is None or b.value is None or "multiple" in (a.form, b.form):
            return None
        opener = self._opener(line, a.first)
        text = " ".join(gap)
        if opener in self._between and text in self._and:
            return self._range(a, b, self._back(line, a.first))
        if len(gap) == 1 and text in _DASHES:
            return self._dashed(line, a, b)
        if text in self._out_of and self._is_ratio(line, a, b):
            return self._ratio(a, b)
        if opener in self._from and gap and gap[-1] in self._to and not {".", ";", ","} & set(gap):
            return self._range(a, b, self._back(line, a.first)) if self._alike(a, b) else None
        if text in self._to and self._alike(a, b):
            return self._to_pair(line, a, b, opener)
        if text in self._or and self._alike(a, b) and not a.own_unit and b.value > a.value:
            return self._range(a, b, a.first)
        return None

    def _opener(self, line: Line, first: int) -> str:
        return line.low(self._back(line, first))

    def _back(self, line: Line, first: int) -> int:
        """Return the token before `first`, past "about" and the like."""
        at = first - 1
        return at - 1 if line.low(at) in self._approximate else at

    def _dashed(self, line: Line, a: Quantity, b: Quantity) -> Quantity | None:
        glued = line.glued(a.last) and line.glued(b.first)
        if not glued and not self._alike(a, b):
            return None
        plain = a.unit is None and b.unit is None and a.scale == b.scale == 1
        if plain and glued and self._is_score(line, a, b):
            return replace(a, last=b.last, kind="score", value=None, parts=_parts(a, b))
        if not self._alike(a, b) or (plain and not _rising(a, b)):
            return None
        return self._range(a, b, a.first)

    def _is_score(self, line: Line, a: Quantity, b: Quantity) -> bool:
        if not (_whole(a, _SCORE_MAX) and _whole(b, _SCORE_MAX)):
            return False
        return not _rising(a, b) or self._in_contest(line, a)

    def _in_contest(self, line: Line, a: Quantity) -> bool:
        first, last = line.sentence(a.first)
        window = line.lows[max(first, a.first - 12) : min(last, a.last + 10)]
        return not self._scores.isdisjoint(window)

    def _to_pair(self, line: Line, a: Quantity, b: Quantity, opener: str) -> Quantity | None:
        if a.own_unit and opener in self._moves:
            return None
        if a.unit is None and b.unit is None and a.scale == b.scale == 1 and not _noun_follows(line, b.last):
            if _whole(a, 99_999) and _whole(b, 99_999) and self._in_contest(line, a) and not _rising(a, b):
                return replace(a, last=b.last, kind="score", value=None, parts=_parts(a, b))
        return self._range(a, b, a.first) if _rising(*_shared(a, b)) or a.own_unit else None

    def _alike(self, a: Quantity, b: Quantity) -> bool:
        return a.unit is None or b.unit is None or a.unit.partition("/")[0] == b.unit.partition("/")[0]

    def _range(self, a: Quantity, b: Quantity, first: int) -> Quantity:
        a, b = _shared(a, b)
        taken = b if b.unit and (not a.unit or b.per) else a
        assert a.value is not None and b.value is not None  # noqa: S101 - checked by the caller
        return replace(
            taken, first=min(first, a.first), last=b.last, value=None, low=a.value, high=b.value,
            qualifier="range", scale=b.scale, number=(a.number[0], b.number[1]), own_unit=bool(taken.unit), form=b.form,
        )  # fmt: skip

    def _is_ratio(self, line: Line, a: Quantity, b: Quantity) -> bool:
        small = _whole(a, 10_000_000) and _whole(b, 1_000_000_000)
        return bool(small and a.unit is None and b.unit is None and _rising(a, b) and a.value)

    def _ratio(self, a: Quantity, b: Quantity) -> Quantity:
        above, below = _parts(a, b)
        return replace(
            a,
            last=b.last,
            kind="ratio",
            value=tidy(above / below),
            parts=(above, below),
            number=(a.number[0], b.number[1]),
        )


def _parts(a: Quantity, b: Quantity) -> tuple[Value, Value]:
    assert a.value is not None and b.value is not None  # noqa: S101 - checked by the caller
    return a.value, abs(b.value)


def _whole(q: Quantity, most: int) -> bool:
    return isinstance(q.value, int) and abs(q.value) <= most


def _rising(a: Quantity, b: Quantity) -> bool:
    return a.value is not None and b.value is not None and a.value < b.value


def _shared(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Give the first number the second's magnitude: "5 to 7 million"."""
    if a.scale == 1 and b.scale > 1 and a.value is not None and b.value is not None:
        if a.value < b.value / b.scale:
            return replace(a, value=tidy(a.value * b.scale), scale=b.scale), b
    return a, b


def _noun_follows(line: Line, j: int) -> bool:
    return line.low(j).isalpha() and line.low(j).endswith("s")
