"""Numbers written in digits."""

from __future__ import annotations

import re

MAX_DIGITS = 21
"""Longer numbers are identifiers, not figures (a sextillion has 22 digits)."""
MAX_PLAIN_DIGITS = 12
"""So are longer numbers without marks between their groups: newspapers write a trillion in words."""
FRACTION_MARKS = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
_LARGEST_X = 100
"""Larger numbers before "X" are names of things."""
_GROUPS = re.compile(r"\d{1,3}(?:([ \u00a0\u2009\u202f,.'’])\d{3})(?:\1\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_SPACES = str.maketrans("", "", " \u00a0\u2009\u202f'’")


def tidy(number: float) -> int | float:
    """Return an integer where the number is one but for rounding, else the number at 12 digits."""
    if number != number or abs(number) > 1e21:
        return number
    nearest = round(number)
    if abs(number - nearest) <= 1e-9 * max(1.0, abs(number)) and (nearest or not number):
        return nearest
    return float(f"{number:.12g}")


def read_digits(token: str, decimal: str, grouping: str) -> int | float | None:
    """Read a token of digits and marks; `None` where it is no number (a date, a version, an identifier)."""
    if len(token) > 2 * MAX_DIGITS:
        return None
    if "٫" in token or "٬" in token:
        token = token.replace("٫", decimal).replace("٬", grouping)
    if token.isdigit():
        return int(token) if len(token) <= MAX_PLAIN_DIGITS else None
    if token[0] == ".":
        return float(f"0{token}")
    plain = token.translate(_SPACES)
    if plain.isdigit():
        return int(plain) if _GROUPS.fullmatch(token) else None
    head, mark, tail = plain.rpartition(decimal)
    if mark and tail.isdigit() and _is_whole(head, grouping):
        return float(f"{head.replace(grouping, '')}.{tail}")
    if _is_whole(plain, grouping):
        return int(plain.replace(grouping, ""))
    return _foreign(plain, decimal, grouping)


def _is_whole(text: str, grouping: str) -> bool:
    if text.isdigit():
        return True
    groups = _GROUPS.fullmatch(text)
    return bool(groups and groups[1] == grouping) or (grouping == "," and bool(_INDIAN.fullmatch(text)))


def _foreign(text: str, decimal: str, grouping: str) -> int | float | None:
    """Read a number whose marks are the other way round, where that is beyond doubt."""
    if text.count(decimal) > 1 and _GROUPS.fullmatch(text):
        return int(text.replace(decimal, ""))
    if text.count(grouping) == 1 and text.count(decimal) >= 1:
        head, _, tail = text.partition(grouping)
        if tail.isdigit() and len(tail) <= 2 and _GROUPS.fullmatch(head):
            return float(f"{head.replace(decimal, '')}.{tail}")
    if text.count(grouping) == 1 and len(text.partition(grouping)[2]) in (1, 2) and decimal not in text:
        return float(text.replace(grouping, "."))
    return None


def is_times(mark: str, number: float) -> bool:
    """Tell the mark of a multiple behind digits, "4x", from the letter of "Ryzen 5800X"."""
    return mark in ("x", "×") or (mark == "X" and number < _LARGEST_X)
