"""From numbers and their counters to figures."""

from __future__ import annotations

import re

from ....lexicon import load
from ....lexicon.counters import Counters
from ....lexicon.currencies import CurrenciesLexicon
from ....lexicon.loader import SHARED
from ....models import ReportedFigure
from ....value import replace
from ...passage import Passage
from ..digits import tidy
from ..sources import Quoted
from .around import MINUS, Around
from .forms import Counter, Table, counters, grouped, words
from .found import Found, reported
from .numbers import Number, Numbers

_ASCII = str.maketrans(
    {chr(0xFF10 + n): str(n) for n in range(10)}
    | {chr(0x0E50 + n): str(n) for n in range(10)}
    | dict(zip("，．：～〜（）％\u3000", ",.:~~()% ", strict=True))
)
"""One sign for one, so that places stay the same."""
_POINT = re.compile(r"(?<=[０-９])・(?=[０-９])")
"""The decimal point between full-width digits, which Japanese newspapers write so."""
_DASHES = "~-–—―－"
_NAMED = re.compile(r"[A-Za-z#:/.·・\-]")
"""Signs directly before digits that make them part of a name, a date or another kind of number."""
_FOLLOWED = re.compile(r"[A-Za-z]|[-:/·・.]\d")
_LATIN = re.compile(r"[A-Za-z]{2}")
CALENDAR_YEAR = 1000
"""From here on a number of years is a year of the calendar."""
MIN_AGE, MAX_AGE = 6, 110
"""Ages in brackets: smaller numbers are those of lists."""
MAX_SCORE = 199
NEAR = 15
"""Signs on both sides in which a word of contests stands beside a score, or of heat before degrees."""


class DenseReader:
    """Reads the figures of one language and country."""

    def __init__(self, language: str, country: str | None) -> None:
        self._lexicon = lexicon = load(Counters, language)
        self._numbers, self._around = Numbers(lexicon), Around(lexicon)
        self._counters, self._between = counters(lexicon, country), grouped(lexicon.between)
        self._calendar = words(lexicon.calendar)
        self._never = words(lexicon.not_before, lexicon.ordinal_behind)
        self._names = words(lexicon.not_behind)
        self._ordinal, self._rank_before = words(lexicon.ordinal), words(lexicon.rank_before)
        self._ranks, self._degrees = words(lexicon.ranks), words(lexicon.degrees)
        self._fraction, self._versus = words(lexicon.fraction), words(lexicon.versus)
        self._percent_before, self._aged = words(lexicon.percent_before), words(lexicon.aged)
        self._moved, self._moved_from = words(lexicon.moved_between), words(lexicon.moved_from)
        self._moved_to, self._sentenced = words(lexicon.moved_to), words(lexicon.sentenced)
        self._terms = Table(lexicon.terms.items())
        self._ranges = words(lexicon.range_marks, _DASHES)
        symbols = load(CurrenciesLexicon, SHARED).symbols.items()
        self._symbols: Table[str] = Table((s, by.get(country or "", by["default"])) for s, by in symbols)

    def figures(self, passage: Passage, quoted: Quoted, before: str | None) -> list[ReportedFigure]:
        """Return the figures of one passage in reading order; the one before it has no bearing on them."""
        del before
        text = _POINT.sub(".", passage.text).translate(_ASCII)
        found: list[Found] = []
        behind = 0
        for start in self._numbers.starts(text):
            number = self._numbers.read(text, start) if start >= behind else None
            if number is None:
                continue
            figure = self._figure(text, number, behind)
            if figure is not None:
                found.append(figure)
                behind = figure.end
            elif number.in_digits:
                behind = number.end
        return [reported(passage, figure, quoted) for figure in found]

    def _figure(self, text: str, n: Number, behind: int) -> Found | None:
        """Return what a number reports, `None` where it is part of a name or a date."""
        figure = self._share(text, n) or self._score(text, n) or self._rank(text, n)
        if figure is None and not self._is_name(text, n):
            figure = self._range(text, n) or self._term(text, n) or self._measured(text, n)
            figure = figure or self._bare(text, n)
            figure = figure and self._around.signed(text, figure)
            if figure and _is_signed(text, n) and figure.kind not in ("temperature", "percent"):
                return None
        if figure is None:
            return None
        return self._around.moved(text, self._around.qualified(text, figure, behind))

    def _is_name(self, text: str, n: Number) -> bool:
        """Whether a number is part of a name, a date, an ordinal."""
        if n.in_digits and n.start and _NAMED.match(text, n.start - 1) and not _is_signed(text, n):
            return True
        if self._ordinal.before(text, n.start) or self._names.before(text, n.start):
            return True
        followed = n.in_digits and _FOLLOWED.match(text, n.end)
        return bool(followed) and self._counter(text, n) is None and self._range(text, n) is None

    def _counter(self, text: str, n: Number) -> tuple[int, Counter, str | None] | None:
        """Return where the counter behind a number ends, the counter, and what a word between says of it."""
        at, exactness = self._between.at(text, n.end) or (n.end, None)
        found = self._counters.behind(text, at)
        if found is None:
            return None
        end, counter = found
        date = self._calendar.at(text, n.end)
        if (date and date[0] >= end) or self._never.at(text, end) or _LATIN.match(text, end - 1):
            return None
        if n.needs_counter and counter.kind not in ("count", "age"):
            return None
        if counter.unit == "year" and counter.kind == "duration" and n.value >= CALENDAR_YEAR:
            return None
        return end, counter, exactness

    def _measured(self, text: str, n: Number) -> Found | None:
        """Read a number with its degrees, its counter or its currency."""
        found = self._counter(text, n)
        heated = self._by_heat(text, n)
        if heated or found is None:
            return heated or self._by_mark(text, n)
        end, counter, exactness = found
        if n.value == 1 and not n.in_digits:
            return None  # "一人" is alone, "一个" an article
        figure = Found(
            n.start, end, counter.kind, tidy(n.value * counter.factor), (n.start, n.end), counter.unit
        )
        if counter.kind == "count":
            figure = self._around.counted(text, figure, counter)
        elif counter.unit == "year" and self._aged.before(text, n.start):
            figure = replace(figure, kind="age")
        if n.high is not None:
            high = tidy(n.high * counter.factor)
            return replace(figure, value=None, low=figure.value, high=high, qualifier="vague")
        return replace(figure, qualifier=exactness) if exactness else figure

    def _by_heat(self, text: str, n: Number) -> Found | None:
        """Read degrees behind a word of heat."""
        degrees = self._degrees.behind(text, n.end)
        before = text[max(0, n.start - NEAR) : n.start] if degrees else ""
        if degrees is None or not any(heat in before for heat in self._lexicon.heats):
            return None
        return Found(n.start, degrees[0], "temperature", n.value, (n.start, n.end), "degree_Celsius")

    def _by_mark(self, text: str, n: Number) -> Found | None:
        """Read an amount behind a currency's symbol, an age in brackets behind a name."""
        symbol = self._symbols.before(text, n.start)
        if symbol:
            return Found(symbol[0], n.end, "money", n.value, (n.start, n.end), symbol[1])
        bracketed = text[n.start - 1 : n.start] == "(" and text[n.end : n.end + 1] == ")"
        named = text[n.start - 2 : n.start - 1]
        if not (self._lexicon.bracketed_age and bracketed and named.isalpha() and not named.isascii()):
            return None
        if not MIN_AGE <= n.value <= MAX_AGE:
            return None
        return Found(n.start, n.end, "age", n.value, (n.start, n.end), "year")

    def _bare(self, text: str, n: Number) -> Found | None:
        """Read a large number that names no unit."""
        if not (n.scaled and n.in_digits) or n.value < CALENDAR_YEAR:
            return None
        if self._calendar.at(text, n.end) or self._calendar.before(text, n.end):
            return None
        return Found(n.start, n.end, "count", n.value, (n.start, n.end))

    def _range(self, text: str, n: Number) -> Found | None:
        """Read "3%至5%", "20~30人", "20人から30人"."""
        first = self._counter(text, n)
        end = first[0] if first else n.end
        moved = self._moved.behind(text, end) if first else None
        mark = moved or self._ranges.at(text, end)
        upper = self._numbers.behind(text, mark[0]) if mark else None
        second = self._counter(text, upper) if upper else None
        if upper is None or second is None or (first and first[1].unit != second[1].unit):
            return None
        end, counter, _ = second
        if moved and first and self._is_moved(text, n, end):
            return _movement(n, upper, end, counter)
        shared = upper.scale if upper.scaled and not n.scaled and first is None else 1  # "3~5万人"
        if n.value * shared >= upper.value:
            return None
        low, high = tidy(n.value * shared * counter.factor), tidy(upper.value * counter.factor)
        figure = Found(
            n.start, end, counter.kind, None, (n.start, upper.end), counter.unit, low, high, qualifier="range"
        )
        return self._around.counted(text, figure, counter) if counter.kind == "count" else figure

    def _is_moved(self, text: str, n: Number, end: int) -> bool:
        """Tell the ends of a movement from those of a range: "从5.4%降至5.1%", "2.6%から2.4%に"."""
        opened = self._moved_from.before(text, n.start)
        return bool(opened or self._moved_to.at(text, end))

    def _term(self, text: str, n: Number) -> Found | None:
        """Read "懲役5年"."""
        unit = self._terms.at(text, n.end)
        if unit is None or not self._sentenced.before(text, n.start):
            return None
        return Found(n.start, unit[0], "duration", n.value, (n.start, n.end), unit[1])

    def _share(self, text: str, n: Number) -> Found | None:
        """Read "3分の1" and "百分之三十"."""
        percent = self._percent_before.before(text, n.start)
        if percent:
            return Found(percent[0], n.end, "percent", n.value, (n.start, n.end), "%")
        link = self._fraction.at(text, n.end)
        over = self._numbers.behind(text, link[0]) if link else None
        if over is None or not n.value or self._percent_before.at(text, n.start):
            return None
        return Found(n.start, over.end, "ratio", over.value / n.value, (n.start, over.end))

    def _score(self, text: str, n: Number) -> Found | None:
        """Read "3対1", and "3-1" beside a word of contests."""
        versus = self._versus.at(text, n.end)
        mark = versus or ((n.end + 1, "") if text[n.end : n.end + 1] in (*_DASHES, ":") else None)
        other = self._numbers.behind(text, mark[0]) if mark else None
        if other is None or max(n.value, other.value) > MAX_SCORE or not (n.in_digits and other.in_digits):
            return None
        if self._counter(text, other) or _FOLLOWED.match(text, other.end):
            return None
        if n.start and _NAMED.match(text, n.start - 1):
            return None
        near = text[max(0, n.start - NEAR) : n.start] + text[other.end : other.end + NEAR]
        if not any(word in near for word in self._lexicon.scores):
            return None
        return Found(n.start, other.end, "score", None, (n.start, other.end), parts=(n.value, other.value))

    def _rank(self, text: str, n: Number) -> Found | None:
        """Read "3位", "第3位", "อันดับ 3"."""
        before = self._rank_before.before(text, n.start)
        ordinal = self._ordinal.before(text, n.start)
        behind = self._ranks.at(text, n.end)
        if before:
            return Found(before[0], n.end, "rank", n.value, (n.start, n.end))
        if behind is None or (ordinal is None and self._counters.at(text, n.end)):
            return None
        first = ordinal[0] if ordinal else n.start
        return Found(first, behind[0], "rank", n.value, (n.start, n.end))


def _is_signed(text: str, n: Number) -> bool:
    """Tell a minus sign from a hyphen that stands in a name or a number: "降至-12"."""
    before = text[n.start - 2 : n.start - 1]
    signed = text[n.start - 1 : n.start] in MINUS and n.start > 0
    return signed and not (before.isascii() and before.isalnum())


def _movement(n: Number, upper: Number, end: int, counter: Counter) -> Found | None:
    if n.value == upper.value:
        return None
    return Found(
        n.start, end, counter.kind, tidy(upper.value * counter.factor), (n.start, upper.end), counter.unit,
        counted=counter.counted, direction="up" if upper.value > n.value else "down",
        baseline=tidy(n.value * counter.factor),
    )  # fmt: skip
