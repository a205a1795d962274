"""A paragraph on the way to its utterances, and who has the word in it."""

from __future__ import annotations

from dataclasses import dataclass

from ....text.marks import Stretch
from ..continental.lines import Line
from ..utterances import NEAR, Place, Utterance
from .phrases import Range, noun_phrase
from .tags import Tag
from .words import Frame

MAX_SILENCE = 2
"""Paragraphs over which a verb without a subject goes on with the last speaker."""


@dataclass(slots=True)
class Floor:
    """Who has the word from one sentence to the next."""

    source: Place | None = None
    gender: str | None = None
    passage: int = -9
    """Where that one spoke last."""
    carried: bool = False


class Paragraph:
    """One paragraph with what was found in it so far."""

    def __init__(self, line: Line, passage: int, words: Frame, floor: Floor) -> None:
        self.line = line
        self.passage = passage
        self.words = words
        self.floor = floor
        self.utterances: list[Utterance] = []
        self.taken = bytearray(len(line.tags))
        self.last: Utterance | None = None
        self.spoken: list[Stretch] = []
        """Words that dashes part from who speaks them."""
        self.parted: set[int] = set()
        """Where marks begin that hold such words."""

    def add(
        self,
        ranges: list[Range],
        tag: Tag | None,
        evidence: float,
        *,
        quoted: bool = False,
        holds: bool = True,
    ) -> None:
        """Add an utterance; without a subject its verb goes on with whoever spoke just before.

        `holds` says that its speaker then has the word.
        """
        floor = self.floor
        source = self.place(tag.source) if tag is not None and tag.source is not None else None
        cue = self.place(tag.cue) if tag is not None else None
        gender = self.words.gender(self.line.words[tag.cue[0]]) if tag is not None else None
        near = self.passage - floor.passage <= (MAX_SILENCE if cue is not None else 1)
        before = self._before(ranges[0][0]) if tag is not None else None
        if tag is None and quoted and self.line.text.rstrip()[-1:] == "?":
            near = False
        if source is None and (tag is None or tag.is_bare):
            agrees = gender is None or floor.gender in (None, gender)
            source = before or (floor.source if near and agrees else None)
            evidence = min(evidence, NEAR)
        self.utter(ranges, source, cue, evidence, quoted=quoted)
        if tag is not None and tag.source is not None and holds:
            word = self.line.words[tag.source[0]].lower()
            if word in self.words.neutral and tag.source[1] - tag.source[0] == 1:
                self.utterances[-1].meant = before or (floor.source if near else None)
                floor.source = self.utterances[-1].meant
            else:
                floor.source, floor.gender = source, gender
        if holds:
            floor.passage = self.passage

    def _before(self, at: int) -> Place | None:
        """Return whom the sentence before, in this paragraph, is about by name."""
        sentences = self.line.sentences
        index = next((i for i, (_, end) in enumerate(sentences) if at < end), 0)
        if index == 0 or self.words.uncased or (self.last is not None and self.last.source is not None):
            return None
        low, high = sentences[index - 1]
        while low < high and self.line.tags[low] in "&R-":
            low += 1
        found = noun_phrase(self.line, low, high, self.words)
        if found is None or found[0] != low or self.line.tags[found[0] : found[1]].count("N") < 2:
            return None
        return self.place(found)

    def utter(
        self,
        ranges: list[Range],
        source: Place | None,
        cue: Place | None,
        evidence: float,
        *,
        quoted: bool = False,
    ) -> None:
        """Add an utterance of these words; `quoted` ones are all spoken, marks or not."""
        line = self.line
        inside = 0
        for begin, end in ranges:
            self.taken[begin:end] = b"\1" * (end - begin)
            held = range(begin, end)
            inside += sum(line.ends[i] - line.starts[i] for i in held if quoted or i in line.stretch_of)
        pieces = [line.offsets(begin, end) for begin, end in ranges]
        if quoted:
            inside = sum(end - start for start, end in pieces)
        self.last = Utterance(self.passage, pieces, inside, source, cue, evidence)
        self.utterances.append(self.last)

    def place(self, found: Range) -> Place:
        """Return where words stand in the article."""
        line = self.line
        return self.passage, line.starts[found[0]], line.ends[found[1] - 1]
