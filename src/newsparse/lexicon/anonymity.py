"""Words that say that a source is kept unnamed."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel

Words = tuple[str, ...]
"""A list of words; an entry may hold several, parted by white space."""


class AnonymityLexicon(LexiconModel):
    """Phrases that say that a source is kept unnamed."""

    topic: ClassVar[str] = "anonymity"

    phrases: tuple[str, ...] = ()
    """Pieces of a sentence about the source, in lower case, one an entry."""
    nouns: Words = ()
    """Nouns for somebody kept unnamed: "source", "insider"."""
    adjectives: Words = ()
    """"unnamed", "anonymous"."""
    insiders: Words = ()
    """Roles that, in the singular and unnamed, are kept so on purpose: "official", "aide"."""
