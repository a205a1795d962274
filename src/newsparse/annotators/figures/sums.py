"""Spelled-out whole numbers: "two hundred and five thousand", "quatre-vingt-dix"."""

from __future__ import annotations

from ...lexicon.numerals import NumeralsLexicon
from .compounds import read_compound
from .digits import tidy
from .tokens import Line

HYPHENS = frozenset("-‐‑–")
LARGEST = 10**24
"""Numbers grow no further than this."""


class Sum:
    """Adds up number words from left to right; each next word must fit below the last."""

    __slots__ = ("_group", "_last_scale", "_lexicon", "_line", "_room", "_total", "at", "scaled")

    def __init__(self, line: Line, at: int, lexicon: NumeralsLexicon) -> None:
        self._line = line
        self._lexicon = lexicon
        self._total: int | float = 0
        self._group: int | float | None = None
        self._last_scale = 10**18
        self._room = 10**9
        self.at = at
        """The token behind what was read."""
        self.scaled = False
        """Whether a scale was read."""

    @property
    def scale(self) -> int:
        """The scale of the whole number: 1,000 for "five thousand", 1 for "five thousand and two"."""
        return self._last_scale if self._group is None and self._last_scale < 10**18 else 1

    @property
    def value(self) -> int | float:
        """What was read so far."""
        return self._total + (self._group or 0)

    def read(self) -> bool:
        """Read as far as the words go on; tell whether there was a number at all."""
        first = self.at
        follower = self._line.low(self.at + 1)
        if self._line.low(self.at) in self._lexicon.articles and (
            follower in self._lexicon.hundreds or follower in self._lexicon.scales
        ):
            self.at += 1
        start = self.at
        while self.at < len(self._line):
            skip = self._joint() if self.at > start else 0
            if not self._take(self._line.low(self.at + skip), self.at + skip):
                break
        if self.at == start:
            self.at = first
        return self.at > start

    def _joint(self) -> int:
        """Return how many tokens join the next number word: a hyphen, an "and"."""
        low = self._line.low(self.at)
        if low in HYPHENS and self._line.low(self.at + 1) in self._lexicon.joiners:
            return 3 if self._line.low(self.at + 2) in HYPHENS else 0  # "vint-i-cinc"
        if low in HYPHENS:
            return 1 if self._line.glued(self.at) == self._line.glued(self.at + 1) else 0
        if low in self._lexicon.joiners and self._room > 0:
            follower, after = self._line.low(self.at + 1), self._line.low(self.at + 2)
            scale = self._lexicon.scales.get(after)
            below = self._lexicon.denominators.get(self._line.low(self.at + 3) if after in HYPHENS else after)
            if below and below > self._lexicon.values.get(follower, 0):
                return 0
            if scale and (scale >= self._last_scale or (self._group is None and self._total == 0)):
                return 0
            if after in self._lexicon.hundreds and self._room <= 100:
                return 0
            tens = self._group is not None and self._group % 100 >= 20
            if tens == (self._lexicon.joins_tens) or not tens:
                return 1 if follower in self._lexicon.values else 0
        return 0

    def _take(self, low: str, at: int) -> bool:
        lexicon = self._lexicon
        if self._group is not None and 0 < self._group % 100 < 10 and self._is_raised(low):
            self.at = at + 1
            return True
        value: int | float | None = lexicon.values.get(low, lexicon.mixed.get(low))
        if value is None and lexicon.compounds:
            value = read_compound(low, lexicon)
        twenty = lexicon.twenties.get(low)
        if twenty and self._group is not None and self._group % 10 == 4 and self._room == 0:
            self._group, self._room, self.at = self._group + 4 * twenty - 4, twenty, at + 1
            return True
        if value is not None and low not in lexicon.hundreds and low not in lexicon.scales:
            return self._add(value, at)
        if low in lexicon.hundreds and (self._group is None or self._group < 100):
            if self._group is None and self._room <= 100:
                return False
            self._group, self._room = (self._group or 1) * 100, 100
            self.at, self.scaled = at + 1, True
            return True
        scale = lexicon.scales.get(low)
        if scale:
            return self._multiply(scale, at)
        return False

    def _is_raised(self, low: str) -> bool:
        """Read the second word of "dua puluh" and "dua belas"."""
        lexicon, unit = self._lexicon, (self._group or 0) % 100
        tens = lexicon.tens_behind.get(low)
        if tens:
            self._group, self._room = (self._group or 0) - unit + unit * tens, tens
        elif low in lexicon.teens_behind:
            self._group, self._room = (self._group or 0) + 10, 0
        return bool(tens) or low in lexicon.teens_behind

    def _add(self, value: int | float, at: int) -> bool:
        if value >= self._room or (self._group is not None and value == 0):
            return False
        self._group = (self._group or 0) + value
        if value >= 100:
            self._room = 100 if value % 100 == 0 else 0
        else:
            tens = 10 if value >= 20 and value % 10 == 0 else 0
            self._room = self._lexicon.wide_tens.get(str(value), tens)
        self.at = at + 1
        return True

    def _multiply(self, scale: int, at: int) -> bool:
        if self._group is None and self._total:
            if self._total > LARGEST:
                return False
            self._total *= scale
        elif self._total and self._last_scale == 1000 < scale:  # "dos mil cien millones"
            self._total = tidy((self._total + (self._group or 0)) * scale)
        elif scale < self._last_scale:
            self._total += tidy((1 if self._group is None else self._group) * scale)
        else:
            return False
        self._group, self._last_scale, self._room = None, scale, scale
        self.at, self.scaled = at + 1, True
        return True
