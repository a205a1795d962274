"""Quoted stretches whose own sentence names no speaker: whose they are, or that they quote nobody."""

from __future__ import annotations

from .utterances import Reading, Utterance, offsets

MIN_LOOSE_WORDS = 6
"""Fewer quoted words inside a sentence that reports nothing are mostly titles, nicknames and scare quotes."""


def attach_loose(reading: Reading, passage: int, last: Utterance | None, carried: bool) -> Utterance | None:
    """Give each loose stretch of a paragraph to its speaker; return the utterance that the paragraph ends with.

    `last` is the last quoted utterance of the paragraph before, `carried` whether its marks were still open.
    """
    line = reading.line
    direct = [u for u in reading.utterances if u.quoted]
    for index in reading.loose:
        start, end = offsets(line, index, index + 1)
        alone = _stands_alone(reading, index)
        if not alone and len(line.text[start:end].split()) < MIN_LOOSE_WORDS:
            continue
        before = [u for u in direct if u.pieces[0][0] < start]
        after = [u for u in direct if u.pieces[0][0] > start]
        owner = before[-1] if before else after[0] if after and not carried else last
        if before and alone:
            owner = before[-1]
            owner.pieces.append((start, end))
            owner.quoted += end - start
            continue
        found = Utterance(passage, [(start, end)], end - start)
        if owner is not None and (alone or owner in direct):
            found.source, found.cue = owner.source, owner.cue
            found.confidence = owner.confidence * 0.8
        reading.utterances.append(found)
        direct.append(found)
        direct.sort(key=_position)
    reading.utterances.sort(key=_position)
    if direct:
        return direct[-1]
    return None


def _position(utterance: Utterance) -> tuple[int, int]:
    return utterance.pieces[0]


def _stands_alone(reading: Reading, index: int) -> bool:
    """Whether the stretch is a sentence, or all of one, by itself."""
    tags = reading.line.tags
    before = tags[index - 1] if index else "."
    after = tags[index + 1] if index + 1 < len(tags) else "."
    return (
        before in ".Zz?:q"
        and (tags[index] in "Zz" or after in ".q")
        or (index == 0 and index + 1 == len(tags))
    )
