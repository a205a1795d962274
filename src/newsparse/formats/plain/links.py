"""Marks that text browsers leave: numbers of links, the list of their addresses, names of picture files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .lines import Line

_NUMBER = re.compile(r"(?<![^\s(\[\"“‘|>#*])\[(\d{1,4})\](?=\S)")
MIN_LINKS = 4
"""Link numbers that count up from 1 and make a text one of such a browser; footnotes stand behind words."""
_REFERENCE = re.compile(r"\s*\d{1,4}\.\s+(?:[a-z][a-z+.-]{1,20}:\S+|localhost\S*)")
_PICTURE = re.compile(
    r"\[[^\[\]\n]{0,120}\.(?:jpe?g|png|gif|webp|svg)\]|\[(?:INLINE|IMG|IMAGE|USEMAP:[^\]]*)\]", re.IGNORECASE
)


def without_link_marks(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without the marks of a text browser; other texts come back as they are."""
    numbers = [int(n) for line in lines if "[" in line.text for n in _NUMBER.findall(line.text)]
    rising = sum(1 for a, b in pairwise(numbers) if b == a + 1)
    if len(numbers) < MIN_LINKS or numbers[0] > MIN_LINKS or 2 * rising < len(numbers):
        return lines
    kept = [line if "[" not in line.text else _bare(line) for line in lines]
    end = len(kept)
    while end and (not kept[end - 1].text or _REFERENCE.fullmatch(kept[end - 1].text)):
        end -= 1
    if end < len(kept):
        while end and len(kept[end - 1].text.split()) in (1, 2) and kept[end - 1].text[-1:] not in ".!?":
            end -= 1
            if kept[end].indent == 0 and not kept[end - 1].text:
                break
    return kept[:end] or lines


def _bare(line: Line) -> Line:
    return replace(line, text=_NUMBER.sub("", _PICTURE.sub("", line.text)).strip())
