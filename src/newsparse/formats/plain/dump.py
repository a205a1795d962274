"""Whole-page dumps: text with menus, teasers and footers around the article, and the article in it.

The body is the stretch of lines with the most running text: the maximum sum of a weight that is positive for
prose and negative for short lines. What stands between it and the line that heads it (offers, players, share
buttons) is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from ...grammar.promo import is_promotional_heading
from ...lexicon import phrases
from ...lexicon.furniture import Furniture
from .layout import columns
from .look import is_menu, is_prose, long_words
from .piece import Piece, Sign
from .titles import HEAD_SIGNS, find_title

SAMPLE = 12
"""Paragraphs of the body whose words the lines above it are compared with."""
MIN_OUTSIDE = 12
"""Short lines outside the body from which a text is a dump; a clean article has ten at most."""
MIN_BEFORE = 8
"""Short lines before the body from which it is one even where no menu word is known."""
MIN_MENU_WORDS = 3
MIN_BULLETS_ABOVE, MIN_BULLETS_BELOW = 6, 16
"""Short lines with bullets above the body, and below it, that are a menu; articles end in lists at times."""
_SHORT_WEIGHT = -0.7
_NOISE_WEIGHT = -0.3
"""Of lines known to be furniture: advertisements between paragraphs must not cut a story."""
_PROSE_COLUMNS = 100
"""Columns of prose that weigh 1."""
_MAX_PROSE = 4.0
_HEADED_SHARE = 0.6
"""Share of the densest stretch's weight from which another one with a byline or time above goes before."""
_TEASER_SHARE = 0.08
"""Share of the running text that may stand below the heading of a list of teasers."""
_HEAD = 30
"""Lines below the headline in which its byline and times stand."""
_TOP = 4
"""Lines at the beginning of the body among which a byline shows that the head goes on."""
_LEAD_COLUMNS = 120
_LEAD_WORDS = 4
"""Columns, and words in common with the body, of a first paragraph that stands apart from it."""


@dataclass(frozen=True, slots=True)
class Region:
    """Where the article lies in a dump: indexes into the pieces."""

    headline: int | None
    start: int
    """First piece of the body."""
    end: int
    """Behind the last piece of the body."""
    noise: frozenset[str]
    """Lines that stand in the page more than once."""


def menu_words() -> frozenset[str]:
    """Return the lines that only menus, forms and footers have, of all languages, in lower case."""
    return phrases(Furniture, "menu")


def find_region(pieces: Sequence[Piece]) -> Region | None:
    """Return the article's place in a dump, `None` where the text is an article and no dump."""
    if len(pieces) < MIN_OUTSIDE:
        return None
    noise = frozenset(text for text, count in Counter(p.text for p in pieces).items() if count > 1)
    start, end = _densest(pieces, noise)
    end = _without_teasers(pieces, start, end, noise)
    if start == end or not _is_surrounded(pieces[:start], pieces[end:]):
        return None
    told = (p.text for p in pieces[start:end] if p.sign is None and is_prose(p.text))
    vocabulary = frozenset(word for text in islice(told, SAMPLE) for word in long_words(text))
    headline = find_title(pieces, start, end, vocabulary)
    if headline is not None:
        start = _lead(pieces, headline, start, vocabulary, noise)
    return Region(headline, start, end, noise)


def _is_surrounded(above: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether what stands around the body is a page's: many short lines, menus of bullets above all."""
    if _bullets(above) >= MIN_BULLETS_ABOVE or _bullets(below) >= MIN_BULLETS_BELOW:
        return True
    before = _short_lines(above)
    if before + _short_lines(below) < MIN_OUTSIDE:
        return False
    words = {p.text.lower() for p in (*above, *below)} & menu_words()
    return before >= MIN_BEFORE or len(words) >= MIN_MENU_WORDS


def _bullets(pieces: Sequence[Piece]) -> int:
    return sum(1 for p in pieces if p.shape == "item" and not is_prose(p.text))


def _short_lines(pieces: Sequence[Piece]) -> int:
    return sum(1 for p in pieces if p.shape != "rule" and p.sign in _SHORT and not is_prose(p.text))


_SHORT = (None, Sign.PROMO, Sign.CREDIT)


_PASSED = (Sign.PROMO, Sign.CAPTION, Sign.CREDIT, Sign.CLOCK)


def _weight(piece: Piece, noise: frozenset[str]) -> float:
    if piece.text in noise or piece.sign in _PASSED:
        return _NOISE_WEIGHT
    if piece.linked or not is_prose(piece.text) or is_menu(piece.text):
        return _SHORT_WEIGHT
    return min(columns(piece.text) / _PROSE_COLUMNS, _MAX_PROSE)


def _densest(pieces: Sequence[Piece], noise: frozenset[str]) -> tuple[int, int]:
    """Return the bounds of the stretch with the greatest sum of weights.

    Where no byline or time stands above it, as above a dialogue about consent or readers' comments, a stretch
    that has one goes before, if it is not much shorter.
    """
    stretches = _stretches(pieces, noise)
    if not stretches:
        return 0, 0
    best = max(stretches, key=lambda stretch: stretch[0])
    if not _is_headed(pieces, best[1]):
        headed = [s for s in stretches if s[0] >= _HEADED_SHARE * best[0] and _is_headed(pieces, s[1])]
        best = max(headed, key=lambda stretch: stretch[0], default=best)
    return best[1], best[2]


def _stretches(pieces: Sequence[Piece], noise: frozenset[str]) -> list[tuple[float, int, int]]:
    """Return the stretches of prose: the sum of their weights, and their bounds."""
    found: list[tuple[float, int, int]] = []
    best, total, start, end = 0.0, 0.0, 0, 0
    for i, piece in enumerate(pieces):
        if total <= 0:
            if best > 0:
                found.append((best, start, end))
            best, total, start = 0.0, 0.0, i
        total += _weight(piece, noise)
        if total > best:
            best, end = total, i + 1
    return [*found, (best, start, end)] if best > 0 else found


def _is_headed(pieces: Sequence[Piece], start: int) -> bool:
    """Whether a byline or a time stands not far above, or among the first lines."""
    near = range(max(start - _HEAD, 0), min(start + _TOP, len(pieces)))
    return any(pieces[i].sign in HEAD_SIGNS for i in near)


def _without_teasers(pieces: Sequence[Piece], start: int, end: int, noise: frozenset[str]) -> int:
    """Return where the story ends: "More stories" near the end stands above a list of teasers."""
    weights = [max(_weight(p, noise), 0.0) for p in pieces[start:end]]
    rest = total = sum(weights)
    for i in range(start, end):
        rest -= weights[i - start]
        if rest > _TEASER_SHARE * total or not is_promotional_heading(pieces[i].text):
            continue
        below = pieces[i + 1 : end]
        if 3 * sum(1 for p in below if not is_prose(p.text)) >= 2 * len(below):
            return i
    return end


def _lead(
    pieces: Sequence[Piece], headline: int, start: int, vocabulary: frozenset[str], noise: frozenset[str]
) -> int:
    """Return where the body begins: first paragraphs may stand above an offer that cuts the story."""
    if headline >= start:
        start = headline + 1
    near = [i for i in range(start, min(start + _TOP, len(pieces))) if pieces[i].sign in HEAD_SIGNS]
    if near:
        return near[-1] + 1  # what stood above the byline was the dek
    signed = [i for i in range(headline + 1, min(start, headline + _HEAD)) if pieces[i].sign in HEAD_SIGNS]
    for i in range(max(headline + 2, signed[-1] + 1 if signed else 0), start):
        piece = pieces[i]
        if piece.sign is not None or piece.text in noise or columns(piece.text) < _LEAD_COLUMNS:
            continue
        words = long_words(piece.text)
        if is_prose(piece.text) and len(words & vocabulary) >= _LEAD_WORDS:
            return i
    return start
