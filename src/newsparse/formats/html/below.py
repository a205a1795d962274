"""Captions that no name tells: lines right below a picture that are set otherwise than the story's."""

from __future__ import annotations

import re

from lxml import etree

from ...text.measure import is_dense, measure
from ...text.sentences import SENTENCE_END
from .flow import Chunk, Media
from .page import Page

MAX_BELOW = 80
"""Characters of such a line; half as many signs in scripts that write a word in two."""
MAX_PHRASE = 10
"""Signs of a line in such a script that only its place and its shortness make a caption: "小村。"."""
LONG, MOSTLY = 120, 0.8
"""Letters of a paragraph, and the share of the story in such, from which so short a line is none of it."""
APART = 0.3
"""Share of the story's paragraphs that may be set so; where more are, it is the story's own style."""
_MARKS = "▲△"
"""Signs that point at the picture above."""
_CENTRED = re.compile(r"text-align:\s*center", re.IGNORECASE)
_CENTRED_CLASS = re.compile(
    r"(?:^|\s)(?:(?:text|align|f|txt|has-text-align)[_-]?)?cent(?:er|re)(?:ed)?(?:$|\s)"
)
_COLOURED = re.compile(r"(?:^|;)\s*color:", re.IGNORECASE)
MAX_INSIDE = 4
"""Elements inside a line that are looked at for a colour."""
MAX_LINES = 60
"""Paragraphs of the story that are compared."""


def is_set_below(chunk: Chunk, media: Media, page: Page) -> bool:
    """Whether a line right below a picture is set apart: a sign points up, it is centred or coloured.

    A phrase in the picture's own paragraph is one, and in scripts without spaces a very short sentence where
    the story's paragraphs are long.
    """
    text = chunk.text
    dense = is_dense(text)
    if chunk.kind not in ("paragraph", "text") or chunk.links or len(text) > MAX_BELOW / (2 if dense else 1):
        return False
    if text[0] in _MARKS:
        return True
    if chunk.bold or text[-1] in ":：?？" or chunk.order + 1 >= page.region.last:
        return False
    inside = chunk.kind == "paragraph" and _is_inside(media.element, chunk.element)
    if inside and not SENTENCE_END.search(text):
        return True
    lines = [page.flow.chunks[order] for order in sorted(page.region.orders)[:MAX_LINES]]
    lines = [line for line in lines if line.kind in ("paragraph", "text")]
    if _is_apart(chunk) and sum(map(_is_apart, lines)) <= APART * len(lines):
        return True
    if not (dense and len(text) <= MAX_PHRASE and text[-1] == "。"):
        return False
    letters = [measure(line.text) for line in lines]
    return sum(n for n in letters if n >= LONG) >= MOSTLY * sum(letters)


def _is_inside(picture: etree._Element, paragraph: etree._Element) -> bool:
    return any(above is paragraph for above in picture.iterancestors(paragraph.tag))


def _is_apart(chunk: Chunk) -> bool:
    """Whether a line is centred, or all of it in a colour of its own."""
    element = chunk.element
    style = element.get("style") or ""
    if element.tag == "center" or element.get("align") == "center" or _CENTRED.search(style):
        return True
    if _CENTRED_CLASS.search(element.get("class") or ""):
        return True
    for depth, inner in enumerate(element.iterdescendants("span", "font")):
        if depth >= MAX_INSIDE:
            break
        coloured = inner.get("color") or _COLOURED.search(inner.get("style") or "")
        if coloured and "".join(map(str, inner.itertext())).split() == chunk.text.split():
            return True
    return False
