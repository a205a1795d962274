"""Boxes that ask the reader for something: a line says so, or a form or button; the rest goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...grammar.promo import promotion_of
from ...text.measure import measure
from .cues import Cue
from .elements import ROOFS
from .flow import Box, Chunk, Flow

MAX_CHUNKS = 10
"""Chunks of the largest such box: a heading, some lines, a list of advantages, a button."""
MAX_SHARE = 0.5
"""Share of the story's prose that such a box holds at most; a short story may fit into one."""
MAX_BUTTON = 40
"""Characters on a button."""
LINKED = 0.9
_BUTTON = re.compile(r"(?<![a-z])(?:button|btn|cta)(?![a-z])", re.IGNORECASE)
LEVELS = 4
"""Boxes above the line that are looked at."""
_TEXT = ("ul", "ol", "dl", "p", "li", "td", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class _Limits:
    """How large a box that asks for something may be."""

    line: int
    """Letters of a line of it; a longer paragraph may be the story's."""
    all: int
    """Letters of all lines."""
    lists: bool = True
    """Whether the items of its lists count."""
    in_form: bool = False
    """Whether the form around the line is the least of such boxes."""

    def ignores(self, chunk: Chunk) -> bool:
        """Whether a line of the box is not counted: what a product has for it, in a list."""
        return not self.lists and bool(chunk.cues & Cue.IN_LIST)


_APPEAL = _Limits(260, 700)
_FORM = _Limits(260, 700, in_form=True)
_CALL = _Limits(160, 160, lists=False)
"""A date, a call or a product, and a button."""
_DONATION = _Limits(600, 1_500)
"""A campaign tells at length why its readers should give, and then where to."""
_BANK = re.compile(r"\bIBAN\b\W")
"""The number of an account."""


def offers(flow: Flow, chunks: list[Chunk], roof: Box | None) -> frozenset[int]:
    """Return the orders of chunks that share a small box with a line that asks for something.

    `roof` is the story's box: neither it nor a box above it is such a box.
    """
    found: set[int] = set()
    prose = sum(chunk.prose for chunk in chunks)
    for chunk in chunks:
        limits = None if chunk.order in found else _limits_of(chunk)
        if limits is None:
            continue
        start = chunk.box.nearest("form") if limits.in_form else chunk.box
        box = _box_of(flow, chunk, start, roof, limits)
        if box is not None and sum(c.prose for c in flow.chunks[box.first : box.last]) <= MAX_SHARE * prose:
            found.update(range(box.first, box.last - _heads_on(flow.chunks[box.last - 1], chunk)))
    return frozenset(found)


def _heads_on(last: Chunk, line: Chunk) -> bool:
    """Whether the last chunk of a box is a heading of what follows the box, not a part of the offer."""
    return (
        last is not line and not last.links and (bool(last.level) or (last.bold and last.kind == "paragraph"))
    )


def _limits_of(chunk: Chunk) -> _Limits | None:
    """Return how large the box around a line may be, by what it asks for; `None` if for nothing."""
    if promotion_of(chunk.text, chunk.link_density) == "appeal":
        return _APPEAL
    if chunk.cues & Cue.IN_FORM:
        return _FORM
    if _BANK.search(chunk.text):
        return _DONATION
    return _CALL if _is_button(chunk) else None


def _is_button(chunk: Chunk) -> bool:
    """Whether a line is a link set as a button: "See the programme"."""
    if chunk.link_density < LINKED or len(chunk.text) > MAX_BUTTON:
        return False
    names = (e.get("class") or "" for e in (chunk.element, *chunk.element.iter("a")))
    return any(_BUTTON.search(name) for name in names)


def _box_of(flow: Flow, chunk: Chunk, box: Box | None, roof: Box | None, limits: _Limits) -> Box | None:
    """Return the largest small box around a line, from `box` upwards, the story's paragraphs outside."""
    best: Box | None = None
    for _ in range(LEVELS):
        if box is None or box is roof or box.tag in ROOFS or (roof is not None and box.depth <= roof.depth):
            break
        if box.last - box.first > MAX_CHUNKS:
            break
        inside = flow.chunks[box.first : box.last]
        letters = [measure(c.text) for c in inside if c is not chunk and not limits.ignores(c)]
        if max(letters, default=0) > limits.line or sum(letters) + measure(chunk.text) > limits.all:
            break
        if any(c.cues & Cue.IN_QUOTE for c in inside):
            break
        if box.tag not in _TEXT and len(inside) > 1:
            best = box
        box = box.parent
    return best
