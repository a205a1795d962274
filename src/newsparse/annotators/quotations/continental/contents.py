"""Which words a reporting clause reports."""

from __future__ import annotations

from ....value import replace
from .clause import Clause, stretch_end
from .lines import Line
from .phrases import phrase_end
from .wording import Wording

Range = tuple[int, int]
_EDGE = frozenset(",:;-&")


def contents_of(
    line: Line, clause: Clause, sentence: Range, following: Clause | None, wording: Wording
) -> list[Range]:
    """Return the ranges of words that a clause reports; empty where it reports nothing."""
    low, high = sentence
    if following is not None and following.shape == "after":
        high = following.begin
    if clause.shape in ("according", "hearsay"):
        return trimmed(line, low, clause.begin) + trimmed(line, clause.end, high)
    if clause.shape == "after":
        end = clause.begin
        while end < clause.verb and line.tags[end] in "qZ":
            end += 1
        return trimmed(line, low, end) + _resumed(line, clause, high)
    if clause.shape == "like":
        return trimmed(line, low, clause.begin) + trimmed(line, clause.end, high)
    if following is not None and clause.verb < following.verb < clause.end and not wording.nouns_capitalised:
        end = following.verb - (line.tags[following.verb - 1] == "&")
        clause = replace(clause, end=max(end, clause.verb + 1))  # "rechazó las críticas y afirmó que"
    return _behind(line, clause, high, wording)


def trimmed(line: Line, begin: int, end: int) -> list[Range]:
    """Return the range without signs at its edges, as a list; empty where nothing is left."""
    while begin < end and line.tags[begin] in _EDGE:
        begin += 1
    while end > begin and line.tags[end - 1] in _EDGE:
        end -= 1
    return [(begin, end)] if end > begin else []


def _resumed(line: Line, clause: Clause, high: int) -> list[Range]:
    """Return the quoted words that go on behind an inserted clause."""
    for at in range(clause.verb + 1, high):
        if line.tags[at] in "qZ":
            return [(at, at + 1)]
    return []


def _behind(line: Line, clause: Clause, high: int, wording: Wording) -> list[Range]:
    """Return what follows a clause that comes first."""
    tags = line.tags
    end = clause.end
    held = clause.source or (0, 0)
    inside = [at for at in range(clause.begin, end) if tags[at] in "qZ" and not held[0] <= at < held[1]]
    that = next((at for at in range(clause.verb + 1, end) if tags[at] == "T"), None)
    if that is not None and not wording.nouns_capitalised:
        return trimmed(line, that, high)
    if inside:
        return [(at, at + 1) for at in inside]
    if end >= high:
        return _object(line, clause, end) if clause.is_object else []
    sign = tags[end]
    if sign == ":":
        return trimmed(line, end, high)
    if sign != ",":
        return []
    begin = end + 1
    if begin < high and (tags[begin] in "qZ" or line.words[begin] in wording.that):
        return trimmed(line, begin, high)
    if _is_reported(line, begin, stretch_end(line, begin, high), wording):
        return trimmed(line, begin, high)
    return _object(line, clause, end) if clause.is_object else []


def _is_reported(line: Line, begin: int, end: int, wording: Wording) -> bool:
    """Whether a clause behind a comma is reported: by its mood, as a plain form, or as a main clause."""
    part = line.tags[begin:end]
    if not part or part[0] in "Ck":
        return False
    stop = phrase_end(line, begin, end, wording)
    verb = line.tags[stop] if begin < stop < end else ""
    if line.words[begin] in wording.relatives:
        mood = verb == "w" and line.words[stop].endswith("e") and stop + 1 < end
        return bool(verb) and (verb in "jJ" or mood) and part[1:2] in ("N", "w")
    return any(letter in part for letter in "jJo") or (bool(verb) and verb in "vxpwk")


def _object(line: Line, clause: Clause, end: int) -> list[Range]:
    """Return the thing that was said: "forderte *den Rücktritt*"."""
    begin = max(clause.verb + 1, clause.cue[1])
    if clause.source is not None and clause.source[0] > clause.verb:
        begin = clause.source[1]
    while begin < end and line.tags[begin] in "ROz":
        begin += 1
    return trimmed(line, begin, end)
