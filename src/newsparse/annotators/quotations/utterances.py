"""Reported words of a paragraph with the clause that reports them, before names are looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from .circumstances import NONE, Circumstances, circumstances_of
from .clause import Clause
from .clauses import find_clauses
from .contents import contents_of
from .phrases import Phrases
from .tagging import Line
from .vocabulary import CueWord, Vocabulary

QUOTES = frozenset("qYZz")
"""Letters of quoted stretches."""
_QUOTE = re.compile("[qYZz]")


Place = tuple[int, int, int]
"""Passage and offsets in it."""
SURE, NEAR, LOOSE = 0.9, 0.7, 0.4
"""Evidence in languages of which only the words beside the marks are known, on the scale that English is
calibrated on: of a clause beside marks, of one without them or with a speaker from before, of marks alone."""


@dataclass(slots=True)
class Utterance:
    """One reported utterance; offsets count from the start of its passage."""

    passage: int
    pieces: list[tuple[int, int]]
    """Offsets of its pieces, outer marks left out."""
    quoted: int
    """Characters of it that stand in marks."""
    source: Place | None = None
    """The source as written."""
    cue: Place | None = None
    evidence: float = 0.5
    """How surely its words have this source, 0 to 1: the strength of the verb, less for one taken over."""
    circumstances: Circumstances = NONE
    meant: Place | None = None
    """The source that a pronoun stands for, where the grammar tells it."""

    def moved(self, by: int) -> Utterance:
        """Return it with every place in its passage `by` code points further on."""
        places = [
            None if place is None else (place[0], place[1] + by, place[2] + by)
            for place in (self.source, self.cue)
        ]
        pieces = [(start + by, end + by) for start, end in self.pieces]
        return replace(self, pieces=pieces, source=places[0], cue=places[1])

    def is_direct(self) -> bool:
        """Tell whether all of it stands in marks."""
        return self.quoted >= sum(end - start for start, end in self.pieces)


@dataclass(slots=True)
class Reading:
    """What one paragraph reports."""

    line: Line
    phrases: Phrases
    utterances: list[Utterance] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)
    """Word indexes of the quoted stretches that no clause of their own sentence reports."""


def read_line(line: Line, passage: int, vocabulary: Vocabulary) -> Reading:
    """Find what each sentence of a paragraph reports."""
    if not line.sentences:
        return Reading(line, Phrases(line, {}, {}, vocabulary))
    phrases = Phrases.of(line, vocabulary)
    reading = Reading(line, phrases)
    taken = bytearray(len(line.tags))
    sentences = line.sentences
    opening = _colon(line, vocabulary)
    if opening is not None:
        ranges = [(opening.end, len(line.tags) - (line.tags[-1] in ".?!"))]
        _accept(reading, passage, opening, ranges, taken)
        sentences = []
    for sentence in sentences:
        clauses = find_clauses(phrases, sentence, vocabulary)
        if not clauses:
            continue
        for clause, ranges in contents_of(phrases, clauses, sentence, vocabulary):
            if not any(1 in taken[begin:end] for begin, end in ranges):
                _accept(reading, passage, clause, ranges, taken)
                reading.utterances[-1].circumstances = circumstances_of(
                    phrases, clause, ranges, sentence[1], vocabulary
                )
    reading.utterances.sort(key=position)
    if line.stretches:
        reading.loose = [m.start() for m in _QUOTE.finditer(line.tags) if not taken[m.start()]]
    return reading


def _accept(
    reading: Reading, passage: int, clause: Clause, ranges: list[tuple[int, int]], taken: bytearray
) -> None:
    for begin, end in ranges:
        taken[begin:end] = b"\1" * (end - begin)
    reading.utterances.append(_utterance(reading.line, passage, clause, ranges))


def position(utterance: Utterance) -> tuple[int, int]:
    """Return where an utterance begins and its first piece ends, by which those of a passage are in order."""
    return utterance.pieces[0]


MAX_COLON = 12
"""Words before a colon at the start of a paragraph that can name its speaker."""
_COLON = CueWord(frozenset({"clause"}), 0.7)
_SPEAKER = re.compile(r"(?:P-)?(?:[PAtdEJNSu~'&]*[PA~][PAtNSu~'&]*(?:\([^)]{1,6}\))?|[PN]):")


def _colon(line: Line, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of a headline or transcript that names its speaker before a colon."""
    tags = line.tags
    match = _SPEAKER.match(tags, 0, MAX_COLON)
    if match is None or len(tags) - match.end() < MIN_TURN_WORDS:
        return None
    end = match.end()
    if tags[0] == "d" or len(line.words[0]) < 2 or line.words[0].lower() in vocabulary.labels:
        return None
    if not _FINITE.search(tags, end) and tags.count("P", end) * 2 < len(tags) - end:
        return None
    return Clause(0, end, (end - 1, end), (0, end - 1), _COLON, ":")


MIN_TURN_WORDS = 3
_FINITE = re.compile("[ksVXhBbv]")


def _utterance(line: Line, passage: int, clause: Clause, ranges: list[tuple[int, int]]) -> Utterance:
    pieces, quoted = [], 0
    for begin, end in ranges:
        pieces.append(offsets(line, begin, end))
        if line.stretches:
            for match in _QUOTE.finditer(line.tags, begin, end):
                quoted += line.ends[match.start()] - line.starts[match.start()]
    source = None if clause.source is None else source_place(line, passage, *clause.source)
    cue = (passage, line.starts[clause.cue[0]], line.ends[clause.cue[1] - 1])
    return Utterance(passage, pieces, quoted, source, cue, clause.word.strength)


def source_place(line: Line, passage: int, begin: int, end: int) -> Place:
    """Return the place of a source; of a pronoun that a verb is glued to, the pronoun's: "he" of "he's"."""
    stop = line.ends[end - 1]
    if line.tags[end - 1] == "h":
        _, mark, verb = line.words[end - 1].partition("'")
        stop -= len(mark) + len(verb)
    return passage, line.starts[begin], stop


def offsets(line: Line, begin: int, end: int) -> tuple[int, int]:
    """Return the offsets of a range of words, marks and final comma of a single quoted stretch left out."""
    if end - begin == 1 and line.tags[begin] in QUOTES:
        stretch = line.stretches[line.stretch_at(begin)]
        end = stretch.inner_end
        while end > stretch.inner_start and (line.text[end - 1] == "," or line.text[end - 1].isspace()):
            end -= 1
        return stretch.inner_start, end
    return line.starts[begin], line.ends[end - 1]
