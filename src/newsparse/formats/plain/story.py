"""The story itself: paragraphs, subheads, lists, quotes, pictures between them, and where it ends."""

from __future__ import annotations

import re
from itertools import pairwise

from ...document import Role
from ...grammar.credit import split_credit
from ...lexicon import phrases
from ...lexicon.furniture import Furniture
from .authors import is_full_name, is_known_person, is_names
from .head import Head, said_by
from .headings import Habits, habits_of, heading_rule
from .layout import bullet_kind, columns, without_bullet
from .look import ends_sentence, is_prose, is_title, is_unstopped, sentences_inside
from .piece import Finding, Piece, Sign

MIN_LETTERS = 3
"""Writers' names below running text that make a text a page of letters."""
WRITER_COLUMNS = 60
CLOSING_COLUMNS = 140
"""Columns from which the last paragraph before a credit is told; captions have 90 in the mean."""
CAPTION_COLUMNS = 400
"""Columns beyond which a line beside a credit is a paragraph."""
MIN_BODY = 2
"""Paragraphs that an article has before another one can begin."""
UNSTOPPED_COLUMNS = 90
"""Columns from which a last line with a comma is a paragraph without its full stop."""
_PAUSE = re.compile('[,;،、，“”"]')
_COUNT = re.compile(r"[\d.,]{1,9}")
PICTURE_LINES = 3
TOLD_SHARE = 0.5
"""Share of the running text above an end mark that ends the story; notes to editors may be as long."""
TAIL_COLUMNS = 75
"""Columns of the longest promotion under a title of its own at the end."""
TAIL_PIECES = 60
"""Pieces at the end that are looked at for furniture."""

_SIGN_ROLES = {
    Sign.TIME: Role.TIME,
    Sign.BYLINE: Role.ASIDE,
    Sign.CLOCK: Role.ASIDE,
    Sign.CREDIT: Role.CREDIT,
    Sign.CAPTION: Role.CAPTION,
    Sign.NOTE: Role.ASIDE,
    Sign.JUMP: Role.ASIDE,
    Sign.COUNT: Role.ASIDE,
    Sign.TOPICS: Role.TOPIC,
    Sign.NOTICE: Role.NOTICE,
    Sign.SIGNATURE: Role.SIGNATURE,
    Sign.PROMO: Role.ASIDE,
    Sign.COPYRIGHT: Role.ASIDE,
    Sign.END: Role.ASIDE,
    Sign.COUNTER: Role.ASIDE,
    Sign.ADDRESS: Role.ASIDE,
}


def read_story(pieces: list[Piece], head: Head) -> dict[int, Finding]:
    """Return the roles of the pieces from the body's start on."""
    end = _story_end(pieces, head)
    findings: dict[int, Finding] = {}
    habits = habits_of(pieces[head.start : end])
    group = 100
    for i in range(head.start, end):
        if i in head.findings or i in findings:
            continue
        sign = pieces[i].sign
        if told := _told_before_credit(pieces, i, end):
            findings[i] = told
        elif sign in (Sign.CREDIT, Sign.CAPTION):
            group += 1
            findings |= _picture(pieces, i, group)
        elif sign is not None:
            findings[i] = Finding(_SIGN_ROLES[sign], sign, 0.8, text=said_by(pieces[i]))
        else:
            findings[i] = _text(pieces, i, end, habits)
    signed = any(f.role is Role.BYLINE for f in head.findings.values())
    for i in range(end, len(pieces)):
        if i in head.findings:
            continue
        if i == end and not signed and _is_closing_name(pieces[i].text):
            findings[i] = Finding(Role.BYLINE, "names right below the story", 0.6)
            continue
        sign = pieces[i].sign
        role = _SIGN_ROLES[sign] if sign in (Sign.NOTICE, Sign.SIGNATURE, Sign.TOPICS) else Role.ASIDE
        findings[i] = Finding(role, sign or "after the last paragraph", 0.7, text=said_by(pieces[i]))
    return findings


def _told_before_credit(pieces: list[Piece], i: int, end: int) -> Finding | None:
    """Return the story's last paragraph where only its tail is a picture's credit: "… opened. Photo: ANP".

    Captions stand beside other captions, are short or a single sentence; this one has several above nothing.
    """
    piece = pieces[i]
    if piece.sign is not Sign.CAPTION or i + 1 != end or columns(piece.text) < CLOSING_COLUMNS:
        return None
    told = split_credit(piece.text).caption
    alone = all(p.stanza != piece.stanza for p in (*pieces[i - 1 : i], *pieces[i + 1 : i + 2]))
    above = pieces[i - 1].sign if i else None
    if not ends_sentence(told) or not sentences_inside(told) or above is not None or not alone:
        return None
    return Finding(Role.PARAGRAPH, "last paragraph, with a credit behind it", 0.6, text=told)


def count_starts(pieces: list[Piece], start: int) -> int:
    """Return how many further articles seem to begin in the body: a title, then a byline, then prose."""
    found = 0
    for i in range(start + MIN_BODY, len(pieces) - 2):
        piece = pieces[i]
        if piece.sign is None and is_title(piece.text) and not is_prose(piece.text):
            below = pieces[i + 1 : i + 4]
            found += any(p.sign is Sign.BYLINE for p in below) and any(is_prose(p.text) for p in below)
    return found


def count_letters(pieces: list[Piece]) -> int:
    """Return how many further letters a page of readers' letters holds: each ends in its writer's name.

    The name stands below running text, its place below it at most, and a title or the next letter follows.
    """
    ends = [i for i in range(1, len(pieces)) if is_prose(pieces[i - 1].text) and _is_writer(pieces[i].text)]
    if len(ends) < MIN_LETTERS:
        return 0
    told = [any(is_prose(p.text) for p in pieces[a + 1 : b]) for a, b in pairwise(ends)]
    return sum(told)


def _is_writer(text: str) -> bool:
    """Whether a line is one full name, a place or a job behind it at most: "Ada Lo, Harbor Springs"."""
    name = text.split(",")[0]
    return columns(text) <= WRITER_COLUMNS and is_names(name) and is_full_name(name)


def _picture(pieces: list[Piece], i: int, group: int) -> dict[int, Finding]:
    """Return the roles of a picture's lines: a credit goes with the caption in its stanza."""
    piece = pieces[i]
    if piece.sign is Sign.CAPTION:
        return {i: Finding(Role.CAPTION, Sign.CAPTION, 0.8, group)}
    alone = Finding(Role.CREDIT, Sign.CREDIT, 0.8, group)
    stanza = [k for k in range(max(i - 3, 0), min(i + 4, len(pieces))) if pieces[k].stanza == piece.stanza]
    for k in (i + 1, i - 1):
        if k in stanza and len(stanza) <= PICTURE_LINES and _could_be_caption(pieces[k]):
            return {i: alone, k: Finding(Role.CAPTION, "line beside a photo credit", 0.7, group)}
    return {i: Finding(Role.ASIDE, "photo credit without a caption", 0.6)}


def _could_be_caption(piece: Piece) -> bool:
    return (
        piece.sign in (None, Sign.CAPTION)
        and piece.shape == "text"
        and columns(piece.text) <= CAPTION_COLUMNS
    )


def _text(pieces: list[Piece], i: int, end: int, habits: Habits) -> Finding:
    """Return the role of a piece without signs."""
    piece = pieces[i]
    if piece.shape == "rule":
        return Finding(Role.ASIDE, "line of signs", 0.9)
    if piece.shape == "heading":
        return Finding(Role.HEADING, "marked as a heading", 0.95, level=piece.level)
    if piece.shape == "quote":
        return Finding(Role.BLOCKQUOTE, "set off with >", 0.9)
    if piece.shape == "item" and _has_sibling(pieces, i):
        return Finding(Role.LIST_ITEM, "bullet or number", 0.9, text=without_bullet(piece.text))
    if rule := heading_rule(pieces, i, end, habits):
        return Finding(Role.HEADING, rule, 0.7, level=2)
    return Finding(Role.PARAGRAPH, "text of the story", 0.8)


def _has_sibling(pieces: list[Piece], i: int) -> bool:
    kind = bullet_kind(pieces[i].text)
    near = pieces[max(i - 1, 0) : i] + pieces[i + 1 : i + 2]
    return any(p.shape == "item" and bullet_kind(p.text) == kind for p in near)


def _story_end(pieces: list[Piece], head: Head) -> int:
    """Return the index behind the last piece of the story."""
    start = head.start
    end = min(_comments(pieces, start), _end_mark(pieces, start))
    titled = _sets_titles_so(pieces, start)
    while end > start + 1 and end > len(pieces) - TAIL_PIECES:
        piece = pieces[end - 1]
        if end - 1 in head.findings:
            end -= 1
            continue
        sign = piece.sign
        if sign in (Sign.CAPTION, Sign.CREDIT) and not _is_closing_name(piece.text):
            break
        if sign is None and piece.shape in ("item", "quote"):
            break
        if sign is None and _reads_on(piece.text) and (titled or not _in_tail_stanza(pieces, end - 1)):
            break
        end -= 1
    return end


def _is_closing_name(text: str) -> bool:
    """Whether a line names the author as some papers do below the story: "Ada Lo", "Ada Lo (Reuters)"."""
    line = split_credit(text)
    if line.credit and line.caption:
        return is_names(line.caption) and is_full_name(line.caption)
    return is_names(text) and is_full_name(text) and is_known_person(text)


def _end_mark(pieces: list[Piece], start: int) -> int:
    """Return where an end mark ends the story: most of the running text stands above it."""
    marks = [i for i in range(start + 1, len(pieces)) if pieces[i].sign is Sign.END]
    if not marks:
        return len(pieces)
    told = [len(p.text) if is_prose(p.text) else 0 for p in pieces]
    total = sum(told[start:])
    return next((i for i in marks if sum(told[start:i]) >= TOLD_SHARE * total > 0), len(pieces))


def _comments(pieces: list[Piece], start: int) -> int:
    """Return where readers' comments begin: behind a line that announces them."""
    for i in range(start + MIN_BODY, len(pieces)):
        words = _COUNT.sub("", pieces[i].text).lower().strip(" :()")
        if words in phrases(Furniture, "comments"):
            return i
    return len(pieces)


def _reads_on(text: str) -> bool:
    """Whether a text at the end is told, even where its full stop is missing."""
    if ends_sentence(text) or is_prose(text) or (sentences_inside(text) and not is_names(text)):
        return True
    if is_unstopped(text):
        return True
    return columns(text) >= UNSTOPPED_COLUMNS and bool(_PAUSE.search(text))


def _sets_titles_so(pieces: list[Piece], start: int) -> bool:
    """Whether the text sets its own titles right above their paragraphs, without a blank line."""
    found = 0
    for above, below in pairwise(pieces[start:]):
        found += above.stanza == below.stanza and is_title(above.text) and len(below.text) > len(above.text)
        if found >= MIN_BODY + 1:
            return True
    return False


def _in_tail_stanza(pieces: list[Piece], i: int) -> bool:
    """Whether the piece stands under a short title in one stanza, as promotions do."""
    first = i
    while first > 0 and pieces[first - 1].stanza == pieces[i].stanza:
        first -= 1
    if first == i or i - first > 3 or columns(pieces[i].text) > TAIL_COLUMNS:
        return False
    return not ends_sentence(pieces[first].text) and is_title(pieces[first].text)
