"""Boxes that ask the reader for something: a line says so, or a form or button; the rest goes with it."""

from __future__ import annotations

import re

from ...grammar.promo import promotion_of
from ...text.measure import measure
from .cues import Cue
from .elements import ROOFS
from .flow import Box, Chunk, Flow

MAX_CHUNKS = 10
"""Chunks of the largest such box: a heading, some lines, a list of advantages, a button."""
MAX_LETTERS = 700
"""Letters of such a box."""
MAX_LINE = 260
"""Letters of a line of such a box; a paragraph that is longer may be the story's."""
MAX_SHARE = 0.5
"""Share of the story's prose that such a box holds at most; a short story may fit into one."""
MAX_CALL = 160
"""Letters of a box that ends in a button: a date, a call."""
MAX_BUTTON = 40
"""Characters on a button."""
LINKED = 0.9
_BUTTON = re.compile(r"(?<![a-z])(?:button|btn|cta)(?![a-z])", re.IGNORECASE)
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
        if chunk.order in found:
            continue
        if promotion_of(chunk.text, chunk.link_density) == "appeal":
            box = _box_of(flow, chunk, chunk.box, roof)
        elif chunk.cues & Cue.IN_FORM:
            box = _box_of(flow, chunk, chunk.box.nearest("form"), roof)
        elif _is_button(chunk):
            box = _box_of(flow, chunk, chunk.box, roof, MAX_CALL)
        else:
            continue
        if box is not None and sum(c.prose for c in flow.chunks[box.first : box.last]) <= MAX_SHARE * prose:
            found.update(range(box.first, box.last))
    return frozenset(found)


def _is_button(chunk: Chunk) -> bool:
    """Whether a line is a link set as a button: "See the programme"."""
    if chunk.link_density < LINKED or len(chunk.text) > MAX_BUTTON:
        return False
    names = (e.get("class") or "" for e in (chunk.element, *chunk.element.iter("a")))
    return any(_BUTTON.search(name) for name in names)


def _box_of(
    flow: Flow, chunk: Chunk, box: Box | None, roof: Box | None, most: int = MAX_LETTERS
) -> Box | None:
    """Return the largest small box around a line, from `box` upwards, the story's paragraphs outside.

    It holds at most so many letters beside the line.
    """
    best: Box | None = None
    for _ in range(LEVELS):
        if box is None or box is roof or box.tag in ROOFS or (roof is not None and box.depth <= roof.depth):
            break
        if box.last - box.first > MAX_CHUNKS:
            break
        inside = flow.chunks[box.first : box.last]
        letters = [measure(c.text) for c in inside if c is not chunk]
        if max(letters, default=0) > MAX_LINE or sum(letters) + measure(chunk.text) > most:
            break
        if any(c.cues & Cue.IN_QUOTE for c in inside):
            break
        if box.tag not in _TEXT and len(inside) > 1:
            best = box
        box = box.parent
    return best
