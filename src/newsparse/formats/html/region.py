"""Where on the page the story stands.

1. Every chunk gets a weight: how much running prose it holds.
2. The box with most prose directly inside it is the core.
3. From the core up, the branches beside it join when they look like the same story: bodies are split over
   siblings by advertisements and pay barriers. The way up ends where headline and core are under one roof.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...document import Statement
from .anchor import find_headline
from .cues import FURNITURE, Cue
from .elements import HEADINGS
from .flow import Box, Chunk, Flow
from .page import Region
from .prose import OUTSIDE, prose_weight

_WRAPPERS = frozenset(["p", "span", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "pre", *HEADINGS])
"""Boxes that belong to the text rather than to the layout."""
_NOT_TEXT = OUTSIDE | Cue.TIME | Cue.BYLINE | Cue.AUTHOR | Cue.KICKER | Cue.CREDIT | Cue.IN_HEADER
MIN_ITEMS = 3
"""Items of the shortest list between headline and story that is part of it: ingredients, results."""
DECAY = (1.0, 0.7, 0.4, 0.2)
"""What a chunk counts for the box it stands in and for the three boxes above that one."""
MAX_CLIMB = 12
"""Boxes above the core that are looked at where no headline shows the way."""
BEYOND_ROOF = 3
"""Boxes above the roof of headline and core that are looked at for the rest of a split story."""
BRANCH_LINKS = 0.3
"""Share of link text beyond which a branch beside the core is a list of other stories."""
SIBLING_LINKS = 0.5
"""The same for branches that are named as the core is."""
BRANCH_PARAGRAPH = 120
"""Mean letters of the paragraphs of a branch that continues the story without any likeness in its names."""
MIN_STATED = 300
"""Letters of a stated body that is worth comparing: shorter ones are descriptions."""
STATED_START = 60
"""Letters of a chunk that are looked for in the stated body."""
STATED_FACTOR = 3.0
"""What prose counts more that the page states as the article's body."""
MIN_SAME_LOOKS = 2
"""Paragraphs of the core that carry one class before that class is the looks of the story's text."""
SAME_LOOKS_SHARE = 0.5
"""Share of such paragraphs in the prose of a branch that continues the story."""
SAME_LOOKS_PARAGRAPH = 100
"""Letters of such a paragraph where it is the only one: copyright lines have that class as well."""
_LETTERS = re.compile(r"\w+")
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
    box, orders = _Climb(flow, weights, headline).from_core(core)
    return Region(box, frozenset(orders), headline)


def _weights(flow: Flow, headline: Chunk | None) -> list[float]:
    """Return the prose of each chunk, less where it stands before the headline or behind the next one."""
    weights = [0.0 if chunk.order in flow.appendices else prose_weight(chunk) for chunk in flow.chunks]
    if headline is None:
        return weights
    factor = BEFORE_HEADLINE
    for chunk in flow.chunks:
        if chunk is headline:
            factor = 1.0
        elif factor == 1.0 and chunk.tag == "h1" and headline.tag == "h1" and chunk.text != headline.text:
            factor = SECOND_STORY
        weights[chunk.order] *= factor
    return weights


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


def _host(box: Box) -> Box:
    """Return the layout box that a text box belongs to."""
    while box.tag in _WRAPPERS and box.parent is not None:
        box = box.parent
    return box


def _core(flow: Flow, weights: list[float]) -> Box | None:
    """Return the box with most prose close below it."""
    scores: dict[Box, float] = {}
    for chunk in flow.chunks:
        weight = weights[chunk.order]
        if not weight:
            continue
        box: Box | None = _host(chunk.box)
        for share in DECAY:
            if box is None or box.tag == "body":
                break
            scores[box] = scores.get(box, 0.0) + weight * share
            box = box.parent
    if not scores:
        return next((box for box in flow.boxes if box.tag == "body"), None) if any(weights) else None
    return max(scores, key=lambda box: scores[box])


@dataclass(slots=True)
class _Climb:
    """The way from the core up to the roof that it shares with the headline."""

    flow: Flow
    weights: list[float]
    headline: Chunk | None
    looks: frozenset[tuple[str, str]] = frozenset()
    """Tag and class of the core's paragraphs."""

    def from_core(self, core: Box) -> tuple[Box, list[int]]:
        """Return the story's box and the orders of its chunks."""
        orders = list(range(core.first, core.last))
        self.looks = self._looks_of(core)
        box = story = core
        roofed = 0
        for _ in range(MAX_CLIMB):
            above = box.parent
            if above is None or above.tag == "html" or roofed > BEYOND_ROOF:
                break
            if self.headline is not None and box.holds(self.headline.order):
                roofed += 1
                if above.tag == "body":
                    break
            joined = self._joined(box, above, roofed > 0)
            if joined:
                orders += joined
                story = above
            box = above
        return story, sorted(orders + self._lists_between(orders))

    def _lists_between(self, orders: list[int]) -> list[int]:
        """Return the chunks of lists and tables between headline and the story's end that no branch holds."""
        first = (
            self.headline.order + 1 if self.headline and self.headline.order < min(orders) else min(orders)
        )
        taken = set(orders)
        rows = [
            chunk
            for chunk in self.flow.chunks[first : max(orders)]
            if chunk.order not in taken and chunk.kind in ("list_item", "cell") and not chunk.cues & _NOT_TEXT
        ]
        lists: dict[Box | None, list[Chunk]] = {}
        for chunk in rows:
            lists.setdefault(chunk.box.nearest("ul", "ol", "table"), []).append(chunk)
        return [
            chunk.order
            for box, items in lists.items()
            if box is not None and len(items) >= MIN_ITEMS and not any(item.links for item in items)
            for chunk in items
        ]

    def _joined(self, inner: Box, above: Box, roofed: bool) -> list[int]:
        """Return the chunks beside `inner` in `above` that belong to the story."""
        joined: list[int] = []
        order = above.first
        start = self.headline.order + 1 if self.headline and above.holds(self.headline.order) else 0
        while order < above.last:
            if inner.holds(order):
                order = inner.last
                continue
            branch = self._branch(order, above)
            last = order + 1 if branch is None else branch.last
            if order >= start and self._continues(branch, order, last, None if roofed else inner):
                joined.extend(range(order, last))
            order = last
        return joined

    def _branch(self, order: int, above: Box) -> Box | None:
        """Return the child of `above` that holds the chunk; `None` where it stands in `above` itself."""
        box = self.flow.chunks[order].box
        if box is above:
            return None
        while box.parent is not None and box.parent is not above:
            box = box.parent
        return box

    def _continues(self, branch: Box | None, first: int, last: int, inner: Box | None) -> bool:
        """Whether the chunks from `first` to `last`, all of one branch, look like the same story.

        `inner` is the branch beside which it stands; `None` outside the roof that headline and core share.
        """
        prose = sum(self.weights[first:last])
        if branch is None or branch.tag in _WRAPPERS:
            return prose > 0 or (inner is not None and branch is not None)
        if not prose or branch.cues & OUTSIDE:
            return False
        outside = self.flow.appendices
        chunks = [
            c for c in self.flow.chunks[first:last] if not c.cues & FURNITURE and c.order not in outside
        ]
        links = sum(chunk.links for chunk in chunks) / sum(len(chunk.text) for chunk in chunks)
        if inner is not None and (
            branch.cues & Cue.BODY or branch.context & inner.context & Cue.BODY or _alike(branch, inner)
        ):
            return links < SIBLING_LINKS
        if links < BRANCH_LINKS and self._looks_like_core(first, last, prose):
            return True
        if links > BRANCH_LINKS or any(c.kind == "heading" and c.link_density > 0.5 for c in chunks):
            return False
        count = sum(1 for weight in self.weights[first:last] if weight)
        if prose < BRANCH_PARAGRAPH * count:
            return False
        return count > 1 or (inner is not None and last <= inner.first)

    def _looks_of(self, core: Box) -> frozenset[tuple[str, str]]:
        """Return how the core's paragraphs are marked, where they have a class."""
        counts: dict[tuple[str, str], int] = {}
        for chunk in self.flow.chunks[core.first : core.last]:
            looks = _looks(chunk) if self.weights[chunk.order] else None
            if looks is not None:
                counts[looks] = counts.get(looks, 0) + 1
        return frozenset(looks for looks, count in counts.items() if count >= MIN_SAME_LOOKS)

    def _looks_like_core(self, first: int, last: int, prose: float) -> bool:
        """Whether the prose of a branch is marked as the core's paragraphs are."""
        if not self.looks:
            return False
        same = [self.weights[c.order] for c in self.flow.chunks[first:last] if _looks(c) in self.looks]
        total = sum(same)
        return total > SAME_LOOKS_SHARE * prose and (len(same) > 1 or total > SAME_LOOKS_PARAGRAPH)


def _looks(chunk: Chunk) -> tuple[str, str] | None:
    """Return tag and class of a paragraph; `None` where it has no class."""
    names = chunk.element.get("class") if chunk.kind == "paragraph" else None
    return (chunk.tag, names) if names else None


def _alike(branch: Box, inner: Box) -> bool:
    """Whether two siblings carry the same class."""
    names = branch.element.get("class")
    return bool(names) and branch.tag == inner.tag and names == inner.element.get("class")
