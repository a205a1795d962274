"""Quotations with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...models import Quotation
from ..passage import Passage


@dataclass(frozen=True, slots=True)
class Setting:
    """What of the article bears on who said what."""

    language: str = "en"
    published: date | None = None
    """Base for "on Tuesday"."""
    publisher: str | None = None
    authors: tuple[str, ...] = ()


def annotate_quotations(passages: tuple[Passage, ...], setting: Setting) -> tuple[Quotation, ...]:
    """Return the quotations in reading order."""
    return ()
