"""What all models share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Number = Annotated[int | float, Field(allow_inf_nan=False)]
Confidence = Annotated[float, Field(ge=0, le=1)]


class Model(BaseModel):
    """A frozen value: fields are read, never set; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True)


class Span(Model):
    """A stretch of one part of an article, counted in Unicode code points.

    `article.part(span.part)[span.start:span.end]` is the text that the span names.
    """

    part: str
    """`"body"`, `"headline"`, `"dek"`, or `"caption:0"`, `"caption:1"`, …"""
    start: Annotated[int, Field(ge=0)]
    """Offset of the first character, from 0."""
    end: Annotated[int, Field(ge=0)]
    """Offset behind the last character."""


class Evidence(Model):
    """Where a value was found and how sure its choice is."""

    source: str
    """Syntax and place: `"json-ld:NewsArticle.headline"`, `"open-graph:og:title"`,
    `"element:/html/body/main/h1"`, `"line 3"`."""
    raw: str
    """The text found there, before any clean-up (cut at 500 characters)."""
    confidence: Confidence
    """0 to 1: how likely the value is right, judged from agreement between candidates."""


class Warning(Model):
    """Something odd about the input or the result, for people and programs."""

    code: str
    """A stable short name in kebab case, e.g. `"date-order-conflict"`."""
    message: str
    """One sentence for a person."""
    span: Span | None = None
    """The place in the article, where there is one."""


FieldName = Literal[
    "kind", "url", "canonical_url", "publisher", "language", "kicker", "headline", "dek", "byline",
    "authors", "agency", "dateline", "published", "modified", "timestamps", "captions", "sections",
    "posts", "text", "quotations", "figures", "topics", "notices", "access",
]  # fmt: skip
"""Top-level fields of `Article` that `provenance` may speak of."""
