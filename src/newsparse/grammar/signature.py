"""Signatures: lines at a story's end that say who else worked on it, or where it comes from."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import load_all
from ..lexicon.furniture import Furniture
from .vocabulary import agency_of


@cache
def _openings() -> re.Pattern[str]:
    words = {re.escape(word) for _, lexicon in load_all(Furniture) for word in lexicon.signatures}
    union = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"[\W_]{{0,4}}(?:{union})(?!\w)", re.IGNORECASE)


@cache
def _contributions() -> re.Pattern[str]:
    words = {re.escape(word) for _, lexicon in load_all(Furniture) for word in lexicon.contributions}
    return re.compile("|".join(sorted(words, key=len, reverse=True)), re.IGNORECASE)


def is_signature(text: str) -> bool:
    """Whether a line credits who else worked on the story: "(Reporting by …)", "(Reuters)", "— AP"."""
    if not text:
        return False
    if _openings().match(text) or _contributions().search(text):
        return True
    return text[0] in "(-–—" and bool(agency_of(text.strip("()-–— .")))
