"""HTML pages: tree → flow of text chunks → region → roles, and the page's statements about itself.

bytes/str/tree ──tree──▶ lxml tree ──walk──▶ Flow (chunks, boxes, media)
                             │                 │
                          metadata          region ──▶ header, moments, story, captions ──▶ blocks
                             └──▶ statements ─────────────────────────────────────────────▶ Document
"""

from __future__ import annotations

from ...document import BODY_ROLES, Document, Role
from ...grammar.credit import split_credit
from ...options import Options
from ...record import Record
from .captions import caption_blocks
from .fallback import fallback_blocks
from .header import header_blocks
from .metadata import read_statements
from .moments import moment_blocks
from .page import Page, Placed
from .posts import with_posts
from .region import find_region
from .story import story_blocks
from .tree import read_tree
from .walk import read_flow

_OFF_BODY = frozenset(
    {
        Role.HEADLINE,
        Role.KICKER,
        Role.BYLINE,
        Role.TIME,
        Role.TOPIC,
        Role.NOTICE,
        Role.SIGNATURE,
        Role.CAPTION,
        Role.CREDIT,
    }
)
"""Roles of a chunk that take it out of the body before any field is chosen."""

SURE_DEK = 0.7
"""Confidence of a dek that has a name, or says what the page's description says."""
CLEARLY = 0.2
"""How much surer one dek must be for another to be none."""


def read_html(record: Record, options: Options) -> Document:
    """Read a page. Raises `InputError` when there is nothing to read."""
    tree = read_tree(record, options)
    flow = read_flow(tree.root, options.limits)
    statements = record.hints + read_statements(tree.root, record.url, flow.marked)
    page = Page(flow, find_region(flow, statements), statements, record.url)
    blocks: list[Placed] = [*header_blocks(page), *moment_blocks(page)]
    blocks = _without_doubles(blocks, list(caption_blocks(page, _taken(blocks))), page)
    taken = _taken(blocks) | _subtitles(page, blocks)
    bylines = "\n".join(block.text for _, block in blocks if block.role is Role.BYLINE)
    story = list(story_blocks(page, taken, bylines))
    blocks.extend(story)
    blocks.extend(fallback_blocks(page, [p for p in story if p.block.role in BODY_ROLES], options.limits))
    blocks = with_posts(page, blocks)
    blocks.sort(key=lambda placed: placed.order)
    return Document(
        tuple(placed.block for placed in blocks),
        statements,
        url=record.url,
        warnings=(*tree.warnings, *flow.warnings),
    )


def _taken(blocks: list[Placed]) -> frozenset[int]:
    """Return the orders of chunks that are no part of the body."""
    return frozenset(order for order, block in blocks if block.role in _OFF_BODY)


def _without_doubles(blocks: list[Placed], captions: list[Placed], page: Page) -> list[Placed]:
    """Put captions and the other blocks together: a chunk that may be dek and caption or time is one of them.

    It is a caption by a credit of its own; else the dek, where it is a heading, is named so or says what the
    page's description says; else a caption.
    """
    credited = {
        order
        for order, block in captions
        if block.role is Role.CREDIT or (page.flow.chunks[order].level and split_credit(block.text).credit)
    }
    deks = {
        order
        for order, block in blocks
        if block.role is Role.DEK
        and order not in credited
        and (block.confidence >= SURE_DEK or page.flow.chunks[order].level)
    }
    shown = [placed for placed in captions if placed.order not in deks]
    taken = {placed.order for placed in shown}
    times = {order for order, block in blocks if block.role is Role.TIME} - deks
    return [p for p in blocks if p.block.role is not Role.DEK or p.order not in taken | times] + shown


def _subtitles(page: Page, blocks: list[Placed]) -> frozenset[int]:
    """Return the orders of headings that are taken for the dek: they head no section.

    Behind something else that is the dek by far, a heading heads what follows it.
    """
    chunks = page.flow.chunks
    deks = [(order, block.confidence) for order, block in blocks if block.role is Role.DEK]
    best, sure = max(deks, key=lambda dek: dek[1], default=(0, 0.0))
    return frozenset(
        order
        for order, confidence in deks
        if order < len(chunks) and chunks[order].level and (order < best or confidence >= sure - CLEARLY)
    )
