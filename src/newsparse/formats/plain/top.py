"""The head of a whole page: what stands around the headline and above the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...document import Role
from ...grammar.byline import read_byline
from ...grammar.credit import split_credit
from ...grammar.vocabulary import agency_of
from ...lexicon import alternatives
from ...lexicon.loader import load_all
from ...lexicon.stamps import StampWords
from ...times.relative import find_relative
from .authors import is_full_name, is_known_person, is_names, is_strange, unglued
from .dump import Region
from .head import DEK_COLUMNS, SIGN_ROLES
from .kickers import is_kicker
from .layout import columns
from .look import is_prose, sentences_inside
from .page_noise import is_noise
from .piece import Finding, Piece, Sign
from .stamp import SOME_DAY, mentions_time
from .titles import dated_line

_PICTURE = (Sign.CREDIT, Sign.CAPTION)
NEAR = 6
"""Lines around the time line in which names are a byline: share buttons come between."""
MIN_DEK = 36
"""Columns of a dek without a full stop; shorter lines are labels."""
UNDER = 5
"""Lines below the headline in which a full name alone is the author's."""
AGENCY_WORDS, AGENCY_LETTERS = 3, 3
"""Words at most and letters at least of an agency alone on its line; "AA" makes the letters larger."""
TOLD = 20
"""Lines of the body in which the story names those whom it is about."""
TOP = 30
"""Lines below the headline in which an unlabelled line with a date tells when the page was published."""
LATE = 2
"""Lines at the beginning of the body in which it may still stand."""
ABOVE = 4
"""Lines above the headline in which its time stands where none is below; the day of reading stands higher."""
BEHIND = 25
"""Lines behind the body in which a labelled time of publication stands where the head has none."""


def read_top(pieces: Sequence[Piece], region: Region, headline: int, findings: dict[int, Finding]) -> None:
    """Find kicker, dek, byline and times around the headline."""
    findings[headline] = Finding(Role.HEADLINE, "title-like line above the body that it agrees with", 0.7)
    if headline and is_kicker(pieces[headline - 1].text, pieces[headline].text):
        findings[headline - 1] = Finding(Role.KICKER, "short label above the headline", 0.5)
    group = 0
    dek = _dek(pieces, region, headline)
    times = dict(_times(pieces, region, headline))
    findings |= times
    for i in range(headline + 1, region.start):
        piece = pieces[i]
        if i in times:
            continue
        if _is_agency(pieces, i, headline):
            findings[i] = Finding(Role.BYLINE, "agency below the headline", 0.6)
        elif piece.sign in SIGN_ROLES and not _is_stray(pieces, i):
            group += piece.sign in _PICTURE
            number = group if piece.sign in _PICTURE else None
            findings[i] = Finding(SIGN_ROLES[piece.sign], piece.sign, 0.7, number)
        elif i == dek:
            findings[i] = Finding(Role.DEK, "line right under the headline", 0.6)
        elif not is_noise(piece, frozenset()) and (byline := _byline(pieces, i, region)):
            findings[i] = byline


def _times(pieces: Sequence[Piece], region: Region, headline: int) -> Iterator[tuple[int, Finding]]:
    """Yield the times that no line below the headline states by its own words alone.

    They stand in a line of other things below it, right above it, or with their label behind the body.
    """
    if any(pieces[i].sign is Sign.TIME for i in range(headline + 1, region.start)):
        return
    below = range(headline + 1, min(headline + TOP, region.start + LATE, len(pieces)))
    above = range(headline - 1, max(headline - 1 - ABOVE, -1), -1)
    for near, where in ((below, "below"), (above, "right above")):
        for i in near:
            stamped = pieces[i].sign is Sign.TIME
            dated = None if stamped else dated_line(pieces[i])
            if stamped or dated:
                yield i, Finding(Role.TIME, f"line with a date {where} the headline", 0.6, text=dated)
                return
    for i in range(region.start, min(region.end + BEHIND, len(pieces))):
        if pieces[i].sign is Sign.TIME and _published().match(pieces[i].text):
            yield i, Finding(Role.TIME, "labelled time of publication", 0.6)
            return


@cache
def _published() -> re.Pattern[str]:
    labels = {label for _, words in load_all(StampWords) for label in words.published}
    return re.compile(rf"\W{{0,3}}(?:{alternatives(labels)})\b", re.IGNORECASE)


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


def _is_agency(pieces: Sequence[Piece], i: int, headline: int) -> bool:
    """Whether a line that looks like a picture's credit is the agency which the story comes from."""
    piece = pieces[i]
    if piece.sign is not Sign.CREDIT or i - headline > UNDER or len(piece.text.split()) > AGENCY_WORDS:
        return False
    if len(piece.text) < AGENCY_LETTERS:
        return False
    beside = (pieces[i - 1], pieces[i + 1]) if i + 1 < len(pieces) else (pieces[i - 1],)
    return bool(agency_of(piece.text)) and all(p.sign is not Sign.CAPTION for p in beside)


def _is_stray(pieces: Sequence[Piece], i: int) -> bool:
    """Whether a sign is likely a page's accident: a credit without a caption, a byline that names nobody."""
    if pieces[i].sign is Sign.BYLINE:
        said = read_byline(pieces[i].text)
        return not (said.agencies or said.desks or any(" " in author.name for author in said.authors))
    if pieces[i].sign is not Sign.CREDIT:
        return False
    return all(p.sign is not Sign.CAPTION and not is_prose(p.text) for p in (pieces[i - 1], pieces[i + 1]))


def _byline(pieces: Sequence[Piece], i: int, region: Region) -> Finding | None:
    """Return the byline that a line between headline and body is, without "By" or run into its neighbours."""
    text = unglued(pieces[i].text)
    if text != pieces[i].text and text.startswith("By ") and is_names(text[3:]):
        return Finding(Role.BYLINE, "names behind by", 0.6, text=text)
    if name := _before_time(text):
        return Finding(Role.BYLINE, "names run into the time", 0.5, text=name)
    if not is_names(text):
        return None
    if pieces[i - 1].text.lower().rstrip(": ") in ("by", "von"):
        return Finding(Role.BYLINE, "names below the word by", 0.5, text=text)
    if _is_told_of(text, pieces, region):
        return None
    reach = NEAR if is_known_person(text) else 1 if is_strange(text, pieces) else 0
    near = (*pieces[max(i - reach, 0) : i], *pieces[i + 1 : i + 1 + reach])
    if any(p.sign is Sign.TIME or mentions_time(p.text) for p in near):
        return Finding(Role.BYLINE, "names beside the time line", 0.5, text=text)
    if i - (region.headline or 0) <= UNDER and is_known_person(text) and is_full_name(text):
        return Finding(Role.BYLINE, "name right below the headline", 0.5, text=text)
    return None


def _before_time(text: str) -> str | None:
    """Return the names before a distance in time: "Ada Lo | 2 hours ago", "Ada Lo 2 hours ago"."""
    name, mark, rest = text.partition("|") if "|" in text else text.partition(", ")
    if mark and is_names(name) and (mentions_time(rest) or find_relative(rest, None, SOME_DAY)):
        return name
    found = [time.span for time in find_relative(text, None, SOME_DAY) if time.span is not None]
    before = text[: found[0].start].strip() if found else ""
    return before if before and is_full_name(before) and is_names(before) else None


def _is_told_of(name: str, pieces: Sequence[Piece], region: Region) -> bool:
    """Whether the story speaks of the person in a line of names, which is then a topic or a caption."""
    inside = pieces[region.start : min(region.start + TOLD, region.end)]
    return any(name in p.text and not p.text.startswith(name) for p in inside if is_prose(p.text))


def _is_dek(piece: Piece, noise: frozenset[str]) -> bool:
    text = piece.text
    if piece.sign is not None or is_noise(piece, noise) or columns(text) > DEK_COLUMNS:
        return False
    if mentions_time(text) or is_names(text) or split_credit(text).credit:
        return False
    return is_prose(text) or columns(text) > MIN_DEK
