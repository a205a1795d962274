"""The reported words of an article, paragraph by paragraph."""

from __future__ import annotations

import re

from ....text.marks import Stretch, find_stretches
from ....text.measure import count_words
from ...passage import Passage
from ..continental.lines import read_line
from ..utterances import LOOSE, NEAR, SURE, Utterance, position
from .openings import plain_openings
from .paragraph import Floor, Paragraph
from .phrases import Range
from .plain import according, reported_clause, said_behind
from .speech import read_spoken
from .tags import Tag, speaker_before, tag_before, tag_behind
from .words import frame

MIN_LOOSE_WORDS = 4
"""Fewer words in marks that no clause reports are mostly titles, names and scare quotes."""
MIN_EMBEDDED_WORDS = 6
"""The same inside a sentence."""
MIN_GOVERNED_WORDS = 2
"""The same where a verb governs them without a colon or comma."""
DASHES = "–—―-"
_INNER = re.compile(r"(?<=[^\W\d_] )[^\W\d_][\w-]*")
_DASHED = re.compile(r"\s[–—-]\s")


def read_article(
    passages: tuple[Passage, ...], language: str, marked: list[list[Stretch]]
) -> list[Utterance]:
    """Return the utterances of an article in reading order.

    `marked` takes what is spoken in each passage: a clause that tells who speaks inside marks is none of it.
    """
    words = frame(language)
    floor = Floor()
    proper = frozenset(word for passage in passages for word in _INNER.findall(passage.text))
    found: list[Utterance] = []
    for index, passage in enumerate(passages):
        stretches = find_stretches(passage.text, carried=floor.carried)
        line = plain_openings(read_line(passage.text, stretches, words.wording), proper, words)
        marked.append(stretches)
        here = _Reading(line, index, words, floor)
        here.read(found)
        floor.carried = bool(stretches) and not stretches[-1].closed
        if here.spoken:
            outer = [s for s in stretches if s.start not in here.parted]
            marked[-1] = sorted(outer + here.spoken, key=_start)
        found.extend(sorted(here.utterances, key=position))
    return found


def _start(stretch: Stretch) -> int:
    return stretch.start


def _holds(found: tuple[Tag, Range] | None, at: int) -> bool:
    return found is not None and found[1][0] <= at < found[1][1]


class _Reading(Paragraph):
    """A paragraph that is read."""

    def read(self, before: list[Utterance]) -> None:
        """Read a line of speech, or its sentences; `before` are the utterances of earlier paragraphs."""
        if self.words.dashes and self.line.tags[:1] == "-" and self.line.text.lstrip()[:1] in DASHES:
            self._read_speech(1)
            return
        for sentence in self.line.sentences:
            if self._is_dashed(sentence) and self._read_speech(sentence[0] + 1, told=True):
                return
            rest = sentence
            plain = self._plain(sentence)
            for at in range(*sentence):
                if at in self.line.stretch_of and not self.taken[at] and not _holds(plain, at):
                    rest = self._read_marks(at, sentence) or rest
            self._read_plain(rest, plain)
            self._read_this(sentence, before)

    # -- speech set off by dashes

    def _is_dashed(self, sentence: Range) -> bool:
        """Whether a sentence inside a paragraph begins with a dash, as speech does."""
        low = sentence[0]
        return self.words.dashes and low > 0 and self.line.tags[low] == "-" and self.line.words[low] != "-"

    def _read_speech(self, begin: int, *, told: bool = False) -> bool:
        """Read words behind a dash to the paragraph's end, if `told` only with a speaker."""
        line = self.line
        spoken = read_spoken(line, begin, len(line.tags), self.words)
        if not spoken.pieces:
            return False
        if spoken.tag is None and (told or not self._is_untagged_speech()):
            return False
        self.add(spoken.pieces, spoken.tag, SURE if spoken.tag else LOOSE, quoted=True)
        pieces = self.utterances[-1].pieces
        self.spoken.extend(Stretch(begin, end, begin, end, True) for begin, end in pieces)
        start = line.starts[begin]
        self.parted.update(stretch.start for stretch in line.stretch_of.values() if stretch.start > start)
        return True

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
            self.add([(piece, piece + 1) for piece in pieces], tag, SURE)
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
        self.taken[at] = 1
        part = _Reading(inner, self.passage, self.words, self.floor)
        part.add(spoken.pieces, spoken.tag, SURE, quoted=True)
        utterance = part.utterances[0].moved(start)
        if utterance.meant is None:
            self.floor.source = utterance.source
        self.utterances.append(utterance)
        self.last = utterance
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
        if alone and self.last is not None and self.last.source is not None:
            enough = size > 1
        elif alone or (introduced and at + 1 >= high) or (at == low and behind in (",", "-")):
            enough = size >= MIN_LOOSE_WORDS or (terminal and size > 1)
        else:
            enough = size >= MIN_EMBEDDED_WORDS and (text[:1].islower() or terminal)
        if not enough:
            return
        source = self.floor.source if alone and self.passage - self.floor.passage <= 1 else None
        self.utter([(at, at + 1)], source, None, LOOSE)

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
        if found is None or 1 in self.taken[slice(*found[1])]:
            found = self._plain(rest) if self.words.reported else None
        if found is not None and 1 not in self.taken[slice(*found[1])]:
            self.add([found[1]], found[0], NEAR, holds=self.line.tags[found[0].cue[1] - 1] == "k")

    def _read_this(self, sentence: Range, before: list[Utterance]) -> None:
        """Read "Det säger X": whose the words before are."""
        low, high = sentence
        last = self.last or (before[-1] if before and before[-1].passage >= self.passage - 1 else None)
        if last is None or last.source is not None:
            return
        for phrase in self.words.this:
            begin = low + len(phrase)
            if tuple(word.lower() for word in self.line.words[low:begin]) == phrase:
                tag = tag_behind(self.line, begin, high, self.words, parted=False)
                if tag is not None and tag.source is not None:
                    last.source, last.cue = self.place(tag.source), self.place(tag.cue)
                return
