"""The cast of an article: every name in it, found in one pass, and the resolver of mentions."""

from __future__ import annotations

from ...text.marks import Stretch
from ..passage import Passage
from ..setting import Setting
from .resolved import UNKNOWN, Resolved
from .resolver import Resolver
from .story import Story


class Cast:
    """The people, organisations and outlets of an article; nothing is read before the first `resolve`."""

    __slots__ = ("_marked", "_passages", "_resolver", "_setting")

    def __init__(
        self, passages: tuple[Passage, ...], setting: Setting, marked: list[list[Stretch]] | None
    ) -> None:
        self._passages = passages
        self._setting = setting
        self._marked = marked
        self._resolver: Resolver | None = None

    @classmethod
    def of(
        cls, passages: tuple[Passage, ...], setting: Setting, marked: list[list[Stretch]] | None = None
    ) -> Cast:
        """Return the cast of the article that these passages make up.

        `marked` are the quoted stretches of each passage, where known; they are looked for otherwise.
        """
        return cls(passages, setting, marked)

    def resolve(self, mention: str, passage: int, position: int) -> Resolved:
        """Tell whom a mention refers to.

        `mention` is the source as written; `passage` indexes the passages given to `of`; `position` counts
        code points from the start of that passage's text to the start of the mention. Never raises.
        """
        if self._resolver is None:
            self._resolver = Resolver(Story.of(self._passages, self._setting, self._marked))
        if not mention.strip() or not 0 <= passage < len(self._passages):
            return UNKNOWN
        return self._resolver.resolve(mention, passage, position)
