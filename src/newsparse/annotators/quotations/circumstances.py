"""When and where something was said: "on Tuesday", "for The Conversation UK"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from ...lexicon import load
from ...lexicon.calendar import CalendarWords
from ...lexicon.words import WordsLexicon
from ...value import value
from .clause import Clause
from .phrases import Phrases
from .vocabulary import Vocabulary

REACH = 14
"""Words behind a reporting clause within which its day and outlet stand."""
_WHEN = re.compile(r"I?[RJD]?L(?:~?#(?:,#)?|#)?")
_NAME = re.compile(r"d?[PA][PAdftNI&'~]*?(?=[^PA~'&f]|$)")


@value
class Circumstances:
    """Where the words of day and outlet stand, as offsets in the passage."""

    day: tuple[int, int] | None = None
    outlet: tuple[int, int] | None = None
    is_written: bool = False
    """Whether the verb and preposition leave no doubt that `outlet` is one: "wrote for"."""


NONE = Circumstances()


def circumstances_of(
    phrases: Phrases, clause: Clause, ranges: list[tuple[int, int]], high: int, vocabulary: Vocabulary
) -> Circumstances:
    """Find day and outlet beside a reporting clause, outside the words that it reports."""
    line = phrases.line
    tags = line.tags
    limit = min([high, clause.end + REACH, *(begin for begin, _ in ranges if begin >= clause.end)])
    day = None
    if "L" in tags[max(0, clause.begin - 4) : high]:
        found = (
            _WHEN.search(tags, clause.cue[0], limit)
            or _WHEN.search(tags, max(0, clause.begin - 4), clause.begin)
            or _WHEN.match(tags, ranges[-1][1], high)
        )
        if found is not None and not any(begin <= found.start() < end for begin, end in ranges):
            day = line.starts[found.start()], line.ends[found.end() - 1]
    outlet, is_written = _outlet(phrases, clause, limit, vocabulary)
    return NONE if day is None and outlet is None else Circumstances(day, outlet, is_written)


def _outlet(
    phrases: Phrases, clause: Clause, limit: int, vocabulary: Vocabulary
) -> tuple[tuple[int, int] | None, bool]:
    line = phrases.line
    tags = line.tags
    at = clause.end
    if "addressee" in clause.word.frames and at < limit and tags[at] in "dP":
        return _named(phrases, at, limit), False
    for index in range(at, min(limit, at + REACH)):
        if tags[index] == "I" and line.words[index] in vocabulary.venues:
            found = _named(phrases, index + 1, limit)
            if found is not None:
                written = line.words[clause.cue[1] - 1] in vocabulary.written
                return found, written and index == at
    return None, False


def _named(phrases: Phrases, begin: int, limit: int) -> tuple[int, int] | None:
    line = phrases.line
    match = _NAME.match(line.tags, begin, limit)
    if match is None:
        return None
    return line.starts[begin], line.ends[match.end() - 1]


@cache
def _calendar(language: str) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Weekdays (Monday 0), months (January 1) and relative days of a language, in lower case."""
    words = load(CalendarWords, language)
    weekdays = {name: number for number, names in enumerate(words.weekdays) for name in names}
    months = {name: number for number, names in enumerate(words.months, 1) for name in names}
    return weekdays, months, dict(load(WordsLexicon, language).relative_days)


def resolve_day(raw: str, published: date, language: str) -> date | None:
    """Return the day that words of time name, counted back from the day of publication."""
    weekdays, months, relative = _calendar(language)
    words = re.findall(r"\w+", raw.lower())
    numbers = [int(word) for word in words if word.isascii() and word.isdecimal() and len(word) <= 4]
    for word in words:
        if word in months:
            return _day_of_month(months[word], numbers, published)
    for word in words:
        if word in relative:
            return published + timedelta(days=relative[word])
        if word in weekdays:
            return published - timedelta(days=(published.weekday() - weekdays[word]) % 7)
    return None


def _day_of_month(month: int, numbers: list[int], published: date) -> date | None:
    days = [n for n in numbers if 1 <= n <= 31]
    years = [n for n in numbers if n > 31]
    if not days:
        return None
    try:
        if years:
            return date(years[0], month, days[0])
        found = date(published.year, month, days[0])
        return found if found <= published else date(published.year - 1, month, days[0])
    except ValueError:
        return None
