"""Numbers that are no figures: dates, times, years, phone numbers, names, list marks."""

from __future__ import annotations

import re

from ...lexicon.figures import FiguresLexicon
from .phrases import Phrases
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

FIRST_YEAR, LAST_YEAR = 1400, 2100
"""Bare numbers in this span are read as years where nothing speaks against it."""
_CLOCK = re.compile(r"[0-2]?\d[.:][0-5]\d")
_PHONE = re.compile(r"[+(]?\d[\d\s().-]{6,}\d")


class Exclusions:
    """Tells which numbers of a line report nothing, in one language."""

    def __init__(self, lexicon: FiguresLexicon) -> None:
        self._months = frozenset(lexicon.months)
        self._weekdays = frozenset(lexicon.weekdays)
        self._clock = Phrases((word, True) for word in lexicon.clock)
        self._at = frozenset(lexicon.at)
        self._dated = frozenset(lexicon.dated)
        self._numbered = Phrases((word, True) for word in lexicon.numbered)
        self._names = Phrases((word, True) for word in lexicon.counted_names)
        self._singles_after = frozenset(lexicon.singles_after)
        self._singles_before = frozenset(lexicon.singles_before)
        self._to = frozenset((*lexicon.to, *lexicon.and_, *lexicon.or_))

    def keep(self, line: Line, found: list[Quantity]) -> list[Quantity]:
        """Return the quantities that are figures."""
        kept: list[Quantity] = []
        dropped_behind = -1
        for i, q in enumerate(found):
            follower = found[i + 1] if i + 1 < len(found) else None
            chained = q.first - dropped_behind in (0, 1) and self._chains(line, q, dropped_behind)
            if chained or self._is_none(line, q, follower):
                dropped_behind = q.last
            else:
                kept.append(q)
        return kept

    def _chains(self, line: Line, q: Quantity, behind: int) -> bool:
        """Tell whether a number goes on from one that is no figure: "2014-15", "10:27", "3 and 4 May"."""
        if q.own_unit:
            return False
        if q.first == behind:
            return line.glued(q.first)
        joint = line.words[behind]
        return joint in HYPHENS or joint in ("/", ":") or (joint == "." and line.glued(q.first))

    def _is_none(self, line: Line, q: Quantity, follower: Quantity | None) -> bool:
        if q.form == "words" or q.form in ("vague", "fraction", "multiple"):
            return self._is_pronoun(line, q) or (
                q.form == "words" and not q.own_unit and self._is_numbered(line, q)
            )
        if self._is_glued_to_word(line, q):
            return True
        if q.own_unit and q.kind == "money":
            return False
        if self._is_time(line, q, follower) or (not q.own_unit and self._is_date(line, q)):
            return True
        if q.own_unit or q.scale > 1:
            return False
        return self._is_numbered(line, q) or self._is_year(line, q) or self._is_mark(line, q)

    def _is_pronoun(self, line: Line, q: Quantity) -> bool:
        if q.value != 1 or q.last - q.first != 1 or q.own_unit or q.form != "words":
            return False
        follower = line.low(q.last)
        if not follower or not follower[0].isalpha() or line.low(q.first - 1) in self._singles_before:
            return follower not in HYPHENS or line.low(q.last + 1) in self._singles_after
        return follower in self._singles_after

    def _is_glued_to_word(self, line: Line, q: Quantity) -> bool:
        """Tell a name such as "F-16", "B52", "A4", "COVID-19", "G7" from a figure."""
        i, j = q.first, q.last
        if line.glued(i) and not q.kind == "money":
            before = line.word(i - 1)
            if before[-1:].isalpha() or before in ("#", "№", "_", "@", "§"):
                return True
            if before in HYPHENS | {"/"} and line.glued(i - 1) and line.word(i - 2)[-1:].isalpha():
                return line.low(i - 2) not in ("sub", "under", "over", "mid", "plus")
            if before in (":", ".", "/") and line.glued(i - 1) and line.word(i - 2)[-1:].isdigit():
                return True
        if line.glued(j) and not q.own_unit and q.scale == 1:
            after = line.word(j)
            return (after[:1].isalpha() and not self._clock.at(line, j) and len(after) > 0) or after in (
                "/",
                "_",
                "@",
            )
        return False

    def _is_time(self, line: Line, q: Quantity, follower: Quantity | None) -> bool:
        i, j = q.number
        if line.word(j) == ":" and line.glued(j) and line.glued(j + 1) and line.word(j + 1)[:1].isdigit():
            return True
        at = j + (line.words[j] in HYPHENS if j < len(line) else 0)
        if (self._clock.at(line, at) and self._is_hour(line.words[i]) and not line.words[at].isupper()) or (
            self._clock.at(line, at) and line.words[at].isupper()
        ):
            return True
        if follower and line.low(j) in self._to | HYPHENS and follower.number[0] == j + 1 and not q.own_unit:
            return bool(self._clock.at(line, follower.number[1])) and self._is_hour(line.words[i])
        return bool(
            _CLOCK.fullmatch(line.words[i])
            and "." in line.words[i]
            and line.low(i - 1) == "at"
            and not q.own_unit
            and len(line.words[i]) == 5
        )

    def _is_hour(self, word: str) -> bool:
        return (word.isdigit() and (int(word) <= 24 or len(word) == 4)) or bool(_CLOCK.fullmatch(word))

    def _is_date(self, line: Line, q: Quantity) -> bool:
        value = q.value
        if not isinstance(value, int):
            return False
        before, after = line.low(q.first - 1), line.low(q.last)
        if before == ".":
            before = line.low(q.first - 2)
        if after == "." or after == "of":
            after = line.low(q.last + 1)
        month_before = (
            before in self._months
            and (before != "may" or line.word(q.first - 1)[:1].isupper())
            and before != "march"
        ) or (before == "march" and line.word(q.first - 1)[:1].isupper())
        if 1 <= value <= 31 and month_before:
            return not self._counts(line, q.last) or True
        month_after = after in self._months and line.word(q.last)[:1].isupper()
        if 1 <= value <= 31 and month_after:
            return True
        if FIRST_YEAR <= value <= LAST_YEAR and month_before:
            return True
        return 1 <= value <= 31 and before in self._weekdays and not self._counts(line, q.last)

    def _is_numbered(self, line: Line, q: Quantity) -> bool:
        """Tell whether a word before the number makes it a name: "Article 50", "S&P 500"."""
        i = q.first
        if self._names.before(line, i) and q.value and q.value >= 10:
            return True
        found = self._numbered.before(line, i)
        if found and not self._counts(line, q.last):
            return line.words[found[0]][:1].isupper() or q.form == "digits"
        before = line.word(i - 1)
        if q.form != "digits" or not before[:1].isupper() or not before[0].isalpha():
            return False
        if before.lower() in self._weekdays or before.lower() in self._dated or before.lower() in self._to:
            return False
        if line.low(i - 2) in ("", ".", "?", "!", '"', "“") and not self._is_end(line, q.last):
            return False
        return not self._counts(line, q.last)

    def _counts(self, line: Line, j: int) -> bool:
        """Tell whether a noun that can be counted seems to follow."""
        for k in range(j, min(j + 4, len(line))):
            word = line.words[k]
            if not word[0].isalpha() or (word[0].isupper() and k > j):
                return False
            if (
                word.islower()
                and len(word) > 3
                and word.endswith("s")
                and not word.endswith(("ss", "us", "is"))
            ):
                return True
            if line.lows[k] in ("people", "men", "women", "children", "percent"):
                return True
        return False

    def _is_end(self, line: Line, j: int) -> bool:
        return j >= len(line) or not line.words[j][0].isalpha()

    def _is_year(self, line: Line, q: Quantity) -> bool:
        word, value = line.words[q.number[0]], q.value
        if len(word) != 4 or not word.isdigit() or not isinstance(value, int):
            return False
        if not 1900 <= value <= LAST_YEAR:
            before = line.low(q.first - 1)
            return FIRST_YEAR <= value < 1900 and before in ("in", "since") and not self._counts(line, q.last)
        if line.word(q.last) == "s" or line.low(q.first - 1) in self._dated:
            return not self._counts(line, q.last) or line.low(q.first - 1) in (
                "in",
                "since",
                "of",
                "the",
                "early",
                "late",
            )
        return not self._counts(line, q.last)

    def _is_mark(self, line: Line, q: Quantity) -> bool:
        """Tell a list mark, a footnote or a phone number."""
        i, j = q.first, q.last
        if line.word(i - 1) in ("[", "§", "#", "№") or (line.word(j) == "]" and line.word(i - 1) == "["):
            return True
        if (
            i == 0
            and line.word(j) in (".", ")")
            and line.glued(j)
            and j + 1 < len(line)
            and len(line.words[0]) <= 2
        ):
            return True
        word = line.words[i]
        if word[0] == "0" and len(word) > 1 and word.isdigit():
            return True
        return (
            word.isdigit()
            and line.word(j) in HYPHENS
            and line.glued(j)
            and line.word(j + 1).isdigit()
            and len(line.word(j + 1)) >= 4
        )
