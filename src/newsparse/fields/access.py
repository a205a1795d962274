"""What is declared and shown about access."""

from __future__ import annotations

from ..choice import Choice
from ..context import Context
from ..models import Access, Notice


def extract_access(context: Context, notices: tuple[Notice, ...], text: str) -> Choice[Access | None]:
    """Return the publisher's declaration and whether the text stops at a paywall."""
    return Choice(None)
