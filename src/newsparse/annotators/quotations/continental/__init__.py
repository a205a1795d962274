"""Quotations in languages that part reported clauses by commas or by "que"; each has a file of reporting words."""

from .reading import read_article
from .wording import is_continental

__all__ = ["is_continental", "read_article"]
