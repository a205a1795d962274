"""From the core of the story up to its roof: which branches beside it belong to the story as well.

Bodies are split over siblings by advertisements, pay barriers and page builders. The way up ends where
headline and core are under one roof.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .cues import FURNITURE, Cue
from .elements import HEADINGS
from .flow import Box, Chunk, Flow
from .prose import OUTSIDE

_WRAPPERS = frozenset(["p", "span", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "pre", *HEADINGS])
"""Boxes that belong to the text rather than to the layout."""
_NOT_TEXT = OUTSIDE | Cue.TIME | Cue.BYLINE | Cue.AUTHOR | Cue.KICKER | Cue.CREDIT | Cue.IN_HEADER
MIN_ITEMS = 3
"""Items of the shortest list between headline and story that is part of it: ingredients, results."""
MIN_TOLD = 3
"""Pieces of prose behind the headline, in its branch, that are the story's start; standfirsts have two."""
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
MIN_SAME_LOOKS = 2
"""Paragraphs of the core that carry one class before that class is the looks of the story's text."""
SAME_LOOKS_SHARE = 0.5
"""Share of such paragraphs in the prose of a branch that continues the story."""
SAME_LOOKS_PARAGRAPH = 100
"""Letters of such a paragraph where it is the only one: copyright lines have that class as well."""
_DIGITS = re.compile(r"\d")
OWN = 0.5
"""Share of a branch's prose that keeps its weight where it is no other story's."""


def host_of(box: Box) -> Box:
    """Return the layout box that a text box belongs to."""
    while box.tag in _WRAPPERS and box.parent is not None:
        box = box.parent
    return box


@dataclass(slots=True)
class Climb:
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
                same = (box.first, box.last) == (above.first, above.last)
                roofed += not (same and above.context & Cue.BODY)
                if above.tag == "body":
                    break
            joined = self._joined(box, above, roofed > 0)
            if joined:
                orders += joined
                story = above
            box = above
        return story, sorted({*orders, *self._lists_between(orders), *self._titles_of_posts(story)})

    def _titles_of_posts(self, story: Box) -> list[int]:
        """Return the headings of a live blog's entries, which may stand in boxes of their own."""
        chunks = self.flow.chunks[story.first : story.last]
        return [c.order for c in chunks if c.level and c.cues & Cue.POST and not c.cues & OUTSIDE]

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
        between: list[tuple[int, int]] = []
        order = above.first
        start = self.headline.order + 1 if self.headline and above.holds(self.headline.order) else 0
        while order < above.last:
            if inner.holds(order):
                order = inner.last
                continue
            branch = self._branch(order, above)
            last = order + 1 if branch is None else branch.last
            if order < start < last and self._tells_on(start, last):
                order = start  # behind the headline, in its branch
            if order >= start and self._continues(branch, order, last, inner, roofed):
                joined.extend(range(order, last))
            elif order >= start and branch is not None and self._belongs_between(branch, order, last):
                between.append((order, last))
            order = last
        first, end = min([inner.first, *joined]), max([inner.last - 1, *joined])
        for order, last in between:
            if first < order < end:  # between parts of the story
                joined.extend(range(order, last))
        return joined

    def _branch(self, order: int, above: Box) -> Box | None:
        """Return the child of `above` that holds the chunk; `None` where it stands in `above` itself."""
        box = self.flow.chunks[order].box
        if box is above:
            return None
        while box.parent is not None and box.parent is not above:
            box = box.parent
        return box

    def _continues(self, branch: Box | None, first: int, last: int, inner: Box, roofed: bool) -> bool:
        """Whether the chunks from `first` to `last`, all of one branch, look like the same story.

        `inner` is the branch beside which it stands; where it is `roofed`, it holds the headline as well.
        """
        prose = sum(self.weights[first:last])
        if branch is None or branch.tag in _WRAPPERS:
            return prose > 0 or (not roofed and branch is not None)
        if not prose or branch.cues & OUTSIDE:
            return False
        chunks, links = self._told(first, last)
        if not roofed and (
            branch.cues & Cue.BODY or branch.context & inner.context & Cue.BODY or _alike(branch, inner)
        ):
            return links < SIBLING_LINKS
        if links < BRANCH_LINKS and self._looks_like_core(first, last, prose, before=last <= inner.first):
            return True
        if links > BRANCH_LINKS or any(c.kind == "heading" and c.link_density > 0.5 for c in chunks):
            return False
        if not roofed and self._is_unnamed_alike(branch, inner):
            return True
        told = sum(chunk.prose for chunk in self.flow.chunks[first:last])
        if roofed and branch.context & inner.context & Cue.BODY and _built_alike(branch, inner):
            return prose > told * OWN
        count = sum(1 for weight in self.weights[first:last] if weight)
        if prose < BRANCH_PARAGRAPH * count:
            return False
        return count > 1 or (not roofed and last <= inner.first)

    def _is_unnamed_alike(self, branch: Box, inner: Box) -> bool:
        """Whether two siblings have no class and hold paragraphs alike: parts of a body without any names."""
        if branch.tag != inner.tag or branch.tag == "article":
            return False
        if branch.element.get("class") or inner.element.get("class"):
            return False
        return self._shape(branch) == self._shape(inner) != ()

    def _shape(self, box: Box) -> tuple[str, ...]:
        """Return the tags from a box down to the first paragraph in it."""
        chunks = self.flow.chunks[box.first : box.last]
        inside: Box | None = next(
            (c.box for c in chunks if c.kind == "paragraph" and self.weights[c.order]), None
        )
        tags = []
        while inside is not None and inside is not box:
            tags.append(inside.tag)
            inside = inside.parent
        return tuple(tags)

    def _tells_on(self, first: int, last: int) -> bool:
        """Whether a branch tells more behind the headline in it than a standfirst does."""
        return sum(1 for weight in self.weights[first:last] if weight) >= MIN_TOLD

    def _belongs_between(self, branch: Box, first: int, last: int) -> bool:
        """Whether a branch between parts of the story is its own: a quotation, a heading, a short line."""
        if branch.cues & OUTSIDE:
            return False
        chunks = self.flow.chunks[first:last]
        told = [chunk for chunk in chunks if self.weights[chunk.order]]
        if told:
            return all(chunk.cues & Cue.IN_QUOTE for chunk in told)
        return all(not c.links and not c.cues & OUTSIDE and (c.level > 1 or c.tag == "p") for c in chunks)

    def _told(self, first: int, last: int) -> tuple[list[Chunk], float]:
        """Return the chunks of a branch that are no furniture, and the share of link text in them."""
        outside = self.flow.appendices
        chunks = [
            c for c in self.flow.chunks[first:last] if not c.cues & FURNITURE and c.order not in outside
        ]
        letters = sum(len(chunk.text) for chunk in chunks)
        return chunks, sum(chunk.links for chunk in chunks) / letters if letters else 1.0

    def _looks_of(self, core: Box) -> frozenset[tuple[str, str]]:
        """Return how the core's paragraphs are marked, where they have a class, and their boxes."""
        counts: dict[tuple[str, str], int] = {}
        for chunk in self.flow.chunks[core.first : core.last]:
            for looks in (_looks(chunk), _host_looks(chunk)) if self.weights[chunk.order] else ():
                if looks is not None:
                    counts[looks] = counts.get(looks, 0) + 1
        return frozenset(looks for looks, count in counts.items() if count >= MIN_SAME_LOOKS)

    def _looks_like_core(self, first: int, last: int, prose: float, *, before: bool) -> bool:
        """Whether the prose of a branch is marked as the core's paragraphs are.

        Before the core, it may be their box that is so: a question above its answers. Behind it, the next
        story's box is as well.
        """
        if not self.looks:
            return False
        same = [
            self.weights[c.order]
            for c in self.flow.chunks[first:last]
            if _looks(c) in self.looks or (before and _host_looks(c) in self.looks)
        ]
        total = sum(same)
        return total > SAME_LOOKS_SHARE * prose and (len(same) > 1 or total > SAME_LOOKS_PARAGRAPH)


def _looks(chunk: Chunk) -> tuple[str, str] | None:
    """Return tag and class of a paragraph; `None` where it has no class."""
    names = chunk.element.get("class") if chunk.kind == "paragraph" else None
    return (chunk.tag, names) if names else None


def _host_looks(chunk: Chunk) -> tuple[str, str] | None:
    """Return tag and class of the box that a paragraph stands in, where it is named as the body."""
    host = host_of(chunk.box)
    names = host.element.get("class") if host.cues & Cue.BODY else None
    return (host.tag, names) if names else None


def _alike(branch: Box, inner: Box) -> bool:
    """Whether two siblings carry the same class."""
    names = branch.element.get("class")
    return bool(names) and branch.tag == inner.tag and names == inner.element.get("class")


def _built_alike(branch: Box, inner: Box) -> bool:
    """Whether two siblings carry the same class but for the numbers that page builders give."""
    names, others = (
        {name for name in (box.element.get("class") or "").split() if not _DIGITS.search(name)}
        for box in (branch, inner)
    )
    return bool(names) and branch.tag == inner.tag and names == others
