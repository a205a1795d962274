"""Quotations in languages that part reported clauses by commas or by "que": German, French, Spanish."""

from .reading import read_article

__all__ = ["read_article"]
