"""The cast of an article: every name in it, found in one pass, and the resolver of mentions."""

from __future__ import annotations

import re

from ..passage import Passage
from ..setting import Setting
from .resolved import UNKNOWN, Resolved

_NAME = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,5}")


class Cast:
    """Names of an article by the forms under which they occur; nothing is read before the first `resolve`."""

    __slots__ = ("_names", "_passages", "_setting")

    def __init__(self, passages: tuple[Passage, ...], setting: Setting) -> None:
        self._passages = passages
        self._setting = setting
        self._names: dict[str, str] | None = None

    @classmethod
    def of(cls, passages: tuple[Passage, ...], setting: Setting) -> Cast:
        """Return the cast of the article that these passages make up."""
        return cls(passages, setting)

    def resolve(self, mention: str, passage: int, position: int) -> Resolved:
        """Tell whom a mention refers to.

        `mention` is the source as written; `passage` indexes the passages given to `of`; `position` counts
        code points from the start of that passage's text to the start of the mention. Never raises.
        """
        if self._names is None:
            self._names = _fullest_names(self._passages)
        found = _NAME.findall(mention)
        if not found:
            return UNKNOWN
        name = found[-1].removesuffix("'s").removesuffix("’s")
        return Resolved(self._names.get(name.split()[-1], name), "person", confidence=0.4)


def _fullest_names(passages: tuple[Passage, ...]) -> dict[str, str]:
    """Map each last word of a name to the longest name that ends in it."""
    names: dict[str, str] = {}
    for passage in passages:
        for match in _NAME.finditer(passage.text):
            name = match[0].removesuffix("'s").removesuffix("’s")
            last = name.split()[-1]
            if len(name) > len(names.get(last, "")):
                names[last] = name
    return names
