"""The address that the page declares as its own."""

from __future__ import annotations

from ..choice import Choice
from ..context import Context


def extract_canonical_url(context: Context) -> Choice[str | None]:
    """Return the canonical address, made absolute."""
    return Choice(None)
