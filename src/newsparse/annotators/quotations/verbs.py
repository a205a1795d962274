"""The words round a reporting verb that belong to it, and which subjects agree with it."""

from __future__ import annotations

import re

from ...value import value
from .tagging import Line
from .vocabulary import Vocabulary

_HELPERS = "XRn"
"""Auxiliaries, adverbs and negations."""
_GOVERNING = re.compile(r"[kvVsbXJgGp]$")
"""Letters of words that govern "to say"."""
_SAME_FORM = frozenset({"ks", "sk", "gb", "gk", "gs"})


@value
class VerbGroup:
    """A reporting verb with its auxiliaries."""

    begin: int
    """Index of its first word."""
    finite: bool
    passive: bool


def verb_group(line: Line, at: int, low: int, vocabulary: Vocabulary) -> VerbGroup:
    """Return the group of the verb at `at`, looking back as far as `low`."""
    tags = line.tags
    begin = _over_helpers(tags, at, low)
    if tags[max(low, begin - 2) : begin] == "XD":
        begin = _over_helpers(tags, begin - 1, low)
    auxiliaries = [line.words[i].lower() for i in range(begin, at) if tags[i] == "X"]
    grown = begin > low and tags[begin - 1] == "h"
    if grown and not auxiliaries:
        auxiliaries = [line.words[begin - 1].lower()]
    passive = bool(auxiliaries) and tags[at] in "kpb" and auxiliaries[-1] in vocabulary.passive
    if tags[at] == "b" and begin > low and tags[begin - 1] == "o":
        governed = _governed(line, begin - 1, low, vocabulary)
        if governed is not None:
            return VerbGroup(governed, tags[governed] not in "gG", passive)
    if tags[at] == "g" and tags[max(low, at - 2) : at] in ("ka", "va"):
        return VerbGroup(_over_helpers(tags, at - 2, low), True, passive)
    return VerbGroup(begin, bool(auxiliaries) or grown, passive)


def _over_helpers(tags: str, begin: int, low: int, helpers: str = _HELPERS) -> int:
    while begin > low and tags[begin - 1] in helpers:
        begin -= 1
    return begin


def _governed(line: Line, to: int, low: int, vocabulary: Vocabulary) -> int | None:
    """Return where the verb before "to say" begins: "went on to say"; `None` for "hard to say"."""
    tags = line.tags
    before = _over_helpers(tags, to, low, "RIn")
    if before <= low or not _GOVERNING.match(tags[before - 1]) or line.words[before - 1] in vocabulary.tough:
        return None
    return _over_helpers(tags, before - 1, low, "XRnD" if tags[before - 1] == "J" else _HELPERS)


def agrees(
    line: Line, letter: str, source: tuple[int, int], vocabulary: Vocabulary, *, sure: bool = False
) -> bool:
    """Tell whether a verb form without an auxiliary can have this subject.

    `sure` is for verbs whose present form is no noun: "says".
    """
    if letter in "kp":
        return letter == "k"
    last = line.tags[source[1] - 1]
    if letter == "s":
        if last != "N" or sure:
            return True
        counted = line.tags[source[1] - 2 : source[1] - 1] == "#" or line.tags[source[0]] in "N#"
        return not counted and not vocabulary.is_plural(line.words[source[1] - 1])
    return last in "HhDWT#" or any(
        vocabulary.is_plural(line.words[i]) or line.tags[i] in "&#" for i in range(*source)
    )


def same_form(letter: str, other: str) -> bool:
    """Tell whether two verbs can share a subject: "said … and called"; "c" stands for "according"."""
    return letter == other or letter + other in _SAME_FORM or other == "c"
