"""Pull quotes: displayed words that a paragraph of the story says as well."""

from __future__ import annotations

import re

from .cues import Cue
from .flow import Chunk

_LETTERS = re.compile(r"\w+")
MAX_QUOTES = 100
"""Displayed lines that are looked for; honest pages have a dozen."""
MIN_ECHO = 25
"""Letters from which a repeated stretch is no coincidence."""


def echoes(chunks: list[Chunk]) -> frozenset[int]:
    """Return the orders of quotes and displayed lines whose words stand in another chunk as well."""
    quotes = [chunk for chunk in chunks if _is_displayed(chunk)][:MAX_QUOTES]
    if not quotes:
        return frozenset()
    levelled = {chunk.order: _level(chunk.text) for chunk in chunks}
    texts = "\n".join(levelled.values())
    found = set()
    for chunk in quotes:
        words = levelled[chunk.order]
        if len(words) >= MIN_ECHO and texts.count(words) > 1:
            found.add(chunk.order)
    boxes = {chunk.box.parent for chunk in quotes if chunk.order in found and chunk.cues & Cue.IN_QUOTE}
    boxes |= {chunk.box for chunk in quotes if chunk.order in found}
    found.update(chunk.order for chunk in quotes if chunk.box in boxes or chunk.box.parent in boxes)
    return frozenset(found)


def _is_displayed(chunk: Chunk) -> bool:
    return bool(chunk.cues & (Cue.IN_QUOTE | Cue.PULL_QUOTE | Cue.SIDEBAR)) and not chunk.cues & Cue.EMBED


def _level(text: str) -> str:
    return " ".join(_LETTERS.findall(text.casefold()))
