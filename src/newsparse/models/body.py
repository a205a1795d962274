"""The body: sections, blocks, posts, notices, access."""

from __future__ import annotations

from typing import Literal

from .base import Model, Span
from .people import Author
from .timestamp import Timestamp

BlockKind = Literal["paragraph", "list_item", "blockquote", "table_row", "preformatted", "embed"]
NoticeKind = Literal[
    "correction", "editors_note", "update", "paywall", "disclosure", "advertorial", "syndication", "other"
]


class Block(Model):
    """One paragraph-like piece of the body."""

    kind: BlockKind
    """What it is."""
    text: str
    """Its words, white space collapsed."""
    span: Span
    """Where it stands in `Article.text`."""


class Section(Model):
    """A heading and the blocks under it."""

    heading: str | None = None
    """The subhead; `None` where the story starts without one."""
    level: int | None = None
    """Depth of the heading, 1 to 6, 2 being the usual subhead; `None` without a heading."""
    blocks: tuple[Block, ...] = ()
    """In reading order."""


class Post(Model):
    """One entry of a live blog."""

    timestamp: Timestamp | None = None
    """When it was posted."""
    headline: str | None = None
    """Its own headline."""
    authors: tuple[Author, ...] = ()
    """Who posted it."""
    span: Span
    """Where its text stands in the body."""


class Notice(Model):
    """Words of the newsroom about the story, kept out of the body."""

    kind: NoticeKind
    """What it is."""
    text: str
    """As written."""


class Access(Model):
    """What the publisher declares, and what the text shows, about access."""

    declared_free: bool | None = None
    """`isAccessibleForFree` or its like; `None` where nothing is declared."""
    truncated: bool = False
    """Whether the text stops at a paywall."""
