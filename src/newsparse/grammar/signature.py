"""Signatures: lines at a story's end that say who else worked on it, or where it comes from."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..lexicon import alternatives, phrases
from ..lexicon.furniture import Furniture
from .byline import MAX_BARE, read_byline
from .vocabulary import agency_of

MAX_SIGNATURE = 600
"""Characters of the longest signature: a dozen names with their towns."""
_HOUSED = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ\d]{1,6}(?:[/,] ?[A-Za-z]{2,8}){0,3} \([^()]{2,80}\)\.?")
"""A house's initials and who wrote there: "NDR (Ann Lee, Joe Roe)", "WDR/dpa (ab)"."""
_MARKS = "©()[]-–—*|/. "


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(
        rf"[\W_]{{0,4}}(?:{alternatives(phrases(Furniture, 'signatures'), any_case=True)})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _contributions() -> tuple[str, ...]:
    return tuple(words.casefold() for words in phrases(Furniture, "contributions"))


@lru_cache(maxsize=64)
def is_signature(text: str) -> bool:
    """Whether a line credits who else worked on the story: "(Reporting by …)", "© dpa", "NDR (ab)"."""
    if not 0 < len(text) <= MAX_SIGNATURE:
        return False
    if _openings().match(text):
        return True
    if _HOUSED.fullmatch(text):
        return True
    folded = text.casefold()
    for words in _contributions():  # a loop, as a generator of so little takes three times as long
        if words in folded:
            return True
    bare = text.strip(_MARKS)
    if text[0] == "©":
        return bool(read_byline(bare).agencies)
    return (text[0] in "(-–—" or (len(bare) <= MAX_BARE and text[-1] in ")]")) and agency_of(bare) is not None
