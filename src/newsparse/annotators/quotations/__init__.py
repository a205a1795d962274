"""Quotations with their sources."""

from __future__ import annotations

from ...models import Quotation
from ..passage import Passage
from ..setting import Setting

__all__ = ["Setting", "annotate_quotations"]


def annotate_quotations(passages: tuple[Passage, ...], setting: Setting) -> tuple[Quotation, ...]:
    """Return the quotations in reading order."""
    return ()
