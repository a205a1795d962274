"""The last resort for a statement that the grammar does not know: dateparser, bound to what is written."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from .days import YEARS
from .resolution import Reading
from .setting import Setting

_PLAUSIBLE = re.compile(r"(?=.*\d{4})(?=.*[^\W\d_]{3}).{8,60}", re.DOTALL)
"""Nothing shorter, longer, without a year or without a word is worth its milliseconds."""
_REQUIRED = ["day", "month", "year"]


def read_words(text: str, setting: Setting) -> Reading | None:
    """Return the day that dateparser reads in `text` as a whole; `None` unless day, month and year are there.

    At most three languages are tried, nothing is relative to now, and the year must be among the digits.
    """
    if _PLAUSIBLE.fullmatch(text.strip()) is None:
        return None
    value = _parse(text.strip(), setting)
    if value is None or value.year not in YEARS or str(value.year) not in text:
        return None
    value = datetime(value.year, value.month, value.day)
    return Reading(text, value, "day", firm=False)


def _parse(text: str, setting: Setting) -> datetime | None:
    import dateparser  # imported here: it costs 0.2 s, and few articles need it

    languages = list(dict.fromkeys(filter(None, (setting.primary_language, "en"))))
    options: Any = {
        "REQUIRE_PARTS": _REQUIRED,
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "RETURN_AS_TIMEZONE_AWARE": False,
        "RELATIVE_BASE": datetime(2000, 1, 1),
    }
    try:
        return dateparser.parse(text, languages=languages, settings=options)
    except ValueError:  # a language that dateparser does not know
        return dateparser.parse(text, languages=["en"], settings=options)
