"""The public search for written times."""

from __future__ import annotations

from datetime import datetime

from ..models import Span, TimeRole, Timestamp
from .relative import find_relative
from .resolution import resolve
from .roles import role_before
from .search import find_written
from .setting import Setting
from .written import Written


def find_in(
    text: str, language: str | None, country: str | None, reference: datetime | None
) -> list[Timestamp]:
    """Return the written times in `text`; see `newsparse.find_timestamps`."""
    setting = Setting(language=language, country=country.lower() if country else None, reference=reference)
    found = []
    for written in find_written(text, language):
        role = role_before(text, written.start, language)
        if written.loose and not _is_credible(written, text, role):
            continue
        span = Span(part="body", start=written.start, end=written.end)
        reading = resolve(written, setting)
        if reading.value is not None or all(day.year is not None for day in written.days):
            found.append(reading.timestamp(role or "other", span))
    if reference is not None:
        found.extend(find_relative(text, language, reference))
    return sorted(found, key=lambda t: t.span.start if t.span else 0)


def _is_credible(written: Written, text: str, role: TimeRole | None) -> bool:
    """Whether a form that other things have too ("2.4.11") has a time's sign beside it or stands alone."""
    alone = text.strip() == written.raw.strip()
    labelled = role not in (None, "other")
    return written.hour is not None or written.weekday is not None or labelled or alone
