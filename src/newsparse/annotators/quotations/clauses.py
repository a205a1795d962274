"""Reporting clauses of a sentence: who, by which word, and on which side the words stand."""

from __future__ import annotations

import re

from .clause import SPOKEN, Clause, Range
from .participles import source_of_participle
from .phrases import TIME_BEFORE, Phrases
from .tagging import Line
from .verbless import according, as_reported, nouns_of_speech
from .verbs import VerbGroup, agrees, same_form, verb_group
from .vocabulary import CueWord, Vocabulary

_CUE = re.compile("[ksbgpc]")
_BEFORE_INVERTED = frozenset(",YZzq-")
_BEFORE_COORDINATE = frozenset("&,C")
_ON = frozenset("on")
"""What in a verb group behind "and" shows it to share the subject before: "did not say", "went on to say"."""
_QUESTIONED = re.compile("R?L?[QITioW]")
"""What stands behind a participle that opens a sentence or follows "when": "asked about", "asked whether"."""
_NAMES = ("P", "A", "t")
_LATER_VERB = re.compile("[^,.;:]*,[RXn]*[ksVX]")
"""Behind a participle between commas, the verb of its clause: ", asked about it, said"."""
_THING = re.compile("[NPAHOS#t]")
"""Letters of which a phrase that can speak holds one: "important to say" has no speaker."""
_NAMED = re.compile("N[kp]d?(?:P[P~A&fId]*(?:$|[,.)])|q)")
"""A noun, a participle and the name that it gives: "a group called Friends of the Marsh"."""
_ONE_NAMED = re.compile("[NP][kp]d?(?:P(?:[P~A#]|&P|fd?)*+(?![dEJ])|q)")
"""The same of a noun that "a" shows to be new: "a website called Marsh News, which"."""
_GOES_ON = re.compile("[XVkshvBbY]")
_FINITE = re.compile("[RX]*[XVksh]")


def find_clauses(phrases: Phrases, sentence: Range, vocabulary: Vocabulary) -> list[Clause]:
    """Return the reporting clauses of one sentence, in order."""
    tags = phrases.line.tags
    low, high = sentence
    nouns = nouns_of_speech(phrases, sentence, vocabulary) if tags.find("NT", low, high) >= 0 else []
    found: list[Clause] = []
    for match in _CUE.finditer(tags, low, high):
        at = match.start()
        if found and at < found[-1].end:
            continue
        if match[0] == "c":
            clause = according(phrases, at, high)
        else:
            clause = _verbal(phrases, at, sentence, found, vocabulary)
        if clause is not None and (clause.source is None or not phrases.is_nobody(clause.source)):
            found.append(clause)
    return sorted(found + nouns, key=_position) if nouns else found


def _position(clause: Clause) -> int:
    return clause.begin


def _reporting(line: Line, at: int, low: int, vocabulary: Vocabulary) -> CueWord | None:
    """Return what a word of speech takes; `None` where it reports nothing: "most telling", "That said,"."""
    tags = line.tags
    word = vocabulary.cues.get(line.words[at].lower())
    if word is None or tags[at - 1 : at + 2] == ",b,":
        return None
    if tags[at] == "g":
        graded = at > low and line.words[at - 1] in vocabulary.degrees
        return None if graded or word.strength < SPOKEN else word
    opens = at == low + 1 and tags[low] in "TD" and tags[at : at + 2] == "k,"
    return None if opens else word


def _verbal(
    phrases: Phrases, at: int, sentence: Range, earlier: list[Clause], vocabulary: Vocabulary
) -> Clause | None:
    """Return the clause of the verb at `at`, by the first way in which it can have a source."""
    line = phrases.line
    tags = line.tags
    low, high = sentence
    word = _reporting(line, at, low, vocabulary)
    if word is None:
        return None
    reported = as_reported(phrases, at, sentence, word, vocabulary) if tags[at] == "k" else None
    if reported is not None:
        return reported
    group = verb_group(line, at, low, vocabulary)
    letter = tags[at]
    if letter == "k" and (doer := _is_done_by(line, at, sentence, vocabulary)) is not None:
        return _passive(phrases, (group.begin, at + 1), high, word, vocabulary) if doer else None
    if letter == "k" and _is_questioned(line, at, sentence, word):
        return Clause(at, at + 1, (at, at + 1), None, word, "g", passive=True)
    if group.passive:
        return _passive(phrases, (group.begin, at + 1), high, word, vocabulary)
    if (letter == "g" or tags[group.begin] in "gG") and not group.finite:
        source = source_of_participle(phrases, at, sentence, earlier, vocabulary)
        return Clause(group.begin, at + 1, (group.begin, at + 1), source, word, "g")
    place = (group.begin, at)
    if "clause" in word.frames and _interrupts(phrases, at, low, high):
        inverted = _inverted(phrases, place, sentence, word, vocabulary)
        if inverted is not None:
            return inverted
    source = phrases.subject_before(group.begin, low)
    if source is None or (source[0] > low and tags[source[0] - 1] in "XVvkB"):
        source = phrases.subject_of_relative(group.begin, low) or source
    if source is not None and not (earlier and tags[max(low, source[0] - 2) : source[0]] == "&I"):
        own = word.strength < SPOKEN and phrases.is_own(source)
        return None if own else _active(phrases, group, (at, low), source, vocabulary)
    shared = group.finite and (letter != "b" or not _ON.isdisjoint(tags[group.begin : at]))
    return _inverted(phrases, place, sentence, word, vocabulary) or _coordinate(
        phrases, place, low, earlier, word, finite=shared
    )


def _is_done_by(line: Line, at: int, sentence: Range, vocabulary: Vocabulary) -> bool | None:
    """Whether a participle with "by" says who spoke: ", described by critics as"; `None` where it is none.

    `False` for one that belongs to the noun before it: "a statement read by their solicitor".
    """
    low, high = sentence
    if at + 1 >= high or at == low or line.words[at + 1] not in vocabulary.agents:
        return None
    if line.words[at - 1] in vocabulary.occasions:
        return False
    return True if line.tags[at - 1] == "," else None


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
    if line.words[at] in vocabulary.naming:
        new = line.words[phrases.begin_of.get(at, at)].lower() in vocabulary.indefinite
        if (_ONE_NAMED if new else _NAMED).match(line.tags, at - 1):
            return None
    begin = _with_degree(line, source[0], low, vocabulary)
    source = (begin, source[1])
    mark = begin > low and line.tags[begin - 1] == "a"
    end = at + 1 + (line.words[at + 1 : at + 2] == ["out"])
    return Clause(begin - mark, end, (group.begin, end), source, word, letter, parenthetical=mark)


def _with_degree(line: Line, begin: int, low: int, vocabulary: Vocabulary) -> int:
    """Return where a number that speaks begins with what bounds it: "about 9 percent", "at least a dozen"."""
    if line.tags[begin] not in "#D" and line.words[begin - 1] != "least":
        return begin
    while begin > low and line.words[begin - 1].lower() in vocabulary.bounds:
        begin -= 1
    return begin


def _inverted(
    phrases: Phrases, place: Range, sentence: Range, word: CueWord, vocabulary: Vocabulary
) -> Clause | None:
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
            source = (begin, at - 1)
            if tags[at - 2] not in "PAOHh#t" and not vocabulary.is_plural(phrases.line.words[at - 2]):
                source = phrases.first_subject(low, begin) or source
            return Clause(begin, at + 1, (at - 1, at + 1), source, word, "g")
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
