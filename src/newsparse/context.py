"""What is known of the article before its fields are chosen."""

from __future__ import annotations

from dataclasses import dataclass

from .document import Document
from .lexicon import FALLBACK, primary
from .models import Publisher
from .options import Options


@dataclass(frozen=True, slots=True)
class Context:
    """The document with the facts that most fields need."""

    document: Document
    options: Options
    language: str | None = None
    """BCP 47 tag of the article."""
    country: str | None = None
    """ISO 3166 code of the publisher's country in lower case, where the page tells ("au")."""
    publisher: Publisher | None = None

    @property
    def primary_language(self) -> str:
        """The language's first subtag; `"en"` where nothing is known, for choosing word lists."""
        return primary(self.language) or FALLBACK
