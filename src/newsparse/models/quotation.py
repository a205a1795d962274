"""Quotations and who said them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .base import Confidence, Model, Span

SourceKind = Literal["person", "organization", "outlet", "group", "document", "unknown"]
QuotationKind = Literal["direct", "mixed", "indirect"]


class Attribution(Model):
    """To whom the article attributes words or a figure."""

    source: str | None = None
    """As written where the words are attributed: "he", "the University of Bradford's Paul Rogers"."""
    source_span: Span | None = None
    """Where `source` stands."""
    name: str | None = None
    """Whom that refers to, by the fullest name in the article; `None` where it can't be told."""
    source_kind: SourceKind = "unknown"
    """What kind of source it is."""
    role: str | None = None
    """Function as written: "defence minister"."""
    affiliation: str | None = None
    """Organisation as written: "University of Bradford"."""
    cue: str | None = None
    """The reporting word as written: "wrote", "according to"."""
    cue_span: Span | None = None
    """Where `cue` stands."""
    outlet: str | None = None
    """Where it was said or printed: "The Conversation UK"."""
    said_on: date | None = None
    """Day of the statement, resolved against the publication date."""
    said_on_raw: str | None = None
    """As written: "on Tuesday"."""
    anonymous: bool = False
    """Whether the source is deliberately unnamed."""
    confidence: Confidence = 0.5
    """0 to 1: how likely source and cue are right."""


class Quotation(Model):
    """Words that the article reports somebody to have said or written."""

    text: str
    """The words without their marks; several pieces of one utterance joined by one space."""
    kind: QuotationKind
    """`direct` in marks, `mixed` partly in marks, `indirect` without."""
    spans: tuple[Span, ...]
    """One for each piece, in reading order."""
    section: int | None = None
    """Index into `Article.sections`; `None` outside the body and in bare text."""
    attribution: Attribution | None = None
    """Whose words; `None` where the text does not say."""
