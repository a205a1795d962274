"""The kinds of the story's chunks as a reader sees them: list items, quotes, rows of tables."""

from __future__ import annotations

from collections.abc import Iterator

from .flow import Box, Chunk
from .prose import measure

_KINDS = {"li": "list_item", "dd": "list_item", "dt": "list_item", "blockquote": "blockquote", "tr": "row"}
PROSE_CELL = 200
"""Letters from which a table cell holds running text: the table lays out the page."""
_LEVELS = 6
"""Boxes above a chunk that are asked for lists, quotes and rows."""


def joined_rows(chunks: list[Chunk], roof: Box | None) -> Iterator[tuple[Chunk, str, str]]:
    """Yield each chunk with its text and kind; the cells of one row come as one, joined by a space.

    Boxes at or above `roof`, the story's own box, say nothing of a chunk.
    """
    row: list[Chunk] = []
    row_box: Box | None = None
    for chunk in chunks:
        kind, box = _kind_of(chunk, roof)
        if row and box is not row_box:
            yield _row(row)
            row = []
        if kind == "row":
            row_box = box
            row.append(chunk)
            continue
        yield chunk, chunk.text, kind
    if row:
        yield _row(row)


def _row(cells: list[Chunk]) -> tuple[Chunk, str, str]:
    kind = "cell" if len(cells) > 1 else "paragraph"
    return cells[0], " ".join(cell.text for cell in cells), kind


def _kind_of(chunk: Chunk, roof: Box | None) -> tuple[str, Box | None]:
    """Return the kind, and the row's box where the chunk is a cell of a table."""
    if chunk.kind == "heading" or chunk.kind == "preformatted":
        return chunk.kind, None
    box: Box | None = chunk.box
    for _ in range(_LEVELS):
        if box is None or box is roof or (roof is not None and box.depth <= roof.depth):
            break
        kind = _KINDS.get(box.tag)
        if kind == "row":
            return ("paragraph", None) if measure(chunk.text) >= PROSE_CELL else ("row", box)
        if kind is not None:
            return kind, None
        box = box.parent
    return "paragraph", None
