"""Kickers: short labels above a headline; marks that wires set behind it."""

from __future__ import annotations

import re

from ...lexicon import phrases
from ...lexicon.furniture import Furniture
from .layout import columns
from .look import is_capitals, is_prose, is_title
from .piece import Piece

LABEL_WORDS = 2
"""Words of a label that no list knows; a headline and more must follow."""
HEADLINE_COLUMNS = 30
"""Columns of a headline below such a label; shorter lines are labels themselves."""
KICKER_COLUMNS = 36
"""Columns of a kicker."""
_TRAIL = re.compile(r"\s*[|/›>»]\s*")
"""What parts a section from its subsection."""


def is_kicker(text: str, following: str, third: Piece | None = None) -> bool:
    """Whether a short first line is a label, judged with the line that follows."""
    if columns(text) > KICKER_COLUMNS or not is_title(text) or not is_title(following):
        return False
    if all(part in phrases(Furniture, "sections") for part in _TRAIL.split(text.lower().strip(" :|/-›>»"))):
        return True
    few = len(text.split()) <= 3
    if len(text.split()) <= LABEL_WORDS and columns(following) >= HEADLINE_COLUMNS and third is not None:
        return not is_prose(third.text)
    return few and (text.endswith((":", "|")) or (is_capitals(text) and not is_capitals(following)))


def without_wire_marks(text: str) -> str | None:
    """Return a headline without the sign that closes it on a wire ("… ="), `None` where it has none."""
    return text.removesuffix("=").rstrip() if text.endswith(" =") else None
