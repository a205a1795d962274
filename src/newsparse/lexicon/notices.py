"""Words of the newsroom about its own story."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel


class Notices(LexiconModel):
    """Notices of one language, by kind; everything in lower case."""

    topic: ClassVar[str] = "notices"
    labels: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Kind → words that open a notice and are followed by a colon, dash, bracket or the line's end."""
    phrases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Kind → phrases with which a notice begins, or that stand in the first sentence of one."""
