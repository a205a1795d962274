"""Decides which of several days a date in figures means, and says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from ..models import DateOrder
from ..value import value
from .days import Day
from .setting import Setting
from .vocabulary import zone_table
from .written import Written
from .zones import home_of, read_zone

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SLACK = timedelta(days=1)
"""Clocks around the world differ by a day, so a twin or a bound may."""


@value
class Decision:
    """The day meant, with the sentence that says why; `conflict` where evidence points both ways."""

    day: Day | None
    evidence: str | None = None
    conflict: str | None = None
    rank: int = 0
    """Place of the deciding evidence among the kinds, 0 the strongest."""


def spell(day: date) -> str:
    """Return a day as "11 August 2016", independent of the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def decide(written: Written, setting: Setting) -> Decision:
    """Choose among the readings of a written date."""
    days = written.days
    if len(days) < 2:
        return Decision(days[0] if days else None)
    first: Decision | None = None
    for rank, (day, evidence) in enumerate(_votes(written, setting)):
        if first is not None and rank >= _WEAK:
            break
        if first is None and day is not None:
            first = Decision(day, evidence, rank=rank)
        elif first is not None and day is not None and day != first.day:
            return Decision(first.day, first.evidence, f"{first.evidence}, but {evidence}", first.rank)
    return first or Decision(None)


_WEAK = 6
"""Votes from this rank on are habits, which no one expects to hold always: they start no conflict."""


def _votes(written: Written, setting: Setting) -> Iterator[tuple[Day | None, str]]:
    """Yield what each kind of evidence says, strongest first."""
    yield _by_zone(written, setting)
    yield _by_weekday(written)
    yield _by_twins(written, setting)
    yield _by_reference(written, setting)
    yield _by_order(written, setting.order, setting.order_evidence)
    yield _by_text(written, setting)
    yield _by_habit(written, setting)


def _only(days: list[Day]) -> Day | None:
    return days[0] if len(days) == 1 else None


def _others(written: Written, chosen: Day) -> str:
    """Return the readings that were ruled out, in words."""
    return " or ".join(spell(d.date) for d in written.days if d != chosen and d.date)


def _by_zone(written: Written, setting: Setting) -> tuple[Day | None, str]:
    if written.zone is None or written.hour is None:
        return None, ""
    fitting = []
    for day in written.days:
        if day.date is None:
            continue
        local = datetime(day.date.year, day.date.month, day.date.day, written.hour % 24, written.minute)
        zone = read_zone(written.zone, local, setting.country, setting.language)
        if zone is None or zone.in_force:
            fitting.append(day)
    chosen = _only(fitting)
    return chosen, f"{written.zone} is not in force on {_others(written, chosen)}" if chosen else ""


def _by_weekday(written: Written) -> tuple[Day | None, str]:
    if written.weekday is None:
        return None, ""
    chosen = _only([d for d in written.days if d.date and d.date.weekday() == written.weekday])
    if chosen is None or chosen.date is None:
        return None, ""
    return chosen, f"{spell(chosen.date)} is a {_WEEKDAYS[written.weekday]}, as written"


def _by_twins(written: Written, setting: Setting) -> tuple[Day | None, str]:
    near = [d for d in written.days if d.date and any(abs(d.date - t) <= _SLACK for t in setting.twins)]
    chosen = _only(near)
    if chosen is None or chosen.date is None:
        return None, ""
    day = chosen.date
    twin = min(setting.twins, key=lambda t: (abs(t - day), t))
    return chosen, f"the input states {twin} elsewhere"


def _by_reference(written: Written, setting: Setting) -> tuple[Day | None, str]:
    if setting.reference is None:
        return None, ""
    bound = setting.reference.date() + _SLACK
    chosen = _only([d for d in written.days if d.date and d.date <= bound])
    if chosen is None:
        return None, ""
    return chosen, f"{_others(written, chosen)} is after the article was collected"


def _by_order(written: Written, order: DateOrder | None, evidence: str) -> tuple[Day | None, str]:
    if order is None:
        return None, ""
    return _only([d for d in written.days if d.order == order]), evidence


def _by_text(written: Written, setting: Setting) -> tuple[Day | None, str]:
    """Go by the weekday that the opening names.

    News tells of today or yesterday: that weekday is the date's or the one before.
    """
    named = set(setting.weekdays)
    if len(named) != 1:
        return None, ""
    weekday = named.pop()
    fitting = [d for d in written.days if d.date and (d.date.weekday() - weekday) % 7 <= 1]
    chosen = _only(fitting)
    if chosen is None or chosen.date is None:
        return None, ""
    return chosen, f"the text speaks of {_WEEKDAYS[weekday]}, which suits {spell(chosen.date)}"


def _by_habit(written: Written, setting: Setting) -> tuple[Day | None, str]:
    """Go by the custom of the region, then of the zone's countries, the language, the separator."""
    order, evidence = _of_region(setting)
    if order is None and written.zone:
        order, evidence = _of_zone(written.zone, setting)
    if order is None and not setting.region:
        order, evidence = _of_language(setting)
    if order is None and written.separator == ".":
        order, evidence = "DMY", "figures parted by full stops run from day to year"
    chosen, _ = _by_order(written, order, evidence)
    if chosen is None and order == "YMD":
        chosen, _ = _by_order(written, "DMY", evidence)
        evidence = "the year stands last"
    return chosen, evidence


def _of_region(setting: Setting) -> tuple[DateOrder | None, str]:
    table, region = zone_table(), setting.region
    if region is None:
        return None, ""
    if region in table.mixed_order:
        return None, ""
    if region in table.month_first:
        return "MDY", f"the month comes first in {region.upper()}"
    if region in table.year_first:
        return "YMD", f"the year comes first in {region.upper()}"
    return "DMY", f"the day comes first in {region.upper()}"


def _of_zone(zone: str, setting: Setting) -> tuple[DateOrder | None, str]:
    table = zone_table()
    home = home_of(zone, setting.language)
    if any(country in table.month_first for country in home):
        return "MDY", f"{zone} is the time of a country where the month comes first"
    if home and not any(country in (*table.mixed_order, *table.year_first) for country in home):
        return "DMY", f"{zone} is the time of countries where the day comes first"
    return None, ""


def _of_language(setting: Setting) -> tuple[DateOrder | None, str]:
    table, language = zone_table(), setting.primary_language
    if language in table.year_first_languages:
        return "YMD", f"the year comes first in the language {language!r}"
    if language in table.day_first_languages:
        return "DMY", f"the day comes first in the language {language!r}"
    return None, ""
