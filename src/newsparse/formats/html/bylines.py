"""Candidates for the byline: what the markup names so, what reads as one, bare names beside the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ...document import Role
from ...grammar.byline import (
    byline_among,
    byline_within,
    is_bare_name,
    is_role,
    names_source,
    opens_as_label,
    opens_like_byline,
)
from ...grammar.handle import leads_to_author
from ...grammar.title import level
from ...grammar.vocabulary import agency_of
from ...text.whitespace import collapse
from .cues import Cue
from .flow import Chunk, Mark
from .headings import AWAY
from .page import Page, Placed

MAX_ABOVE = 6
"""Chunks above the headline in which a byline may stand."""
MAX_BELOW = 10
"""Chunks behind the body in which a byline may stand."""
MAX_BYLINE = 300
"""Characters of a byline with the times and buttons on its line."""
MAX_BYLINES = 40
"""Candidates that are given; honest pages have up to ten."""
MAX_LINKS = 20
"""Links of a byline that are read."""
MAX_PIECES = 12
"""Inline elements of which a line of furniture consists."""
_BAR = re.compile(r"\s*[|•·]\s+")
MAX_BESIDE = 30
"""Characters beside a stated author's name on a line that is a byline."""
MIN_NAME = 5
"""Characters of a stated author's name that is looked for."""
PROSE = 120
"""Characters from which a chunk is a paragraph of the story."""
MAX_PROSE_ABOVE = 2
"""Paragraphs above a byline: a dek, the lede."""
MAX_SIGNED = 80
"""Characters of an author's name that software calls a biography."""
MAX_FOOTER = 3
"""Chunks behind the story in which a post is signed."""
MIN_LEVEL = 3
"""Level of a heading that may be an author's name."""
MAX_AGENCY = 40
"""Characters of a line that names an agency and a place."""
_AGENCY_END = re.compile(r"\s*[,|/;(]\s*|\s+[-–—]\s+")
_PICTURE = Cue.IN_FIGURE | Cue.CAPTION | Cue.TAGS | Cue.IN_LINK
_NAMED = Cue.BYLINE | Cue.AUTHOR
_NEVER = AWAY & ~Cue.SIDEBAR | Cue.HIDDEN | Cue.BIO | Cue.CAPTION


@dataclass(frozen=True, slots=True)
class _Setting:
    """What is known of the page beside the line."""

    page: Page
    language: str | None
    authors: tuple[str, ...]
    """Names that the page states, levelled."""
    last: int
    """Order of the story's last chunk."""


def byline_blocks(page: Page) -> Iterator[Placed]:
    """Yield the candidates in reading order. Never raises."""
    language = page.language
    stated = (s.value for s in page.statements if s.name == "author" and len(s.value) >= MIN_NAME)
    setting = _Setting(page, language, tuple(islice(map(level, stated), MAX_BYLINES)), page.region.last - 1)
    return islice(_candidates(setting), MAX_BYLINES)


def _candidates(setting: _Setting) -> Iterator[Placed]:
    page = setting.page
    head = page.region.headline
    start = head.order - MAX_ABOVE if head is not None else 0
    prose = 0
    label: Chunk | None = None
    for chunk in page.flow.chunks[max(0, start) : page.region.last + MAX_BELOW]:
        if chunk.order in page.region.orders and len(chunk.text) > PROSE:
            prose += 1
        if len(chunk.text) > MAX_BYLINE or chunk is head or _is_away(chunk, prose, setting):
            continue
        found = _judge(chunk, prose, setting)
        if label is not None and label.order == chunk.order - 1 and found is None:
            found = _judge_labelled(chunk, setting)
            if found is not None:
                yield page.placed(label, Role.BYLINE, "a label above an author", 0.4)
        label = chunk if prose <= MAX_PROSE_ABOVE and opens_as_label(chunk.text) else None
        if found is not None:
            text, confidence, rule = found
            text = _with_role(text, chunk, setting)
            yield page.placed(chunk, Role.BYLINE, rule, confidence, text=text, details=_links(chunk))
        if not prose:
            yield from _agencies_beside(chunk, setting)


def _agencies_beside(chunk: Chunk, setting: _Setting) -> Iterator[Placed]:
    """Yield the agencies that a line between headline and story names as its source in an element."""
    head = setting.page.region.headline
    if head is None or chunk.order <= head.order or chunk.cues & _PICTURE:
        return
    for mark in chunk.marks:
        if mark.cues & Cue.CREDIT and (names_source(mark.text) or agency_of(mark.text)):
            yield setting.page.placed(chunk, Role.BYLINE, "an agency as the source", 0.4, text=mark.text)


def _is_away(chunk: Chunk, prose: int, setting: _Setting) -> bool:
    """Whether a line stands where no byline is.

    But software calls the author's name above the story a biography, and signs in the footer of a post.
    """
    away = chunk.cues & _NEVER
    if away == Cue.BIO:
        return prose > 0 or len(chunk.text) > MAX_SIGNED
    if away == Cue.FOOTER:
        signed = any(mark.cues & _NAMED for mark in chunk.marks)
        return not (signed and setting.last <= chunk.order <= setting.last + MAX_FOOTER)
    return bool(away)


def _judge(chunk: Chunk, prose: int, setting: _Setting) -> tuple[str, float, str] | None:
    """Return a byline's text, how sure it is one, and why. `prose` counts the paragraphs above it."""
    text, language = chunk.text, setting.language
    opening = prose <= MAX_PROSE_ABOVE
    behind = chunk.order >= setting.last
    reads = opening and opens_like_byline(text, language)
    if chunk.kind == "heading" and not reads and not (chunk.box.cues & _NAMED and chunk.level >= MIN_LEVEL):
        return None
    marks = [m for m in chunk.marks if m.cues & _NAMED and m.text]
    signed = bool(marks) and (opening or (behind and bool(chunk.cues & Cue.FOOTER)))
    if (chunk.cues & _NAMED and (opening or behind)) or signed:
        words = _words(chunk, marks)
        return byline_within(words, language) or words, 0.7, "named as a byline"
    if opening and (among := byline_among(pieces_of(chunk), language)):
        return among, 0.6, "a piece of a line about the story"
    if reads:
        return text, 0.65, "reads as a byline"
    if opening and (within := byline_within(text, language)):
        return within, 0.6, "ends in a byline"
    if opening and _names_author(text, setting.authors):
        return text, 0.6, "names an author whom the page states"
    if opening and chunk.links and _links_to_author(chunk):
        return text, 0.6, "links to an author's page"
    if (not prose or behind) and _is_bare_byline(chunk, setting):
        return _lines(chunk), 0.4, "a bare name before or behind the story"
    if not prose and _is_agency_line(chunk, setting):
        return text, 0.4, "an agency between headline and story"
    return None


def _judge_labelled(chunk: Chunk, setting: _Setting) -> tuple[str, float, str] | None:
    """Judge a line behind a label that introduces authors: "Written by", and a name below it."""
    if not is_bare_name(chunk.text, setting.language):
        return None
    return chunk.text, 0.6, "a name behind a label"


def _outer(marks: list[Mark]) -> list[Mark]:
    """Return the marks that stand in no other of them."""
    elements = {mark.element for mark in marks}
    return [m for m in marks if elements.isdisjoint(m.element.iterancestors())]


def _with_role(text: str, chunk: Chunk, setting: _Setting) -> str:
    """Add the job that stands below a name in the same box."""
    chunks = setting.page.flow.chunks
    below = chunks[chunk.order + 1] if chunk.order + 1 < len(chunks) else None
    if below is None or chunk.box.parent is None or below.kind == "heading":
        return text
    near = below.box.parent in (chunk.box, chunk.box.parent) or below.box is chunk.box
    if near and is_bare_name(text, setting.language) and is_role(below.text, setting.language):
        return f"{text}, {below.text}"
    return text


def _words(chunk: Chunk, marks: list[Mark]) -> str:
    """Return the byline on a line without the times and buttons beside it."""
    text = _lines(chunk)
    if not chunk.cues & _NAMED:
        lines = [m.text for m in marks if m.cues & Cue.BYLINE]
        text = max(lines, key=len) if lines else ", ".join(dict.fromkeys(m.text for m in _outer(marks)))
    for mark in chunk.marks:
        if (mark.tag == "time" or mark.cues & (Cue.TIME | Cue.SHARE | Cue.COMMENT)) and mark not in marks:
            text = text.replace(mark.text, " ")
    return collapse(text) or chunk.text


def _lines(chunk: Chunk) -> str:
    """Return a chunk's text with a comma where it has a line break: a place or time follows as a rule."""
    element = chunk.element
    if chunk.box.last != chunk.box.first + 1 or next(element.iter("br"), None) is None:
        return chunk.text
    pieces = [element.text or ""]
    for inner in element.iterdescendants():
        pieces.append("\n" if inner.tag == "br" else (inner.text or "") if isinstance(inner.tag, str) else "")
        pieces.append(inner.tail or "")
    lines = [collapse(line) for line in "".join(map(str, pieces)).split("\n")]
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
    return [p for inner in element.iterchildren("*") if (p := collapse("".join(map(str, inner.itertext()))))]


def _links(chunk: Chunk) -> dict[str, str]:
    """Return the words of a line's links and where they lead."""
    if not chunk.links:
        return {}
    links = islice(chunk.element.iter("a"), MAX_LINKS)
    return {collapse("".join(map(str, a.itertext()))): a.get("href") or "" for a in links}


def _names_author(text: str, authors: tuple[str, ...]) -> bool:
    """Whether a short line holds the name of an author whom the page states."""
    if len(text) > MAX_BYLINE // 2:
        return False
    line = level(text)
    return any(name in line and len(line) <= 2 * len(name) + MAX_BESIDE for name in authors)


def _links_to_author(chunk: Chunk) -> bool:
    """Whether a short line holds a link to an author's page."""
    if chunk.cues & (Cue.KICKER | Cue.TAGS):
        return False
    links = islice(chunk.element.iter("a"), MAX_LINKS)
    return len(chunk.text) <= MAX_BYLINE // 2 and any(leads_to_author(a.get("href") or "") for a in links)


def _is_agency_line(chunk: Chunk, setting: _Setting) -> bool:
    """Whether a line below the headline opens with an agency: "AFP, MANILA", "Source: Reuters"."""
    head = setting.page.region.headline
    if head is None or chunk.order <= head.order or len(chunk.text) > MAX_AGENCY or chunk.cues & _PICTURE:
        return False
    first = _AGENCY_END.split(chunk.text, maxsplit=1)[0]
    return agency_of(first) is not None or names_source(first)


def _is_bare_byline(chunk: Chunk, setting: _Setting) -> bool:
    """Whether a paragraph beside those of the story is nothing but a name."""
    if chunk.kind != "paragraph" or chunk.links or chunk.text.isupper():
        return False
    chunks, orders = setting.page.flow.chunks, setting.page.region.orders
    beside = (chunks[chunk.order + step] for step in (-1, 1, 2) if chunk.order + step in orders)
    if not any(other.box.parent is chunk.box.parent and len(other.text) > PROSE for other in beside):
        return False
    return is_bare_name(chunk.text, setting.language)
