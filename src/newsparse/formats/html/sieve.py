"""Which chunks of the region are not the story, and why: an ordered list of reasons."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...grammar.credit import is_credit
from ...grammar.promo import is_promotional_heading, promotion_of
from ...text.measure import measure
from ...text.sentences import SENTENCE_END
from .caption_signs import COPYRIGHT
from .cues import FURNITURE, Cue
from .flow import Box, Chunk
from .links import leads_off_site
from .prose import is_address, is_macro
from .scene import MAX_LABEL, Scene

LINKED = 0.85
"""Share of link text from which a line outside running lists is a pointer to another story."""
MIN_SENTENCE = 80
"""Letters of a paragraph that is a link and a sentence of the story; titles of others have no full stop."""
MAX_AUTHOR_BOX = 3
"""Chunks of a box of the author's above the story: links, and what the author does."""
MAX_LABEL_WORDS = 3
"""Words of a label in capitals before a link."""
MAX_LINE = 60
"""Letters of a line that may be a promotional heading without being a heading."""
MAX_ASIDE = 250
"""Letters of such bare text; longer stretches are the story's even so."""
_IN_TEXT = Cue.IN_LIST | Cue.IN_QUOTE | Cue.IN_TABLE | Cue.IN_DETAILS | Cue.SUBHEAD
MAX_TEASER = 400
"""Characters of the standfirst of another story's teaser; a longer text is a part of this one."""
MAX_COUNTER = 24
_COUNTER = re.compile(r"\D{0,10}\d{1,3}\s?(?:/|of|von|de|sur|di|из|av|z)\s?\d{1,3}\D{0,3}|[\d\W_]+")
"""A gallery's "Image 2 of 5", and lines without a letter."""
_RUNTIME = re.compile(r"[|·•–-]\s?\d{1,2}:\d{2}(?:\s?[Mm]in\.?)?$")
"""A film's length at the end of the words below it: "… | 3:18 min"."""
_NUMBERED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
"""The number of an entry of the contents: "1.2 Origins"."""
_IDENTIFIER = re.compile(r"(?:doi|DOI|issn|ISSN|isbn|ISBN)[:\s]\s?\S+")
_LABELS = Cue.BYLINE | Cue.AUTHOR | Cue.TIME | Cue.KICKER | Cue.CREDIT | Cue.SHARE | Cue.CAPTION


def reason_against(chunk: Chunk, scene: Scene) -> str | None:
    """Return why a chunk is no part of the story; `None` where nothing speaks against it."""
    for reason, applies in _RULES:
        if applies(chunk, scene):
            return reason
    return None


def _is_furniture(chunk: Chunk, _scene: Scene) -> bool:
    """Whether a box around the chunk is furniture; a heading's own names speak of its looks."""
    if chunk.kind == "heading" and chunk.box.parent is not None:
        return bool(chunk.box.parent.context & (FURNITURE | Cue.VIDEO))
    cues = chunk.cues
    if cues & Cue.EMBED and cues & Cue.IN_QUOTE:  # a post quoted from a social network
        cues &= ~(Cue.WIDGET | Cue.SHARE | Cue.VIDEO | Cue.PULL_QUOTE)
    return bool(cues & (FURNITURE | Cue.VIDEO))


def _is_appendix(chunk: Chunk, scene: Scene) -> bool:
    return chunk.order in scene.appendices


def _is_picture_text(chunk: Chunk, _scene: Scene) -> bool:
    if chunk.kind == "paragraph" and len(chunk.text) <= MAX_LABEL and _names_picture(chunk):
        return True
    if len(chunk.text) < 3 * MAX_LABEL and COPYRIGHT.match(chunk.text):
        return True
    if len(chunk.text) < 3 * MAX_LABEL and not chunk.cues & _IN_TEXT and _RUNTIME.search(chunk.text):
        return True
    return chunk.kind == "caption" or bool(chunk.cues & Cue.CAPTION and len(chunk.text) < 3 * MAX_LABEL)


def _names_picture(chunk: Chunk) -> bool:
    """Whether a paragraph is nothing but a picture's credit: "AFP / ADA LO"."""
    return not chunk.cues & _IN_TEXT and not SENTENCE_END.search(chunk.text) and is_credit(chunk.text)


def _is_label(chunk: Chunk, scene: Scene) -> bool:
    """Whether a short line's own box is named as byline, time or their like.

    A list of terms above the story holds such lines too: "Category", "Hits: 1042".
    """
    if len(chunk.text) > MAX_LABEL or chunk.kind == "heading":
        return False
    if chunk.kind == "list_item" and not chunk.prose and chunk.order < scene.first_prose:
        box = chunk.box.nearest("dl", "ul", "ol")
        if chunk.tag in ("dt", "dd") or (box and not scene.taken.isdisjoint(range(box.first, box.last))):
            return True
    above = chunk.box.parent.cues if chunk.box.parent is not None else 0
    return bool((chunk.box.cues | above) & _LABELS)


def _is_author_box(chunk: Chunk, scene: Scene) -> bool:
    """Whether a box called the author's tells of the author: behind the story's start or small before it."""
    if not chunk.cues & (Cue.AUTHOR | Cue.BYLINE):
        return False
    if chunk.order > scene.third_prose:
        return True
    box: Box | None = chunk.box
    while box is not None and not box.cues & Cue.AUTHOR:
        box = box.parent
    return box is not None and box.tag != "p" and box.last - box.first <= MAX_AUTHOR_BOX


def _is_behind_copyright(chunk: Chunk, scene: Scene) -> bool:
    return chunk.order > scene.closed


def _is_repeated(chunk: Chunk, scene: Scene) -> bool:
    if chunk.order in scene.doubled:
        return True
    return chunk.text in scene.repeated and chunk.kind == "text" and not chunk.cues & Cue.IN_LIST


def _is_counter(chunk: Chunk, _scene: Scene) -> bool:
    if chunk.cues & Cue.IN_TABLE:
        return False
    if len(chunk.text) == 1 or is_macro(chunk.text) or _IDENTIFIER.fullmatch(chunk.text):
        return True
    return len(chunk.text) < MAX_COUNTER and _COUNTER.fullmatch(chunk.text) is not None


def _is_link_list(chunk: Chunk, scene: Scene) -> bool:
    return chunk.order in scene.link_lists


def _is_teaser(chunk: Chunk, scene: Scene) -> bool:
    return chunk.order in scene.teasers


def _is_contents(chunk: Chunk, scene: Scene) -> bool:
    """Whether an item of a list repeats a heading: the list is a table of contents."""
    if not chunk.cues & Cue.IN_LIST or chunk.level:
        return False
    return chunk.text in scene.headings or _NUMBERED.sub("", chunk.text) in scene.headings


def _is_pull_quote(chunk: Chunk, scene: Scene) -> bool:
    return chunk.order in scene.echoes


def _is_linked(chunk: Chunk, scene: Scene) -> bool:
    if not chunk.links or chunk.kind == "heading":
        return False
    if chunk.link_density < LINKED and not _is_labelled_link(chunk):
        return False
    if chunk.order in scene.mixed_rows or ("@" in chunk.text and chunk.order - 1 in scene.leading):
        return False
    if chunk.kind == "paragraph" and measure(chunk.text) >= MIN_SENTENCE and SENTENCE_END.search(chunk.text):
        return False
    return not leads_off_site(chunk.element, scene.sites)


def _is_labelled_link(chunk: Chunk) -> bool:
    """Whether a line is a link behind a label in capitals: "IN TEXAS: Families wait for the ferry"."""
    label, colon, rest = chunk.text.partition(": ")
    return (
        bool(colon) and label.isupper() and len(label.split()) <= MAX_LABEL_WORDS and chunk.links >= len(rest)
    )


def _is_promotion(chunk: Chunk, _scene: Scene) -> bool:
    if chunk.kind == "heading":
        return is_promotional_heading(chunk.text)
    if (
        len(chunk.text) <= MAX_LINE
        and not SENTENCE_END.search(chunk.text)
        and is_promotional_heading(chunk.text)
    ):
        return True
    return promotion_of(chunk.text, chunk.link_density) is not None


def _is_offered(chunk: Chunk, scene: Scene) -> bool:
    return chunk.order in scene.offers


def _is_address(chunk: Chunk, scene: Scene) -> bool:
    """Whether a line is a mail address and no sentence of the story leads to it by a colon."""
    return chunk.order - 1 not in scene.leading and is_address(chunk.text)


def _is_late_dek(chunk: Chunk, scene: Scene) -> bool:
    """Whether a standfirst stands behind the story's first paragraphs: that of another story's teaser."""
    if len(chunk.text) > MAX_TEASER or chunk.kind == "heading":
        return False
    return bool(chunk.cues & Cue.DEK) and chunk.order > scene.third_prose


def _is_bare_aside(chunk: Chunk, scene: Scene) -> bool:
    """Whether bare text stands in a little box of its own where all the story is in paragraphs."""
    if not scene.in_paragraphs or chunk.kind != "text" or chunk.cues & _IN_TEXT:
        return False
    return chunk.box.last - chunk.box.first <= 1 and measure(chunk.text) < MAX_ASIDE


def _is_headline(chunk: Chunk, scene: Scene) -> bool:
    return chunk.text == scene.headline


def _is_in_header(chunk: Chunk, scene: Scene) -> bool:
    """Whether a line stands in a `header` element: titles, times, barriers; paragraphs may be the lede.

    Behind the first paragraph, a heading there is that of a section or of a live blog's entry.
    """
    if chunk.kind == "paragraph":
        return False
    if chunk.level and (chunk.cues & Cue.POST or chunk.order > scene.first_prose > 0):
        return False
    return bool(chunk.cues & Cue.IN_HEADER)


def _is_subtitle(chunk: Chunk, scene: Scene) -> bool:
    """Whether a heading before the first paragraph is named as a standfirst or holds label and title."""
    if chunk.kind != "heading" or chunk.order >= scene.first_prose:
        return False
    return bool(chunk.box.cues & Cue.DEK) or chunk.box.last - chunk.box.first > 1


def _is_linked_heading(chunk: Chunk, _scene: Scene) -> bool:
    return chunk.kind == "heading" and chunk.link_density >= LINKED


_RULES: tuple[tuple[str, Callable[[Chunk, Scene], bool]], ...] = (
    ("furniture by its names", _is_furniture),
    ("under a heading of something else", _is_appendix),
    ("a picture's words", _is_picture_text),
    ("a label by its names", _is_label),
    ("a box of the author's", _is_author_box),
    ("behind the house's copyright", _is_behind_copyright),
    ("repeats the headline", _is_headline),
    ("repeated line", _is_repeated),
    ("a counter or macro", _is_counter),
    ("a list of links", _is_link_list),
    ("announces another story", _is_teaser),
    ("an entry of the contents", _is_contents),
    ("repeats words of the story", _is_pull_quote),
    ("promotion by its words", _is_promotion),
    ("in a box that asks for something", _is_offered),
    ("an address", _is_address),
    ("a link to another story", _is_linked),
    ("a standfirst behind the story's start", _is_late_dek),
    ("bare text beside paragraphs", _is_bare_aside),
    ("a heading that links elsewhere", _is_linked_heading),
    ("in the header", _is_in_header),
    ("a subtitle", _is_subtitle),
)
"""Reasons against a chunk, asked in this order."""
