"""The words of one or several languages, as the one-letter codes that the grammar is written in.

M month   W weekday   V month or weekday   j joiner   k joiner or hour mark   h hour mark
u minute mark   o ordinal   n mark before a month's number   p before or after noon
q joiner or before/after noon   A noon   B midnight   Z zone   T the letter T   x any other word
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from ..lexicon import languages, load, primary, twin
from ..lexicon.calendar import CalendarWords
from ..lexicon.loader import SHARED
from ..lexicon.zones import ZoneTable
from ..value import value

Calendar = Literal["gregorian", "persian", "islamic"]

_SHORT = 3
"""With no language given, shorter weekday words are left out: "so", "do", "on" are words elsewhere."""


@value
class Word:
    """What a word may say in a time."""

    code: str = "x"
    month: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    calendar: Calendar = "gregorian"
    afternoon: bool | None = None
    """Of codes p and q: whether it says p.m."""


OTHER = Word()


def fold(word: str) -> str:
    """Return the form under which words are compared: lower case, no Latin, Greek or Cyrillic diacritics."""
    word = word.lower()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not "\u0300" <= c <= "\u036f").replace("ı", "i")


def spoken(language: str | None) -> str:
    """Return the language whose words to load: Norwegian Bokmål for any Norwegian."""
    name = primary(language)
    return twin(name)


@dataclass(slots=True)
class Vocabulary:
    """Folded words, and words that open a name of two words."""

    words: dict[str, Word] = field(default_factory=dict)
    pairs: dict[str, dict[str, Word]] = field(default_factory=dict)
    month_words: set[str] = field(default_factory=set)
    """Folded words that name a month, open such a name or stand before a month's number."""
    seconds: set[str] = field(default_factory=set)
    """Folded words that end a name of two words."""

    def look_up(self, written: str) -> Word:
        """Return what a word says; a final full stop or mark of abbreviation does not matter."""
        return self.words.get(fold(written.rstrip(".׳'’").replace(" ", "")), OTHER)


_MERGED = {
    frozenset("MW"): "V",
    frozenset("jp"): "q",
    frozenset("jh"): "k",
    frozenset("jhp"): "q",
}
_RANK = "MVpnABhjuoWkq"
"""Which code wins where a word has several that no merged code covers."""


def vocabulary_of(language: str | None) -> Vocabulary:
    """Return the words of a language (BCP 47 tag) with the English ones; of all languages for `None`."""
    known = languages(CalendarWords.topic)
    name = spoken(language)
    return _vocabulary(known if language is None else (name, "en") if name in known else ("en",))


@cache
def _vocabulary(names: tuple[str, ...]) -> Vocabulary:
    """Join the words of these languages."""
    many = len(names) > 2
    senses: dict[str, dict[str, Word]] = {}
    clashing: set[str] = set()
    for name in dict.fromkeys(names):
        for written, word in _entries(load(CalendarWords, name, strict=True)):
            if many and word.code == "W" and len(written) < _SHORT:
                continue
            here = senses.setdefault(fold(written), {})
            earlier = here.setdefault(word.code, word)
            if word.code == "M" and (earlier.month, earlier.calendar) != (word.month, word.calendar):
                clashing.add(fold(written))
    english = load(CalendarWords, "en", strict=True)
    halves = {fold(word) for word in (*english.am, *english.pm)}
    vocabulary = Vocabulary()
    for written, found in senses.items():
        if written not in clashing:
            if many and {"j", "p"} <= found.keys() and written not in halves:
                del found["p"]  # "de" is a.m. in Hungarian, and a joiner in half of Europe
            _enter(vocabulary, written, _merge(found))
    vocabulary.words["t"] = Word("T")
    return vocabulary


def _enter(vocabulary: Vocabulary, written: str, word: Word) -> None:
    first, _, second = written.partition(" ")
    if word.code in "MVn":
        vocabulary.month_words.add(first)
    if second:
        vocabulary.pairs.setdefault(first, {})[second] = word
        vocabulary.seconds.add(second)
    else:
        vocabulary.words[written] = word


def _merge(found: dict[str, Word]) -> Word:
    if len(found) == 1:
        return next(iter(found.values()))
    codes = frozenset(found)
    code = _MERGED.get(codes) or next(c for c in _RANK if c in codes)
    month, weekday, half = found.get("M", OTHER), found.get("W", OTHER), found.get("p", OTHER)
    return Word(code, month.month, weekday.weekday, month.calendar, half.afternoon)


def _entries(data: CalendarWords) -> Iterator[tuple[str, Word]]:
    """Yield each word of a language with what it says."""
    calendars: tuple[tuple[Calendar, tuple[tuple[str, ...], ...]], ...] = (
        ("gregorian", data.months),
        ("persian", data.persian_months),
        ("islamic", data.islamic_months),
    )
    for calendar, months in calendars:
        for number, names in enumerate(months, 1):
            yield from ((name, Word("M", month=number, calendar=calendar)) for name in names)
    for number, names in enumerate(data.weekdays):
        yield from ((name, Word("W", weekday=number)) for name in names)
    for half, names in ((False, data.am), (True, data.pm)):
        yield from ((_last(name), Word("p", afternoon=half)) for name in names)
    plain: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("A", data.noon),
        ("B", data.midnight),
        ("j", data.joiners),
        ("h", data.hour_marks),
        ("u", data.minute_marks),
        ("o", data.ordinals),
        ("n", data.month_marks),
    )
    for code, names in plain:
        yield from ((name, Word(code)) for name in names)


def _last(name: str) -> str:
    """Of "de la tarde" the word that tells; the others are joiners."""
    return name.rpartition(" ")[2]


@cache
def zone_table() -> ZoneTable:
    """Return the zones."""
    table: ZoneTable = load(ZoneTable, SHARED)
    return table
