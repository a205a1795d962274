"""What an inline element is, where its tag alone does not tell."""

from __future__ import annotations

import re

from lxml import etree

from .cues import Cue, cues_of
from .elements import PARAGRAPHS
from .flow import Box

SPANS = frozenset(["span", "em"])
"""Inline elements that are asked whether they are blocks."""
PERMALINKS = frozenset(["#", "¶", "§", "🔗"])
MAX_UNSEEN_INLINE = 80
"""Characters of a hidden inline element that is left out: labels for screen readers are short; a longer one
is text behind a "read more" button."""


MAX_TITLE = 250
"""Letters of a line in a box inside a heading; a heading that was never closed holds paragraphs."""
HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_FUSED_LABEL = re.compile(r"(?<=[^\W\d_]{3}):(?=[^\W\d_]{2}|[\"'“„«‘])")
_BLOCK_STYLE = re.compile(r"display\s*:\s*block", re.IGNORECASE)


def is_block(element: etree._Element, tag: str, box: Box) -> bool:
    """Whether an inline element in a box stands on lines of its own.

    Its own style says so, or it is named as a caption amid the body's bare text.
    """
    if tag == "span":
        style = element.get("style")
        if style is not None and _BLOCK_STYLE.search(style) is not None:
            return "float" not in style  # an initial beside its paragraph
    names = element.get("class") if box.cues & Cue.BODY and box.tag not in PARAGRAPHS else None
    return bool(names and cues_of(names) & ~box.cues & Cue.CAPTION)


def is_breadcrumb(element: etree._Element) -> bool:
    """Whether a `nav` is the trail to the page: the only one that tells of the story."""
    names = f"{element.get('class')} {element.get('id')} {element.get('aria-label')}".lower()
    return "breadcrumb" in names or "crumb" in names


def hides(element: etree._Element) -> bool:
    """Whether an element's own attributes hide it."""
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and HIDING_STYLE.search(style) is not None)


def is_break(element: etree._Element) -> bool:
    """Whether an empty element is a line break of a page builder's own: `<span class="x br">`."""
    names = element.get("class")
    return names is not None and "br" in names.split()


def is_permalink(link: etree._Element, href: str | None) -> bool:
    """Whether a link in a heading is the mark by which one links to it: "#", "¶"."""
    marked = href is not None and "#" in href and not len(link)
    return marked and (link.text or "").strip() in PERMALINKS


def behind_label(text: str, heading: Box) -> str:
    """Return a heading with a space behind a label that an element of its own sets above the title."""
    return _FUSED_LABEL.sub(": ", text, count=1) if len(heading.element) else text


def length_of(element: etree._Element) -> int:
    """Characters of an element's text, counted up to `MAX_UNSEEN_INLINE`."""
    total = 0
    for text in element.itertext():
        total += len(text)
        if total >= MAX_UNSEEN_INLINE:
            break
    return total
