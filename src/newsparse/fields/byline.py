"""The byline: the credit line and the people in it."""

from __future__ import annotations

from dataclasses import dataclass

from ..choice import Choice
from ..context import Context
from ..models import Author


@dataclass(frozen=True, slots=True)
class Byline:
    """The credit line as written and what it names."""

    raw: str | None = None
    authors: tuple[Author, ...] = ()
    agency: str | None = None


def extract_byline(context: Context) -> Choice[Byline]:
    """Return the byline with its authors."""
    return Choice(Byline())
