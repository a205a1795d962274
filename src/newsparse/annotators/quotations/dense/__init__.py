"""Quotations in languages that write without capitals and between whose words no space tells much."""

from .names import Roll
from .patterns import is_dense
from .reading import read_article

__all__ = ["Roll", "is_dense", "read_article"]
