"""Boxes that a heading declares to be no part of the story: "Related stories", "About the author"."""

from __future__ import annotations

from ...grammar.promo import is_promotional_heading
from .flow import Box, Chunk, Flow
from .prose import raw_prose

MAX_SHARE = 0.5
"""Share of the page's prose that no such box holds: there the heading is a section's name."""
MAX_LEVELS = 4
"""Boxes of a heading's own that are looked through for the one that it opens."""


def appendices(flow: Flow) -> frozenset[int]:
    """Return the orders of all chunks in boxes that open with a promotional heading, heading included."""
    found: set[int] = set()
    for chunk in flow.chunks:
        if chunk.level and chunk.order not in found and is_promotional_heading(chunk.text):
            last = _end(flow, chunk)
            if last > chunk.order + 1:
                found.update(range(chunk.order, last))
    if not found:
        return frozenset()
    total = sum(map(raw_prose, flow.chunks))
    inside = sum(raw_prose(flow.chunks[order]) for order in found)
    return frozenset() if inside > MAX_SHARE * total else frozenset(found)


def _end(flow: Flow, heading: Chunk) -> int:
    """Return the order behind the box that the heading opens, or behind its part of that box."""
    box: Box | None = heading.box.parent
    for _ in range(MAX_LEVELS):
        if box is None or box.last > heading.order + 1:
            break
        box = box.parent
    if box is None or box.first != heading.order or box.tag in ("body", "main", "html"):
        return heading.order + 1
    for chunk in flow.chunks[heading.order + 1 : box.last]:
        if 0 < chunk.level <= heading.level and not is_promotional_heading(chunk.text):
            return chunk.order
    return box.last
