"""Whole-page dumps: text with menus, teasers and footers around the article, and the article in it.

The body is the stretch of lines with the most running text (the maximum sum of a weight that is positive for
prose and negative for short lines). The headline is the title-like line above it whose words the story takes
up again; lines between the two say the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from ...lexicon.furniture import Furniture
from ...lexicon.loader import load_all
from .layout import columns
from .look import TITLE_COLUMNS, ends_with_stop, is_prose, is_title
from .piece import Piece, Sign

MIN_OUTSIDE = 12
"""Short lines outside the body from which a text is a dump; a clean article has ten at most."""
MIN_BEFORE = 8
"""Short lines before the body from which it is one even where no menu word is known."""
MIN_MENU_WORDS = 3
_SHORT_WEIGHT = -0.7
_FURNITURE_WEIGHT = -1.5
_PROSE_COLUMNS = 100
"""Columns of prose that weigh 1."""
_MAX_PROSE = 4.0
_REACH = 60
"""Lines above the body in which the headline stands; share buttons, bylines and players come between."""
_OVERLAP = 6
"""Lines at the beginning of the stretch in which it may still stand, below a caption or a teaser."""
_PREFIX = 40
"""Characters by which a line is known again: "Headline | Outlet", "Share this story: …"."""
_DEK_SHARE = 0.6
_MIN_AGAIN = 2
"""Words of a headline that come again in the story's beginning."""
_SAMPLE = 12
"""Paragraphs whose words the headline is compared with."""
_HEADLINE_COLUMNS = (16, TITLE_COLUMNS)

_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Region:
    """Where the article lies in a dump: indexes into the pieces."""

    headline: int | None
    start: int
    """First piece of the body."""
    end: int
    """Behind the last piece of the body."""


def find_region(pieces: list[Piece]) -> Region | None:
    """Return the article's place in a dump, `None` where the text is an article and no dump."""
    if len(pieces) < MIN_OUTSIDE:
        return None
    start, end = _densest(pieces)
    before = _short_lines(pieces[:start])
    outside = before + _short_lines(pieces[end:])
    if outside < MIN_OUTSIDE or start == end:
        return None
    menu = {p.text.lower() for p in pieces[:start] + pieces[end:]} & menu_words()
    if len(menu) < MIN_MENU_WORDS and before < MIN_BEFORE:
        return None
    headline = _headline(pieces, start, end)
    if headline is not None and headline >= start:
        start = headline + 1
    return Region(headline, start, end)


@cache
def menu_words() -> frozenset[str]:
    """Return the lines that only menus, forms and footers have, of all languages, in lower case."""
    return frozenset(name for _, words in load_all(Furniture) for name in words.menu)


def _short_lines(pieces: list[Piece]) -> int:
    return sum(1 for p in pieces if p.shape != "rule" and p.sign is None and not is_prose(p.text))


def _weight(piece: Piece, repeated: set[str]) -> float:
    if not is_prose(piece.text):
        return _SHORT_WEIGHT
    if piece.text in repeated or piece.sign in (Sign.PROMO, Sign.CAPTION):
        return _FURNITURE_WEIGHT
    return min(columns(piece.text) / _PROSE_COLUMNS, _MAX_PROSE)


def _densest(pieces: list[Piece]) -> tuple[int, int]:
    """Return the bounds of the stretch with the greatest sum of weights."""
    best, bounds = 0.0, (0, 0)
    total, start = 0.0, 0
    repeated = {text for text, count in Counter(p.text for p in pieces).items() if count > 1}
    for i, piece in enumerate(pieces):
        if total <= 0:
            total, start = 0.0, i
        total += _weight(piece, repeated)
        if total > best:
            best, bounds = total, (start, i + 1)
    return bounds


def _headline(pieces: list[Piece], start: int, end: int) -> int | None:
    """Return the index of the line above the body that best agrees with it as its headline."""
    sample = [p.text for p in pieces[start:end] if is_prose(p.text)][:_SAMPLE]
    vocabulary = Counter(w.lower() for text in sample for w in set(_WORD.findall(text)))
    prefixes = Counter(p.text[:_PREFIX].lower() for p in pieces)
    best, found = 0.0, None
    scores: dict[int, float] = {}
    for i in range(max(0, start - _REACH), min(start + _OVERLAP, end)):
        score = _headline_score(pieces, i, start, vocabulary)
        if score > 0 and prefixes[pieces[i].text[:_PREFIX].lower()] > 1:
            score += 1.0
        scores[i] = score
        if score > 0 and score >= best:
            best, found = score, i
    if found is not None and scores.get(found - 1, 0.0) >= _DEK_SHARE * best:
        return found - 1  # the better one is the dek beneath
    return found


def _headline_score(pieces: list[Piece], i: int, start: int, vocabulary: Counter[str]) -> float:
    text = pieces[i].text
    if not _HEADLINE_COLUMNS[0] <= columns(text) <= _HEADLINE_COLUMNS[1] or not is_title(text):
        return 0.0
    if ends_with_stop(text) or pieces[i].sign is not None or text.endswith(("…", "...", ">", "→")):
        return 0.0
    words = {w.lower() for w in _WORD.findall(text)}
    if not words:
        return 0.0
    again = sum(1 for w in words if w in vocabulary)
    score = 3.0 * again / len(words) + min(again, 5) * 0.4
    below = [p.sign for p in pieces[i + 1 : min(i + 8, start)]]
    if Sign.BYLINE in below or Sign.TIME in below:
        score += 1.5
    return score - 0.02 * (start - i) if again >= min(_MIN_AGAIN, len(words)) else 0.0
