"""The roles of a dump's lines, once its article is found."""

from __future__ import annotations

import re
from collections import Counter

from ...document import Role
from .dump import Region, menu_words
from .head import DEK_COLUMNS, SIGN_ROLES, is_kicker
from .headings import HEADING_COLUMNS
from .layout import columns
from .look import ends_sentence, is_prose, is_title, sentences_inside
from .piece import Finding, Piece, Sign

_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]{0,24}(?: (?:and|und|y|et|de|van|von|der|bin|al|la|le)\b)?,? ?){2,7}"
)
"""A line of capitalised words, as a byline without "By" is."""
_MIN_REPEATED = 2
"""Times that a line must stand in the page to be furniture of the page."""


def read_page(pieces: list[Piece], region: Region) -> dict[int, Finding]:
    """Return the roles of the article's pieces; all that lies outside is left out."""
    findings: dict[int, Finding] = {}
    repeated = {text for text, n in Counter(p.text for p in pieces).items() if n >= _MIN_REPEATED}
    if region.headline is not None:
        _read_top(pieces, region, region.headline, repeated, findings)
    lone = frozenset(repeated | menu_words())
    for i in range(region.start, region.end):
        findings[i] = _in_body(pieces, i, region.end, lone)
    return findings


def _read_top(
    pieces: list[Piece], region: Region, headline: int, repeated: set[str], findings: dict[int, Finding]
) -> None:
    """Find kicker, dek, byline and times around the headline."""
    findings[headline] = Finding(Role.HEADLINE, "title-like line above the body that it agrees with", 0.7)
    if headline and is_kicker(pieces[headline - 1].text, pieces[headline].text):
        findings[headline - 1] = Finding(Role.KICKER, "short label above the headline", 0.5)
    group = 0
    for i in range(headline + 1, region.start):
        text, sign = pieces[i].text, pieces[i].sign
        near_time = any(p.sign is Sign.TIME for p in pieces[i + 1 : i + 3] + pieces[i - 1 : i])
        if sign in SIGN_ROLES:
            group += sign in (Sign.CREDIT, Sign.CAPTION)
            findings[i] = Finding(SIGN_ROLES[sign], sign, 0.7, group if sign in _PICTURE else None)
        elif i == headline + 1 and _is_dek(text, repeated):
            findings[i] = Finding(Role.DEK, "line right under the headline", 0.6)
        elif near_time and _NAME.fullmatch(text) and text.lower() not in menu_words():
            findings[i] = Finding(Role.BYLINE, "names beside the time line", 0.5)
        else:
            findings[i] = Finding(Role.ASIDE, "line between headline and body", 0.5)


_PICTURE = (Sign.CREDIT, Sign.CAPTION)


def _is_dek(text: str, repeated: set[str]) -> bool:
    if text in repeated or text.lower() in menu_words() or columns(text) > DEK_COLUMNS:
        return False
    return is_prose(text) or (columns(text) > HEADING_COLUMNS // 3 and not _NAME.fullmatch(text))


def _in_body(pieces: list[Piece], i: int, end: int, lone: frozenset[str]) -> Finding:
    piece = pieces[i]
    text, sign = piece.text, piece.sign
    if sign is not None:
        return Finding(SIGN_ROLES.get(sign, Role.ASIDE), sign, 0.6)
    if text in lone or text.lower() in lone:
        return Finding(Role.ASIDE, "line of the page's furniture", 0.7)
    if is_prose(text) or ends_sentence(text):
        return Finding(Role.PARAGRAPH, "running text", 0.7)
    following = pieces[i + 1] if i + 1 < end else None
    before = pieces[i - 1]
    heads = (
        following is not None and is_prose(following.text) and (is_prose(before.text) or before.text in lone)
    )
    if heads and is_title(text) and columns(text) <= HEADING_COLUMNS and not sentences_inside(text):
        return Finding(Role.HEADING, "short line above a paragraph", 0.6, level=2)
    return Finding(Role.ASIDE, "short line among others", 0.5)
