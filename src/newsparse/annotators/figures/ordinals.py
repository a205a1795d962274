"""Ordinals in digits."""

from __future__ import annotations

from ...lexicon.numerals import NumeralsLexicon
from .sums import HYPHENS
from .tokens import Line


def ordinal_end(line: Line, j: int, lexicon: NumeralsLexicon) -> int:
    """Return the token behind the ending that makes an ordinal of the digits before token `j`, or 0.

    "5th", "5-й"; a dot ends one before a word in small letters, "5. maddesi", or behind an article, "am 3.".
    """
    at = j + (line.word(j) in HYPHENS and line.glued(j))
    if line.low(at) not in lexicon.ordinal_endings or not line.glued(at):
        return 0
    follower = line.word(at + 1)[:1]
    if line.word(at) == ".":
        marked = line.low(j - 2) in lexicon.ordinal_before and follower.isalpha()
        return at + 1 if marked or (follower.islower() and not line.glued(at + 1)) else 0
    return at + 1 if not lexicon.ordinal_before or at > j else 0
