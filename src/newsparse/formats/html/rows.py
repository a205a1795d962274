"""The kinds of the story's chunks as a reader sees them: list items, quotes, rows of tables."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.measure import measure
from ...text.sentences import SENTENCE_END
from .cues import Cue
from .flow import Box, Chunk

_KINDS = {"li": "list_item", "dd": "list_item", "dt": "list_item", "blockquote": "blockquote", "tr": "row"}
PROSE_CELL = 200
"""Letters from which a table cell holds running text: the table lays out the page."""
MIN_BROKEN_OFF = 60
"""Letters of prose before such a cut; shorter lines, of poems and lists, have no full stop either."""
_LEVELS = 6
"""Boxes above a chunk that are asked for lists, quotes and rows."""


def joined_rows(chunks: list[Chunk], roof: Box | None) -> Iterator[tuple[Chunk, str, str]]:
    """Yield each chunk with its text and kind; parts of one thing come as one, joined by a space.

    Such parts are the cells of one row, the lines of one post quoted from a social network, the halves of a
    sentence that an advertisement cuts in two.

    Boxes at or above `roof`, the story's own box, say nothing of a chunk.
    """
    joined: list[Chunk] = []
    joined_box: Box | None = None
    joined_kind = ""
    for chunk in chunks:
        kind, box = _kind_of(chunk, roof)
        if joined and box is not joined_box and not _goes_on(joined[-1], chunk):
            yield _joined(joined, joined_kind)
            joined = []
        if box is not None:
            joined_box, joined_kind = box, kind
            joined.append(chunk)
        elif joined or _breaks_off(chunk):
            joined_kind = joined_kind if joined else kind
            joined_box = chunk.box
            joined.append(chunk)
        else:
            yield chunk, chunk.text, kind
    if joined:
        yield _joined(joined, joined_kind)


def _breaks_off(chunk: Chunk) -> bool:
    """Whether a paragraph ends amid a sentence."""
    return chunk.tag == "p" and chunk.prose >= MIN_BROKEN_OFF and not SENTENCE_END.search(chunk.text)


def _goes_on(before: Chunk, chunk: Chunk) -> bool:
    """Whether a chunk is the same paragraph's next part, and goes on with the sentence."""
    return before.box is chunk.box and chunk.text[0].islower() and _breaks_off(before)


def _is_data(row: Box) -> bool:
    """Whether a row with running text is one of a table with header cells: tables that lay out have none."""
    table = row.nearest("table")
    return row.last - row.first > 1 and table is not None and next(table.element.iter("th"), None) is not None


def _joined(chunks: list[Chunk], kind: str) -> tuple[Chunk, str, str]:
    if kind == "row":
        kind = "cell" if len(chunks) > 1 else "paragraph"
    return chunks[0], " ".join(chunk.text for chunk in chunks), kind


def _kind_of(chunk: Chunk, roof: Box | None) -> tuple[str, Box | None]:
    """Return the kind, and the box of the table row or the embedded post that the chunk is a part of."""
    if chunk.kind == "heading" or chunk.kind == "preformatted":
        return chunk.kind, None
    box: Box | None = chunk.box
    for _ in range(_LEVELS):
        if box is None or box is roof or (roof is not None and box.depth <= roof.depth):
            break
        kind = _KINDS.get(box.tag)
        if kind == "row":
            return ("row", box) if measure(chunk.text) < PROSE_CELL or _is_data(box) else ("paragraph", None)
        if kind is not None:
            embedded = kind == "blockquote" and chunk.cues & Cue.EMBED
            return ("embed", box) if embedded else (kind, None)
        box = box.parent
    return "paragraph", None
