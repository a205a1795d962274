"""Labels, column names and codes of press data bases and collections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from .loader import SHARED, LexiconModel, load


class ArchivesLexicon(LexiconModel):
    """What archives call things, in all languages of their interfaces."""

    topic: ClassVar[str] = "archives"

    nexis: Mapping[str, tuple[str, ...]] = {}
    """Our name of a field → its labels in Nexis exports, in lower case."""
    proquest: Mapping[str, tuple[str, ...]] = {}
    """Our name of a field → its labels in ProQuest exports, in lower case."""
    factiva: Mapping[str, str] = {}
    """Two- or three-letter code of Factiva → our name of the field."""
    columns: Mapping[str, tuple[str, ...]] = {}
    """Our name of a field → names of columns and keys in crawlers' tables, the best first."""
    languages: Mapping[str, str] = {}
    """Name or code of a language, in lower case → BCP 47."""
    language_words: tuple[str, ...] = ()
    """Words beside a language's name in such fields: "language"."""
    gigaword_sources: Mapping[str, str] = {}
    """Code in the id of a Gigaword document → name of the source."""
    word_counts: tuple[str, ...] = ()
    """What follows the number of words."""
    feed_heads: tuple[str, ...] = ()
    """How the line begins that blogs add to every item of their feed, in lower case: "the post "."""
    feed_tails: tuple[str, ...] = ()
    """What stands in the same line before the blog's name: "appeared first on"."""
    unsigned: tuple[str, ...] = ()
    """What stands in an author field where nobody is named."""
    wordpress_parts: frozenset[str] = frozenset()
    """Types of what WordPress exports beside posts and pages."""

    def field_of(self, kind: str) -> dict[str, str]:
        """Return label → our field for the table `kind`."""
        table: Mapping[str, tuple[str, ...]] = getattr(self, kind)
        return {label: name for name, labels in table.items() for label in labels}


def archive_words() -> ArchivesLexicon:
    """Return the lexicon, read once."""
    words: ArchivesLexicon = load(ArchivesLexicon, SHARED)
    return words
