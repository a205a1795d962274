"""The roles of a dump's lines, once its article is found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...document import Role
from .dump import Region
from .head import SIGN_ROLES
from .headings import NUMBERED, habits_of, heading_rule, is_teaser
from .layout import bullet_kind, without_bullet
from .look import ends_sentence, introduces, is_prose, is_title
from .page_noise import is_noise
from .piece import Finding, Piece, Sign
from .top import read_top

_CUT_CREDIT = re.compile(r"\s?[(\[]$")
"""Where a caption's credit went to the next line."""
MIN_ENTRIES = 2
"""Lines with the clock time of an entry that make a story a live blog."""


def read_page(pieces: Sequence[Piece], region: Region) -> dict[int, Finding]:
    """Return the roles of the article's pieces; all that lies outside is left out."""
    findings: dict[int, Finding] = {}
    if region.headline is not None:
        read_top(pieces, region, region.headline, findings)
    noise = region.noise - _own_repeats(pieces, region) - _entry_titles(pieces, region)
    kept = [i for i in range(region.start, region.end) if not is_noise(pieces[i], noise)]
    story = [pieces[i] for i in kept]
    habits = habits_of(story)
    live = sum(1 for p in story if p.sign is Sign.CLOCK) >= MIN_ENTRIES
    for k, i in enumerate(kept):
        rule = heading_rule(story, k, len(story), habits)
        if rule and not live and is_teaser(story, k):
            rule = None
        if i in findings:
            continue
        apart = k > 0 and kept[k - 1] < i - 1
        findings[i] = _signed(pieces[i]) or _plain(story, k, rule, apart)
    return findings


def _own_repeats(pieces: Sequence[Piece], region: Region) -> frozenset[str]:
    """Return the titles that stand twice, both times in the article: a table of contents lists them."""
    first = region.start if region.headline is None else region.headline + 1
    own = Counter(pieces[i].text for i in range(first, region.end))
    everywhere = Counter(p.text for p in pieces if p.text in region.noise)
    twice = (text for text, count in everywhere.items() if count == own[text] == 2)
    return frozenset(text for text in twice if is_title(text) and not ends_sentence(text))


def _entry_titles(pieces: Sequence[Piece], region: Region) -> frozenset[str]:
    """Return the titles right below the clock times of a live blog: menus repeat them."""
    inside = pieces[region.start : region.end]
    return frozenset(p.text for above, p in pairwise(inside) if above.sign is Sign.CLOCK and p.sign is None)


def _signed(piece: Piece) -> Finding | None:
    """Return the role of a line with a sign, inside the story."""
    if piece.sign is None:
        return None
    role = SIGN_ROLES.get(piece.sign, Role.ASIDE)
    if role in (Role.BYLINE, Role.TIME, Role.CREDIT):
        role = Role.ASIDE
    return Finding(role, piece.sign, 0.6)


def _plain(story: Sequence[Piece], k: int, heading: str | None, apart: bool) -> Finding:
    """Return the role of a line without signs: short ones are teasers unless they stand alone above prose.

    `apart`: the page's furniture stood between the line and the one above.
    """
    piece = story[k]
    if piece.shape == "item" and any(
        p.shape == "item" and bullet_kind(p.text) == bullet_kind(piece.text)
        for p in (*story[max(k - 1, 0) : k], *story[k + 1 : k + 2])
        if is_prose(p.text) or is_prose(piece.text)
    ):
        return Finding(Role.LIST_ITEM, "bullet or number", 0.6, text=without_bullet(piece.text))
    if _CUT_CREDIT.search(piece.text) or (_follows(story, k, Sign.CREDIT) and not is_prose(piece.text)):
        return Finding(Role.CAPTION, "line above a photo credit", 0.5, text=_CUT_CREDIT.sub("", piece.text))
    if heading:
        if apart or heading == NUMBERED or k == 0 or _is_told(story[k - 1]):
            return Finding(Role.HEADING, heading, 0.6, level=2)
        return Finding(Role.ASIDE, "short line among others", 0.5)
    if is_prose(piece.text) or ends_sentence(piece.text) or introduces(piece.text):
        return Finding(Role.PARAGRAPH, "running text", 0.7)
    return Finding(Role.ASIDE, "short line among others", 0.5)


def _is_told(piece: Piece) -> bool:
    """Whether the piece above a heading is furniture known by its sign, or running text."""
    return (
        piece.sign is not None or is_prose(piece.text) or ends_sentence(piece.text) or introduces(piece.text)
    )


def _follows(story: Sequence[Piece], k: int, sign: Sign) -> bool:
    return k + 1 < len(story) and story[k + 1].sign is sign
