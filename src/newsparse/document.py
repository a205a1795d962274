"""The document model: what every format produces and every field reads.

A `Document` is (1) the visible blocks around and in the article, in reading order, each with the role
that the reader gave it and the evidence for that, and (2) the statements that the input makes about
itself outside its visible text: JSON-LD, meta tags, archive records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Literal

from .models import Warning
from .value import value


class Role(StrEnum):
    """What a reader takes a block to be. Fields decide; a role is a candidate, not a verdict."""

    # furniture around the story; there may be several candidates for each
    HEADLINE = "headline"
    KICKER = "kicker"
    DEK = "dek"
    BYLINE = "byline"
    TIME = "time"
    TOPIC = "topic"
    NOTICE = "notice"
    SIGNATURE = "signature"  # credit lines at the end: "Reporting by …; Editing by …", "(Reuters)"
    CAPTION = "caption"
    CREDIT = "credit"
    # the body, in reading order
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    TABLE_ROW = "table_row"
    PREFORMATTED = "preformatted"
    EMBED = "embed"
    # kept for explanation only
    ASIDE = "aside"


BODY_ROLES = frozenset(
    {
        Role.HEADING,
        Role.PARAGRAPH,
        Role.LIST_ITEM,
        Role.BLOCKQUOTE,
        Role.TABLE_ROW,
        Role.PREFORMATTED,
        Role.EMBED,
    }
)
"""Roles whose text is the body."""


@value
class Block:
    """A stretch of visible text with its role and the evidence for it."""

    role: Role
    text: str
    """White space collapsed (see `text.whitespace.collapse`); empty only for a picture without words."""
    place: str
    """Where it stands: an XPath (`"/html/body/main/h1"`) or `"line 3"`."""
    rule: str = ""
    """The rule that gave the role, in words: `"class standfirst"`, `"h2 right after the headline"`."""
    confidence: float = 0.5
    """0 to 1: how sure the reader is of the role."""
    level: int = 0
    """Of a heading: 1 to 6."""
    group: int | None = None
    """Blocks of one picture (caption, credit) share a number."""
    post: int | None = None
    """Index of the live-blog entry that the block belongs to."""
    details: Mapping[str, str] = field(default_factory=dict)
    """What the markup adds: `datetime`, `href`, `image_url`, `alt`, `kind` of a notice, …"""


@value
class Statement:
    """One thing that the input states about itself outside its visible text."""

    name: str
    """The property in our words: `headline`, `description`, `author`, `published`, `modified`, `section`,
    `keyword`, `site_name`, `language`, `canonical_url`, `type`, `free`, `body`, `image`, …"""
    value: str
    """As written."""
    syntax: Literal[
        "json-ld", "open-graph", "twitter", "meta", "microdata", "html", "script", "archive", "url"
    ]
    """Where such statements are made."""
    path: str
    """The place in that syntax: `"NewsArticle.datePublished"`, `"og:title"`."""
    details: Mapping[str, str] = field(default_factory=dict)
    """More about the same thing: an author's `type`, `url`, `job_title`; an image's `caption`, `credit`."""

    @property
    def source(self) -> str:
        """The evidence string of `Evidence.source`."""
        return f"{self.syntax}:{self.path}"


Medium = Literal["html", "text", "archive"]


class Document:
    """Blocks and statements of one article, indexed by role and by name."""

    __slots__ = ("_by_name", "_by_role", "blocks", "medium", "statements", "url", "warnings", "whole")

    def __init__(
        self,
        blocks: tuple[Block, ...],
        statements: tuple[Statement, ...] = (),
        *,
        medium: Medium = "html",
        url: str | None = None,
        warnings: tuple[Warning, ...] = (),
        whole: bool = False,
    ) -> None:
        self.blocks = blocks
        self.statements = statements
        self.medium = medium
        self.url = url
        self.warnings = warnings
        self.whole = whole
        """Whether it is all that a page shows its readers: what it does not say, they are not told."""
        self._by_role: dict[Role, list[Block]] = {}
        for block in blocks:
            self._by_role.setdefault(block.role, []).append(block)
        self._by_name: dict[str, list[Statement]] = {}
        for statement in statements:
            self._by_name.setdefault(statement.name, []).append(statement)

    def having(self, *roles: Role) -> tuple[Block, ...]:
        """Return the blocks of these roles in reading order."""
        if len(roles) == 1:
            return tuple(self._by_role.get(roles[0], ()))
        return tuple(block for block in self.blocks if block.role in roles)

    def stated(self, *names: str) -> tuple[Statement, ...]:
        """Return the statements of these names: all of the first name, then of the next."""
        return tuple(s for name in names for s in self._by_name.get(name, ()))

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks whose text is the story."""
        return tuple(block for block in self.blocks if block.role in BODY_ROLES)
