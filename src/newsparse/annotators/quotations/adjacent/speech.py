"""Speech that dashes set off: a paragraph that begins with one, or marks with the speaker inside."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..continental.lines import Line
from .phrases import Range
from .tags import Tag, tag_behind
from .words import Frame

_TERMINAL = ".!?…"


@dataclass(slots=True)
class Spoken:
    """The pieces of one speech, and who is said to speak."""

    pieces: list[Range] = field(default_factory=list)
    tag: Tag | None = None


def read_spoken(line: Line, low: int, high: int, frame: Frame, *, dashed: bool = False) -> Spoken:
    """Part words that are spoken from the clauses that tell by whom.

    `dashed` says that only a dash parts them: a comma alone does not end the speech.
    """
    spoken = Spoken()
    begin = at = low
    while at < high:
        sign = line.tags[at]
        tag = None
        if at > begin and (sign == "-" or (not dashed and _may_part(line, at))):
            first = at + 1 if sign in ",-" else at
            tag = tag_behind(line, first, high, frame, parted=True)
            if tag is not None and not _is_tag(line, tag, first, sign):
                tag = None
        if tag is None:
            at += 1
            continue
        _add(spoken, line, begin, at)
        if spoken.tag is None or (spoken.tag.source is None and tag.source is not None):
            spoken.tag = tag
        at = _resume(line, tag.end, high)
        begin = at
        if at >= high:
            return spoken
    _add(spoken, line, begin, high)
    return spoken


def _may_part(line: Line, at: int) -> bool:
    """Whether a clause that tells who speaks can begin here without a dash: behind a comma, "?" or "!"."""
    return line.tags[at] == "," or (line.tags[at - 1] in "?!…" and line.words[at][:1].islower())


def _is_tag(line: Line, tag: Tag, first: int, sign: str) -> bool:
    """Whether a clause is one that tells who speaks, not part of what is said."""
    if tag.source is None:
        return sign == "-" and tag.cue[0] <= first + 1 and not line.words[first][:1].isupper()
    return sign == "-" or tag.cue[0] - first <= 1 or tag.source[0] == first


def _resume(line: Line, at: int, high: int) -> int:
    """Return where speech goes on behind such a clause: behind the next dash, else nowhere."""
    while at < high:
        if line.tags[at] == "-":
            return at + 1
        if line.tags[at] in _TERMINAL:
            return at + 2 if line.tags[at + 1 : at + 2] == "-" else high
        at += 1
    return high


def _add(spoken: Spoken, line: Line, begin: int, end: int) -> None:
    while begin < end and line.tags[begin] in ",:;-":
        begin += 1
    while end > begin and line.tags[end - 1] in ",:;-":
        end -= 1
    if end > begin:
        spoken.pieces.append((begin, end))
