"""Reads a time that a program stated: ISO 8601 in all its spellings, RFC 2822, epoch seconds, and what else is found."""

from __future__ import annotations

import re
from datetime import datetime, timezone

from ..models import Precision, Timestamp, TimeRole, Warning
from .days import YEARS
from .resolution import Reading, resolve
from .search import find_written
from .setting import Setting
from .words import read_words
from .zones import fixed, load_zone, read_zone, spell

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


def read_stated(raw: str, setting: Setting, role: TimeRole) -> Reading:
    """Return the time that a metadata value states; without a value, with a warning, where none can be read."""
    text = raw[:MAX_STATED]
    reading = _iso(text, setting, role) or _epoch(text, role) or _coarse(text, role)
    if reading is None:
        unix = _UNIX.fullmatch(text)
        if unix:
            text = f"{unix[1]}, {unix[3]} {unix[2]} {unix[6]} {unix[4]} {unix[5]}"
        reading = _written(text, setting, role)
    if reading is None:
        message = f"{raw[:80]!r} is no time that can be read"
        return Reading(
            Timestamp(raw=raw[:MAX_STATED], role=role), (Warning(code="unreadable-time", message=message),)
        )
    timestamp = reading.timestamp.model_copy(update={"raw": raw.strip()[:MAX_STATED] or raw[:MAX_STATED]})
    return Reading(timestamp, reading.warnings, reading.order, reading.firm)


def _iso(text: str, setting: Setting, role: TimeRole) -> Reading | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    if setting.primary_language in ("fa", "ar", "th") and year not in range(1800, 2200):
        return None  # another calendar: the grammar knows
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    fraction = int((found["fraction"] or "0")[:6].ljust(6, "0"))
    if year not in YEARS:
        return None
    try:
        value = datetime(year, month, day, hour % 24, minute, min(second, 59), fraction)
    except ValueError:
        return None
    if found["hour"] is None:
        return Reading(Timestamp(raw=text, value=value, precision="day", role=role), order="YMD")
    precision: Precision = "second" if found["second"] else "minute"
    return _zoned(text, value, precision, found["zone"], setting, role)


def _zoned(
    text: str, value: datetime, precision: Precision, zone: str | None, setting: Setting, role: TimeRole
) -> Reading:
    if zone is not None:
        written = zone.strip()
        meant = read_zone(written if not written[0].isdigit() else "+" + written, value, None, None)
        if meant is not None and meant.offset is not None:
            stamp = Timestamp(
                raw=text, value=value.replace(tzinfo=fixed(meant.offset)), precision=precision, role=role,
                timezone=meant.name, utc_offset=spell(meant.offset), zone_basis="stated",
            )  # fmt: skip
            return Reading(stamp, order="YMD")
    place = load_zone(setting.assumed_zone or setting.publisher_zone or "")
    offset = place.utcoffset(value) if place else None
    if place is None or offset is None:
        return Reading(Timestamp(raw=text, value=value, precision=precision, role=role), order="YMD")
    stamp = Timestamp(
        raw=text, value=value.replace(tzinfo=fixed(offset)), precision=precision, role=role, timezone=place.key,
        utc_offset=spell(offset), zone_basis="assumed" if setting.assumed_zone else "publisher",
    )  # fmt: skip
    return Reading(stamp, order="YMD")


def _epoch(text: str, role: TimeRole) -> Reading | None:
    found = _EPOCH.fullmatch(text)
    if found is None:
        return None
    seconds = int(found[1]) / (1000 if len(found[1]) > 10 else 1)
    if not _FIRST_EPOCH <= seconds <= _LAST_EPOCH:
        return None
    value = datetime.fromtimestamp(int(seconds), tz=timezone.utc)
    stamp = Timestamp(
        raw=text,
        value=value,
        precision="second",
        role=role,
        timezone="UTC",
        utc_offset="+00:00",
        zone_basis="stated",
    )
    return Reading(stamp)


def _coarse(text: str, role: TimeRole) -> Reading | None:
    """Read a bare year or year and month."""
    found = _COARSE.fullmatch(text)
    if found is None or int(found[1]) not in YEARS or not 1 <= int(found[2] or 1) <= 12:
        return None
    value = datetime(int(found[1]), int(found[2] or 1), 1)
    return Reading(Timestamp(raw=text, value=value, precision="month" if found[2] else "year", role=role))


def _written(text: str, setting: Setting, role: TimeRole) -> Reading | None:
    """Read the first written time in the words that a person typed into the field."""
    for written in find_written(text, setting.language):
        return resolve(written, setting, role=role)
    return read_words(text, setting, role)
