"""Finds written times in a text: dates and clock times paired, zones beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .days import possible_days
from .grammar import WrittenClock, WrittenDate, adjoin, clocks_in, dates_in, text_of
from .ideographs import find_ideographic
from .tokens import LETTER, Tokens, tokenize, windows
from .vocabulary import vocabulary_of, zone_table
from .written import Written

_PHRASE = re.compile(rf"[\s,]{{0,2}}\(?\s?({LETTER}+(?:\s{LETTER}+){{0,4}})\)?")
_MAX_PHRASE_WORDS = 5


def find_written(text: str, language: str | None) -> list[Written]:
    """Return the written times of a text in reading order."""
    vocabulary = vocabulary_of(language)
    found: list[Written] = list(find_ideographic(text))
    taken = [(w.start, w.end) for w in found]
    for start, end in windows(text):
        tokens = tokenize(text, vocabulary, start, end)
        for written in _in_window(text, tokens, language):
            if not any(a < written.end and written.start < b for a, b in taken):
                found.append(written)
    found.sort(key=lambda w: w.start)
    return found


def _in_window(text: str, tokens: Tokens, language: str | None) -> Iterator[Written]:
    dates = list(dates_in(tokens))
    if not dates:
        return
    clocks = [c for c in clocks_in(tokens) if not any(d.first < c.last and c.first < d.last for d in dates)]
    used: set[int] = set()
    for index, date in enumerate(dates):
        clock = _clock_of(date, index, dates, clocks, tokens, used)
        yield _join(text, tokens, date, clock, language)


def _clock_of(
    date: WrittenDate,
    index: int,
    dates: list[WrittenDate],
    clocks: list[WrittenClock],
    tokens: Tokens,
    used: set[int],
) -> WrittenClock | None:
    """Return the clock time that belongs to a date: the one before it where the line begins so, else the one behind."""
    before = after = None
    for position, clock in enumerate(clocks):
        if position in used:
            continue
        if clock.last <= date.first and adjoin(tokens, clock.last, date.first):
            before = position
        elif clock.first >= date.last and after is None and adjoin(tokens, date.last, clock.first):
            after = position
    if after is not None and before is not None:
        chosen = before if index == 0 and len(dates) > 1 else after
    else:
        chosen = after if after is not None else before
    if chosen is None or (not clocks[chosen].marked and chosen != after):
        return None
    used.add(chosen)
    return clocks[chosen]


def _join(
    text: str, tokens: Tokens, date: WrittenDate, clock: WrittenClock | None, language: str | None
) -> Written:
    first = min(date.first, clock.first) if clock else date.first
    last = max(date.last, clock.last) if clock else date.last
    start, end = tokens.items[first].start, tokens.items[last - 1].end
    zone = None
    if clock is not None:
        if clock.zone:
            zone = text_of(tokens, clock.zone[0], clock.zone[1], text).strip(" ()[]")
        else:
            zone, end = _named_zone(text, tokens, clock, end)
            if zone is None:
                zone = _zone_token(tokens, last)
                end = tokens.items[last + (tokens.shape[last] == " ")].end if zone else end
    raw = text[start:end]
    opened = raw.count("(") - raw.count(")")
    if opened > 0 and text[end : end + 1] == ")":
        end += 1
    raw = (
        text[start:end].rstrip(" ,;|-.")
        if not text[start:end].endswith(("a.m.", "p.m."))
        else text[start:end]
    )
    short = date.signature in ("ddd", "dMd", "Mdd") and not (date.tight and date.signature != "ddd")
    return Written(
        start=start,
        end=start + len(raw),
        raw=raw,
        days=possible_days(date, language),
        weekday=date.weekday,
        hour=clock.hour if clock else None,
        minute=(clock.minute or 0) if clock else 0,
        second=clock.second if clock else None,
        microsecond=clock.fraction if clock else 0,
        zone=zone,
        separator=date.separator,
        loose=short or date.signature in ("dM", "Md"),
    )


def _named_zone(text: str, tokens: Tokens, clock: WrittenClock, end: int) -> tuple[str | None, int]:
    """Return a zone named behind a clock time; its first word may look like an hour mark: "hora peninsular"."""
    mark = tokens.items[clock.last - 1]
    if mark.code in "hk":
        zone, behind = zone_behind(text, mark.start)
        if zone is not None:
            return zone, max(end, behind)
    return zone_behind(text, end)


def _zone_token(tokens: Tokens, last: int) -> str | None:
    """Return an abbreviation that stands behind the whole stamp: "8 Nov 2016 12:25, AEDT"."""
    rest = tokens.shape[last : last + 2]
    if rest[:1] == "Z":
        return tokens.items[last].text
    return tokens.items[last + 1].text if rest == " Z" else None


def zone_behind(text: str, at: int) -> tuple[str | None, int]:
    """Return the zone's name in words at an offset ("Eastern Time", "(Paris time)") and where it ends."""
    found = _PHRASE.match(text, at, at + 80)
    if found is None:
        return None, at
    table = zone_table()
    words = found[1].split()[:_MAX_PHRASE_WORDS]
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).lower()
        zone = table.phrases.get(phrase) or _city(phrase)
        if zone is not None:
            end = _end_of(text, found.start(1), count)
            return (zone, end)
    return None, at


def _city(phrase: str) -> str | None:
    """Return the zone that a city's name beside "time" or "heure de" gives."""
    table = zone_table()
    for mark in table.city_marks:
        bare = phrase.removesuffix(" " + mark)
        if bare == phrase:
            bare = phrase.removeprefix(mark + " ")
        if bare != phrase and bare.removesuffix(" local") in table.cities:
            return table.cities[bare.removesuffix(" local")]
    return None


def _end_of(text: str, start: int, count: int) -> int:
    """Return where the `count`-th word from `start` ends."""
    end = start
    for _ in range(count):
        while end < len(text) and text[end].isspace():
            end += 1
        while end < len(text) and not text[end].isspace() and text[end] not in "(),;.":
            end += 1
    return end
