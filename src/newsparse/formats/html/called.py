"""What a page calls a time by the names in its markup."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ...lexicon import alternatives, load
from ...lexicon.loader import SHARED
from ...lexicon.state import StateKeys
from .flow import Box, Chunk

_NAMING: Final = ("class", "id", "data-testid", "data-qa", "data-component")
"""Without `itemprop`: microdata are read as statements."""
MAX_KIN = 4
"""Chunks of the box around a time whose name may be that of the time: `<div class="publish-info"><p>`."""
MAX_NAMES = 400
"""Characters of names that are read."""


@cache
def _pattern() -> re.Pattern[str]:
    keys = load(StateKeys, SHARED)
    named, denied = map(alternatives, (keys.shown, keys.shown_not))
    return re.compile(rf"(?!.*(?:{denied})).*(?:{named})", re.DOTALL)


def is_called_published(chunk: Chunk) -> bool:
    """Whether the names of a time's elements, or of the small box around it, speak of publication."""
    elements = [mark.element for mark in chunk.marks]
    box: Box | None = chunk.box
    if box is not None:
        elements.append(box.element)
        if box.parent is not None and box.parent.last - box.parent.first <= MAX_KIN:
            elements.append(box.parent.element)
    names = " ".join(str(e.get(name, "")) for e in elements for name in _NAMING)[:MAX_NAMES]
    return _pattern().match(names.lower().replace("-", "").replace("_", "")) is not None
