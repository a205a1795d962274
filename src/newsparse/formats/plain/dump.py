"""Whole-page dumps: text with menus, teasers and footers around the article, and the article in it.

The body is the stretch of lines with the most running text: the maximum sum of a weight that is positive for
prose and negative for short lines. The headline is the title-like line above it whose words the story takes
up again; what stands between the two (offers, players, share buttons) is passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...grammar.promo import is_promotional_heading
from ...lexicon import phrases
from ...lexicon.furniture import Furniture
from .layout import columns
from .look import ends_with_stop, is_menu, is_prose, is_title, long_words
from .piece import Piece, Sign

MIN_OUTSIDE = 12
"""Short lines outside the body from which a text is a dump; a clean article has ten at most."""
MIN_BEFORE = 8
"""Short lines before the body from which it is one even where no menu word is known."""
MIN_MENU_WORDS = 3
_SHORT_WEIGHT = -0.7
_NOISE_WEIGHT = -0.3
"""Of lines known to be furniture: advertisements between paragraphs must not cut a story."""
_PROSE_COLUMNS = 100
"""Columns of prose that weigh 1."""
_MAX_PROSE = 4.0
_REACH = 150
"""Lines above the body in which the headline stands; share buttons, offers and players come between."""
_OVERLAP = 6
"""Lines at the beginning of the stretch in which it may still stand, below a caption or a teaser."""
_FAR = 0.02
"""What each line between headline and body costs a candidate."""
_INSIDE = 1.5
"""What it costs a candidate to stand inside the body, where subheads are."""
_SAMPLE = 12
"""Paragraphs whose words the headline is compared with."""
_PREFIX = 40
"""Characters by which a line is known again: "Headline | Outlet", "Share this story: …"."""
_TEASER_SHARE = 0.08
"""Share of the running text that may stand below the heading of a list of teasers."""
_HELD = 2.0
"""What it is worth to a candidate that another line holds it: only headlines are repeated so."""
_DEK_SHARE = 0.6
"""Share of the score of the best line from which the one right above it is the headline, and that its dek."""
_HEADLINE_COLUMNS = (16, 200)
_FULL_HEADLINE = 30
"""Columns that a headline above a better dek has at least."""
_FULL_WORDS = 4
"""Long words of a headline; labels have fewer, and agree with any story of their section."""
_MIN_AGAIN = 2
"""Words of a headline that come again in the story's beginning."""
_HEAD = 30
"""Lines below the headline in which its byline and times stand."""
_TOP = 4
"""Lines at the beginning of the body among which a byline shows that the head goes on."""
_HEAD_SIGNS = (Sign.BYLINE, Sign.TIME)
_LEAD_COLUMNS = 120
_LEAD_WORDS = 4
"""Columns, and words in common with the body, of a first paragraph that stands apart from it."""

_BROKEN = re.compile(r"(?:…|\.\.\.|[>→:»|,]|\b[a-z]{1,2})$")
"""How a teaser or a piece of a sentence ends; headlines end in whole words."""


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
    before = _short_lines(pieces[:start])
    outside = before + _short_lines(pieces[end:])
    if outside < MIN_OUTSIDE or start == end:
        return None
    menu = {p.text.lower() for p in (*pieces[:start], *pieces[end:])} & menu_words()
    if len(menu) < MIN_MENU_WORDS and before < MIN_BEFORE:
        return None
    sample = [p.text for p in pieces[start:end] if is_prose(p.text) and p.sign is None][:_SAMPLE]
    vocabulary = frozenset(word for text in sample for word in long_words(text))
    headline = _headline(pieces, start, end, vocabulary)
    if headline is not None:
        start = _lead(pieces, headline, start, vocabulary, noise)
    return Region(headline, start, end, noise)


def _short_lines(pieces: Sequence[Piece]) -> int:
    return sum(1 for p in pieces if p.shape != "rule" and p.sign in _SHORT and not is_prose(p.text))


_SHORT = (None, Sign.PROMO, Sign.CREDIT)


_PASSED = (Sign.PROMO, Sign.CAPTION, Sign.CREDIT, Sign.CLOCK)


def _weight(piece: Piece, noise: frozenset[str]) -> float:
    if piece.text in noise or piece.sign in _PASSED:
        return _NOISE_WEIGHT
    if not is_prose(piece.text) or is_menu(piece.text):
        return _SHORT_WEIGHT
    return min(columns(piece.text) / _PROSE_COLUMNS, _MAX_PROSE)


def _densest(pieces: Sequence[Piece], noise: frozenset[str]) -> tuple[int, int]:
    """Return the bounds of the stretch with the greatest sum of weights."""
    best, bounds = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, piece in enumerate(pieces):
        if total <= 0:
            total, start = 0.0, i
        total += _weight(piece, noise)
        if total > best:
            best, bounds = total, (start, i + 1)
    return bounds


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


def _headline(pieces: Sequence[Piece], start: int, end: int, vocabulary: frozenset[str]) -> int | None:
    """Return the index of the line above the body that best agrees with it as its headline."""
    prefixes = Counter(p.text[:_PREFIX].lower() for p in pieces)
    short = [p.text for p in pieces if columns(p.text) <= _HEADLINE_COLUMNS[1] + _PREFIX]
    best, found = 0.0, None
    scores: dict[int, float] = {}
    inside = [i for i in range(start, min(start + _OVERLAP, end)) if is_prose(pieces[i].text)]
    last = inside[1] if len(inside) > 1 else start
    for i in range(max(0, start - _REACH), last):
        score = _headline_score(pieces, i, start, vocabulary)
        if score > 0 and prefixes[pieces[i].text[:_PREFIX].lower()] > 1:
            score += 1.0
        if score > 0 and _is_held(pieces[i].text, short):
            score += _HELD
        scores[i] = score
        if score > 0 and score >= best:
            best, found = score, i
    if found is None:
        return None
    whole = pieces[found].text
    shorter = [
        i for i, s in scores.items() if s > 0 and i != found and whole.startswith(pieces[i].text + " ")
    ]
    if shorter:
        return shorter[-1]  # "Headline | Outlet" stood above "Headline"
    above = scores.get(found - 1, 0.0)
    if above >= _DEK_SHARE * best and columns(pieces[found - 1].text) >= _FULL_HEADLINE:
        return found - 1  # the better one is the dek beneath
    return found


def _is_held(text: str, lines: list[str]) -> bool:
    """Whether another line repeats this one with more around it: "Share this story: …", "… | Outlet"."""
    return any(len(line) > len(text) and text in line for line in lines)


def _headline_score(pieces: Sequence[Piece], i: int, start: int, vocabulary: frozenset[str]) -> float:
    text = pieces[i].text
    if not _HEADLINE_COLUMNS[0] <= columns(text) <= _HEADLINE_COLUMNS[1] or not is_title(text):
        return 0.0
    if ends_with_stop(text) or pieces[i].sign is not None or _BROKEN.search(text) or is_menu(text):
        return 0.0
    words = long_words(text)
    again = len(words & vocabulary)
    if again < min(_MIN_AGAIN, len(words)) or not words:
        return 0.0
    score = 3.0 * again / max(len(words), _FULL_WORDS) + min(again, 5) * 0.4
    below = [p.sign for p in pieces[i + 1 : min(i + 8, start)]]
    if Sign.BYLINE in below or Sign.TIME in below:
        score += 1.5
    if i >= start:
        score -= _INSIDE
    return max(score - _FAR * max(start - i, 0), 0.01)


def _lead(
    pieces: Sequence[Piece], headline: int, start: int, vocabulary: frozenset[str], noise: frozenset[str]
) -> int:
    """Return where the body begins: first paragraphs may stand above an offer that cuts the story."""
    if headline >= start:
        start = headline + 1
    near = [i for i in range(start, min(start + _TOP, len(pieces))) if pieces[i].sign in _HEAD_SIGNS]
    if near:
        return near[-1] + 1  # what stood above the byline was the dek
    signed = [i for i in range(headline + 1, min(start, headline + _HEAD)) if pieces[i].sign in _HEAD_SIGNS]
    for i in range(max(headline + 2, signed[-1] + 1 if signed else 0), start):
        piece = pieces[i]
        if piece.sign is not None or piece.text in noise or columns(piece.text) < _LEAD_COLUMNS:
            continue
        words = long_words(piece.text)
        if is_prose(piece.text) and len(words & vocabulary) >= _LEAD_WORDS:
            return i
    return start
