"""A field's value, chosen among candidates whose evidence is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Generic, TypeVar

from .document import Block, Statement
from .models import Evidence, FieldName, Warning
from .value import value

T = TypeVar("T")

MAX_RAW = 500
"""Characters of raw text kept as evidence."""


@value
class Candidate:
    """One possible value of a field, for `newsparse explain`."""

    value: str
    """What would be taken, as text."""
    source: str
    """As in `Evidence.source`."""
    score: float
    """The higher the better; comparable within one field of one article only."""
    note: str = ""
    """Why the score is what it is, in words."""


@value
class Choice(Generic[T]):
    """The value chosen, why, and what else there was."""

    value: T
    evidence: Evidence | None = None
    candidates: tuple[Candidate, ...] = ()
    warnings: tuple[Warning, ...] = ()
    also: Mapping[FieldName, Evidence] = field(default_factory=dict)
    """Evidence of other fields that the same step decides: `authors` beside `byline`."""


def evidence_of(origin: Block | Statement, confidence: float, raw: str | None = None) -> Evidence:
    """Return the `Evidence` that names a block's or a statement's place."""
    if isinstance(origin, Statement):
        source, words = origin.source, origin.value
    else:
        source = f"element:{origin.place}" if origin.place.startswith("/") else origin.place
        words = origin.text
    return Evidence(source=source, raw=(raw or words)[:MAX_RAW], confidence=round(confidence, 3))
