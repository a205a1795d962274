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
NAME_WORDS = (2, 3)
"""Words of a name whose first name is not known."""
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
    """Whether a line of names begins with a known first name, tells a job, or has words that no menu has."""
    said = read_byline(text)
    if not said.authors:
        return False
    name, words = said.authors[0].name, said.authors[0].name.split()
    if len(words) > 1 and (words[0].casefold() in _given_names() or said.authors[0].role):
        return True
    if len(words) not in NAME_WORDS:
        return False
    others = [p.text for p in pieces if len(p.text) <= MAX_COLUMNS and name not in p.text]
    return not any(word in text.split() for text in others for word in words)


@cache
def _given_names() -> frozenset[str]:
    known = load(GivenNamesLexicon, SHARED)
    return frozenset(name for many in (*known.male, *known.female, *known.either) for name in many.split())
