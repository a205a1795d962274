"""Written times: find them, read them, resolve zone and order."""

from __future__ import annotations

from datetime import datetime

from ..models import Timestamp


def find_timestamps(
    text: str, *, language: str | None = None, country: str | None = None, reference: datetime | None = None
) -> list[Timestamp]:
    """Return the written times in `text`, in reading order, each with its span.

    `language` is a BCP 47 tag, `country` an ISO 3166 code: they choose the words, the senses of zone
    abbreviations and, where nothing better tells, the order of day and month. Dates without a year and
    distances such as "3 hours ago" are read only against `reference`. What is written but cannot be told
    has `value` `None`.
    """
    from .finder import find_in  # the grammar loads on first use

    return find_in(text, language, country, reference)
