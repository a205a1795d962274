"""Utterances made into the public values."""

from __future__ import annotations

from ...models import Attribution, Quotation, Span
from ...models.quotation import QuotationKind
from ..passage import Passage
from ..people import Cast
from .utterances import Utterance

DIRECT_SHARE = 0.85
"""Share of characters in marks from which an utterance is direct."""


def report(utterance: Utterance, passages: tuple[Passage, ...], cast: Cast) -> Quotation:
    """Return the quotation that an utterance is."""
    passage = passages[utterance.passage]
    text = passage.text
    words = " ".join([text[start:end] for start, end in utterance.pieces])
    return Quotation(
        text=words,
        kind=_kind(utterance, len(words)),
        spans=tuple(passage.span(start, end) for start, end in utterance.pieces),
        section=passage.section,
        attribution=_attribution(utterance, passages, cast),
    )


def _kind(utterance: Utterance, length: int) -> QuotationKind:
    if not utterance.quoted:
        return "indirect"
    return "direct" if utterance.quoted >= DIRECT_SHARE * length else "mixed"


def _attribution(utterance: Utterance, passages: tuple[Passage, ...], cast: Cast) -> Attribution | None:
    if utterance.source is None and utterance.cue is None:
        return None
    source, source_span = _words(utterance.source, passages)
    cue, cue_span = _words(utterance.cue, passages)
    if utterance.source is None or source is None:
        return Attribution(cue=cue, cue_span=cue_span, confidence=utterance.confidence)
    who = cast.resolve(source, utterance.source[0], utterance.source[1])
    return Attribution(
        source=source,
        source_span=source_span,
        name=who.name,
        source_kind=who.source_kind,
        role=who.role,
        affiliation=who.affiliation,
        cue=cue,
        cue_span=cue_span,
        anonymous=who.anonymous,
        confidence=utterance.confidence,
    )


def _words(
    place: tuple[int, int, int] | None, passages: tuple[Passage, ...]
) -> tuple[str | None, Span | None]:
    if place is None:
        return None, None
    index, start, end = place
    passage = passages[index]
    return passage.text[start:end], passage.span(start, end)
