"""Written times: find them, read them, resolve zone and order."""

from __future__ import annotations

from datetime import datetime

from ..models import Timestamp


def find_timestamps(
    text: str, *, language: str | None = None, country: str | None = None, reference: datetime | None = None
) -> list[Timestamp]:
    """Return the written times in `text`, in reading order, each with its span."""
    return []
