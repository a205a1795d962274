"""The words of a byline's line: without the times beside it, in its pieces, and where its links lead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree

from ...grammar.byline import opens_as_label
from ...grammar.vocabulary import vocabulary
from ...text.whitespace import collapse
from .breaks import BREAK
from .cues import Cue
from .elements import text_of
from .flow import Chunk, Mark

MAX_LINKS = 20
"""Links of a byline that are read."""
MAX_PIECES = 12
"""Inline elements of which a line of furniture consists."""
_BAR = re.compile(r"\s*[|•·]\s+")
_BARS = ("|", "•", "·")
MIN_SIGNED = 2
"""Words of a byline that are never taken for buttons."""
_BESIDE = Cue.TIME | Cue.SHARE | Cue.COMMENT | Cue.TAGS
"""What may stand on a byline's line."""
NAMED = Cue.BYLINE | Cue.AUTHOR
"""What the markup calls bylines and authors."""


def _outer(marks: list[Mark]) -> list[Mark]:
    """Return the marks that stand in no other of them."""
    elements = {mark.element for mark in marks}
    return [m for m in marks if elements.isdisjoint(m.element.iterancestors())]


def words_of_byline(chunk: Chunk, marks: list[Mark]) -> str:
    """Return the byline on a line without the times and buttons beside it."""
    text = lines_of(chunk)
    name = next((m.text for m in marks if m.cues & Cue.AUTHOR and text.startswith(m.text)), "")
    if name and name in text[len(name) :]:
        return name  # a sentence about the author follows
    if not chunk.cues & NAMED:
        lines = [m.text for m in marks if m.cues & Cue.BYLINE]
        text = max(lines, key=len) if lines else _in_one(dict.fromkeys(m.text for m in _outer(marks)))
    for mark in sorted(chunk.marks, key=lambda m: len(m.text), reverse=True):
        if not mark.text:
            continue
        if (mark.tag == "time" or mark.cues & _BESIDE) and mark not in marks:
            text = text.replace(mark.text, " ")
    return collapse(text).rstrip(" ,;|") or chunk.text


def _in_one(pieces: Iterable[str]) -> str:
    """Join the pieces of a byline by commas; what follows a label goes on with it: "By Ada Lo"."""
    text = ""
    for piece in pieces:
        labelled = text.endswith((":", "：")) or opens_as_label(text.rpartition(", ")[2])
        text = f"{text}{' ' if labelled else ', '}{piece}" if text else piece
    return text


def lines_of(chunk: Chunk) -> str:
    """Return a chunk's text with a comma where it has a line break: a place or time follows as a rule."""
    element = chunk.element
    if chunk.box.last != chunk.box.first + 1 or next(element.iter("br"), None) is None:
        return chunk.text
    return _lines(element)


def _lines(element: etree._Element) -> str:
    """Return an element's words with a comma for each `<br>`; a new line of the markup is a space."""
    if next(element.iter("br"), None) is None:
        return text_of(element)
    pieces = [element.text or ""]
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if inner is element:
            continue
        if event == "start":
            pieces.append(BREAK if inner.tag == "br" else inner.text or "")
        else:
            pieces.append(inner.tail or "")
    lines = [collapse(line).rstrip(",") for line in "".join(map(str, pieces)).split(BREAK)]
    return ", ".join(line for line in lines if line)


def pieces_of(chunk: Chunk) -> list[str]:
    """Return the words of the inline elements, or between the bars, of which a line of furniture consists."""
    element = chunk.element
    if _BAR.search(chunk.text):
        return [piece for piece in _BAR.split(chunk.text) if piece]
    if chunk.box.last != chunk.box.first + 1 or not 1 < len(element) <= MAX_PIECES:
        return []
    if (element.text or "").strip() or any((inner.tail or "").strip() for inner in element):
        return []
    return [p for inner in element.iterchildren("*") if (p := _lines(inner))]


def without_buttons(text: str, language: str | None) -> str:
    """Return a byline without the buttons and counts at its end: "By Ada Lo posted", "Ada Lo | | 1,209 |"."""
    tokens = text.split(" ")
    noise = vocabulary(language).noise
    while len(tokens) > MIN_SIGNED and _is_button(tokens[-1], tokens[-2], noise):
        tokens.pop()
    return " ".join(tokens).rstrip(" ,;|") if len(tokens) < len(text.split(" ")) else text


def _is_button(token: str, before: str, noise: frozenset[str]) -> bool:
    """Whether the last word of a byline is a bar, a count behind a bar or a button's; "pm" is a time's."""
    bare = token.strip(",;|·•").lower()
    if not bare:
        return True
    if bare.replace(",", "").replace(".", "").isdigit():
        return before in _BARS
    if bare not in noise or token.isupper() or any(map(str.isdigit, before)):
        return False  # "USA TODAY", "6:56 AM EST"
    return before in _BARS or not before.islower()


def links_of(chunk: Chunk) -> dict[str, str]:
    """Return the words of a line's links and where they lead."""
    if not chunk.links:
        return {}
    links = islice(chunk.element.iter("a"), MAX_LINKS)
    return {text_of(a): a.get("href") or "" for a in links}
