"""From tokens to quantities: each number of a line with its sign, currency, unit and per-unit."""

from __future__ import annotations

import re

from ...models.figure import FigureKind
from ...value import replace
from .digits import tidy
from .fractions import MINUS
from .measures import Measures, Unit
from .money import Mark, Money
from .numeral import Numeral
from .numerals import Numerals
from .phrases import Phrases
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_FAHRENHEIT = frozenset({"us", "bs", "bz", "ky", "lr", "pw", "fm", "mh"})
"""Countries that give temperatures in Fahrenheit."""


_HEIGHT = re.compile(r"([1-9])['’](\d|1[01])")
_INCHES = frozenset({'"', "”", "″"})
_INCHES_A_FOOT = 12
_HALVED = frozenset({"duration", "distance"})
"""Kinds of unit that are given with their half: "an hour and a half"."""
_NAME = 3
"""Letters of the shortest name of money that an article counts: "a yen"."""
_LARGEST_PENCE = 400
"""Behind larger numbers "p" is no penny: "1080p"."""


class Reader:
    """Reads the quantities of one language and country."""

    def __init__(self, language: str, country: str | None) -> None:
        self.numerals = Numerals(language, country)
        self.money = Money(language, country)
        self.measures = Measures(language)
        self._country = country
        self._negatives = Phrases((word, True) for word in self.numerals.words.negatives)
        self._not_negative = frozenset(self.numerals.words.negatives_behind)
        self.numerals.counts_singly(self.money.singles)
        words = self.numerals.words
        self._articles = frozenset(words.articles)
        self._and, self._of = frozenset(words.joiners), frozenset(words.of)
        self._another, self._or = frozenset(words.another), frozenset(words.alternatives)

    def read(self, line: Line) -> list[Quantity]:
        """Return every number of the line with its unit, in order; nothing is left out as yet."""
        found: list[Quantity] = []
        behind = 0
        for i in self.numerals.starts(line):
            if i < behind:
                continue
            quantity = self._at(line, i, behind)
            if quantity is not None:
                found.append(quantity)
                if len(found) > 1:
                    found[-2:] = self._rated_behind(line, *found[-2:])
                behind = quantity.last
        return found

    def _at(self, line: Line, i: int, behind: int) -> Quantity | None:
        """Return the quantity at token `i`; a mark before token `behind` belongs to the one before."""
        inner = line.word(i - 1) in MINUS and line.glued(i) and line.glued(i - 1)  # "$-99.99"
        before = self.money.before(line, i - inner)
        if before and before.at < behind:
            before = None
        n = self.numerals.read(line, i, money=before is not None)
        if n is None:
            return self._height(line, i) or self._single(line, i)
        first = before.at if before else n.first
        first, negative = self._sign(line, first) if n.form != "words" or before else self._said(line, first)
        negative = negative or bool(before and inner)
        value = -n.value if negative else n.value
        number, vague = (n.first, n.last), n.form == "vague"
        q = Quantity(
            first, n.last, None if vague else value, n.form, low=value if vague else None, high=n.high,
            qualifier="vague" if vague else "exact", scale=n.scale, number=number, parts=n.parts,
        )  # fmt: skip
        if n.form in ("ordinal", "multiple"):
            return q
        if before is None and self.measures.percent_before(line, n.first):
            return replace(q, first=n.first - 1, kind="percent", unit="%", own_unit=True)
        q = self._measured(line, q, n, before)
        if q.value == 2 and q.form == "words" and not q.own_unit:
            q = self._or_two(line, q)
        if q.form == "fraction" and not q.own_unit:
            q = self._and_half(line, q, behind)
        return self.rated(line, q, q.last) if q.own_unit else q

    def _height(self, line: Line, i: int) -> Quantity | None:
        """Read feet and inches in marks."""
        found = _HEIGHT.fullmatch(line.words[i])
        if not found or not (line.word(i + 1) in _INCHES or line.low(i + 1) in self.measures.sizes):
            return None
        last = i + 1 + (line.word(i + 1) in _INCHES)
        value = tidy(int(found[1]) + int(found[2]) / _INCHES_A_FOOT)
        return Quantity(
            i, last, value, "digits", kind="distance", unit="foot", number=(i, last), own_unit=True
        )

    def _single(self, line: Line, i: int) -> Quantity | None:
        """Read "a dollar"."""
        if line.lows[i] not in self._articles:
            return None
        money = self.money.after(line, i + 1)
        if money is None or not line.word(i + 1).islower() or len(line.words[i + 1]) < _NAME:
            return None
        q = Quantity(i, money.at, 1, "words", kind="money", unit=money.unit, number=(i, i + 1), own_unit=True)
        return self.rated(line, q, q.last)

    def _said(self, line: Line, first: int) -> tuple[int, bool]:
        """Read the word for a sign before a number in words, which no dash can be: "-uno de los hitos-"."""
        negative = self._negatives.before(line, first) if first > 0 else None
        if negative and line.low(negative[0] - 1) not in self._not_negative:
            return negative[0], True
        return first, False

    def _sign(self, line: Line, first: int) -> tuple[int, bool]:
        word = first - 1 - (line.word(first - 1) in MINUS and line.glued(first))
        negative = self._negatives.before(line, word + 1) if first > 0 else None
        if negative and line.low(negative[0] - 1) not in self._not_negative:
            return negative[0], True
        sign = line.word(first - 1)
        if (sign in MINUS or sign == "+") and line.glued(first) and not line.glued(first - 1):
            return first - 1, sign in MINUS
        return first, False

    def _measured(self, line: Line, q: Quantity, n: Numeral, before: Mark | None) -> Quantity:
        j = q.last
        if before:
            if before.scale > 1 and q.value is not None:
                q = replace(q, value=q.value * before.scale)
            more = self.money.after(line, j)
            same = more is not None and more.unit not in self.money.subunits and more.scale == 1
            last = more.at if more and same else self.money.nation(line, j)
            return replace(q, last=last, kind="money", unit=before.unit, own_unit=True)
        skip = j + 1 if line.word(j) in HYPHENS and line.glued(j) and line.glued(j + 1) else j
        skip += line.low(skip) in self.numerals.words.of
        unit = self.measures.after(line, j, digits=n.form == "digits")
        if unit is None and (n.form == "vague" or n.scale > 1):
            unit = self.measures.after(line, skip, digits=False)
        if unit is None and n.form == "fraction":
            unit = self._of_unit(line, j)
        money = self.money.after(line, skip) if q.form != "multiple" else None
        plain = line.words[j - 1].isdecimal()
        if money and line.words[money.at - 1] == "p" and n.value >= _LARGEST_PENCE and plain:
            money = None
        if money and self.money.is_doubtful(line, money, q.scale):
            money = None
        if money and not (unit and self._prefers_unit(line, q, unit, money)):
            return self._paid(line, q, money)
        if unit is None:
            q = self._parted(line, q, skip)
            return self._chilled(line, q) if (q.value or 0) < 0 and q.kind == "count" else q
        return self._with_unit(line, q, unit)

    def _chilled(self, line: Line, q: Quantity) -> Quantity:
        """Read "temperatures of minus 40", which name no unit."""
        if q.scale > 1 or not self.measures.is_heat(line, q.first, q.last):
            return q
        return replace(q, kind="temperature")

    def degree(self) -> str:
        """Return the unit of a temperature given in degrees alone."""
        if not self._country:
            return "degree"
        return "degree_Fahrenheit" if self._country in _FAHRENHEIT else "degree_Celsius"

    def _or_two(self, line: Line, q: Quantity) -> Quantity:
        """Read "another pick or two", "a day or two"."""
        i = q.first
        opened = line.low(i - 3) in self._articles or line.low(i - 3) in self._another
        if line.low(i - 1) not in self._or or not opened or not line.low(i - 2).isalpha():
            return q
        q = replace(q, first=i - 3, value=None, low=1, high=2, qualifier="range")
        unit = self.measures.after(line, i - 2, digits=False)
        if unit:
            return replace(q, kind=unit.kind, unit=unit.name, own_unit=True)
        return replace(q, counted=line.words[i - 2])

    def _parted(self, line: Line, q: Quantity, j: int) -> Quantity:
        """Read "a quarter point", an amount and no share."""
        if q.form != "fraction":
            return q
        j += line.low(j) in self._articles  # "half a point"
        if line.low(j) not in self.numerals.words.parted:
            return q
        return replace(q, form="words", parts=(), counted=line.words[j], counted_last=j + 1)

    def _of_unit(self, line: Line, j: int) -> Unit | None:
        """Read "two thirds of a mile", "half an hour"."""
        j += line.low(j) in self.numerals.words.of
        if line.low(j) not in self._articles:
            return None
        j += 1 + line.word(j + 1).isupper()  # "of a US pint"
        return self.measures.after(line, j, digits=False)

    def _paid(self, line: Line, q: Quantity, money: Mark) -> Quantity:
        if money.scale > 1 and q.value is not None:
            q = replace(q, value=q.value * money.scale)
        scale = self.numerals.words.scales.get(line.low(money.at), 1) if q.scale == 1 else 1
        if scale > 1 and q.value is not None:
            q = replace(q, value=tidy(q.value * scale), scale=scale)
        return replace(q, last=money.at + (scale > 1), kind="money", unit=money.unit, own_unit=True)

    def _prefers_unit(self, line: Line, q: Quantity, unit: Unit, money: Mark) -> bool:
        """Tell mass from money where a word means both: "20 pounds of cocaine", "20 million pounds"."""
        if unit.kind != "mass":
            return unit.at > money.at
        if q.scale >= 1_000_000:
            return False
        heavy = self.measures.is_mass(line, q.first, q.last)
        return heavy or self._country != "gb" or line.word(q.last) in HYPHENS

    def _with_unit(self, line: Line, q: Quantity, unit: Unit) -> Quantity:
        kind, name = unit.kind, unit.name
        if name == "degree" and self.measures.is_heat(line, q.first, q.last):
            kind, name = "temperature", self.degree()
        spaced = (
            line.word(q.first - 1) in MINUS and q.first > 0 and not line.word(q.first - 2)[:1].isdecimal()
        )
        if kind == "temperature" and spaced and q.value is not None and not line.glued(q.first - 1):
            q = replace(q, first=q.first - 1, value=-q.value)
        last = self.measures.below_zero(line, unit.at) if kind == "temperature" else unit.at
        frost = last > unit.at or (kind == "temperature" and self.measures.is_frost(line, last))
        if frost and q.value is not None:
            q = replace(q, value=-abs(q.value))
        return self._halved(line, replace(q, last=last, kind=kind, unit=name, own_unit=True))

    def _halved(self, line: Line, q: Quantity) -> Quantity:
        """Add the half of "dos años y medio"."""
        at = q.last + 1 + (line.low(q.last + 1) in self._articles)
        half = self.numerals.words.halves.get(line.low(at))
        if not half or line.low(q.last) not in self._and or q.value is None:
            return q
        if line.word(at + 1)[:1].isalpha() and line.low(at + 1) not in self._of and at == q.last + 1:
            return q  # "two hours and half the money"
        return replace(q, last=at + 1, value=tidy(q.value + half))

    def _and_half(self, line: Line, q: Quantity, behind: int) -> Quantity:
        """Read "a year and a half", "the past decade and a half" as one and a half of the unit."""
        at = q.first - 2
        unit = self.measures.after(line, at, digits=False) if at >= behind else None
        if unit is None or unit.at != at + 1 or line.low(at + 1) not in self._and or unit.kind not in _HALVED:
            return q
        if line.low(q.first) not in self._articles or line.low(q.last) in self._of:
            return q
        first = at - (at - 1 >= behind and line.low(at - 1) in self._articles)
        return replace(
            q, first=first, value=1 + (q.value or 0), form="words", kind=unit.kind, unit=unit.name, parts=(),
            own_unit=True, number=(first, q.last),
        )  # fmt: skip

    def late(self, line: Line, q: Quantity) -> Quantity:
        """Add a unit that stands behind "or more": "two or more years"."""
        if q.kind != "count" or q.own_unit or q.last == q.number[1]:
            return q
        money = self.money.after(line, q.last)
        if money:
            return self._paid(line, q, money)
        unit = self.measures.after(line, q.last, digits=q.form == "digits")
        return self._with_unit(line, q, unit) if unit else q

    def _rated_behind(self, line: Line, q: Quantity, aside: Quantity) -> tuple[Quantity, Quantity]:
        """Add the per-unit behind another currency in brackets to both: "C$6 ($4.46) per share"."""
        if q.kind != "money" or q.per or aside.kind != "money" or line.word(aside.last) != ")":
            return q, aside
        per = self.measures.per(line, aside.last + 1) if line.word(q.last) == "(" else None
        if per is None:
            return q, aside
        return (
            replace(q, unit=f"{q.unit}/{per[1]}", per=per[1]),
            replace(aside, unit=f"{aside.unit}/{per[1]}", per=per[1]),
        )

    def rated(self, line: Line, q: Quantity, at: int) -> Quantity:
        """Add "a barrel", "per hour", "/kg" that stands at token `at`."""
        per = self.measures.per(line, at)
        if per is None or q.kind == "age" or (q.kind == "duration" and per[1] == q.unit):
            return q
        kind: FigureKind = "speed" if q.kind == "distance" and per[1] in _TIMES else q.kind
        unit = f"{q.unit or 'count'}/{per[1]}"
        if at > q.last:
            return replace(q, counted_last=per[0], unit=unit, kind=kind, per=per[1])
        return replace(q, last=per[0], unit=unit, kind=kind, per=per[1])


_TIMES = frozenset({"second", "millisecond", "minute", "hour", "day"})
"""Units that make a distance a speed."""
