"""The whole way, step by step: a source in, one `Article` out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack

from .annotate import figures_of, quotations_of
from .annotators.passage import Passage, passages_of_article
from .annotators.setting import Setting
from .choice import Choice
from .context import Context
from .document import Document
from .errors import InputError
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
    Evidence,
    FieldName,
    Notice,
    Quotation,
    ReportedFigure,
    Warning,
)
from .options import Limits, Options
from .record import Record

T = TypeVar("T")


@dataclass(slots=True)
class Trace:
    """Every choice that was made on the way to an article, for `newsparse explain`."""

    choices: dict[FieldName, Choice[Any]] = field(default_factory=dict)
    warnings: list[Warning] = field(default_factory=list)

    def take(self, name: FieldName, fallback: T, step: Callable[..., Choice[T]], *arguments: Any) -> T:
        """Run one field's step and note its choice; a step that fails costs its field, not the article."""
        try:
            choice = step(*arguments)
        except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError) as error:
            message = f"{name} could not be read: {type(error).__name__}: {error}"[:300]
            choice = Choice(fallback, warnings=(Warning(code="field-failed", message=message),))
        self.choices[name] = choice
        self.warnings.extend(choice.warnings)
        return choice.value

    def provenance(self) -> dict[FieldName, Evidence]:
        """Return the evidence of each field that has a value."""
        found: dict[FieldName, Evidence] = {}
        for name, choice in self.choices.items():
            if choice.evidence is not None:
                found[name] = choice.evidence
            found.update(choice.also)
        return found


class Arguments(TypedDict, total=False):
    """The keyword arguments that `parse` and `trace` hand on as `Options`."""

    annotate: bool
    """Whether quotations and figures are looked for; true by default."""
    language: str | None
    """BCP 47 tag that the caller knows; outranks what the page says."""
    timezone: str | None
    """IANA zone to assume for times that state none (`zone_basis: "assumed"`)."""
    reference: datetime | None
    """A moment by which the article existed; base of "3 hours ago" and bound for dates."""
    encoding: str | None
    """Charset stated outside the document, as in an HTTP header."""
    limits: Limits
    """Bounds on size and depth."""


def parse(
    source: Any, *, url: str | None = None, format: str | None = None, **arguments: Unpack[Arguments]
) -> Article:
    """Parse one news story into an `Article`.

    `source` is `str` or `bytes` of HTML, of plain article text or of a supported archive record; a
    `pathlib.Path`; a `bs4.BeautifulSoup` or an `lxml` tree. `url` is the article's address; `format` names
    the format (`"html"`, `"text"`, …) where detection should not decide; the others are in `Arguments`.

    Opens no network connection and reads neither clock nor environment. Raises `NewsparseError` when the
    input cannot be read at all; everything else that is odd is in `Article.warnings`.
    """
    return trace(source, url=url, format=format, **arguments)[0]


def trace(
    source: Any, *, url: str | None = None, format: str | None = None, **arguments: Unpack[Arguments]
) -> tuple[Article, Trace]:
    """Parse as `parse` does, and return with the article every choice that was made."""
    options = Options(**arguments)
    record = _record(source, url, format, options.encoding)
    return assemble(read_document(record, options), options)


def parse_with(record: Record, options: Options) -> Article:
    """Parse a record. Raises as `parse` does."""
    return assemble(read_document(record, options), options)[0]


def _record(source: Any, url: str | None, format_name: str | None, encoding: str | None) -> Record:
    if isinstance(source, Path):
        try:
            payload: Any = source.read_bytes()
        except OSError as error:
            raise InputError(f"{source}: {error.strerror or error}") from error
        return Record(payload, format_name, url, str(source), encoding)
    return Record(source, format_name, url, "", encoding)


def assemble(document: Document, options: Options) -> tuple[Article, Trace]:
    """Choose every field of a document, annotate its text, and build the article."""
    trace = Trace(warnings=list(document.warnings))
    take = trace.take
    no_captions: tuple[Caption, ...] = ()
    no_topics: tuple[str, ...] = ()
    no_notices: tuple[Notice, ...] = ()
    no_quotations: tuple[Quotation, ...] = ()
    no_figures: tuple[ReportedFigure, ...] = ()
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
    body = take("text", Body(), extract_body, context, headline, dek)
    agency = take("agency", None, extract_agency, context, byline, body.dateline)
    topics = take("topics", no_topics, extract_topics, context)
    notices = take("notices", no_notices, extract_notices, context)
    access = take("access", None, extract_access, context, notices, body.text)
    canonical = take("canonical_url", None, extract_canonical_url, context)
    kind = take("kind", unknown, extract_kind, context, headline, body)

    found = no_quotations, no_figures
    if options.annotate and kind != "unknown":
        passages = passages_of_article(headline, dek, captions, body.sections, body.text)
        found = _annotations(trace, passages, context, times, byline)

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
        quotations=found[0],
        figures=found[1],
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
    quotations = trace.take("quotations", no_quotations, quotations_of, passages, setting)
    figures = trace.take("figures", no_figures, figures_of, passages, setting, context.country, quotations)
    return quotations, figures
