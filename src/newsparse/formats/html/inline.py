"""What an inline element is, where its tag alone does not tell."""

from __future__ import annotations

import re

from lxml import etree

MAX_UNSEEN_INLINE = 80
"""Characters of a hidden inline element that is left out: labels for screen readers are short; a longer one
is text behind a "read more" button."""


_BLOCK_STYLE = re.compile(r"display\s*:\s*block", re.IGNORECASE)


def is_block(element: etree._Element) -> bool:
    """Whether its own style sets an inline element on lines of its own."""
    style = element.get("style")
    return style is not None and _BLOCK_STYLE.search(style) is not None


def is_break(element: etree._Element) -> bool:
    """Whether an empty element is a line break of a page builder's own: `<span class="x br">`."""
    names = element.get("class")
    return names is not None and "br" in names.split()


def length_of(element: etree._Element) -> int:
    """Characters of an element's text, counted up to `MAX_UNSEEN_INLINE`."""
    total = 0
    for text in element.itertext():
        total += len(text)
        if total >= MAX_UNSEEN_INLINE:
            break
    return total
