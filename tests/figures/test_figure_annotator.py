"""Figures in articles: parts, sections, attribution, and hostile text."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.annotators.figures import annotate_figures
from newsparse.annotators.passage import Passage, passages_of_text
from newsparse.models import Quotation, ReportedFigure
from newsparse.models.base import Span
from newsparse.models.quotation import Attribution

QUOTED = "We lost 40 trucks in the flood"
TEXT = f"“{QUOTED},” Mira Holt said. The city counted 55 trucks."


def _quotation() -> Quotation:
    start = TEXT.index(QUOTED)
    said = TEXT.index("Mira")
    return Quotation(
        text=QUOTED,
        kind="direct",
        spans=(Span(part="body", start=start, end=start + len(QUOTED)),),
        attribution=Attribution(
            source="Mira Holt", source_span=Span(part="body", start=said, end=said + 9), cue="said"
        ),
    )


def _figures(text: str) -> tuple[ReportedFigure, ...]:
    return annotate_figures(passages_of_text(text))


def test_a_figure_in_a_quotation_takes_its_source() -> None:
    inside, outside = annotate_figures(passages_of_text(TEXT), quotations=(_quotation(),))
    assert inside.attribution is not None
    assert (inside.value, inside.attribution.source) == (40, "Mira Holt")
    assert (outside.value, outside.attribution) == (55, None)


def test_parts_and_sections_are_kept() -> None:
    passages = (
        Passage("Storm kills 12", "headline", kind="headline"),
        Passage("At least 40 are missing.", "body", 100, 2),
        Passage("Three boats lie on the shore.", "caption:0", kind="caption"),
    )
    headline, body, caption = annotate_figures(passages)
    assert (headline.span.part, headline.value, headline.section) == ("headline", 12, None)
    assert (body.span.part, body.span.start, body.section) == ("body", 100, 2)
    assert (caption.span.part, caption.counted) == ("caption:0", "boats")


def test_title_case_headlines_are_read() -> None:
    assert [figure.value for figure in _figures("Bomb Kills 14 In Market, Wounds Dozens More")] == [14, None]


def test_attribution_behind_the_sentence() -> None:
    (figure,) = newsparse.find_figures("At least 14 people were killed in the blast, police said.")
    assert figure.attribution is not None
    assert figure.attribution.source == "police"


def test_months_are_no_words_of_doubt() -> None:
    figures = _figures("Inflation eased to 5.1% in May from 5.6% in April.")
    assert [figure.hedge for figure in figures] == [None, None]
    assert figures[0].baseline == 5.6


HOSTILE = [
    "9" * 100_000,
    "1," * 50_000,
    "1.2." * 30_000,
    "1-" * 50_000,
    "12/" * 40_000,
    "five " * 20_000,
    "million " * 15_000,
    "one hundred and " * 8_000,
    "4 thousand " * 10_000,
    "a half " * 15_000,
    "$" * 100_000,
    "$1 to " * 15_000,
    "hundreds of " * 10_000,
    "more than " * 10_000 + "5",
    "1 in " * 20_000,
    "5 (" * 30_000,
    "\x00 5 \ud800 7 %\ufffe" * 5_000,
    "٣٤٥ ١٢٪ ½½½ ²³ 一二三 " * 3_000,
    "“5 said " * 15_000,
    "1e" * 40_000,
    "2^99^99 " * 10_000,
    "-" * 100_000 + "5",
]


@pytest.mark.parametrize("text", HOSTILE, ids=[ascii(text[:20]) for text in HOSTILE])
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    for figure in _figures(text):
        assert text[figure.span.start : figure.span.end] == figure.text


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ja", "xx"])
def test_every_language_is_taken(language: str) -> None:
    assert annotate_figures(passages_of_text("5 km"), language=language)[0].unit == "kilometer"


def test_figures_survive_json() -> None:
    for figure in _figures("Half a million people paid $2.5bn, up from $1.9bn, for 3 km."):
        assert ReportedFigure.model_validate_json(figure.model_dump_json()) == figure
