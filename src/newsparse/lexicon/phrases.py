"""Phrases of all languages at once, as sets and as alternatives of a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from .loader import LexiconModel, load_all


@cache
def phrases(model: type[LexiconModel], name: str) -> frozenset[str]:
    """Return one list of phrases of a topic, of all languages together."""
    return frozenset(phrase for _, lexicon in load_all(model) for phrase in getattr(lexicon, name))


def words_of(*lists: Iterable[str]) -> frozenset[str]:
    """Return every word of these lists, whose entries may hold several each."""
    return frozenset(word for entries in lists for entry in entries for word in entry.split())


MANY = 8
"""Words that begin alike from which they are told apart by their next signs; fewer are tried one by one."""


def alternatives(words: Iterable[str], *, any_case: bool = False) -> str:
    """Return the words as alternatives of a pattern; of two that begin alike the longer is tried first.

    They are grouped by their first signs, as Python's engine tries alternatives one by one and passes over
    one at a glance only where it opens with an exact sign or a class. `any_case` is for patterns that ignore
    case, where no sign is exact: it spells first letters in both. Labels are found in a tenth of the time so.
    """
    return "|".join(_ways(sorted({word.lower() if any_case else word for word in words}), any_case))


def _ways(words: list[str], any_case: bool) -> Iterator[str]:
    """Write the ways through sorted words, by their first signs; the empty word comes last."""
    for sign, group in groupby(words, key=lambda word: word[:1]):
        if sign:
            head = _both_cases(sign) if any_case else re.escape(sign)
            yield head + _rest([word[1:] for word in group])
    if "" in words:
        yield ""


def _rest(words: list[str]) -> str:
    if len(words) >= MANY:
        return f"(?:{'|'.join(_ways(words, False))})"
    words = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, words))})" if len(words) > 1 else re.escape(words[0])


def _both_cases(sign: str) -> str:
    """Spell a small letter with its capital: a class of its own, also in a pattern that ignores case."""
    large = "İIı" if sign == "i" else sign.upper()
    return f"(?-i:[{sign}{large}])" if large != sign and sign != "ß" else re.escape(sign)
