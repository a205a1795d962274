"""Pictures' words: captions and credits with the picture that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from ...document import Block, Role
from ...grammar.credit import is_credit
from .cues import FURNITURE, Cue
from .flow import Box, Chunk, Media
from .page import Page, Placed

_ELSEWHERE = FURNITURE & ~(Cue.WIDGET | Cue.PROMO | Cue.FACTBOX)
MAX_CAPTION = 1_200
"""Letters of a caption; the longest honest ones, of photo essays, have about 900."""
REACH = 6
"""Boxes above a caption that are searched for its picture."""
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-url")


def caption_blocks(page: Page) -> Iterator[Placed]:
    """Yield captions and credits in reading order; those of one picture share a group number. Never raises."""
    chunks = [chunk for chunk in _scope(page) if _speaks_of_picture(chunk)]
    if not chunks:
        return
    owners = _owners(page)
    groups: dict[Box, int] = {}
    for chunk in chunks:
        box, media = _picture_of(chunk, owners)
        if media is None and not chunk.cues & (Cue.CAPTION | Cue.CREDIT):
            continue
        group = groups.setdefault(box, len(groups))
        details = _details(media, page.url) if media is not None else {}
        yield from _blocks(page, chunk, group, details)


def _scope(page: Page) -> list[Chunk]:
    """Return the chunks from the roof over headline and story: lead pictures stand between or above them."""
    region = page.region
    box = region.box
    if box is None:
        return []
    headline = region.headline
    while headline is not None and not box.holds(headline.order) and box.parent is not None:
        box = box.parent
    first, last = box.first, box.last
    if box.tag in ("body", "html") or box.parent is None:  # no roof of their own: what lies between them
        first = min(region.first, headline.order if headline is not None else region.first)
        last = region.last
    return page.flow.chunks[first:last]


def _speaks_of_picture(chunk: Chunk) -> bool:
    cues = chunk.cues
    if cues & _ELSEWHERE or not cues & (Cue.CAPTION | Cue.IN_FIGURE | Cue.CREDIT):
        return False
    if chunk.kind == "heading" or len(chunk.text) > MAX_CAPTION or chunk.link_density > 0.8:
        return False
    if cues & Cue.CAPTION or chunk.kind == "caption":
        return True
    if cues & Cue.IN_FIGURE:
        return not cues & (Cue.IN_QUOTE | Cue.IN_TABLE)
    return bool(_near_cues(chunk) & Cue.CREDIT) and is_credit(chunk.text)


def _near_cues(chunk: Chunk) -> int:
    above = chunk.box.parent.cues if chunk.box.parent is not None else 0
    return chunk.box.cues | above


def _owners(page: Page) -> dict[Box, Media]:
    """Return the first picture in each box that is close around one."""
    owners: dict[Box, Media] = {}
    for media in page.flow.media:
        box: Box | None = media.box
        for _ in range(REACH):
            if box is None:
                break
            owners.setdefault(box, media)
            box = box.parent
    return owners


def _picture_of(chunk: Chunk, owners: dict[Box, Media]) -> tuple[Box, Media | None]:
    """Return the box that picture and words share, and the picture."""
    box: Box | None = chunk.box
    for _ in range(REACH):
        if box is None or box.tag in ("body", "article", "main"):
            break
        if box in owners or box.tag == "figure":
            return box, owners.get(box)
        box = box.parent
    return chunk.box.parent or chunk.box, None


def _details(media: Media, base: str | None) -> dict[str, str]:
    element = media.element
    details: dict[str, str] = {}
    for name in _SOURCES:
        address = element.get(name)
        if address and not address.startswith("data:"):
            details["image_url"] = _absolute(address.strip(), base)
            break
    alt = element.get("alt")
    if alt and alt.strip():
        details["alt"] = " ".join(alt.split())
    return details


def _absolute(address: str, base: str | None) -> str:
    try:
        return urljoin(base, address) if base else address
    except ValueError:  # "http://[broken"
        return address


def _blocks(page: Page, chunk: Chunk, group: int, details: dict[str, str]) -> Iterator[Placed]:
    """Yield a chunk as caption, as credit, or as both where an inline element is named as the credit."""
    if _near_cues(chunk) & Cue.CREDIT or is_credit(chunk.text):
        yield _placed(page, chunk, Role.CREDIT, chunk.text, group, details)
        return
    text = chunk.text
    credit = next((mark for mark in chunk.marks if mark.cues & Cue.CREDIT), None)
    words = credit.text if credit is not None else ""
    if credit is not None and words and words in text:
        start = text.rindex(words)
        text = " ".join((text[:start] + text[start + len(words) :]).split())
        yield _placed(page, chunk, Role.CREDIT, words, group, details, credit.element)
    if text:
        yield _placed(page, chunk, Role.CAPTION, text, group, details)


def _placed(
    page: Page,
    chunk: Chunk,
    role: Role,
    text: str,
    group: int,
    details: dict[str, str],
    element: etree._Element | None = None,
) -> Placed:
    place = page.places.of(chunk.element if element is None else element)
    rule = "words of a picture"
    return Placed(chunk.order, Block(role, text, place, rule, 0.8, group=group, details=details))
