"""Subheads that are no heading elements: lines named so, short bold lines between paragraphs."""

from __future__ import annotations

from itertools import pairwise

from ...text.measure import measure
from ...text.sentences import ASKING, SENTENCE_END
from .cues import Cue
from .flow import Chunk

UNMARKED_LEVEL = 3
"""Level given to such a line: below the usual subhead."""
MAX_SUBHEAD = 100
"""Letters of the longest subhead."""
MIN_LAID_OUT = 4
"""Chunks of a table's cell that holds a story."""
MAX_SHARE = 0.35
"""Share of a story's paragraphs that may be subheads; beyond, bold is the looks of the text."""
MAX_SHARE_ASKING = 0.25
"""The same where most are questions: those of an interview have one or two paragraphs of answer each."""


def unmarked_headings(chunks: list[Chunk]) -> frozenset[int]:
    """Return the orders of lines that head what follows them: by their names, or else by being bold.

    Many questions stay paragraphs: in interviews they are bold and part of the text. A story with headings of
    its own has no bold ones besides.
    """
    named = [
        c.order
        for c, following in pairwise(chunks)
        if (_is_named(c) or _folds(c, following)) and following.kind != "heading"
    ]
    if named or any(chunk.kind == "heading" for chunk in chunks):
        return frozenset(named)
    found = [chunk for chunk, following in pairwise(chunks) if _may_head(chunk) and _is_text(following)]
    if found and found[0] is chunks[0]:
        found = found[1:]
    asking = sum(chunk.text.endswith(ASKING) for chunk in found)
    if len(found) > MAX_SHARE_ASKING * len(chunks) and 2 * asking > len(found):
        found = [chunk for chunk in found if not chunk.text.endswith(ASKING)]
    return frozenset(c.order for c in found) if len(found) <= MAX_SHARE * len(chunks) else frozenset()


def _is_named(chunk: Chunk) -> bool:
    return (
        bool(chunk.box.cues & Cue.SUBHEAD)
        and chunk.kind in ("text", "paragraph")
        and measure(chunk.text) <= MAX_SUBHEAD
        and chunk.text[-1] not in ".,;"
    )


def _folds(chunk: Chunk, following: Chunk) -> bool:
    """Whether a line is what a reader clicks to see what follows it."""
    box = chunk.box.parent
    return chunk.tag == "summary" and box is not None and box.holds(following.order)


def _is_text(chunk: Chunk) -> bool:
    return chunk.kind in ("paragraph", "text") and not chunk.bold


def _is_cell(chunk: Chunk) -> bool:
    """Whether a line stands in a cell of a table, and not in one that lays out the page."""
    cell = chunk.box.nearest("td", "th")
    return cell is None or cell.last - cell.first < MIN_LAID_OUT


def _may_head(chunk: Chunk) -> bool:
    return (
        chunk.bold
        and chunk.kind in ("paragraph", "text")
        and not chunk.cues & (Cue.IN_LIST | Cue.IN_QUOTE)
        and not (chunk.cues & Cue.IN_TABLE and _is_cell(chunk))
        and not chunk.links
        and measure(chunk.text) <= MAX_SUBHEAD
        and (chunk.text.endswith(ASKING) or not SENTENCE_END.search(chunk.text))
        and chunk.text[-1] not in ":,;"
    )
