"""What a piece says it is, by its own words: time line, byline, credit, caption, notice, promotion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ...grammar.byline import opens_like_byline
from ...lexicon.furniture import Furniture
from ...lexicon.loader import load_all
from .layout import columns
from .look import ends_with_stop
from .piece import Piece, Sign

MAX_FURNITURE = 200
"""Columns beyond which a line is no byline, time line or credit."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+")
_END_MARKS = re.compile(r"\W{0,3}(?:30|#{2,3}|x{3})\W{0,3}", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\b\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH},? \d{{4}}|\b{_MONTH} \d{{1,2}},? \d{{4}}",
    re.IGNORECASE,
)
_STOPPED_BYLINE = 80
"""Columns beyond which a line with a full stop is a sentence, not a byline."""
_CREDIT_PAREN = re.compile(r"\((?:[^()]{0,30}: ?)?[^()]{2,80}\)$")
_CREDIT_LINE = re.compile(
    r"[^.!?]{2,60}(?:/| via )[^.!?]{2,80}|(?:AP|Reuters|AFP|Getty)(?: Photo| Images)?", re.IGNORECASE
)


def signed(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the sign that each one bears by its own words."""
    return [replace(p, sign=sign) if (sign := sign_of(p.text)) else p for p in pieces]


def sign_of(text: str) -> Sign | None:
    """Return what a piece is by its own words, `None` for text."""
    if is_end_mark(text):
        return Sign.END
    if columns(text) > MAX_FURNITURE:
        return Sign.CAPTION if _is_caption(text) else None
    for sign, test in _TESTS:
        if test(text):
            return sign
    return None


def is_end_mark(text: str) -> bool:
    """Whether the line says that the story is over ("-30-", "ENDS")."""
    return bool(_END_MARKS.fullmatch(text)) or text.lower().strip(" -–—()[]*") in _end_marks()


@cache
def _end_marks() -> frozenset[str]:
    return frozenset(word for _, words in load_all(Furniture) for word in words.end_marks)


@cache
def _counter() -> re.Pattern[str]:
    words = {re.escape(word) for _, lexicon in load_all(Furniture) for word in lexicon.counters}
    union = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?:[\d.,]{{1,9}}[km]?[ -]?(?:{union})|(?:{union}):? ?[\d.,]{{1,9}}[km]?.{{0,12}})", re.IGNORECASE
    )


@cache
def _photo_label() -> re.Pattern[str]:
    words = {re.escape(word) for _, lexicon in load_all(Furniture) for word in lexicon.photo_labels}
    union = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"\W?(?:{union})s?\s?[:|] ?", re.IGNORECASE)


def _is_time(text: str) -> bool:
    found = _DATE.search(text)
    return bool(found) and columns(text) <= 100 and not ends_with_stop(text)


def _is_byline(text: str) -> bool:
    return opens_like_byline(text) and not (ends_with_stop(text) and columns(text) > _STOPPED_BYLINE)


def _is_credit(text: str) -> bool:
    return columns(text) <= 90 and bool(_CREDIT_LINE.fullmatch(text))


def _is_caption(text: str) -> bool:
    return bool(_photo_label().match(text)) or _has_credit(text)


def _has_credit(text: str) -> bool:
    found = _CREDIT_PAREN.search(text[-90:])
    return bool(found) and (":" in found.group() or "/" in found.group())  # type: ignore[union-attr]


def _is_counter(text: str) -> bool:
    return bool(_counter().fullmatch(text))


def _is_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text))


_TESTS = (
    (Sign.ADDRESS, _is_address),
    (Sign.COUNTER, _is_counter),
    (Sign.TIME, _is_time),
    (Sign.BYLINE, _is_byline),
    (Sign.CAPTION, _is_caption),
    (Sign.CREDIT, _is_credit),
)
"""Signs in the order of asking: the first that holds counts."""
