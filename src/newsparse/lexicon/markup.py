"""What the names in a page's markup (classes, ids, item properties, roles) tell of an element."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel


class Markup(LexiconModel):
    """Names by what they hint at; shared by all languages, since programmers name in many."""

    topic: ClassVar[str] = "markup"
    cues: dict[str, tuple[str, ...]]
    """Cue → words or two-word phrases of a name, split at hyphens, underscores and humps, in lower case:
    `"byline"`, `"read more"`."""
    prefixes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Cue → beginnings of fused words that hint at it whatever follows: `relatedpoststitle`."""
    negations: tuple[str, ...] = ()
    """First words that turn a name into a statement about something else: `has-comments`, `no-ads`."""
