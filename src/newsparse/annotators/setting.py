"""What of an article, outside its text, bears on its annotations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Setting:
    """What of the article bears on who said what."""

    language: str = "en"
    published: date | None = None
    """Base for "on Tuesday"."""
    publisher: str | None = None
    authors: tuple[str, ...] = ()
