"""The reported words of an article, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ....text.marks import Stretch, find_stretches
from ....text.scripts import HAN
from ...passage import Passage
from ..utterances import LOOSE, NEAR, SURE, Place, Utterance, position
from .names import Roll
from .patterns import Patterns, patterns

MIN_QUOTED = 2
"""Signs of marked words that a verb reports."""
MIN_LOOSE = 8
"""Signs of marked words that stand alone; fewer are mostly titles, slogans and terms."""
MAX_SENTENCE = 600
"""Signs of a sentence that is read for reported words."""
_MASK = "\ue000"
_STOP = re.compile(r"[。！？!?\n]|(?<![0-9A-Za-z])\.(?=\s|$)")
_SHORT = re.compile(rf"[{HAN}々]{{2,4}}|[A-Z]{{2,6}}")
"""A name that no list tells: of a few signs, or an acronym."""
_EDGE = " 　，,、;；"


@dataclass(slots=True)
class _Floor:
    """Who has the word from one sentence to the next."""

    source: Place | None = None
    passage: int = -9
    carried: bool = False


def read_article(passages: tuple[Passage, ...], language: str) -> list[Utterance]:
    """Return the utterances of an article in reading order."""
    words = patterns(language)
    roll = Roll(language, [])
    floor = _Floor()
    found: list[Utterance] = []
    for index, passage in enumerate(passages):
        stretches = find_stretches(passage.text, carried=floor.carried)
        here = _Paragraph(passage.text, index, stretches, words, roll, floor)
        here.read()
        floor.carried = bool(stretches) and not stretches[-1].closed
        found.extend(sorted(here.utterances, key=position))
    return found


@dataclass(slots=True)
class _Paragraph:
    """One paragraph on the way to its utterances."""

    text: str
    passage: int
    stretches: list[Stretch]
    words: Patterns
    roll: Roll
    floor: _Floor
    utterances: list[Utterance] = field(default_factory=list)
    masked: str = ""

    def read(self) -> None:
        """Read marked words, and sentences without any."""
        self.masked = _mask(self.text, self.stretches)
        at = low = 0
        ends = [match.end() for match in _STOP.finditer(self.masked)]
        for high in [*ends, len(self.masked)]:
            inside = []
            while at < len(self.stretches) and self.stretches[at].start < high:
                inside.append(self.stretches[at])
                at += 1
            if inside:
                self._read_marks(inside, low, high)
            elif high - low <= MAX_SENTENCE:
                self._read_plain(low, high)
            low = high

    # -- marks

    def _read_marks(self, inside: list[Stretch], low: int, high: int) -> None:
        waiting: list[Stretch] = []
        for number, stretch in enumerate(inside):
            end = inside[number + 1].start if number + 1 < len(inside) else high
            found = self._final(stretch, low, end) if self.words.lexicon.verb_final else None
            if not self.words.lexicon.verb_final:
                begin = inside[number - 1].end if number else low
                found = self._medial(stretch, begin, end)
            if found is None and number and self._resumes(inside[number - 1], stretch):
                start, stop = _inner(self.text, stretch)
                self.utterances[-1].pieces.append((start, stop))
                self.utterances[-1].quoted += stop - start
                continue
            if found is None:
                waiting.append(stretch)
                continue
            source, cue = found
            self._add([_inner(self.text, stretch)], source, cue, SURE, quoted=True)
        if len(waiting) == len(inside) and high - low <= MAX_SENTENCE and self._read_plain(low, high):
            return
        for stretch in waiting:
            self._read_loose(stretch, low, high)

    def _resumes(self, last: Stretch, stretch: Stretch) -> bool:
        """Whether marked words go on with those before, behind the clause that tells who speaks."""
        if not self.utterances or self.utterances[-1].cue is None:
            return False
        cue = self.utterances[-1].cue
        return last.end <= cue[1] and not self.masked[cue[2] : stretch.start].strip("，,：: ")

    def _final(self, stretch: Stretch, low: int, end: int) -> tuple[Place | None, Place] | None:
        """Read "Xは「…」と述べた" and "「…」とXは述べた"."""
        match = self.words.behind.match(self.masked, stretch.end, end)
        if match is None or stretch.inner_end - stretch.inner_start < MIN_QUOTED:
            return None
        cue = self._place(*match.span("cue" if match["cue"] else "lasting"))
        if match["cue"] in self.words.weak and stretch.inner_end - stretch.inner_start < MIN_LOOSE:
            return None
        if match["source"] and self._is_subject(match["source"], topic=bool(match["topic"])):
            return self._place(*match.span("source")), cue
        best = None
        for candidate in self.words.before.finditer(self.masked, low, stretch.start):
            topic = bool(candidate["topic"])
            if self._is_subject(candidate["source"], topic=topic) and (best is None or topic):
                best = candidate.span("source")
        if best is None and match["between"]:
            inner = self.words.before.search(self.masked, *match.span("between"))
            best = inner.span("source") if inner is not None and self._is_subject(inner["source"]) else None
        return (self._place(*best) if best is not None else None), cue

    def _medial(self, stretch: Stretch, begin: int, end: int) -> tuple[Place | None, Place] | None:
        """Read "X说：“…”" and "“…”，X说"."""
        for match in (
            self.words.before.search(self.masked, begin, stretch.start),
            self.words.behind.match(self.masked, stretch.end, end),
        ):
            if match is None or self._is_term(stretch, match):
                continue
            source = match["source"]
            place = self._place(*match.span("source")) if source and self._is_subject(source) else None
            if place is not None or self.text[match.end() - 1] in "：:":
                return place, self._place(*match.span("cue"))
        return None

    def _is_term(self, stretch: Stretch, match: re.Match[str]) -> bool:
        """Whether marks behind a verb hold a term of what is said, which goes on: 指出，“一带一路”倡议…."""
        colon = match.end() <= stretch.start and self.text[match.end() - 1] in "：:"
        goes_on = self.masked[stretch.end : stretch.end + 1].isalnum()
        return goes_on and not colon and self.text[stretch.inner_end - 1] not in "。！？!?，,…"

    def _is_subject(self, source: str, *, topic: bool = True) -> bool:
        """Whether words can speak: known ones, or, as what the sentence is about, a short name."""
        words = self.words
        if source in words.nobody or source.endswith(words.endings):
            return False
        if self._is_known(source):
            return True
        return (
            topic
            and words.lexicon.verb_final
            and (words.lexicon.spaced or _SHORT.fullmatch(source) is not None)
        )

    def _read_loose(self, stretch: Stretch, low: int, high: int) -> None:
        """Give marked words that stand alone to who spoke before, or leave them out."""
        start, end = _inner(self.text, stretch)
        around = self.masked[low : stretch.start] + self.masked[stretch.end : high]
        alone = not any(sign.isalnum() or sign == _MASK for sign in around)
        if alone and end - start >= MIN_LOOSE:
            near = self.passage - self.floor.passage <= 1
            self._utter([(start, end)], self.floor.source if near else None, None, LOOSE, quoted=True)

    # -- words without marks

    def _read_plain(self, low: int, high: int) -> bool:
        while low < high and self.masked[low].isspace():
            low += 1
        for pattern in (self.words.according, self.words.plain):
            match = pattern.match(self.masked, low, high)
            if match is None or not self._is_known(match["source"]) or match["cue"] in self.words.weak:
                continue
            start, end = match.span("content")
            while end > start and self.text[end - 1] in "。.！!" + _EDGE:
                end -= 1
            while start < end and self.text[start] in _EDGE:
                start += 1
            source, cue = self._place(*match.span("source")), self._place(*match.span("cue"))
            self._add([(start, end)], source, cue, NEAR, quoted=False)
            return True
        return False

    def _is_known(self, source: str) -> bool:
        """Whether words name a person or body for sure."""
        return source in self.words.pronouns or self.roll.is_source(source)

    # -- results

    def _add(
        self,
        pieces: list[tuple[int, int]],
        source: Place | None,
        cue: Place,
        evidence: float,
        *,
        quoted: bool,
    ) -> None:
        floor = self.floor
        near = self.passage - floor.passage <= 1
        meant = None
        if source is None and near:
            source, evidence = floor.source, NEAR
        elif source is not None:
            if near and self.text[source[1] : source[2]] in self.words.pronouns:
                meant = floor.source
            elif quoted or cue[1] > source[2]:
                floor.source = source
        floor.passage = self.passage
        self._utter(pieces, source, cue, evidence, quoted=quoted).meant = meant

    def _utter(
        self,
        pieces: list[tuple[int, int]],
        source: Place | None,
        cue: Place | None,
        evidence: float,
        *,
        quoted: bool,
    ) -> Utterance:
        inside = sum(end - start for start, end in pieces)
        if not quoted:
            (low, high) = pieces[0]
            held = [s for s in self.stretches if low <= s.start and s.end <= high]
            inside = sum(s.inner_end - s.inner_start for s in held)
        self.utterances.append(Utterance(self.passage, pieces, inside, source, cue, evidence))
        return self.utterances[-1]

    def _place(self, start: int, end: int) -> Place:
        return self.passage, start, end


def _mask(text: str, stretches: list[Stretch]) -> str:
    parts, at = [], 0
    for stretch in stretches:
        parts.append(text[at : stretch.start])
        parts.append(_MASK * (stretch.end - stretch.start))
        at = stretch.end
    return "".join(parts) + text[at:]


def _inner(text: str, stretch: Stretch) -> tuple[int, int]:
    start, end = stretch.inner_start, stretch.inner_end
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    while start < end and text[start] in _EDGE:
        start += 1
    return start, end
