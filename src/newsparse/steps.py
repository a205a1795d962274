"""The whole way, step by step: a record in, one `Article` out."""

from __future__ import annotations

from .annotators.figures import annotate_figures
from .annotators.passage import Passage, passages_of_article
from .annotators.quotations import annotate_quotations
from .annotators.setting import Setting
from .choice import Choice
from .context import Context
from .document import Document
from .fields.access import extract_access
from .fields.agency import extract_agency
from .fields.body import Body, extract_body
from .fields.byline import Byline, extract_byline
from .fields.canonical import extract_canonical_url
from .fields.captions import extract_captions
from .fields.dek import extract_dek
from .fields.headline import extract_headline
from .fields.kicker import extract_kicker
from .fields.kind import extract_kind
from .fields.language import extract_language
from .fields.notices import extract_notices
from .fields.publisher import country_of, extract_publisher
from .fields.timestamps import Times, extract_timestamps
from .fields.topics import extract_topics
from .formats import read_document
from .models import (
    Article,
    ArticleKind,
    Caption,
    Notice,
    Quotation,
    ReportedFigure,
)
from .options import Options
from .record import Record
from .trace import Trace


def read_and_assemble(record: Record, options: Options) -> tuple[Article, Trace]:
    """Read a record and choose every field. Raises `InputError` when it cannot be read at all."""
    return assemble(read_document(record, options), options)


def assemble(document: Document, options: Options) -> tuple[Article, Trace]:
    """Choose every field of a document, annotate its text, and build the article."""
    trace = Trace(warnings=list(document.warnings))
    take = trace.take
    no_captions: tuple[Caption, ...] = ()
    no_topics: tuple[str, ...] = ()
    no_notices: tuple[Notice, ...] = ()
    unknown: ArticleKind = "unknown"
    language = take("language", None, extract_language, document, options)
    publisher = take("publisher", None, extract_publisher, document)
    context = Context(document, options, language, country_of(document, language), publisher)

    headline = take("headline", None, extract_headline, context)
    kicker = take("kicker", None, extract_kicker, context, headline)
    dek = take("dek", None, extract_dek, context, headline)
    byline = take("byline", Byline(), extract_byline, context)
    times = take("published", Times(), extract_timestamps, context)
    captions = take("captions", no_captions, extract_captions, context)
    body = take("text", Body(), extract_body, context, headline, dek, times.published)
    agency = take("agency", None, extract_agency, context, byline, body.dateline)
    told = " ".join(part for part in (headline, dek, body.text) if part)
    topics = take("topics", no_topics, extract_topics, context, told, byline.authors)
    notices = take("notices", no_notices, extract_notices, context)
    access = take("access", None, extract_access, context, notices, body.text)
    canonical = take("canonical_url", None, extract_canonical_url, context)
    kind = take("kind", unknown, extract_kind, context, headline, body)

    wanted = options.annotate and kind != "unknown"
    passages = passages_of_article(headline, dek, captions, body.sections, body.text) if wanted else ()
    quotations, figures = _annotations(trace, passages, context, times, byline)

    article = Article(
        kind=kind,
        url=document.url,
        canonical_url=canonical,
        publisher=publisher,
        language=language,
        kicker=kicker,
        headline=headline,
        dek=dek,
        byline=byline.raw,
        authors=byline.authors,
        agency=agency,
        dateline=body.dateline,
        published=times.published,
        modified=times.modified,
        timestamps=times.all,
        captions=captions,
        sections=body.sections,
        posts=body.posts,
        text=body.text,
        quotations=quotations,
        figures=figures,
        topics=topics,
        notices=notices,
        access=access,
        provenance=trace.provenance(),
        warnings=tuple(trace.warnings),
    )
    return article, trace


def _annotations(
    trace: Trace, passages: tuple[Passage, ...], context: Context, times: Times, byline: Byline
) -> tuple[tuple[Quotation, ...], tuple[ReportedFigure, ...]]:
    """Annotate the finished text; the day of publication, outlet and writers bear on who said what."""
    setting = Setting(
        language=context.primary_language,
        published=times.published.value.date() if times.published and times.published.value else None,
        publisher=context.publisher.name if context.publisher else None,
        authors=tuple(author.name for author in byline.authors),
    )
    no_quotations: tuple[Quotation, ...] = ()
    no_figures: tuple[ReportedFigure, ...] = ()
    if not passages:
        return no_quotations, no_figures
    quotations = trace.take("quotations", no_quotations, _quotations, passages, setting)
    figures = trace.take("figures", no_figures, _figures, passages, setting, context.country, quotations)
    return quotations, figures


def _quotations(passages: tuple[Passage, ...], setting: Setting) -> Choice[tuple[Quotation, ...]]:
    return Choice(annotate_quotations(passages, setting))


def _figures(
    passages: tuple[Passage, ...], setting: Setting, country: str | None, quotations: tuple[Quotation, ...]
) -> Choice[tuple[ReportedFigure, ...]]:
    language = setting.language
    return Choice(annotate_figures(passages, language=language, country=country, quotations=quotations))
