"""Bylines without "By": lines of names, as pages set them beside the time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...grammar.byline import read_byline
from ...lexicon.given_names import GivenNamesLexicon
from ...lexicon.loader import SHARED, load
from .layout import columns
from .look import ends_with_stop
from .piece import Piece

MAX_COLUMNS = 140
"""Columns of the longest line of names; longer ones begin with "By"."""
NAMED_SHARE = 0.7
"""Share of a line that names and jobs take up when it is a byline."""


def is_names(text: str, language: str | None = None) -> bool:
    """Whether the text is names of people, with their jobs, and nothing else; a single word is none."""
    if columns(text) > MAX_COLUMNS or ends_with_stop(text) or (text.isascii() and " " not in text):
        return False
    said = read_byline(text, language)
    told = sum(len(a.name) + len(a.role or "") for a in said.authors) + sum(map(len, said.agencies))
    return bool(said.authors) and told >= NAMED_SHARE * len(text)


def is_known_person(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether a line of names begins with a known first name, or the text speaks of that name again."""
    said = read_byline(text)
    if not said.authors:
        return False
    name = said.authors[0].name
    if " " in name and name.split()[0].casefold() in _given_names():
        return True
    return sum(1 for p in pieces if p.text.startswith(name)) > 1 and len(name.split()) in (2, 3)


@cache
def _given_names() -> frozenset[str]:
    known = load(GivenNamesLexicon, SHARED)
    return frozenset(name for many in (*known.male, *known.female, *known.either) for name in many.split())
