"""Which zone a written time is in, and whether that zone is in force then."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..lexicon import primary
from ..lexicon.zones import ZoneSense
from ..value import value
from .vocabulary import zone_table

_OFFSET = re.compile(r"([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?$")
_BASE = re.compile(r"(?:GMT|UTC|UT|Z)\s?(?=[+\-−–])", re.IGNORECASE)
_LARGEST = timedelta(hours=14)
"""The largest offset in use, Kiribati's."""
_TWINS = {"uk": "gb"}


@value
class Zone:
    """What a written zone means at one local time."""

    name: str | None
    """Abbreviation as written or IANA name; `None` for a bare offset."""
    offset: timedelta | None
    """`None` where the abbreviation is ambiguous or unknown."""
    in_force: bool = True
    """Whether clocks somewhere in its countries show that offset then."""


def load_zone(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name, or `None` for a name that there is not."""
    return _load(name) if len(name) < 64 else None


@lru_cache(maxsize=256)
def _load(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def fixed(offset: timedelta) -> tzinfo:
    """Return a fixed offset as tzinfo."""
    return timezone(offset)


def spell(offset: timedelta) -> str:
    """Return an offset as "+05:30"."""
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def read_zone(written: str, local: datetime, country: str | None, language: str | None) -> Zone | None:
    """Return what `written` ("AEDT", "GMT+2", "+0100", "Eastern Time") means at a local time.

    `None` for words that name no zone. An abbreviation with several senses that neither country, language
    nor date tells apart comes back without an offset.
    """
    written = written.strip(" ()[],;").partition(" (")[0]
    numeric = _numeric(written)
    if numeric is not None:
        return numeric
    table = zone_table()
    first = written.split("/")[0].split(" ")[0].upper()
    named = first if first in table.abbreviations else table.phrases.get(written.lower(), written)
    senses = table.abbreviations.get(named.upper())
    if senses is not None:
        return _sense(named.upper(), senses, local, country, language)
    place = load_zone(named) if "/" in named else load_zone(table.cities.get(named.lower(), ""))
    return Zone(place.key, place.utcoffset(local)) if place is not None else None


def _numeric(written: str) -> Zone | None:
    base = _BASE.match(written)
    found = _OFFSET.fullmatch(written[base.end() if base else 0 :])
    if found is None:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    if offset > _LARGEST or int(found[3] or 0) > 59:
        return Zone(written, None)
    return Zone(written if base else None, offset if found[1] == "+" else -offset)


def _sense(
    name: str, senses: tuple[ZoneSense, ...], local: datetime, country: str | None, language: str | None
) -> Zone:
    chosen = _by_place(senses, _TWINS.get(country or "", country), language)
    if len(chosen) > 1:
        chosen = tuple(s for s in chosen if _in_force(s, local)) or chosen
    label = "UTC" if name == "Z" else name
    if len({(s.zone, s.offset) for s in chosen}) != 1:
        return Zone(label, None)
    sense = chosen[0]
    if sense.offset is None:
        place = load_zone(sense.zone)
        return Zone(label, place.utcoffset(local) if place else None)
    return Zone(label, _parse(sense.offset), _in_force(sense, local))


def _by_place(
    senses: tuple[ZoneSense, ...], country: str | None, language: str | None
) -> tuple[ZoneSense, ...]:
    """Return the senses that fit the country best, then the language."""
    if country:
        here = tuple(s for s in senses if country in s.countries)
        if here:
            return here
    spoken = tuple(s for s in senses if primary(language) in s.languages)
    return spoken or tuple(s for s in senses if "*" in s.languages) or senses


def _parse(offset: str) -> timedelta:
    hours, minutes = offset[1:].split(":")
    delta = timedelta(hours=int(hours), minutes=int(minutes))
    return -delta if offset[0] == "-" else delta


def _in_force(sense: ZoneSense, local: datetime) -> bool:
    if sense.offset is None:
        return True
    place = load_zone(sense.zone)
    return place is None or place.utcoffset(local) == _parse(sense.offset)


def home_of(written: str, language: str | None) -> tuple[str, ...]:
    """Return the countries whose papers keep a zone that is written as an abbreviation or in words."""
    table = zone_table()
    named = table.phrases.get(written.lower(), written)
    senses = table.abbreviations.get(named.split(" ")[0].upper())
    if senses is None:
        return tuple(country for country, zone in table.countries.items() if zone == named)
    chosen = _by_place(senses, None, language)
    return chosen[0].countries if len(chosen) == 1 else ()


def zone_of_country(country: str | None) -> str | None:
    """Return the IANA zone of a country whose papers all keep one clock."""
    return zone_table().countries.get(country) if country else None


def zone_of_publisher(country: str | None, language: str | None) -> str | None:
    """Return the zone of the country, or where that is unknown of a language whose papers keep one clock."""
    return zone_of_country(country) if country else zone_table().languages.get(primary(language) or "")
