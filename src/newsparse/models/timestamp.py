"""Stated times."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .base import Model, Span

Precision = Literal["year", "month", "day", "minute", "second"]
ZoneBasis = Literal["stated", "publisher", "assumed"]
TimeRole = Literal["published", "modified", "other"]
DateOrder = Literal["DMY", "MDY", "YMD"]


class Timestamp(Model):
    """One time that the article's furniture states; never completed from today's date."""

    raw: str
    """As written."""
    span: Span | None = None
    """Where it stands in a text given to `find_timestamps`; `None` in an article."""
    value: datetime | None = None
    """The moment; aware whenever its zone is stated, proved by a second clock, or assumed by the caller.
    Parts finer than `precision` are at their first value."""
    precision: Precision | None = None
    """The finest part that is written; `None` when nothing could be read."""
    timezone: str | None = None
    """Zone as written ("AEDT") or its IANA name ("Australia/Sydney")."""
    utc_offset: str | None = None
    """Offset in force at that moment: "+11:00"."""
    zone_basis: ZoneBasis | None = None
    """`stated` beside the time, known of the `publisher` (its country, or a language that is written where
    one clock is kept), or `assumed` on the caller's word."""
    role: TimeRole = "other"
    """What the time is of."""
    date_order: DateOrder | None = None
    """How day, month and year stand, where the written form alone is ambiguous."""
    date_order_evidence: str | None = None
    """A sentence that says why, given whenever the written form alone is ambiguous."""
