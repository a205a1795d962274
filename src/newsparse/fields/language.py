"""The article's language."""

from __future__ import annotations

from ..choice import Choice
from ..document import Document
from ..options import Options


def extract_language(document: Document, options: Options) -> Choice[str | None]:
    """Return the BCP 47 tag of the article's language."""
    if options.language:
        return Choice(options.language)
    stated = document.stated("language")
    return Choice(stated[0].value if stated else None)
