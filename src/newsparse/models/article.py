"""The Article, and the check that its evidence holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Evidence, FieldName, Model, Span, Warning
from .body import Access, Notice, Post, Section
from .figure import ReportedFigure
from .people import Author, Caption, Dateline, Publisher
from .quotation import Attribution, Quotation
from .timestamp import Timestamp

SCHEMA_VERSION = "1.0"

ArticleKind = Literal["article", "live_blog", "gallery", "video", "listing", "unknown"]


class Article(Model):
    """One news story with everything that its page states and its text reports.

    Raises `pydantic.ValidationError` when a span does not name the text that it stands for.
    """

    schema_version: str = SCHEMA_VERSION
    """Version of this shape."""
    kind: ArticleKind = "unknown"
    """What the page is."""
    url: str | None = None
    """Address as given by the caller or the archive."""
    canonical_url: str | None = None
    """Address as the page declares it."""
    publisher: Publisher | None = None
    """The outlet."""
    language: str | None = None
    """BCP 47 tag."""
    kicker: str | None = None
    """Eyebrow or section label above the headline."""
    headline: str | None = None
    """As shown to the reader, without site name or kicker."""
    dek: str | None = None
    """The standfirst shown under the headline."""
    byline: str | None = None
    """The credit line as written."""
    authors: tuple[Author, ...] = ()
    """People or desks in the byline."""
    agency: str | None = None
    """The wire service that the story comes from."""
    dateline: Dateline | None = None
    """Place line that opens the report; not part of the body text."""
    published: Timestamp | None = None
    """First publication."""
    modified: Timestamp | None = None
    """Last stated change."""
    timestamps: tuple[Timestamp, ...] = ()
    """Every time that the article's own furniture states, the two above included."""
    captions: tuple[Caption, ...] = ()
    """In page order; never in the body text."""
    sections: tuple[Section, ...] = ()
    """The body in reading order."""
    posts: tuple[Post, ...] = ()
    """The entries of a live blog."""
    text: str = ""
    """The body: headings and blocks joined by a blank line."""
    quotations: tuple[Quotation, ...] = ()
    """In reading order."""
    figures: tuple[ReportedFigure, ...] = ()
    """In reading order."""
    topics: tuple[str, ...] = ()
    """Tags or keywords that the publisher states."""
    notices: tuple[Notice, ...] = ()
    """Corrections, editor's notes, paywall words and their like."""
    access: Access | None = None
    """What is declared and shown about access."""
    provenance: dict[FieldName, Evidence] = Field(default_factory=dict)
    """Where each top-level field came from."""
    warnings: tuple[Warning, ...] = ()
    """What was odd."""

    def part(self, name: str) -> str:
        """Return the text that spans of this part index.

        `name` is `"body"`, `"headline"`, `"dek"` or `"caption:N"`. Raises `KeyError` for any other name
        and for a part that this article does not have.
        """
        if name == "body":
            return self.text
        if name in ("headline", "dek"):
            text: str | None = getattr(self, name)
            if text is not None:
                return text
        elif name.startswith("caption:"):
            number = name.removeprefix("caption:")
            if number.isdecimal() and int(number) < len(self.captions):
                return self.captions[int(number)].text
        raise KeyError(name)

    def __hash__(self) -> int:
        """Hash by what identifies the story; `provenance` is a dict and takes no part."""
        return hash((self.url, self.headline, self.text, self.published))

    @model_validator(mode="after")
    def _spans_hold(self) -> Self:
        for span, words in _named_stretches(self):
            try:
                found = self.part(span.part)[span.start : span.end]
            except KeyError:
                raise ValueError(f"span names the part {span.part!r}, which the article has not") from None
            if words is not None and found != words:
                raise ValueError(f"span {span.part}[{span.start}:{span.end}] is {found!r}, not {words!r}")
            if words is None and not found:
                raise ValueError(f"span {span.part}[{span.start}:{span.end}] is empty")
        for quotation in self.quotations:
            pieces = " ".join(self.part(s.part)[s.start : s.end] for s in quotation.spans)
            if pieces != quotation.text:
                raise ValueError(f"a quotation's spans give {pieces!r}, not {quotation.text!r}")
        return self


def _named_stretches(article: Article) -> Iterator[tuple[Span, str | None]]:
    """Every span with the text that it must name (`None`: any text)."""
    for section in article.sections:
        for block in section.blocks:
            yield block.span, block.text
    for post in article.posts:
        yield post.span, None
    for figure in article.figures:
        yield figure.span, figure.text
        yield from _of_attribution(figure.attribution)
    for quotation in article.quotations:
        yield from _of_attribution(quotation.attribution)
    for warning in article.warnings:
        if warning.span is not None:
            yield warning.span, None


def _of_attribution(attribution: Attribution | None) -> Iterator[tuple[Span, str | None]]:
    if attribution is None:
        return
    if attribution.source_span is not None:
        yield attribution.source_span, attribution.source
    if attribution.cue_span is not None:
        yield attribution.cue_span, attribution.cue
