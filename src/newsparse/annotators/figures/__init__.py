"""Reported figures: every number that a text reports, read as a reader reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ...lexicon import FALLBACK, languages, load, primary, region
from ...lexicon.counters import Counters
from ...lexicon.figures import FiguresLexicon
from ...models import Quotation, ReportedFigure
from ...models.figure import FigureKind
from ...models.quotation import Attribution
from ...value import replace
from ..passage import Passage
from .ages import Ages
from .carrying import Carrying
from .context import Surroundings
from .dense import DenseReader
from .elisions import Elisions
from .exclusions import Exclusions
from .joining import Joiner
from .movement import Movement
from .nouns import Nouns
from .quantity import Quantity
from .reading import Reader
from .sources import Quoted, Sources
from .tokens import Line, cut, words_of

_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_KINDS: dict[str, FigureKind] = {"fraction": "ratio", "multiple": "ratio", "ordinal": "rank"}
_RATED = frozenset({"count", "money", "mass", "volume", "area"})
"""Kinds that are given per something behind the noun: "2 tonnes of ice a day", "20 calls per week"."""
_TIMES = "count"
"""Unit of a multiple, which tells it from a share: "three times"."""
_ANNOTATORS = 32
"""Annotators that are kept; one serves a language and a country."""


class _Annotator:
    """The steps for one language and country."""

    def __init__(self, language: str, country: str | None) -> None:
        lexicon = load(FiguresLexicon, language)
        nouns = Nouns(lexicon, language)
        self._nouns = nouns
        self._reader = reader = Reader(language, country)
        self._articles = frozenset(reader.numerals.words.articles)
        self._combining = reader.numerals.words.combining
        ages = Ages(lexicon, reader.measures.words, nouns)
        self._exclusions = Exclusions(lexicon, nouns, ages, language)
        self._surroundings = Surroundings(lexicon, reader.numerals.words, ages)
        self._joiner = Joiner(lexicon, reader.money.subunits, reader.measures.compounds)
        self._elisions = Elisions(lexicon)
        self._movement = Movement(lexicon, reader.measures.words.earlier, self._exclusions.times)
        self._carrying = Carrying(lexicon, nouns, self._exclusions.times)
        self._sources = Sources(lexicon, nouns)

    def figures(self, passage: Passage, quoted: Quoted, before: str | None) -> list[ReportedFigure]:
        """Return the figures of one passage; `before` is what the passage before counted last."""
        if not self._may_hold(passage.text):
            return []
        line = cut(passage.text, combining=self._combining, prefixed=self._reader.numerals.prefixed)
        found = self._exclusions.keep(line, self._reader.read(line))
        found = [self._reader.late(line, self._surroundings.read(line, q)) for q in found]
        found = [self._counted(line, q) for q in self._joiner.join(line, found)]
        found = self._movement.moved(line, self._elisions.filled(line, found))
        found = self._carrying.carried(line, found, before)
        found = [q for q in found if not self._is_idle(line, q)]
        if not found:
            return []
        hedges = self._sources.hedges(line, found)
        sources = self._sources.attributions(passage, line, found, quoted)
        return [_figure(passage, line, *given) for given in zip(found, hedges, sources, strict=True)]

    def _counted(self, line: Line, q: Quantity) -> Quantity:
        q = self._nouns.counted(line, q)
        if q.kind == "temperature" and q.unit is None:
            return replace(q, unit=self._reader.degree())
        if q.per or q.form in ("multiple", "ordinal", "fraction") or q.kind not in _RATED or q.parts:
            return q
        return (
            self._reader.rated(line, q, q.counted_last or q.last) if q.counted_last or not q.own_unit else q
        )

    def _is_idle(self, line: Line, q: Quantity) -> bool:
        """Tell "one of a string of" something, and an article, which count nothing."""
        if q.value != 1 or q.form != "words" or q.kind != "count":
            return False
        article = q.number[1] - q.number[0] == 1 and line.lows[q.number[0]] in self._articles
        return article or (not q.counted and q.last < len(line))

    def _may_hold(self, text: str) -> bool:
        if _DIGIT.search(text):
            return True
        return self._reader.numerals.may_be_in(words_of(text, combining=self._combining))


@lru_cache(maxsize=_ANNOTATORS)
def _annotator(language: str, country: str | None) -> _Annotator | DenseReader:
    if language in languages(Counters.topic):
        return DenseReader(language, country)
    return _Annotator(language, country)


def annotate_figures(
    passages: tuple[Passage, ...],
    *,
    language: str = "en",
    country: str | None = None,
    quotations: tuple[Quotation, ...] | Callable[[], tuple[Quotation, ...]] = (),
) -> tuple[ReportedFigure, ...]:
    """Return the figures in reading order; one that stands in a quotation is attributed as that is.

    `quotations` may be a call that finds them, which is made only where there are figures: quotations cost
    many times what figures cost.
    """
    annotator = _annotator(primary(language) or FALLBACK, country or region(language))
    quoted = Quoted(quotations)
    figures: list[ReportedFigure] = []
    before: str | None = None
    rows = len(passages) > 1
    for passage in passages:
        found = (
            [] if rows and passage.text.strip().isdecimal() else annotator.figures(passage, quoted, before)
        )
        counts = [figure.counted for figure in found if figure.kind == "count" and figure.counted]
        before = counts[-1] if counts else None
        figures.extend(found)
    return tuple(figures)


def _figure(
    passage: Passage, line: Line, q: Quantity, hedge: str | None, attribution: Attribution | None
) -> ReportedFigure:
    start, end = line.starts[q.first], line.ends[max(q.last, q.counted_last) - 1]
    return ReportedFigure(
        text=passage.text[start:end],
        span=passage.span(start, end),
        section=passage.section,
        kind=_KINDS.get(q.form, q.kind) if q.kind == "count" else q.kind,
        value=q.value,
        low=q.low,
        high=q.high,
        parts=q.parts,
        qualifier=q.qualifier,
        unit=q.unit or (_TIMES if q.form == "multiple" else None),
        counted=q.counted,
        direction=q.direction,
        baseline=q.baseline,
        hedge=hedge,
        attribution=attribution,
    )
