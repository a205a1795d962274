"""From a written time to a moment: order, zone, precision, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..models import DateOrder, Precision, Span, Timestamp, TimeRole, Warning, ZoneBasis
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


@dataclass(frozen=True, slots=True)
class Reading:
    """A resolved time."""

    timestamp: Timestamp
    warnings: tuple[Warning, ...] = ()
    order: DateOrder | None = None
    """Order of an all-figures date, whether or not the form was ambiguous."""
    firm: bool = True
    """Whether the day rests on more than custom and no evidence speaks against it."""
    loose: bool = False
    """As in `Written.loose`."""


@dataclass(frozen=True, slots=True)
class _Zoned:
    value: datetime
    name: str | None = None
    offset: timedelta | None = None
    basis: ZoneBasis | None = None
    warning: Warning | None = None


def resolve(
    written: Written, setting: Setting, *, role: TimeRole = "other", span: Span | None = None
) -> Reading:
    """Decide day, clock and zone of a written time. What cannot be told stays open."""
    decision = decide(written, setting)
    day = _complete(decision.day, written, setting)
    if day is None or day.year is None:
        return Reading(
            Timestamp(raw=written.raw, span=span, role=role),
            _unread(written),
            firm=False,
            loose=written.loose,
        )
    warnings = list(_doubts(decision, day, written))
    moment = datetime(day.year, day.month or 1, day.day or 1)
    precision = _precision(day, written)
    zoned = _Zoned(moment)
    if written.hour is not None and day.day is not None:
        zoned = _at(moment, written, setting)
        if zoned.warning:
            warnings.append(zoned.warning)
    if setting.reference is not None and _is_after(zoned.value, setting.reference):
        message = (
            f"{written.raw!r} lies after {setting.reference.isoformat()}, when the article was there already"
        )
        warnings.append(Warning(code="time-after-reference", message=message[:300]))
    ambiguous = len(written.days) > 1
    timestamp = Timestamp(
        raw=written.raw,
        span=span,
        value=zoned.value,
        precision=precision,
        timezone=zoned.name,
        utc_offset=spell_offset(zoned.offset) if zoned.offset is not None else None,
        zone_basis=zoned.basis,
        role=role,
        date_order=decision.day.order if ambiguous and decision.day else None,
        date_order_evidence=decision.evidence if ambiguous else None,
    )
    order = decision.day.order if decision.day else None
    firm = decision.conflict is None and not (ambiguous and decision.rank >= _GUESS)
    return Reading(timestamp, tuple(warnings), order, firm, written.loose)


def _is_after(value: datetime, reference: datetime) -> bool:
    return value.replace(tzinfo=None) - reference.replace(tzinfo=None) > _FUTURE


def _complete(day: Day | None, written: Written, setting: Setting) -> Day | None:
    """Give a date without a year the year that the input states, or the last such day before the reference."""
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


def _at(moment: datetime, written: Written, setting: Setting) -> _Zoned:
    """Put the clock time on the day and find its zone."""
    hour = written.hour or 0
    moment = moment.replace(
        hour=hour % 24, minute=written.minute, second=written.second or 0, microsecond=written.microsecond
    ) + timedelta(days=hour // 24)
    if written.zone is not None:
        zone = read_zone(written.zone, moment, setting.country, setting.language)
        if zone is not None:
            return _stated(moment, zone)
    basis: ZoneBasis = "assumed" if setting.assumed_zone else "publisher"
    place = load_zone(setting.assumed_zone or setting.publisher_zone or "")
    if place is None:
        return _Zoned(moment)
    offset = place.utcoffset(moment)
    if offset is None:
        return _Zoned(moment)
    return _Zoned(moment.replace(tzinfo=fixed(offset)), place.key, offset, basis)


def _stated(moment: datetime, zone: Zone) -> _Zoned:
    if zone.offset is None:
        message = f"{zone.name!r} names several zones, and nothing tells which"
        return _Zoned(moment, zone.name, None, "stated", Warning(code="zone-ambiguous", message=message))
    warning = None
    if not zone.in_force:
        message = f"{zone.name} is not in force on {spell(moment.date())}"
        warning = Warning(code="zone-not-in-force", message=message)
    return _Zoned(moment.replace(tzinfo=fixed(zone.offset)), zone.name, zone.offset, "stated", warning)
