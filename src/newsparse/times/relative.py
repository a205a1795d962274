"""Times told by their distance from a moment that the caller knows: "3 hours ago", "yesterday"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from ..lexicon import languages, load
from ..lexicon.stamps import StampWords
from ..models import Precision, Span, Timestamp
from .roles import role_before
from .vocabulary import spoken
from .zones import spell

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_PRECISION: dict[str, Precision] = {
    "second": "minute", "minute": "minute", "hour": "minute", "day": "day", "week": "day",
}  # fmt: skip
_UNSPACED = ("ja", "zh", "th")
"""Languages that put no space between number, unit and "ago"."""
_LARGEST = 10_000


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """Return the pattern of a language's distances, with its units' words to their English names."""
    data = load(StampWords, language)
    units = {word: name for name in _SECONDS for word in getattr(data.units, name)}
    if not units or not (data.ago_before or data.ago_after):
        return None
    gap = r"\s?" if language in (*_UNSPACED, "ko") else r"\s{1,3}"
    unit = "|".join(re.escape(word) for word in sorted(units, key=len, reverse=True))
    one = "|".join(re.escape(word) for word in data.one)
    amount = rf"(?P<amount>\d{{1,5}}{'|' + one if one else ''})\s{{0,2}}(?P<unit>{unit})"
    before = "|".join(re.escape(word) for word in data.ago_before)
    after = "|".join(re.escape(word) for word in data.ago_after)
    edge = "" if language in _UNSPACED else r"(?!\w)"
    forms = []
    if before:
        forms.append(rf"(?:{before}){gap}{amount}{edge}")
    if after:
        named = amount if not before else amount.replace("<amount>", "<amount2>").replace("<unit>", "<unit2>")
        forms.append(rf"{named}\.?{gap}(?:{after}){edge}")
    start = "" if language in _UNSPACED else r"(?<!\w)"
    return re.compile(start + "(?:" + "|".join(forms) + ")", re.IGNORECASE), units


def find_relative(text: str, language: str | None, reference: datetime) -> list[Timestamp]:
    """Return the distances in a text as moments before `reference`, each with its span.

    An hour ago has no minutes: the value is the difference, with precision "minute" at most, "day" for days.
    """
    known = languages(StampWords.topic)
    name = spoken(language)
    pattern = _pattern(name if name in known else "en")
    if pattern is None:
        return []
    found = []
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
