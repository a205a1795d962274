"""Published, modified and every other stated time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Document, Role
from ..models import DateOrder, Evidence, FieldName, TimeRole, Timestamp, Warning
from ..times.order import spell
from ..times.search import find_written
from ..times.setting import Setting
from ..times.vocabulary import vocabulary_of
from ..times.zones import zone_of_publisher
from ..value import value
from .agreement import Pool
from .sightings import Sighting, days_of, stated_sightings, visible_sightings

_OWN = 0.4
"""Weight from which a visible time is of the article's furniture, not the site's or other stories'."""
_FLOOR = 0.2
"""Weight below which a time is more likely another thing's: dates in lists, in menus, in page state."""


_STAND_IN = 0.2
"""Confidence in the time of a change as that of publication: it is the latest that this may have been."""
_RIVAL = 0.75
"""Weight from which another day is a conflict: a date beside the headline or in the metadata."""
_ZONES = timedelta(days=1)
"""How far one moment's days may lie apart around the world."""
_FUTURE = timedelta(days=2)
"""How far a time may lie after the moment when the input was there already."""
_OPENING = 3
"""Paragraphs in which a weekday tells when the story was written."""
_ORDER_BLOCKS = 60
_ORDER_WORDS = 200
"""Blocks, and characters of each, that are searched for a date in figures that shows the order."""
_FIGURES = re.compile(r"\d[./-]\s?\d{1,2}[./-]\s?\d")


@value
class Times:
    """The times of the article's own furniture."""

    published: Timestamp | None = None
    modified: Timestamp | None = None
    all: tuple[Timestamp, ...] = ()


def extract_timestamps(context: Context) -> Choice[Times]:
    """Return the article's times; the choice's evidence is that of `published`."""
    sightings, warnings = _sightings(context)
    published, modified = Pool(), Pool()
    for sighting in sightings:
        if sighting.label in (None, "published"):
            published.add(sighting)
        elif sighting.label == "modified":
            modified.add(sighting)
    first, last = published.ranked(modified), modified.ranked()
    best = first[0][1] if first and first[0][0] >= _FLOOR else None
    change = last[0][1] if last else None
    stand_in = best or (change if change and _stands_in(change, context.document) else None)
    times = Times(
        stand_in.reading.timestamp("published") if stand_in else None,
        change.reading.timestamp("modified") if change else None,
        _all(best, change, sightings),
    )
    for chosen in (best, change):
        warnings.extend(w for w in (chosen.reading.warnings if chosen else ()) if w not in warnings)
    warnings.extend(_doubts(first) if best else _doubt_of(stand_in))
    also: dict[FieldName, Evidence] = {}
    if change is not None:
        also["modified"] = _evidence(change, last)
    if times.all:
        origin = best or change or sightings[0]
        also["timestamps"] = evidence_of(origin.origin, min(1.0, origin.weight), origin.reading.raw)
    return Choice(
        times,
        _evidence(best, first) if best else _weak_evidence(stand_in),
        tuple(_candidates(first, "published") + _candidates(last, "modified")),
        tuple(warnings),
        also,
    )


def _stands_in(change: Sighting, document: Document) -> bool:
    """Whether the time of a change is the one date that a page shows its readers: a wiki's, "Stand: …".

    A plain text may have been copied without the line that dates it, unless it is the text of a whole page.
    """
    on_page = isinstance(change.origin, Block) and (document.whole or change.origin.place.startswith("/"))
    return on_page and change.weight >= _OWN


def _doubt_of(stand_in: Sighting | None) -> list[Warning]:
    if stand_in is None:
        return []
    message = f"no date of publication is given; {stand_in.reading.raw!r} is that of the last change"
    return [Warning(code="published-from-modified", message=message[:300])]


def _weak_evidence(stand_in: Sighting | None) -> Evidence | None:
    return evidence_of(stand_in.origin, _STAND_IN, stand_in.reading.raw) if stand_in else None


def _doubts(ranked: list[tuple[float, Sighting]]) -> list[Warning]:
    """Say where another trustworthy place gives a day further off than zones are apart."""
    best = ranked[0][1]
    for weight, other in ranked[1:]:
        if weight >= _RIVAL and best.value and other.value and abs(_day(best) - _day(other)) > _ZONES:
            gives = [f"{evidence_of(s.origin, 1.0).source} gives {spell(_day(s))}" for s in (best, other)]
            message = ", ".join(gives)
            return [Warning(code="published-conflict", message=message[:300])]
    return []


def _day(sighting: Sighting) -> datetime:
    value = sighting.value or datetime.min
    return datetime(value.year, value.month, value.day)


def _sightings(context: Context) -> tuple[list[Sighting], list[Warning]]:
    """Read all times twice over: the unambiguous ones give the setting in which the others are read."""
    spoken = context.language if context.document.medium == "html" else None  # a text may be copied anywhere
    setting = Setting(
        language=context.language,
        country=context.country,
        reference=context.options.reference,
        assumed_zone=context.options.timezone,
        publisher_zone=zone_of_publisher(context.country, spoken),
    )
    stated = list(stated_sightings(context, setting))
    visible = list(visible_sightings(context, setting))
    if any(s.reading.ambiguous for s in (*stated, *visible)):
        setting = _informed(setting, context, [*stated, *visible])
        stated = list(stated_sightings(context, setting))
        visible = list(visible_sightings(context, setting))
    warnings = [w for s in (*stated, *visible) if s.value is None for w in s.reading.warnings]
    read = [s for s in (*stated, *visible) if s.value is not None]
    kept = [s for s in read if not _is_future(s, setting)]
    warnings.extend(_left_out(s) for s in read if s.label != "other" and _is_future(s, setting))
    return _second_stamps(kept), list(dict.fromkeys(warnings))


def _informed(setting: Setting, context: Context, sightings: list[Sighting]) -> Setting:
    """Return the setting with what the document tells about the order of its dates."""
    days = days_of(sightings)
    order, evidence = _order_shown(context, sightings)
    return replace(
        setting,
        twins=days,
        order=order,
        order_evidence=evidence,
        weekdays=_weekdays(context),
        year=next(iter({day.year for day in days})) if len({day.year for day in days}) == 1 else None,
    )


def _order_shown(context: Context, sightings: list[Sighting]) -> tuple[DateOrder | None, str]:
    """Return the order of a date in figures that can only be read one way."""
    for sighting in sightings:
        reading = sighting.reading
        if reading.order in ("DMY", "MDY") and not reading.ambiguous:
            return reading.order, f"{reading.raw!r} on the same page has no other reading"
    for block in context.document.blocks[:_ORDER_BLOCKS]:
        if _FIGURES.search(block.text, 0, _ORDER_WORDS) is None:
            continue
        for written in find_written(block.text[:_ORDER_WORDS], context.language):
            if len(written.days) == 1 and written.separator and written.days[0].order in ("DMY", "MDY"):
                return written.days[0].order, f"{written.raw!r} on the same page has no other reading"
    return None, ""


def _weekdays(context: Context) -> tuple[int, ...]:
    """Return the weekdays that the story's opening names."""
    vocabulary = vocabulary_of(context.language)
    named: list[int] = []
    for block in context.document.having(Role.PARAGRAPH)[:_OPENING]:
        words = (vocabulary.look_up(word.strip(",;()")) for word in block.text.split() if len(word) > 4)
        named.extend(word.weekday for word in words if word.code == "W" and word.weekday is not None)
    return tuple(dict.fromkeys(named))


def _is_future(sighting: Sighting, setting: Setting) -> bool:
    if setting.reference is None or sighting.value is None:
        return False
    return sighting.value.replace(tzinfo=None) - setting.reference.replace(tzinfo=None) > _FUTURE


def _left_out(future: Sighting) -> Warning:
    """Say that a time which lies behind the reference is not believed."""
    message = f"{future.reading.raw!r} is later than the reference, and left out"
    return Warning(code="time-after-reference", message=message[:300])


def _second_stamps(sightings: list[Sighting]) -> list[Sighting]:
    """Label the later of two unlabelled times of one block as that of a change."""
    found = []
    earlier: dict[str, Sighting] = {}
    for sighting in sightings:
        place = "" if sighting.kind != "visible" else getattr(sighting.origin, "place", "")
        before = earlier.get(place) if place else None
        if place and sighting.label is None:
            if before and before.value and sighting.value and _plain(sighting) > _plain(before):
                sighting = replace(sighting, label="modified")
            else:
                earlier[place] = sighting
        found.append(sighting)
    return found


def _plain(sighting: Sighting) -> str:
    return sighting.value.replace(tzinfo=None).isoformat() if sighting.value else ""


def _all(best: Sighting | None, change: Sighting | None, sightings: list[Sighting]) -> tuple[Timestamp, ...]:
    """Return the two chosen times and every other that the furniture shows, none twice."""
    found: list[Timestamp] = []
    if best is not None:
        found.append(best.reading.timestamp("published"))
    if change is not None:
        found.append(change.reading.timestamp("modified"))
    for sighting in sightings:
        if sighting.kind != "visible" or sighting.weight < _OWN or sighting is best or sighting is change:
            continue
        timestamp = sighting.reading.timestamp(sighting.label or "other")
        if all(not _repeats(timestamp, other) for other in found):
            found.append(timestamp)
    return tuple(found)


def _repeats(stamp: Timestamp, other: Timestamp) -> bool:
    """Whether a time says nothing that another has not said."""
    if stamp.value is None or other.value is None:
        return stamp.raw == other.raw
    if stamp.role not in ("other", other.role):
        return False
    if stamp.precision == "day":
        return stamp.value.date() == other.value.date()
    if stamp.value.tzinfo is not None and other.value.tzinfo is not None:
        return abs(stamp.value - other.value) < timedelta(minutes=1)
    return stamp.value.replace(tzinfo=None, second=0) == other.value.replace(tzinfo=None, second=0)


def _evidence(chosen: Sighting, ranked: list[tuple[float, Sighting]]) -> Evidence:
    """Return where a time was found; rivals lower the confidence."""
    weight, rival = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
    confidence = max(0.05, min(0.99, weight - 0.3 * rival)) * (1 if chosen.reading.firm else 0.8)
    return evidence_of(chosen.origin, confidence, chosen.reading.raw)


def _candidates(ranked: list[tuple[float, Sighting]], role: TimeRole) -> list[Candidate]:
    return [
        Candidate(
            s.value.isoformat() if s.value else s.reading.raw,
            evidence_of(s.origin, min(1.0, s.weight)).source,
            round(weight, 3),
            role,
        )
        for weight, s in ranked
    ]
