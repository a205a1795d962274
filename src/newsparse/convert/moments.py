"""A time in writing, no finer than the article gave it."""

from __future__ import annotations

from ..models import Timestamp

_LENGTHS = {"year": 4, "month": 7, "day": 10}
"""Characters of ISO 8601 that a precision fills; finer ones are written whole."""


def written(time: Timestamp | None) -> str | None:
    """Return a time in ISO 8601: "1997-05-14" where only the day is known; `None` for no time."""
    if time is None or time.value is None:
        return None
    return time.value.isoformat()[: _LENGTHS.get(time.precision or "")]
