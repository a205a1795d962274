"""The words that follow a reporting verb: where they begin and where they end."""

from __future__ import annotations

import re

from .clauses import Clause
from .phrases import Phrases
from .tagging import Line
from .vocabulary import Vocabulary

Range = tuple[int, int]

CLAUSAL = frozenset({"clause", "that"})
"""Frames of verbs that report clauses."""
_REPORTABLE = re.compile(r"[ksVXvbBhHqYZz]")
_TO_CLAUSE = re.compile(r"[RLIifdDEJNPAtS#'~O&]{0,14},?(?=[TqYZz:])")
_ASKED = re.compile(r"[dDEJNPAtS~'fIOH&#]{1,12}(?=[QqYZz])")
_BEFORE_PRONOUN = re.compile(r"(?:[Ii][dED]?[JNPSL#]{1,5}|L#?N?|R){1,3}(?=[Hh])")
"""Time and occasion between a verb and a clause that needs no "that": "said for weeks he would"."""
_ADVERBIAL = re.compile(r"(?:R|I?L#?(?:,#)?)*")
_NAME_TURN = re.compile(r"(?<=[NP])(?=[dDHhE])|(?<=N)(?=P)")
_CUT = re.compile(
    r"(?=[-,&;:])(?:,R*g|,?&[RXn]*[ks](?![N.,])|,&[HhPdDtE]|,R?C|,W(?![^,]{1,40},[RXn]*[XVks])|[-&]g|,k|;"
    r"|,c|:[YZzq])"
)
"""Signs and words behind which reported words seldom go on."""
_CUT_THING = re.compile(_CUT.pattern.replace("*g", "*[gG]").replace(",&[HhPdDtE]", ",&R?[HhPdDtEkv]|,[dH]"))
"""The same for a thing or person that is named, which no participle behind a comma belongs to."""
_PLAIN_THING = re.compile("[^XVkshQWTHGo,]{2,30}(?=&[RXn]*[VX])")
"""A thing without a clause in it, before "and" with the next verb of the sentence."""
_CUT_THAT = re.compile(r"(?=[,&;:])(?:,R*g|,&H|,?&[RXn]*[ks](?![N.,])|,k|;|,c|:[YZzq])")
"""The same for words that open with "that", which go on for longer."""
_QUOTED_THEN = re.compile("[qYZz]&R?[Vks]")
"""Words in marks, and behind them the next verb of who said them: said "fine" and left."""
_DASH = re.compile("(?<!~)-+")
_LED_ON = frozenset("C&oTqYZzGIiQ")
"""What behind a dash goes on with the words before it."""
MAX_OCCASION = 6
"""Words of "in a rare television interview"."""
_OCCASION = re.compile("[Ii][dE][NJPAvG]*N$")
_TIMED = re.compile(r"I?[JRD]?L(?!~?#|o)(?!.*[qYZz])")
"""Words of time, which end a thing that is named but not a clause."""
MIN_UNVERBAL = 3
"""Words behind the surest verbs of speech that are a clause even when no verb is recognised in them."""
_NO_ADDRESSEE = ("o", "X", "V", "h")
"""What behind a first noun shows it to be part of the reported words: "promised her plan would"."""
_QUANTITIES = ("D", "#", "d")
_EMPTY = frozenset({"T", "H", "O", "D"})
"""Single words that say nothing of what was said: "rejected it"."""
_NEXT_SUBJECT = re.compile(r",[PdDEHhNtJ#T]")
"""Behind a subordinate reporting clause, the main clause."""
_MAIN_VERB = re.compile(r",?[RXn]*[XVks](?<=[,XVks])")
_PASSIVE_CONTENT = ("T", "I", "f", "a", "Q", "o", "q", "Y", "Z")
"""What may follow "was accused by X" as its content: "of …", "for …", "as …"."""
_SUBORDINATE = ("C", "Q", "I", "i", "a")
"""Letters before a reporting clause that the main clause follows behind a comma."""


def complement_of(phrases: Phrases, clause: Clause, high: int, vocabulary: Vocabulary) -> list[Range]:
    """Return the ranges of words behind the clause that it reports; empty where it reports none."""
    tags = phrases.line.tags
    if clause.end >= high or tags[clause.end] in "-)":
        return []
    if clause.passive:
        if tags[clause.end] not in _PASSIVE_CONTENT and tags[clause.cue[1] - 1] not in "fI":
            return []
        if clause.source is None:
            comma = tags.find(",", clause.end, high)
            high = comma if comma > 0 else high
    begin = _beginning(phrases, clause, high)
    end = _ending(phrases, clause, begin, high)
    ranges = trimmed(tags, begin, _before_occasion(phrases.line, begin, end, vocabulary))
    if not ranges or tags[ranges[0][0] : ranges[-1][1]] in _EMPTY:
        return []
    if tags[begin] == "n" and phrases.line.words[ranges[0][1] - 1] in vocabulary.withheld:
        return []
    if not _fits(phrases, clause, ranges[0][0], ranges[-1][1], vocabulary):
        return []
    if tags[ranges[0][0]] in "XVks" and tags[max(0, clause.begin - 1) : clause.begin] in ("W", "T", "Q"):
        ranges.insert(0, (clause.begin - 1, clause.begin))
    return ranges


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
    while "topic" in frames and begin + 1 < high and tags[begin] in "RL":
        begin += 1
    if "topic" in frames and phrases.line.words[begin] in clause.word.prepositions:
        return begin + 1 if tags[begin + 1 : begin + 2] not in ("b", "B", "V", "X") else begin
    if {"person", "question"} <= frames and "addressee" not in frames:
        return _behind_asked(phrases, clause, begin, high)
    leap = _TO_CLAUSE.match(tags, begin, high)
    if leap is not None and (tags[begin] != "f" or "person" not in frames) and _leaps(clause, tags, leap):
        return leap.end()
    begin = clause.end
    if "addressee" in frames:
        return _behind_addressee(phrases, begin, high)
    if "clause" in frames:
        match = _BEFORE_PRONOUN.match(tags, begin, high) or _ADVERBIAL.match(tags, begin, high)
        return match.end() if match else begin
    return begin


def _behind_asked(phrases: Phrases, clause: Clause, begin: int, high: int) -> int:
    """Where the question begins, behind the one who is asked: "asked Smith whether", "asked her about"."""
    asked = _ASKED.match(phrases.line.tags, begin, high)
    if asked is not None:
        return asked.end()
    end = phrases.end_of.get(begin, begin)
    if end < high and phrases.line.words[end] in clause.word.prepositions:
        return end + 1
    return begin


def _leaps(clause: Clause, tags: str, leap: re.Match[str]) -> bool:
    """Whether what lies between cue and clause is only adverbial or an addressee."""
    between = leap[0]
    if not between or "addressee" in clause.word.frames:
        return True
    return (
        bool(CLAUSAL & clause.word.frames)
        and (between[0] in "RLI" or between == "DN")
        and tags[leap.end()] != "q"
    )


def _behind_addressee(phrases: Phrases, begin: int, high: int) -> int:
    tags = phrases.line.tags
    end = phrases.after(begin, high)
    if tags[end : end + 1] in _NO_ADDRESSEE or tags[end : end + 2] == "no":
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
    if _QUOTED_THEN.match(tags, begin, high):
        return begin + 1
    if clause.source is not None and tags[clause.source[1] : clause.source[1] + 2].lstrip(",")[:1] in (
        "W",
        "T",
    ):
        main = _MAIN_VERB.search(tags, begin + 1, high)
        if main is not None and main[0][0] == ",":
            high = main.start()
    clausal = bool(clause.word.frames & CLAUSAL)
    acted = clausal or tags.startswith(("G", "g"), begin) or tags.find("fG", begin, high) > 0
    pattern = _CUT_THAT if tags.startswith("T", begin) else _CUT if acted else _CUT_THING
    cut = pattern.search(tags, begin + 2, high)
    end = cut.start() if cut is not None else high
    if pattern is _CUT_THING:
        plain = _PLAIN_THING.match(tags, begin, end)
        end = plain.end() if plain is not None else end
    end = _before_aside(tags, begin, end)
    if not clausal or not _REPORTABLE.search(tags, begin, end):
        timed = _TIMED.search(tags, begin + 1, end)
        end = timed.start() if timed is not None else end
    before = clause.begin
    while before > 0 and tags[before - 1] == "R":
        before -= 1
    if tags[max(0, before - 1) : before] in _SUBORDINATE:
        main = _NEXT_SUBJECT.search(tags, _behind_condition(tags, begin, end) + 2, end)
        end = main.start() if main is not None else end
    return end


def _is_relative(tags: str, clause: Clause) -> bool:
    """Whether the reported words begin before the clause: "which he said is", "what they say was"."""
    before = tags[max(0, clause.begin - 2) : clause.begin].removesuffix("R")[-1:]
    return clause.parenthetical or before in ("W", "T", "Q", "N")


def _before_occasion(line: Line, begin: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where the words end before the occasion on which they were said: "in an interview"."""
    if line.words[end - 1] not in vocabulary.occasions:
        return end
    found = _OCCASION.search(line.tags, max(begin + 2, end - MAX_OCCASION), end)
    if found is None or line.words[found.start()] not in vocabulary.within:
        return end
    return found.start()


def _before_aside(tags: str, begin: int, end: int) -> int:
    """Return where the words end before what a dash without its fellow adds to them."""
    dashes = [m.start() for m in _DASH.finditer(tags, begin + 2, end)]
    return dashes[-1] if len(dashes) % 2 and tags[dashes[-1] :].lstrip("-")[:1] not in _LED_ON else end


def _behind_condition(tags: str, begin: int, end: int) -> int:
    """Return where the statement begins behind the condition that opens it: "if elected, he would"."""
    comma = tags.find(",", begin, end) if tags[begin : begin + 1] in ("C", "Q", "i") else -1
    return comma if comma > 0 else begin


def _fits(phrases: Phrases, clause: Clause, begin: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether these words can be what a verb of these frames reports."""
    tags = phrases.line.tags
    frames = clause.word.frames
    first = tags[begin]
    if first in "XVks" and not phrases.line.words[begin].endswith("ing") and not _is_relative(tags, clause):
        return False
    if first in "TqYZz" or clause.passive:
        return True
    quantified = phrases.line.words[begin] in vocabulary.topics and tags[begin + 1 : begin + 2] in _QUANTITIES
    if "clause" in frames and _REPORTABLE.search(tags, begin, end) and (quantified or first not in "Io"):
        return True
    told = "question" in frames and (first in "dD" or ("addressee" not in frames and first not in "LR"))
    summed = first == "#" and "question" not in frames  # "It added 187,000 jobs" tells of no words
    if (
        clause.word.strength >= 1
        and first not in "Iof"
        and not summed
        and (told or end - begin >= MIN_UNVERBAL)
    ):
        return True
    if "topic" in frames and phrases.line.words[begin - 1] in clause.word.prepositions:
        return True
    if "infinitive" in frames and "o" in tags[begin : min(end, begin + 12)]:
        return True
    if ("question" in frames and first == "Q") or ("clause" in frames and first in "Gg"):
        return True
    return bool(frames & {"object", "person"}) and first not in "foILR"
