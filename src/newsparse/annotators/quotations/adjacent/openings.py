"""Words whose capital only says that they open a sentence."""

from __future__ import annotations

from dataclasses import replace

from ..continental.lines import Line
from .words import Frame


def plain_openings(line: Line, proper: frozenset[str], frame: Frame) -> Line:
    """Return the line with small words where a sentence's first capital is no name.

    It is one where the article has it inside a sentence too (`proper` are all words found there), where
    another capital or a verb follows, or where it is a noun for people.
    """
    if frame.uncased:
        return line
    tags = list(line.tags)
    for begin, end in line.sentences:
        at = begin
        while at < end and not tags[at].isalnum():
            at += 1
        if at + 1 >= end or tags[at] != "N" or at in line.stretch_of or tags[at + 1] != "w":
            continue
        word = line.words[at]
        if word not in proper and not frame.is_noun(word) and not word.isupper():
            tags[at] = "w"
    return replace(line, tags="".join(tags))
