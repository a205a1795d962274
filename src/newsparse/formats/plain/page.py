"""The roles of a dump's lines, once its article is found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...document import Role
from ...grammar.byline import read_byline
from ...grammar.credit import split_credit
from ...grammar.promo import promotion_of
from ...times.relative import find_relative
from .authors import is_known_person, is_names, is_strange, unglued
from .dump import Region, menu_words
from .head import DEK_COLUMNS, SIGN_ROLES
from .headings import NUMBERED, habits_of, heading_rule, is_teaser
from .kickers import is_kicker
from .layout import bullet_kind, columns, without_bullet
from .look import ends_sentence, introduces, is_prose, is_title, sentences_inside
from .piece import Finding, Piece, Sign
from .stamp import SOME_DAY, mentions_time

_PICTURE = (Sign.CREDIT, Sign.CAPTION)
_NUMBER_BEHIND = re.compile(r"\s?\d{1,2}$")
"""The count on a label: "Advertisement 4"."""
_FILM = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d [^\W\d_]")
"""How long a film is, before its title: "2:34 Ferry leaves the port"."""
_CUT_CREDIT = re.compile(r"\s?[(\[]$")
"""Where a caption's credit went to the next line."""
NEAR = 6
"""Lines around the time line in which names are a byline: share buttons come between."""
MIN_ENTRIES = 2
"""Lines with the clock time of an entry that make a story a live blog."""
MIN_DEK = 36
"""Columns of a dek without a full stop; shorter lines are labels."""


def read_page(pieces: Sequence[Piece], region: Region) -> dict[int, Finding]:
    """Return the roles of the article's pieces; all that lies outside is left out."""
    findings: dict[int, Finding] = {}
    if region.headline is not None:
        _read_top(pieces, region, region.headline, findings)
    noise = region.noise - _own_repeats(pieces, region) - _entry_titles(pieces, region)
    kept = [i for i in range(region.start, region.end) if not _is_noise(pieces[i], noise)]
    story = [pieces[i] for i in kept]
    habits = habits_of(story)
    live = sum(1 for p in story if p.sign is Sign.CLOCK) >= MIN_ENTRIES
    for k, i in enumerate(kept):
        rule = heading_rule(story, k, len(story), habits)
        if rule and not live and is_teaser(story, k):
            rule = None
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


def _is_noise(piece: Piece, noise: frozenset[str]) -> bool:
    """Whether the line is the page's furniture wherever it stands."""
    if piece.shape == "rule" or piece.sign in (Sign.PROMO, Sign.COUNTER, Sign.ADDRESS, Sign.COPYRIGHT):
        return True
    if _FILM.match(piece.text) and is_title(piece.text) and not ends_sentence(piece.text):
        return True
    if piece.text in noise or piece.text.endswith((">>", "»", "→", "›")):
        return True
    bare = _NUMBER_BEHIND.sub("", piece.text)
    return bare.lower() in menu_words() or promotion_of(bare) == "label"


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


def _read_top(pieces: Sequence[Piece], region: Region, headline: int, findings: dict[int, Finding]) -> None:
    """Find kicker, dek, byline and times around the headline."""
    findings[headline] = Finding(Role.HEADLINE, "title-like line above the body that it agrees with", 0.7)
    if headline and is_kicker(pieces[headline - 1].text, pieces[headline].text):
        findings[headline - 1] = Finding(Role.KICKER, "short label above the headline", 0.5)
    group = 0
    dek = _dek(pieces, region, headline)
    for i in range(headline + 1, region.start):
        piece = pieces[i]
        if piece.sign in SIGN_ROLES and not _is_stray(pieces, i):
            group += piece.sign in _PICTURE
            number = group if piece.sign in _PICTURE else None
            findings[i] = Finding(SIGN_ROLES[piece.sign], piece.sign, 0.7, number)
        elif i == dek:
            findings[i] = Finding(Role.DEK, "line right under the headline", 0.6)
        elif not _is_noise(piece, frozenset()) and (byline := _byline(pieces, i)):
            findings[i] = byline


def _dek(pieces: Sequence[Piece], region: Region, headline: int) -> int | None:
    """Return the dek's line: right under the headline; of two, the one that is a single sentence."""
    first, second = headline + 1, headline + 2
    if first >= region.start or not _is_dek(pieces[first], region.noise):
        return None
    if (
        second < region.start
        and sentences_inside(pieces[first].text)
        and _is_dek(pieces[second], region.noise)
    ):
        return second
    return first


def _is_stray(pieces: Sequence[Piece], i: int) -> bool:
    """Whether a sign is likely a page's accident: a credit without a caption, a byline that names nobody."""
    if pieces[i].sign is Sign.BYLINE:
        said = read_byline(pieces[i].text)
        return not (said.agencies or said.desks or any(" " in author.name for author in said.authors))
    if pieces[i].sign is not Sign.CREDIT:
        return False
    return all(p.sign is not Sign.CAPTION and not is_prose(p.text) for p in (pieces[i - 1], pieces[i + 1]))


def _byline(pieces: Sequence[Piece], i: int) -> Finding | None:
    """Return the byline that a line between headline and body is, without "By" or run into its neighbours."""
    text = unglued(pieces[i].text)
    if text != pieces[i].text and text.startswith("By ") and is_names(text[3:]):
        return Finding(Role.BYLINE, "names behind by", 0.6, text=text)
    name, comma, rest = text.partition("|") if "|" in text else text.partition(", ")
    if comma and is_names(name) and (mentions_time(rest) or find_relative(rest, None, SOME_DAY)):
        return Finding(Role.BYLINE, "names run into the time", 0.5, text=name)
    if not is_names(text):
        return None
    if pieces[i - 1].text.lower().rstrip(": ") in ("by", "von"):
        return Finding(Role.BYLINE, "names below the word by", 0.5, text=text)
    reach = NEAR if is_known_person(text) else 1 if is_strange(text, pieces) else 0
    near = (*pieces[max(i - reach, 0) : i], *pieces[i + 1 : i + 1 + reach])
    if any(p.sign is Sign.TIME or mentions_time(p.text) for p in near):
        return Finding(Role.BYLINE, "names beside the time line", 0.5, text=text)
    return None


def _is_dek(piece: Piece, noise: frozenset[str]) -> bool:
    text = piece.text
    if piece.sign is not None or _is_noise(piece, noise) or columns(text) > DEK_COLUMNS:
        return False
    if mentions_time(text) or is_names(text) or split_credit(text).credit:
        return False
    return is_prose(text) or columns(text) > MIN_DEK
