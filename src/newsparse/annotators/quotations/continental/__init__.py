"""Quotations in languages that part reported clauses by commas or by "que": German, French, Spanish."""

from .reading import read_article
from .wording import is_continental

__all__ = ["is_continental", "read_article"]
