"""Quoted stretches whose own sentence names no speaker: whose they are, or that they quote nobody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass

from ...text.measure import count_words
from .utterances import Place, Reading, Utterance, offsets, position, source_place

MIN_LOOSE_WORDS = 5
"""Fewer quoted words inside a sentence that reports nothing are mostly titles, nicknames and scare quotes."""
MIN_INTRODUCED_WORDS = 3
"""The same behind a colon, a comma or a dash."""
NEAR = 6
"""Words before a comma and a quotation among which the verb that introduces it stands."""
MAX_SILENCE = 2
"""Paragraphs without a speaker over which the last one is still taken to go on."""
MAX_CROSSHEAD = 6
"""Words of a heading in single marks between the paragraphs of an article that quotes in double ones."""
_SINGLE = ("'", "‘")
_DOUBLE = frozenset('"“„«')
_TURN = re.compile(r"([A-Z][A-Z.'’ -]{1,40}):\s+")
"""A speaker's name in capitals, as transcripts have it."""
_SAID = re.compile("[ks][^ks,;.]{0,8}:$")
_FOLLOWING_VERB = re.compile(r"[RX]*[VksvX]")
_LEADING_VERB = re.compile(r"R?[VvksX]")


@dataclass(slots=True)
class Floor:
    """Who has the word from one paragraph to the next."""

    source: Place | None = None
    cue: Place | None = None
    silence: int = 0
    """Paragraphs since that one spoke."""
    announced: bool = False
    """Whether the paragraph before ended in a colon."""
    said: bool = False
    """Whether a reporting verb stood right before that colon."""
    carried: bool = False
    """Whether its marks were still open."""
    double: bool = False
    """Whether double marks were seen: then single ones round a short line are a heading's."""

    def pass_paragraph(self, reading: Reading, passage: int) -> None:
        """Note who has the word behind this paragraph."""
        stretches, text = reading.line.stretches, reading.line.text
        if not self.double:
            self.double = any(s.inner_start - s.start == 2 or text[s.start] in _DOUBLE for s in stretches)
        self.carried = bool(stretches) and not stretches[-1].closed
        self.announced = reading.line.tags[-1:] == ":"
        self.said = self.announced and _SAID.search(reading.line.tags) is not None
        speakers = [u for u in reading.utterances if u.source is not None]
        quoted = [u for u in speakers if u.quoted]
        if quoted or speakers:
            latest = (quoted or speakers)[-1]
            self.source, self.cue, self.silence = latest.source, latest.cue, 0
            return
        if self.announced and reading.line.sentences:
            low, high = reading.line.sentences[-1]
            subject = reading.phrases.first_subject(low, high)
            own = subject is not None and reading.phrases.is_own(subject)
            self.source = None if own else _subject(reading, passage, low, high)
            self.cue = None
            self.silence = 0
            return
        self.silence += 1
        if self.silence > MAX_SILENCE:
            self.source = self.cue = None


def attach_loose(reading: Reading, passage: int, floor: Floor) -> None:
    """Give each loose stretch of a paragraph to its speaker, or leave it out."""
    line = reading.line
    _take_block(reading, passage, floor)
    if not reading.loose:
        return
    reported = [u for u in reading.utterances if u.quoted]
    told = _Told(reading.utterances)
    seen = 0
    last: Utterance | None = None
    last_direct: Utterance | None = None
    headed = floor.double and not floor.announced
    for index in (i for i in reading.loose if not (headed and _is_crosshead(reading, i))):
        start, end = offsets(line, index, index + 1)
        while seen < len(reported) and reported[seen].pieces[0][0] < start:
            last = reported[seen]
            last_direct = last if last.is_direct() else last_direct
            seen += 1
        following = reported[seen] if seen < len(reported) else None
        found = Utterance(passage, [(start, end)], end - start, evidence=0.4)
        if not _followed(reading, passage, index, found):
            owner = last_direct or last
            if _stands_alone(reading, index):
                if owner is not None:
                    owner.pieces.append((start, end))
                    owner.quoted += end - start
                    continue
                if not _take_floor(
                    found, told.before(start), following, floor, count_words(line.text[start:end])
                ):
                    continue
            elif not _embedded(reading, passage, index, found):
                continue
            elif found.source is None and last is not None:
                found.source, found.cue = last.source, last.cue
        reading.utterances.append(found)
        last = last_direct = found
    reading.utterances.sort(key=position)


def _take_block(reading: Reading, passage: int, floor: Floor) -> None:
    """Give a paragraph without marks to who was said to say what follows: "She said:" and a block."""
    line = reading.line
    if floor.said and not line.stretches and not reading.utterances and floor.source is not None:
        end = len(line.text.rstrip())
        begin = len(line.text) - len(line.text.lstrip())
        block = Utterance(passage, [(begin, end)], 0, floor.source, floor.cue, evidence=0.6)
        reading.utterances.append(block)


def _is_crosshead(reading: Reading, index: int) -> bool:
    """Tell whether a stretch is a heading between paragraphs: a short line of its own in single marks."""
    line = reading.line
    if index or len(line.tags) > 1 or not line.text.startswith(_SINGLE):
        return False
    return count_words(line.text) <= MAX_CROSSHEAD and not line.text.startswith("''")


class _Told:
    """What is said without marks in a paragraph, looked through once from its beginning."""

    def __init__(self, utterances: list[Utterance]) -> None:
        self._rest = deque(u for u in utterances if not u.quoted and u.source is not None)
        self._last: Utterance | None = None

    def before(self, start: int) -> Utterance | None:
        """Return the last that ends before a place; places are asked for in order."""
        while self._rest and self._rest[0].pieces[-1][1] <= start:
            self._last = self._rest.popleft()
        return self._last


def _take_floor(
    found: Utterance, told: Utterance | None, following: Utterance | None, floor: Floor, words: int
) -> bool:
    """Give a quotation that stands alone to who speaks next in its paragraph, or spoke before it.

    Return whether it is one: a few words that nobody is said to say are a title.
    """
    found.evidence = 0.6
    if told is not None:
        found.source, found.cue = told.source, told.cue
    elif following is not None and not floor.carried and not floor.announced:
        found.source, found.cue = following.source, following.cue
    else:
        found.source, found.cue = floor.source, floor.cue
    return found.cue is not None or words >= MIN_INTRODUCED_WORDS


def _followed(reading: Reading, passage: int, index: int, found: Utterance) -> bool:
    """Find the speaker right behind a stretch that ends in a comma or a question: `"…?" Smith went on`."""
    line = reading.line
    tags = line.tags
    limit = len(tags)
    begin = index + 1
    named = _TURN.match(line.text, *found.pieces[0])
    if named is not None:
        found.source = (passage, named.start(), named.end(1))
        found.pieces = [(named.end(), found.pieces[0][1])]
        return True
    if tags[begin : begin + 1] == "-":
        end = reading.phrases.after(begin + 1, limit)
        if end > begin + 1 and tags[begin + 1] in "PAt" and tags[end : end + 2] in ("", "."):
            found.source = (passage, line.starts[begin + 1], line.ends[end - 1])
            return True
    if tags[index] not in "Yz":
        return False
    end = reading.phrases.after(begin, limit)
    if end == begin or not _FOLLOWING_VERB.match(tags, end):
        verb = _LEADING_VERB.match(tags, begin)
        if verb is None:
            return False
        begin = verb.end()
        end = reading.phrases.after(begin, limit)
        if end == begin:
            return False
    found.source = source_place(line, passage, begin, end)
    return True


def _embedded(reading: Reading, passage: int, index: int, found: Utterance) -> bool:
    """Find the speaker of a stretch inside a sentence; return whether it is a quotation at all."""
    line = reading.line
    at = bisect_right(line.sentences, (index, len(line.tags))) - 1
    low = line.sentences[at][0] if at >= 0 else 0
    introduced = index > low and line.tags[index - 1] in ":,-"
    start, stop = found.pieces[0]
    if count_words(line.text[start:stop]) < (MIN_INTRODUCED_WORDS if introduced else MIN_LOOSE_WORDS):
        return False
    if introduced and line.tags[index - 1] == ",":
        for at in range(index - 1, max(low, index - NEAR), -1):
            subject = reading.phrases.subject_before(at, low) if line.tags[at] in "ksVv" else None
            if subject is not None:
                found.source = source_place(line, passage, *subject)
                return True
    found.source = _subject(reading, passage, low, index)
    return True


def _subject(reading: Reading, passage: int, low: int, limit: int) -> Place | None:
    found = reading.phrases.first_subject(low, limit)
    if found is None or reading.phrases.is_nobody(found) or reading.line.tags[found[0]] == "W":
        return None
    return source_place(reading.line, passage, *found)


def _stands_alone(reading: Reading, index: int) -> bool:
    """Whether the stretch is a sentence, or all of one, by itself."""
    tags = reading.line.tags
    before = tags[index - 1] if index else "."
    after = tags[index + 1] if index + 1 < len(tags) else "."
    if index == 0 and index + 1 == len(tags):
        return True
    if before == ":":
        return False
    return before in ".Zz?q" and (tags[index] in "Zz" or after in ".qYZz")
