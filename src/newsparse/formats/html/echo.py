"""Pull quotes: displayed words that a paragraph of the story says as well."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from .cues import Cue
from .flow import Box, Chunk

_LETTERS = re.compile(r"\w+")
MAX_QUOTES = 100
"""Displayed lines that are looked for; honest pages have a dozen."""
MIN_ECHO = 25
"""Letters from which a repeated stretch is no coincidence."""


def echoes(chunks: list[Chunk]) -> frozenset[int]:
    """Return the orders of quotes and displayed lines whose words stand in another chunk as well.

    Of two that are the same, the first stays. What else stands in the box of such a line, who said it, goes
    with it where it is less than the line.
    """
    quotes = [chunk for chunk in chunks if _is_displayed(chunk)][:MAX_QUOTES]
    if not quotes:
        return frozenset()
    levelled = {chunk.order: _level(chunk.text) for chunk in chunks}
    texts = "\n".join(levelled.values())
    alike = Counter(levelled[chunk.order] for chunk in quotes)
    found, seen = set(), set()
    for chunk in quotes:
        words = levelled[chunk.order]
        if len(words) >= MIN_ECHO and (words in seen or texts.count(words) > alike[words]):
            found.add(chunk.order)
        seen.add(words)
    for box in {box for chunk in quotes if chunk.order in found for box in _boxes_of(chunk)}:
        inside = [chunk for chunk in quotes if box in (chunk.box, chunk.box.parent)]
        letters = sum(len(chunk.text) for chunk in inside if chunk.order in found)
        if 2 * letters >= sum(len(chunk.text) for chunk in inside):
            found.update(chunk.order for chunk in inside)
    return frozenset(found)


def _boxes_of(chunk: Chunk) -> Iterator[Box]:
    yield chunk.box
    if chunk.cues & Cue.IN_QUOTE and chunk.box.parent is not None:
        yield chunk.box.parent


def _is_displayed(chunk: Chunk) -> bool:
    return bool(chunk.cues & (Cue.IN_QUOTE | Cue.PULL_QUOTE | Cue.SIDEBAR)) and not chunk.cues & Cue.EMBED


def _level(text: str) -> str:
    return " ".join(_LETTERS.findall(text.casefold()))
