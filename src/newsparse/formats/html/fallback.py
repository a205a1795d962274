"""The body where the page shows none: from its structured data, or from the state that its scripts carry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from ...document import BODY_ROLES, Block, Role, Statement
from ...options import Limits
from ...text.measure import measure
from ...text.whitespace import collapse
from .captions import caption_blocks
from .cues import Cue
from .elements import HEADINGS
from .page import Page, Placed
from .prose import is_address, is_macro
from .region import find_region
from .state import Piece, pieces_of
from .story import story_blocks
from .walk import read_flow

MIN_SHOWN = 250
"""Letters of shown text below which a page is taken to show no story."""
MIN_STATED = 80
"""Letters of a text out of sight that is worth showing."""
MIN_GAIN = 2.0
"""How many times longer than what is shown the text out of sight must be."""
MIN_SCRIPT = 1_000
"""Characters of a script that may carry a story."""
MIN_STATE = 300
"""Characters of a script that may carry a story in pieces."""
MAX_NOSCRIPT = 3
"""Such elements that are read; most hold a picture or a counter."""
OUT_OF_SIGHT = 10_000
"""Added to the numbers of pictures out of sight; no page shows as many."""
MAX_DEPTH = 3
"""How often strings are looked for within strings: frameworks pack state as text within text."""
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_PARAGRAPH = re.compile(r"<p[\s>]|\\u003[cC]p|<br")
_ROLES = {"heading": Role.HEADING, "list_item": Role.LIST_ITEM, "blockquote": Role.BLOCKQUOTE}


def fallback_blocks(page: Page, shown: list[Placed], limits: Limits) -> list[Placed]:
    """Return the body's blocks from out of sight where those `shown` hold no story; else none."""
    size = 0.0
    for placed in shown:
        size += measure(placed.block.text)
        if size >= MIN_SHOWN:
            return []
    found = _stated(page.statements) or max(
        list(_from_scripts(page, limits)), _from_state(page), list(_without_script(page, limits)), key=_size
    )
    gained = _size(found)
    if gained < max(MIN_STATED, MIN_GAIN * size):
        return []
    end = len(page.flow.chunks)
    return [Placed(end, block) for block in found]


def _size(blocks: list[Block]) -> float:
    return sum(measure(block.text) for block in blocks if block.role in BODY_ROLES)


def _stated(statements: tuple[Statement, ...]) -> list[Block]:
    bodies = [s for s in statements if s.name == "body"]
    if not bodies:
        return []
    body = max(bodies, key=lambda statement: len(statement.value))
    lines = (collapse(line) for line in body.value.split("\n"))
    return [Block(Role.PARAGRAPH, line, body.source, "stated body", 0.5) for line in lines if line]


def _from_scripts(page: Page, limits: Limits) -> Iterator[Block]:
    """Yield the blocks of the longest piece of markup among the strings of the page's scripts."""
    best, place = "", ""
    for script in page.flow.root.iter("script"):
        text = script.text or ""
        if len(text) < MIN_SCRIPT or not _PARAGRAPH.search(text):
            continue
        markup = _longest_markup(text, MAX_DEPTH)
        if len(markup) > len(best):
            best, place = markup, page.places.of(script)
    if not best:
        return
    root = etree.fromstring(f"<html><body>{best}</body></html>", etree.HTMLParser(huge_tree=True))
    flow = read_flow(root, limits)
    copy = Page(flow, find_region(flow, page.statements), page.statements, page.url)
    captions = _captions_of(copy, place)
    yield from (placed.block for placed in captions)
    taken = {placed.order for placed in captions}
    for chunk in flow.chunks:
        named = chunk.kind == "caption" or chunk.cues & Cue.CAPTION
        if named or chunk.order in taken or is_macro(chunk.text) or is_address(chunk.text):
            continue
        role = _ROLES.get(chunk.kind, Role.PARAGRAPH)
        level = HEADINGS.get(chunk.tag, 0)
        yield Block(role, chunk.text, place, "text in a script's state", 0.4, level=level)


def _captions_of(copy: Page, place: str) -> list[Placed]:
    """Return the captions and credits of a story out of sight that stands at `place` of the page."""
    return [
        placed._replace(
            block=replace(
                placed.block,
                place=place,
                rule="a picture out of sight",
                confidence=0.4,
                group=(placed.block.group or 0) + OUT_OF_SIGHT,
            )
        )
        for placed in caption_blocks(copy, frozenset())
    ]


def _without_script(page: Page, limits: Limits) -> Iterator[Block]:
    """Yield the story in what the page shows to readers without scripts, where that has paragraphs."""
    shown = [e for e in page.flow.root.iter("noscript") if next(e.iter("p"), None) is not None]
    for element in shown[:MAX_NOSCRIPT]:
        root = etree.Element("body")
        root.extend(deepcopy(child) for child in element)
        flow = read_flow(root, limits)
        copy = Page(flow, find_region(flow, page.statements), page.statements, page.url)
        place = page.places.of(element)
        captions = _captions_of(copy, place)
        yield from (placed.block for placed in captions)
        for placed in story_blocks(copy, frozenset(placed.order for placed in captions)):
            if placed.block.role in BODY_ROLES:
                yield replace(placed.block, place=place, rule="shown without scripts")


def _from_state(page: Page) -> list[Block]:
    """Return the blocks of the longest story in pieces that a script's state carries."""
    best: list[Piece] = []
    place = ""
    for script in page.flow.root.iter("script"):
        text = script.text or ""
        if len(text) >= MIN_STATE and script.get("type") != "application/ld+json":
            pieces = pieces_of(text)
            if sum(len(piece.text) for piece in pieces) > sum(len(piece.text) for piece in best):
                best, place = pieces, page.places.of(script)
    return [
        Block(
            _ROLES.get(kind, Role.PARAGRAPH),
            text,
            place,
            "pieces in a script's state",
            0.4,
            level=2 * (kind == "heading"),
        )
        for kind, text in best
    ]


def _longest_markup(text: str, depth: int) -> str:
    """Return the longest string in a script that reads as markup with paragraphs."""
    best = ""
    for match in _STRING.finditer(text):
        literal = match.group(1)
        if len(literal) <= max(len(best), MIN_SHOWN) or not _PARAGRAPH.search(literal):
            continue
        try:
            value = json.loads(f'"{literal}"', strict=False)
        except ValueError:
            continue
        inner = _longest_markup(value, depth - 1) if depth > 1 else ""
        candidate = inner or value
        if len(candidate) > len(best) and candidate.lstrip()[:1] == "<":
            best = candidate
    return best
