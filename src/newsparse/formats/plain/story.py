"""The story itself: paragraphs, subheads, lists, quotes, pictures between them, and where it ends."""

from __future__ import annotations

from ...document import Role
from .head import Head
from .layout import bullet_kind, columns, without_bullet
from .look import ends_sentence, is_prose, is_title
from .piece import Finding, Piece, Sign, text_below

HEADING_COLUMNS = 110
"""Columns beyond which no subhead is believed."""
TAIL_PIECES = 60
"""Pieces at the end that are looked at for furniture."""

_SIGN_ROLES = {
    Sign.TIME: Role.TIME,
    Sign.BYLINE: Role.ASIDE,
    Sign.CREDIT: Role.CREDIT,
    Sign.CAPTION: Role.CAPTION,
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
    group = 100
    for i in range(head.start, end):
        if i in head.findings:
            continue
        sign = pieces[i].sign
        if sign in (Sign.CREDIT, Sign.CAPTION):
            group += 1
            findings[i] = Finding(_SIGN_ROLES[sign], sign, 0.8, group)
        elif sign is not None:
            findings[i] = Finding(_SIGN_ROLES[sign], sign, 0.8)
        else:
            findings[i] = _text(pieces, i, end)
    for i in range(end, len(pieces)):
        if i in head.findings:
            continue
        sign = pieces[i].sign
        role = _SIGN_ROLES[sign] if sign in (Sign.NOTICE, Sign.SIGNATURE) else Role.ASIDE
        findings[i] = Finding(role, sign or "after the last paragraph", 0.7)
    return findings


def _text(pieces: list[Piece], i: int, end: int) -> Finding:
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
    if piece.emphasis == "strong" and is_title(piece.text) and columns(piece.text) <= HEADING_COLUMNS:
        return Finding(Role.HEADING, "bold line", 0.85, level=2)
    if _is_heading(pieces, i, end):
        return Finding(Role.HEADING, "short line above a paragraph", 0.7, level=2)
    return Finding(Role.PARAGRAPH, "text of the story", 0.8)


def _has_sibling(pieces: list[Piece], i: int) -> bool:
    kind = bullet_kind(pieces[i].text)
    near = pieces[max(i - 1, 0) : i] + pieces[i + 1 : i + 2]
    return any(p.shape == "item" and bullet_kind(p.text) == kind for p in near)


def _is_heading(pieces: list[Piece], i: int, end: int) -> bool:
    text = pieces[i].text
    if columns(text) > HEADING_COLUMNS or not is_title(text) or text.endswith((":", "-", "–", "—")):
        return False
    if ends_sentence(text) and not text.endswith(("?", "?”", "?’")) and not text.isupper():
        return False
    following = text_below(pieces, i, end)
    return following is not None and (following.shape == "item" or is_prose(following.text))


def _story_end(pieces: list[Piece], head: Head) -> int:
    """Return the index behind the last piece of the story."""
    start, end = head.start, len(pieces)
    while end > start + 1 and end > len(pieces) - TAIL_PIECES:
        piece = pieces[end - 1]
        if end - 1 in head.findings:
            end -= 1
            continue
        sign = piece.sign
        if sign in (Sign.CAPTION, Sign.CREDIT):
            break
        if sign is None and piece.shape in ("item", "quote"):
            break
        if (
            sign is None
            and (ends_sentence(piece.text) or is_prose(piece.text))
            and not _in_tail_stanza(pieces, end - 1)
        ):
            break
        end -= 1
    return end


def _in_tail_stanza(pieces: list[Piece], i: int) -> bool:
    """Whether the piece stands under a short title in one stanza, as promotions do."""
    first = i
    while first > 0 and pieces[first - 1].stanza == pieces[i].stanza:
        first -= 1
    if first == i or i - first > 3:
        return False
    return not ends_sentence(pieces[first].text) and is_title(pieces[first].text)
