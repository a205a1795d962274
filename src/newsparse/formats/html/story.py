"""The story's own blocks: paragraphs, headings, lists, tables, quotes; and why the rest is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import Role
from ...grammar.signature import is_signature
from ...text.measure import measure
from ...text.sentences import SENTENCE_END
from .closing import without_closing, without_sequel
from .flow import Chunk
from .page import LINKED, Page, Placed
from .rows import joined_rows
from .scene import scene_of
from .sieve import reason_against
from .subheads import UNMARKED_LEVEL, unmarked_headings

MAX_EDGE_TEXT = 60
"""Letters of a line without full stop, bare in a box, that is a label where it opens or closes the story."""
SIGNATURES = 6
"""Chunks at the region's end that may be signatures: "Additional reporting by …"."""
MAX_SIGNATURE = 250
"""Letters of the longest signature."""
MAX_EDGE_PARAGRAPHS = 2
"""Paragraphs that are such labels at the story's end; more of them are a list."""
MAX_EDGE_PARAGRAPH = 30
"""The same for a paragraph."""
MIN_KICKER_LEVEL = 5
"""Level from which a lone heading over the first paragraph names the kind of text: "Article", "Analysis"."""
KICKER_WITHIN = 2
"""Chunks at the start among which such a heading is looked for."""
MAX_KICKER_WORDS = 2
"""Words of such a heading."""
LEVELS = 4
"""Boxes above a heading that are looked at for the links that it heads."""
MIN_LINKED, MAX_LINKED = 2, 12
"""Links, and chunks, of a box in which a heading heads nothing but other stories."""
MAX_HEADING = 250
"""Characters from which sentences set as a heading are a paragraph: some editors set whole texts so."""
_COUNT = re.compile(r"(?:\d{3,}|\d{1,3}(?:[.,]\d{3})+)\s[^\W\d_]+")
"""How often a page was read: "4433 lecturas"."""
_ROLES = {
    "heading": Role.HEADING,
    "list_item": Role.LIST_ITEM,
    "blockquote": Role.BLOCKQUOTE,
    "cell": Role.TABLE_ROW,
    "preformatted": Role.PREFORMATTED,
    "embed": Role.EMBED,
}


def story_blocks(page: Page, taken: frozenset[int], bylines: str = "") -> Iterator[Placed]:
    """Yield the body's blocks, and what was left out as `ASIDE`.

    Chunks whose order is in `taken` are furniture that other steps gave a role to; `bylines` holds the lines
    that name the authors.
    """
    chunks = [page.flow.chunks[order] for order in sorted(page.region.orders) if order not in taken]
    for chunk in chunks:
        if len(chunk.text) > MAX_HEADING and chunk.kind == "heading" and SENTENCE_END.search(chunk.text):
            chunk.kind, chunk.level = "paragraph", 0
    scene = scene_of(page, chunks)
    reasons = {chunk: reason_against(chunk, scene) for chunk in chunks}
    kept = [chunk for chunk, reason in reasons.items() if reason is None]
    signatures = {c for c in (*chunks[-SIGNATURES:], *kept[-SIGNATURES:]) if _signs(c)}
    for chunk, reason in reasons.items():
        if chunk in signatures:
            yield page.placed(chunk, Role.SIGNATURE, "a line of thanks at the end", 0.7)
        elif reason is not None:
            yield page.placed(chunk, Role.ASIDE, reason, 0.6)
    kept = [c for c in kept if c not in signatures and not _heads_links(c, page, reasons)]
    kept = without_sequel(kept, page)
    unmarked = unmarked_headings(kept)
    kept = _trimmed(_without_idle_headings(without_closing(kept, page.statements, bylines)))
    for chunk, text, kind in joined_rows(kept, page.region.box):
        if chunk.order in unmarked:
            yield page.placed(chunk, Role.HEADING, "named or set as a subhead", 0.6, level=UNMARKED_LEVEL)
            continue
        role = _ROLES.get(kind, Role.PARAGRAPH)
        yield page.placed(chunk, role, f"{chunk.tag} in the story", 0.7, text=text)


def _heads_links(heading: Chunk, page: Page, reasons: dict[Chunk, str | None]) -> bool:
    """Whether a heading's own box holds nothing else but links that are left out: a list of other stories."""
    box = heading.box.parent if heading.kind == "heading" else None
    for _ in range(LEVELS):
        if box is None or box is page.region.box or box.last - box.first > MAX_LINKED:
            return False
        inside = [c for c in page.flow.chunks[box.first : box.last] if c is not heading]
        if any(reasons.get(c, "") is None for c in inside):
            return False
        if sum(c.link_density > LINKED for c in inside) >= MIN_LINKED:
            return True
        box = box.parent
    return False


def _without_idle_headings(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out headings under which nothing is left: their boxes were furniture."""
    kept: list[Chunk] = []
    below = 0  # level of the heading that follows directly; 7: text follows
    for chunk in reversed(chunks):
        if chunk.kind != "heading":
            below = 7
        elif below <= chunk.level:
            continue
        else:
            below = chunk.level
        kept.append(chunk)
    kept.reverse()
    return kept


def _signs(chunk: Chunk) -> bool:
    return len(chunk.text) <= MAX_SIGNATURE and chunk.level == 0 and is_signature(chunk.text)


def _trimmed(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out labels before the first and behind the last piece of prose."""
    first = next((i for i, chunk in enumerate(chunks) if not _is_edge_label(chunk)), 0)
    chunks = [*chunks[:first], *_without_kicker(chunks[first:])]
    last = len(chunks)
    while last > first and _is_edge_label(chunks[last - 1]):
        last -= 1
    paragraphs = sum(chunk.kind == "paragraph" for chunk in chunks[last:])
    return chunks[first:] if paragraphs > MAX_EDGE_PARAGRAPHS else chunks[first:last]


def _without_kicker(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out a word that opens the story as a heading of a low level that no other heading has.

    A standfirst may stand above it.
    """
    for index, chunk in enumerate(chunks[:KICKER_WITHIN]):
        if chunk.level >= MIN_KICKER_LEVEL and len(chunk.text.split()) <= MAX_KICKER_WORDS:
            others = (*chunks[:index], *chunks[index + 1 :])
            return chunks if any(c.level == chunk.level for c in others) else list(others)
    return chunks


def _is_edge_label(chunk: Chunk) -> bool:
    """Whether a chunk at the story's edge is a name, a place or a date rather than text."""
    if _COUNT.fullmatch(chunk.text):
        return True
    if chunk.kind not in ("text", "paragraph") or SENTENCE_END.search(chunk.text):
        return False
    return measure(chunk.text) < (MAX_EDGE_TEXT if chunk.kind == "text" else MAX_EDGE_PARAGRAPH)
