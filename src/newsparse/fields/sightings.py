"""Every time that an input states or shows, read and weighed, before one is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from ..context import Context
from ..document import Block, Role, Statement
from ..models import TimeRole
from ..times.address import day_in_address
from ..times.relative import find_relative
from ..times.resolution import Reading, resolve
from ..times.roles import role_after, role_before
from ..times.search import find_written
from ..times.setting import Setting
from ..times.stated import read_stated
from ..times.written import Written
from ..value import value

_WEIGHTS = {
    "archive": 1.1, "json-ld": 1.0, "open-graph": 0.95, "microdata": 0.85, "meta": 0.75, "html": 0.6,
    "twitter": 0.55, "script": 0.45, "url": 0.35,
}  # fmt: skip
"""How far a statement is believed by its syntax: of 138 news pages whose day is known, JSON-LD alone is
right on .957; meta names are used for anything."""
_CREATED = 0.6
"""Factor for a time of creation: drafts are made before they are published."""
_OTHER_THING = 0.5
"""Factor for a time of something beside the article: the video in it."""
_OTHER_THINGS = ("VideoObject", "ImageObject", "AudioObject", "Comment", "Review", "Event", "Product")
_TITLE = 0.3
"""Weight of a date in the page's title, and of one that its description calls that of publication."""
_GUESSED = 0.15
"""The same of a date in figures whose order only custom tells: it supports others, and is none by itself."""
_DATELINE = 0.5
"""Weight of a date in the dateline."""
MAX_PLACE = 40
"""Characters of the place before a dateline's date."""
MAX_DATELINE = 100
_DASH = re.compile(r"\.?\)?\s{0,2}(?:[-–—:|]|/{1,2})")
_VISIBLE = 0.9
"""Factor on a visible block's confidence."""
_LABELLED = 0.1
"""What a label such as "Published" adds."""
_IN_BYLINE = 0.8
"""Weight of a time beside an author."""
_LISTED = 0.25
"""Factor for a time in a list of dated things."""
MAX_STAMPS = 2
"""Different days beside each other in one place: published and updated."""
_YEAR = re.compile(r"\d{4}")
_INDEX = re.compile(r"\[\d+\]")
_SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""Any day: only where a distance in time is written matters."""
MAX_BLOCKS = 40
"""Visible time blocks that are read; a page with more is a live blog or a list."""
MAX_WORDS = 400
"""Characters of a block that are read."""
_NAMES: dict[str, TimeRole] = {
    "published": "published", "created": "published", "modified": "modified", "other": "other",
}  # fmt: skip


@value
class Sighting:
    """One time at one place."""

    reading: Reading
    weight: float
    origin: Block | Statement
    label: TimeRole | None = None
    """What the words beside it or the property's name say that it is of."""
    publisher_zone: str | None = None
    """IANA name of the zone of the publisher's country."""
    called: bool = False
    """Of a visible time: whether the markup calls it that of publication."""

    @property
    def value(self) -> datetime | None:
        """The moment; `None` where it could not be read."""
        return self.reading.value

    @property
    def kind(self) -> str:
        """The syntax, or "visible": sightings of one kind are not independent."""
        return self.origin.syntax if isinstance(self.origin, Statement) else "visible"

    @property
    def in_title(self) -> bool:
        """Whether it stands in the page's title."""
        return isinstance(self.origin, Statement) and self.origin.name in ("title", "headline")

    @property
    def precise(self) -> bool:
        """Whether a clock time is given."""
        return self.reading.precision in ("minute", "second")


def stated_sightings(context: Context, setting: Setting) -> Iterator[Sighting]:
    """Yield the times of metadata, archive hints, titles and addresses."""
    document = context.document
    for statement in document.stated("published", "created", "modified"):
        weight = _WEIGHTS.get(statement.syntax, 0.5) * (_CREATED if statement.name == "created" else 1)
        if statement.path.startswith(_OTHER_THINGS):
            weight *= _OTHER_THING
        role = _NAMES[statement.name]
        reading = read_stated(statement.value, setting)
        if reading.value is None and statement.syntax == "archive":
            # press data bases write dates in the language of their interface, not of the story
            reading = read_stated(statement.value, replace(setting, language=None))
        yield Sighting(reading, weight, statement, role, setting.publisher_zone)
    yield from _titles(context, setting)
    yield from _addresses(context)
    yield from _datelines(context, setting)


def _datelines(context: Context, setting: Setting) -> Iterator[Sighting]:
    """Yield the date that opens a report: "BERLIN, 5 March 2024 – The …"."""
    for block in context.document.having(Role.DEK, Role.PARAGRAPH)[:2]:
        opening = block.text[:MAX_DATELINE]
        for written in find_written(opening, context.language)[:1]:
            ends = _DASH.match(opening, written.end) is not None or _opens(opening, written)
            if written.start <= MAX_PLACE and ends and written.days and written.days[0].year is not None:
                yield Sighting(resolve(written, setting), _DATELINE, block)


def _opens(text: str, written: Written) -> bool:
    """Whether a date stands by itself before the first sentence: "31 October 2023. The", "(8.1.2018) The"."""
    before, behind = text[: written.start].strip(), text[written.end : written.end + 2]
    return (not before and behind == ". ") or (before == "(" and behind == ") ")


def _titles(context: Context, setting: Setting) -> Iterator[Sighting]:
    document = context.document
    for statement in (*document.stated("title")[:1], *document.stated("headline")[:1]):
        for written in find_written(statement.value[:MAX_WORDS], context.language):
            reading = resolve(written, setting)
            if reading.precision not in ("year", "month") and not written.loose:
                yield Sighting(reading, _TITLE if reading.firm else _GUESSED, statement)
    for statement in document.stated("description")[:1]:
        text = statement.value[:MAX_WORDS]
        for written in find_written(text, context.language)[:1]:
            if role_before(text, written.start, context.language) == "published":
                yield Sighting(resolve(written, setting), _TITLE, statement, "published")


def _addresses(context: Context) -> Iterator[Sighting]:
    document = context.document
    stated = [s.value for s in document.stated("canonical_url")]
    for path, url in (("url", document.url), ("canonical_url", stated[0] if stated else None)):
        found = day_in_address(url) if url else None
        if found is not None:
            day, raw = found
            reading = Reading(raw, datetime(day.year, day.month, day.day), "day", order="YMD", firm=False)
            yield Sighting(reading, _WEIGHTS["url"], Statement("published", raw, "url", path))
            return


def visible_sightings(context: Context, setting: Setting) -> Iterator[Sighting]:
    """Yield the times in blocks of furniture, in reading order."""
    blocks = [b for b in context.document.having(Role.TIME, Role.BYLINE) if b.post is None]
    found = [s for block in blocks[:MAX_BLOCKS] for s in _in_block(block, context, setting)]
    lists = _lists(found)
    for sighting in found:
        yield replace(sighting, weight=sighting.weight * _LISTED) if _is_listed(sighting, lists) else sighting


def _is_listed(sighting: Sighting, lists: frozenset[str]) -> bool:
    """Whether a time stands in a list of dated things or right inside an item of one."""
    if not isinstance(sighting.origin, Block):
        return False
    path = _INDEX.sub("", sighting.origin.place)
    return path in lists or path.rpartition("/")[0] in lists


def _lists(sightings: list[Sighting]) -> frozenset[str]:
    """Return the paths, less their indexes, at which several things are dated: teasers, comments."""
    by_path: dict[str, dict[str, set[date]]] = {}
    for sighting in sightings:
        if isinstance(sighting.origin, Block) and sighting.value is not None and "/" in sighting.origin.place:
            place = sighting.origin.place
            parents = by_path.setdefault(_INDEX.sub("", place), {})
            parents.setdefault(place.rpartition("/")[0], set()).add(sighting.value.date())
    found = set()
    for path, parents in by_path.items():
        days = set().union(*parents.values())
        if (len(parents) > 1 and len(days) > 1) or len(days) > MAX_STAMPS:
            found.add(path)
    return frozenset(found)


def _in_block(block: Block, context: Context, setting: Setting) -> Iterator[Sighting]:
    language = context.language
    hint = _NAMES.get(block.details.get("role", ""))
    called = block.details.get("called") == "published"
    weight = _VISIBLE * block.confidence if block.role is Role.TIME else _IN_BYLINE
    text = block.text[:MAX_WORDS]
    found = find_written(text, language) or _in_any_language(block, text)
    seen: list[Reading] = []
    machine = block.details.get("datetime")
    reading = read_stated(machine, setting) if machine else None
    if reading is not None and reading.value is not None:
        seen.append(reading)
        at = found[0].start if found else len(text)
        label = role_before(text, at, language) or hint
        yield Sighting(reading, weight + (_LABELLED if label else 0), block, label, called=called)
    if not found and not seen and setting.reference is not None:
        yield from _by_distance(block, text, language, setting.reference, weight)
    for written in found:
        reading = resolve(written, setting)
        value = reading.value
        if value is None and not reading.warnings:
            continue
        if value is not None and any(_repeats(reading, other) for other in seen):
            continue
        label = role_before(text, written.start, language) or _role_behind(text, written, language) or hint
        yield Sighting(reading, weight + (_LABELLED if label else 0), block, label, called=called)


def _role_behind(text: str, written: Written, language: str | None) -> TimeRole | None:
    """Return the role that the words behind a time give it; those before a further time are that one's.

    "12/03/2024 15h30 Atualizado há 2 horas" was published at half past three.
    """
    role = role_after(text, written.end, language)
    if role != "modified":
        return role
    starts = [other.start for other in find_written(text, language)]
    starts += [time.span.start for time in find_relative(text, language, _SOME_DAY) if time.span]
    later = (start for start in starts if start > written.end)
    return None if any(role_before(text, start, language) == role for start in later) else role


def _by_distance(
    block: Block, text: str, language: str | None, reference: datetime, weight: float
) -> Iterator[Sighting]:
    """Yield the times told by their distance from the moment that the caller knows."""
    for stamp in find_relative(text, language, reference)[:MAX_STAMPS]:
        offset = stamp.value.utcoffset() if stamp.value else None
        reading = Reading(
            stamp.raw, stamp.value, stamp.precision, stamp.timezone, offset, stamp.zone_basis, firm=False
        )
        yield Sighting(reading, weight, block, stamp.role if stamp.role != "other" else None)


def _repeats(written: Reading, machine: Reading) -> bool:
    """Whether a time in words is that of the attribute; only its zone can show it to be another."""
    if written.value is None or machine.value is None:
        return False
    if written.basis == machine.basis == "stated" and written.value.tzinfo and machine.value.tzinfo:
        return abs(written.value - machine.value) <= timedelta(hours=1)
    return abs(written.value.date() - machine.value.date()) <= timedelta(days=1)


def _in_any_language(block: Block, text: str) -> tuple[Written, ...]:
    """Read a time line in another language than the page's: templates are not always translated."""
    return find_written(text, None) if block.role is Role.TIME and _YEAR.search(text) else ()


def days_of(sightings: list[Sighting]) -> frozenset[date]:
    """Return the days that sightings state beyond doubt."""
    return frozenset(
        s.value.date()
        for s in sightings
        if s.value is not None and not s.reading.ambiguous and s.reading.precision not in ("year", "month")
    )
