"""Reporting clauses without a verb of their own: "his claim that", "according to", "as reported by"."""

from __future__ import annotations

import re

from .clause import Clause, Range
from .phrases import Phrases
from .vocabulary import CueWord, Vocabulary

_NOUN_CUE = re.compile("N(?=T(?![RXn]*[XVks]))")


def nouns_of_speech(phrases: Phrases, sentence: Range, vocabulary: Vocabulary) -> list[Clause]:
    """Return the clauses of nouns of speech: "his claim that"."""
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


def according(phrases: Phrases, at: int, high: int) -> Clause | None:
    """Return the clause of "according to" with its source."""
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
        end = _behind_places(phrases, end + 1, high)
    return Clause(at, end, (at, at + 2), (at + 2, end), _ACCORDING, "c", inverted=True)


def _behind_places(phrases: Phrases, end: int, high: int) -> int:
    """Return where the times and places behind a participle end: "published *on Wednesday in The Lancet*"."""
    tags = phrases.line.tags
    while end < high:
        if tags[end] in "RL":
            end += 1
        elif tags[end] == "I" and tags[end + 1 : end + 2] == "L":
            end += 2
        elif tags[end] == "I" and (further := phrases.after(end + 1, high)) > end + 1:
            end = further
        else:
            break
    return end


def as_reported(
    phrases: Phrases, at: int, sentence: Range, word: CueWord, vocabulary: Vocabulary
) -> Clause | None:
    """Return the clause of "as first reported by Smith", which stands like one of "according to"."""
    tags = phrases.line.tags
    begin = at - 1
    while begin > sentence[0] and tags[begin] == "R":
        begin -= 1
    agent = at + 1
    if begin < sentence[0] or tags[begin] != "a" or "clause" not in word.frames:
        return None
    if agent >= sentence[1] or phrases.line.words[agent] not in vocabulary.agents:
        return None
    end = phrases.after(agent + 1, sentence[1])
    if end == agent + 1:
        return None
    return Clause(begin, end, (at, agent + 1), (agent + 1, end), _ACCORDING, "c", inverted=True)
