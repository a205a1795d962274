"""Reported words without marks: behind "that", behind or before "according to", before ", said X"."""

from __future__ import annotations

from ..continental.lines import Line
from .before import noun_of_clause, subject_round
from .phrases import Range, noun_phrase, subject_behind
from .tags import Tag, clause_end, cue_at
from .words import Frame

MAX_GAP = 9
"""Words between a verb and "that"."""
MIN_CONTENT = 2
"""Words of a reported clause."""
MIN_FIRST = 3
"""The same where it comes first."""
MAX_UNLISTED = 4
"""Words of a source behind "according to" that only its comma shows."""
_NOMINAL = frozenset("wNDdK")
_GAP = frozenset("ROxIwN#DdHtK&")


def reported_clause(line: Line, verb: int, sentence: Range, frame: Frame) -> tuple[Tag, Range] | None:
    """Return what the verb at a word reports by "that", with its subject."""
    low, high = sentence
    at = verb + 1
    while at < high and at - verb <= MAX_GAP and line.tags[at] in _GAP:
        at += 1
    that = at + 1 if line.tags[at : at + 1] in (",", ":") else at
    if line.tags[at : at + 1] == "," and line.tags[that : that + 1] != "T":
        that = _behind_apposition(line, that, high)
    if that >= high or line.tags[that] != "T":
        return _ended(line, verb, sentence, frame) if frame.reported else None
    source = subject_round(line, verb, (low, at), frame)
    end = _content_end(line, that, high)
    if end - that <= MIN_CONTENT and not any(i in line.stretch_of for i in range(that, end)):
        return None
    if end - that == MIN_CONTENT and that + 1 in line.stretch_of:
        that += 1
    if source is None and any(tag not in "&RxO" for tag in line.tags[low:verb]):
        return None
    return Tag(cue_at(line, verb, high, frame), source, low, that), (that, end)


def _behind_apposition(line: Line, at: int, high: int) -> int:
    """Return where "that" stands behind what commas say of a speaker: ", der Vorsitzende, that"."""
    comma = line.tags.find(",", at, min(high, at + MAX_GAP))
    return comma + 1 if comma > 0 and "k" not in line.tags[at:comma] else at


def _content_end(line: Line, at: int, high: int) -> int:
    """Return where reported words end: with the sentence, or at a dash that parts it."""
    end = high
    for index in range(at, high):
        if line.tags[index] == ";" or (line.tags[index] == "-" and index > at + MIN_CONTENT):
            end = index
            break
    while end > at and line.tags[end - 1] in ",:-.!":
        end -= 1
    return end


def _ended(line: Line, verb: int, sentence: Range, frame: Frame) -> tuple[Tag, Range] | None:
    """Read a clause whose verb comes last and whose last word before it tells: "… olduğunu belirtti"."""
    low, high = sentence
    if verb + 1 < high or not line.words[verb - 1].endswith(frame.reported):
        return None
    comma = line.tags.find(",", low, verb)
    if comma < 0:
        return None
    source = noun_of_clause(line, comma, low, frame)
    if source is None or verb - comma <= MIN_CONTENT:
        return None
    return Tag((verb, verb + 1), source, low, high), (comma + 1, verb)


def said_behind(line: Line, verb: int, sentence: Range, frame: Frame) -> tuple[Tag, Range] | None:
    """Return what stands before ", said X" that ends a sentence."""
    low, high = sentence
    if verb - low < MIN_FIRST or line.tags[verb - 1] != ",":
        return None
    end = clause_end(line, verb, high, frame)
    if end < high and line.tags[end] != ".":
        return None
    source = subject_behind(line, verb + 1, end, frame)
    if source is None:
        return None
    while low < verb and line.tags[low] in "-&":
        low += 1
    if line.tags[low] in "CT" or "k" in line.tags[low : verb - 1]:
        return None
    return Tag(cue_at(line, verb, high, frame), source, verb, end), (low, verb - 1)


def according(line: Line, sentence: Range, frame: Frame) -> tuple[Tag, Range] | None:
    """Return what a sentence gives "according to X", where that stands first or last, or as "how X said"."""
    low, high = sentence
    first = low
    while first < high and line.tags[first] in "&R-":
        first += 1
    found = _cue_of(line, first, high, frame)
    if found is not None:
        return _first(line, found, high, frame)
    behind = _behind(line, first, high, frame)
    if behind is not None:
        return behind
    for at in range(high - 2, max(low + MIN_FIRST, high - MAX_GAP), -1):
        found = _cue_of(line, at, high, frame)
        if found is not None and line.tags[at - 1] == ",":
            source = _source(line, found[1], high, frame)
            if source is not None and clause_end(line, source[1], high, frame) == high:
                return Tag(found, source, at, high), (first, at - 1)
    return None


def _cue_of(line: Line, at: int, high: int, frame: Frame) -> Range | None:
    if at >= high:
        return None
    lower = line.words[at].lower()
    for phrase in frame.wording.according.get(lower, ()):
        end = at + len(phrase)
        if tuple(word.lower() for word in line.words[at:end]) == phrase:
            return at, end
    if line.tags[at] == "c":
        return at, at + 1
    return _like(line, at, high) if lower in frame.wording.like else None


def _like(line: Line, at: int, high: int) -> Range | None:
    """Return "как сообщили в" as a cue."""
    verb = at + 1
    while verb < high and line.tags[verb] in "RxO":
        verb += 1
    if verb >= high or line.tags[verb] != "k":
        return None
    return at, verb + 1


def _source(line: Line, at: int, high: int, frame: Frame) -> Range | None:
    """Return the source behind "according to": a name, or one word for people in the case that follows."""
    first = at
    while first < high and line.tags[first] in "Dd":
        first += 1
    if first < high and (line.words[first].lower() in frame.sources or line.tags[first] in "HO"):
        stop = first + 1
        name = noun_phrase(line, stop, high, frame) if not frame.uncased else None
        named = name is not None and line.tags[name[0]] == "N" and name[0] == stop
        return (at, name[1]) if name is not None and named else (at, stop)
    found = noun_phrase(line, at, high, frame)
    if found is not None and (found[0] == at or _is_led(line, at, found)):
        return at, found[1]
    comma = clause_end(line, at, high, frame)
    if at < comma < high and comma - at <= MAX_UNLISTED and line.tags[comma] == ",":
        return (at, comma) if set(line.tags[at:comma]) <= _NOMINAL else None
    return None


def _is_led(line: Line, at: int, found: Range) -> bool:
    """Whether what stands before a name is its role in another case."""
    return all(line.tags[i] in "wDdK" for i in range(at, found[0])) and found[0] - at <= 3


def _first(line: Line, cue: Range, high: int, frame: Frame) -> tuple[Tag, Range] | None:
    at = cue[1]
    verbal = line.words[cue[0]].lower() in frame.wording.like
    if verbal and line.tags[at : at + 1] == "I":
        at += 1
    source = _source(line, at, high, frame)
    end = source[1] if source is not None else at
    parted = line.tags[end : end + 1] == ","
    if (verbal or source is None) and not parted:
        return None
    goes_on = not parted and line.tags[end : end + 1] == "w"
    if source is not None and goes_on and not _is_closed(line, source, frame):
        return None
    content = (end + parted, _content_end(line, end + parted, high))
    if content[1] - content[0] < MIN_CONTENT:
        return None
    cue = (cue[0] + 1, cue[1]) if verbal else cue
    return Tag(cue, source, cue[0], end), content


def _is_closed(line: Line, source: Range, frame: Frame) -> bool:
    """Whether nothing behind a source can belong to it: it ends in a name, or names a body."""
    last = line.words[source[1] - 1]
    if line.tags[source[1] - 1] == "N":
        return source[1] - 1 > source[0] and line.tags[source[1] - 2] == "N" and not last.isupper()
    return line.tags[source[1] - 1] in "HO" or last.lower() in frame.bodies | frame.sources


def _behind(line: Line, low: int, high: int, frame: Frame) -> tuple[Tag, Range] | None:
    """Read "Lindin mukaan …": a source at the beginning with a word behind it."""
    for at in range(low + 1, min(high, low + MAX_GAP)):
        if line.tags[at] != "z":
            if line.tags[at] not in "NwDdKHO#&I":
                return None
            continue
        end = at - 1 if line.words[at - 1] in frame.wording.of else at
        source: Range | None = (low, end)
        if line.words[end - 1].lower() not in frame.sources and line.tags[end - 1] not in "NHO":
            source = noun_of_clause(line, end, low, frame)
        begin = at + 1 + (line.tags[at + 1 : at + 2] == ",")
        content = (begin, _content_end(line, begin, high))
        if source is None or content[1] - content[0] < MIN_CONTENT:
            return None
        return Tag((at, at + 1), source, low, begin), content
    return None
