"""Names of places and peoples."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel

Words = tuple[str, ...]
"""A list of words; an entry may hold several, parted by white space."""


class PlacesLexicon(LexiconModel):
    """Names of places and of the people who live there."""

    topic: ClassVar[str] = "places"

    names: tuple[str, ...] = ()
    """Countries, regions and cities, one an entry, as spelt."""
    demonyms: Words = ()
    """"French", "Spaniard", as spelt; also parties and faiths, which qualify a role likewise."""
