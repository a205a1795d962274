"""The entries of a live blog: boxes named so, or that open with a time; what headings with a time part."""

from __future__ import annotations

from itertools import pairwise

from ...document import Role
from ...grammar.title import level, split_clock
from ...value import replace
from .cues import Cue
from .flow import Box, Chunk
from .page import Page, Placed

MIN_POSTS = 2
"""Entries that make a live blog; one box alone is named so for another reason."""
MAX_POSTS = 600
"""Boxes that are looked at; the longest tickers have about 300 entries."""
MIN_ROW = 3
"""Boxes that open with a time and make a live blog without being named so."""
MAX_OPENING = 3
"""Chunks of an entry among which its time stands: before or behind the headline and the author."""
MAX_BESIDE = 30
"""Letters beside the time in its line."""
MIN_PROSE = 40
"""Letters of running prose that tell an entry from a line in a list of other stories."""
LINKED = 0.8
"""Share of a heading's letters in links from which it is a link."""
_ENTRIES = frozenset(["article", "section", "div", "li"])
_HEADS = frozenset(["header", "hgroup"])
_OTHERS = Cue.RELATED | Cue.COMMENT | Cue.NAV | Cue.PROMO
_FRAME = frozenset({Role.ASIDE, Role.HEADLINE, Role.DEK, Role.KICKER, Role.TOPIC})
"""Roles that belong to the page rather than to an entry."""


def with_posts(page: Page, blocks: list[Placed]) -> list[Placed]:
    """Return the blocks, those inside an entry of a live blog with its index."""
    posts = [(box.first, box.last) for box in _posts(page)]
    if len(posts) < MIN_POSTS:
        posts = [(box.first, box.last) for box in _timed(page)] or _headed(page)
    if len(posts) < MIN_POSTS:
        return blocks
    index = {order: number for number, (first, last) in enumerate(posts) for order in range(first, last)}
    return [
        Placed(order, replace(block, post=index[order]))
        if order in index and block.role not in _FRAME
        else Placed(order, block)
        for order, block in blocks
    ]


def _posts(page: Page) -> list[Box]:
    """Return the boxes of entries in the region: named as such, not holding others, not inside another."""
    named = [
        box
        for box in page.flow.boxes
        if box.cues & Cue.POST and box.last > box.first and page.region.holds(box.first)
    ]
    entries = [box for box in named[:MAX_POSTS] if _entries_within(box, named) < MIN_POSTS]
    found: list[Box] = []
    for box in entries:
        if not found or box.first >= found[-1].last:
            found.append(box)
    return found


def _timed(page: Page) -> list[Box]:
    """Return the boxes of a row in the region that all open with a `time` and go on with prose."""
    rows: dict[Box, list[Box]] = {}
    flow = page.flow
    for chunk in flow.chunks[page.region.first : page.region.last]:
        box = _entry_of(chunk)
        if box is not None and box.parent is not None and not box.context & _OTHERS:
            row = rows.setdefault(box.parent, [])
            if not row or (row[-1] is not box and row[-1].tag == box.tag):
                row.append(box)
    row = max(rows.values(), key=len, default=[])
    told = [box for box in row if _tells(flow.chunks[box.first : box.last])]
    return row[:MAX_POSTS] if len(row) >= MIN_ROW and len(told) > len(row) / 2 else []


def _tells(chunks: list[Chunk]) -> bool:
    """Whether a box holds prose, and no linked heading, which leads to another story."""
    return any(c.prose >= MIN_PROSE for c in chunks) and not any(
        c.level and c.link_density >= LINKED for c in chunks
    )


def _headed(page: Page) -> list[tuple[int, int]]:
    """Return where entries start and end that headings part: headings with a time, or stated ones."""
    region, chunks = page.region, page.flow.chunks[page.region.first : page.region.last]
    stated = {level(s.value) for s in page.statements if s.name == "post" and s.value}
    headings = [chunk for chunk in chunks if chunk.level]
    starts = [c.order for c in headings if level(c.text) in stated] if stated else []
    if len(starts) < MIN_POSTS:
        starts = [c.order for c in headings if split_clock(c.text)[0]]
        starts = starts if len(starts) >= MIN_ROW else []
    return list(pairwise([*starts[:MAX_POSTS], region.last])) if starts else []


def _entry_of(chunk: Chunk) -> Box | None:
    """Return the biggest box that the chunk opens and other chunks follow in, where the chunk is a time."""
    stamp = next((mark for mark in chunk.marks if mark.tag == "time"), None)
    if chunk.tag != "time" and (stamp is None or len(chunk.text) - len(stamp.text) > MAX_BESIDE):
        return None
    box: Box | None = chunk.box
    while box is not None and box.last - box.first < MIN_POSTS:
        box = box.parent
    while box is not None and box.tag in _HEADS:
        box = box.parent
    opens = box is not None and chunk.order - box.first < MAX_OPENING
    return box if opens and box is not None and box.tag in _ENTRIES else None


def _entries_within(box: Box, named: list[Box]) -> int:
    """Count the boxes inside another, up to the number that makes it a container."""
    count = 0
    for other in named[:MAX_POSTS]:
        if other is not box and box.first <= other.first and other.last <= box.last:
            count += 1
            if count == MIN_POSTS:
                break
    return count
