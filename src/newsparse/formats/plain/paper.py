"""Lines that only print has: "Continued on Page A7", and the count of documents of a print-out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ...lexicon import alternatives, phrases
from ...lexicon.furniture import Furniture
from .layout import columns
from .look import is_capitals
from .piece import Piece, Sign

JUMP_COLUMNS = 70
"""Columns of the longest line that leads to another page."""
CATCHWORDS = 3
"""Words of the longest slug above "Continued from Page A1"."""
_PAGE = r"(?:[A-Z]{1,2}-?\d{1,3}|\d{1,3}[A-Z]?)"
_DIGIT = re.compile(r"\d")


def is_jump(text: str, _: str | None = None) -> bool:
    """Whether a line leads to or from another page: "See BRIDGE, Page A7", "Fortsetzung auf Seite 3"."""
    return columns(text) <= JUMP_COLUMNS and bool(_DIGIT.search(text) and _jump().fullmatch(text))


@cache
def _jump() -> re.Pattern[str]:
    opening = alternatives(phrases(Furniture, "jumps"), any_case=True)
    page = alternatives(phrases(Furniture, "pages"), any_case=True)
    number = rf"\b(?:(?:{page})\.? {{0,1}}{_PAGE}|\d{{1,3}}\.? (?:{page}))"
    code = r"(?:, ?|(?<=from )|(?<=on )|(?<=to ))(?-i:[A-Z]{1,2}-?\d{1,3})"
    return re.compile(rf"\W{{0,3}}(?:{opening})\b[^.!?]{{0,50}}?(?:{number}|{code})\W{{0,4}}", re.IGNORECASE)


def is_document_count(text: str, _: str | None = None) -> bool:
    """Whether a line counts the documents of a print-out: "1 of 24 DOCUMENTS"."""
    return columns(text) <= JUMP_COLUMNS and bool(_DIGIT.search(text) and _count().fullmatch(text))


@cache
def _count() -> re.Pattern[str]:
    word = alternatives(phrases(Furniture, "documents"), any_case=True)
    of = alternatives(phrases(Furniture, "of"), any_case=True)
    number = r"\d{1,5}"
    return re.compile(
        rf"\W{{0,3}}(?:{word}) {number} (?:{of}) {number}\W{{0,3}}"
        rf"|\W{{0,3}}{number} (?:{of}) {number} (?:{word})\W{{0,3}}",
        re.IGNORECASE,
    )


def with_catchwords(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the slug right above "Continued from Page A1" the same sign: "BRIDGE"."""
    found = list(pieces)
    for i, piece in enumerate(found[1:], 1):
        above = found[i - 1]
        if piece.sign is not Sign.JUMP or above.sign is not None or i == 1:
            continue
        if is_capitals(above.text) and len(above.text.split()) <= CATCHWORDS:
            found[i - 1] = replace(above, sign=Sign.JUMP)
    return found
