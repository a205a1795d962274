"""What a mention of a source turns out to be."""

from __future__ import annotations

from ...models.quotation import SourceKind
from ...value import value


@value
class Resolved:
    """Whom a mention refers to, and what the article says of them."""

    name: str | None = None
    """The fullest name in the article; `None` where it can't be told."""
    source_kind: SourceKind = "unknown"
    role: str | None = None
    """Function as written: "defence minister"."""
    affiliation: str | None = None
    """Organisation as written: "University of Bradford"."""
    anonymous: bool = False
    """Whether the source is deliberately unnamed."""
    confidence: float = 0.0
    """0 to 1: how likely `name` is right, or, without a name, the kind."""


NAMED, SHORT, DESCRIBED = 0.9, 0.8, 0.6
"""Confidence, where no capital shows a name: of one in the source itself, of a short form, and of a kind
without a name."""
UNKNOWN = Resolved()
"""Nothing can be told."""
