"""First names and what gender they tell."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from .loader import SHARED, LexiconModel, load


class GivenNamesLexicon(LexiconModel):
    """First names of all languages, in lower case; one string holds many, parted by white space."""

    topic: ClassVar[str] = "given_names"

    male: tuple[str, ...] = ()
    """Names of men."""
    female: tuple[str, ...] = ()
    """Names of women."""
    either: tuple[str, ...] = ()
    """Names of both: they tell a person, not a gender."""


@cache
def given_names() -> frozenset[str]:
    """Return all of them."""
    known = load(GivenNamesLexicon, SHARED)
    return frozenset(name for many in (*known.male, *known.female, *known.either) for name in many.split())
