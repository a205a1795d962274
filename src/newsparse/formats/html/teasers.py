"""Other stories announced inside the story: a nested `article`, cards, a heading over nothing but links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .cues import FURNITURE, Cue
from .flow import Box, Chunk

MAX_SHARE = 0.25
"""Share of the region's letters that teasers have; posts, split stories and lists have more."""
LINKED = 0.85
"""Share of a heading's letters in links from which it leads elsewhere."""
MIN_CARDS = 2
"""Boxes of the shortest row of cards."""
MAX_CARD = 6
"""Chunks of a card: heading, text, place, company."""
MIN_LINKS = 2
"""Items of the shortest list of links that makes the heading right above it a list's title."""


def teasers(chunks: Sequence[Chunk], box: Box | None, link_lists: frozenset[int]) -> frozenset[int]:
    """Return the orders of the region's chunks that announce other stories.

    `box` is the story's box, `link_lists` the orders of the items of lists of links.
    """
    nested = [chunk.order for chunk in chunks if not chunk.cues & Cue.EMBED and _is_nested(chunk, box)]
    announced = {*_few(nested, chunks), *_few(_cards(chunks, box), chunks)}
    return frozenset([*announced, *_titles(chunks, link_lists)])


def _few(orders: list[int], chunks: Sequence[Chunk]) -> list[int]:
    """Return the orders, none where they hold much of the region: there they are the page's content."""
    found = frozenset(orders)
    letters = sum(len(chunk.text) for chunk in chunks if chunk.order in found)
    return orders if letters <= MAX_SHARE * sum(len(chunk.text) for chunk in chunks) else []


def _cards(chunks: Sequence[Chunk], story: Box | None) -> list[int]:
    """Return the orders in boxes of a row that each open with a heading that leads elsewhere."""
    rows: dict[Box, list[Box]] = {}
    for chunk in chunks:
        if chunk.level and chunk.link_density >= LINKED and not chunk.cues & Cue.POST:
            box = _card_of(chunk)
            if box is not None and box is not story and box.parent is not None:
                rows.setdefault(box.parent, []).append(box)
    cards = [box for row in rows.values() if len(row) >= MIN_CARDS for box in row]
    return [order for box in cards for order in range(box.first, box.last)]


def _card_of(heading: Chunk) -> Box | None:
    """Return the largest small box that a heading opens and something else follows in."""
    card: Box | None = None
    box: Box | None = heading.box.parent
    while box is not None and box.last - box.first <= MAX_CARD and heading.order - box.first < 2:
        if box.last > heading.order + 1:
            card = box
        box = box.parent
    return card


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
