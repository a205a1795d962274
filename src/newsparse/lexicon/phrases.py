"""Phrases of all languages at once, as sets and as alternatives of a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from .loader import LexiconModel, load_all


@cache
def phrases(model: type[LexiconModel], name: str) -> frozenset[str]:
    """Return one list of phrases of a topic, of all languages together."""
    return frozenset(phrase for _, lexicon in load_all(model) for phrase in getattr(lexicon, name))


def words_of(*lists: Iterable[str]) -> frozenset[str]:
    """Return every word of these lists, whose entries may hold several each."""
    return frozenset(word for entries in lists for entry in entries for word in entry.split())


def alternatives(words: Iterable[str]) -> str:
    """Return the words as alternatives of a pattern, the longest first, so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
