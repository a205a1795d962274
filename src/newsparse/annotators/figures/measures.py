"""Units of measure behind a number."""

from __future__ import annotations

from typing import cast

from ...lexicon import load
from ...lexicon.loader import SHARED
from ...lexicon.units import UnitsLexicon
from ...models.figure import FigureKind
from ...value import value
from .phrases import Phrases
from .sums import HYPHENS
from .tokens import Line

_BRACKETS, _CLOSERS = frozenset("([{<"), frozenset(")]}>")
_INCH_MARKS = frozenset('"”″')
_TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"}
)
_COMPANY = 20
"""Tokens on either side of a symbol of several units in which its company is looked for."""
_QUOTED = 200
"""Most tokens before a double mark in which an opening one is looked for."""
_OPENED = frozenset("“„”«")
_POWER_CONTEXT = 8
"""Tokens on either side of a number in which a word like "weighs" or "temperature" tells its unit."""


@value
class Unit:
    """A unit and the token behind it."""

    at: int
    name: str
    kind: FigureKind


class Measures:
    """Finds the unit of a number in one language."""

    def __init__(self, language: str) -> None:
        shared, words = load(UnitsLexicon, SHARED), load(UnitsLexicon, language)
        self.words = words
        self.compounds = shared.compounds
        """Units given together, by the larger."""
        self._symbols = Phrases(_entries(shared), cased=True)
        self._company = words.company
        self._names = Phrases(_entries(words))
        self._glued_only = frozenset(shared.spaced)
        self._doubtful = frozenset(words.doubtful)
        self._squared = frozenset(words.squared)
        self._percent_before = frozenset(words.percent_before)
        self._below_zero = Phrases((word, True) for word in words.below_zero)
        self._per = frozenset(words.per)
        self._each = frozenset(words.each)
        self._earlier = frozenset(words.earlier)
        self._shares = Phrases((form, name) for name, forms in words.shares.items() for form in forms)
        self.sizes = frozenset(words.sizes)
        """Adjectives of size."""
        self._extents = frozenset(words.extents)
        self._weights = frozenset(words.weights)
        self._heats = frozenset(words.heats)

    def after(self, line: Line, j: int, *, digits: bool) -> Unit | None:
        """Return the unit at token `j`, which follows a number written in digits or words."""
        if j >= len(line):
            return None
        if line.words[j] in HYPHENS and not self._is_dash(line, j):
            j += 1
        if line.words[j] in _BRACKETS and digits:
            inside = self._symbols.at(line, j + 1)
            if inside and line.word(inside[0]) in _CLOSERS:
                return Unit(inside[0] + 1, inside[1][1], inside[1][0])
        if digits and line.words[j] in _INCH_MARKS and line.glued(j) and line.low(j + 1) in self.sizes:
            return Unit(j + 1, "inch", "distance")  # 'a pipe 10" long'
        if digits and line.words[j] == '"' and line.glued(j) and self._opens_nothing(line, j):
            return Unit(j + 1, "inch", "distance")  # 'screens of 24" and 36"'
        found = self._unit(line, j, digits=digits)
        if found and found.kind == "distance" and line.low(found.at) in self._squared:
            return Unit(found.at + 1, f"square_{found.name}", "area")  # "250 km squared"
        return found

    def _opens_nothing(self, line: Line, j: int) -> bool:
        """Tell that a double mark behind a number closes no quotation."""
        first = max(0, j - _QUOTED)
        if line.glued(j + 1) or not _OPENED.isdisjoint(line.words[first:j]):
            return False
        marks = [k for k in range(first, j) if line.words[k] == '"']
        return sum(not (line.glued(k) and line.words[k - 1][-1].isdecimal()) for k in marks) % 2 == 0

    def percent_before(self, line: Line, i: int) -> bool:
        """Tell the "yüzde" and the "%" before token `i`."""
        word = line.low(i - 1)
        if word not in self._percent_before:
            return False
        return word[0].isalpha() or (line.glued(i) and not line.word(i - 2)[-1:].isdecimal())

    def below_zero(self, line: Line, j: int) -> int:
        """Return the token behind "below zero" at token `j`, or `j`."""
        found = self._below_zero.at(line, j)
        return found[0] if found else j

    def is_frost(self, line: Line, j: int) -> bool:
        """Tell whether the unit that ends before token `j` is a degree below zero: "pakkasastetta"."""
        return self._below_zero.before(line, j) is not None

    def _unit(self, line: Line, j: int, *, digits: bool) -> Unit | None:
        kept = self._kept(line, j) if digits and line.words[j] in self._company else None
        if kept:
            return kept
        name = self._names.at(line, j)
        if name and line.glued(j) and line.glued(name[0]) and line.word(name[0])[:1].isdecimal():
            name = None  # "21H1"
        symbol = self._symbols.at(line, j) if digits else None
        if symbol and (name is None or symbol[0] > name[0]) and self._is_symbol(line, j, symbol[0]):
            return Unit(symbol[0], symbol[1][1], symbol[1][0])
        return Unit(name[0], name[1][1], name[1][0]) if name else None

    def _kept(self, line: Line, j: int) -> Unit | None:
        """Read the symbol of several units by the company that it keeps: "2.5 F" of a capacitor."""
        if line.glued(j + 1) and line.word(j + 1)[:1].isalnum():
            return None
        near = line.lows[max(0, j - _COMPANY) : j + _COMPANY]
        for name, words in self._company[line.words[j]].items():
            if any(word in near for word in words):
                return Unit(j + 1, name, "other")
        return None

    def _is_dash(self, line: Line, j: int) -> bool:
        return line.glued(j) != line.glued(j + 1)

    def _is_symbol(self, line: Line, j: int, last: int) -> bool:
        word = line.words[j]
        if last < len(line) and line.glued(last) and line.words[last][0].isalnum():
            return False
        if not all(line.glued(k) for k in range(j + 1, last)):
            return False
        if word in self._doubtful and not line.glued(j) and line.word(last)[:1].isalpha():
            return False
        if word == "K":
            return line.glued(j) and self.is_heat(line, j - 1, j)
        if word == "s" and "." not in line.words[j - 1]:
            return False
        if word not in self._glued_only or line.glued(j) or last > j + 1:
            return True
        if word in ("C", "F") and self.is_heat(line, j - 1, j):
            return True
        follower = line.low(last)
        if word in ("in", "a", "d", "s", "h"):
            return False
        return len(word) == 2 or not follower or not follower[0].isalnum() or follower in self._extents

    def per(self, line: Line, j: int) -> tuple[int, str] | None:
        """Return what the unit is counted by ("a barrel"), and the token behind it."""
        low = line.low(j)
        if (
            low in HYPHENS
            and line.glued(j)
            and (line.low(j + 1) in self._per or line.low(j + 1) in self._each)
        ):
            j, low = j + 1, line.low(j + 1)
        if low in self.words.adverbs:
            return j + 1, self.words.adverbs[low]
        if low in self._per:
            at = j + 1 + (line.word(j + 1) in HYPHENS)
            known = self._shares.at(line, at)
            if known:
                return known
            unit = self.after(line, at, digits=True) if at < len(line) else None
            if unit:
                return unit.at, unit.name
            word = line.low(at)
            return (at + 1, word) if word.isalpha() and len(word) > 2 and low != "/" else None
        if low in self._each:
            found = self._shares.at(line, j + 1 + (line.word(j + 1) in HYPHENS))
            return None if found is None or self._is_time_of(line, *found) else found
        return None

    def _is_time_of(self, line: Line, at: int, unit: str) -> bool:
        """Tell "a year ago", "a month from now" from "a share from"."""
        return line.low(at) in self._earlier and unit in _TIMES

    def is_mass(self, line: Line, first: int, last: int) -> bool:
        """Tell whether a word near tokens `first` to before `last` speaks of weight."""
        return not self._weights.isdisjoint(_near(line, first, last))

    def is_heat(self, line: Line, first: int, last: int) -> bool:
        """Tell whether a word near tokens `first` to before `last` speaks of temperature."""
        return not self._heats.isdisjoint(_near(line, first, last))


def _near(line: Line, first: int, last: int) -> list[str]:
    return line.lows[max(0, first - _POWER_CONTEXT) : last + _POWER_CONTEXT]


def _entries(lexicon: UnitsLexicon) -> list[tuple[str, tuple[FigureKind, str]]]:
    return [
        (form, (cast(FigureKind, kind), name))
        for kind, names in lexicon.units.items()
        for name, forms in names.items()
        for written in forms
        for form in {written, written.replace(" ", "-")}
    ]
