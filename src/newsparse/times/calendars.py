"""Dates of other calendars as Gregorian dates."""

from __future__ import annotations

from datetime import date, timedelta

BUDDHIST_LEAD = 543
"""Years by which the Thai Buddhist era is ahead."""
MINGUO_LEAD = 1911
"""Years by which the era of the Republic of China is behind."""
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": MINGUO_LEAD, "民国": MINGUO_LEAD}
"""Era name to the Gregorian year before its first."""
PERSIAN_YEARS = range(1200, 1500)
ISLAMIC_YEARS = range(1250, 1500)
BUDDHIST_YEARS = range(2400, 2700)
"""Years read in these calendars where the language uses them: Gregorian 1821–2120, 1834–2076, 1857–2156."""

_PERSIAN_EPOCH = date(622, 3, 21)
_ISLAMIC_EPOCH_ORDINAL = 227_015
"""Proleptic Gregorian ordinal of 1 Muharram 1 (19 July 622)."""
_LEAP_PATTERN = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})
"""Leap years of the 30-year cycle of the tabular calendar."""


def from_persian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian date of a Solar Hijri one; `None` where there is no such day.

    The 33-year arithmetic cycle, which agrees with the observed calendar for 1244–1502.
    """
    length = 31 if month <= 6 else 30 if month < 12 or _persian_leap(year) else 29
    if not (1 <= month <= 12 and 1 <= day <= length):
        return None
    leaps = sum(_persian_leap(y) for y in range(1, year)) if year < 33 else _leaps_before(year)
    days = 365 * (year - 1) + leaps + (month - 1) * 30 + min(month - 1, 6) + day - 1
    return _PERSIAN_EPOCH + timedelta(days=days)


def _persian_leap(year: int) -> bool:
    return (year % 33) in (1, 5, 9, 13, 17, 22, 26, 30)


def _leaps_before(year: int) -> int:
    cycles, rest = divmod(year - 1, 33)
    return cycles * 8 + sum(_persian_leap(y) for y in range(1, rest + 1))


def from_islamic(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian date of a Hijri one by the tabular calendar.

    Announced months differ from it by up to one day either way. `None` where there is no such day.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    cycles, rest = divmod(year - 1, 30)
    leaps = cycles * 11 + sum(y in _LEAP_PATTERN for y in range(1, rest + 1))
    days = 354 * (year - 1) + leaps + 29 * (month - 1) + month // 2 + day - 1
    return date.fromordinal(_ISLAMIC_EPOCH_ORDINAL + days)
