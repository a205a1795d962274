"""Which words of a sentence a reporting clause reports: before it, round it, or behind it."""

from __future__ import annotations

import re

from .clause import Clause, Range
from .complements import MIN_UNVERBAL, complement_of, trimmed
from .phrases import Phrases
from .tagging import Line
from .vocabulary import Vocabulary

_LAST_PART = re.compile(r":|,(?=W[^,]{3,},?$)")
"""Behind which stands what "according to" vouches for: a colon, or the comma of a relative clause."""
_QUOTED = re.compile("[qYZz]")
_VERBAL = re.compile(r"[ksVXvbBhqYZz]")
_TAIL = re.compile(r"(?:[RLIifdDEJNPAtS#'~OG&]|o[BbX]?,?)*(?:$|(?=[&WgG])(?<=,)|(?<=[NPOLA])[aCiW])")
_PARTS = re.compile("[,qYZz]")
_SAID_WHEN = re.compile(r"(?:[Ii]?R?L#?|[Iio][dE]?[JNPAt~]{0,4}[NPL])*")
"""Time, occasion and hearer behind an interrupting clause: "on Monday", "in a letter to staff"."""
_ASIDE = re.compile("[&C,]?R?[QCikav]")
"""How words begin that only lead up to a reporting clause: "if", "although", "asked"."""
SURE = 0.9
"""Strength from which a verb with its own subject behind "and" begins a new statement."""
STATED = 0.8
"""Strength from which what a passive verb with a speaker has as its subject was spoken of."""
MAX_SOURCE_COMMAS = 3
"""Commas within the source of an "according to" at the head of a sentence."""
_FINITE = re.compile("[XVksvhb]")
_LEAD_IN = re.compile(r"(?:&|C|R|I[dJ]?N)?,?")
"""What may stand before an "according to" that begins a sentence: "But,", "In addition,"."""
_PARTED = re.compile(",[C&]?$|[;C-]$")
_AND = re.compile("&")
_VERB_FIRST = re.compile("[RXn]*[XVksvhbB]|[^,WTQGgvkfCi]{1,12}[XVksh]")
_NO_REST = re.compile(r",R*[gGk]|,&[RXn]*[ks]|,C?[HhPdDEN]?[ks]|,[WQ]|,c|;")
"""What behind an interrupting clause is not the interrupted words going on."""


def contents_of(
    phrases: Phrases, clauses: list[Clause], sentence: Range, vocabulary: Vocabulary
) -> list[tuple[Clause, list[Range]]]:
    """Return each clause of a sentence that reports something, with the ranges of words that it reports.

    Clauses behind or amid their words come first: those words hold no clause of their own.
    """
    found: list[tuple[Clause, list[Range]]] = []
    open_clauses: list[Clause] = []
    previous = sentence[0]
    for index, clause in enumerate(clauses):
        following = _following(phrases.line.tags, clauses, index, sentence[1])
        begin = previous
        if open_clauses and open_clauses[0].word.strength >= SURE:
            begin = max(previous, _last_part(phrases.line.tags, open_clauses[0].end, clause.begin))
        ranges = _interrupted(phrases.line, clause, sentence, begin, following)
        if ranges:
            previous = max(clause.end, ranges[-1][1])
            found.append((clause, ranges))
        elif not clause.inverted:
            open_clauses.append(clause)
    behind: list[tuple[Clause, list[Range]]] = []
    limit = sentence[1]
    for clause in reversed(open_clauses):
        ranges = complement_of(phrases, clause, limit, vocabulary) or _passive_subject(
            phrases, clause, sentence[0]
        )
        if ranges:
            behind.append((clause, ranges))
            limit = _limit(phrases.line.tags, clause, sentence)
    return found + behind[::-1]


def _passive_subject(phrases: Phrases, clause: Clause, low: int) -> list[Range]:
    """Return what a passive clause with a speaker reports, its subject: "the plan was rejected by Smith"."""
    frames = clause.word.frames
    spoken = clause.word.strength >= STATED and "question" not in frames and frames != {"that"}
    if not clause.passive or not spoken or clause.source is None or clause.source[0] < clause.cue[1]:
        return []
    if phrases.line.tags[clause.cue[0] - 1 : clause.cue[0]] in ("W", "T"):
        return [(clause.cue[0] - 1, clause.cue[0])]
    found = phrases.subject_before(clause.cue[0], low)
    return [] if found is None else [found]


def _following(tags: str, clauses: list[Clause], index: int, high: int) -> int:
    """Return where the next reporting clause begins that does not stand in words interrupted by this one."""
    end = clauses[index].end
    for clause in clauses[index + 1 :]:
        if clause.begin > end + 1 and (clause.begin == end or tags[clause.begin - 1] in ",&;-C:.qYZz"):
            return clause.begin
    return high


def _behind_source(tags: str, begin: int, high: int) -> int:
    """Return where the statement behind "according to …" begins: at the comma before its subject and verb."""
    if tags.startswith(",W", begin):  # "the foundation, which helps pubs, they"
        begin = max(tags.find(",", begin + 1, high), begin)
    first = tags.find(",", begin, high) + 1
    for _ in range(MAX_SOURCE_COMMAS):
        comma = tags.find(",", begin, high)
        if comma < 0 or not _FINITE.search(tags, comma, high):
            return begin
        begin = comma + 1
        following = tags.find(",", begin, high)
        if following < 0 or _FINITE.search(tags, begin, following):
            break
    return first if _VERB_FIRST.match(tags, begin) else begin


def _last_part(tags: str, begin: int, end: int) -> int:
    """Return where the last main clause before `end` begins; 0 where there is but one."""
    return max(tags.rfind(",&", begin, end), tags.rfind(";", begin, end)) + 1


def _limit(tags: str, clause: Clause, sentence: Range) -> int:
    """Return where the words of a clause before this one end at the latest."""
    begin = clause.begin
    while begin > sentence[0] and tags[begin - 1] == "R":
        begin -= 1
    if clause.coordinate:
        return begin - 1
    if tags[begin - 1] == "&" and clause.word.strength >= SURE:
        return begin - 1
    parted = _PARTED.search(tags, max(sentence[0], begin - 2), begin)
    return parted.start() if parted is not None else sentence[1]


def _interrupted(line: Line, clause: Clause, sentence: Range, previous: int, following: int) -> list[Range]:
    """Return the words before the clause, and those that go on behind it, that it reports."""
    low, high = sentence
    tags = line.tags
    if clause.letter == "c" and _LEAD_IN.fullmatch(tags, low, clause.begin):
        return trimmed(tags, _behind_source(tags, clause.end, high), high)
    if clause.letter not in "cksb" or (clause.coordinate and tags[clause.begin - 1] not in "qYZz"):
        return []
    before = _before(line, clause, previous)
    if before is None or not _closes(line, clause, before, high):
        return []
    rest = _rest(line, clause, before, following, high)
    return [before] if rest is None else [before, rest]


def _before(line: Line, clause: Clause, previous: int) -> Range | None:
    """Return the words before the clause, if a sign parts them from it and they can be reported."""
    tags = line.tags
    begin, end = previous, clause.begin
    opened = tags.rfind("(", begin, end)
    if opened > tags.rfind(")", begin, end):
        begin = opened + 1
    if clause.letter == "c":
        begin = max((match.end() for match in _LAST_PART.finditer(tags, begin, end)), default=begin)
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
    behind = _behind_occasion(line, clause, len(tags))
    follows = tags[behind + 1 : behind + 2] if tags[behind : behind + 1] == "," else ""
    aside = clause.letter != "c" and _ASIDE.match(tags, previous, end) and not _PARTS.search(tags, begin, end)
    if aside and (not follows or follows in "qYZz" or tags[begin] in "kv"):
        return None
    framed = follows != "" and tags[begin] not in "ILi"
    sure = clause.word.strength >= 1 and end - begin >= MIN_UNVERBAL
    return (
        (begin, end) if framed or sure or clause.letter == "c" or _VERBAL.search(tags, begin, end) else None
    )


def _behind_occasion(line: Line, clause: Clause, end: int) -> int:
    """Return where the words of time and occasion behind a clause end."""
    if clause.end < end and line.words[clause.end] in clause.word.prepositions:
        return clause.end
    found = _SAID_WHEN.match(line.tags, clause.end, end)
    return found.end() if found is not None else clause.end


def _closes(line: Line, clause: Clause, before: Range, high: int) -> bool:
    """Whether the clause reports what stands before it."""
    tags = line.tags
    if "clause" not in clause.word.frames and not _QUOTED.search(tags, *before):
        return False
    if clause.inverted or clause.parenthetical:
        return True
    rest = tags[clause.end : high]
    if not rest or rest[0] in ",-)" or tags[_behind_occasion(line, clause, high) :][:1] == ",":
        return True
    if tags[before[1] - 1] in "YZz" and rest[0] != "T":
        return True
    return _TAIL.match(rest) is not None


def _behind_names(tags: str, at: int, end: int, *, finite: bool) -> int:
    """Return where the interrupted words go on, behind what is said of a source: ", a lawyer, will".

    `finite` tells whether the words before the source have their verb: then only "and" goes on with them.
    """
    while at < end and tags[at] == ",":
        following = tags[at + 1 : end]
        if _AND.match(following) if finite else _VERB_FIRST.match(following):
            return at
        comma = tags.find(",", at + 1, end)
        at = comma if comma > 0 else end
    return end


def _rest(line: Line, clause: Clause, before: Range, following: int, high: int) -> Range | None:
    """Return the further words of a reported sentence that the clause interrupts."""
    tags = line.tags
    end = min(following, high)
    if _QUOTED.search(tags, *before):
        match = _QUOTED.search(tags, clause.end, end)
        if match is None:
            return None
        at = match.start()
        if tags[at - 1] in ",-" and not _NO_REST.search(tags, clause.end, at):
            return at, at + 1
        return None
    at = _behind_occasion(line, clause, end)
    if clause.inverted:
        at = _behind_names(tags, at, end, finite=_FINITE.search(tags, *before) is not None)
    if at < end and tags[at] == "," and not _NO_REST.match(tags, at):
        found = trimmed(tags, at, end)
        return found[0] if found else None
    return None
