"""The words that follow a reporting verb: where they begin and where they end."""

from __future__ import annotations

import re

from .clause import Clause, Range
from .endings import CLAUSAL, REPORTABLE, ending
from .phrases import Phrases
from .tagging import Line
from .vocabulary import Vocabulary

_TO_CLAUSE = re.compile(r"(?:o(?![bBXV]))?[RLIifdDEJNPAtS#'~O&]{0,14},?(?=[TqYZz:])")
_ASKED = re.compile(r"[dDEJNPAtS~'fIOH&#]{1,12}(?=[QqYZz])")
_BEFORE_PRONOUN = re.compile(r"(?:[Ii][dED]?[JNPSL#]{1,5}|L#?N?|R){1,3}(?=[Hh])")
"""Time and occasion between a verb and a clause that needs no "that": "said for weeks he would"."""
_ADVERBIAL = re.compile(r"(?:R|I?L#?(?:,#)?)*")
_NAME_TURN = re.compile(r"(?<=[NP])(?=[dDHhE])|(?<=N)(?=P)")
_QUOTED = re.compile("[qYZz]")
_SAYING = re.compile("Q|h|H[RXVvksbBhn]")
"""How a clause that is said begins, other than with "that": "what", "he would"."""
NAMED = 4
"""Words of "not to be named", behind which an occasion or a reason may stand."""
MIN_UNVERBAL = 3
"""Words behind the surest verbs of speech that are a clause even when no verb is recognised in them."""
_NO_ADDRESSEE = ("o", "X", "V", "h")
"""What behind a first noun shows it to be part of the reported words: "promised her plan would"."""
_QUANTITIES = ("D", "#", "d")
_EMPTY = frozenset({"T", "H", "O", "D"})
"""Single words that say nothing of what was said: "rejected it"."""
_PASSIVE_CONTENT = ("T", "I", "f", "a", "Q", "o", "q", "Y", "Z")
"""What may follow "was accused by X" as its content: "of …", "for …", "as …"."""


def complement_of(phrases: Phrases, clause: Clause, high: int, vocabulary: Vocabulary) -> list[Range]:
    """Return the ranges of words behind the clause that it reports; empty where it reports none."""
    tags = phrases.line.tags
    if clause.end >= high or tags[clause.end] in "-)" or _is_silence(phrases.line, clause, vocabulary):
        return []
    if clause.passive:
        if tags[clause.end] not in _PASSIVE_CONTENT and tags[clause.cue[1] - 1] not in "fI":
            return []
        if clause.source is None:
            comma = tags.find(",", clause.end, high)
            high = comma if comma > 0 else high
    begin = _beginning(phrases, clause, high, vocabulary)
    ranges = trimmed(tags, begin, ending(phrases, clause, begin, high, vocabulary))
    if not ranges or tags[ranges[0][0] : ranges[-1][1]] in _EMPTY:
        return []
    if tags[begin] == "n" and not vocabulary.withheld.isdisjoint(phrases.line.words[begin : begin + NAMED]):
        return []
    if not _fits(phrases, clause, ranges[0][0], ranges[-1][1], vocabulary):
        return []
    if tags[ranges[0][0]] in "XVks" and tags[max(0, clause.begin - 1) : clause.begin] in ("W", "T", "Q"):
        ranges.insert(0, (clause.begin - 1, clause.begin))
    return ranges


def _is_silence(line: Line, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether the clause tells that nothing was said: "did not respond to a request for comment"."""
    begin, end = clause.cue
    if line.words[end - 1] not in vocabulary.silent:
        return False
    said = line.words[begin:end]
    negated = any(line.tags[i] == "n" or line.words[i].endswith("n't") for i in range(begin, end))
    return negated or not vocabulary.refusing.isdisjoint(said)


def trimmed(tags: str, begin: int, end: int) -> list[Range]:
    """Return the range without the signs at its edges, as a list; empty where nothing is left."""
    while begin < end and tags[begin] in ",:-":
        begin += 1
    while end > begin and tags[end - 1] in ",:-":
        end -= 1
    return [(begin, end)] if end > begin else []


def _beginning(phrases: Phrases, clause: Clause, high: int, vocabulary: Vocabulary) -> int:
    """Where the reported words begin, behind adverbials, addressee or preposition."""
    tags = phrases.line.tags
    begin = clause.end
    frames = clause.word.frames
    if "topic" in frames:
        topic = _topic_of(phrases, clause, high, vocabulary)
        if topic is not None:
            return topic + 1 if tags[topic + 1 : topic + 2] not in ("b", "B", "V", "X") else topic
    if {"person", "question"} <= frames and "addressee" not in frames:
        return _behind_asked(phrases, clause, begin, high)
    leap = _TO_CLAUSE.match(tags, begin, high)
    if leap is not None and (tags[begin] != "f" or "person" not in frames) and _leaps(clause, tags, leap):
        return leap.end()
    begin = clause.end
    if "addressee" in frames:
        return _behind_addressee(phrases, clause, begin, high)
    if "clause" in frames:
        match = _BEFORE_PRONOUN.match(tags, begin, high) or _ADVERBIAL.match(tags, begin, high)
        return match.end() if match else begin
    return begin


def _topic_of(phrases: Phrases, clause: Clause, high: int, vocabulary: Vocabulary) -> int | None:
    """Return where the preposition of a topic stands, over time and hearer: "spoke to voters about"."""
    line = phrases.line
    tags = line.tags
    at = clause.end
    while at + 1 < high and tags[at] in "RL":
        at += 1
    if line.words[at] in clause.word.prepositions:
        return at
    while at + 1 < high and line.words[at] not in vocabulary.topics:
        end = phrases.end_of.get(at + 1, 0) if tags[at] in "Iio" else 0
        if not end and tags[at] not in "RLD":
            return None
        at = end or at + 1
    return at if at < high and line.words[at] in clause.word.prepositions else None


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
        and (between[0] in "RLIo" or between == "DN")
        and tags[leap.end()] != "q"
    )


def _behind_addressee(phrases: Phrases, clause: Clause, begin: int, high: int) -> int:
    """Return where the reported words begin behind the one who is told: "told staff he would"."""
    tags = phrases.line.tags
    end = phrases.after(begin, high)
    following = tags[end : end + 1]
    if following in ("h", "H") and end > begin and tags[begin] not in "Hh":
        return end
    turn = _NAME_TURN.search(tags, begin + 1, end)
    if turn is None and (following in _NO_ADDRESSEE or tags[end : end + 2] == "no"):
        return begin
    if "object" in clause.word.frames and following not in ("Q", "T"):
        return begin
    if turn is not None:
        end = turn.start()
    match = _ADVERBIAL.match(tags, end, high)
    end = match.end() if match else end
    return begin if end >= high else end


def _is_relative(tags: str, clause: Clause) -> bool:
    """Whether the reported words begin before the clause: "which he said is", "what they say was"."""
    before = tags[max(0, clause.begin - 2) : clause.begin].removesuffix("R")[-1:]
    return clause.parenthetical or before in ("W", "T", "Q", "N")


def _fits(phrases: Phrases, clause: Clause, begin: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether these words can be what a verb of these frames reports."""
    tags = phrases.line.tags
    frames = clause.word.frames
    first = tags[begin]
    if first == "&" or (first == "f" and not clause.passive):
        return False
    if "charge" in frames:
        return any(word in clause.word.prepositions for word in phrases.line.words[begin + 1 : end])
    if first in "XVks" and not phrases.line.words[begin].endswith("ing") and not _is_relative(tags, clause):
        return False
    if first in "TqYZz" or clause.passive:
        return True
    if _is_deed(phrases, clause, begin, end, vocabulary):
        return False
    quantified = first == "I" and _opens_amount(phrases, begin, vocabulary)
    if "clause" in frames and REPORTABLE.search(tags, begin, end) and (quantified or first not in "Io"):
        return True
    told = "question" in frames and (first in "dD" or ("addressee" not in frames and first not in "LR"))
    summed = first == "#" and "question" not in frames  # "It added 187,000 jobs" tells of no words
    if (
        clause.word.strength >= 1
        and first not in "Iof"
        and not summed
        and (told or ("question" in frames and end - begin >= MIN_UNVERBAL))
    ):
        return True
    if "topic" in frames and phrases.line.words[begin - 1] in clause.word.prepositions:
        return True
    reach = 12 if frames & {"addressee", "object", "person"} else 2
    if "infinitive" in frames and "o" in tags[begin : min(end, begin + reach)]:
        return True
    if ("question" in frames and first == "Q") or ("clause" in frames and first in "Gg"):
        return True
    return bool(frames & {"object", "person"}) and first not in "foILR"


def _opens_amount(phrases: Phrases, begin: int, vocabulary: Vocabulary) -> bool:
    """Whether a preposition begins an amount: "about a dozen", "at least 12", "between 5 and 7"."""
    word, following = phrases.line.words[begin], phrases.line.words[begin + 1 : begin + 2]
    tag = phrases.line.tags[begin + 1 : begin + 2]
    if word in vocabulary.topics:
        return tag in _QUANTITIES
    return following in (["least"], ["most"]) or (tag == "#" and word in vocabulary.amounts)


def _is_deed(phrases: Phrases, clause: Clause, begin: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the words are the object of something done: "telling the truth", "I asked it to go"."""
    line = phrases.line
    own = clause.source is not None and phrases.is_own(clause.source)
    if line.words[clause.cue[1] - 1].lower() not in vocabulary.deeds and not own:
        return False
    return _SAYING.match(line.tags, begin) is None and _QUOTED.search(line.tags, begin, end) is None
