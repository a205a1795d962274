"""Sightings of one time, grouped by the day that they name, and the best of each group."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from ..times.zones import load_zone
from .sightings import Sighting

_AGREEMENT = 0.12
"""What each further independent kind of place adds to a day's weight."""
_EXACT = 0.15
"""What the exact moment adds to a statement: papers show the day of the print edition, the next one."""
_CHANGED = 0.4
"""What a moment loses that is stated as that of a change too."""
_NEAR = 0.6
"""Weight of a visible time that stands near the story, not in a list of others."""
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
"""The bounds of offsets in use."""
_SAME = timedelta(hours=1)
"""Moments this close are one: clocks of a page's parts differ by minutes."""


@dataclass(slots=True)
class Pool:
    """Sightings of one role, grouped by the day that they name."""

    groups: list[list[Sighting]] = field(default_factory=list)

    def add(self, sighting: Sighting) -> None:
        """Put a sighting to those of its day."""
        for group in self.groups:
            if any(_agree(sighting, other) for other in group):
                group.append(sighting)
                return
        self.groups.append([sighting])

    def holds(self, sighting: Sighting) -> bool:
        """Whether a sighting is of a day or a moment in the pool."""
        return any(_agree(sighting, other) for group in self.groups for other in group)

    def moments(self) -> frozenset[datetime]:
        """Return the values of all sightings."""
        return frozenset(s.value for group in self.groups for s in group if s.value is not None)

    def ranked(self, changes: Pool | None = None) -> list[tuple[float, Sighting]]:
        """Return the best sighting of each group with the group's weight, the heaviest first.

        `changes` are the times of modification. Some publishers state them as times of publication too: where
        another exact moment is stated, they count for less. And some show them as those of publication, since
        they have put the article out anew: the one day that the page shows goes first.
        """
        again = changes.moments() if changes is not None else frozenset()
        exact = [[s.value for s in group if _is_exact(s)] for group in self.groups]
        first = any(values and not again.intersection(values) for values in exact)
        alone = sum(any(map(_is_shown, group)) for group in self.groups) == 1
        found = []
        for group, values in zip(self.groups, exact, strict=True):
            changed = first and bool(again.intersection(values))
            weight = _weight(group) - (_CHANGED if changed else 0)
            anew = changes is not None and alone and _is_shown_anew(group, changes)
            found.append((anew, weight, _localize(max(group, key=_detail), group)))
        found.sort(key=lambda entry: (not entry[0], -entry[1]))
        return [(weight, sighting) for _, weight, sighting in found]


def _is_shown_anew(group: list[Sighting], changes: Pool) -> bool:
    """Whether the story's furniture or the page's title shows the time of a change as that of publication.

    By the names in the markup, or without any label where the page's data call it so too: on the five
    pages of the htmldate set that do one or the other, people went by what is shown. A bare date that only
    the statement of a change agrees with tells of that change; microdata are the shown date's own attributes
    and add nothing.
    """
    shown = [s for s in group if _is_shown(s)]
    kinds = {s.kind for s in group if s.label == "published"} - {"visible"}
    stated = bool(kinds) and "microdata" not in kinds
    return any((s.called or stated) and changes.holds(s) for s in shown)


def _is_near(sighting: Sighting) -> bool:
    """Whether a time stands in the story's furniture."""
    return sighting.kind == "visible" and sighting.weight >= _NEAR


def _is_shown(sighting: Sighting) -> bool:
    return _is_near(sighting) or sighting.in_title


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

    The clock's own zone tells, or that of the publisher's country; where neither is known, two clocks that
    differ by whole hours. A day in the page's address is of the country's clock too.
    """
    moment, shown = universal.value, local.value
    if moment is None or shown is None or moment.utcoffset() != timedelta(0) or not universal.precise:
        return None
    if local.kind != "url" and not _is_near(local):
        return None
    if shown.tzinfo is not None:
        return shown.utcoffset() if local.precise and abs(moment - shown) <= _SAME else None
    place = load_zone(universal.publisher_zone or "")
    if place is not None:
        there = moment.astimezone(place)
        apart = abs(there.replace(tzinfo=None) - shown) if local.precise else timedelta(0)
        return there.utcoffset() if there.date() == shown.date() and apart <= _SAME else None
    offset = shown.replace(second=0, microsecond=0) - moment.replace(tzinfo=None, second=0, microsecond=0)
    whole = offset % timedelta(hours=1) == timedelta(0) and _WEST <= offset <= _EAST
    return offset if local.precise and whole else None


def _localize(best: Sighting, group: list[Sighting]) -> Sighting:
    """Give a moment stated in UTC on the clock that the page shows, where that has another day.

    Readers go by the day that they see: 23:30 in New York is no story of the next day.
    """
    for other in group:
        offset = _across_midnight(best, other)
        if offset is None or best.value is None:
            continue
        value = best.value.astimezone(timezone(offset))
        if value.date() == best.value.date() or other.value is None or value.date() != other.value.date():
            continue
        shown = other.reading
        zone, basis = (shown.zone, shown.basis) if shown.basis else (best.publisher_zone, "publisher")
        return replace(
            best, reading=replace(best.reading, value=value, zone=zone, offset=offset, basis=basis)
        )
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
    """Return what a time is worth by its form: a year tells less than a day."""
    if sighting.reading.precision == "year":
        return 0.3
    if sighting.reading.precision == "month":
        return 0.5
    return 1.0 if sighting.reading.firm and not sighting.reading.loose else 0.8


def _detail(sighting: Sighting) -> tuple[int, float]:
    """Prefer a moment with its zone, then a clock time, then a day; among equals the weightiest."""
    zoned = sighting.precise and sighting.value is not None and sighting.value.tzinfo is not None
    return (2 if zoned else 1 if sighting.precise else 0), sighting.weight
