"""Quotations in languages of which only the commonest words are known: speakers stand beside the marks."""

from .reading import read_article
from .words import is_adjacent

__all__ = ["is_adjacent", "read_article"]
