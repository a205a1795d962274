"""Figures of languages that write words without spaces, and of Korean, which writes particles onto them.

A number, the counter behind it, and what is around: no words are cut, forms are looked up where they stand.
"""

from .reader import DenseReader

__all__ = ["DenseReader"]
