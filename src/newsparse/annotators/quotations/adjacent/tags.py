"""The clause beside marked words that tells who speaks: behind them, before them, or round them."""

from __future__ import annotations

from dataclasses import dataclass

from ..continental.lines import Line
from .before import noun_of_clause, subject_before, subject_round
from .phrases import MAX_INITIAL, Range, noun_phrase, subject_behind
from .words import Frame

MAX_LEAD = 4
"""Words between marks and the verb behind them."""
MAX_REACH = 12
"""Words between a speaker behind marks and the verb."""
MAX_DIRECT = 6
"""Words between a verb and marks that it governs without a colon."""
MAX_COLON = 40
"""Words between a verb and the colon before marks."""
MAX_NOUN = 2
"""Words of a speaker behind verb and marks that no list has."""
MAX_LABEL = 9
"""Words of a speaker that only a colon parts from the marks."""
_BARE = frozenset("&RxOIT,")
_ENDS = frozenset(",;:.!?-qZ")
_BREAKS = frozenset(";:!?qZ")


@dataclass(slots=True)
class Tag:
    """Who reports, by which word; indexes of words."""

    cue: Range
    source: Range | None
    begin: int
    end: int
    """Behind the clause."""
    is_bare: bool = True
    """Whether nothing in the clause can be its subject, so that whoever spoke before goes on."""


def clause_end(line: Line, at: int, high: int, frame: Frame) -> int:
    """Return where the signs end the stretch of words that holds `at`."""
    while at < high and (line.tags[at] not in _ENDS or is_initial(line, at, frame)):
        at += 1
    return at


def is_initial(line: Line, at: int, frame: Frame) -> bool:
    """Whether the dot at a word belongs to an initial or a title: "М. Иванов", "dr. Lind"."""
    if at == 0 or line.tags[at] != "." or line.tags[at + 1 : at + 2] != "N":
        return False
    word = line.words[at - 1].lower()
    return (line.tags[at - 1] == "N" and len(word) < MAX_INITIAL) or word in frame.wording.abbreviations


def tag_behind(line: Line, at: int, high: int, frame: Frame, *, parted: bool) -> Tag | None:
    """Return the clause that begins at a word behind marks; `parted` if a sign stands between."""
    lead = at
    while lead < high and lead - at < MAX_LEAD and _leads(line, lead, frame):
        lead += 1
    if lead >= high:
        return None
    end = clause_end(line, lead, high, frame)
    if line.tags[lead] == "k" and (parted or frame.reported or frame.uncased):
        cue = cue_at(line, lead, high, frame)
        source = _impersonal(line, lead, end, frame) or subject_behind(line, cue[1], end, frame)
        if source is None and parted and not frame.uncased:
            source = _sole_noun(line, cue[1], end)
        return Tag(cue, source, at, end)
    if not parted:
        return None
    unlisted = _unlisted(line, lead, end, frame)
    if unlisted is not None:
        return Tag((lead, lead + 1), unlisted, at, end)
    verb = next((i for i in range(lead, min(end, lead + MAX_REACH)) if line.tags[i] == "k"), None)
    if verb is None:
        return None
    source = subject_before(line, verb, at, frame)
    if source is None or source[0] > lead:
        return None
    return Tag(cue_at(line, verb, high, frame), source, at, end)


def _unlisted(line: Line, verb: int, end: int, frame: Frame) -> Range | None:
    """Return the name right behind any small word that follows marks: "…", иронизирует Петров."""
    if line.tags[verb] != "w" or line.words[verb][:1].isupper() or frame.uncased:
        return None
    source = noun_phrase(line, verb + 1, end, frame)
    if source is None or source[0] != verb + 1 or line.tags[source[1] - 1] not in "NH":
        return None
    named = not any(at in line.stretch_of for at in range(*source))
    return source if named and (source[1] == end or line.tags[source[1]] == "I") else None


def _sole_noun(line: Line, at: int, end: int) -> Range | None:
    """Return the few small words between a verb behind marks and the next sign: "…", säger *duoen*."""
    words = set(line.tags[at:end])
    return (at, end) if 0 < end - at <= MAX_NOUN and words <= {"w", "D"} and "w" in words else None


def _leads(line: Line, at: int, frame: Frame) -> bool:
    return line.tags[at] in "ROx&" or line.words[at].lower() in frame.aside


def _impersonal(line: Line, verb: int, end: int, frame: Frame) -> Range | None:
    """Return what a verb without a subject quotes from: "говорится в *заявлении*"."""
    words = frame.wording
    if line.words[verb] not in words.impersonal:
        return None
    for at in range(verb + 1, end):
        if line.tags[at] == "I" and line.words[at] in words.containing:
            stop = at + 1
            while stop < end and line.tags[stop] in "wNDdK":
                stop += 1
            return (at + 1, stop) if stop > at + 1 else None
    return None


def cue_at(line: Line, verb: int, high: int, frame: Frame) -> Range:
    """Return a verb with the auxiliary or first part beside it: "a spus", "rekao je", "khẳng định"."""
    begin, end = verb, verb + 1
    if begin > 0 and (line.tags[begin - 1] == "x" or line.words[begin - 1].lower() in frame.wording.parts):
        begin -= 1
    elif end < high and line.tags[end] == "x":
        end += 1
    return begin, end


def tag_before(line: Line, marks: int, low: int, frame: Frame) -> Tag | None:
    """Return the clause that leads to the marks at a word: with a colon, a comma, or none."""
    if marks <= low:
        return None
    sign = line.tags[marks - 1]
    if sign == ":":
        return _with_colon(line, marks - 1, low, frame)
    reach = max(low, marks - MAX_DIRECT - 1)
    for verb in range(marks - 1, reach - 1, -1):
        letter = line.tags[verb]
        if letter == "k" and line.words[verb - 1] in frame.wording.thus:
            return None
        if letter == "k":
            return _governing(line, verb, marks, low, frame)
        if letter in _BREAKS or letter == "T" or (letter == "," and verb < marks - 1):
            return None
    return None


def _with_colon(line: Line, colon: int, low: int, frame: Frame) -> Tag | None:
    for verb in range(colon - 1, max(low, colon - MAX_COLON) - 1, -1):
        if line.tags[verb] in _BREAKS and verb not in line.stretch_of:
            break
        if line.tags[verb] == "k":
            source = subject_round(line, verb, (low, colon), frame)
            bare = set(line.tags[low:verb]) <= _BARE
            return Tag(cue_at(line, verb, colon, frame), source, low, colon + 1, is_bare=bare)
    while low < colon and line.tags[low] in "&R":
        low += 1
    found = noun_phrase(line, low, colon, frame) if colon - low <= MAX_LABEL else None
    if found is not None and found == (low, colon):
        return Tag((colon, colon + 1), found, low, colon + 1)
    return None


def _governing(line: Line, verb: int, marks: int, low: int, frame: Frame) -> Tag | None:
    source = subject_before(line, verb, low, frame)
    if source is None:
        source = subject_behind(line, verb + 1, marks, frame)
        if source is not None and source[1] == marks and line.tags[marks - 1] != ",":
            return None
    return None if source is None else Tag(cue_at(line, verb, marks, frame), source, low, marks)


def speaker_before(line: Line, marks: int, low: int, frame: Frame) -> Range | None:
    """Return the speaker right before marks whose verb stands behind them: 'Kaya, "…" dedi'."""
    end = marks
    while end > low and line.tags[end - 1] in "RO":
        end -= 1
    if end > low and line.tags[end - 1] == ",":
        end -= 1
        other = line.tags.rfind(",", low, end)
        if other > low:
            found = noun_of_clause(line, other, low, frame)
            if found is not None and found[0] == low:
                return found
    return noun_of_clause(line, end, low, frame)
