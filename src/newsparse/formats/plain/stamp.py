"""Lines that state times: a date, alone or with its label, its byline, its place."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache

from ...grammar.byline import opens_like_byline
from ...lexicon.loader import load_all
from ...lexicon.stamps import StampWords
from ...times.relative import find_relative
from ...times.search import find_written
from .authors import is_names
from .layout import columns
from .look import ends_with_stop

MAX_COLUMNS = 140
"""Columns of the longest time line: two stamps with labels and zones, and a byline."""
MAX_REST = 3
"""Unknown words that may stand beside a time, set off by a sign: a place, an outlet."""
DISTANCE_COLUMNS = 40
SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""Any day: only whether a distance in time is written matters."""
_WORD = re.compile(r"[^\W\d_]+")
_SET_OFF = re.compile(r"[|·•/,:;–—-]|\n")
_DIGIT = re.compile(r"\d")
_TOLD = re.compile("。|[다요까]\\.$")
"""How sentences end in Chinese, Japanese and Korean, where a short one that holds a date is no time line."""
_SHORT = 3
"""Letters of words that go with times in all languages: "at", "on", "um", "à"."""


def is_time_line(text: str, language: str | None = None) -> bool:
    """Whether the line states a time and little else."""
    if columns(text) > MAX_COLUMNS or not _DIGIT.search(text) or (ends_with_stop(text) and len(text) > 60):
        return False
    if _TOLD.search(text):
        return False
    rest = _rest(text, language)
    if rest is None:
        return _is_distance(text, language)
    rest = _without_distances(rest, language)
    unknown = [w for w in _WORD.findall(rest) if len(w) > _SHORT and w.casefold() not in _label_words()]
    if not unknown:
        return True
    if (
        len(unknown) <= MAX_REST
        and _SET_OFF.search(rest.strip())
        and not any(w[0].islower() for w in unknown)
    ):
        return True
    return byline_beside(text, language) is not None


def _is_distance(text: str, language: str | None) -> bool:
    """Whether the line is a distance in time and its label: "3 hours ago", "Updated 5 minutes ago"."""
    if columns(text) > DISTANCE_COLUMNS:
        return False
    found = find_relative(text, language, SOME_DAY)
    spans = [time.span for time in found if time.span is not None]
    rest = text if not spans else text[: spans[0].start] + text[spans[-1].end :]
    return bool(spans) and all(w.casefold() in _label_words() for w in _WORD.findall(rest) if len(w) > _SHORT)


def _without_distances(rest: str, language: str | None) -> str:
    """Return the rest of a time line without distances in time: "Updated 2 hours ago" beside a date."""
    for time in reversed(find_relative(rest, language, SOME_DAY)):
        if time.span is not None:
            rest = rest[: time.span.start] + rest[time.span.end :]
    return rest


def byline_beside(text: str, language: str | None = None) -> str | None:
    """Return the byline on a time line ("By A B | 3 May 2020", "A B|1 day ago"), if there is one."""
    rest = _rest(text, language)
    if rest is None:
        if not any(mentions_time(part) for part in text.split("|")[1:]):
            return None
        rest = text
    parts = [part.strip(" ,:") for part in re.split(r"\s[|·•/–—-]\s|\s*\|\s*|\t", rest)]
    told = [part for part in parts if part and not mentions_time(part)]
    named = [p for p in told if opens_like_byline(p, language) or is_names(p, language)]
    return named[0] if named else None


def mentions_time(text: str) -> bool:
    """Whether a short line speaks of when it was published or changed, in words if not in figures."""
    if columns(text) > MAX_COLUMNS or ends_with_stop(text):
        return False
    words = [w for w in _WORD.findall(text) if len(w) > _SHORT]
    labels = sum(1 for w in words if w.casefold() in _label_words())
    return labels > 0 and 2 * labels >= len(words)


def _rest(text: str, language: str | None) -> str | None:
    """Return the line without its times, `None` where it states none with a day."""
    found = [w for w in find_written(text, language) if w.days and not w.loose]
    if not found and language is not None:
        return _rest(text, None)
    if not found:
        return None
    kept, start = [], 0
    for written in found:
        kept.append(text[start : written.start])
        start = written.end
    kept.append(text[start:])
    return " | ".join(part.strip() for part in kept if part.strip())


@cache
def _label_words() -> frozenset[str]:
    """Return the words of which the labels of times are made, in all languages."""
    labels = [
        label
        for _, words in load_all(StampWords)
        for label in (*words.published, *words.modified, *words.other)
    ]
    return frozenset(word.casefold() for label in labels for word in _WORD.findall(label))
