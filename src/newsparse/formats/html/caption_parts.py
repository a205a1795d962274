"""A picture's line taken apart: which of it is the caption and which the credit, by elements inside."""

from __future__ import annotations

from lxml import etree

from ...grammar.credit import MAX_CREDIT, is_credit, split_credit
from ...grammar.credit_cleaning import clean_caption, is_bare_label, is_labelled
from ...grammar.makers import names_house, names_makers_only
from .cues import Cue
from .flow import Chunk, Mark
from .pictures import MAX_NAME

_CREDIT_MARKS = Cue.CREDIT | Cue.AUTHOR | Cue.BYLINE
SENTENCE_WORDS = 7
"""Words from which a line that ends with a full stop is a caption, whatever its box is called."""
_INLINE_CREDITS = frozenset(["span", "small", "cite"])


def is_whole_credit(chunk: Chunk) -> bool:
    """Whether a line with a picture is but its credit: by its box, its words or a `cite` around it."""
    above = chunk.box.parent.cues if chunk.box.parent is not None else 0
    own = chunk.box.cues or above
    if any(m.cues & Cue.CAPTION and not m.cues & Cue.CREDIT and m.text for m in chunk.marks):
        return False
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


def split_element(chunk: Chunk) -> tuple[str, str, etree._Element | None]:
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
    """Return the element with which a caption begins and that holds its credit.

    "Photo: Ada Moss" in small, or a `cite` that names the makers.
    """
    element = chunk.element
    if not len(element) or element[0].tag not in _INLINE_CREDITS or (element.text or "").strip():
        return None
    words = _words(element[0])
    labelled = ":" in words and is_credit(words) and not is_bare_label(words)
    cited = (
        element[0].tag == "cite" and len(words) <= MAX_NAME and (is_credit(words) or names_makers_only(words))
    )
    return (
        element[0] if (labelled or cited) and chunk.text.startswith(words) and chunk.text != words else None
    )


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
