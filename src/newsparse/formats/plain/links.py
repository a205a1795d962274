"""Marks that text browsers leave: numbers of links, the list of their addresses, names of picture files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .folded import unfolded
from .lines import Line
from .look import is_prose

_NUMBER = re.compile(r"(?<![^\s(\[\"“‘|>#*])\[(\d{1,4})\](?=\S)")
MIN_LINKS = 4
"""Link numbers that count up from 1 and make a text one of such a browser; footnotes stand behind words."""
_SPACED_NUMBER = re.compile(_NUMBER.pattern + r"|" + _NUMBER.pattern.replace(r"(?=\S)", r"\s(?=\S)"))
"""The same in a text that ends in the list of its addresses."""
_LINKED = re.compile(r"(?:[*+o#@=-]\s+|\d{1,3}\.\s+)?\[\d{1,4}\]")
_REFERENCE = re.compile(r"\s*\d{1,4}\.\s+(?:[a-z][a-z+.-]{1,20}:.+|localhost.*)")
_PICTURE = re.compile(
    r"\[[^\[\]\n]{0,120}\.(?:jpe?g|png|gif|webp|svg)\]|\[(?:INLINE|IMG|IMAGE|USEMAP:[^\]]*)\]", re.IGNORECASE
)


def without_link_marks(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without the marks of a text browser; other texts come back as they are.

    Paragraphs are joined first: the marks were there when the browser wrapped them.
    """
    numbers = [int(n) for line in lines if "[" in line.text for n in _NUMBER.findall(line.text)]
    rising = sum(1 for a, b in pairwise(numbers) if b == a + 1)
    if len(numbers) < MIN_LINKS or numbers[0] > MIN_LINKS or 2 * rising < len(numbers):
        return lines
    kept = _without_addresses(lines)
    number = _NUMBER if len(kept) == len(lines) else _SPACED_NUMBER
    return [line if "[" not in line.text else _bare(line, number) for line in unfolded(kept)]


def _without_addresses(lines: Sequence[Line]) -> Sequence[Line]:
    """Cut off the list of addresses at the end, with its heading."""
    end = len(lines)
    while end and (not lines[end - 1].text or _REFERENCE.fullmatch(lines[end - 1].text)):
        end -= 1
    if end == len(lines):
        return lines
    while end and len(lines[end - 1].text.split()) in (1, 2) and lines[end - 1].text[-1:] not in ".!?":
        end -= 1
        if lines[end].indent == 0 and not lines[end - 1].text:
            break
    return lines[:end] or lines


def _bare(line: Line, number: re.Pattern[str]) -> Line:
    text = number.sub("", _PICTURE.sub("", line.text)).strip()
    linked = bool(_LINKED.match(line.text)) and not is_prose(text)
    return replace(line, text=text, linked=linked)
