"""The furniture above the story: headline, kicker, dek, byline, topics.

`header_blocks` sees the whole `Page`: `page.flow.chunks` in reading order, `page.region` (where the body
starts and ends), `page.statements`. It gives candidates only. A chunk given as HEADLINE, KICKER, BYLINE, TIME,
TOPIC or NOTICE is no part of the body any more; a chunk given as DEK stays in it until the dek is chosen.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Role
from ...grammar.title import likeness
from .cues import Cue
from .flow import Chunk
from .page import Page, Placed

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
_NOT_DEK = (
    _ELSEWHERE
    | Cue.BYLINE
    | Cue.AUTHOR
    | Cue.TIME
    | Cue.CAPTION
    | Cue.CREDIT
    | Cue.SHARE
    | Cue.TAGS
    | Cue.KICKER
    | Cue.BIO
    | Cue.IN_LINK
)


def header_blocks(page: Page) -> Iterator[Placed]:
    """Yield candidates for headline, kicker, dek, byline and topics, in any order. Never raises."""
    head = page.region.headline
    yield from _headlines(page, head)
    if head is not None:
        yield from _deks(page, head)
    yield from _bylines(page, head)
    yield from _topics(page)


def _headlines(page: Page, head: Chunk | None) -> Iterator[Placed]:
    if head is not None:
        yield page.placed(head, Role.HEADLINE, "the story's first heading", 0.7)
    for chunk in page.flow.chunks:
        if chunk.tag == "h1" and chunk is not head and not chunk.cues & (_ELSEWHERE | Cue.HIDDEN):
            yield page.placed(chunk, Role.HEADLINE, "another h1", 0.4)


def _deks(page: Page, head: Chunk) -> Iterator[Placed]:
    descriptions = [s.value for s in page.statements if s.name in ("description", "alternative_headline")]
    body = 0
    for chunk in page.flow.chunks[head.order + 1 : head.order + 40]:
        if chunk.cues & (_NOT_DEK | Cue.HIDDEN) or len(chunk.text) < 20:
            continue
        if chunk.cues & Cue.DEK:
            yield page.placed(chunk, Role.DEK, "named as a standfirst", 0.7)
        elif any(likeness(chunk.text, d) > 0.8 for d in descriptions) and body == 0:
            yield page.placed(chunk, Role.DEK, "repeats the description", 0.35)
        if chunk.kind == "paragraph":
            body += 1
        if body > 3:
            break


def _bylines(page: Page, head: Chunk | None) -> Iterator[Placed]:
    start = head.order - 6 if head is not None else 0
    for chunk in page.flow.chunks[max(0, start) : page.region.last + 10]:
        if chunk.cues & (_ELSEWHERE | Cue.HIDDEN | Cue.BIO | Cue.CAPTION) or len(chunk.text) > 300:
            continue
        if chunk.cues & (Cue.BYLINE | Cue.AUTHOR):
            details = {mark.text: mark.element.get("href") or "" for mark in chunk.marks if mark.tag == "a"}
            yield page.placed(chunk, Role.BYLINE, "named as a byline", 0.7, details=details)


def _topics(page: Page) -> Iterator[Placed]:
    for chunk in page.flow.chunks[page.region.first :]:
        if (
            chunk.cues & Cue.TAGS
            and not chunk.cues & (Cue.NAV | Cue.FOOTER | Cue.HIDDEN)
            and len(chunk.text) < 60
        ):
            yield page.placed(chunk, Role.TOPIC, "named as a tag", 0.6)
