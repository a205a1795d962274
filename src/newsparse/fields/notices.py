"""Words of the newsroom about the story."""

from __future__ import annotations

from ..choice import Choice
from ..context import Context
from ..models import Notice


def extract_notices(context: Context) -> Choice[tuple[Notice, ...]]:
    """Return corrections, editor's notes, paywall words and their like."""
    return Choice(())
