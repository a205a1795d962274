"""The page's visible text in reading order, as `walk.read_flow` reads it in one pass over the tree.

A *box* is a block-level element; a *chunk* is a stretch of text between two borders of boxes or between
paragraph breaks (`<br><br>`). Every visible character falls into one chunk, once. Later steps see chunks and
boxes and hardly ever the tree.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from ...models import Warning
from ...value import value
from .elements import text_of

ChunkKind = Literal[
    "paragraph", "heading", "list_item", "blockquote", "cell", "preformatted", "caption", "text"
]
"""`text` is bare text in a `div` or its like; `cell` stands in a table."""


@dataclass(slots=True, eq=False)
class Box:
    """A block-level element with what is known of it after the pass."""

    element: etree._Element
    tag: str
    parent: Box | None
    depth: int
    """Boxes above it."""
    cues: int
    """Hints of its own names, attributes and tag."""
    first: int
    """Order of the first chunk inside."""
    last: int = 0
    """Order behind the last chunk inside."""
    context: int = 0
    """`cues` and those of all boxes above, as far as they may be true (see `context`)."""

    def holds(self, order: int) -> bool:
        """Whether the chunk of this order is inside."""
        return self.first <= order < self.last

    def nearest(self, *tags: str) -> Box | None:
        """Return the box itself or the next one above with one of these tags."""
        box: Box | None = self
        while box is not None and box.tag not in tags:
            box = box.parent
        return box


@value
class Mark:
    """An inline element inside a chunk that says something of its words: an author's link, a `time`."""

    element: etree._Element
    tag: str
    cues: int

    @property
    def text(self) -> str:
        """Its words, white space collapsed."""
        return text_of(self.element)


@dataclass(slots=True, eq=False)
class Chunk:
    """A stretch of visible text."""

    order: int
    """Index in `Flow.chunks`."""
    text: str
    """White space collapsed, never empty."""
    kind: ChunkKind
    box: Box
    """The nearest block-level element."""
    links: int
    """How many of its characters stand in links."""
    marks: tuple[Mark, ...] = ()
    """Inline elements with hints, in reading order; those of a split paragraph are with its first chunk."""
    bold: bool = False
    """Whether all of it is in `b` or `strong`."""
    level: int = 0
    """Of a heading: 1 to 6, else 0."""
    link_density: float = 0.0
    """The share of its characters that stand in links, 0 to 1."""
    prose: float = 0.0
    """How much running prose it holds, in letters (see `prose.raw_prose`)."""
    cues: int = 0
    """Hints of its element and of all above (`Cue` bits), once `context.hand_down` has judged them."""

    @property
    def element(self) -> etree._Element:
        """The block-level element that it stands in."""
        return self.box.element

    @property
    def tag(self) -> str:
        """The tag of `element`."""
        return self.box.tag


@value
class Media:
    """A picture, video or frame and its place between the chunks."""

    element: etree._Element
    tag: str
    box: Box
    order: int
    """Order of the first chunk behind it."""


@dataclass(slots=True, eq=False)
class Flow:
    """The page in reading order."""

    root: etree._Element
    chunks: list[Chunk] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    marked: list[etree._Element] = field(default_factory=list)
    """Elements with a property of microdata or RDFa."""
    appendices: frozenset[int] = frozenset()
    """Orders of chunks in boxes that a heading declares to be something else than the story."""
    warnings: list[Warning] = field(default_factory=list)
