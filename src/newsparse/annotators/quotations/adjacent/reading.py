"""The reported words of an article, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ....text.marks import Stretch, find_stretches
from ....text.measure import count_words
from ...passage import Passage
from ..continental.lines import Line, read_line
from ..utterances import Utterance
from .phrases import Range
from .plain import according, reported_clause, said_behind
from .speech import read_spoken
from .tags import Tag, speaker_before, tag_before, tag_behind
from .words import Frame, frame

SURE, NEAR, LOOSE = 0.9, 0.7, 0.4
"""Evidence, on the scale that English is calibrated on, of a clause beside marks, of one without marks or
with a speaker from the sentence before, and of marks alone."""
MIN_LOOSE_WORDS = 4
"""Fewer words in marks that no clause reports are mostly titles, names and scare quotes."""
MIN_EMBEDDED_WORDS = 6
"""The same inside a sentence."""
MIN_GOVERNED_WORDS = 2
"""The same where a verb governs them without a colon or comma."""
MAX_SILENCE = 2
"""Paragraphs over which a verb without a subject goes on with the last speaker."""
DASHES = "–—―-"
_DASHED = re.compile(r"\s[–—-]\s")
Place = tuple[int, int, int]


@dataclass(slots=True)
class _Floor:
    """Who has the word from one sentence to the next."""

    source: Place | None = None
    gender: str | None = None
    passage: int = -9
    """Where that one spoke last."""
    carried: bool = False


def read_article(
    passages: tuple[Passage, ...], language: str, marked: list[list[Stretch]]
) -> list[Utterance]:
    """Return the utterances of an article in reading order.

    `marked` takes what is spoken in each passage: a clause that tells who speaks inside marks is none of it.
    """
    words = frame(language)
    floor = _Floor()
    found: list[Utterance] = []
    for index, passage in enumerate(passages):
        stretches = find_stretches(passage.text, carried=floor.carried)
        line = read_line(passage.text, stretches, words.wording)
        marked.append(stretches)
        here = _Paragraph(line, index, words, floor)
        here.read(found)
        floor.carried = bool(stretches) and not stretches[-1].closed
        if here.spoken:
            marked[-1] = sorted([s for s in stretches if s.start not in here.parted] + here.spoken)
        found.extend(sorted(here.utterances, key=_position))
    return found


def _position(utterance: Utterance) -> tuple[int, int]:
    return utterance.pieces[0]


def _holds(found: tuple[Tag, Range] | None, at: int) -> bool:
    return found is not None and found[1][0] <= at < found[1][1]


class _Paragraph:
    """One paragraph on the way to its utterances."""

    def __init__(self, line: Line, passage: int, words: Frame, floor: _Floor) -> None:
        self.line = line
        self.passage = passage
        self.words = words
        self.floor = floor
        self.utterances: list[Utterance] = []
        self._taken = bytearray(len(line.tags))
        self._last: Utterance | None = None
        self.spoken: list[Stretch] = []
        """Words that dashes part from who speaks them."""
        self.parted: set[int] = set()
        """Where marks begin that hold such words."""

    def read(self, before: list[Utterance]) -> None:
        """Read a line of speech, or its sentences; `before` are the utterances of earlier paragraphs."""
        if self.words.dashes and self.line.tags[:1] == "-" and self.line.text.lstrip()[:1] in DASHES:
            self._read_speech()
            return
        for sentence in self.line.sentences:
            rest = sentence
            plain = self._plain(sentence)
            for at in range(*sentence):
                if at in self.line.stretch_of and not self._taken[at] and not _holds(plain, at):
                    rest = self._read_marks(at, sentence) or rest
            self._read_plain(rest, plain)
            self._read_this(sentence, before)

    # -- speech set off by dashes

    def _read_speech(self) -> None:
        line = self.line
        spoken = read_spoken(line, 1, len(line.tags), self.words)
        if not spoken.pieces:
            return
        if spoken.tag is None and not self._is_untagged_speech():
            return
        self._add(spoken.pieces, spoken.tag, SURE if spoken.tag else LOOSE, quoted=True)
        pieces = self.utterances[-1].pieces
        self.spoken.extend(Stretch(begin, end, begin, end, True) for begin, end in pieces)
        self.parted.update(stretch.start for stretch in line.stretch_of.values())

    def _is_untagged_speech(self) -> bool:
        text = self.line.text.rstrip()
        long = text.lstrip()[0] != "-" and len(text.split()) > MIN_LOOSE_WORDS
        return long and text[-1] in ".!?…"

    # -- marks

    def _read_marks(self, at: int, sentence: Range) -> Range | None:
        """Read marked words; return where another clause of the same speaker may follow."""
        low, high = sentence
        line = self.line
        if self._read_inside(at):
            return None
        behind = None if line.tags[at - 1 : at] == ":" and at > low else self._behind(at, sentence)
        tag = behind or tag_before(line, at, low, self.words) or self._behind(at, sentence)
        if tag is None:
            self._read_loose(at, sentence)
        elif self._is_speech(at, is_behind=behind is not None):
            pieces = [at, *self._resumed(tag, high)] if behind is not None else [at]
            self._add([(piece, piece + 1) for piece in pieces], tag, SURE)
            if behind is not None and tag.source is not None and tag.source[1] == tag.end:
                return tag.source[0], high
        return None

    def _read_inside(self, at: int) -> bool:
        """Read marks with the speaker between dashes inside them: «…, — сказал X. — …»."""
        stretch = self.line.stretch_of[at]
        start = stretch.inner_start
        text = self.line.text[start : stretch.inner_end]
        if _DASHED.search(text) is None:
            return False
        inner = read_line(text, [], self.words.wording)
        spoken = read_spoken(inner, 0, len(inner.tags), self.words, dashed=True)
        if spoken.tag is None or spoken.tag.source is None or not spoken.pieces:
            return False
        self._taken[at] = 1
        part = _Paragraph(inner, self.passage, self.words, self.floor)
        part._add(spoken.pieces, spoken.tag, SURE, quoted=True)
        utterance = part.utterances[0].moved(start)
        self.floor.source = utterance.source
        self.utterances.append(utterance)
        self._last = utterance
        self.parted.add(stretch.start)
        self.spoken.extend(Stretch(begin, end, begin, end, True) for begin, end in utterance.pieces)
        return True

    def _behind(self, at: int, sentence: Range) -> Tag | None:
        """Return the clause behind marks, its speaker looked for before them where none follows the verb."""
        line = self.line
        low, high = sentence
        begin = at + 1
        while begin < high and line.tags[begin] in ",-":
            begin += 1
        ended = line.text[line.ends[at] - 2 : line.ends[at] - 1] in tuple(",.!?…")
        tag = tag_behind(line, begin, high, self.words, parted=begin > at + 1 or ended)
        if tag is not None and tag.source is None:
            tag.source = speaker_before(line, at, low, self.words)
        return tag

    def _resumed(self, tag: Tag, high: int) -> list[int]:
        """Return the marks that go on in the same sentence behind a clause."""
        tags = self.line.tags
        for index in range(tag.end, high):
            if index in self.line.stretch_of:
                own = tags[index - 1] in ",-" and self._behind(index, (tag.end, high)) is None
                return [index] if own else []
        return []

    def _is_speech(self, at: int, *, is_behind: bool) -> bool:
        """Whether marks beside a verb hold words that were said, not a name."""
        if is_behind or self.line.tags[at - 1] in ":,":
            return True
        stretch = self.line.stretch_of[at]
        inner = self.line.text[stretch.inner_start : stretch.inner_end]
        if count_words(inner) < MIN_GOVERNED_WORDS:
            return False
        return not inner[:1].isupper() or inner[-1:] in ".!?…" or count_words(inner) >= MIN_EMBEDDED_WORDS

    def _read_loose(self, at: int, sentence: Range) -> None:
        """Give marks that no clause reports to who spoke just before, or leave them out."""
        low, high = sentence
        line = self.line
        stretch = line.stretch_of[at]
        text = line.text[stretch.inner_start : stretch.inner_end]
        size = count_words(text)
        behind = line.tags[at + 1 : at + 2]
        alone = at == low and (at + 1 >= high or behind in ("", "."))
        introduced = at > low and line.tags[at - 1] == ":"
        terminal = text.rstrip()[-1:] in tuple(".!?…")
        if alone and self._last is not None and self._last.source is not None:
            enough = size > 1
        elif alone or (introduced and at + 1 >= high) or (at == low and behind in (",", "-")):
            enough = size >= MIN_LOOSE_WORDS or (terminal and size > 1)
        else:
            enough = size >= MIN_EMBEDDED_WORDS and (text[:1].islower() or terminal)
        if not enough:
            return
        source = self.floor.source if alone and self.passage - self.floor.passage <= 1 else None
        self._utter([(at, at + 1)], source, None, LOOSE)

    # -- words without marks

    def _plain(self, sentence: Range) -> tuple[Tag, Range] | None:
        """Return what a sentence reports without marks round all of it."""
        low, high = sentence
        found = according(self.line, sentence, self.words)
        at = low
        while found is None and at < high:
            if self.line.tags[at] == "k":
                found = reported_clause(self.line, at, sentence, self.words) or said_behind(
                    self.line, at, sentence, self.words
                )
            at += 1
        return found

    def _read_plain(self, rest: Range, found: tuple[Tag, Range] | None) -> None:
        """Add what a sentence reports without marks, or what goes on behind marked words."""
        if found is None or 1 in self._taken[slice(*found[1])]:
            found = self._plain(rest) if self.words.reported else None
        if found is not None and 1 not in self._taken[slice(*found[1])]:
            self._add([found[1]], found[0], NEAR, holds=self.line.tags[found[0].cue[1] - 1] == "k")

    def _read_this(self, sentence: Range, before: list[Utterance]) -> None:
        """Read "Det säger X": whose the words before are."""
        low, high = sentence
        last = self._last or (before[-1] if before and before[-1].passage >= self.passage - 1 else None)
        if last is None or last.source is not None:
            return
        for phrase in self.words.this:
            begin = low + len(phrase)
            if tuple(word.lower() for word in self.line.words[low:begin]) == phrase:
                tag = tag_behind(self.line, begin, high, self.words, parted=False)
                if tag is not None and tag.source is not None:
                    last.source, last.cue = self._place(tag.source), self._place(tag.cue)
                return

    # -- results

    def _add(
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
        source = self._place(tag.source) if tag is not None and tag.source is not None else None
        cue = self._place(tag.cue) if tag is not None else None
        gender = self.words.gender(self.line.words[tag.cue[0]]) if tag is not None else None
        near = self.passage - floor.passage <= (MAX_SILENCE if cue is not None else 1)
        if tag is None and quoted and self.line.text.rstrip()[-1:] == "?":
            near = False
        if source is None and near and (gender is None or floor.gender in (None, gender)):
            source = floor.source
            evidence = min(evidence, NEAR)
        self._utter(ranges, source, cue, evidence, quoted=quoted)
        if tag is not None and tag.source is not None and holds:
            word = self.line.words[tag.source[0]].lower()
            if word in self.words.neutral and near and tag.source[1] - tag.source[0] == 1:
                self.utterances[-1].meant = floor.source
            else:
                floor.source, floor.gender = source, gender
        if holds:
            floor.passage = self.passage

    def _utter(
        self,
        ranges: list[Range],
        source: Place | None,
        cue: Place | None,
        evidence: float,
        *,
        quoted: bool = False,
    ) -> None:
        line = self.line
        inside = 0
        for begin, end in ranges:
            self._taken[begin:end] = b"\1" * (end - begin)
            held = range(begin, end)
            inside += sum(line.ends[i] - line.starts[i] for i in held if quoted or i in line.stretch_of)
        pieces = [line.offsets(begin, end) for begin, end in ranges]
        if quoted:
            inside = sum(end - start for start, end in pieces)
        self._last = Utterance(self.passage, pieces, inside, source, cue, evidence)
        self.utterances.append(self._last)

    def _place(self, found: Range) -> Place:
        line = self.line
        return self.passage, line.starts[found[0]], line.ends[found[1] - 1]
