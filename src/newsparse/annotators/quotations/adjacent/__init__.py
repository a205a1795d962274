"""Quotations in languages of which only the commonest words are known: speakers stand beside the marks."""

from .reading import read_article
from .words import is_adjacent, is_uncased

__all__ = ["is_adjacent", "is_uncased", "read_article"]
