"""The words that follow a reporting verb: where they begin and where they end."""

from __future__ import annotations

import re

from .clauses import Clause
from .phrases import Phrases

Range = tuple[int, int]

CLAUSAL = frozenset({"clause", "that"})
"""Frames of verbs that report clauses."""
_REPORTABLE = re.compile(r"[ksVXvbBhHqYZz]")
_TO_CLAUSE = re.compile(r"[RLIfdDEJNPAtS#'~O&]{0,14},?(?=[TqYZz:])")
_ADVERBIAL = re.compile(r"(?:R|I?L#?(?:,#)?)*")
_NAME_TURN = re.compile(r"(?<=[NP])(?=[dDHhE])|(?<=N)(?=P)")
_CUT = re.compile(r",R*[gG]|,?&[RXn]*[ks](?![N.,])|,&[HhPdDtE]|,R?C|,W|[-&]g|,k|-[dXVk]|;|,c|:[YZzq]")
"""Signs and words behind which reported words seldom go on."""
_CUT_THAT = re.compile(r",R*g|,?&[RXn]*[ks](?![N.,])|,k|;|,c|:[YZzq]")
"""The same for words that open with "that", which go on for longer."""
_RELATIVE = re.compile(r"T?[dDEJNPAtS#~'If&L]{0,12}(,W[^,]{1,40},)(?=[RXn]*[ksVXBv])")
"""A subject, the relative clause that interrupts it, and its verb."""
_TIMED = re.compile(r"I?[JRD]?L(?!~?#)(?!.*[qYZz])")
"""Words of time, which end a thing that is named but not a clause."""
MIN_UNVERBAL = 4
"""Words behind the surest verbs of speech that are a clause even when no verb is recognised in them."""
_EMPTY = frozenset({"T", "H", "O", "D"})
"""Single words that say nothing of what was said: "rejected it"."""
_NEXT_SUBJECT = re.compile(r",[PdDEHhNtJ#T]")
"""Behind a subordinate reporting clause, the main clause."""
_MAIN_VERB = re.compile(r",?[RXn]*[XVks](?<=[,XVks])")
_PASSIVE_CONTENT = ("T", "I", "f", "a", "Q", "o", "q", "Y", "Z")
"""What may follow "was accused by X" as its content: "of …", "for …", "as …"."""
_SUBORDINATE = ("C", "Q", "I", "i", "a")
"""Letters before a reporting clause that the main clause follows behind a comma."""


def complement_of(phrases: Phrases, clause: Clause, high: int) -> list[Range]:
    """Return the ranges of words behind the clause that it reports; empty where it reports none."""
    tags = phrases.line.tags
    if clause.end >= high or tags[clause.end] in "-)":
        return []
    if clause.passive:
        if tags[clause.end] not in _PASSIVE_CONTENT:
            return []
        if clause.source is None:
            comma = tags.find(",", clause.end, high)
            high = comma if comma > 0 else high
    begin = _beginning(phrases, clause, high)
    end = _ending(phrases, clause, begin, high)
    relative = _RELATIVE.match(tags, begin, end + 1)
    ranges = []
    if relative is not None:
        ranges = trimmed(tags, begin, relative.start(1))
        begin, end = relative.end(1), _ending(phrases, clause, relative.end(1), high)
    ranges += trimmed(tags, begin, end)
    if not ranges or tags[ranges[0][0] : ranges[-1][1]] in _EMPTY:
        return []
    return ranges if _fits(phrases, clause, ranges[0][0], ranges[-1][1]) else []


def trimmed(tags: str, begin: int, end: int) -> list[Range]:
    """Return the range without the signs at its edges, as a list; empty where nothing is left."""
    while begin < end and tags[begin] in ",:-":
        begin += 1
    while end > begin and tags[end - 1] in ",:-":
        end -= 1
    return [(begin, end)] if end > begin else []


def _beginning(phrases: Phrases, clause: Clause, high: int) -> int:
    """Where the reported words begin, behind adverbials, addressee or preposition."""
    tags = phrases.line.tags
    begin = clause.end
    frames = clause.word.frames
    if "topic" in frames and phrases.line.words[begin] in clause.word.prepositions:
        return begin + 1 if tags[begin + 1 : begin + 2] not in ("b", "B", "V") else begin
    leap = _TO_CLAUSE.match(tags, begin, high)
    if leap is not None and (tags[begin] != "f" or "person" not in frames) and _leaps(clause, tags, leap):
        return leap.end()
    if "addressee" in frames:
        return _behind_addressee(phrases, begin, high)
    if "clause" in frames:
        match = _ADVERBIAL.match(tags, begin, high)
        return match.end() if match else begin
    return begin


def _leaps(clause: Clause, tags: str, leap: re.Match[str]) -> bool:
    """Whether what lies between cue and clause is only adverbial or an addressee."""
    between = leap[0]
    if not between or "addressee" in clause.word.frames:
        return True
    return bool(CLAUSAL & clause.word.frames) and between[0] in "RLI" and tags[leap.end()] != "q"


def _behind_addressee(phrases: Phrases, begin: int, high: int) -> int:
    tags = phrases.line.tags
    end = phrases.after(begin, high)
    if tags[end : end + 1] == "o" or tags[end : end + 2] == "no":
        return begin
    turn = _NAME_TURN.search(tags, begin + 1, end)
    if turn is not None:
        end = turn.start()
    match = _ADVERBIAL.match(tags, end, high)
    end = match.end() if match else end
    return begin if end >= high else end


def _ending(phrases: Phrases, clause: Clause, begin: int, high: int) -> int:
    """Where the reported words that begin at `begin` end."""
    tags = phrases.line.tags
    if clause.source is not None and tags[clause.source[1] : clause.source[1] + 2].lstrip(",")[:1] in (
        "W",
        "T",
    ):
        main = _MAIN_VERB.search(tags, begin + 1, high)
        if main is not None and main[0][0] == ",":
            high = main.start()
    cut = (_CUT_THAT if tags.startswith("T", begin) else _CUT).search(tags, begin + 2, high)
    end = cut.start() if cut is not None else high
    if not clause.word.frames & CLAUSAL or not _REPORTABLE.search(tags, begin, end):
        timed = _TIMED.search(tags, begin + 1, end)
        end = timed.start() if timed is not None else end
    before = clause.begin
    while before > 0 and tags[before - 1] == "R":
        before -= 1
    if tags[before - 1 : before] in _SUBORDINATE:
        main = _NEXT_SUBJECT.search(tags, begin + 2, end)
        end = main.start() if main is not None else end
    return end


def _fits(phrases: Phrases, clause: Clause, begin: int, end: int) -> bool:
    """Whether these words can be what a verb of these frames reports."""
    tags = phrases.line.tags
    frames = clause.word.frames
    first = tags[begin]
    if first in "TqYZz" or clause.passive:
        return True
    if "clause" in frames and _REPORTABLE.search(tags, begin, end) and first not in "Io":
        return True
    if clause.word.strength >= 1 and end - begin >= MIN_UNVERBAL and first not in "Io":
        return True
    if "topic" in frames and phrases.line.words[begin - 1] in clause.word.prepositions:
        return True
    if "infinitive" in frames and "o" in tags[begin : min(end, begin + 12)]:
        return True
    if "question" in frames and first == "Q":
        return True
    return bool(frames & {"object", "person"}) and first not in "foILR"
