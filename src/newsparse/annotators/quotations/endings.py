"""Where the words that follow a reporting verb end."""

from __future__ import annotations

import re

from .clause import SPOKEN, Clause, Range
from .phrases import Phrases
from .tagging import Line
from .vocabulary import Vocabulary

CLAUSAL = frozenset({"clause", "that"})
"""Frames of verbs that report clauses."""
REPORTABLE = re.compile(r"[ksVXvbBhHqYZz]")
"""Letters of which reported words that are a clause hold one."""
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
_ADDED = re.compile(r"(?<=[NL]),d[JNRvPS#~IfdA]*+(?![RXn]*[XVks])(?=[^,&]{3,}$)")
"""What the writer adds at the end to what was said: ", a plan that has drawn protests"."""
_DASH = re.compile("(?<!~)-+")
_LED_ON = re.compile("[oTqYZzGIiQ]|&(?![HhdDEPN][^-]*[XVks])")
"""What behind a dash goes on with the words before it; "and" with a clause of its own does not."""
MAX_OCCASION = 6
"""Words of "in a rare television interview"."""
_OCCASION = re.compile("[Ii][dE][NJPAvG]*N$")
_PLACED = re.compile("[Ii](?:[dED#J][NJPAvGS#]{0,4}?)?N")
"""Where a thing may have been said: "at a rally"."""
_NAMES_ONLY = re.compile("(?:[PAtH~'O]|&(?=P))+")
"""Persons, of whom nothing more is told: "praised Smith" goes on with the scene, not with the praise."""
_TIMED = re.compile(r"I?[JRD]?L(?!~?#|o)(?!.*[qYZz])")
"""Words of time, which end a thing that is named but not a clause."""
_NEXT_SUBJECT = re.compile(r",[PdDEHhNtJ#T]")
"""Behind a subordinate reporting clause, the main clause."""
_MAIN_VERB = re.compile(r",?[RXn]*[XVks](?<=[,XVks])")
_SUBORDINATE = ("C", "Q", "I", "i", "a", "T")
"""Letters before a reporting clause that the main clause follows behind a comma."""


def ending(phrases: Phrases, clause: Clause, begin: int, high: int, vocabulary: Vocabulary) -> int:
    """Return where the reported words that begin at `begin` end."""
    tags = phrases.line.tags
    if _QUOTED_THEN.match(tags, begin, high):
        return begin + 1
    behind_source = (
        clause.source is not None and tags[clause.source[1] : clause.source[1] + 2].lstrip(",")[:1]
    )
    relative = tags[begin : begin + 1] in ("X", "V", "k", "s") and tags[max(0, clause.begin - 1)] == "W"
    if relative or behind_source in ("W", "T"):
        main = _MAIN_VERB.search(tags, begin + 1, high)
        if main is not None and main[0][0] == ",":
            high = main.start()
    clausal = bool(clause.word.frames & CLAUSAL)
    acted = clausal or tags.startswith(("G", "g"), begin) or tags.find("fG", begin, high) > 0
    pattern = _CUT_THAT if tags.startswith("T", begin) else _CUT if acted else _CUT_THING
    end = _first_cut(phrases.line, pattern, (begin + 2, high), vocabulary)
    if pattern is _CUT_THING:
        plain = _PLAIN_THING.match(tags, begin, end)
        end = plain.end() if plain is not None else end
    if not clausal:
        end = _before_scene(phrases.line, begin, end, vocabulary)
    end = _before_aside(tags, begin, end)
    added = _ADDED.search(tags, begin + 2, end)
    end = added.start() if added is not None else end
    if not clausal or not REPORTABLE.search(tags, begin, end):
        timed = _TIMED.search(tags, begin + 1, end)
        end = timed.start() if timed is not None else end
    before = clause.begin
    while before > 0 and tags[before - 1] == "R":
        before -= 1
    if tags[max(0, before - 1) : before] in _SUBORDINATE:
        main = _NEXT_SUBJECT.search(tags, _behind_condition(tags, begin, end) + 2, end)
        end = main.start() if main is not None else end
    return _before_occasion(phrases.line, begin, end, vocabulary)


def _first_cut(line: Line, pattern: re.Pattern[str], place: Range, vocabulary: Vocabulary) -> int:
    """Return where the first cut stands that no verb of thought behind "and" makes."""
    begin, high = place
    for cut in pattern.finditer(line.tags, begin, high):
        word = vocabulary.cues.get(line.words[cut.end() - 1].lower()) if cut[0][-1:] in ("k", "s") else None
        if word is None or cut[0][0] == "," or (word.strength >= SPOKEN and word.frames != {"that"}):
            return cut.start()
    return high


def _before_scene(line: Line, begin: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where a thing or person that is named ends before the scene: "during a visit", "at a rally"."""
    named = _NAMES_ONLY.match(line.tags, begin, end)
    if (
        named is not None
        and named.end() < end
        and (line.tags[named.end()] == "i" or line.words[named.end()] in vocabulary.within)
    ):
        return named.end()
    for match in _PLACED.finditer(line.tags, begin + 1, end):
        occasion = line.words[match.end() - 1].lower() in vocabulary.occasions
        if occasion and line.words[match.start()] in vocabulary.within:
            return match.start()
    return end


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
    dashes = list(_DASH.finditer(tags, begin + 2, end))
    if len(dashes) % 2 == 0:
        return end
    return end if _LED_ON.match(tags, dashes[-1].end(), end) else dashes[-1].start()


def _behind_condition(tags: str, begin: int, end: int) -> int:
    """Return where the statement begins behind the condition that opens it: "if elected, he would"."""
    comma = tags.find(",", begin, end) if tags[begin : begin + 1] in ("C", "Q", "i") else -1
    return comma if comma > 0 else begin
