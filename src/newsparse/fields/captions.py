"""Captions and credits."""

from __future__ import annotations

from ..choice import Choice
from ..context import Context
from ..models import Caption


def extract_captions(context: Context) -> Choice[tuple[Caption, ...]]:
    """Return the captions in page order, their credits split off."""
    return Choice(())
