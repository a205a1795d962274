"""Pictures' words: captions and credits with the picture that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from ...document import Block, Role
from ...grammar.byline import closes_story
from ...grammar.credit import MAX_CREDIT, is_credit, split_credit
from ...grammar.credit_cleaning import clean_caption, is_bare_label, is_labelled
from ...grammar.makers import is_person, names_house
from .addresses import details_of
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
from .flow import Box, Chunk, Mark, Media
from .page import Page, Placed
from .pictures import MAX_NAME, Owner, Owners, cues_of_whole

_ELSEWHERE = FURNITURE & ~(Cue.WIDGET | Cue.PROMO | Cue.FACTBOX | Cue.SHARE)
_AROUND = Cue.SIDEBAR | Cue.PULL_QUOTE
_CREDIT_MARKS = Cue.CREDIT | Cue.AUTHOR | Cue.BYLINE
MAX_CAPTION = 1_200
"""Letters of a caption; the longest honest ones, of photo essays, have about 900."""
MAX_BEHIND = 30
"""Chunks behind the story in which its pictures may stand; footers with marks of the house come later."""
SENTENCE_WORDS = 7
"""Words from which a line that ends with a full stop is a caption, whatever its box is called."""
_INLINE_CREDITS = frozenset(["span", "small", "cite"])


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
        if len(chunk.text) > MAX_CAPTION or _is_elsewhere(chunk, owner) or _is_of_quote(owner):
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


def _is_elsewhere(chunk: Chunk, owner: Owner | None) -> bool:
    """Whether the picture is furniture's; what stands inside a `figure` is judged by what is around it."""
    if owner is not None and owner.box.tag == "figure" and owner.box.parent is not None:
        above = owner.box.parent
        while above.parent is not None and above.context & _AROUND and _holds_only(above, owner.box):
            above = above.parent
        return bool(above.context & _ELSEWHERE)
    return bool(chunk.cues & _ELSEWHERE)


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
        if labelled or _is_whole_credit(chunk) or named:
            yield chunk, Role.CREDIT, chunk.text, None
        else:
            text, credit, element = _split_element(chunk)
            if credit:
                yield chunk, Role.CREDIT, credit, element
            if text:
                yield chunk, Role.CAPTION, text, None
                seen = True
        labelled = False


def _is_whole_credit(chunk: Chunk) -> bool:
    above = chunk.box.parent.cues if chunk.box.parent is not None else 0
    own = chunk.box.cues or above
    if own & Cue.CREDIT and not own & Cue.CAPTION and not _is_sentence(chunk.text):
        barred = " | " in chunk.text and split_credit(chunk.text).caption[-1:] == "."
        return not barred  # "Ada Moss at the gate. | Ben Kerr/AP"
    if own & Cue.CAPTION and any(_ends_in_maker(mark, chunk) for mark in chunk.marks):
        return False
    named = any(
        m.text == chunk.text and m.cues & (Cue.CREDIT | Cue.CAPTION) == Cue.CREDIT for m in chunk.marks
    )
    if named and is_labelled(chunk.text):
        return True
    return _first_inline(chunk) is None and (is_credit(chunk.text) or _is_cited(chunk))


def _ends_in_maker(mark: Mark, chunk: Chunk) -> bool:
    """Whether an element called a credit ends a line of two elements: a name, and who took the picture."""
    return bool(mark.cues & Cue.CREDIT) and mark.text != chunk.text and chunk.text.endswith(f" {mark.text}")


def _is_cited(chunk: Chunk) -> bool:
    """Whether a line before the caption's own box is one `cite`: the picture's maker."""
    cite = next(chunk.element.iterchildren("cite"), None)
    return cite is not None and len(chunk.text) <= MAX_NAME and _words(cite) == chunk.text


def _is_sentence(text: str) -> bool:
    return len(text) > MAX_CREDIT or (text[-1] in ".!?" and len(text.split()) > SENTENCE_WORDS)


def _split_element(chunk: Chunk) -> tuple[str, str, etree._Element | None]:
    """Return caption, credit and the credit's element, where an inline element sets the credit off.

    It does by its name, with all that follows ("Photo by A" and "Agency B" in two elements), or as the last,
    short one.
    """
    text = chunk.text
    element = next((mark.element for mark in chunk.marks if mark.cues & _CREDIT_MARKS), None)
    behind = _caption_behind(chunk, element)
    if behind is not None and element is not None:
        return clean_caption(behind), _words(element), element
    if element is None:
        first = _first_inline(chunk)
        if first is not None:
            words = _words(first)
            return clean_caption(text[len(words) :]), words, first
        element = _last_inline(chunk)
    words = _words(element) if element is not None else ""
    if not words or words not in text or words == text:
        return text, "", None
    # A label's word may come again in the house's legal line; other credits close their line.
    start = text.index(words) if is_bare_label(words) else text.rindex(words)
    if split_credit(text[:start]).credit is not None and not names_house(words):
        return text, "", None  # "Copyright A. Name" before the element, and the house's legal line in it
    if len(text) - start <= MAX_CREDIT:
        return clean_caption(text[:start]), text[start:], element
    return clean_caption(f"{text[:start]} {text[start + len(words) :]}"), words, element


def _caption_behind(chunk: Chunk, credit: etree._Element | None) -> str | None:
    """Return the words of the element that is called the caption, where the credit's stands before it."""
    if credit is None or not chunk.text.startswith(_words(credit)):
        return None
    captions = (m.text for m in chunk.marks if m.cues & Cue.CAPTION and not m.cues & Cue.CREDIT)
    behind = (text for text in captions if text and text != chunk.text)
    return next((text for text in behind if chunk.text.endswith(text)), None)


def _first_inline(chunk: Chunk) -> etree._Element | None:
    """Return the element with which a caption begins, where it holds a labelled credit: "Photo: Ada Moss"."""
    element = chunk.element
    if not len(element) or element[0].tag not in _INLINE_CREDITS or (element.text or "").strip():
        return None
    words = _words(element[0])
    labelled = ":" in words and is_credit(words) and not is_bare_label(words)
    return element[0] if labelled and chunk.text.startswith(words) and chunk.text != words else None


def _last_inline(chunk: Chunk) -> etree._Element | None:
    """Return the element that ends the chunk, where it is short and begins with a capital."""
    element = chunk.element
    last = element[-1] if len(element) else None
    if last is None or last.tag not in _INLINE_CREDITS or (last.tail and last.tail.strip()):
        return None
    words = _words(last)
    before = chunk.text.removesuffix(words)
    named = 0 < len(words) <= MAX_NAME and words[0].isupper() and words[-1] not in ".!?"
    return last if named and before != chunk.text and before else None


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


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
