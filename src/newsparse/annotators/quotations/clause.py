"""One reporting clause: who, by which word."""

from __future__ import annotations

from ...value import value
from .vocabulary import CueWord

Range = tuple[int, int]
"""Indexes of words: the first, and the one behind the last."""
SPOKEN = 0.5
"""Strength from which a verb behind "and" goes on reporting; "and thought" is mostly part of what is said."""


@value
class Clause:
    """One reporting clause; all positions are indexes of words."""

    begin: int
    """Where source and cue together begin."""
    end: int
    """Behind both."""
    cue: tuple[int, int]
    source: tuple[int, int] | None
    word: CueWord
    letter: str
    """Of the cue: k, s, b, g, p or c ("according")."""
    inverted: bool = False
    passive: bool = False
    parenthetical: bool = False
    """"as X said"."""
    coordinate: bool = False
    """Whether it shares the source of a clause before it: "said … and called …"."""
