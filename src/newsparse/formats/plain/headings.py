"""Subheads: short lines above paragraphs, told from paragraphs that are short, labels and lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...text.sentences import ASKING
from .layout import bullet_kind, columns
from .look import ends_sentence, ends_with_stop, introduces, is_prose, is_title, long_words, sentences_inside
from .piece import Piece, Sign, text_below

HEADING_COLUMNS = 110
"""Columns beyond which no subhead is believed."""
MIN_LABELS = 3
"""Lines with the same words before a colon that make them labels: "We like: …"."""
MIN_SPEAKS = 2
"""Times that capitals before a colon come, which makes them a speaker of a transcript: "HALE: And then?"."""
MIN_NUMBERED = 2
MIN_SCORES = 2
"""Figures of a line score."""
_NUMBER = re.compile(r"[\d.,:/()–-]+")
_DASHES = "-–—―"


NUMBERED = "numbered line above paragraphs"
TEASER_COLUMNS = 52
"""Columns from which a subhead takes words from its text; subheads have 25 in the mean, headlines 65."""
_SHOUTED_COLUMNS = 60
"""Columns of capitals that are the headline of another story."""
_TEASER_SIGNS = (Sign.BYLINE, Sign.TIME)
_SECTION = 4
"""Paragraphs below a subhead whose words it may take."""
_STEM = 5
"""Letters by which a word is known again in another form."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What a text does throughout."""

    labels: frozenset[str]
    """Words before a colon that come again and again."""
    numbered: bool
    """Whether lone numbered lines are headings: "1. First", paragraphs, "2. Second", …"""


def habits_of(pieces: Sequence[Piece]) -> Habits:
    """Return the habits of a text."""
    labels = Counter(_label(p.text) for p in pieces if columns(p.text) <= HEADING_COLUMNS)
    speakers = Counter(label for p in pieces if (label := _label(p.text)).isupper())
    lone = sum(1 for i, p in enumerate(pieces) if _is_lone_number(pieces, i, p))
    known = {k for k, n in labels.items() if k and n >= MIN_LABELS}
    known.update(k for k, n in speakers.items() if n >= MIN_SPEAKS)
    return Habits(frozenset(known), lone >= MIN_NUMBERED)


def heading_rule(pieces: Sequence[Piece], i: int, end: int, habits: Habits) -> str | None:
    """Return why a piece without marks is a subhead, `None` where it is none."""
    piece = pieces[i]
    text = piece.text
    if columns(text) > HEADING_COLUMNS or not is_title(text) or text.endswith((":", "：", "-", "–", "—")):
        return None
    if text[0] in _DASHES:
        return None  # who said the pull quote above, or a reply
    if ends_sentence(text) and not text.endswith(ASKING) and not text.isupper():
        return None
    if sentences_inside(text) and not text.endswith(ASKING) and piece.emphasis != "strong":
        return None
    if _label(text) in habits.labels or _is_score(text):
        return None
    if piece.emphasis == "strong":
        return "bold line"
    if habits.numbered and _is_lone_number(pieces, i, piece):
        return NUMBERED
    if i and _ends_short_lines(pieces, i):
        return None
    below = text_below(pieces, i, end)
    if below is None or not (below.shape == "item" or is_prose(below.text) or ends_with_stop(below.text)):
        return None
    return "short line above a paragraph"


def _is_score(text: str) -> bool:
    """Whether half of the words are figures, as in line scores and rows of tables: "City 2 0 - 2"."""
    words = text.split()
    figures = sum(1 for word in words if _NUMBER.fullmatch(word))
    return figures >= MIN_SCORES and 2 * figures >= len(words)


def _ends_short_lines(pieces: Sequence[Piece], i: int) -> bool:
    """Whether short lines in a stanza of their own end here, as names under a letter and line scores do."""
    above, piece = pieces[i - 1], pieces[i]
    last = i + 1 == len(pieces) or pieces[i + 1].stanza != piece.stanza
    if not last or above.stanza != piece.stanza or above.sign is not None or above.shape != "text":
        return False
    return not is_prose(above.text) and not ends_sentence(above.text) and not introduces(above.text)


def is_teaser(pieces: Sequence[Piece], i: int) -> bool:
    """Whether a title in a page leads to another story.

    It has a byline or a time of its own right below, or it is as long as a headline and the text below does
    not take it up.
    """
    text = pieces[i].text
    if any(p.sign in _TEASER_SIGNS for p in pieces[i + 1 : i + 3]):
        return True
    if columns(text) < TEASER_COLUMNS or text.endswith(ASKING):
        return False
    if text.isupper() and columns(text) >= _SHOUTED_COLUMNS:
        return True
    words = {word[:_STEM] for word in long_words(text)}
    below = {word[:_STEM] for p in pieces[i + 1 : i + 1 + _SECTION] for word in long_words(p.text)}
    return 3 * len(words & below) < len(words)


def _label(text: str) -> str:
    before, colon, _ = text.partition(": ")
    return before if colon and len(before) <= HEADING_COLUMNS // 3 else ""


def _is_lone_number(pieces: Sequence[Piece], i: int, piece: Piece) -> bool:
    """Whether a numbered line has no numbered neighbour."""
    if piece.shape != "item" or bullet_kind(piece.text) != "number" or ends_sentence(piece.text):
        return False
    near = (pieces[k] for k in (i - 1, i + 1) if 0 <= k < len(pieces))
    return is_title(piece.text) and not any(bullet_kind(p.text) == "number" for p in near)
