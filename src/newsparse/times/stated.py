"""Reads a time that a program stated: ISO 8601 in all its spellings, RFC 2822, epoch seconds, words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ..models import Warning
from .days import YEARS
from .resolution import Reading, in_default_zone, resolve
from .search import find_written
from .setting import Setting
from .words import read_words
from .zones import fixed, read_zone

MAX_STATED = 200
"""Characters of a statement that are read; an honest one has fewer than 80."""
_ISO = re.compile(
    r"""\s*(?P<year>\d{4})-?(?P<month>\d{2})(?:-?(?P<day>\d{2}))
    (?:(?:[T\s]\s?|\sT)(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,:](?P<fraction>\d{1,9}))?)?
       \s?(?P<zone>Z|UTC|GMT|[+\-−\s]?\d{2}:?\d{2}|[+\-−]\d{1,2})?)?(?:\[[\w/]+\])?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_COARSE = re.compile(r"\s*(\d{4})(?:-(\d{2}))?\s*")
_EPOCH = re.compile(r"\s*(\d{9,10}|\d{12,13})(?:\.\d{1,6})?\s*")
_UNIX = re.compile(
    r"\s*([A-Za-z]{3}) ([A-Za-z]{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{3,5}|[+-]\d{4}) (\d{4})\s*"
)
"""The output of `date`: its year comes last."""
_FIRST_EPOCH = 567_993_600
"""1 January 1988: the web has no earlier stamps, and smaller numbers are other things."""
_LAST_EPOCH = 4_102_444_800
"""1 January 2100."""
_OTHER_CALENDARS = ("fa", "ar", "th")
_GREGORIAN = range(1800, 2200)
"""In these languages, years outside are of another calendar, which the grammar knows."""


def read_stated(raw: str, setting: Setting) -> Reading:
    """Return the time that a metadata value states; without a value but a warning where none can be read."""
    text = raw[:MAX_STATED]
    reading = _iso(text, setting) or _epoch(text) or _coarse(text)
    if reading is None:
        unix = _UNIX.fullmatch(text)
        if unix:
            text = f"{unix[1]}, {unix[3]} {unix[2]} {unix[6]} {unix[4]} {unix[5]}"
        reading = _written(text, setting)
    raw = raw.strip()[:MAX_STATED]
    if reading is None:
        message = f"{raw[:80]!r} is no time that can be read"
        return Reading(raw, firm=False, warnings=(Warning(code="unreadable-time", message=message),))
    return replace(reading, raw=raw)


def _iso(text: str, setting: Setting) -> Reading | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"])
    if year not in YEARS or (setting.primary_language in _OTHER_CALENDARS and year not in _GREGORIAN):
        return None
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    fraction = int((found["fraction"] or "0")[:6].ljust(6, "0"))
    try:
        value = datetime(
            year, int(found["month"]), int(found["day"]), hour, minute, min(second, 59), fraction
        )
    except ValueError:
        return None
    if found["hour"] is None:
        return Reading(text, value, "day", order="YMD")
    reading = Reading(text, value, "second" if found["second"] else "minute", order="YMD")
    return _zoned(reading, found["zone"], setting)


def _zoned(reading: Reading, zone: str | None, setting: Setting) -> Reading:
    if zone is not None and reading.value is not None:
        written = zone.strip()
        meant = read_zone(written if not written[0].isdigit() else "+" + written, reading.value, None, None)
        if meant is not None and meant.offset is not None:
            value = reading.value.replace(tzinfo=fixed(meant.offset))
            return replace(reading, value=value, zone=meant.name, offset=meant.offset, basis="stated")
    return in_default_zone(reading, setting)


def _epoch(text: str) -> Reading | None:
    found = _EPOCH.fullmatch(text)
    if found is None:
        return None
    seconds = int(found[1]) / (1000 if len(found[1]) > 10 else 1)
    if not _FIRST_EPOCH <= seconds <= _LAST_EPOCH:
        return None
    value = datetime.fromtimestamp(int(seconds), tz=UTC)
    return Reading(text, value, "second", zone="UTC", offset=timedelta(0), basis="stated")


def _coarse(text: str) -> Reading | None:
    """Read a bare year or year and month."""
    found = _COARSE.fullmatch(text)
    if found is None or int(found[1]) not in YEARS or not 1 <= int(found[2] or 1) <= 12:
        return None
    return Reading(text, datetime(int(found[1]), int(found[2] or 1), 1), "month" if found[2] else "year")


def _written(text: str, setting: Setting) -> Reading | None:
    """Read the first written time in the words that a person typed into the field."""
    for written in find_written(text, setting.language):
        return resolve(written, setting)
    return read_words(text, setting)
