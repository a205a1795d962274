"""Names under which the data of a page's scripts hold its times, and the pieces of its story."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel


class StateKeys(LexiconModel):
    """`data/shared/state.toml`."""

    topic: ClassVar[str] = "state"

    published: tuple[str, ...] = ()
    """Keys of the time of publication, in lower case, without `_` and `-`."""
    shown: tuple[str, ...] = ()
    """Parts of the names of elements that show a time of publication, likewise."""
    shown_not: tuple[str, ...] = ()
    """Parts of names that make it something else: the publisher's, or the time of a change."""
    texts: tuple[str, ...] = ()
    """Keys below which the words of a piece of the story stand, in lower case."""
    kinds: tuple[str, ...] = ()
    """Keys that tell the kind of a piece, the best first."""
    headings: tuple[str, ...] = ()
    """Patterns of the kinds of headings."""
    quotes: tuple[str, ...] = ()
    """Patterns of the kinds of quotations."""
    others: tuple[str, ...] = ()
    """Patterns of the kinds of pieces that are none of the text."""
    elsewhere: tuple[str, ...] = ()
    """Patterns of keys below which other things than the story stand."""
