"""From a written time to a moment: order, zone, precision, with the reasons."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..models import DateOrder, Precision, Span, TimeRole, Timestamp, Warning, ZoneBasis
from ..value import replace, value
from .days import Day
from .order import Decision, decide, spell
from .setting import Setting
from .written import Written
from .zones import Zone, fixed, load_zone, read_zone
from .zones import spell as spell_offset

_FUTURE = timedelta(days=2)
"""How far beyond the reference a time may lie: clocks and zones differ, and print dates run a day ahead."""
_GUESS = 5
"""Evidence of this rank or weaker leaves the order a custom, not a finding."""


@value
class Reading:
    """A resolved time, before it is known what it is of."""

    raw: str
    value: datetime | None = None
    """As in `Timestamp.value`."""
    precision: Precision | None = None
    zone: str | None = None
    """As in `Timestamp.timezone`."""
    offset: timedelta | None = None
    basis: ZoneBasis | None = None
    order: DateOrder | None = None
    """Order of an all-figures date, whether or not the form was ambiguous."""
    evidence: str | None = None
    """Why the order is so, where the written form alone leaves it open."""
    ambiguous: bool = False
    """Whether the written form alone leaves order or year open."""
    firm: bool = True
    """Whether the day rests on more than custom and no evidence speaks against it."""
    loose: bool = False
    """As in `Written.loose`."""
    warnings: tuple[Warning, ...] = ()

    def timestamp(self, role: TimeRole = "other", span: Span | None = None) -> Timestamp:
        """Return the public form."""
        return Timestamp(
            raw=self.raw,
            span=span,
            value=self.value,
            precision=self.precision,
            timezone=self.zone,
            utc_offset=spell_offset(self.offset) if self.offset is not None else None,
            zone_basis=self.basis,
            role=role,
            date_order=self.order if self.evidence else None,
            date_order_evidence=self.evidence,
        )


def resolve(written: Written, setting: Setting) -> Reading:
    """Decide day, clock and zone of a written time. What cannot be told stays open."""
    decision = decide(written, setting)
    day = _complete(decision.day, written, setting)
    ambiguous = len(written.days) > 1 or any(d.year is None for d in written.days)
    if day is None or day.year is None:
        return Reading(
            written.raw, ambiguous=ambiguous, firm=False, loose=written.loose, warnings=_unread(written)
        )
    warnings = list(_doubts(decision, day, written))
    reading = Reading(
        written.raw,
        datetime(day.year, day.month or 1, day.day or 1),
        _precision(day, written),
        order=decision.day.order if decision.day else None,
        evidence=decision.evidence,
        ambiguous=ambiguous,
        firm=decision.conflict is None and not (ambiguous and decision.rank >= _GUESS),
        loose=written.loose,
    )
    if written.hour is not None and day.day is not None:
        reading = _at(reading, written, setting)
        warnings.extend(reading.warnings)
    if setting.reference is not None and reading.value and _is_after(reading.value, setting.reference):
        message = (
            f"{written.raw!r} lies after {setting.reference.isoformat()}, when the input was there already"
        )
        warnings.append(Warning(code="time-after-reference", message=message[:300]))
    return replace(reading, warnings=tuple(warnings)) if warnings else reading


def _is_after(value: datetime, reference: datetime) -> bool:
    return value.replace(tzinfo=None) - reference.replace(tzinfo=None) > _FUTURE


def _complete(day: Day | None, written: Written, setting: Setting) -> Day | None:
    """Give a date without a year the year that the input states, or the last one before the reference."""
    if day is None or day.year is not None or day.day is None or day.month is None:
        return day
    years = [setting.year] if setting.year is not None else []
    if not years and setting.reference is not None:
        years = [setting.reference.year, setting.reference.year - 1]
    for year in years:
        try:
            found = datetime(year, day.month, day.day)
        except ValueError:
            continue
        late = setting.reference is not None and _is_after(found, setting.reference)
        if not late and (written.weekday is None or found.weekday() == written.weekday):
            return Day(year, day.month, day.day)
    return None


def _precision(day: Day, written: Written) -> Precision:
    if day.month is None:
        return "year"
    if day.day is None:
        return "month"
    if written.hour is None:
        return "day"
    return "minute" if written.second is None else "second"


def _unread(written: Written) -> tuple[Warning, ...]:
    if len(written.days) > 1:
        message = f"{written.raw!r}: nothing tells whether the day or the month comes first"
        return (Warning(code="date-order-unknown", message=message[:300]),)
    if not written.days:
        return (Warning(code="no-such-day", message=f"{written.raw!r} is no day of the calendar"[:300]),)
    return ()


def _doubts(decision: Decision, day: Day, written: Written) -> tuple[Warning, ...]:
    found = []
    if decision.conflict:
        message = f"{written.raw!r}: {decision.conflict}"
        found.append(Warning(code="date-order-conflict", message=message[:300]))
    if written.weekday is not None and day.date and day.date.weekday() != written.weekday:
        message = f"{written.raw!r}: {spell(day.date)} falls on another weekday"
        found.append(Warning(code="weekday-mismatch", message=message[:300]))
    if day.uncertain:
        message = f"{written.raw!r}: the announced calendar may differ by a day"
        found.append(Warning(code="approximate-calendar", message=message[:300]))
    return tuple(found)


def _at(reading: Reading, written: Written, setting: Setting) -> Reading:
    """Put the clock time on the day and find its zone."""
    hour = written.hour or 0
    day = reading.value or datetime.min
    moment = day.replace(
        hour=hour % 24, minute=written.minute, second=written.second or 0, microsecond=written.microsecond
    ) + timedelta(days=hour // 24)
    if written.zone is not None:
        zone = read_zone(written.zone, moment, setting.country, setting.language)
        if zone is not None:
            return _stated(reading, moment, zone)
    return in_default_zone(replace(reading, value=moment), setting)


def in_default_zone(reading: Reading, setting: Setting) -> Reading:
    """Put a moment that states no zone into the one that the caller assumes, or else the publisher's.

    `zone_basis` tells the two from a zone that is stated.
    """
    value = reading.value
    place = load_zone(setting.assumed_zone or setting.publisher_zone or "")
    if value is None or place is None:
        return reading
    offset = place.utcoffset(value)
    if offset is None:
        return reading
    basis: ZoneBasis = "assumed" if setting.assumed_zone else "publisher"
    aware = value.replace(tzinfo=fixed(offset))
    return replace(reading, value=aware, zone=place.key, offset=offset, basis=basis)


def _stated(reading: Reading, moment: datetime, zone: Zone) -> Reading:
    if zone.offset is None:
        message = f"{zone.name!r} names several zones, and nothing tells which"
        doubt = Warning(code="zone-ambiguous", message=message)
        return replace(reading, value=moment, zone=zone.name, basis="stated", warnings=(doubt,))
    warnings: tuple[Warning, ...] = ()
    if not zone.in_force:
        message = f"{zone.name} is not in force on {spell(moment.date())}"
        warnings = (Warning(code="zone-not-in-force", message=message),)
    return replace(
        reading,
        value=moment.replace(tzinfo=fixed(zone.offset)),
        zone=zone.name,
        offset=zone.offset,
        basis="stated",
        warnings=warnings,
    )
