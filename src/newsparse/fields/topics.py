"""Tags and keywords that the publisher states."""

from __future__ import annotations

from ..choice import Choice
from ..context import Context


def extract_topics(context: Context) -> Choice[tuple[str, ...]]:
    """Return the topics in the publisher's order, each once."""
    return Choice(())
