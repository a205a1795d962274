"""Where on the page the story stands.

1. Every chunk gets a weight: how much running prose it holds.
2. The box with most prose directly inside it is the core.
3. From the core up, the branches beside it join when they look like the same story (see `climb`).
"""

from __future__ import annotations

import re

from ...document import Statement
from .anchor import find_headline
from .climb import Climb, host_of
from .cues import Cue
from .flow import Box, Chunk, Flow
from .page import Region
from .prose import prose_weight

DECAY = (1.0, 0.7, 0.4, 0.2)
"""What a chunk counts for the box it stands in and for the three boxes above that one."""
MIN_STATED = 300
"""Letters of a stated body that is worth comparing: shorter ones are descriptions."""
STATED_START = 60
"""Letters of a chunk that are looked for in the stated body."""
STATED_FACTOR = 3.0
"""What prose counts more that the page states as the article's body."""
_LETTERS = re.compile(r"\w+")
MIN_SECTIONS = 2
"""First-level headings behind the headline that are the story's sections; one alone heads something else."""
SECOND_STORY = 0.1
"""Weight of prose behind a further first-level heading: another story on the same page."""
BEFORE_HEADLINE = 0.3
"""Weight of prose before the headline."""


def find_region(flow: Flow, statements: tuple[Statement, ...]) -> Region:
    """Return the region of the story; its `orders` are empty where the page shows no prose."""
    headline = find_headline(flow, statements)
    weights = _weights(flow, headline)
    _favour_stated(flow, weights, statements)
    core = _core(flow, weights)
    if core is None:
        return Region(None, frozenset(), headline)
    box, orders = Climb(flow, weights, headline).from_core(core)
    return Region(box, frozenset(orders), headline)


def _weights(flow: Flow, headline: Chunk | None) -> list[float]:
    """Return the prose of each chunk, less where it stands before the headline or behind the next one."""
    weights = [0.0 if chunk.order in flow.appendices else prose_weight(chunk) for chunk in flow.chunks]
    if headline is None:
        return weights
    others = _other_titles(flow, headline)
    factor = BEFORE_HEADLINE
    for chunk in flow.chunks:
        if chunk is headline:
            factor = 1.0
        elif factor == 1.0 and chunk.order in others:
            factor = SECOND_STORY
        weights[chunk.order] *= factor
    return weights


def _other_titles(flow: Flow, headline: Chunk) -> frozenset[int]:
    """Return the orders of the first-level headings behind the headline that open other stories.

    Page builders set the sections of one story so as well: several under its roof, none marked as a title.
    """
    if headline.tag != "h1":
        return frozenset()
    roof = headline.box.nearest("article")
    titles = [c for c in flow.chunks[headline.order + 1 :] if c.tag == "h1" and c.text != headline.text]
    sections = {
        c.order
        for c in titles
        if not (c.box.cues & Cue.HEADLINE or c.cues & Cue.IN_HEADER) and c.box.nearest("article") is roof
    }
    if len(sections) < MIN_SECTIONS:
        sections.clear()
    return frozenset(chunk.order for chunk in titles if chunk.order not in sections)


def _favour_stated(flow: Flow, weights: list[float], statements: tuple[Statement, ...]) -> None:
    """Raise the weight of what the page states as its article's body."""
    stated = max((s.value for s in statements if s.name == "body"), key=len, default="")
    if len(stated) < MIN_STATED:
        return
    levelled = _level(stated)
    for chunk in flow.chunks:
        if weights[chunk.order] and _level(chunk.text[:STATED_START]) in levelled:
            weights[chunk.order] *= STATED_FACTOR


def _level(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))


def _core(flow: Flow, weights: list[float]) -> Box | None:
    """Return the box with most prose close below it."""
    scores: dict[Box, float] = {}
    for chunk in flow.chunks:
        weight = weights[chunk.order]
        if not weight:
            continue
        box: Box | None = host_of(chunk.box)
        for share in DECAY:
            if box is None or box.tag == "body":
                break
            scores[box] = scores.get(box, 0.0) + weight * share
            box = box.parent
    if not scores:
        return next((box for box in flow.boxes if box.tag == "body"), None) if any(weights) else None
    return max(scores, key=lambda box: scores[box])
