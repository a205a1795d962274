"""Reporting clauses of a sentence: who, by which word, and on which side the words stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from .phrases import TIME_BEFORE, Phrases
from .tagging import Line
from .verbs import VerbGroup, agrees, same_form, verb_group
from .vocabulary import CueWord, Vocabulary

Range = tuple[int, int]

_CUE = re.compile("[ksbgpc]")
_BEFORE_INVERTED = frozenset(",YZzq-")
_BEFORE_COORDINATE = frozenset("&,C")
_ON = frozenset("on")
"""What in a verb group behind "and" shows it to share the subject before: "did not say", "went on to say"."""
SPOKEN = 0.5
"""Strength from which a verb behind "and" goes on reporting; "and thought" is mostly part of what is said."""
_QUESTIONED = re.compile("R?L?[QITioW]")
"""What stands behind a participle that opens a sentence or follows "when": "asked about", "asked whether"."""
_NAMES = ("P", "A", "t")
_LATER_VERB = re.compile("[^,.;:]*,[RXn]*[ksVX]")
"""Behind a participle between commas, the verb of its clause: ", asked about it, said"."""
_THING = re.compile("[NPAHOS#t]")
_NAMED = re.compile("N[kp]d?P[P~A&fId]*(?:$|[,.)])")
"""A noun, a participle and the name that it gives: "a group called Friends of the Marsh"."""
_GOES_ON = re.compile("[XVkshvBbY]")
_FINITE = re.compile("[RX]*[XVksh]")


class Clause(NamedTuple):
    """One reporting clause; all positions are indexes of words."""

    begin: int
    """Where source and cue together begin."""
    end: int
    """Behind both."""
    cue: tuple[int, int]
    source: tuple[int, int] | None
    word: CueWord
    letter: str
    """Of the cue: k, s, b, g, p or c ("according")."""
    inverted: bool = False
    passive: bool = False
    parenthetical: bool = False
    """"as X said"."""
    coordinate: bool = False
    """Whether it shares the source of a clause before it: "said … and called …"."""


def find_clauses(phrases: Phrases, sentence: Range, vocabulary: Vocabulary) -> list[Clause]:
    """Return the reporting clauses of one sentence, in order."""
    tags = phrases.line.tags
    low, high = sentence
    nouns = _nouns(phrases, sentence, vocabulary) if tags.find("NT", low, high) >= 0 else []
    found: list[Clause] = []
    for match in _CUE.finditer(tags, low, high):
        at = match.start()
        if found and at < found[-1].end:
            continue
        if match[0] == "c":
            clause = _according(phrases, at, high)
        else:
            clause = _verbal(phrases, at, sentence, found, vocabulary)
        if clause is not None:
            found.append(clause)
    return sorted(found + nouns, key=_position) if nouns else found


def _position(clause: Clause) -> int:
    return clause.begin


_NOUN_CUE = re.compile("N(?=T(?![RXn]*[XVks]))")


def _nouns(phrases: Phrases, sentence: Range, vocabulary: Vocabulary) -> list[Clause]:
    low, high = sentence
    found = (
        _noun(phrases, match.start(), low, vocabulary)
        for match in _NOUN_CUE.finditer(phrases.line.tags, low, high)
    )
    return [clause for clause in found if clause is not None]


_NOUN = CueWord(frozenset({"clause"}), 0.5)


def _noun(phrases: Phrases, at: int, low: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of a noun of speech with the words that it holds: "his claim that"."""
    line = phrases.line
    tags = line.tags
    if line.words[at] not in vocabulary.nouns:
        return None
    begin = at
    while begin > low and tags[begin - 1] in "JNv#":
        begin -= 1
    source = None
    if begin > low and tags[begin - 1] in "ES":
        source = (begin - 1, begin)
        if tags[begin - 1] == "S" and begin in phrases.begin_of:
            source = (max(low, phrases.begin_of[begin]), begin)
    return Clause(begin if source is None else source[0], at + 1, (begin, at + 1), source, _NOUN, "n")


_ACCORDING = CueWord(frozenset({"clause"}), 1.0)


def _according(phrases: Phrases, at: int, high: int) -> Clause | None:
    tags = phrases.line.tags
    if tags[at + 1 : at + 2] != "o":
        return None
    begin = at + 2
    end = phrases.after(begin, high)
    while end == begin and tags[begin : begin + 1] in ("R", "v", "k", "G"):
        begin += 1
        end = phrases.after(begin, high)
    if end == begin:
        return None
    while tags[end : end + 1] == "v" and end + 1 < high and tags[end + 1] in "ILR":
        end += 1
        while end < high and tags[end] in "RL":
            end += 1
        if tags[end : end + 1] == "I":
            end = max(phrases.after(end + 1, high), end)
    return Clause(at, end, (at, at + 2), (at + 2, end), _ACCORDING, "c", inverted=True)


def letter_before(tags: str, at: int, low: int) -> str:
    """Return the letter of the word before a verb, adverbs left out."""
    while at - 1 > low and tags[at - 1] == "R":
        at -= 1
    return tags[at - 1] if at > low else ""


def _as_reported(
    phrases: Phrases, at: int, sentence: Range, word: CueWord, vocabulary: Vocabulary
) -> Clause | None:
    """Return the clause of "as first reported by Smith", which stands like one of "according to"."""
    agent = at + 1
    if "clause" not in word.frames or phrases.line.words[agent : agent + 1] != ["by"]:
        return None
    end = phrases.after(agent + 1, sentence[1])
    begin = phrases.line.tags.rindex("a", sentence[0], at)
    if end == agent + 1:
        return None
    return Clause(begin, end, (at, agent + 1), (agent + 1, end), _ACCORDING, "c", inverted=True)


def _verbal(
    phrases: Phrases, at: int, sentence: Range, earlier: list[Clause], vocabulary: Vocabulary
) -> Clause | None:
    """Return the clause of the verb at `at`, by the first way in which it can have a source."""
    line = phrases.line
    tags = line.tags
    low, high = sentence
    word = vocabulary.cues.get(line.words[at].lower())
    if word is None or tags[at - 1 : at + 2] == ",b,":
        return None
    if letter_before(tags, at, low) == "a" and tags[at] == "k":
        reported = _as_reported(phrases, at, sentence, word, vocabulary)
        if reported is not None:
            return reported
    if at == low + 1 and tags[at + 1 : at + 2] == "," and tags[low] in "TD" and tags[at] == "k":
        return None
    group = verb_group(line, at, low, vocabulary)
    letter = tags[at]
    if letter == "k" and _is_questioned(line, at, sentence, word):
        return Clause(at, at + 1, (at, at + 1), None, word, "g", passive=True)
    if group.passive:
        return _passive(phrases, (group.begin, at + 1), high, word, vocabulary)
    if (letter == "g" or tags[group.begin] in "gG") and not group.finite:
        source = _source_of_participle(phrases, at, sentence, earlier, vocabulary)
        return Clause(group.begin, at + 1, (group.begin, at + 1), source, word, "g")
    place = (group.begin, at)
    if "clause" in word.frames and _interrupts(phrases, at, low, high):
        inverted = _inverted(phrases, place, sentence, word)
        if inverted is not None:
            return inverted
    source = phrases.subject_before(group.begin, low)
    if source is None or (source[0] > low and tags[source[0] - 1] in "XVvkB"):
        source = phrases.subject_of_relative(group.begin, low) or source
    if source is not None and not (earlier and tags[max(low, source[0] - 2) : source[0]] == "&I"):
        own = word.strength < SPOKEN and line.words[source[0]].lower() in vocabulary.own
        return None if own else _active(phrases, group, (at, low), source, vocabulary)
    shared = group.finite and (letter != "b" or not _ON.isdisjoint(tags[group.begin : at]))
    return _inverted(phrases, place, sentence, word) or _coordinate(
        phrases, place, low, earlier, word, finite=shared
    )


def _source_of_participle(
    phrases: Phrases, at: int, sentence: Range, earlier: list[Clause], vocabulary: Vocabulary
) -> Range | None:
    """Return the subject of the main clause, which is that of a participle before or behind it."""
    tags = phrases.line.tags
    low, high = sentence
    with_whom = _adjacent(phrases, at, low, vocabulary)
    if with_whom is not None:
        return with_whom
    if earlier:
        return _main_source(tags, earlier)
    comma = tags.find(",", at, high)
    return phrases.first_subject(low, at) or phrases.first_subject(comma + 1, high)


def _adjacent(phrases: Phrases, at: int, low: int, vocabulary: Vocabulary) -> Range | None:
    """Return who stands between "with" and a participle: "with three in ten saying"."""
    tags = phrases.line.tags
    while at > low and tags[at - 1] in "R":
        at -= 1
    begin = phrases.ending_at(at, low)
    if begin is None or begin <= low:
        return None
    return (begin, at) if phrases.line.words[begin - 1].lower() in vocabulary.absolute else None


def _interrupts(phrases: Phrases, at: int, low: int, high: int) -> bool:
    """Whether a verb stands between a comma and a name that ends the clause: "The law, said Smith"."""
    tags = phrases.line.tags
    if tags[at - 1 : at] != "," or tags[at + 1 : at + 2] not in _NAMES:
        return False
    end = phrases.after(at + 1, high)
    if end < high and tags[end] != ",":
        return False
    return tags.find(",", low, at) == at - 1 or not _GOES_ON.search(tags[at + 1 : high].partition(",W")[0])


def _is_questioned(line: Line, at: int, sentence: Range, word: CueWord) -> bool:
    """Whether a participle says what its subject was asked: at the head of a sentence, between commas."""
    low, high = sentence
    if "question" not in word.frames or not _QUESTIONED.match(line.tags, at + 1, high):
        return False
    if line.tags[at - 1] == "," and at > low and line.tags[at + 1] in "QIW":
        return _LATER_VERB.match(line.tags, at, high) is not None
    return line.words[at][0].isupper() if at == low else line.tags[at - 1] == "Q"


def _active(
    phrases: Phrases, group: VerbGroup, place: Range, source: Range, vocabulary: Vocabulary
) -> Clause | None:
    """Return the clause of a verb behind its subject; `place` is the verb and the sentence's begin."""
    line = phrases.line
    at, low = place
    letter = line.tags[at]
    word = vocabulary.cues[line.words[at].lower()]
    if group.begin == at and not group.finite:
        sure = word.strength >= 1
        if not agrees(line, letter, source, vocabulary, sure=sure and letter == "s"):
            other = phrases.subject_of_relative(group.begin, low)
            if other is not None and agrees(line, letter, other, vocabulary, sure=sure):
                source = other
            elif not sure:
                return None
    if line.words[at] in vocabulary.naming and _NAMED.match(line.tags, source[1] - 1):
        return None
    begin = source[0]
    mark = begin > low and line.tags[begin - 1] == "a"
    end = at + 1 + (line.words[at + 1 : at + 2] == ["out"])
    return Clause(begin - mark, end, (group.begin, end), source, word, letter, parenthetical=mark)


def _inverted(phrases: Phrases, place: Range, sentence: Range, word: CueWord) -> Clause | None:
    """Return the clause of "said Smith", or of "for Smith to say"."""
    tags = phrases.line.tags
    group, at = place
    low, high = sentence
    letter = tags[at]
    plural = letter == "b" and word.strength >= 1 and group > low and tags[group - 1] in ",YZzq"
    if "addressee" in word.frames and word.strength >= 1:
        return None
    if (letter in "ks" or plural) and group == at and (group == low or tags[group - 1] in _BEFORE_INVERTED):
        end = phrases.after(at + 1, high)
        if end > at + 1 and tags[at + 1] != "h" and not _FINITE.match(tags, end, high):
            return Clause(at, end, (group, at + 1), (at + 1, end), word, letter, inverted=True)
    if letter == "b" and group == at > low and tags[at - 1] == "o" and at - 1 in phrases.begin_of:
        begin = phrases.begin_of[at - 1]
        if _THING.search(tags, begin, at - 1):
            return Clause(begin, at + 1, (at - 1, at + 1), (begin, at - 1), word, "g")
    return None


def _coordinate(
    phrases: Phrases, place: Range, low: int, earlier: list[Clause], word: CueWord, *, finite: bool
) -> Clause | None:
    """Return the clause of a verb that shares the subject of one before it."""
    tags = phrases.line.tags
    group, at = place
    timed = TIME_BEFORE.search(tags, max(low, group - 4), group)
    begin = timed.start() if timed is not None else group
    phrase = phrases.begin_of.get(group, low)
    if phrase - 1 > low and tags[phrase - 1] == "I":
        begin = phrase - 1
    letter = tags[at]
    if begin <= low or tags[begin - 1] not in _BEFORE_COORDINATE:
        return None
    if word.strength < SPOKEN:
        return None
    if earlier and ((letter in "ksb" and same_form(letter, earlier[-1].letter)) or finite):
        source = earlier[-1].source
    elif letter in "ks":
        source = phrases.first_subject(low, begin)
        if source is None:
            return None
    else:
        return None
    return Clause(begin, at + 1, (group, at + 1), source, word, letter, coordinate=True)


def _main_source(tags: str, earlier: list[Clause]) -> Range | None:
    """Return the source of the latest main clause; subordinate ones govern no participle at the end."""
    for clause in reversed(earlier[1:]):
        before = tags[max(0, clause.begin - 2) : clause.begin]
        if clause.inverted or before in (",&", ",C", "-&") or before[-1:] in (";", "Y", "Z", "z"):
            return clause.source
    return earlier[0].source


def _passive(phrases: Phrases, cue: Range, high: int, word: CueWord, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of "was asked about", "was accused by Smith of"."""
    line = phrases.line
    at = cue[1]
    if at >= high:
        return None
    following = line.words[at].lower()
    if following in vocabulary.agents:
        end = phrases.after(at + 1, high)
        if end > at + 1:
            return Clause(cue[0], end, cue, (at + 1, end), word, "k", passive=True)
    asked = line.tags[at] == "o" and ({"infinitive", "question"} <= word.frames or word.strength >= 1)
    charged = "person" in word.frames and following in vocabulary.charges
    if charged:
        return Clause(cue[0], at + 1, (cue[0], at + 1), None, word, "k", passive=True)
    if asked or line.tags[at] in "TQ" or following in vocabulary.topics:
        return Clause(cue[0], at, cue, None, word, "k", passive=True)
    return None
