"""Names under which the data of a page's scripts hold its times."""

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
