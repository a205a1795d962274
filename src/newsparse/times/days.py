"""From a written date to the days that it may mean."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from ..lexicon import primary
from ..models import DateOrder
from ..value import value
from . import calendars
from .grammar import WrittenDate

YEARS = range(1000, 2200)
"""Years that a news text can mean."""
_PIVOT = 70
"""Two-digit years below it are of this century, the others of the last, as POSIX has it."""
_YEAR_FIRST = ("ja", "zh", "ko", "hu", "lt", "fa", "mn")
"""Languages in which figures with a two-digit year may begin with the year."""


@value
class Day:
    """One reading of a written date; `day` and `month` may be missing from the right, `year` altogether."""

    year: int | None
    month: int | None = None
    day: int | None = None
    order: DateOrder | None = None
    """Of an all-figures date: the order in which it was read."""
    uncertain: bool = False
    """Whether the calendar leaves the day open by one either way."""

    @property
    def date(self) -> date | None:
        """The day, where year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


def possible_days(written: WrittenDate, language: str | None) -> tuple[Day, ...]:
    """Return every reading that is a day of the calendar; none for 31 February."""
    numbers, signature = written.numbers, written.signature
    if "y" not in signature and signature.count("d") > 1 and 1 in _year_lengths(written):
        return ()
    found: tuple[Day | None, ...] = ()
    if "M" in signature or "n" in signature:
        found = (_worded(written, language),)
    elif signature == "ydd":
        found = (_of(numbers[0], numbers[1], numbers[2], written, language),)
    elif signature == "ddy":
        found = _two_orders(numbers[0], numbers[1], numbers[2], written, language)
    elif signature == "ddd":
        found = _short_year(written, language)
    return tuple(dict.fromkeys(day for day in found if day is not None))


def _year_lengths(written: WrittenDate) -> tuple[int, ...]:
    """Return the digits of the number that is a two-digit year."""
    return written.lengths[:1] if written.numbers[0] > 31 else written.lengths[-1:]


def _worded(written: WrittenDate, language: str | None) -> Day | None:
    """Read a date whose month is a word or marked as one."""
    signature, numbers = written.signature, list(written.numbers)
    if "n" in signature:
        signature = signature.replace("nd", "M", 1)
    parts = dict(zip(signature, numbers, strict=False))
    days = [n for code, n in zip(signature, numbers, strict=False) if code == "d"]
    year = parts.get("y")
    if year is None and len(days) == 2:
        if days[0] > 31:
            days.reverse()
        year = full_year(days.pop(), language)
    month = parts.get("M")
    if year is None:
        return _yearless(month, days[0]) if days and written.calendar == "gregorian" else None
    if not days:
        year = _thai(year, language)
        plain = written.calendar == "gregorian" and year in YEARS
        return Day(year, month) if plain else None
    return _of(year, month or 0, days[0], written, language)


def _yearless(month: int | None, day: int) -> Day | None:
    return Day(None, month, day) if month and 1 <= day <= calendar.monthrange(2024, month)[1] else None


def _two_orders(
    first: int, second: int, year: int, written: WrittenDate, language: str | None
) -> tuple[Day | None, ...]:
    day_first = _of(year, second, first, written, language, "DMY")
    month_first = _of(year, first, second, written, language, "MDY")
    if first == second:
        return (day_first,)
    return day_first, month_first


def _short_year(written: WrittenDate, language: str | None) -> tuple[Day | None, ...]:
    """Read three numbers of one or two digits."""
    first, second, third = written.numbers
    year_first = _of(full_year(first, language), second, third, written, language, "YMD")
    if first > 31:
        return (year_first,)
    if third > 31 and written.separator == ".":
        return (_of(full_year(third, language), second, first, written, language, "DMY"),)
    found = _two_orders(first, second, full_year(third, language), written, language)
    return (*found, year_first) if primary(language) in _YEAR_FIRST else found


def full_year(short: int, language: str | None = None) -> int:
    """Return the year that two digits mean; in Thai those from 43 on are of the Buddhist era."""
    if primary(language) == "th" and 43 <= short <= 99:
        return 2500 + short
    return short if short > 99 else short + (2000 if short < _PIVOT else 1900)


def _thai(year: int, language: str | None) -> int:
    return (
        year - calendars.BUDDHIST_LEAD
        if primary(language) == "th" and year in calendars.BUDDHIST_YEARS
        else year
    )


def _of(
    year: int,
    month: int,
    day: int,
    written: WrittenDate,
    language: str | None,
    order: DateOrder | None = None,
) -> Day | None:
    """Build a reading, converting the calendar; `None` where there is no such day."""
    spoken = primary(language)
    if written.calendar == "persian" or (
        spoken == "fa" and "M" not in written.signature and year in calendars.PERSIAN_YEARS
    ):
        return _day(calendars.from_persian(year, month, day), order)
    if written.calendar == "islamic" or (
        spoken == "ar" and "M" not in written.signature and year in calendars.ISLAMIC_YEARS
    ):
        return _islamic(year, month, day, written.weekday, order)
    year = _thai(year, language)
    if year not in YEARS or not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return Day(year, month, day, order)


def _day(found: date | None, order: DateOrder | None, *, uncertain: bool = False) -> Day | None:
    if found is None:
        return None
    return Day(found.year, found.month, found.day, order, uncertain)


def _islamic(year: int, month: int, day: int, weekday: int | None, order: DateOrder | None) -> Day | None:
    """Read a Hijri date; a weekday beside it tells which of three days was announced."""
    found = calendars.from_islamic(year, month, day)
    if found is None or weekday is None:
        return _day(found, order, uncertain=True)
    for shift in (0, 1, -1):
        near = found + timedelta(days=shift)
        if near.weekday() == weekday:
            return _day(near, order)
    return _day(found, order, uncertain=True)
