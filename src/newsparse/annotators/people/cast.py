"""The cast of an article: every name in it, found in one pass, and the resolver of mentions."""

from __future__ import annotations

from ..passage import Passage
from ..setting import Setting
from .resolved import UNKNOWN, Resolved
from .resolver import Resolver
from .story import Story


class Cast:
    """The people, organisations and outlets of an article; nothing is read before the first `resolve`."""

    __slots__ = ("_passages", "_resolver", "_setting")

    def __init__(self, passages: tuple[Passage, ...], setting: Setting) -> None:
        self._passages = passages
        self._setting = setting
        self._resolver: Resolver | None = None

    @classmethod
    def of(cls, passages: tuple[Passage, ...], setting: Setting) -> Cast:
        """Return the cast of the article that these passages make up."""
        return cls(passages, setting)

    def resolve(self, mention: str, passage: int, position: int) -> Resolved:
        """Tell whom a mention refers to.

        `mention` is the source as written; `passage` indexes the passages given to `of`; `position` counts
        code points from the start of that passage's text to the start of the mention. Never raises.
        """
        if self._resolver is None:
            self._resolver = Resolver(Story.of(self._passages, self._setting))
        if not mention.strip() or not 0 <= passage < len(self._passages):
            return UNKNOWN
        return self._resolver.resolve(mention, passage, position)
