"""The furniture above the story: headline, kicker, dek, byline, topics.

`header_blocks` sees the whole `Page`: `page.flow.chunks` in reading order, `page.region` (where the body
starts and ends), `page.statements`. It gives candidates only. A chunk given as HEADLINE, KICKER, BYLINE, TIME,
TOPIC or NOTICE is no part of the body any more; a chunk given as DEK stays in it until the dek is chosen.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Role
from ...grammar.byline import is_bare_name, opens_like_byline
from ...grammar.title import level, pieces_of, words_of
from ...text.whitespace import collapse
from .cues import Cue
from .flow import Chunk, Mark
from .labels import kicker_blocks, notice_blocks, signature_blocks, teaser_blocks
from .page import Page, Placed
from .standfirst import dek_blocks

_TITLES = ("headline", "title")
MAX_BEHIND = 2
"""Chunks behind the first of the body, or behind the heading found, in which a heading may be the headline."""
MAX_ABOVE = 6
"""Chunks above the headline in which a byline may stand."""
MAX_BELOW = 10
"""Chunks behind the body in which a byline may stand."""
MAX_BYLINE = 300
"""Characters of a byline with the times and buttons on its line."""
MAX_BESIDE = 30
"""Characters beside a stated author's name on a line that is a byline."""
PROSE = 120
"""Characters from which a chunk is a paragraph of the story."""
MAX_PROSE_ABOVE = 2
"""Paragraphs above a byline: a dek, the lede."""
MIN_PART = 8
"""Characters of a part of a page title that may be the headline."""
_ELSEWHERE = (
    Cue.NAV
    | Cue.FOOTER
    | Cue.SIDEBAR
    | Cue.COMMENT
    | Cue.RELATED
    | Cue.AD
    | Cue.CONSENT
    | Cue.PROMO
    | Cue.NEWSLETTER
)
_NOT_BYLINE = _ELSEWHERE & ~Cue.SIDEBAR | Cue.HIDDEN | Cue.BIO | Cue.CAPTION


def header_blocks(page: Page) -> Iterator[Placed]:
    """Yield candidates for headline, kicker, dek, byline and topics, in any order. Never raises."""
    head = page.region.headline
    yield from _headlines(page, head)
    if head is not None:
        yield from kicker_blocks(page, head)
        yield from dek_blocks(page, head)
    yield from _bylines(page, head)
    yield from _topics(page)
    yield from notice_blocks(page)
    yield from signature_blocks(page)
    yield from teaser_blocks(page)


def _headlines(page: Page, head: Chunk | None) -> Iterator[Placed]:
    titles, parts = _stated_titles(page)
    wordings = {
        tuple(words_of(s.value)) for s in page.statements if s.name in _TITLES and s.syntax != "microdata"
    }
    label = _label_above(page, head, titles)
    latest = max(page.region.first, head.order if head is not None else 0) + MAX_BEHIND
    if label is not None:
        yield from label
    for chunk in page.flow.chunks:
        if not (0 < chunk.level <= 3 or chunk.box.cues & Cue.HEADLINE or chunk is head):
            continue
        text = level(chunk.text)
        if label is not None and chunk is head:
            continue
        if chunk.cues & Cue.HIDDEN or (chunk.order > latest and chunk is not head):
            continue
        if text in titles:
            confidence, rule = 0.85 if chunk.level != 1 else 0.9, "a heading that the page states as title"
        elif text in parts:
            confidence, rule = 0.8, "a heading that is part of the page's title"
        elif chunk is head:
            confidence, rule = 0.85, "the story's first heading"
        elif chunk.level == 1 and not chunk.cues & _ELSEWHERE:
            confidence, rule = 0.4, "another h1"
        else:
            continue
        if chunk is head:
            confidence += 0.03
        elif chunk.cues & _ELSEWHERE:
            confidence *= 0.4
        if tuple(words_of(chunk.text)) in wordings:
            yield page.placed(chunk, Role.HEADLINE, rule, confidence)
        else:
            yield from _split_heading(page, chunk, rule, confidence)


def _stated_titles(page: Page) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stated titles, and the parts of those that have several."""
    stated = [s.value for s in page.statements if s.name in _TITLES]
    parts = (part for title in stated for part in pieces_of(title) if len(part) >= MIN_PART)
    return frozenset(level(title) for title in stated), frozenset(level(part) for part in parts)


def _split_heading(page: Page, chunk: Chunk, rule: str, confidence: float) -> Iterator[Placed]:
    """Yield a heading; a kicker inside it apart."""
    label = next((m for m in chunk.marks if m.cues & Cue.KICKER and m.text), None)
    if label is not None:
        rest = chunk.text.removeprefix(label.text).lstrip(" :|-–—/")
        if chunk.text.startswith(label.text) and len(rest) > MIN_PART:
            yield page.placed(chunk, Role.KICKER, "label inside the heading", 0.8, text=label.text)
            yield page.placed(chunk, Role.HEADLINE, rule, confidence, text=rest)
            return
    yield page.placed(chunk, Role.HEADLINE, rule, confidence)


def _label_above(page: Page, head: Chunk | None, titles: frozenset[str]) -> tuple[Placed, ...] | None:
    """Return label and title where the page states "label: title" and shows one above the other."""
    if head is None:
        return None
    for chunk in page.flow.chunks[head.order + 1 : head.order + 3]:
        if f"{level(head.text)}: {level(chunk.text)}" in titles:
            return (
                page.placed(head, Role.KICKER, "stated before the title", 0.9),
                page.placed(chunk, Role.HEADLINE, "stated behind its label", 1.0),
            )
    return None


def _bylines(page: Page, head: Chunk | None) -> Iterator[Placed]:
    """Yield what is named as a byline, reads as one, or is a bare name before the story."""
    start = head.order - MAX_ABOVE if head is not None else 0
    language = next((s.value for s in page.statements if s.name == "language"), None)
    authors = [level(s.value) for s in page.statements if s.name == "author" and len(s.value) >= MIN_PART]
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
        if chunk is not head and (chunk.cues & (Cue.BYLINE | Cue.AUTHOR) or (named and opening)):
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
