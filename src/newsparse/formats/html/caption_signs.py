"""What makes a line a picture's words: names in the markup, its own words, its place."""

from __future__ import annotations

import re

from ...grammar.byline import opens_like_byline
from ...grammar.credit import is_credit, split_credit
from ...grammar.credit_cleaning import clean_credit, is_bare_label, numbers_figure
from ...grammar.makers import is_organization, labels, names_makers_only
from ...grammar.promo import promotion_of
from ...grammar.vocabulary import agency_of
from ...text.measure import is_dense
from .below import is_set_below
from .cues import Cue
from .flow import Box, Chunk, Media
from .page import Page
from .pictures import Owner, cues_of_whole, names_maker, near_cues

PICTURE = Cue.CAPTION | Cue.IN_FIGURE | Cue.CREDIT
_OTHER_LABELS = (
    Cue.AUTHOR | Cue.BYLINE | Cue.TIME | Cue.VIDEO | Cue.KICKER | Cue.HEADLINE | Cue.PROMO | Cue.FACTBOX
    | Cue.SHARE
)  # fmt: skip
MIN_PLAIN_CAPTION = 20
"""Letters from which bare text beside a picture is a caption rather than a label."""
MAX_PLAIN_CAPTION = 260
"""Letters of a line that only its place beside a picture makes a caption."""
MAX_BYLINE = 80
"""Letters of an author's line under a portrait."""
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:19|20)\d\d", re.IGNORECASE)
"""A line that says whose the page or the picture is, by the year."""
_STAMP = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}(?!\d)")
_STILL = re.compile(r"image|picture|photo|foto|bild", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,3}\s[^\W\d_]+")
"""A button that counts what it shows: "6 zdjęć"."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
MAX_STAMP_WORDS = 2
"""Words of four letters and more in a line that only says when, or how long: "Updated on 7.1.2026, 18:50"."""
MAX_BUTTON = 12
"""Letters of a single word that is a player's or a button's: "Audio", "autoplay"."""
MAX_INITIALS = 3
"""Letters of a house's initials that no list knows."""
MIN_PROSE = 80
"""Letters of prose from which a paragraph without a picture in reach, and no name of its own, is text."""
MAX_COUNTER_WORDS = 4
"""Words of a button that counts pictures: "View 3 Images"."""
SET_SMALL = frozenset(["em", "i", "small", "font", "cite"])
"""Elements that set a whole line apart from the text: a caption, where its box has a picture above it."""


def is_named(chunk: Chunk, page: Page, owner: Owner | None) -> bool:
    """Whether names or tags say that the chunk speaks of a picture."""
    cues = chunk.cues
    if owner is not None and not cues & Cue.CAPTION:
        cues |= cues_of_whole(chunk)
    if not cues & PICTURE or _is_no_caption(chunk.text, page.language):
        return False
    near = near_cues(chunk)
    credited = bool(near & Cue.CREDIT) and is_credit(chunk.text)
    makers = credited or names_maker(chunk, owner)
    if chunk.link_density > 0.8 and not _is_linked_credit(chunk, owner, named=makers):
        own = chunk.kind == "caption" or credited
        if not own or not page.region.holds(chunk.order):
            return False
    if cues & Cue.PAYWALL and cues & Cue.PROMO:
        return False
    if cues & (Cue.BYLINE | Cue.CAPTION | Cue.IN_FIGURE) == Cue.BYLINE and opens_like_byline(
        chunk.text, page.language
    ):
        return False
    if cues & Cue.VIDEO and not cues & Cue.GALLERY and _is_of_player(chunk):
        return False
    if cues & Cue.CAPTION:
        return owner is not None or not _tells(chunk)
    if cues & Cue.IN_FIGURE:
        return not cues & (Cue.IN_QUOTE | Cue.IN_TABLE)
    return makers and not COPYRIGHT.match(chunk.text) and promotion_of(chunk.text) != "appeal"


def _is_linked_credit(chunk: Chunk, owner: Owner | None, *, named: bool) -> bool:
    """Whether the link that is all of a line leads to who made the picture right beside it."""
    if not named or owner is None or not owner.is_small or chunk.cues & (Cue.IN_LINK | Cue.IN_LIST):
        return False
    return names_makers_only(clean_credit(chunk.text))


def _is_of_player(chunk: Chunk) -> bool:
    """Whether the box that is called a video's is not called a picture's too: "image-video"."""
    box: Box | None = chunk.box
    while box is not None and not box.cues & Cue.VIDEO:
        box = box.parent
    return box is not None and not _STILL.search(box.element.get("class") or "")


def _tells(chunk: Chunk) -> bool:
    """Whether a paragraph is the story's in a box whose name speaks of pictures and text."""
    return chunk.tag == "p" and not near_cues(chunk) & Cue.CAPTION and chunk.prose >= MIN_PROSE


def _is_no_caption(text: str, language: str | None) -> bool:
    """Whether the words in a picture's place are a button's, an author's, a time or another story's."""
    if is_bare_label(text) or is_credit(text):
        return False
    if not any(map(str.isalpha, text)) or (len(text) <= MAX_BYLINE and text[-1] == ":"):
        return True
    if len(_LONG_WORD.findall(text)) <= MAX_STAMP_WORDS and _STAMP.search(text):
        return True
    if len(text) <= MAX_BUTTON and text.isalpha() and not is_dense(text):
        return True
    if _NUMBERED.fullmatch(text) or _counts_pictures(text) or promotion_of(text) in ("pointer", "label"):
        return True
    return len(text) <= MAX_BYLINE and opens_like_byline(text, language)


def _counts_pictures(text: str) -> bool:
    words = text.casefold().split() if len(text) <= MAX_BYLINE else []
    return (
        1 < len(words) <= MAX_COUNTER_WORDS
        and any(map(str.isdigit, words))
        and not labels().isdisjoint(words)
    )


def stands_with_picture(chunk: Chunk, owner: Owner | None, language: str | None) -> bool:
    """Whether its words or its place in a picture's own little box make the chunk a caption or credit."""
    if chunk.links or len(chunk.text) > MAX_PLAIN_CAPTION:
        return False
    others = (chunk.cues | _teasing(chunk)) & (Cue.IN_QUOTE | _OTHER_LABELS)
    if chunk.box.cues & Cue.DEK and split_credit(chunk.text).credit is None:
        return False
    titles = others == Cue.HEADLINE and _titles_picture(chunk, owner)
    agency = others == Cue.AUTHOR and owner is not None and owner.is_small and agency_of(chunk.text)
    if others and not titles and not agency:
        return False
    if chunk.text[0] == "©" and owner is not None:
        return promotion_of(chunk.text) is None and not (COPYRIGHT.match(chunk.text) and not owner.is_small)
    if chunk.text[-1] in ")]" and _ends_in_credit(chunk.text, owner):
        return True
    if owner is None or owner.box.tag in ("article", "main", "body"):
        return False
    figure = (
        owner.media.box.nearest("figure") if owner.media is not None and not chunk.cues & PICTURE else None
    )
    if figure is not None and figure is not owner.box and chunk.kind == "paragraph":
        return False  # the picture has words of its own
    bare = chunk.kind == "text" and owner.has_text_only and chunk.box is not owner.box
    byline = len(chunk.text) <= MAX_BYLINE and opens_like_byline(chunk.text, language)
    if owner.is_small and bare and not byline and signs_caption(chunk, owner.chunks):
        return True
    if not owner.is_small or _is_no_caption(chunk.text, language) or _leads_to_picture(chunk, owner):
        return False
    promotion = promotion_of(chunk.text)
    if owner.has_credit or split_credit(chunk.text).credit is not None:
        return promotion != "appeal"
    long = len(chunk.text) >= MIN_PLAIN_CAPTION and " " in chunk.text
    return bare and long and promotion is None


def _leads_to_picture(chunk: Chunk, owner: Owner) -> bool:
    """Whether a paragraph of the story stands above a picture in one box, as a live blog's entry does."""
    above = owner.media is not None and chunk.order < owner.media.order
    return above and chunk.tag == "p" and chunk.prose >= MIN_PROSE


def _teasing(chunk: Chunk) -> int:
    """Return what an element that is the whole line, or a section's name that opens it, says of a teaser."""
    found = 0
    for mark in chunk.marks:
        if mark.text == chunk.text:
            found |= mark.cues & (Cue.KICKER | Cue.HEADLINE)
        elif mark.text and chunk.text.startswith(mark.text):
            found |= mark.cues & Cue.KICKER
    return found


def _titles_picture(chunk: Chunk, owner: Owner | None) -> bool:
    """Whether what is called a title is a picture's: it has a credit, in the picture's own little box."""
    if owner is None or not owner.is_small or is_credit(chunk.text):
        return False
    return owner.has_credit or split_credit(chunk.text).credit is not None


def signs_caption(chunk: Chunk, chunks: list[Chunk]) -> bool:
    """Whether a line is a maker's name or initials, the last of a picture's lines, below a caption."""
    text = chunk.text
    if len(chunks) < 2 or chunk is not chunks[-1] or len(chunks[-2].text) < MIN_PLAIN_CAPTION:
        return False
    return names_makers_only(text) or is_organization(text) or (text.isupper() and len(text) <= MAX_INITIALS)


def heads_picture(chunk: Chunk, owner: Owner | None) -> bool:
    """Whether a heading is a picture's caption: it has a credit, in a box that is the picture's alone."""
    if owner is None or owner.media is None or not owner.is_small or chunk.links:
        return False
    figure = owner.media.box.nearest("figure")
    if chunk.order < owner.media.order or (figure is not None and figure is not owner.box):
        return False
    return owner.has_credit or split_credit(chunk.text).credit is not None


def _ends_in_credit(text: str, owner: Owner | None) -> bool:
    """Whether a bracket at the end is a credit; an agency with no picture's box around signs the story."""
    line = split_credit(text)
    small = owner is not None and owner.is_small
    signed = not small and line.caption and agency_of(line.credit or "")
    return line.credit is not None and not signed and promotion_of(text) is None


def follows_picture(chunk: Chunk, media: Media, page: Page) -> bool:
    """Whether a paragraph right behind a picture is its caption: by its credit, or set apart in its box.

    The story's last paragraph may be signed by an agency.
    """
    if len(chunk.text) > MAX_PLAIN_CAPTION or chunk.cues & (Cue.IN_QUOTE | _OTHER_LABELS):
        return False
    if chunk.link_density > 0.5 or chunk.level or _is_no_caption(chunk.text, page.language):
        return False
    if promotion_of(chunk.text) is not None:
        return False
    line = split_credit(chunk.text)
    if line.credit is not None:
        own = bool(line.caption) and not agency_of(line.credit)
        return own or chunk.order + 1 < page.region.last
    if numbers_figure(chunk.text):
        return True
    tags = SET_SMALL if media.box is chunk.box else ("small",)
    if any("".join(map(str, e.itertext())).split() == chunk.text.split() for e in chunk.element.iter(*tags)):
        return True
    return is_set_below(chunk, media, page)
