"""What the steps that give roles share: the flow, the story's region, the statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from ...document import Block, Role, Statement
from .flow import Box, Chunk, Flow
from .place import Places

LINKED = 0.9
"""Share of link text from which a heading is a link: to the front page, to another story."""


class Placed(NamedTuple):
    """A block and where it stands in the flow."""

    order: int
    """Order of its chunk; of a block without a chunk, that of the next one."""
    block: Block


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """Where the story stands in the flow."""

    box: Box | None
    """The box that holds the story; `None` where the page shows none."""
    orders: frozenset[int]
    """The chunks that may be the story's; not all of them are."""
    headline: Chunk | None = None
    """The heading by which the region was found: a candidate for the headline, not a verdict."""

    first: int = field(init=False)
    """Order of the first chunk of the body; 0 where there is none."""
    last: int = field(init=False)
    """Order behind the last chunk of the body; 0 where there is none."""

    def __post_init__(self) -> None:
        """Find the ends once: every later step asks for them chunk by chunk."""
        object.__setattr__(self, "first", min(self.orders, default=0))
        object.__setattr__(self, "last", max(self.orders, default=-1) + 1)

    def holds(self, order: int) -> bool:
        """Whether the chunk of this order lies between the body's first and last."""
        return self.first <= order < self.last


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One page on its way to a `Document`."""

    flow: Flow
    region: Region
    statements: tuple[Statement, ...] = ()
    url: str | None = None
    places: Places = field(default_factory=Places)

    @property
    def language(self) -> str | None:
        """The language that the page states, its parts joined by hyphens."""
        return next((s.value.replace("_", "-") for s in self.statements if s.name == "language"), None)

    def placed(
        self,
        chunk: Chunk,
        role: Role,
        rule: str,
        confidence: float,
        *,
        text: str | None = None,
        element: etree._Element | None = None,
        details: Mapping[str, str] | None = None,
        level: int | None = None,
    ) -> Placed:
        """Return a chunk as a block; `text` and `element` where it is only a part of the chunk."""
        block = Block(
            role,
            chunk.text if text is None else text,
            self.places.of(chunk.element if element is None else element),
            rule,
            confidence,
            level=(chunk.level if level is None else level) if role is Role.HEADING else 0,
            details=details or {},
        )
        return Placed(chunk.order, block)
