"""Which words of a sentence a reporting clause reports."""

from __future__ import annotations

import re

from .clauses import Clause
from .phrases import Phrases

_QUOTES = frozenset("qYZz")
_VERBAL = re.compile(r"[ksVXvbBh]")
_REPORTABLE = re.compile(r"[ksVXvbBhqYZz]")
_TO_CLAUSE = re.compile(r"[RLIfdDEJNPAtS#'~O&]{0,14},?(?=[TqYZz:])")
_ADVERBIAL = re.compile(r"(?:R|I?L#?(?:,#)?)*")
_TAIL = re.compile(r"(?:[RLIfdDEJNPAtS#'~OG&],?)*$")
_NAME_TURN = re.compile(r"(?<=[NP])(?=[dDHhE])|(?<=N)(?=P)")
_CUT = re.compile(
    r",R*[gG]|,?&[RXn]*[ks](?![NP.,])|,&[HhPdDtE]|,C[HhPdDENt]|,W|[-&]g|,k|-d|;|,c|:[YZzq]"
)
"""Signs and words behind which reported words seldom go on."""
_MAIN_VERB = re.compile(r",[RXn]*[XVksv]")
"""Behind a relative clause, the verb of the main one."""
_TIMED = re.compile(r"I?[JRD]?L")
"""Words of time, which end a thing that is named but not a clause."""
_NEXT_SUBJECT = re.compile(r",[PdDEHhNtJ#]")
"""Behind a subordinate reporting clause, the main clause."""
_PASSIVE_CONTENT = ("T", "I", "f", "a", "Q", "o", "q", "Y", "Z")
"""What may follow "was accused by X" as its content: "of …", "for …", "as …"."""


def contents_of(
    phrases: Phrases, clause: Clause, sentence: tuple[int, int], previous: int, following: int
) -> list[tuple[int, int]]:
    """Return the ranges of words that the clause reports; empty where it reports none.

    `previous` is where the clause before this one ended, or the sentence's beginning; `following` where the
    next one begins, or the sentence's end.
    """
    tags = phrases.line.tags
    low, high = sentence
    before = _before(tags, clause, previous)
    if clause.letter == "c" and (clause.begin == low or tags[low : clause.begin] == ","):
        return _range(tags, clause.end, high)
    if clause.letter in "cks" and before is not None and _closes(tags, clause, before, high):
        found = [before]
        rest = _rest(tags, clause, before, following, high)
        if rest is not None:
            found.append(rest)
        return found
    if clause.inverted:
        return []
    if clause.passive:
        return _after(phrases, clause, high) if tags[clause.end : clause.end + 1] in _PASSIVE_CONTENT else []
    if clause.source is not None and tags[clause.source[1] : clause.source[1] + 2].lstrip(",")[:1] in ("W", "T"):
        main = _MAIN_VERB.search(tags, clause.end + 1, high)
        high = main.start() if main is not None else high
    if following < high and tags[following - 1] in ",C&" and following > clause.end + 2:
        high = following - 1
    return _after(phrases, clause, high)


def _range(tags: str, begin: int, end: int) -> list[tuple[int, int]]:
    while begin < end and tags[begin] in ",:-":
        begin += 1
    while end > begin and tags[end - 1] in ",:-":
        end -= 1
    return [(begin, end)] if end > begin else []


def _before(tags: str, clause: Clause, previous: int) -> tuple[int, int] | None:
    """The words before the clause, if they are parted from it by a sign and can be reported."""
    begin, end = previous, clause.begin
    while begin < end and tags[begin] in ",:-&C":
        begin += 1
    dateline = tags.rfind(")-", begin, end)
    if dateline >= 0:
        begin = dateline + 2
    if end <= begin:
        return None
    if clause.letter != "c" and tags[end - 1] not in ",-YZzq?":
        return None
    while end > begin and tags[end - 1] in ",-":
        end -= 1
    part = tags[begin:end]
    if part and tags[clause.end : clause.end + 1] == "," and part[0] not in "IL":
        return begin, end
    if not part or not (_VERBAL.search(part) or any(t in _QUOTES for t in part)):
        return None
    return begin, end


def _closes(tags: str, clause: Clause, before: tuple[int, int], high: int) -> bool:
    """Whether the clause reports what stands before it."""
    if "clause" not in clause.word.frames and not any(t in _QUOTES for t in tags[before[0] : before[1]]):
        return False
    if clause.inverted or clause.parenthetical:
        return True
    rest = tags[clause.end : high]
    if not rest or rest[0] == "," or rest[0] == "-":
        return True
    if tags[before[1] - 1] in "YZz" and rest[0] not in "T":
        return True
    return _TAIL.match(rest) is not None


def _rest(
    tags: str, clause: Clause, before: tuple[int, int], following: int, high: int
) -> tuple[int, int] | None:
    """The further words of a reported sentence that the clause interrupts."""
    quoted = any(t in _QUOTES for t in tags[before[0] : before[1]])
    end = min(following, high)
    if quoted:
        at = clause.end
        while at < end and tags[at] not in _QUOTES:
            at += 1
        if at < end and tags[at - 1] in ",-" and not _CUT.search(tags[clause.end : at]):
            return at, at + 1
        return None
    if clause.end < end and tags[clause.end] == "," and not _CUT.match(tags, clause.end):
        found = _range(tags, clause.end, end)
        if found:
            return found[0]
    return None


def _after(phrases: Phrases, clause: Clause, high: int) -> list[tuple[int, int]]:
    tags = phrases.line.tags
    begin = clause.end
    frames = clause.word.frames
    if begin >= high or tags[begin] in "-)":
        return []
    leap = _TO_CLAUSE.match(tags, begin, high)
    if leap is not None and (tags[begin] not in "f" or "person" not in frames) and _leaps(clause, tags, leap):
        begin = leap.end()
    elif "addressee" in frames:
        begin = _behind_addressee(phrases, begin, high)
    elif "clause" in frames:
        match = _ADVERBIAL.match(tags, begin, high)
        begin = match.end() if match else begin
    if begin >= high:
        return []
    elif "topic" in frames and phrases.line.words[begin] in clause.word.prepositions and tags[begin + 1 : begin + 2] not in "bBV":
        begin += 1
    end = _end(tags, begin, high)
    if not frames & {"clause", "that"} or not _REPORTABLE.search(tags, begin, end):
        timed = _TIMED.search(tags, begin + 1, end)
        end = timed.start() if timed is not None else end
    if tags[clause.begin - 1 : clause.begin] in ("C", "Q", "I", "i", "a"):
        main = _NEXT_SUBJECT.search(tags, begin + 2, end)
        end = main.start() if main is not None else end
    found = _range(tags, begin, end)
    if not found:
        return []
    part = tags[found[0][0] : found[0][1]]
    if part == "T" or not _fits(part, clause, tags[begin - 1]):
        return []
    return found


def _leaps(clause: Clause, tags: str, leap: re.Match[str]) -> bool:
    """Whether what lies between cue and clause is only adverbial or an addressee."""
    between = leap[0]
    if not between:
        return True
    if "addressee" in clause.word.frames:
        return True
    return "clause" in clause.word.frames and between[0] in "RLI" and tags[leap.end()] != "q"


def _behind_addressee(phrases: Phrases, begin: int, high: int) -> int:
    tags = phrases.line.tags
    end = phrases.after(begin, high)
    if tags[end : end + 1] == "o" or tags[end : end + 2] == "no":
        return begin
    turn = _NAME_TURN.search(tags, begin + 1, end)
    if turn is not None:
        end = turn.start()
    match = _ADVERBIAL.match(tags, end, high)
    return match.end() if match else end


def _end(tags: str, begin: int, high: int) -> int:
    cut = _CUT.search(tags, begin + 2, high)
    return cut.start() if cut is not None else high


def _fits(part: str, clause: Clause, tags_before: str) -> bool:
    """Whether these words can be what a verb of these frames reports."""
    frames = clause.word.frames
    if part[0] in "TqYZz":
        return True
    if "clause" in frames and _REPORTABLE.search(part) and part[0] not in "Io":
        return True
    if "topic" in frames and tags_before in "Iof":
        return True
    if "infinitive" in frames and "o" in part[:12]:
        return True
    if "question" in frames and part[0] in "QIH":
        return True
    return bool(frames & {"object", "person"}) and part[0] not in "foILR"
