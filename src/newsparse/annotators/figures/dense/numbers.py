"""Numbers in scripts without spaces: digits and signs mixed, in groups of ten thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....lexicon.counters import Counters
from ..digits import tidy
from .forms import Table

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
MAX_GROUPS = 4
"""Groups of a number: trillions, hundreds of millions, ten thousands, the rest."""
MAX_DIGITS = 15
"""Digits of a number in figures; longer ones are identifiers."""
TEN = 10
MAX_SIGNS = 12
"""Signs of a group that is written in them."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a place in a text."""

    start: int
    end: int
    value: float
    high: float | None = None
    """Of an open number such as "数百", the most it means; `value` is the least."""
    in_digits: bool = True
    scaled: bool = False
    scale: int = 1
    """Multiplier of its last group."""
    needs_counter: bool = False
    """Whether its words are numbers before a counter only."""


class Numbers:
    """Reads the numbers of one language."""

    def __init__(self, lexicon: Counters) -> None:
        self._digits, self._small = lexicon.digits, lexicon.small
        units = (form for names in lexicon.units.values() for forms in names.values() for form in forms)
        self._units = Table((form, form) for form in units if form[0] in lexicon.small)
        self._large = Table(lexicon.large.items())
        self._native = Table(lexicon.native.items())
        scales = {**lexicon.small, **lexicon.large}
        products = {a + b: x * y for a, x in lexicon.small.items() for b, y in lexicon.large.items()}
        self._open = Table(((v + s, n) for v in lexicon.vague for s, n in {**scales, **products}.items()))
        signs = "".join({*lexicon.digits, *lexicon.small})
        natives = {word[0] for word in lexicon.native} | {word[0] for word in lexicon.vague}
        opening = re.escape(signs + "".join(sorted(natives)))
        signs_at = rf"|(?<![\d{opening}])[{opening}]" if opening else ""
        self._starts = re.compile(rf"(?<!\d)(?<!\d[.,])\d{signs_at}")

    def starts(self, text: str) -> Iterator[int]:
        """Yield the places at which a number may begin."""
        return (match.start() for match in self._starts.finditer(text))

    def read(self, text: str, start: int) -> Number | None:
        """Return the number that begins at `start`."""
        if _HANGUL.match(text, start) and start and _HANGUL.match(text, start - 1):
            return None  # a syllable inside a word
        vague = self._open.at(text, start)
        if vague:
            end, least = vague
            return Number(start, end, least, least * 10 - 1, in_digits=False, scaled=True)
        found = self._groups(text, start)
        if found is None and (native := self._native.at(text, start)):
            return Number(start, native[0], native[1], in_digits=False, needs_counter=True)
        return found

    def behind(self, text: str, at: int) -> Number | None:
        """Return the number that begins at a place or behind a space there."""
        return self.read(text, at + (text[at : at + 1] == " "))

    def _groups(self, text: str, start: int) -> Number | None:
        total, at, limit, in_digits, scaled = 0.0, start, float("inf"), False, False
        for _ in range(MAX_GROUPS):
            group = self._group(text, at + (text[at : at + 1] == " " and at > start))
            if group is None:
                break
            value, end, digits = group
            scale = self._scale(text, end, digits)
            if scale and self._small.get(text[at : at + 1], 0) > TEN:
                break  # "千万" is no end of people
            if value * (scale[1] if scale else 1) >= limit:
                break
            in_digits = in_digits or digits
            total += value * (scale[1] if scale else 1)
            at = scale[0] if scale else end
            if scale is None:
                break
            limit, scaled = scale[1], True
        if at == start:
            return None
        return Number(start, at, tidy(total), None, in_digits, scaled, int(limit) if scaled else 1)

    def _group(self, text: str, at: int) -> tuple[float, int, bool] | None:
        """Return the value of one group, where it ends and whether it is in digits."""
        found = _DIGITS.match(text, at)
        if found is None:
            return self._signs(text, at)
        written = found.group().replace(",", "")
        if len(written) > MAX_DIGITS:
            return None
        value, end = float(written) if "." in written else int(written), found.end()
        small = None if self._units.at(text, end) else self._small.get(text[end : end + 1])  # "10千米"
        return (value * small, end + 1, True) if small else (value, end, True)

    def _signs(self, text: str, at: int) -> tuple[float, int, bool] | None:
        """Read a group in signs: "百五十"; of digits alone, one only: "二〇二四" is a year."""
        value, digit, end = 0, 0, at
        for sign in text[at : at + MAX_SIGNS]:
            if sign in self._digits:
                if digit:
                    return None
                digit = self._digits[sign]
            elif sign in self._small:
                value += (digit or 1) * self._small[sign]
                digit = 0
            else:
                break
            end += 1
        return (value + digit, end, False) if value + digit else None

    def _scale(self, text: str, end: int, digits: bool) -> tuple[int, int] | None:
        """Return the multiplier behind a group: where it ends and what it is."""
        return self._large.behind(text, end) if digits else self._large.at(text, end)
