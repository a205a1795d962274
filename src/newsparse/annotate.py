"""The annotators as steps of `parse`, and on bare text that someone else extracted."""

from __future__ import annotations

from datetime import date

from .annotators.figures import annotate_figures
from .annotators.passage import Passage, passages_of_text
from .annotators.quotations import Setting, annotate_quotations
from .choice import Choice
from .grammar.tongue import tongue_of
from .models import Quotation, ReportedFigure

SAMPLE = 400
"""Characters that tell the language of bare text: some 20 function words."""


def quotations_of(passages: tuple[Passage, ...], setting: Setting) -> Choice[tuple[Quotation, ...]]:
    """Return an article's quotations; each carries its own evidence, its spans."""
    return Choice(annotate_quotations(passages, setting))


def figures_of(
    passages: tuple[Passage, ...], setting: Setting, country: str | None, quotations: tuple[Quotation, ...]
) -> Choice[tuple[ReportedFigure, ...]]:
    """Return an article's figures; each carries its own evidence, its span."""
    language = setting.language
    return Choice(annotate_figures(passages, language=language, country=country, quotations=quotations))


def find_quotations(
    text: str, *, language: str | None = None, published: date | None = None
) -> list[Quotation]:
    """Return the quotations in `text`, in reading order.

    Paragraphs are lines. Spans have part `"body"` and index `text` exactly as given, in code points from 0.
    `language` is a BCP 47 tag; without it the text's first words tell. `published` is the day from which
    "on Tuesday" is counted. Never raises on any text.
    """
    setting = Setting(language=_spoken(text, language), published=published)
    return list(annotate_quotations(passages_of_text(text), setting))


def find_figures(
    text: str, *, language: str | None = None, country: str | None = None
) -> list[ReportedFigure]:
    """Return the reported figures in `text`, in reading order.

    Paragraphs are lines. Spans have part `"body"` and index `text` exactly as given, in code points from 0.
    `language` is a BCP 47 tag; without it the text's first words tell. `country` (ISO 3166, lower case)
    decides what "$" is. Never raises on any text.
    """
    passages = passages_of_text(text)
    spoken = _spoken(text, language)
    if not annotate_figures(passages, language=spoken, country=country):
        return []  # quotations cost many times what figures cost, and only serve to attribute them
    quotations = annotate_quotations(passages, Setting(language=spoken))
    return list(annotate_figures(passages, language=spoken, country=country, quotations=quotations))


def _spoken(text: str, language: str | None) -> str:
    """Return the language's first subtag, as told or as the text's first words tell; English in doubt."""
    spoken = language.split("-")[0].lower() if language else tongue_of(text[:SAMPLE])[0]
    return spoken or "en"
