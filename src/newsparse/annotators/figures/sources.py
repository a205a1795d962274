"""Who reported a figure, and with what doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property

from ...lexicon.figures import FiguresLexicon
from ...models import Quotation
from ...models.quotation import Attribution
from ..passage import Passage
from .according import SOURCE, According
from .nouns import Nouns
from .phrases import Phrases
from .quantity import Quantity
from .tokens import Line

_NESTED = 3
"""Quotations that may begin before a figure and hold it."""
_HEDGE_BEFORE = 12
"""Most tokens between words of doubt and the figure behind them: "is believed to have killed some 40"."""
_WEAK_BEFORE = 6
"""The same for a modal: "could kill 40"."""
_HEDGE_BEHIND = 10
"""Most tokens between a figure and the words of doubt behind it: "8 civilians were reportedly"."""
_PUT = 10
"""Most tokens between "put" and the figure: "put the number of ruined homes at 1,900"."""
_CONFIDENCE = 0.5
"""Of a source found by its place in the sentence alone."""
_CLAUSE_MARKS = frozenset(";:()")
_COMMAS = frozenset(",;:()–—")


class Quoted:
    """Finds the quotation that a stretch of text stands in."""

    def __init__(self, quotations: Iterable[Quotation] | Callable[[], Iterable[Quotation]]) -> None:
        self._quotations = quotations

    @cached_property
    def _spans(self) -> dict[str, list[tuple[int, int, Attribution]]]:
        """What is quoted by part of the article; found when the first figure asks."""
        by_part: dict[str, list[tuple[int, int, Attribution]]] = {}
        found = self._quotations() if callable(self._quotations) else self._quotations
        for quotation in found:
            if quotation.attribution is None:
                continue
            for span in quotation.spans:
                by_part.setdefault(span.part, []).append((span.start, span.end, quotation.attribution))
        for spans in by_part.values():
            spans.sort(key=lambda span: span[:2])
        return by_part

    def at(self, part: str, start: int, end: int) -> Attribution | None:
        """Return the attribution of the quotation that holds `start` to `end` of a part."""
        spans = self._spans.get(part, [])
        at = bisect_right(spans, start, key=lambda span: span[0])
        for first, last, attribution in spans[max(0, at - _NESTED) : at][::-1]:
            if first <= start and end <= last:
                return attribution
        return None

    def behind(self, part: str, start: int, end: int) -> Attribution | None:
        """Return the source behind the first quotation that begins between `start` and `end`."""
        spans = self._spans.get(part, [])
        at = bisect_right(spans, start, key=lambda span: span[0])
        if at < len(spans) and spans[at][1] <= end:
            source = spans[at][2].source_span
            return spans[at][2] if source and spans[at][1] <= source.start < end else None
        return None


class Sources:
    """Finds hedges and sources in one language."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns) -> None:
        self._nouns = nouns
        self._hedges = Phrases((word, True) for word in lexicon.hedges)
        self._according = According(lexicon, nouns)
        self._put = frozenset(lexicon.put)
        self._at = frozenset(lexicon.put_at)
        self._determiners = frozenset(lexicon.noun_determiners)
        self._clauses = frozenset(lexicon.clauses)
        self._compared = frozenset(lexicon.hedges_compared)
        self._weak, self._be = frozenset(lexicon.hedges_weak), frozenset(lexicon.levels)
        self._apart = frozenset((*lexicon.clauses, *lexicon.and_, ","))

    def hedges(self, line: Line, found: list[Quantity]) -> list[str | None]:
        """Return the words of doubt for each quantity."""
        places = [(i, j) for i, j, _ in self._hedges.places(line) if self._is_doubt(line, i)]
        if not places:
            return [None] * len(found)
        hedges: list[str | None] = []
        for k, q in enumerate(found):
            limit = found[k + 1].first if k + 1 < len(found) else len(line)
            hedges.append(self._hedge(line, q, places, limit))
        return hedges

    def _is_doubt(self, line: Line, i: int) -> bool:
        """Tell words of doubt at token `i` from a name and from a comparison, "more likely to"."""
        return i == 0 or (line.words[i].islower() and line.low(i - 1) not in self._compared)

    def _hedge(self, line: Line, q: Quantity, places: list[tuple[int, int]], limit: int) -> str | None:
        first, last = line.sentence(q.first)
        at = bisect_right(places, q.first, key=lambda place: place[0])
        if at:
            start, end = places[at - 1]
            weak = line.slice(start, end).lower() in self._weak
            near = start >= first and q.first - end <= (_WEAK_BEFORE if weak else _HEDGE_BEFORE)
            if near and (_COMMAS if weak else _CLAUSE_MARKS).isdisjoint(line.words[end : q.first]):
                return line.slice(start, end)
        if at < len(places):
            start, end = places[at]
            behind = max(q.last, q.counted_last)
            weak = line.slice(start, end).lower() in self._weak
            if q.kind == "age" or (weak and not self._be.issuperset(line.lows[behind:start])):
                return None  # "12 percent who say they might", "those over 21 may enter"
            if end <= min(last, limit, q.last + _HEDGE_BEHIND) and line.lows[end - 1] not in self._clauses:
                between = line.lows[q.last : start]
                return line.slice(start, end) if self._apart.isdisjoint(between) else None
        return None

    def attributions(
        self, passage: Passage, line: Line, found: list[Quantity], quoted: Quoted
    ) -> list[Attribution | None]:
        """Return who reported each figure: the quotation around it, or words in its sentence."""
        places = self._according.places(line)
        figures = frozenset(q.first for q in found)
        stated = [self._attribution(passage, line, q, quoted, places, figures) for q in found]
        shares = [
            self._place(passage, line, q) for q in found if q.unit == "%" or q.kind == "ratio" or q.parts
        ]
        return [
            a if a and self._is_source(a, self._place(passage, line, q), shares) else None
            for q, a in zip(found, stated, strict=True)
        ]

    def _place(self, passage: Passage, line: Line, q: Quantity) -> tuple[int, int]:
        return passage.start + line.starts[q.number[0]], passage.start + line.ends[q.number[1] - 1]

    def _is_source(self, a: Attribution, own: tuple[int, int], shares: list[tuple[int, int]]) -> bool:
        """Tell who may report a figure from those whom it counts: "53 percent of those asked said"."""
        if a.source is None or a.source_span is None:
            return a.source is not None
        first, last = a.source_span.start, a.source_span.end
        return not (first <= own[0] < last) and all(start != first for start, _ in shares)

    def _attribution(
        self,
        passage: Passage,
        line: Line,
        q: Quantity,
        quoted: Quoted,
        places: list[tuple[int, int, bool]],
        figures: frozenset[int],
    ) -> Attribution | None:
        start, end = passage.start + line.starts[q.number[0]], passage.start + line.ends[q.number[1] - 1]
        put = self._put_at(passage, line, q)
        if put:
            return put
        found = quoted.at(passage.part, start, end)
        if found:
            return found
        first, last = line.sentence(q.first)
        stated = self._by_phrase(passage, line, (first, last), places, figures) if places else None
        if stated:
            return stated
        return quoted.behind(passage.part, end, passage.start + line.ends[last - 1]) if last > first else None

    def _put_at(self, passage: Passage, line: Line, q: Quantity) -> Attribution | None:
        """Read "officials put the toll at 40", "a figure the army put at nine"."""
        if line.low(q.first - 1) not in self._at:
            return None
        for verb in range(q.first - 2, max(0, q.first - _PUT), -1):
            if line.lows[verb] in self._put:
                source = self._subject(line, verb)
                return self._stated(passage, line, source, (verb, verb + 1)) if source else None
        return None

    def _subject(self, line: Line, verb: int) -> tuple[int, int] | None:
        """Return the tokens of the words before a verb that name who puts a figure, past an age."""
        last = verb
        if (
            verb > 3
            and line.words[verb - 1] == line.words[verb - 3] == ","
            and line.words[verb - 2].isdecimal()
        ):
            last = verb - 3
        start = last
        while start > 0 and last - start < SOURCE and line.words[start - 1][0].isalnum():
            low = line.lows[start - 1]
            if low in self._nouns.ends and low not in self._determiners:
                break
            start -= 1
            if low in self._determiners:
                break
        return (start, last) if start < last else None

    def _by_phrase(
        self,
        passage: Passage,
        line: Line,
        sentence: tuple[int, int],
        places: list[tuple[int, int, bool]],
        figures: frozenset[int],
    ) -> Attribution | None:
        """Read "according to media reports" in a sentence."""
        found = self._according.stated(line, sentence, places, figures)
        return self._stated(passage, line, found.source, found.cue) if found else None

    def _stated(
        self, passage: Passage, line: Line, source: tuple[int, int], cue: tuple[int, int]
    ) -> Attribution:
        return Attribution(
            source=line.slice(*source),
            source_span=passage.span(line.starts[source[0]], line.ends[source[1] - 1]),
            cue=line.slice(*cue),
            cue_span=passage.span(line.starts[cue[0]], line.ends[cue[1] - 1]),
            confidence=_CONFIDENCE,
        )
