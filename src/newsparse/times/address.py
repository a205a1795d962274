"""The day in a page's address: weak evidence, for addresses keep the day of the draft or of the print."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(
    r"""(?<=[/\-_.=])(?P<year>(?:19|20)\d{2})(?P<mark>[/\-_]?)(?P<month>\d{2}|(?<=[/\-_])\d)(?P=mark)
    (?P<day>\d{2}|(?<=[/\-_])\d)(?=[/\-_.]|\Z|\d{4,6}(?:\D|\Z)|[Tt]\d)""",
    re.VERBOSE,
)
_DAY_FIRST = re.compile(
    r"(?<=[/\-_.])(?P<day>\d{2})(?P<mark>[\-_.])(?P<month>\d{2})(?P=mark)(?P<year>20\d{2})(?=[/\-_.]|\Z)"
)
_NAMED = re.compile(r"/((?:19|20)\d{2})/([a-z]{3})/(\d{1,2})/")
_PARTED = re.compile(r"/(?P<year>(?:19|20)\d{2})/[a-z][a-z._-]{1,24}/(?P<month>\d{1,2})/(?P<day>\d{1,2})/")
"""A section between year and month: "/2010/politics/08/13/"."""
_SHORT_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MAX_ADDRESS = 2_000
"""Characters of an address that are read."""


def day_in_address(url: str) -> tuple[date, str] | None:
    """Return the day that a URL's path names, and its characters; `None` where it names none.

    The year must begin a path segment or stand behind a mark, so that item numbers do not count.
    """
    path = url[:MAX_ADDRESS].partition("://")[2].partition("/")[2].partition("?")[0].partition("#")[0]
    path = f"/{path.lower()}"
    for pattern in (_DAY, _DAY_FIRST, _PARTED):
        for found in pattern.finditer(path):
            day = _valid(int(found["year"]), int(found["month"]), int(found["day"]))
            if day is not None:
                return day, found.group()
    named = _NAMED.search(path)
    if named and named[2] in _SHORT_MONTHS:
        day = _valid(int(named[1]), _SHORT_MONTHS.index(named[2]) + 1, int(named[3]))
        if day is not None:
            return day, named.group().strip("/")
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
