"""The furniture above the story: headline, kicker, dek, byline, topics.

`header_blocks` sees the whole `Page`: `page.flow.chunks` in reading order, `page.region` (where the body
starts and ends), `page.statements`. It gives candidates only. A chunk given as HEADLINE, KICKER, BYLINE,
TIME, TOPIC, NOTICE or SIGNATURE is no part of the body any more; one given as DEK stays in it until the dek
is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ...document import Role
from .bylines import byline_blocks
from .cues import Cue
from .elements import text_of
from .flow import Box, Chunk
from .headings import headline_blocks
from .labels import kicker_blocks, notice_blocks, signature_blocks, teaser_blocks
from .page import Page, Placed
from .standfirst import dek_blocks

MAX_TOPIC = 60
"""Characters of a tag."""
MAX_TOPICS = 60
LINKED = 0.6
"""Share of link text from which a line is a row of tags, and may be long."""
MAX_TAGS = 20
"""Chunks behind the story in which a footer is the article's own."""
CLOUD_LEVELS = 3
"""Boxes above a tag that are asked whether they are a cloud."""
_CLOUD = re.compile(r"tag[-_]?cloud", re.IGNORECASE)
_NEVER = Cue.NAV | Cue.FOOTER | Cue.HIDDEN


def header_blocks(page: Page) -> Iterator[Placed]:
    """Yield candidates for headline, kicker, dek, byline, topics and notices, in any order. Never raises."""
    headlines = list(headline_blocks(page))
    yield from headlines
    head = _head(page, headlines)
    if head is not None and (not page.region.orders or head.order < page.region.last):
        yield from kicker_blocks(page, head)
        yield from dek_blocks(page, head)
    yield from byline_blocks(page)
    yield from islice(_topics(page), MAX_TOPICS)
    yield from notice_blocks(page)
    yield from signature_blocks(page)
    yield from teaser_blocks(page)


def _head(page: Page, headlines: list[Placed]) -> Chunk | None:
    """Return the chunk most surely the headline, by which kicker and dek are found."""
    shown = [placed for placed in headlines if placed.block.role is Role.HEADLINE]
    best = max(shown, key=lambda placed: placed.block.confidence, default=None)
    return page.flow.chunks[best.order] if best is not None else page.region.headline


def _topics(page: Page) -> Iterator[Placed]:
    """Yield the tags: the linked ones where any is linked, for the others are labels."""
    tags = list(_tags(page))
    linked = [chunk for chunk in tags if chunk.links]
    for chunk in linked or tags:
        for words in _names(chunk):
            yield page.placed(chunk, Role.TOPIC, "named as a tag", 0.6, text=words)


def _names(chunk: Chunk) -> list[str]:
    """Return the tags of a line: each link's words where it links several; a label before them is none."""
    links = [m for link in chunk.element.iter("a") if (m := text_of(link))]
    return links[:MAX_TOPICS] if len(links) > 1 else [chunk.text]


def _tags(page: Page) -> Iterator[Chunk]:
    for chunk in page.flow.chunks[page.region.first :]:
        never = _NEVER if chunk.order >= page.region.last + MAX_TAGS else _NEVER & ~Cue.FOOTER
        named = chunk.cues & Cue.TAGS and not chunk.cues & never
        if named and len(chunk.text) < _longest(chunk) and not _is_cloud(chunk):
            yield chunk


def _is_cloud(chunk: Chunk) -> bool:
    """Whether tags stand in a widget of all the site's tags; some software calls a story's own so as well."""
    if not chunk.cues & (Cue.SIDEBAR | Cue.WIDGET | Cue.MODULE):
        return False
    box: Box | None = chunk.box
    for _ in range(CLOUD_LEVELS):
        if box is None:
            break
        if _CLOUD.search(f"{box.element.get('class')} {box.element.get('id')}"):
            return True
        box = box.parent
    return False


def _longest(chunk: Chunk) -> int:
    """Return how long a line of tags may be: one that is links nearly all over holds a tag in each."""
    return MAX_TOPIC * MAX_TAGS if chunk.link_density > LINKED else MAX_TOPIC
