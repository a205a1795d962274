"""One reporting clause, and the stretch between signs in which a word stands."""

from __future__ import annotations

from typing import Literal

from ....value import value
from .lines import Line

Shape = Literal["before", "after", "like", "according", "hearsay"]
"""Where the clause stands: before what it reports, after or amid it, "wie X sagte", "laut X", "demnach"."""
_SIGNS = frozenset(",;:-()!?")


@value
class Clause:
    """One reporting clause; positions are indexes of words."""

    shape: Shape
    begin: int
    """Of the stretch between signs in which it stands."""
    end: int
    """Behind that stretch."""
    cue: tuple[int, int]
    source: tuple[int, int] | None
    verb: int
    """Of the finite verb."""
    is_object: bool = False
    """Whether the verb takes a thing as well as a clause."""
    is_unlisted: bool = False
    """Whether no word list has the verb, and only its place makes it one of speaking."""


def stretch_end(line: Line, at: int, high: int) -> int:
    """Return where the stretch between signs that holds `at` ends."""
    while at < high and line.tags[at] not in _SIGNS:
        at += 1
    return at


def stretch_begin(line: Line, at: int, low: int) -> int:
    """Return where the stretch between signs that holds `at` begins."""
    while at > low and line.tags[at - 1] not in _SIGNS:
        at -= 1
    return at
