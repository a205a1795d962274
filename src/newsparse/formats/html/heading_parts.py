"""What stands inside a heading beside the title: a label or date before it, a subtitle behind it."""

from __future__ import annotations

import re

from ...grammar.title import level
from ...value import value
from .cues import Cue
from .elements import text_of
from .flow import Chunk

MIN_TITLE = 8
"""Characters of what is left as the title; half as many in other scripts, whose signs may be words."""
MAX_BADGE = 20
"""Characters of a badge: "Premium", "Exclusive"."""
MIN_SUBTITLE = 3
"""Words of a subtitle; a shorter addition is a place, a count or the site's name."""
_BETWEEN = " :|-–—/·»"
_PERMALINK = re.compile(r"\s*(?:¶|🔗)\s*$")
_DATED = re.compile(r"^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})\s*[-–—|:]\s+(?=\D)")
"""A whole date before the title, set off by a mark."""
_ABOVE = Cue.KICKER | Cue.DEK | Cue.TIME


@value
class Parts:
    """A heading taken apart."""

    title: str
    label: str | None = None
    """A kicker before the title."""
    subtitle: str | None = None
    """A subtitle behind it."""


def parts_of(chunk: Chunk, stated: frozenset[str]) -> Parts:
    """Return the title in a heading and what stands beside it in elements of its own.

    `stated` holds the headlines that the page states, levelled. One that joins label and title by a colon
    makes both the headline: "Strike in the north: Ferries stay in port" is one statement, while a dash or bar
    there only lists the two. Of 12 pages whose heading holds a label and whose title people have written
    down, none keeps a label that is joined by anything else.
    """
    text = _DATED.sub("", _PERMALINK.sub("", chunk.text))
    least = MIN_TITLE if text.isascii() else MIN_TITLE // 2
    if level(text) in stated or not (chunk.marks or len(chunk.element)):
        return Parts(text)
    label = subtitle = None
    pieces = _pieces(chunk)
    for words, cues in pieces:
        rest = text.removeprefix(words).lstrip(_BETWEEN)
        if cues & _ABOVE and text.startswith(words) and len(rest) >= least:
            if cues & Cue.TIME:
                text = rest
            elif not any(title.startswith((f"{level(words)}:", f"{level(words)} :")) for title in stated):
                text, label = rest, words
        elif cues & Cue.DEK and not cues & Cue.KICKER and text.endswith(words):
            before = text.removesuffix(words).rstrip(_BETWEEN)
            if len(before) >= least:
                text = before
                subtitle = words if len(words.split(" ")) >= MIN_SUBTITLE else None
    if label is None and subtitle is None:
        text = _without_badge(chunk, text, stated, {words for words, _ in pieces}) or text
    return Parts(text, label, subtitle)


def _without_badge(chunk: Chunk, text: str, stated: frozenset[str], known: set[str]) -> str | None:
    """Return the title where an element beside it is all that a heading has over a stated headline.

    `known` are the elements that have been looked at already.
    """
    inner = [e for e in chunk.element.iterchildren() if isinstance(e.tag, str)]
    for element in (inner[0], inner[-1]) if inner else ():
        words = text_of(element)
        if 0 < len(words) <= MAX_BADGE and words not in known:
            for rest in (text.removeprefix(words), text.removesuffix(words)):
                if rest != text and level(rest) in stated:
                    return rest.strip()
    return None


def _pieces(chunk: Chunk) -> list[tuple[str, int]]:
    """Return the words of the elements in a heading that may be no part of the title, and their hints."""
    found: dict[str, int] = {}
    for mark in chunk.marks:
        cues = mark.cues | (Cue.TIME if mark.tag == "time" else 0)
        found[mark.text] = found.get(mark.text, 0) | cues
    for element in chunk.element.iter("small"):
        words = text_of(element)
        found[words] = found.get(words, 0) | Cue.DEK
    return [(words, cues) for words, cues in found.items() if words and words != chunk.text]
