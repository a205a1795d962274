"""The story's own blocks: paragraphs, headings, lists, tables, quotes."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Role
from .cues import Cue
from .page import Page, Placed

_ROLES = {
    "heading": Role.HEADING,
    "list_item": Role.LIST_ITEM,
    "blockquote": Role.BLOCKQUOTE,
    "cell": Role.TABLE_ROW,
    "preformatted": Role.PREFORMATTED,
    "caption": Role.CAPTION,
}
_OUTSIDE = (
    Cue.NAV
    | Cue.FOOTER
    | Cue.SIDEBAR
    | Cue.COMMENT
    | Cue.RELATED
    | Cue.AD
    | Cue.CONSENT
    | Cue.HIDDEN
    | Cue.IN_FORM
)


def story_blocks(page: Page, taken: frozenset[int]) -> Iterator[Placed]:
    """Yield the body's blocks; chunks whose order is in `taken` are furniture."""
    region = page.region
    for order in sorted(region.orders):
        chunk = page.flow.chunks[order]
        if order not in taken and not chunk.cues & _OUTSIDE:
            yield page.placed(chunk, _ROLES.get(chunk.kind, Role.PARAGRAPH), f"{chunk.tag} in the story", 0.6)
