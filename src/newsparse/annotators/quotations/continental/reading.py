"""The reported words of an article, paragraph by paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from ....text.marks import find_stretches
from ...passage import Passage
from ..utterances import Place, Utterance, position
from .clause import Clause
from .clauses import find_clauses
from .contents import Range, contents_of, trimmed
from .lines import Line, read_line
from .phrases import phrase_begin
from .speakers import Speakers
from .subjects import subject_of
from .wording import Wording, wording

MIN_LOOSE_WORDS = 4
"""Fewer words in marks that no clause reports are mostly titles, names and scare quotes."""
MIN_EMBEDDED_WORDS = 6
"""The same inside a sentence: of 26 stretches in German Wikinews 15 had another source than its subject."""
QUOTED_CLAUSE, PLAIN_CLAUSE, ACCORDING, FREE, LOOSE = 0.7, 0.9, 1.0, 0.3, 0.4
"""Evidence on the scale that English is calibrated on, set so that confidence comes near the shares with the
right speaker in German Wikinews: 0.79 of 414, 0.62 of 756, 0.82 of 465, 0.46 of 423, 0.51 of 137."""


@dataclass(slots=True)
class _Floor:
    """Who has the word from one sentence to the next."""

    source: Place | None = None
    reported: bool = False
    """Whether the sentence before was reported speech."""


def read_article(passages: tuple[Passage, ...], language: str) -> list[Utterance]:
    """Return the utterances of an article in reading order."""
    words = wording(language)
    lines: list[Line] = []
    carried = False
    for passage in passages:
        stretches = find_stretches(passage.text, carried=carried)
        lines.append(read_line(passage.text, stretches, words))
        carried = bool(stretches) and not stretches[-1].closed
    speakers = Speakers(lines, words, language)
    floor = _Floor()
    found: list[Utterance] = []
    for index, line in enumerate(lines):
        here = _Paragraph(line, index, words, floor, speakers)
        here.read()
        found.extend(sorted(here.utterances, key=position))
    return found


def _is_inside(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a preposition's source stands inside a verb's clause: "Sie erklärte laut X, …"."""
    if clause.shape != "according":
        return False
    verbal = (other for other in clauses if other.shape == "before")
    return any(other.begin <= other.verb < clause.begin and clause.end <= other.end for other in verbal)


class _Paragraph:
    """One paragraph on the way to its utterances."""

    def __init__(self, line: Line, passage: int, words: Wording, floor: _Floor, speakers: Speakers) -> None:
        self.line = line
        self.passage = passage
        self.words = words
        self.floor = floor
        self.speakers = speakers
        self.utterances: list[Utterance] = []
        self._taken = bytearray(len(line.tags))

    def read(self) -> None:
        """Read sentence by sentence."""
        self.floor.reported = False
        self._before: Range | None = None
        for sentence in self.line.sentences:
            self._read_sentence(sentence)
            self._before = None if self.floor.reported else sentence

    def _read_sentence(self, sentence: Range) -> None:
        clauses = find_clauses(self.line, sentence, self.words)
        reported = False
        for at, clause in enumerate(clauses):
            following = clauses[at + 1] if at + 1 < len(clauses) else None
            if not self._is_reporting(clause) or _is_inside(clause, clauses):
                continue
            ranges = contents_of(self.line, clause, sentence, following, self.words)
            ranges = [r for r in ranges if 1 not in self._taken[r[0] : r[1]]]
            if ranges:
                self._accept(clause, ranges)
                reported = True
        if not reported:
            reported = self._read_free(sentence)
        self._read_loose(sentence)
        self.floor.reported = reported

    def _is_reporting(self, clause: Clause) -> bool:
        """Whether the source of a preposition or an unlisted verb can be one."""
        if clause.source is None:
            return True
        if clause.is_unlisted:
            return self.speakers.may_speak(self.line, clause.source)
        return clause.shape != "according" or self.speakers.may_state(self.line, clause.source)

    def _accept(self, clause: Clause, ranges: list[Range]) -> None:
        stated = clause.source
        if stated is not None and self.speakers.is_stray(self.line, stated):
            stated = None
        source = self._place(stated) if stated else None
        if clause.shape == "hearsay" or (source is None and clause.shape == "after"):
            source = self._holder()
        cue = self._place(clause.cue)
        plain = all(self.line.tags[i] not in "qZ" for begin, end in ranges for i in range(begin, end))
        evidence = PLAIN_CLAUSE if plain else QUOTED_CLAUSE
        self._add(ranges, source, cue, ACCORDING if clause.shape == "according" else evidence)
        if source is not None:
            self.floor.source = source

    def _read_free(self, sentence: Range) -> bool:
        """Take a sentence in the mood of reported speech for a continuation."""
        tags = self.line.tags[sentence[0] : sentence[1]]
        if ":q" in tags or ":Z" in tags:
            return False
        main = "j" in tags.split(",", 1)[0] or ("j" in tags and self.floor.reported)
        if not main and not ("J" in tags and self.floor.reported):
            return False
        ranges = trimmed(self.line, *sentence)
        if not ranges or 1 in self._taken[sentence[0] : sentence[1]]:
            return False
        self._add(ranges, self._holder(), None, FREE)
        return True

    def _read_loose(self, sentence: Range) -> None:
        """Give a stretch in marks that no clause reports to whoever has the word, or leave it out."""
        tags = self.line.tags
        low, high = sentence
        for at in range(low, high):
            if tags[at] not in "qZ" or self._taken[at]:
                continue
            start, end = self.line.offsets(at, at + 1)
            alone = at == low and (at + 1 == high or tags[at] == "Z")
            size = len(self.line.text[start:end].split())
            if size < MIN_LOOSE_WORDS and not (alone and tags[at] == "Z"):
                continue
            introduced = at > low and tags[at - 1] == ":"
            if not alone and not (self._is_speech(start, end) and (introduced or size >= MIN_EMBEDDED_WORDS)):
                continue
            source = self._holder() if alone else self._introducer(low, at)
            self._add([(at, at + 1)], source, None, LOOSE)

    def _holder(self) -> Place | None:
        """Return the subject of the sentence before, or, where that reports, the last speaker."""
        if self._before is not None:
            found = subject_of(self.line, self._before, self.words)
            if found is not None:
                return self._somebody(found)
        return self.floor.source

    def _is_speech(self, start: int, end: int) -> bool:
        """Whether words in marks are more than a name: they begin small, end a sentence, or hold a verb."""
        inner = self.line.text[start:end]
        if inner[:1].islower() or inner[-1:] in ".!?":
            return True
        letters = self.words.letters
        return any(letters.get(word.strip(".,;:!?").lower(), " ") in "vkjJxpH" for word in inner.split()[1:])

    def _introducer(self, low: int, at: int) -> Place | None:
        """Return the subject of the sentence in which a stretch stands, or the name before its colon."""
        found = subject_of(self.line, (low, at), self.words)
        if found is None and self.line.tags[at - 1] == ":":
            begin = phrase_begin(self.line, at - 1, low, self.words)
            found = (begin, at - 1) if begin < at - 1 else None
        return self._somebody(found) if found is not None else self.floor.source

    def _somebody(self, found: Range) -> Place | None:
        return self._place(found) if self.speakers.may_speak(self.line, found) else None

    def _place(self, found: Range) -> Place:
        line = self.line
        return self.passage, line.starts[found[0]], line.ends[found[1] - 1]

    def _add(self, ranges: list[Range], source: Place | None, cue: Place | None, evidence: float) -> None:
        line = self.line
        quoted = 0
        for begin, end in ranges:
            self._taken[begin:end] = b"\1" * (end - begin)
            quoted += sum(line.ends[i] - line.starts[i] for i in range(begin, end) if line.tags[i] in "qZ")
        pieces = [line.offsets(begin, end) for begin, end in ranges]
        self.utterances.append(Utterance(self.passage, pieces, quoted, source, cue, evidence))
