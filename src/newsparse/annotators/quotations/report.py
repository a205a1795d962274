"""Utterances made into the public values."""

from __future__ import annotations

from typing import Any, Protocol

from ...models import Quotation
from ...models.quotation import QuotationKind
from ..passage import Passage
from ..people.resolved import UNKNOWN, Resolved
from ..setting import Setting
from .circumstances import resolve_day
from .confidence import calibrated
from .utterances import Utterance


class Resolves(Protocol):
    """What tells whom a source means."""

    def resolve(self, mention: str, passage: int, position: int) -> Resolved:
        """Tell whom words at a place mean."""
        ...


DIRECT_SHARE = 0.85
"""Share of characters in marks from which an utterance is direct."""


def report(
    utterance: Utterance, passages: tuple[Passage, ...], cast: Resolves, setting: Setting
) -> Quotation:
    """Return the quotation that an utterance is.

    It is validated once, from plain values: to make each value in it by itself takes a third longer.
    """
    passage = passages[utterance.passage]
    text = passage.text
    words = " ".join([text[start:end] for start, end in utterance.pieces])
    kind = _kind(utterance, len(words))
    return Quotation.model_validate(
        {
            "text": words,
            "kind": kind,
            "spans": tuple([_span(passage, start, end) for start, end in utterance.pieces]),
            "section": passage.section,
            "attribution": _attribution(utterance, kind, passages, cast, setting),
        }
    )


def _span(passage: Passage, start: int, end: int) -> dict[str, Any]:
    return {"part": passage.part, "start": passage.start + start, "end": passage.start + end}


def _kind(utterance: Utterance, length: int) -> QuotationKind:
    if not utterance.quoted:
        return "indirect"
    return "direct" if utterance.quoted >= DIRECT_SHARE * length else "mixed"


def _attribution(
    utterance: Utterance,
    kind: QuotationKind,
    passages: tuple[Passage, ...],
    cast: Resolves,
    setting: Setting,
) -> dict[str, Any] | None:
    if utterance.source is None and utterance.cue is None:
        return None
    source, source_span = _words(utterance.source, passages)
    cue, cue_span = _words(utterance.cue, passages)
    who = _who(utterance, passages, cast)
    said_on_raw, outlet = None, None
    said_on = None
    where = utterance.circumstances
    text = passages[utterance.passage].text
    if where.day is not None:
        said_on_raw = text[slice(*where.day)]
        if setting.published is not None:
            said_on = resolve_day(said_on_raw, setting.published, setting.language)
    if where.outlet is not None:
        name = text[slice(*where.outlet)]
        if where.is_written or cast.resolve(name, utterance.passage, where.outlet[0]).source_kind == "outlet":
            outlet = name
    return {
        "source": source,
        "source_span": source_span,
        "name": who.name,
        "source_kind": who.source_kind,
        "role": who.role,
        "affiliation": who.affiliation,
        "cue": cue,
        "cue_span": cue_span,
        "outlet": outlet,
        "said_on": said_on,
        "said_on_raw": said_on_raw,
        "anonymous": who.anonymous,
        "confidence": calibrated(kind, utterance.evidence),
    }


def _who(utterance: Utterance, passages: tuple[Passage, ...], cast: Resolves) -> Resolved:
    place = utterance.meant or utterance.source
    if place is None:
        return UNKNOWN
    index, start, end = place
    return cast.resolve(passages[index].text[start:end], index, start)


def _words(
    place: tuple[int, int, int] | None, passages: tuple[Passage, ...]
) -> tuple[str | None, dict[str, Any] | None]:
    if place is None:
        return None, None
    index, start, end = place
    passage = passages[index]
    return passage.text[start:end], _span(passage, start, end)
