"""Numbers that are dates, years or times of day."""

from __future__ import annotations

import re

from ...lexicon import load
from ...lexicon.calendar import CalendarWords
from ...lexicon.figures import FiguresLexicon
from ...lexicon.numerals import NumeralsLexicon
from .phrases import Phrases
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

FIRST_YEAR, LAST_YEAR = 1400, 2100
"""Bare numbers in this span may be years."""
FIRST_FAR_YEAR = 1000
"""Earliest year behind a word such as "in"; Persian years lie below `FIRST_YEAR`."""
LAST_FAR_YEAR = 2199
"""Latest year behind a word such as "by"."""
FIRST_BARE_YEAR = 1700
"""From here on a bare four-digit number that counts nothing is a year; counts part their thousands."""
FIRST_SURE_YEAR = 1950
"""From here on a bare four-digit number is a year even before a noun: "2018 sales"."""
_RATIO = 8
"""Tokens before "1:30" in which a word such as "ratio" makes it no time."""
_CLOCK = re.compile(r"[0-2]?\d[.:h][0-5]\d")


class Dates:
    """Tells dates and times from figures in one language."""

    def __init__(self, lexicon: FiguresLexicon, language: str) -> None:
        calendar = load(CalendarWords, language)
        months = (*calendar.months, *calendar.persian_months, *calendar.islamic_months)
        self._months = frozenset(word for names in months for word in names)
        self._ambiguous = frozenset(lexicon.ambiguous_months)
        self._month_marks = frozenset(calendar.month_marks)
        weekdays = {
            piece for names in calendar.weekdays for word in names for piece in (word, *word.split("-"))
        }
        self._weekdays = frozenset(word for word in weekdays if len(word) > 2)
        self._clock_before = Phrases((word, True) for word in lexicon.clock_before)
        self._clock_at = frozenset(lexicon.clock_at)
        self._hours = Phrases((word, True) for word in lexicon.clock_hours)
        self.words = self._months | self._weekdays
        """Names of months and days."""
        self._clock = Phrases((word, True) for word in lexicon.clock)
        self._ratios = frozenset(lexicon.ratios)
        self._dotted = lexicon.noun_follows and load(NumeralsLexicon, language).decimal != "."
        self._at = frozenset(lexicon.at)
        self._dated = frozenset(lexicon.dated)
        self._joints = frozenset((*lexicon.to, *lexicon.and_, *lexicon.or_)) | HYPHENS
        self._of = frozenset(lexicon.date_of)
        self._surely = frozenset(lexicon.dated_surely)
        self._years = frozenset(lexicon.years)
        self._people = frozenset(lexicon.people)

    def is_time(self, line: Line, q: Quantity, follower: Quantity | None) -> bool:
        """Tell a time of day, also as the first of a pair: "5" in "5 to 7 p.m."."""
        i, j = q.number
        if line.word(j) == ":" and line.glued(j) and line.glued(j + 1) and line.word(j + 1)[:1].isdecimal():
            return not self.is_ratio(line, i) and len(line.word(j + 1).partition(".")[0]) == 2
        word = line.words[i]
        if not _is_hour(word) or j - i != 1:
            return False
        at = j + (line.word(j) in HYPHENS)
        if self._clock.at(line, at) or self._clock_before.before(line, i - (line.word(i - 1) == ".")):
            return True
        if line.low(i - 1) in self._clock_at and (self._hours.at(line, j)):
            return True
        if q.own_unit:
            return False
        if follower and line.low(j) in self._joints and follower.number[0] == j + 1:
            return bool(self._clock.at(line, follower.number[1])) and _is_hour(line.words[follower.number[0]])
        dotted = len(word) in (4, 5) and "." in word and bool(_CLOCK.fullmatch(word))
        before = line.low(i - 1 - (line.word(i - 1) == "."))
        return dotted and (self._dotted or before in self._at)

    def is_ratio(self, line: Line, i: int) -> bool:
        """Tell whether a word before token `i` makes "1:30" a ratio."""
        return not self._ratios.isdisjoint(line.lows[max(0, i - _RATIO) : i])

    def is_spoken_time(self, line: Line, q: Quantity) -> bool:
        """Tell "five o'clock"."""
        return q.value is not None and 0 <= q.value <= 24 and bool(self._clock.at(line, q.number[1]))

    def is_date(self, line: Line, q: Quantity) -> bool:
        """Tell a day of a month, a year behind a month, a date in digits."""
        i, j = q.number
        value = q.value
        if not isinstance(value, int):
            return False
        if self._is_month(line, i - 1 - (line.low(i - 1) in (".", ","))):
            return 1 <= value <= 31 or FIRST_YEAR <= value <= LAST_YEAR
        after = j + (line.low(j) in self._of or (line.low(j) == "." and line.glued(j)))
        if 1 <= value <= 31 and (self._is_month(line, after) or self._is_month(line, j)):
            return True
        bracketed = line.word(i - 1) == "(" and line.word(j) == ")"
        weekday = line.low(i - 1 - bracketed) in self._weekdays
        return 1 <= value <= 31 and weekday and not line.low(j).isalpha()  # "terça-feira (10)"

    def is_weekday(self, line: Line, q: Quantity, ends: frozenset[str]) -> bool:
        """Tell the day of "samedi 21 au matin", behind which no noun follows."""
        day = isinstance(q.value, int) and 1 <= q.value <= 31 and line.words[q.number[0]].isdecimal()
        return day and line.low(q.number[0] - 1) in self._weekdays and line.low(q.number[1]) in ends

    def is_first(self, line: Line, q: Quantity) -> bool:
        """Tell the day of "1° de mayo", which looks like degrees."""
        return q.value == 1 and self._is_month(line, q.last + (line.low(q.last) in self._of))

    def is_named_year(self, line: Line, q: Quantity) -> bool:
        """Tell "2020 roku", whose word is a unit elsewhere."""
        i, j = q.number
        word = line.words[i]
        if line.low(j) in self._month_marks and line.word(j + 1).isdecimal():
            return True  # "3 tháng 10"
        if len(word) != 4 or not word.isdecimal() or q.scale > 1 or line.low(j) not in self._years:
            return False
        return FIRST_YEAR <= int(word) <= LAST_FAR_YEAR

    def _is_month(self, line: Line, i: int) -> bool:
        low = line.low(i)
        low = low if low in self._months else low.partition("'")[0].partition("’")[0]  # "Mayıs'ta"
        return low in self._months and (low not in self._ambiguous or line.words[i][0].isupper())

    def is_year(self, line: Line, q: Quantity, *, counts: bool) -> bool:
        """Tell a year; `counts` tells that a noun follows which could be counted."""
        i, j = q.number
        word, value = line.words[i], q.value
        if len(word) != 4 or not word.isdecimal() or not isinstance(value, int):
            return False
        if q.qualifier != "exact" or line.low(j) in self._people:
            return line.low(j) in ("s", "'s") and line.glued(j)
        before = line.low(i - 1)
        if not counts and before in self._surely and FIRST_FAR_YEAR <= value < FIRST_YEAR:
            return True
        if not FIRST_YEAR <= value <= (LAST_FAR_YEAR if before in self._dated else LAST_YEAR):
            return False
        if counts:
            return (value >= FIRST_SURE_YEAR and value % 100 != 0) or before in self._surely
        if value < FIRST_BARE_YEAR:
            return before in self._dated
        return True


def _is_hour(word: str) -> bool:
    return (word.isdecimal() and (len(word) == 4 or (len(word) < 3 and int(word) <= 24))) or bool(
        _CLOCK.fullmatch(word)
    )
