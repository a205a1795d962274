"""Other stories announced inside the story: a nested `article`, a heading over nothing but links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .cues import FURNITURE, Cue
from .flow import Box, Chunk

MAX_SHARE = 0.25
"""Share of the region's letters that teasers set as `article` have; posts and split stories have more."""
MIN_LINKS = 2
"""Items of the shortest list of links that makes the heading right above it a list's title."""


def teasers(chunks: Sequence[Chunk], box: Box | None, link_lists: frozenset[int]) -> frozenset[int]:
    """Return the orders of the region's chunks that announce other stories.

    `box` is the story's box, `link_lists` the orders of the items of lists of links.
    """
    nested = [chunk for chunk in chunks if not chunk.cues & Cue.EMBED and _is_nested(chunk, box)]
    letters = sum(len(chunk.text) for chunk in nested)
    if letters > MAX_SHARE * sum(len(chunk.text) for chunk in chunks):
        nested = []
    return frozenset([*(chunk.order for chunk in nested), *_titles(chunks, link_lists)])


def _is_nested(chunk: Chunk, story: Box | None) -> bool:
    """Whether the chunk stands in an `article` element that does not hold the story's box."""
    box: Box | None = chunk.box
    while box is not None and story is not None and not (box.first <= story.first and story.last <= box.last):
        if box.tag == "article":
            return True
        box = box.parent
    return False


def _titles(chunks: Sequence[Chunk], link_lists: frozenset[int]) -> Iterator[int]:
    """Yield the orders of headings right behind which a list of links stands.

    A list in a box that is named as furniture may stand behind any heading: it advertises other stories.
    """
    for index, chunk in enumerate(chunks):
        items = chunks[index + 1 : index + 1 + MIN_LINKS]
        if chunk.level and len(items) == MIN_LINKS and all(_points(item, link_lists) for item in items):
            yield chunk.order


def _points(item: Chunk, link_lists: frozenset[int]) -> bool:
    return item.order in link_lists and not item.cues & FURNITURE
