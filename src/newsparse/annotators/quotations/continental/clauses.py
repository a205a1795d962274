"""Reporting clauses of a sentence: who reports, by which word, and where the clause stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .lines import Line
from .phrases import phrase_begin, phrase_end
from .wording import Wording

Shape = Literal["before", "after", "like", "according", "hearsay"]
"""Where the clause stands: before what it reports, after or amid it, "wie X sagte", "laut X", "demnach"."""
_SIGNS = frozenset(",;:-()!?")
_ADVERBIAL = frozenset("IRczhCJ")
MAX_BARE = 3
"""Words of a source without an article."""
MAX_FRAME = 40
"""Words between an auxiliary and its participle."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One reporting clause; positions are indexes of words."""

    shape: Shape
    begin: int
    """Of the stretch between signs in which it stands."""
    end: int
    """Behind that stretch."""
    cue: tuple[int, int]
    source: tuple[int, int] | None
    verb: int
    """Of the finite verb."""
    is_object: bool = False
    """Whether the verb takes a thing as well as a clause."""


def find_clauses(line: Line, sentence: tuple[int, int], wording: Wording) -> list[Clause]:
    """Return the reporting clauses of a sentence in order."""
    low, high = sentence
    found: list[Clause] = []
    for at in range(low, high):
        if found and at < found[-1].verb + 1:
            continue
        clause = _clause_at(line, at, (low, high), wording)
        if clause is not None:
            found.append(clause)
    return found


def _clause_at(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    letter = line.tags[at]
    if letter == "c":
        return _according(line, at, sentence, wording)
    if letter == "z":
        return _according_behind(line, at, sentence, wording)
    if letter == "h":
        return Clause("hearsay", at, at + 1, (at, at + 1), None, at)
    word = line.words[at]
    if word in wording.according:
        return _according_phrase(line, at, sentence, wording)
    if letter == "I" and word in wording.viewed:
        return _view(line, at, sentence, wording)
    if word in wording.thus and at > sentence[0] and line.tags[at - 1] in ",qZ":
        return _thus(line, at, sentence, wording)
    if letter == "k" or word in wording.separable or letter in "xp":
        return _verbal(line, at, sentence, wording)
    return None


# -- prepositions


def _according(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    end = phrase_end(line, at + 1, sentence[1], wording)
    if end == at + 1 and line.tags[at + 1 : at + 2] == "w":
        end = _bare_end(line, at + 1, sentence[1])
    if end == at + 1:
        return None
    return Clause("according", at, end, (at, at + 1), (at + 1, end), end - 1)


def _bare_end(line: Line, at: int, high: int) -> int:
    """Return where nouns without an article end: "según *fuentes oficiales*"."""
    end = at
    while end < high and line.tags[end] in "wN" and end - at < MAX_BARE:
        end += 1
    return end


def _according_phrase(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read "de acuerdo con X"."""
    for words in wording.according[line.words[at]]:
        begin = at + len(words)
        if tuple(line.words[at:begin]) == words:
            end = phrase_end(line, begin, sentence[1], wording)
            return Clause("according", at, end, (at, begin), (begin, end), end - 1) if end > begin else None
    return None


def _according_behind(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    begin = phrase_begin(line, at, sentence[0], wording)
    if begin == at:
        return None
    return Clause("according", begin, at + 1, (at, at + 1), (begin, at), at)


def _view(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read "nach Angaben der Polizei", "nach Ansicht von X" and "ihrer Ansicht nach"."""
    if at > sentence[0] and line.words[at - 1].lower() in wording.views:
        return _according_behind(line, at, sentence, wording)
    end = phrase_end(line, at + 1, sentence[1], wording)
    for index in range(at + 1, min(end, at + 5)):
        if line.words[index].lower() in wording.views:
            return Clause("according", at, end, (at, at + 1), (at + 1, end), end - 1)
    return None


def _thus(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read ", so der Sprecher"."""
    end = phrase_end(line, at + 1, sentence[1], wording)
    if end == at + 1 or (end < sentence[1] and line.tags[end] not in ",.:IRZq;-(o"):
        return None
    return Clause("after", at, stretch_end(line, end, sentence[1]), (at, at + 1), (at + 1, end), at)


# -- verbs


def stretch_end(line: Line, at: int, high: int) -> int:
    """Return where the stretch between signs that holds `at` ends."""
    while at < high and line.tags[at] not in _SIGNS:
        at += 1
    return at


def stretch_begin(line: Line, at: int, low: int) -> int:
    """Return where the stretch between signs that holds `at` begins."""
    while at > low and line.tags[at - 1] not in _SIGNS:
        at -= 1
    return at


def _verbal(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    tags = line.tags
    low, high = sentence
    begin, end = stretch_begin(line, at, low), stretch_end(line, at, high)
    cue = _cue(line, at, end, wording)
    if cue is None:
        return None
    is_object = line.words[cue[1] - 1] in wording.objects or line.words[at] in wording.objects
    source, shape = _source(line, (begin, at, end), sentence, wording)
    if any(w in wording.impersonal for w in (line.words[at], line.words[cue[1] - 1])):
        if wording.nobody.isdisjoint(line.words[begin:end]):
            return None
        source = _object_of(line, (begin, end), wording.containing, wording)
    passive = tags[at] == "p" and not any(w in wording.cited for w in line.words[at:end])
    if passive:
        source = _object_of(line, (begin, end), wording.by, wording)
    if source is None and not passive and shape != "before" and not _touches_marks(line, begin, low):
        return None
    return Clause(shape, begin, end, cue, source, at, is_object)


def _touches_marks(line: Line, begin: int, low: int) -> bool:
    """Whether a quoted stretch stands right before a clause."""
    return line.tags[max(low, begin - 2) : begin].strip(",-").endswith(("q", "Z"))


def _object_of(
    line: Line, reach: tuple[int, int], prepositions: frozenset[str], wording: Wording
) -> tuple[int, int] | None:
    """Return what follows one of these prepositions: "heißt es in *dem Antrag*", "von *Kennern*"."""
    begin, end = reach
    for at in range(begin, end):
        if line.tags[at] == "I" and line.words[at] in prepositions:
            stop = phrase_end(line, at + 1, end, wording)
            if stop > at + 1:
                return at + 1, stop
    return None


def _cue(line: Line, at: int, end: int, wording: Wording) -> tuple[int, int] | None:
    """Return the cue whose finite verb stands at `at`; `None` where it reports nothing."""
    letter = line.tags[at]
    particles = wording.separable.get(line.words[at])
    if particles is not None:
        for index in range(at + 1, min(end, at + MAX_FRAME)):
            if line.words[index] in particles and (index + 1 == end or line.tags[index + 1] in "qZ&T"):
                return at, at + 1
    if letter == "k":
        return at, at + 1
    if letter not in "xp":
        return None
    if at > 0 and line.words[at - 1] in wording.parts:
        return at - 1, at + 1
    for index in range(at + 1, min(end, at + MAX_FRAME)):
        if line.words[index] in wording.parts and not _is_attribute(line, index, wording):
            return (at if index == at + 1 else index), index + 1
    return None


def _is_attribute(line: Line, at: int, wording: Wording) -> bool:
    """Whether a participle belongs to a noun behind it."""
    return wording.nouns_capitalised and line.tags[at + 1 : at + 2] in ("N", "w")


def _source(
    line: Line, verb: tuple[int, int, int], sentence: tuple[int, int], wording: Wording
) -> tuple[tuple[int, int] | None, Shape]:
    """Return who the subject of the verb is, and where the clause stands to what it reports."""
    begin, at, end = verb
    tags = line.tags
    low = sentence[0]
    first = begin
    while first < at and tags[first] == "&":
        first += 1
    if at > low and tags[at - 1] == "&":
        return subject_of(line, (low, at), wording), "before"
    if first == at or all(t in "qZ" for t in tags[first:at]):
        return _verb_first(line, (first, at, end), sentence, wording)
    if line.words[first] in wording.like or tags[first] == "c":
        source = _subject_behind(line, first + 1, end, wording)
        return source, "like"
    antecedent = _antecedent(line, (first, at, end), low, wording)
    if antecedent is not None:
        return antecedent, "before"
    behind = line.words[at + 1] in wording.surely if at + 1 < end else False
    if tags[first] in "CT" and not behind and at + 2 >= end:
        return _subject_behind(line, first + 1, at, wording), "before"
    if behind or _is_adverbial(line, first, wording):
        source = _subject_behind(line, at + 1, end, wording)
        if source is not None or tags[first] in "RIC":
            return source, "before"
    stop = phrase_end(line, first, at, wording)
    if stop == first:
        return _subject_behind(line, at + 1, end, wording), "before"
    if line.words[first] in wording.nobody and stop == first + 1:
        return None, "before"
    return (first, stop), "before"


def _antecedent(line: Line, verb: tuple[int, int, int], low: int, wording: Wording) -> tuple[int, int] | None:
    """Return the relative pronoun that opens a clause and is its subject, where the verb ends the clause."""
    first, at, end = verb
    if first <= low or line.tags[first - 1] != "," or line.words[first] not in wording.relatives:
        return None
    if at + 1 < end - 1 and line.tags[at + 1] not in ",:TqZ":
        return None
    return first, first + 1


def _is_adverbial(line: Line, first: int, wording: Wording) -> bool:
    """Whether what opens a clause is no subject, so that the subject stands behind the verb."""
    word = line.words[first].lower()
    if line.tags[first] in _ADVERBIAL or word in wording.nobody or word in wording.times:
        return True
    if wording.nouns_capitalised and line.tags[first] == "d":
        return True
    alone = line.tags[first + 1 : first + 2] not in ("N", "w", "#")
    return alone and bool(wording.adverb_endings) and word.endswith(wording.adverb_endings)


def subject_of(line: Line, reach: tuple[int, int], wording: Wording) -> tuple[int, int] | None:
    """Return the subject of the first finite verb in a reach of words."""
    low, high = reach
    for at in range(low, high):
        if line.tags[at] in "vkxpjJ":
            end = stretch_end(line, at, high)
            found = _source(line, (stretch_begin(line, at, low), at, end), (low, high), wording)[0]
            if found is not None:
                return found
            break
    if low < high and not _is_adverbial(line, low, wording):
        end = phrase_end(line, low, high, wording)
        return (low, end) if end > low else None
    return None


def _verb_first(
    line: Line, verb: tuple[int, int, int], sentence: tuple[int, int], wording: Wording
) -> tuple[tuple[int, int] | None, Shape]:
    """Read a clause that its verb opens: ", sagte X" or the main clause behind an apposition."""
    first, at, end = verb
    tags = line.tags
    low = sentence[0]
    source = _subject_behind(line, at + 1, end, wording)
    quoted = first < at or _touches_marks(line, first, low)
    if quoted or (source is not None and any(t in "vjJxpkqZ" for t in tags[low:first])):
        return source, "after"
    if first > low and tags[first - 1] in ",)-":
        stop = phrase_end(line, low, first - 1, wording)
        if stop > low:
            return (low, first - 1 if tags[first - 1] == "," else stop), "before"
    return source, "before" if first == low else "after"


def _subject_behind(line: Line, at: int, end: int, wording: Wording) -> tuple[int, int] | None:
    """Return the subject that stands behind a verb, over adverbs and reflexives."""
    tags = line.tags
    while at < end and (tags[at] in "RO" or (tags[at] == "K" and at > 0 and tags[at - 1] in "xpR")):
        at += 1
    if at >= end or tags[at] in "dIT":
        return None
    stop = phrase_end(line, at, end, wording)
    if stop == at or line.words[at] in wording.nobody:
        return None
    return at, stop
