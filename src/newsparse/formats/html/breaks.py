"""What a `<br>` does: it wraps a line, ends a paragraph, or sets a title apart."""

from __future__ import annotations

from enum import Enum, auto

from ...text.measure import measure
from ...text.sentences import SENTENCE_END
from ...text.whitespace import collapse
from .elements import PARAGRAPHS

BREAK = "\x1e"
"""A `<br>` among the pieces of text that have been read."""
BORDER = "\x1d"
"""The border of an inline element that is a piece of furniture of its own."""
MIN_BROKEN = 100
"""Letters from which bare text that a `<br>` ends after a full stop is a paragraph; wrapped lines have 80."""
BOLD_SLACK = 2
"""Characters outside of `b` that a bold line may have: a colon or full stop."""


class LineEnd(Enum):
    """What a `<br>` does to the text before it."""

    LINE = auto()
    PARAGRAPH = auto()
    TITLE = auto()
    """The text is the title of the paragraph, if enough follows."""


def line_end(pieces: list[str], tag: str, bolds: int) -> LineEnd:
    """Return what a `<br>` behind `pieces` does; `bolds` of their characters are bold, `tag` is their box's.

    A second one with nothing between ends the paragraph, or a whole one before it.
    """
    for piece in reversed(pieces):
        if piece == BREAK:
            return LineEnd.PARAGRAPH
        if not piece.isspace() and piece != BORDER:
            break
    else:
        return LineEnd.LINE
    if tag not in PARAGRAPHS or (bolds and tag in ("p", "td")):
        if bolds and _is_bold(pieces, bolds):
            return LineEnd.TITLE if tag == "p" else LineEnd.PARAGRAPH
        if tag not in PARAGRAPHS and SENTENCE_END.search(piece.rstrip()) and _is_long(pieces):
            return LineEnd.PARAGRAPH
    return LineEnd.LINE


def _is_bold(pieces: list[str], bolds: int) -> bool:
    """Whether the pieces are one line, all bold."""
    return BREAK not in pieces and bolds >= len(collapse("".join(pieces).replace(BORDER, ""))) - BOLD_SLACK


def _is_long(pieces: list[str]) -> bool:
    """Whether the last line is longer than lines of wrapped text are."""
    start = 0
    for index in range(len(pieces) - 1, -1, -1):
        if pieces[index] == BREAK:
            start = index + 1
            break
    return measure(collapse("".join(pieces[start:]))) >= MIN_BROKEN
