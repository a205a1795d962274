"""Which words of a sentence a reporting clause reports: before it, round it, or behind it."""

from __future__ import annotations

import re

from .clauses import Clause
from .complements import Range, complement_of, trimmed
from .phrases import Phrases

_QUOTED = re.compile("[qYZz]")
_VERBAL = re.compile(r"[ksVXvbBhqYZz]")
_TAIL = re.compile(r"(?:[RLIifdDEJNPAtS#'~OG&],?)*(?:$|(?<=[NPOLA])[aCiW])")
_PARTED = re.compile(",[C&]?$|[;-]$")
_NO_REST = re.compile(r",R*[gGk]|,&[RXn]*[ks]|,C?[HhPdDEN]?[ks]|,W|,c|;")
"""What behind an interrupting clause is not the interrupted words going on."""


def contents_of(
    phrases: Phrases, clause: Clause, sentence: Range, previous: int, following: int
) -> list[Range]:
    """Return the ranges of words that the clause reports; empty where it reports none.

    `previous` is where the words of the clause before this one ended, or the sentence's beginning; `following`
    where the next one begins, or the sentence's end.
    """
    tags = phrases.line.tags
    low, high = sentence
    before = _before(tags, clause, previous)
    if clause.letter == "c" and (clause.begin == low or tags[low : clause.begin] == ","):
        return trimmed(tags, clause.end, high)
    if clause.letter in "cksb" and before is not None and _closes(tags, clause, before, high):
        rest = _rest(tags, clause, before, following, high)
        return [before] if rest is None else [before, rest]
    if clause.inverted:
        return []
    while following > low and tags[following - 1] == "R":
        following -= 1
    if following < high and _PARTED.search(tags, following - 2, following) and following > clause.end + 2:
        high = following - 1
    return complement_of(phrases, clause, high)


def _before(tags: str, clause: Clause, previous: int) -> Range | None:
    """Return the words before the clause, if a sign parts them from it and they can be reported."""
    begin, end = previous, clause.begin
    while begin < end and tags[begin] in ",:-&C":
        begin += 1
    dateline = tags.rfind(")-", begin, end)
    if dateline >= 0:
        begin = dateline + 2
    if end <= begin or (clause.letter != "c" and tags[end - 1] not in ",-YZzq?"):
        return None
    while end > begin and tags[end - 1] in ",-":
        end -= 1
    if begin == end:
        return None
    framed = tags[clause.end : clause.end + 1] == "," and "L" not in tags[begin:end]
    return (begin, end) if framed or _VERBAL.search(tags, begin, end) else None


def _closes(tags: str, clause: Clause, before: Range, high: int) -> bool:
    """Whether the clause reports what stands before it."""
    if "clause" not in clause.word.frames and not _QUOTED.search(tags, *before):
        return False
    if clause.inverted or clause.parenthetical:
        return True
    rest = tags[clause.end : high]
    if not rest or rest[0] in ",-":
        return True
    if tags[before[1] - 1] in "YZz" and rest[0] != "T":
        return True
    return _TAIL.match(rest) is not None


def _rest(tags: str, clause: Clause, before: Range, following: int, high: int) -> Range | None:
    """Return the further words of a reported sentence that the clause interrupts."""
    end = min(following, high)
    if _QUOTED.search(tags, *before):
        match = _QUOTED.search(tags, clause.end, end)
        if match is None:
            return None
        at = match.start()
        if tags[at - 1] in ",-" and not _NO_REST.search(tags, clause.end, at):
            return at, at + 1
        return None
    if clause.end < end and tags[clause.end] == "," and not _NO_REST.match(tags, clause.end):
        found = trimmed(tags, clause.end, end)
        return found[0] if found else None
    return None
