"""Times told by their distance from a moment that the caller knows: "3 hours ago", "yesterday at 10:30"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from ..lexicon import alternatives, languages, load
from ..lexicon.stamps import StampWords
from ..models import Precision, Span, Timestamp
from .grammar import clocks_in
from .roles import role_before
from .tokens import LETTER, tokenize
from .vocabulary import fold, spoken, vocabulary_of
from .zones import spell

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_PRECISION: dict[str, Precision] = {
    "second": "minute", "minute": "minute", "hour": "minute", "day": "day", "week": "day",
}  # fmt: skip
_UNSPACED = ("ja", "zh", "th")
"""Languages that put no space between number, unit and "ago"."""
_LARGEST = 10_000
"""Largest number of units that is read."""
MAX_HALF = 12
"""Characters behind a clock time in which "p.m." stands."""


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """Return the pattern of a language's distances, with its units' words to their English names."""
    data = load(StampWords, language)
    units = {word: name for name in _SECONDS for word in getattr(data.units, name)}
    if not units or not (data.ago_before or data.ago_after):
        return None
    gap = r"\s?" if language in (*_UNSPACED, "ko") else r"\s{1,3}"
    unit = alternatives(units, any_case=True)
    one = alternatives(data.one, any_case=True)
    amount = rf"(?P<amount>\d{{1,5}}{'|' + one if one else ''})\s{{0,2}}(?P<unit>{unit})"
    before = alternatives(data.ago_before, any_case=True)
    after = alternatives(data.ago_after, any_case=True)
    edge = "" if language in _UNSPACED else r"(?!\w)"
    forms = []
    if before:
        forms.append(rf"(?:{before}){gap}{amount}{edge}")
    if after:
        named = amount if not before else amount.replace("<amount>", "<amount2>").replace("<unit>", "<unit2>")
        forms.append(rf"{named}\.?{gap}(?:{after}){edge}")
    start = "" if language in _UNSPACED else r"(?<!\w)"
    return re.compile(start + "(?:" + "|".join(forms) + ")", re.IGNORECASE), units


def _known(language: str | None) -> str:
    name = spoken(language)
    return name if name in languages(StampWords.topic) else "en"


def tells_distance(text: str, language: str | None) -> bool:
    """Whether a text holds a time told by its distance, which takes a reference to read."""
    pattern, named = _pattern(_known(language)), _days_pattern(_known(language))
    return (pattern is not None and pattern[0].search(text) is not None) or (
        named is not None and named[0].search(text) is not None
    )


@cache
def _days_pattern(language: str) -> tuple[re.Pattern[str], dict[str, int]] | None:
    """Return the pattern of a named day with the opening of its clock time: "yesterday at 10:30"."""
    data = load(StampWords, language)
    days = {fold(word): 0 for word in data.today} | {fold(word): 1 for word in data.yesterday}
    if not days:
        return None
    words = alternatives({*data.today, *data.yesterday}, any_case=True)
    gap = rf"[\s,|:(–-]{{0,3}}(?:{LETTER}{{1,8}}[\s:]{{1,2}}){{0,2}}"
    return re.compile(rf"(?<!\w)({words}){gap}(\d{{1,2}}\s?[:.hH]\s?\d{{2}}(?!\d))", re.IGNORECASE), days


def _named_days(text: str, language: str | None, reference: datetime) -> list[Timestamp]:
    """Return the named days with a clock time, counted from the day of `reference`."""
    pattern = _days_pattern(_known(language))
    found = []
    for match in pattern[0].finditer(text) if pattern else ():
        tokens = tokenize(text, vocabulary_of(language), match.start(2), match.end(2) + MAX_HALF)
        clock = next(clocks_in(tokens), None)
        if clock is None or clock.first != 0 or pattern is None:
            continue
        end = tokens.items[clock.last - 1].end
        day = reference - timedelta(days=pattern[1][fold(match[1])])
        value = datetime(day.year, day.month, day.day) + timedelta(
            hours=clock.hour, minutes=clock.minute or 0
        )
        if value > reference.replace(tzinfo=None) + timedelta(days=1):
            continue
        role = role_before(text, match.start(), language) or "other"
        span = Span(part="body", start=match.start(), end=end)
        found.append(
            Timestamp(raw=text[match.start() : end], span=span, value=value, precision="minute", role=role)
        )
    return found


def find_relative(text: str, language: str | None, reference: datetime) -> list[Timestamp]:
    """Return the distances in a text as moments before `reference`, each with its span.

    An hour ago has no minutes: the value is the difference, with precision "minute" at most, "day" for days.
    """
    pattern = _pattern(_known(language))
    found = _named_days(text, language, reference)
    if pattern is None:
        return found
    for match in pattern[0].finditer(text):
        groups = match.groupdict()
        amount, unit = (
            groups.get("amount") or groups.get("amount2"),
            groups.get("unit") or groups.get("unit2"),
        )
        stamp = _before(reference, amount or "", pattern[1].get((unit or "").lower(), ""))
        if stamp is not None:
            span = Span(part="body", start=match.start(), end=match.end())
            role = role_before(text, match.start(), language)
            found.append(
                stamp.model_copy(update={"raw": match.group(), "span": span, "role": role or "other"})
            )
    return found


def _before(reference: datetime, amount: str, unit: str) -> Timestamp | None:
    count = int(amount) if amount.isdigit() else 1
    if unit not in _SECONDS or count > _LARGEST:
        return None
    try:
        value = reference - timedelta(seconds=count * _SECONDS[unit])
    except OverflowError:
        return None
    precision = _PRECISION[unit]
    if precision == "day":
        return Timestamp(raw=amount, value=datetime(value.year, value.month, value.day), precision="day")
    offset = value.utcoffset()
    return Timestamp(
        raw=amount,
        value=value.replace(second=0, microsecond=0),
        precision=precision,
        timezone=reference.tzname(),
        utc_offset=spell(offset) if offset is not None else None,
        zone_basis="assumed" if offset is not None else None,
    )
