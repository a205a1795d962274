"""Boxes that ask the reader for something: one line of them says so by its words, the others go with it."""

from __future__ import annotations

from ...grammar.promo import promotion_of
from ...text.measure import measure
from .cues import Cue
from .elements import ROOFS
from .flow import Box, Chunk, Flow

MAX_CHUNKS = 10
"""Chunks of the largest such box: a heading, some lines, a list of advantages, a button."""
MAX_LETTERS = 700
"""Letters of such a box."""
MAX_LINE = 220
"""Letters of a line of such a box; a paragraph that is longer may be the story's."""
MAX_SHARE = 0.5
"""Share of the story's prose that such a box holds at most; a short story may fit into one."""
LEVELS = 4
"""Boxes above the line that are looked at."""
_TEXT = ("ul", "ol", "dl", "p", "li", "td", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")


def offers(flow: Flow, chunks: list[Chunk], roof: Box | None) -> frozenset[int]:
    """Return the orders of chunks that share a small box with a line that asks for something.

    `roof` is the story's box: neither it nor a box above it is such a box.
    """
    found: set[int] = set()
    prose = sum(chunk.prose for chunk in chunks)
    for chunk in chunks:
        if chunk.order in found or promotion_of(chunk.text, chunk.link_density) != "appeal":
            continue
        box = _box_of(flow, chunk, roof)
        if box is not None and sum(c.prose for c in flow.chunks[box.first : box.last]) <= MAX_SHARE * prose:
            found.update(range(box.first, box.last))
    return frozenset(found)


def _box_of(flow: Flow, chunk: Chunk, roof: Box | None) -> Box | None:
    """Return the largest small box around a line, the story's paragraphs outside."""
    best: Box | None = None
    box: Box | None = chunk.box
    for _ in range(LEVELS):
        if box is None or box is roof or box.tag in ROOFS or (roof is not None and box.depth <= roof.depth):
            break
        if box.last - box.first > MAX_CHUNKS:
            break
        inside = flow.chunks[box.first : box.last]
        letters = [measure(c.text) for c in inside if c is not chunk]
        if max(letters, default=0) > MAX_LINE or sum(letters) + measure(chunk.text) > MAX_LETTERS:
            break
        if any(c.cues & Cue.IN_QUOTE for c in inside):
            break
        if box.tag not in _TEXT and len(inside) > 1:
            best = box
        box = box.parent
    return best
