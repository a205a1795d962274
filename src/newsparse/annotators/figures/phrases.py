"""Phrases of several words, looked up at a token."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeAlias, TypeVar

from .tokens import Line, cut

T = TypeVar("T")
_Table: TypeAlias = dict[str, tuple[tuple[tuple[str, ...], T], ...]]
"""The first or last word of phrases, and those that have it, the longest first.

Tuples of words are nothing to Python's collector of garbage, which looked through 30,000 lists instead.
"""


class Phrases(Generic[T]):
    """A table from phrases to what they mean; the longest match wins."""

    __slots__ = ("_by_first", "_by_last", "_cased")

    def __init__(self, entries: Iterable[tuple[str, T]], *, cased: bool = False) -> None:
        self._cased = cased
        lines = ((cut(phrase, combining=True), meaning) for phrase, meaning in entries)
        phrases = [(tuple(line.words if cased else line.lows), meaning) for line, meaning in lines]
        phrases.sort(key=lambda entry: -len(entry[0]))
        self._by_first = _table(phrases, 0)
        self._by_last = _table(phrases, -1)

    def places(self, line: Line) -> list[tuple[int, int, T]]:
        """Return all matches as (token, token behind, meaning), by their first tokens."""
        table = self._by_first
        tokens = line.words if self._cased else line.lows
        if table.keys().isdisjoint(tokens):
            return []
        starts = [i for i, token in enumerate(tokens) if token in table]
        return [(i, *found) for i in starts if (found := self.at(line, i))]

    def at(self, line: Line, i: int) -> tuple[int, T] | None:
        """Return the token behind the phrase that begins at token `i`, and what it means."""
        tokens = line.words if self._cased else line.lows
        if not 0 <= i < len(tokens):
            return None
        for words, meaning in self._by_first.get(tokens[i], ()):
            if len(words) == 1 or tuple(tokens[i : i + len(words)]) == words:
                return i + len(words), meaning
        return None

    def before(self, line: Line, i: int) -> tuple[int, T] | None:
        """Return the first token of the phrase that ends before token `i`, and what it means."""
        tokens = line.words if self._cased else line.lows
        if not 0 < i <= len(tokens):
            return None
        for words, meaning in self._by_last.get(tokens[i - 1], ()):
            first = i - len(words)
            if len(words) == 1 or (first >= 0 and tuple(tokens[first:i]) == words):
                return first, meaning
        return None


def _table(phrases: list[tuple[tuple[str, ...], T]], at: int) -> _Table[T]:
    found: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for entry in phrases:
        found.setdefault(entry[0][at], []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}
