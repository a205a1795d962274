"""Which line of a whole page heads its prose.

Every title-like line above the body is weighed by what can be seen of it: the words that the story takes up
again, a stanza of its own, a heading's mark, the byline or time below it, a bullet, how far away it stands.
The weights were fitted to 1,500 texts that five programs made of 350 pages, on one half of their
publishers; on the other half they find the page's headline in 86 of 100 texts that hold it as a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...grammar.promo import promotion_of
from ...lexicon import phrases
from ...lexicon.furniture import Furniture
from ...times.search import find_written
from .authors import is_known_person, is_names
from .layout import columns
from .look import ends_with_stop, is_menu, is_prose, long_words
from .piece import Piece, Sign
from .stamp import MAX_COLUMNS

REACH = 150
"""Lines above the body in which the headline stands; share buttons, offers and players come between."""
OVERLAP = 6
"""Lines at the beginning of the body in which it may still stand, below a caption or a teaser."""
TITLE_COLUMNS = (4, 200)
SHORT_COLUMNS = 16
"""Columns below which a title is likely a label; few headlines are shorter."""
USUAL = (28, 110)
"""Columns of nine headlines in ten; labels have fewer, teasers and captions more."""
DEK_COLUMNS = 64
"""Columns of a line that is a dek where a shorter one that agrees with the story stands right above it."""
HEADLINE_COLUMNS = 24
"""Columns of such a shorter one; kickers have fewer."""
MIN_AGAIN = 2
"""Words of such a headline that come again in the story's beginning."""
NEAR = 12
"""Lines of text, bullets counted twice, below which the byline or time is no longer the title's."""
RIGHT_BELOW = 2
"""Lines below a title inside the stretch of prose where a byline or date shows that a teaser stood above."""
HEAD = 40
"""Lines above the body in which its byline and times stand."""
HEAD_SIGNS = (Sign.BYLINE, Sign.TIME)

_AGREES, _FULL_WORDS, _SHARE, _WORDS, _MAX_WORDS = 0.6, 4, 3.0, 0.4, 5
"""Worth of agreement, long words of a headline, worth of the share of them that comes again and of each."""
_TWICE, _OFTEN, _HELD = 0.4, -0.6, 1.9
"""Of a line that stands twice or oftener (menus, the outlet's name), and of one that another line begins or
ends with: "Share this story: …", "… | Outlet", "Home News …"."""
_FIRST_LEVEL, _SECOND_LEVEL, _ITEM, _ALONE = 5.0, 1.0, -1.2, 2.4
_SIGNED, _BELOW_SIGNS, _FAR, _BULLETS = 0.6, -0.8, -0.02, -0.02
_DATED = -3.0
"""Of a line that begins with figures and holds a date, which tells when the page was published."""
_INSIDE, _SHORT, _USUAL, _PROSE, _NAMES, _STOP = -2.0, -1.8, 0.8, -0.8, -0.7, -0.9
_HEADLINE_SHARE = 0.5
"""Share of the dek's worth that the headline above it has at least."""
_MAX_BULLETS = 40
_KEY = 12
"""Characters at the ends of lines by which lines that hold a title are looked up."""
_NAME_WORDS = 3

_YEAR_RUN_ON = re.compile(r"(?<=[ ,./-])((?:19|20)\d\d)(?=\d{1,2} [^\W\d_])")
"""Where the next item was run into the year by the program that took the markup off: "May 3, 20255 mins"."""
_TRAIL = re.compile(r"\s[>»›→]+\s|[>»›→|]$|>>")
"""Signs of the trail that leads to a page ("Home > News > Story") and of links."""
_OPENING = re.compile("[\\s\"'“‘«„‹「『(¿¡—–…*+.\\d-]*")


@dataclass(frozen=True, slots=True)
class Worth:
    """What speaks for a line as the headline."""

    score: float
    again: int
    """Its words that the story takes up again."""


class Surroundings:
    """What the lines of a page tell about each other."""

    def __init__(self, pieces: Sequence[Piece], start: int, vocabulary: frozenset[str]) -> None:
        self.pieces = pieces
        self.start = start
        self.vocabulary = vocabulary
        self.counts = Counter(p.text for p in pieces)
        self.stanzas = Counter(p.stanza for p in pieces)
        self.bullets = list(accumulate((p.shape == "item" for p in pieces[:start]), initial=0))
        self.first_sign = next(
            (i for i in range(max(0, start - HEAD), start) if pieces[i].sign in HEAD_SIGNS), start
        )
        self.holders: dict[str, set[str]] = {}
        for text in self.counts:
            if columns(text) <= TITLE_COLUMNS[1] + HEAD and not ends_with_stop(text):
                self.holders.setdefault(text[:_KEY], set()).add(text)
                self.holders.setdefault(text[-_KEY:], set()).add(text)

    def holds(self, text: str) -> bool:
        """Whether another line begins or ends with the text."""
        beginning = self.holders.get(text[:_KEY], ())
        ending = self.holders.get(text[-_KEY:], ())
        return any(len(line) > len(text) and line.startswith(text) for line in beginning) or any(
            len(line) > len(text) and line.endswith(text) for line in ending
        )


def find_title(pieces: Sequence[Piece], start: int, end: int, vocabulary: frozenset[str]) -> int | None:
    """Return the index of the line that heads the body from `start` to `end`, if there is any.

    `vocabulary` are the long words of the body's first paragraphs.
    """
    around = Surroundings(pieces, start, vocabulary)
    inside = [i for i in range(start, min(start + OVERLAP, end)) if is_prose(pieces[i].text)]
    last = inside[1] if len(inside) > 1 else start
    worths = {i: w for i in range(max(0, start - REACH), last) if (w := _worth(around, i)) is not None}
    if not worths:
        return None
    best = max(worths, key=lambda i: (worths[i].score, i))
    whole = pieces[best].text
    bare = [i for i in worths if i != best and _is_bare(pieces[i], whole)]
    if bare:  # "Headline | Outlet" or "Home News Headline" stood beside "Headline"
        return max(bare, key=lambda i: worths[i].score)
    for _ in range(2):
        if not _heads(pieces, best - 1, worths):
            break
        best -= 1  # the better one is the dek beneath
    return best


def _is_bare(piece: Piece, whole: str) -> bool:
    if piece.shape == "item" or columns(piece.text) < SHORT_COLUMNS:
        return False
    return whole.startswith(piece.text + " ") or (whole.endswith(piece.text) and whole != piece.text)


def _heads(pieces: Sequence[Piece], i: int, worths: dict[int, Worth]) -> bool:
    """Whether the line right above the best one is the headline, and that its dek."""
    if i not in worths or pieces[i].shape == "item" or pieces[i + 1].level:
        return False
    wide, below = columns(pieces[i].text), columns(pieces[i + 1].text)
    return (
        HEADLINE_COLUMNS <= wide < below
        and below >= DEK_COLUMNS
        and worths[i].again >= MIN_AGAIN
        and worths[i].score >= _HEADLINE_SHARE * worths[i + 1].score
    )


def _could_head(piece: Piece) -> bool:
    """Whether a line may be a headline at all."""
    text = piece.text
    if not TITLE_COLUMNS[0] <= columns(text) <= TITLE_COLUMNS[1] or piece.shape == "rule" or is_menu(text):
        return False
    if piece.sign is not None and not (piece.level and piece.sign in (Sign.TIME, Sign.CAPTION)):
        return False
    if _TRAIL.search(text) or text.endswith((",", ";", "，", ":", "：")):
        return False
    opening = _OPENING.match(text)
    first = text[opening.end() if opening else 0 :][:1]
    return bool(first) and not first.islower() and text.lower() not in phrases(Furniture, "menu")


def _worth(around: Surroundings, i: int) -> Worth | None:
    """Weigh a line, `None` where it is no title."""
    piece = around.pieces[i]
    if not _could_head(piece):
        return None
    text = piece.text
    words = long_words(text)
    again = len(words & around.vocabulary)
    agrees = _SHARE * again / max(len(words), _FULL_WORDS) + _WORDS * min(again, _MAX_WORDS)
    wide, count = columns(text), around.counts[text]
    score = _AGREES * agrees + _place(around, i)
    score += _OFTEN if count > 2 else _TWICE if count == 2 and again >= MIN_AGAIN else 0
    if again >= MIN_AGAIN and wide >= SHORT_COLUMNS and around.holds(text):
        score += _HELD
    score += {1: _FIRST_LEVEL, 2: _SECOND_LEVEL}.get(piece.level, 0.0)
    score += _ITEM if piece.shape == "item" else 0
    score += _ALONE if around.stanzas[piece.stanza] == 1 else 0
    score += _SHORT if wide < SHORT_COLUMNS else _USUAL if USUAL[0] <= wide <= USUAL[1] else 0
    score += _PROSE if is_prose(text) else 0
    score += _STOP if ends_with_stop(text) else 0
    if not piece.level and (promotion_of(text) or _is_person(text)):
        score += _NAMES
    if text[0].isdigit() and dated_line(piece):
        score += _DATED
    return Worth(score, again)


def dated_line(piece: Piece) -> str | None:
    """Return a short line that holds a date among other things, with its parts told apart, or `None`."""
    if piece.sign not in (None, Sign.CAPTION) or columns(piece.text) > MAX_COLUMNS:
        return None
    if is_prose(piece.text) or ends_with_stop(piece.text):
        return None
    text = _YEAR_RUN_ON.sub(r"\1 | ", piece.text)
    found = [w for w in find_written(text, None) if w.days and not w.loose]
    if not found or (piece.sign is Sign.CAPTION and found[0].start > 0):
        return None
    return text


def _is_person(text: str) -> bool:
    return len(text.split()) <= _NAME_WORDS and is_names(text) and is_known_person(text)


def _place(around: Surroundings, i: int) -> float:
    """Return what the line's place between menus, byline and body is worth."""
    start = around.start
    if i >= start:
        below = around.pieces[i + 1 : i + 1 + RIGHT_BELOW]
        return 0.0 if any(p.sign in HEAD_SIGNS or dated_line(p) for p in below) else _INSIDE
    bullets = min(around.bullets[start] - around.bullets[i + 1], _MAX_BULLETS)
    score = _FAR * (start - i) + _BULLETS * bullets
    score += _BELOW_SIGNS if i > around.first_sign else 0
    lines = 0
    for piece in around.pieces[i + 1 : start]:
        if piece.sign in HEAD_SIGNS:
            return score + _SIGNED
        lines += (1 + (piece.shape == "item")) * (piece.sign is None)
        if lines > NEAR:
            break
    return score
