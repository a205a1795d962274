"""The furniture above the story: headline, kicker, dek, byline, topics.

`header_blocks` sees the whole `Page`: `page.flow.chunks` in reading order, `page.region` (where the body
starts and ends), `page.statements`. It gives candidates only. A chunk given as HEADLINE, KICKER, BYLINE,
TIME, TOPIC, NOTICE or SIGNATURE is no part of the body any more; one given as DEK stays in it until the dek
is chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ...document import Role
from ...grammar.byline import is_bare_name, opens_like_byline
from ...grammar.title import level
from ...text.whitespace import collapse
from .cues import Cue
from .flow import Chunk, Mark
from .headings import AWAY, headline_blocks
from .labels import kicker_blocks, notice_blocks, signature_blocks, teaser_blocks
from .page import Page, Placed
from .standfirst import dek_blocks

MAX_ABOVE = 6
"""Chunks above the headline in which a byline may stand."""
MAX_BELOW = 10
"""Chunks behind the body in which a byline may stand."""
MAX_BYLINE = 300
"""Characters of a byline with the times and buttons on its line."""
MAX_BESIDE = 30
"""Characters beside a stated author's name on a line that is a byline."""
MAX_BYLINES = 40
"""Candidates that are given; honest pages have up to ten."""
MAX_TOPICS = 60
PROSE = 120
"""Characters from which a chunk is a paragraph of the story."""
MAX_PROSE_ABOVE = 2
"""Paragraphs above a byline: a dek, the lede."""
MIN_NAME = 5
"""Characters of a stated author's name that is looked for."""
_NOT_BYLINE = AWAY & ~Cue.SIDEBAR | Cue.HIDDEN | Cue.BIO | Cue.CAPTION


def header_blocks(page: Page) -> Iterator[Placed]:
    """Yield candidates for headline, kicker, dek, byline and topics, in any order. Never raises."""
    head = page.region.headline
    yield from headline_blocks(page)
    if head is not None:
        yield from kicker_blocks(page, head)
        yield from dek_blocks(page, head)
    yield from islice(_bylines(page, head), MAX_BYLINES)
    yield from islice(_topics(page), MAX_TOPICS)
    yield from notice_blocks(page)
    yield from signature_blocks(page)
    yield from teaser_blocks(page)


def _bylines(page: Page, head: Chunk | None) -> Iterator[Placed]:
    """Yield what is named as a byline, reads as one, or is a bare name before the story."""
    start = head.order - MAX_ABOVE if head is not None else 0
    language = next((s.value for s in page.statements if s.name == "language"), None)
    authors = [level(s.value) for s in page.statements if s.name == "author" and len(s.value) >= MIN_NAME]
    prose = 0
    last = max(page.region.orders, default=0)
    for chunk in page.flow.chunks[max(0, start) : page.region.last + MAX_BELOW]:
        if chunk.order in page.region.orders and len(chunk.text) > PROSE:
            prose += 1
        if chunk.cues & _NOT_BYLINE or len(chunk.text) > MAX_BYLINE:
            continue
        named = [m for m in chunk.marks if m.cues & (Cue.BYLINE | Cue.AUTHOR) and m.text]
        opening = prose <= MAX_PROSE_ABOVE
        if chunk.kind == "heading" and chunk is not head and not opens_like_byline(chunk.text, language):
            continue
        marked = chunk.cues & (Cue.BYLINE | Cue.AUTHOR) and (opening or chunk.order >= last)
        if chunk is not head and (marked or (named and opening)):
            yield _byline(page, chunk, named)
        elif opening and opens_like_byline(chunk.text, language):
            yield page.placed(chunk, Role.BYLINE, "reads as a byline", 0.65)
        elif opening and _names_author(chunk, authors):
            yield page.placed(chunk, Role.BYLINE, "names an author whom the page states", 0.6)
        elif (not prose or chunk.order >= last) and _is_bare_byline(page, chunk, language):
            yield page.placed(chunk, Role.BYLINE, "a bare name before or behind the story", 0.4)


def _is_bare_byline(page: Page, chunk: Chunk, language: str | None) -> bool:
    """Whether a paragraph beside those of the story is nothing but a name."""
    if chunk.kind != "paragraph" or chunk.links or chunk.text.isupper():
        return False
    near = (chunk.order + step for step in (-1, 1, 2))
    beside = (page.flow.chunks[order] for order in near if order in page.region.orders)
    if not any(other.box.parent is chunk.box.parent and len(other.text) > PROSE for other in beside):
        return False
    return is_bare_name(chunk.text, language)


def _names_author(chunk: Chunk, authors: list[str]) -> bool:
    """Whether a short line holds the name of an author whom the page states."""
    if chunk.kind == "heading" or len(chunk.text) > MAX_BYLINE // 2:
        return False
    text = level(chunk.text)
    return any(name in text and len(text) <= 2 * len(name) + MAX_BESIDE for name in authors)


def _byline(page: Page, chunk: Chunk, named: list[Mark]) -> Placed:
    """Return a byline without the times and buttons on its line."""
    text = chunk.text
    if not chunk.cues & (Cue.BYLINE | Cue.AUTHOR):
        whole = [m for m in named if m.cues & Cue.BYLINE] or named
        text = (
            max((m.text for m in whole), key=len)
            if any(m.cues & Cue.BYLINE for m in named)
            else ", ".join(m.text for m in whole)
        )
    for mark in chunk.marks:
        if (mark.tag == "time" or mark.cues & (Cue.TIME | Cue.SHARE | Cue.COMMENT)) and mark not in named:
            text = text.replace(mark.text, " ")
    links = {m.text: m.element.get("href") or "" for m in chunk.marks if m.tag == "a" and m.text}
    return page.placed(
        chunk, Role.BYLINE, "named as a byline", 0.7, text=collapse(text) or chunk.text, details=links
    )


def _topics(page: Page) -> Iterator[Placed]:
    for chunk in page.flow.chunks[page.region.first :]:
        if (
            chunk.cues & Cue.TAGS
            and not chunk.cues & (Cue.NAV | Cue.FOOTER | Cue.HIDDEN)
            and len(chunk.text) < 60
        ):
            yield page.placed(chunk, Role.TOPIC, "named as a tag", 0.6)
