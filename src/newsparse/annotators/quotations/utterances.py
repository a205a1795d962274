"""Reported words of a paragraph with the clause that reports them, before names are looked up."""

from __future__ import annotations

from dataclasses import dataclass, field

from .clauses import Clause, find_clauses
from .contents import contents_of
from .phrases import Phrases
from .tagging import Line
from .vocabulary import Vocabulary

QUOTES = frozenset("qYZz")


@dataclass(slots=True)
class Utterance:
    """One reported utterance; offsets count from the start of its passage."""

    passage: int
    pieces: list[tuple[int, int]]
    """Offsets of its pieces, outer marks left out."""
    quoted: int
    """Characters of it that stand in marks."""
    source: tuple[int, int, int] | None = None
    """Passage and offsets of the source as written."""
    cue: tuple[int, int, int] | None = None
    confidence: float = 0.5
    clause_range: tuple[int, int] | None = None
    """Offsets of the reporting clause in its passage."""


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
    phrases = Phrases.of(line)
    reading = Reading(line, phrases)
    taken: set[int] = set()
    for sentence in line.sentences:
        clauses = find_clauses(phrases, sentence, vocabulary)
        previous = sentence[0]
        for index, clause in enumerate(clauses):
            following = clauses[index + 1].begin if index + 1 < len(clauses) else sentence[1]
            ranges = contents_of(phrases, clause, sentence, previous, following)
            ranges = [r for r in ranges if not any(i in taken for i in range(*r))]
            if not ranges:
                continue
            for r in ranges:
                taken.update(range(*r))
            reading.utterances.append(_utterance(line, passage, clause, ranges))
            previous = max(clause.end, ranges[-1][1])
    reading.loose = [i for i, tag in enumerate(line.tags) if tag in QUOTES and i not in taken]
    return reading


def _utterance(line: Line, passage: int, clause: Clause, ranges: list[tuple[int, int]]) -> Utterance:
    pieces, quoted = [], 0
    for begin, end in ranges:
        pieces.append(offsets(line, begin, end))
        quoted += sum(line.ends[i] - line.starts[i] for i in range(begin, end) if line.tags[i] in QUOTES)
    source = None
    if clause.source is not None:
        source = (passage, line.starts[clause.source[0]], line.ends[clause.source[1] - 1])
    cue = (passage, line.starts[clause.cue[0]], line.ends[clause.cue[1] - 1])
    around = (line.starts[clause.begin], line.ends[clause.end - 1])
    return Utterance(passage, pieces, quoted, source, cue, clause.word.strength, around)


def offsets(line: Line, begin: int, end: int) -> tuple[int, int]:
    """Return the offsets of a range of words, the marks round a single quoted stretch left out."""
    if end - begin == 1 and line.tags[begin] in QUOTES:
        stretch = line.stretches[line.stretch_at(begin)]
        return stretch.inner_start, stretch.inner_end
    return line.starts[begin], line.ends[end - 1]
