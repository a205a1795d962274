"""Pictures' words: captions and credits with the picture that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from ...document import Block, Role
from ...grammar.byline import closes_story
from ...grammar.credit import is_credit
from ...grammar.credit_cleaning import is_bare_label
from ...grammar.makers import is_person
from .addresses import details_of
from .caption_parts import is_whole_credit, split_element
from .caption_signs import (
    MAX_PLAIN_CAPTION,
    PICTURE,
    follows_picture,
    heads_picture,
    is_named,
    signs_caption,
    stands_with_picture,
)
from .cues import FURNITURE, Cue
from .flow import Box, Chunk, Media
from .page import Page, Placed
from .pictures import MAX_PICTURE_BOX, Owner, Owners, cues_of_whole, near_cues

_ELSEWHERE = FURNITURE & ~(Cue.WIDGET | Cue.PROMO | Cue.FACTBOX | Cue.SHARE)
_AROUND = Cue.SIDEBAR | Cue.PULL_QUOTE
_LOOSE = Cue.RELATED | Cue.SIDEBAR | Cue.PULL_QUOTE | Cue.HIDDEN
"""Names of furniture that boxes of a story's own picture have as well."""
MAX_CAPTION = 1_200
"""Letters of a caption; the longest honest ones, of photo essays, have about 900."""
MAX_BEHIND = 30
"""Chunks behind the story in which its pictures may stand; footers with marks of the house come later."""


@dataclass(slots=True)
class _Group:
    """The words of one picture."""

    media: Media | None
    chunks: list[Chunk] = field(default_factory=list)


def caption_blocks(page: Page, taken: frozenset[int]) -> Iterator[Placed]:
    """Yield captions and credits in reading order; those of one picture share a group number. Never raises.

    Chunks whose order is in `taken` have another role already: only names make them captions.
    """
    owners = Owners(page)
    groups: dict[Box, _Group] = {}
    of_media: dict[int, _Group] = {}
    for chunk in _scope(page):
        owner = owners.near(chunk)
        if chunk is page.region.headline or len(chunk.text) > MAX_CAPTION:
            continue
        if _is_elsewhere(chunk, owner, page) or _is_of_quote(owner):
            continue
        if closes_story(chunk.text) and page.region.holds(chunk.order):
            break  # pictures behind it are the house's marks and other stories'
        free = chunk.order not in taken
        media = owners.behind.get(chunk.order) if free else None
        if _is_words_of_picture(chunk, page, owner, free=free):
            _group_of(chunk, owner, groups, of_media).chunks.append(chunk)
        elif media is not None and follows_picture(chunk, media, page):
            own = Owner(chunk.box, media, [chunk])
            _group_of(chunk, own, groups, of_media).chunks.append(chunk)
    number = 0
    for group in groups.values():
        details = details_of(group.media, page.url)
        seen = False
        for chunk, role, text, element in _read(group):
            if role is Role.CAPTION and seen and chunk.box.cues & Cue.CAPTION:
                number += 1  # a second caption with a name of its own is another picture's
            seen = seen or role is Role.CAPTION
            yield _placed(page, chunk, role, text, number, details, element)
        number += 1


def _is_words_of_picture(chunk: Chunk, page: Page, owner: Owner | None, *, free: bool) -> bool:
    """Whether a chunk that is `free` of another role, or any by its name, is a caption or a credit."""
    if chunk.level and not _is_in_caption(chunk):
        return free and heads_picture(chunk, owner)
    if len(chunk.text) > MAX_PLAIN_CAPTION and not (chunk.cues & PICTURE or cues_of_whole(chunk)):
        return False
    if owner is not None and owner.box.tag == "figure" and _is_below_headline(chunk, owner, page):
        return False
    return is_named(chunk, page, owner) or (free and stands_with_picture(chunk, owner, page.language))


def _group_of(
    chunk: Chunk, owner: Owner | None, groups: dict[Box, _Group], of_media: dict[int, _Group]
) -> _Group:
    """Return the group of the smallest box; a credit outside it joins the group of the same picture."""
    box = owner.box if owner is not None else chunk.box
    media = owner.media if owner is not None else None
    if box not in groups and media is not None and id(media) in of_media and is_credit(chunk.text):
        return of_media[id(media)]
    group = groups.setdefault(box, _Group(media))
    if media is not None:
        of_media.setdefault(id(media), group)
    return group


def _is_elsewhere(chunk: Chunk, owner: Owner | None, page: Page) -> bool:
    """Whether the picture is furniture's; what stands inside a `figure` is judged by what is around it."""
    if owner is not None and owner.box.tag == "figure" and owner.box.parent is not None:
        above = owner.box.parent
        while above.parent is not None and above.context & _AROUND and _holds_only(above, owner.box):
            above = above.parent
        return bool(above.context & _ELSEWHERE)
    if not chunk.cues & _ELSEWHERE:
        return False
    return chunk.order >= page.region.last or not _is_only_picture(chunk, owner)


def _is_only_picture(chunk: Chunk, owner: Owner | None) -> bool:
    """Whether what is called furniture is one picture with its words only: "related-media", an `aside`.

    A caption that shows when the reader points at the picture is hidden at first.
    """
    if owner is None or owner.media is None or chunk.links or any(c.level for c in owner.chunks):
        return False
    credited = owner.has_credit or any(mark.cues & Cue.CREDIT for mark in chunk.marks)
    if not credited and not near_cues(chunk) & (Cue.CAPTION | Cue.CREDIT):
        return False
    away = chunk.cues & _ELSEWHERE
    if away & ~_LOOSE or (away & Cue.HIDDEN and not chunk.box.cues & Cue.CAPTION):
        return False
    box, outer = chunk.box, chunk.box
    while box.parent is not None and box.context & _ELSEWHERE:
        outer, box = box, box.parent
    return outer.last - outer.first <= MAX_PICTURE_BOX and _holds(box, owner.media)


def _holds(box: Box, media: Media) -> bool:
    """Whether a picture stands in a box, at any depth."""
    inner: Box | None = media.box
    while inner is not None and inner is not box:
        inner = inner.parent
    return inner is not None


def _holds_only(box: Box, figure: Box) -> bool:
    """Whether a box holds a figure and nothing else: a story's aside, an enlarged picture."""
    return box.first == figure.first and box.last == figure.last and bool(box.cues & _AROUND)


def _is_of_quote(owner: Owner | None) -> bool:
    """Whether a `figure` shows a quotation, and its caption names who said it."""
    return owner is not None and owner.media is None and any(c.cues & Cue.IN_QUOTE for c in owner.chunks)


def _is_below_headline(chunk: Chunk, owner: Owner, page: Page) -> bool:
    """Whether the picture's box holds the headline, and the chunk stands below it."""
    head = page.region.headline
    if head is None or chunk.order <= head.order or not owner.box.holds(head.order):
        return False
    return not is_credit(chunk.text)


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
    else:
        first = _first_picture(page, box)
    return page.flow.chunks[first : min(last, region.last + MAX_BEHIND)]


def _first_picture(page: Page, roof: Box) -> int:
    """Return where the roof begins, or the pictures right above it: the lead picture, in some layouts."""
    first, above = roof.first, roof.parent
    while above is not None and all(c.cues & PICTURE for c in page.flow.chunks[above.first : first]):
        first, above = above.first, above.parent
    return first


def _is_in_caption(chunk: Chunk) -> bool:
    return bool(chunk.cues & Cue.CAPTION and chunk.cues & Cue.IN_FIGURE)


def _read(group: _Group) -> Iterator[tuple[Chunk, Role, str, etree._Element | None]]:
    """Yield the group's words as caption or credit, each with its chunk and element."""
    labelled = seen = False  # "Photo:" alone: what follows is the credit; so is a name behind a caption
    for chunk in group.chunks:
        if is_bare_label(chunk.text):
            labelled = True
            continue
        named = seen and (is_person(chunk.text) or signs_caption(chunk, group.chunks))
        if labelled or is_whole_credit(chunk) or named:
            yield chunk, Role.CREDIT, chunk.text, None
        else:
            text, credit, element = split_element(chunk)
            if credit:
                yield chunk, Role.CREDIT, credit, element
            if text:
                yield chunk, Role.CAPTION, text, None
                seen = True
        labelled = False


def _placed(
    page: Page,
    chunk: Chunk,
    role: Role,
    text: str,
    group: int,
    details: Mapping[str, str],
    element: etree._Element | None,
) -> Placed:
    place = page.places.of(chunk.element if element is None else element)
    rule = "words of a picture"
    return Placed(chunk.order, Block(role, text, place, rule, 0.8, group=group, details=details))
