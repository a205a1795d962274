"""What the page is."""

from __future__ import annotations

from ..choice import Choice
from ..context import Context
from ..models import ArticleKind
from .body import Body


def extract_kind(context: Context, headline: str | None, body: Body) -> Choice[ArticleKind]:
    """Return the kind of page, with a warning where it is no article."""
    return Choice("article")
