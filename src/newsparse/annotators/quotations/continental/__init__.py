"""Quotations in languages that part reported clauses by commas or by "que"; a file of words makes one."""

from .reading import read_article
from .wording import is_continental

__all__ = ["is_continental", "read_article"]
