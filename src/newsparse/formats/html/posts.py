"""The entries of a live blog: boxes that are named so, each with its own time."""

from __future__ import annotations

from dataclasses import replace

from ...document import Role
from .cues import Cue
from .flow import Box
from .page import Page, Placed

MIN_POSTS = 2
"""Entries that make a live blog; one box alone is named so for another reason."""
MAX_POSTS = 600
"""Boxes that are looked at; the longest tickers have about 300 entries."""
_FRAME = frozenset({Role.ASIDE, Role.HEADLINE, Role.DEK, Role.KICKER, Role.TOPIC})
"""Roles that belong to the page rather than to an entry."""


def with_posts(page: Page, blocks: list[Placed]) -> list[Placed]:
    """Return the blocks, those inside an entry of a live blog with its index."""
    posts = _posts(page)
    if len(posts) < MIN_POSTS:
        return blocks
    index = {order: number for number, box in enumerate(posts) for order in range(box.first, box.last)}
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


def _entries_within(box: Box, named: list[Box]) -> int:
    """Count the boxes inside another, up to the number that makes it a container."""
    count = 0
    for other in named[:MAX_POSTS]:
        if other is not box and box.first <= other.first and other.last <= box.last:
            count += 1
            if count == MIN_POSTS:
                break
    return count
