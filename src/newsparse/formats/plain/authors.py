"""Bylines without "By": lines of names, as pages set them beside the time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...grammar.byline import read_byline
from ...lexicon.given_names import given_names
from .layout import columns
from .look import ends_with_stop
from .piece import Piece

_PLACE = re.compile(r"(?<=/)\s*[^\W\d_a-z][^\W\d_]+,?\s*\([A-ZÀ-Þ]{2,6}\)$")
"""Place and agency behind a name: "Ada Lo / MILLBROOK, (DHA)"."""
_GLUED_BY = re.compile(r"^[Bb]y(?=[A-Z][a-z])")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{4})(?=[A-Z][a-z]{2}|\d)")
"""Where a small letter meets a capital; names like "McKay" and "DeLuca" have fewer small letters in front."""
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
    told += sum(len(place) for place in _PLACE.findall(text)) if said.authors else 0
    return bool(said.authors) and told >= NAMED_SHARE * len(text)


def is_known_person(text: str) -> bool:
    """Whether a line of names begins with a known first name, or tells a job."""
    said = read_byline(text)
    if not said.authors:
        return False
    words = said.authors[0].name.split()
    return len(words) > 1 and (words[0].casefold() in given_names() or said.authors[0].role is not None)


def is_full_name(text: str) -> bool:
    """Whether a line is two or three words that all begin as names do, with place and agency at most."""
    words = text.split(" / ")[0].split()
    return len(words) in NAME_WORDS and all(not word[0].islower() and word[0].isalpha() for word in words)


def is_strange(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether a line of two or three words has none that other short lines have, as menus' words do."""
    words = text.split()
    others = [p.text for p in pieces if len(p.text) <= MAX_COLUMNS and text not in p.text]
    return len(words) in NAME_WORDS and not any(word in line.split() for line in others for word in words)


def unglued(text: str) -> str:
    """Return a line with its parts set apart where only the page's markup did: "byAnn LeeStaff Writer"."""
    text = _GLUED_BY.sub("By ", text, count=1)
    return _GLUED.sub(", ", text)
