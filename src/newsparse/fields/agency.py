"""The wire service that the story comes from."""

from __future__ import annotations

from ..choice import Choice
from ..context import Context
from ..models import Dateline
from .byline import Byline


def extract_agency(context: Context, byline: Byline, dateline: Dateline | None) -> Choice[str | None]:
    """Return the agency named in byline, dateline, signature or metadata."""
    return Choice(byline.agency or (dateline.agency if dateline else None))
