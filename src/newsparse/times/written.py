"""A written time as found: the days it may mean, its clock time, and its zone in the words of the text."""

from __future__ import annotations

from ..value import value
from .days import Day


@value
class Written:
    """One time in a text. Offsets index that text."""

    start: int
    end: int
    raw: str
    days: tuple[Day, ...]
    """Possible readings; empty where there is no such day."""
    weekday: int | None = None
    """Weekday written beside it, Monday 0."""
    hour: int | None = None
    minute: int = 0
    second: int | None = None
    microsecond: int = 0
    zone: str | None = None
    """Zone as written."""
    separator: str = ""
    """Between the figures of an all-figures date."""
    loose: bool = False
    """Whether the form is also that of other things: a two-digit year, a date without year."""
