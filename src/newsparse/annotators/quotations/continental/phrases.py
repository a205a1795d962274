"""Noun phrases on a line of letters: where one that begins or ends at a word stops."""

from __future__ import annotations

from .lines import Line
from .wording import Wording

MAX_PHRASE = 14
"""Words of a source with its attributes; longer ones are cut, their head still stands inside."""
MAX_WORDS = 5
"""Words behind an article in a language whose nouns have no capitals."""


def phrase_end(line: Line, begin: int, limit: int, wording: Wording) -> int:
    """Return where the noun phrase that begins at `begin` ends; `begin` if there is none."""
    tags = line.tags
    capitalised = wording.nouns_capitalised
    if begin >= limit:
        return begin
    if tags[begin] == "H":
        return begin + 1
    at = _core(tags, begin, limit, capitalised=capitalised)
    if at == begin:
        return begin
    stop = min(limit, begin + MAX_PHRASE)
    while at < stop:
        if tags[at] in "Dd" and line.words[at] in wording.of:
            further = _core(tags, at, stop, capitalised=capitalised)
        elif (tags[at] == "I" and line.words[at] in wording.of) or tags[at] == "&":
            further = _core(tags, at + 1, stop, capitalised=capitalised)
            if further == at + 1 and not capitalised:
                further = _bare(tags, at + 1, stop)
            further = at if further == at + 1 else further
        elif tags[at] == "(" and (closing := tags.find(")", at, stop)) > 0:
            further = closing + 1
        else:
            break
        if further == at:
            break
        at = further
    return at


def _core(tags: str, begin: int, limit: int, *, capitalised: bool) -> int:
    """Return where article, adjectives and the nouns behind them end."""
    at = begin
    while at < limit and tags[at] in "Dd":
        at += 1
    nouns = at
    if capitalised:
        while at < limit and tags[at] in "w#K":
            at += 1
        nouns = at
        while at < limit and (tags[at] in "N#q" or _is_dot(tags, at, nouns)):
            at += 1
        return at if at > nouns and (tags[nouns] != "q" or at > nouns + 1) else begin
    held = "wN#q" if at > begin else "N#"
    while at < limit and (tags[at] in held or _is_dot(tags, at, nouns)) and at - nouns < MAX_WORDS:
        at += 1
    return at if at > nouns else begin


def _bare(tags: str, begin: int, limit: int) -> int:
    """Return where nouns without an article end: "ministre *de gauche*"."""
    at = begin
    while at < limit and tags[at] in "wN#" and at - begin < 2:
        at += 1
    return at


def _is_dot(tags: str, at: int, nouns: int) -> bool:
    """Whether a dot stands inside a name: "M. Dupont"."""
    return tags[at] == "." and at > nouns and tags[at + 1 : at + 2] == "N"


def phrase_begin(line: Line, end: int, floor: int, wording: Wording) -> int:
    """Return where the noun phrase that ends at `end` begins; `end` if there is none."""
    tags = line.tags
    at = end
    while at > floor and end - at < MAX_PHRASE:
        letter = tags[at - 1]
        if letter in "N#" or (letter in "wqZ" and at < end):
            at -= 1
        elif letter in "Dd" and at < end:
            at -= 1
            if line.words[at] not in wording.of and not (at > floor and tags[at - 1] == "I"):
                break
        elif letter == "I" and at < end and line.words[at - 1] in wording.of and at - 1 > floor:
            at -= 1
        else:
            break
    while at < end and tags[at] in "Iw&" and tags[at] != "w":
        at += 1
    return at
