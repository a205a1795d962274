"""The inner values: a piece of text, the sign that it bears, and what it was found to be."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

from ...document import Role
from ...value import value


class Sign(StrEnum):
    """Kinds of furniture that show themselves wherever they stand."""

    TIME = "time line"
    CLOCK = "clock time"
    BYLINE = "byline"
    CREDIT = "photo credit"
    CAPTION = "caption with its label or credit"
    NOTE = "note to editors"
    JUMP = "line that leads to another page"
    COUNT = "count of an export's documents"
    TOPICS = "hashtags"
    NOTICE = "notice"
    PROMO = "promotion"
    SIGNATURE = "credit line at the end"
    COPYRIGHT = "copyright line"
    END = "end mark"
    COUNTER = "word count or share count"
    ADDRESS = "address"


Shape = Literal["text", "heading", "item", "quote", "rule", "row"]


@value
class Piece:
    """A paragraph, or a line that stands for itself."""

    text: str
    line: int
    """Number of its first line, from 1."""
    last: int
    """Number of its last line."""
    stanza: int
    """Pieces with no blank line between them share a number."""
    shape: Shape = "text"
    """What the writing itself shows: `item` has a bullet or number, `rule` is a line of signs."""
    level: int = 0
    """Of a heading that is marked as one: 1 to 6."""
    indent: int = 0
    emphasis: str = ""
    """`"strong"` or `"soft"` for a piece that is so wholly, in Markdown."""
    pictured: bool = False
    """The first text below a picture, in Markdown."""
    linked: bool = False
    """Whether all of it is links, where the text tells."""
    sign: Sign | None = None
    """What it is by its own words, wherever it stands; `None` for text."""


@value
class Finding:
    """A piece's role and the evidence for it."""

    role: Role
    rule: str
    confidence: float
    group: int | None = None
    """Number of the picture that caption and credit belong to."""
    level: int = 0
    """Of a heading."""
    text: str | None = None
    """The text without a label or bullet; `None` where it is the piece's."""
    post: int | None = None
    """Number of the live entry that it belongs to."""
    clock: str = ""
    """The time with which the piece begins an entry."""


REACH = 8
"""Pieces of furniture that may stand between a heading and its text."""


def text_below(pieces: Sequence[Piece], i: int, end: int) -> Piece | None:
    """Return the next piece of text below the piece at `i`, furniture passed over."""
    below = (pieces[k] for k in range(i + 1, min(i + 1 + REACH, end)))
    return next((p for p in below if p.sign is None and p.shape != "rule"), None)
