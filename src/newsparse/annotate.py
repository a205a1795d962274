"""The annotators on bare text that someone else extracted. What they need loads on first use."""

from __future__ import annotations

from datetime import date

from .models import Quotation, ReportedFigure

SAMPLE = 400
"""Characters that tell the language of bare text: some 20 function words."""


def find_quotations(
    text: str, *, language: str | None = None, published: date | None = None
) -> list[Quotation]:
    """Return the quotations in `text`, in reading order.

    Paragraphs are lines. Spans have part `"body"` and index `text` exactly as given, in code points from 0.
    `language` is a BCP 47 tag; without it the text's first words tell. `published` is the day from which
    "on Tuesday" is counted. Never raises on any text.
    """
    from .annotators.passage import passages_of_text
    from .annotators.quotations import annotate_quotations
    from .annotators.setting import Setting

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
    from .annotators.figures import annotate_figures
    from .annotators.passage import passages_of_text
    from .annotators.quotations import annotate_quotations
    from .annotators.setting import Setting
    from .lexicon import region

    passages = passages_of_text(text)
    spoken = _spoken(text, language)
    setting = Setting(language=spoken)
    return list(
        annotate_figures(
            passages,
            language=spoken,
            country=country or region(language),
            quotations=lambda: annotate_quotations(passages, setting),
        )
    )


def _spoken(text: str, language: str | None) -> str:
    """Return the language's first subtag, as told or as the text's first words tell; English in doubt."""
    from .grammar.tongue import tongue_of
    from .lexicon import FALLBACK, primary

    spoken = primary(language) or tongue_of(text[:SAMPLE])[0]
    return spoken or FALLBACK
