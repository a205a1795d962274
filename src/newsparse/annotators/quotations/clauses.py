"""Reporting clauses of a sentence: who, by which word, and on which side the words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .phrases import TIME_BEFORE, Phrases
from .tagging import Line
from .vocabulary import CueWord, Vocabulary

_CUE = re.compile("[ksbgpc]")
_BE = frozenset(
    "is are was were been being be am isn't wasn't aren't weren't it's they're".split()
)
_INVERTED = frozenset(",YZzq-")
_PASSIVE_BEGIN = ("Q", "I", "T", "o", "i")
_FINITE = re.compile("[RX]*[XVksh]")
_GOVERNING = re.compile(r"[kvVsbXJgGp]$")


@dataclass(frozen=True, slots=True)
class Clause:
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


def find_clauses(phrases: Phrases, sentence: tuple[int, int], vocabulary: Vocabulary) -> list[Clause]:
    """Return the reporting clauses of one sentence, in order."""
    line = phrases.line
    low, high = sentence
    found: list[Clause] = []
    for match in _NOUN_CUE.finditer(line.tags, low, high):
        clause = _noun(phrases, match.start(), low, vocabulary)
        if clause is not None:
            found.append(clause)
    nouns = found
    found = []
    for match in _CUE.finditer(line.tags, low, high):
        at = match.start()
        if found and at < found[-1].end:
            continue
        if match[0] == "c":
            clause = _according(phrases, at, high)
        else:
            clause = _clause(phrases, at, sentence, found, vocabulary)
        if clause is not None:
            found.append(clause)
    return sorted(found + nouns, key=_position) if nouns else found


def _position(clause: Clause) -> int:
    return clause.begin


_NOUN_CUE = re.compile("N(?=T)")
_NOUN = CueWord(frozenset({"noun"}), 0.5)


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
    end = phrases.after(at + 2, high)
    if end == at + 2:
        return None
    return Clause(at, end, (at, at + 2), (at + 2, end), _ACCORDING, "c", inverted=True)


def _clause(
    phrases: Phrases, at: int, sentence: tuple[int, int], earlier: list[Clause], vocabulary: Vocabulary
) -> Clause | None:
    line = phrases.line
    tags = line.tags
    low, high = sentence
    letter = tags[at]
    word = vocabulary.cues.get(line.words[at].lower())
    if word is None:
        return None
    group, finite, passive = _verb_group(line, at, low, vocabulary)
    cue = (group, at + 1)
    if tags[at - 1 : at + 2] == ",b,":
        return None
    if letter == "k" and at == low and line.words[at][0].isupper() and tags[at + 1 : at + 2] in _PASSIVE_BEGIN:
        return Clause(at, at + 1, cue, None, word, "g", passive=True)
    if passive:
        return _passive(phrases, cue, high, word)
    if (letter == "g" or tags[group] in "gG") and not finite:
        if earlier:
            source = _main_source(tags, earlier)
        else:
            source = first_subject(phrases, low, at) or first_subject(phrases, tags.find(",", at, high) + 1, high)
        return Clause(group, at + 1, cue, source, word, "g")
    source = phrases.subject_before(group, low) or phrases.subject_of_relative(group, low)
    if source is not None:
        if group == at and not finite and not _agrees(line, letter, source, vocabulary):
            source = phrases.subject_of_relative(group, low)
            if source is None or not _agrees(line, letter, source, vocabulary):
                return None
        begin = source[0]
        mark = begin > low and tags[begin - 1] == "a"
        return Clause(begin - mark, at + 1, cue, source, word, letter, parenthetical=mark)
    if letter in "ks" and (group == low or tags[group - 1] in _INVERTED):
        end = phrases.after(at + 1, high)
        if end > at + 1 and tags[at + 1] != "h" and not _FINITE.match(tags, end, high):
            return Clause(at, end, cue, (at + 1, end), word, letter, inverted=True)
    if letter == "b" and group == at and tags[at - 1] == "o" and at - 1 in phrases.begin_of:
        begin = phrases.begin_of[at - 1]
        return Clause(begin, at + 1, (at - 1, at + 1), (begin, at - 1), word, "g")
    timed = TIME_BEFORE.search(tags, max(low, group - 4), group)
    group = timed.start() if timed is not None else group
    if letter in "ksb" and earlier and tags[group - 1] in "&,C" and _same_form(letter, earlier[-1].letter):
        return Clause(group, at + 1, cue, earlier[-1].source, word, letter, coordinate=True)
    if letter in "ks" and group > low and tags[group - 1] in "&,C":
        source = first_subject(phrases, low, group)
        return Clause(group, at + 1, cue, source, word, letter, coordinate=True) if source else None
    return None


def _same_form(letter: str, other: str) -> bool:
    return letter == other or letter + other in ("ks", "sk", "gb", "gk", "gs") or other == "c"


def _agrees(line: Line, letter: str, source: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Whether a verb form without an auxiliary can have this subject."""
    if letter in "kp":
        return letter == "k"
    last = line.tags[source[1] - 1]
    if letter == "s":
        if last != "N":
            return True
        counted = line.tags[source[1] - 2 : source[1] - 1] == "#" or line.tags[source[0]] in "N#"
        return not counted and not vocabulary.is_plural(line.words[source[1] - 1])
    return last in "HhDWT#" or any(vocabulary.is_plural(line.words[i]) or line.tags[i] in "&#" for i in range(*source))


def _main_source(tags: str, earlier: list[Clause]) -> tuple[int, int] | None:
    """The source of the latest main clause: subordinate ones do not govern a participle at the end."""
    for clause in reversed(earlier[1:]):
        if clause.inverted or tags[max(0, clause.begin - 2) : clause.begin] in (",&", ",C", "-&") or (
            tags[clause.begin - 1] in ";YZz"
        ):
            return clause.source
    return earlier[0].source


def _verb_group(line: Line, at: int, low: int, vocabulary: Vocabulary) -> tuple[int, bool, bool]:
    """Where the verb group of the cue begins, whether it is finite, and whether it is passive."""
    tags = line.tags
    begin = at
    while begin > low and tags[begin - 1] in "XRn":
        begin -= 1
    auxiliaries = [line.words[i].lower() for i in range(begin, at) if tags[i] == "X"]
    if begin > low and tags[begin - 1] == "h" and not auxiliaries:
        auxiliaries = [line.words[begin - 1].lower()]
    passive = bool(auxiliaries) and tags[at] in "kpb" and auxiliaries[-1] in _BE
    finite = bool(auxiliaries) or tags[begin - 1 : begin] == "h"
    if tags[at] == "b" and begin > low and tags[begin - 1] == "o":
        before = begin - 1
        while before > low and tags[before - 1] in "RIn":
            before -= 1
        if before > low and _GOVERNING.match(tags[before - 1]) and line.words[before - 1] not in vocabulary.tough:
            begin = before - 1
            while begin > low and tags[begin - 1] in ("XRnD" if tags[before - 1] == "J" else "XRn"):
                begin -= 1
            finite = tags[begin] not in "gG"
    elif tags[at] == "g" and tags[at - 2 : at] in ("ka", "va"):
        begin = at - 2
        while begin > low and tags[begin - 1] in "XRn":
            begin -= 1
        finite = True
    return begin, finite, passive


def _passive(phrases: Phrases, cue: tuple[int, int], high: int, word: CueWord) -> Clause | None:
    line = phrases.line
    at = cue[1]
    if at < high and line.words[at].lower() == "by":
        end = phrases.after(at + 1, high)
        if end > at + 1:
            return Clause(cue[0], end, cue, (at + 1, end), word, "k", passive=True)
    asked = line.tags[at : at + 1] == "o" and {"infinitive", "question"} <= word.frames
    if at < high and (asked or line.tags[at] in "TQ" or line.words[at].lower() == "about"):
        return Clause(cue[0], at, cue, None, word, "k", passive=True)
    return None


def first_subject(phrases: Phrases, low: int, limit: int) -> tuple[int, int] | None:
    """The subject of the sentence's first finite verb."""
    tags = phrases.line.tags
    for at in range(low, limit):
        if tags[at] in "ksVXvbh":
            if tags[at] == "h":
                return at, at + 1
            begin = at
            while begin > low and tags[begin - 1] in "XRn":
                begin -= 1
            found = phrases.subject_before(begin, low)
            if found is not None:
                return found
    return None
