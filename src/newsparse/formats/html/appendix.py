"""Boxes that a heading declares to be no part of the story: "Related stories", "About the author"."""

from __future__ import annotations

from ...grammar.promo import is_label, is_promotional_heading
from .cues import FURNITURE, Cue
from .elements import ROOFS
from .flow import Box, Chunk, Flow

MAX_SHARE = 0.8
"""Share of the page's prose that no such box holds: there the heading is a section's name."""
MAX_LEVELS = 4
"""Boxes of a heading's own that are looked through for the one that it opens."""
MAX_LINE = 60
"""Letters of a line that may stand for a heading without being one."""
MIN_LINKS = 0.3
"""Share of link text of what follows such a line and belongs to it."""
MAX_BOX = 3
"""Chunks of a little box that such a line opens."""
MIN_SECTION = 1_000
"""Letters of prose under a heading from which it heads a part of the story; key points have up to 800."""
_NAMED = Cue.RELATED | Cue.NEWSLETTER | Cue.BIO | Cue.COMMENT


def appendices(flow: Flow) -> frozenset[int]:
    """Return the orders of all chunks that stand under a promotional heading, heading included."""
    found: set[int] = set()
    for chunk in flow.chunks:
        if chunk.order in found or not _announces(chunk):
            continue
        last = _end(flow, chunk) if chunk.level else 0
        if last <= chunk.order + 1:
            last = max(_end_of_links(flow, chunk), _end_of_box(chunk))
        if last > chunk.order + 1 and not _is_section(flow, chunk, last):
            found.update(range(chunk.order, last))
    if not found:
        return frozenset()
    total = sum(chunk.prose for chunk in flow.chunks)
    inside = sum(flow.chunks[order].prose for order in found)
    return frozenset() if inside > MAX_SHARE * total else frozenset(found)


def _is_section(flow: Flow, heading: Chunk, last: int) -> bool:
    """Whether so much is told under a heading, before the next of its kind, that it heads a part.

    "Highlights" stands over three points, and over the first part of a report.
    """
    following = flow.chunks[last] if last < len(flow.chunks) else None
    if following is None or following.tag != heading.tag or following.box.parent is not heading.box.parent:
        return False
    inside = flow.chunks[heading.order + 1 : last]
    if any(chunk.cues & FURNITURE for chunk in inside):
        return False
    return sum(chunk.prose for chunk in inside) > MIN_SECTION


def _announces(chunk: Chunk) -> bool:
    """Whether a heading, or a line in its place, announces something else.

    "Article content", written for screen readers only, opens the story itself.
    """
    if chunk.level:
        return bool(chunk.box.cues & _NAMED) or (
            is_promotional_heading(chunk.text) and not (chunk.cues & Cue.ACCESSIBLE and is_label(chunk.text))
        )
    return (
        chunk.kind in ("text", "paragraph")
        and len(chunk.text) <= MAX_LINE
        and is_promotional_heading(chunk.text)
        and not is_label(chunk.text)
    )


def _end_of_box(line: Chunk) -> int:
    """Return the order behind the little box that a line in a heading's place opens: rules for comments."""
    box = line.box.parent
    small = box is not None and box.first == line.order and box.last - box.first <= MAX_BOX
    return box.last if box is not None and small and not line.level and box.tag not in ROOFS else 0


def _end_of_links(flow: Flow, heading: Chunk) -> int:
    """Return the order behind the links and list items that follow a line; a standfirst ends such a card."""
    order = heading.order + 1
    for chunk in flow.chunks[order:]:
        if chunk.level or chunk.link_density < (MIN_LINKS if not chunk.cues & Cue.IN_LIST else 0.1):
            return order + _ends_card(flow, heading, chunk)
        order += 1
    return order


def _ends_card(flow: Flow, heading: Chunk, chunk: Chunk) -> bool:
    """Whether a chunk behind the links under a line is the standfirst of what these lead to."""
    if chunk.order == heading.order + 1 or chunk.level or not chunk.box.cues & Cue.DEK:
        return False
    return not flow.chunks[chunk.order - 1].cues & Cue.SHARE


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
