"""Reads a time that a program stated: ISO 8601 in all its spellings, RFC 2822, epoch seconds, words."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from ..models import Warning
from ..value import replace
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
_EPOCH_START = datetime(1970, 1, 1)
_OTHER_CALENDARS = ("fa", "ar", "th")
"""Languages whose figures may be of another calendar, which the grammar knows."""
STATED_YEARS = range(1600, 2200)
"""Years of news: the first newspaper is of 1605."""


def read_stated(raw: str, setting: Setting) -> Reading:
    """Return the time that a metadata value states; without a value but a warning where none can be read."""
    text = raw[:MAX_STATED]
    iso = _ISO.fullmatch(text)
    reading = _iso(iso, setting) if iso else _epoch(text) or _coarse(text)
    if reading is None and (iso is None or setting.primary_language in _OTHER_CALENDARS):
        unix = _UNIX.fullmatch(text)
        if unix:
            text = f"{unix[1]}, {unix[3]} {unix[2]} {unix[6]} {unix[4]} {unix[5]}"
        reading = _written(text, setting)
    raw = raw.strip()[:MAX_STATED]
    if reading is None or _is_placeholder(reading):
        message = f"{raw[:80]!r} is no time that can be read"
        return Reading(raw, firm=False, warnings=(Warning(code="unreadable-time", message=message),))
    return replace(reading, raw=raw)


def _is_placeholder(reading: Reading) -> bool:
    """Whether a value is what a program writes for no value: the first second of the epoch."""
    return reading.value is not None and reading.value.replace(tzinfo=None) == _EPOCH_START


def _iso(found: re.Match[str], setting: Setting) -> Reading | None:
    """Read ISO 8601; `None` where a part is out of its range."""
    year = int(found["year"])
    if year not in STATED_YEARS:
        return None
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    fraction = int((found["fraction"] or "0")[:6].ljust(6, "0"))
    next_day = hour == 24 and not minute and not second
    try:
        value = datetime(
            year, int(found["month"]), int(found["day"]),
            0 if next_day else hour, minute, min(second, 59), fraction,
        ) + timedelta(days=next_day)  # fmt: skip
    except ValueError:
        return None
    if found["hour"] is None:
        return Reading(found.group(), value, "day", order="YMD")
    reading = Reading(found.group(), value, "second" if found["second"] else "minute", order="YMD")
    return _zoned(reading, found["zone"], setting)


def _zoned(reading: Reading, zone: str | None, setting: Setting) -> Reading:
    if zone is not None and reading.value is not None:
        written = zone.strip()
        meant = read_zone(written if not written[0].isdigit() else "+" + written, reading.value, None, None)
        if meant is not None and meant.offset is not None:
            value = reading.value.replace(tzinfo=fixed(meant.offset))
            return replace(reading, value=value, zone=meant.name, offset=meant.offset, basis="stated")
        message = f"{zone!r} is no offset from UTC"
        return replace(reading, warnings=(Warning(code="unreadable-zone", message=message),))
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
    if found is None or int(found[1]) not in STATED_YEARS or not 1 <= int(found[2] or 1) <= 12:
        return None
    return Reading(text, datetime(int(found[1]), int(found[2] or 1), 1), "month" if found[2] else "year")


def _written(text: str, setting: Setting) -> Reading | None:
    """Read the first written time in the words that a person typed into the field."""
    found = [resolve(written, setting) for written in find_written(text, setting.language)]
    for reading in found:
        if reading.value is not None or reading.warnings:
            return reading
    return read_words(text, setting)
