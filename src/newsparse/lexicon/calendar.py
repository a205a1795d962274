"""Calendar words of one language: months, weekdays, clock words and what may stand between the parts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .loader import LexiconModel

Words = tuple[str, ...]
Months = Annotated[tuple[Words, ...], Field(min_length=12, max_length=12)]
Week = Annotated[tuple[Words, ...], Field(min_length=7, max_length=7)]


class CalendarWords(LexiconModel):
    """`data/<language>/calendar.toml`. All words in lower case, without a final full stop."""

    topic: ClassVar[str] = "calendar"

    months: Months = ((),) * 12
    """Names and short names of January to December, of at most two words."""
    persian_months: Months = ((),) * 12
    """Of the Solar Hijri calendar, Farvardin first."""
    islamic_months: Months = ((),) * 12
    """Of the Hijri calendar, Muharram first."""
    weekdays: Week = ((),) * 7
    """Monday first."""
    am: Words = ()
    """Says that an hour is before noon."""
    pm: Words = ()
    """Says that an hour is after noon."""
    noon: Words = ()
    midnight: Words = ()
    joiners: Words = ()
    """May stand between weekday, day, month, year and clock time: "at", "of", "den", "de"."""
    hour_marks: Words = ()
    """Stand behind an hour or a clock time: "Uhr", "h"."""
    minute_marks: Words = ()
    """Stand behind minutes: "min"."""
    ordinals: Words = ()
    """Stuck to the number of a day: "st", "er"."""
    month_marks: Words = ()
    """Stand before the number of a month: "tháng"."""
