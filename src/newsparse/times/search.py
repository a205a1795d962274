"""Finds written times in a text: dates and clock times paired, zones beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ..value import replace
from .days import possible_days
from .grammar import WrittenClock, WrittenDate, adjoin, clocks_in, dates_in
from .ideographs import find_ideographic
from .tokens import LETTER, Tokens, tokenize, windows
from .vocabulary import vocabulary_of, zone_table
from .written import Written

_PHRASE = re.compile(rf"[\s,]{{0,2}}\(?\s?({LETTER}+(?:\s{LETTER}+){{0,4}})\)?")
_YEAR_BEHIND = re.compile(r",?[ ]y(?![dyf#x]|[./:\-][dyf#])")
_ONE_WORD = re.compile(rf"{LETTER}+")
_LINE = 500
"""Characters of a text whose answer is remembered for a while."""
MAX_ZONE = 80
"""Characters behind a clock time in which its zone is named."""


def find_written(text: str, language: str | None) -> tuple[Written, ...]:
    """Return the written times of a text in reading order.

    `language` chooses the words, with the English ones; `None` takes those of all languages.
    """
    return _find_in_line(text, language) if len(text) <= _LINE else _find(text, language)


def _find(text: str, language: str | None) -> tuple[Written, ...]:
    vocabulary = vocabulary_of(language)
    found = list(find_ideographic(text))
    taken = [(written.start, written.end) for written in found]
    for start, end in windows(text, vocabulary):
        window = _Window(text, tokenize(text, vocabulary, start, end), language)
        for written in window.times():
            if all(b <= written.start or written.end <= a for a, b in taken):
                found.append(written)  # noqa: PERF401 - `found` is also what was taken before
    return tuple(sorted(found, key=lambda written: written.start))


@lru_cache(maxsize=32)
def _find_in_line(text: str, language: str | None) -> tuple[Written, ...]:
    """Remember a page's time lines: they are read where they are looked for and where one is chosen."""
    return _find(text, language)


@dataclass(slots=True)
class _Window:
    """A stretch of text around digits, in tokens."""

    text: str
    tokens: Tokens
    language: str | None
    clocks: list[WrittenClock] = field(default_factory=list)
    """Clock times that no date has taken yet."""

    def times(self) -> Iterator[Written]:
        """Yield the times of this window."""
        dates = list(dates_in(self.tokens))
        if not dates:
            return
        spans = [(d.first, d.last) for d in dates]
        self.clocks = [
            c for c in clocks_in(self.tokens) if all(b <= c.first or c.last <= a for a, b in spans)
        ]
        for index, date in enumerate(dates):
            yield self._written(date, self._clock_of(date, leading=index == 0 and len(dates) > 1))

    def _clock_of(self, date: WrittenDate, *, leading: bool) -> WrittenClock | None:
        """Take the clock time of a date: the one behind it, or the one before.

        Of several stamps the first shows the custom: where a clock time opens it, that one is meant.
        """
        before = after = None
        for clock in self.clocks:
            if clock.last <= date.first and adjoin(self.tokens, clock.last, date.first):
                before = clock
            elif after is None and date.last <= clock.first and adjoin(self.tokens, date.last, clock.first):
                after = clock
        chosen = before if before is not None and (leading or after is None) else after
        if chosen is None or (chosen is before and not chosen.marked):
            return None
        self.clocks.remove(chosen)
        return chosen

    def _written(self, date: WrittenDate, clock: WrittenClock | None) -> Written:
        first, last = date.first, date.last
        zone, behind = None, 0
        if clock is not None:
            first, last = min(first, clock.first), max(last, clock.last)
            zone, last, behind = self._zone_of(clock, last)
            if date.signature in ("Md", "dM") and clock.first >= date.last:
                date, last = self._with_year_behind(date, last)
        items, shape = self.tokens.items, self.tokens.shape
        while last > first + 1 and shape[last - 1] in " ,;|-.":
            last -= 1
        end = max(items[last - 1].end, behind)
        start = items[first].start
        raw = self.text[start:end]
        if raw.count("(") > raw.count(")") and self.text[end : end + 1] == ")":
            end += 1
        short = date.signature in ("ddd", "dMd", "Mdd") and not (date.tight and "M" in date.signature)
        return Written(
            start=start,
            end=end,
            raw=self.text[start:end],
            days=possible_days(date, self.language),
            weekday=date.weekday,
            hour=clock.hour if clock else None,
            minute=(clock.minute or 0) if clock else 0,
            second=clock.second if clock else None,
            microsecond=clock.fraction if clock else 0,
            zone=zone,
            separator=date.separator,
            loose=short or date.signature in ("dM", "Md"),
        )

    def _with_year_behind(self, date: WrittenDate, last: int) -> tuple[WrittenDate, int]:
        """Complete a date whose year stands behind the clock time: "Nov 8 12:25:00 2016"."""
        found = _YEAR_BEHIND.match(self.tokens.shape, last)
        if found is None:
            return date, last
        year = int(self.tokens.items[found.end() - 1].text)
        whole = replace(
            date,
            numbers=(*date.numbers, year),
            signature=date.signature + "y",
            lengths=(*date.lengths, 4),
        )
        return whole, found.end()

    def _zone_of(self, clock: WrittenClock, last: int) -> tuple[str | None, int, int]:
        """Return the zone as written, the token and the offset behind the whole stamp."""
        items, shape = self.tokens.items, self.tokens.shape
        if clock.zone:
            begin, end = items[clock.zone[0]].start, items[clock.zone[1] - 1].end
            return self.text[begin:end].strip(" ()[]"), last, 0
        mark = items[clock.last - 1]
        for at in (mark.start if mark.code in "hk" else 0, items[last - 1].end):  # "hora peninsular"
            zone, behind = zone_behind(self.text, at) if at else (None, 0)
            if zone is not None:
                return zone, last, behind
        follows = shape[last : last + 2]
        if follows[:1] == "Z" or follows == " Z":
            last += follows.index("Z") + 1
            return items[last - 1].text, last, 0
        return None, last, 0


def zone_behind(text: str, at: int) -> tuple[str | None, int]:
    """Return the zone's name in words at an offset ("Eastern Time", "(Paris time)") and where it ends."""
    found = _PHRASE.match(text, at, at + MAX_ZONE)
    if found is None:
        return None, at
    table = zone_table()
    words = found[1].split()
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).lower()
        zone = table.phrases.get(phrase) or _zone_of_city(phrase)
        if zone is not None:
            return zone, _end_of(text, found.start(1), count)
    return None, at


def _zone_of_city(phrase: str) -> str | None:
    """Return the zone that a city's name beside "time" or "heure de" gives."""
    table = zone_table()
    for mark in table.city_marks:
        bare = phrase.removesuffix(" " + mark)
        if bare == phrase:
            bare = phrase.removeprefix(mark + " ")
        if bare != phrase and bare in table.cities:
            return table.cities[bare]
    return None


def _end_of(text: str, start: int, count: int) -> int:
    """Return where the `count`-th word from `start` ends."""
    words = _ONE_WORD.finditer(text, start, start + MAX_ZONE)
    ends = [word.end() for word, _ in zip(words, range(count), strict=False)]
    return ends[-1] if ends else start
