"""Words for organisations, outlets and documents, and words in their names."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel

Words = tuple[str, ...]
"""A list of words in lower case; an entry may hold several, parted by white space."""


class OrganizationsLexicon(LexiconModel):
    """Words for organisations of one language."""

    topic: ClassVar[str] = "organizations"

    name_words: Words = ()
    """Words in a name that make it an organisation's: "university", "ministry"."""
    heads: Words = ()
    """Those that a name goes on after with "of" or "for": "bank", "university"."""
    company_words: Words = ()
    """Words in a name that make it a business's: "motors", "bank"."""
    trailing: Words = ()
    """Nouns in lower case that make one name with the capitals before them: "Harlow Bay council"."""
    suffixes: Words = ()
    """Legal forms: "inc", "ltd"."""
    companies: Words = ()
    """Nouns for a business: "company", "carmaker"."""
    bodies: Words = ()
    """Nouns for every other organisation: "council", "ministry", "union"."""
    outlets: Words = ()
    """Nouns for an outlet: "newspaper", "broadcaster"."""
    outlet_words: Words = ()
    """Words in the names of outlets: "times", "gazette"."""
    outlet_names: tuple[str, ...] = ()
    """Outlets and agencies whose name has no such word, one an entry."""
    documents: Words = ()
    """Nouns for something written that says: "report", "study"."""
    document_plurals: Words = ()
    """Their plurals."""
    names: tuple[str, ...] = ()
    """Well-known names that look like something else, one an entry: "white house"."""
    acronyms: Words = ()
    """Well-known short names, in capitals: "NATO"."""
