"""Fractions: "two-thirds", "half a million", "3/4", "and a half"; powers of ten."""

from __future__ import annotations

from math import gcd

from ...lexicon.numerals import NumeralsLexicon
from ...value import replace
from .digits import FRACTION_MARKS, tidy
from .numeral import Numeral
from .sums import HYPHENS
from .tokens import Line

_SLASHES = frozenset("/⁄∕")
MINUS = frozenset("-−–")
_LARGEST_BASE = 100_000
"""Largest number that is raised to a power."""
_SPOKEN_SHORT = 10
"""Denominators below which a fraction is said in its lowest terms."""
MAX_EXPONENT = 30
"""Largest power of ten that is read."""


class Fractions:
    """Reads the fractions of one language."""

    def __init__(self, lexicon: NumeralsLexicon) -> None:
        self._lexicon = lexicon
        self._articles = frozenset(lexicon.articles)
        self._joiners = frozenset(lexicon.joiners)
        self._scales = lexicon.scales | lexicon.dozens

    def share(self, word: str) -> float | None:
        """Return what a fraction word is worth: 0.5 for "half", 1/3 for "third"."""
        below = self._lexicon.denominators.get(word)
        return self._lexicon.halves.get(word) or (1 / below if below else None)

    def alone(self, line: Line, i: int) -> Numeral | None:
        """Read a fraction word without a count: "half", "half a million", "third of", "quarter million"."""
        value = self.share(line.low(i))
        if value is None:
            return None
        skip = i + 1
        skip += line.low(skip) in self._lexicon.of and line.low(skip + 1) in self._articles
        skip += line.word(skip) in HYPHENS
        skip += line.low(skip) in self._articles
        skip += line.word(skip) in HYPHENS and line.glued(skip)
        scale = self._scales.get(line.low(skip))
        if scale:
            return Numeral(i, skip + 1, tidy(value * scale), "words", scaled=True)
        return Numeral(i, i + 1, value, "fraction", parts=self._parts(1, line.low(i)))

    def _parts(self, count: int, word: str) -> tuple[int, ...]:
        below = self._lexicon.denominators.get(word)
        return (count, below) if below else ()

    def counted(self, line: Line, n: Numeral) -> Numeral | None:
        """Read "two thirds" and "one-fifth" at a number and its denominator."""
        at = n.last + (line.word(n.last) in HYPHENS)
        below = self._lexicon.denominators.get(line.low(at))
        if not below or not isinstance(n.value, int) or n.value == 0:
            return None
        if below < _SPOKEN_SHORT and gcd(n.value, below) > 1:
            return None  # "two quarters" are half a year
        follower = line.low(at + 1)
        if line.low(n.first) in self._articles and follower.isalpha() and follower not in self._lexicon.of:
            return None  # "un cuarto piso"
        plural = self._lexicon.plural_ending
        if plural and (n.value == 1) == line.low(at).endswith(plural):
            return None
        found = Numeral(n.first, at + 1, tidy(n.value / below), "fraction", parts=(n.value, below))
        return self._of_scale(line, found)

    def _of_scale(self, line: Line, n: Numeral) -> Numeral:
        """Read "three quarters of a million"."""
        at = n.last
        if line.low(at) not in self._lexicon.of or line.low(at + 1) not in self._articles:
            return n
        scale = self._scales.get(line.low(at + 2))
        return Numeral(n.first, at + 3, tidy(n.value * scale), "words", scaled=True) if scale else n

    def added(self, line: Line, n: Numeral) -> Numeral:
        """Read "and a half", "and three quarters" behind a number, as a part of its scale."""
        at = n.last + (line.word(n.last) in HYPHENS and line.glued(n.last))
        if line.low(at) not in self._joiners:
            return n
        j, count = at + 1 + (line.word(at + 1) in HYPHENS), 1
        if line.low(j) in self._articles:
            j += 1 + (line.word(j + 1) in HYPHENS)
        elif line.low(j) not in self._lexicon.halves:
            count = self._lexicon.values.get(line.low(j), 0)
            j += 1 + (line.word(j + 1) in HYPHENS)
        part = self.share(line.low(j))
        if not part or not count or count * part >= 1:
            return n
        if self._scales.get(line.low(j + 1)) and n.scaled:
            part *= count * self._scales[line.low(j + 1)]
            return replace(n, last=j + 2, value=tidy(n.value + part), scale=1)
        return replace(n, last=j + 1, value=tidy(n.value + count * part * n.scale), scale=1)

    def in_digits(self, line: Line, n: Numeral) -> Numeral:
        """Add "1/2" or "½" to a whole number, or read "3/4", "1e10", "2×10-3" as one number."""
        i, j = n.first, n.last
        if line.word(j) in FRACTION_MARKS:
            return replace(n, last=j + 1, value=n.value + FRACTION_MARKS[line.word(j)])
        if line.word(j) in _SLASHES and line.glued(j) and line.glued(j + 1):
            if self._lexicon.slash_decimal and isinstance(n.value, int) and line.word(j + 1).isdecimal():
                return replace(n, last=j + 2, value=float(f"{n.value}.{line.word(j + 1)}"))
            parts = _slashed(line, i)
            if parts:
                return replace(n, last=j + 2, value=parts[0] / parts[1], form="fraction", parts=parts)
        joined = line.word(j) in HYPHENS and line.glued(j) and line.glued(j + 1)  # "5-1/4"
        if joined and line.word(j + 2) in _SLASHES and line.glued(j + 2):
            parts = _slashed(line, j + 1)
            if parts and parts[0] < parts[1]:
                return replace(n, last=j + 4, value=n.value + parts[0] / parts[1])
        if line.word(j + 1) in _SLASHES and not line.glued(j) and line.glued(j + 2):
            parts = _slashed(line, j)
            if parts and parts[0] < parts[1]:
                return replace(n, last=j + 3, value=n.value + parts[0] / parts[1])
        return self._power(line, n)

    def _power(self, line: Line, n: Numeral) -> Numeral:
        j = n.last
        if line.word(j) == "^" and line.glued(j) and line.glued(j + 1) and abs(n.value) < _LARGEST_BASE:
            raised = _exponent(line, j + 1)
            if raised and (n.value or raised[1] > 0):
                return replace(n, last=raised[0], value=tidy(float(n.value) ** raised[1]))
        if line.low(j) == "e" and line.glued(j) and line.glued(j + 1):
            power = _exponent(line, j + 1)
        elif line.low(j) in ("x", "×") and line.word(j + 1) == "10" and line.glued(j + 2):
            power = _exponent(line, j + 2)
        else:
            return n
        return replace(n, last=power[0], value=tidy(n.value * 10.0 ** power[1])) if power else n


def _slashed(line: Line, i: int) -> tuple[int, int] | None:
    above, below = line.word(i), line.word(i + 2)
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 3 and len(below) <= 3 and int(below)):
        return None
    if line.word(i + 3) == "/" or line.word(i - 1) == "/" or not _is_fraction(int(above), int(below)):
        return None
    return int(above), int(below)


def _is_fraction(above: int, below: int) -> bool:
    """Tell "3/4" and "1/16" from dates and names: "9/11", "24/7"."""
    return above < below and (below <= 10 or below % 4 == 0 or below % 10 == 0)


def _exponent(line: Line, j: int) -> tuple[int, int] | None:
    """Read a signed exponent at token `j`: the token behind it and its value."""
    sign = -1 if line.word(j) in MINUS else 1
    j += line.word(j) in MINUS or line.word(j) in ("+", "^")
    sign = -1 if line.word(j) in MINUS else sign
    j += line.word(j) in MINUS
    word = line.word(j)
    if word.isdecimal() and len(word) <= 2 and int(word) <= MAX_EXPONENT:
        return j + 1, sign * int(word)
    return None
