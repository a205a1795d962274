"""Published, modified and every other stated time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta, timezone

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Role
from ..models import DateOrder, Evidence, FieldName, Timestamp, TimeRole, Warning
from ..times.search import find_written
from ..times.setting import Setting
from ..times.vocabulary import vocabulary_of
from ..times.zones import load_zone, zone_of_country
from .sightings import Sighting, days_of, stated_sightings, visible_sightings

_FLOOR = 0.2
"""Weight below which a time is more likely another thing's: dates in lists, in menus, in page state."""
_AGREEMENT = 0.12
"""What each further independent kind of place adds to a day's weight."""
_EXACT = 0.15
"""What the exact moment adds to a statement: papers show the day of the print edition, which is the next one."""
_QUARTER = 15
_WEST, _EAST = 12 * 60, 14 * 60
"""Offsets are whole quarters of an hour, in minutes, within these bounds."""
_SAME = timedelta(hours=1)
"""Moments this close are one: clocks of a page's parts differ by minutes."""
_FUTURE = timedelta(days=2)
"""How far a time may lie after the moment when the input was there already."""
_OPENING = 3
"""Paragraphs in which a weekday tells when the story was written."""
_ORDER_BLOCKS = 60
"""Blocks that are searched for a date in figures that shows the order."""


@dataclass(frozen=True, slots=True)
class Times:
    """The times of the article's own furniture."""

    published: Timestamp | None = None
    modified: Timestamp | None = None
    all: tuple[Timestamp, ...] = ()


@dataclass(slots=True)
class _Pool:
    """Sightings of one role, grouped by the day that they name."""

    role: TimeRole
    groups: list[list[Sighting]] = field(default_factory=list)

    def add(self, sighting: Sighting) -> None:
        for group in self.groups:
            if any(_agree(sighting, other) for other in group):
                group.append(sighting)
                return
        self.groups.append([sighting])

    def ranked(self) -> list[tuple[float, Sighting]]:
        """Return the best sighting of each group with the group's weight, the heaviest first."""
        found = [(_weight(group), _localize(max(group, key=_detail), group)) for group in self.groups]
        return sorted(found, key=lambda pair: -pair[0])


def extract_timestamps(context: Context) -> Choice[Times]:
    """Return the article's times; the choice's evidence is that of `published`."""
    sightings, warnings = _sightings(context)
    published, modified = _Pool("published"), _Pool("modified")
    for sighting in sightings:
        if sighting.label in (None, "published"):
            published.add(sighting)
        elif sighting.label == "modified":
            modified.add(sighting)
    first, last = published.ranked(), modified.ranked()
    best = first[0][1] if first and first[0][0] >= _FLOOR else None
    change = last[0][1] if last else None
    times = Times(
        best.reading.timestamp("published") if best else None,
        change.reading.timestamp("modified") if change else None,
        _all(best, change, sightings),
    )
    for chosen in (best, change):
        warnings.extend(w for w in (chosen.reading.warnings if chosen else ()) if w not in warnings)
    also: dict[FieldName, Evidence] = {}
    if change is not None:
        also["modified"] = _evidence(change, last)
    if times.all:
        origin = best or change or sightings[0]
        also["timestamps"] = evidence_of(origin.origin, min(1.0, origin.weight), origin.reading.raw)
    return Choice(
        times,
        _evidence(best, first) if best else None,
        tuple(_candidates(first, "published") + _candidates(last, "modified")),
        tuple(warnings),
        also,
    )


def _sightings(context: Context) -> tuple[list[Sighting], list[Warning]]:
    """Read all times twice over: the unambiguous ones give the setting in which the others are read."""
    setting = Setting(
        language=context.language,
        country=context.country,
        reference=context.options.reference,
        assumed_zone=context.options.timezone,
        publisher_zone=zone_of_country(context.country),
    )
    stated = list(stated_sightings(context, setting))
    visible = list(visible_sightings(context, setting))
    if any(s.reading.ambiguous for s in (*stated, *visible)):
        setting = _informed(setting, context, [*stated, *visible])
        stated = list(stated_sightings(context, setting))
        visible = list(visible_sightings(context, setting))
    warnings = [w for s in (*stated, *visible) if s.value is None for w in s.reading.warnings]
    kept = [s for s in (*stated, *visible) if s.value is not None and not _is_future(s, setting)]
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
        if not any(c.isdigit() for c in block.text[:200]):
            continue
        for written in find_written(block.text[:200], context.language):
            if len(written.days) == 1 and written.separator and written.days[0].order in ("DMY", "MDY"):
                return written.days[0].order, f"{written.raw!r} on the same page has no other reading"
    return None, ""


def _weekdays(context: Context) -> tuple[int, ...]:
    """Return the weekdays that the story's opening names."""
    vocabulary = vocabulary_of(context.language)
    named = []
    for block in context.document.having(Role.PARAGRAPH)[:_OPENING]:
        words = (vocabulary.look_up(word.strip(",;()")) for word in block.text.split() if len(word) > 4)
        named.extend(word.weekday for word in words if word.code == "W" and word.weekday is not None)
    return tuple(dict.fromkeys(named))


def _is_future(sighting: Sighting, setting: Setting) -> bool:
    if setting.reference is None or sighting.value is None:
        return False
    return sighting.value.replace(tzinfo=None) - setting.reference.replace(tzinfo=None) > _FUTURE


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


def _agree(left: Sighting, right: Sighting) -> bool:
    """Whether two sightings name one day, or one moment across midnight."""
    a, b = left.value, right.value
    if a is None or b is None:
        return False
    if {left.reading.precision, right.reading.precision} & {"year", "month"}:
        return left.reading.precision == right.reading.precision and a == b
    if a.date() == b.date():
        return True
    if a.tzinfo is not None and b.tzinfo is not None:
        return abs(a - b) <= _SAME
    return _across_midnight(left, right) is not None or _across_midnight(right, left) is not None


def _across_midnight(universal: Sighting, local: Sighting) -> timedelta | None:
    """Return the offset by which a local clock shows another day than the same moment in UTC; else `None`.

    The clock itself tells, or for a day alone the zone of the publisher's country.
    """
    moment, shown = universal.value, local.value
    if moment is None or shown is None or moment.utcoffset() != timedelta(0) or shown.tzinfo is not None:
        return None
    if not universal.precise or local.kind in ("meta", "url"):
        return None
    if not local.precise:
        place = load_zone(local.reading.zone or universal.publisher_zone or "")
        there = moment.astimezone(place) if place else None
        return there.utcoffset() if there is not None and there.date() == shown.date() else None
    offset = shown.replace(second=0, microsecond=0) - moment.replace(tzinfo=None, second=0, microsecond=0)
    minutes = round(offset.total_seconds() / 60)
    return offset if minutes % _QUARTER == 0 and -_WEST <= minutes <= _EAST else None


def _localize(best: Sighting, group: list[Sighting]) -> Sighting:
    """Give a moment stated in UTC on the clock that the page shows, where that has another day.

    Readers go by the day that they see: 23:30 in New York is no story of the next day.
    """
    for other in group:
        offset = _across_midnight(best, other)
        if (
            offset is None
            or best.value is None
            or other.value is None
            or best.value.date() == other.value.date()
        ):
            continue
        value = best.value.astimezone(timezone(offset))
        reading = replace(best.reading, value=value, zone=None, offset=offset, basis="publisher")
        return replace(best, reading=reading)
    return best


def _weight(group: list[Sighting]) -> float:
    kinds = {s.kind for s in group}
    best = max(s.weight * _grain(s) + (_EXACT if _is_exact(s) else 0) for s in group)
    return best + _AGREEMENT * (len(kinds) - 1)


def _is_exact(sighting: Sighting) -> bool:
    """Whether a program states a moment with its zone: the day of a print edition has none."""
    stated = sighting.kind in ("json-ld", "open-graph", "archive")
    return stated and sighting.precise and sighting.reading.basis == "stated"


def _grain(sighting: Sighting) -> float:
    """A year or a month tells less than a day; a form that could be read otherwise is worth less."""
    if sighting.reading.precision == "year":
        return 0.3
    if sighting.reading.precision == "month":
        return 0.5
    return 1.0 if sighting.reading.firm and not sighting.reading.loose else 0.8


def _detail(sighting: Sighting) -> tuple[int, float]:
    """Prefer a moment with its zone, then a clock time, then a day; among equals the weightiest."""
    zoned = sighting.precise and sighting.value is not None and sighting.value.tzinfo is not None
    return (2 if zoned else 1 if sighting.precise else 0), sighting.weight


def _all(best: Sighting | None, change: Sighting | None, sightings: list[Sighting]) -> tuple[Timestamp, ...]:
    """Return the two chosen times and every other that the furniture shows, none twice."""
    found: list[Timestamp] = []
    if best is not None:
        found.append(best.reading.timestamp("published"))
    if change is not None:
        found.append(change.reading.timestamp("modified"))
    for sighting in sightings:
        if sighting.kind != "visible" or sighting is best or sighting is change:
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
