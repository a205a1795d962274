"""How much running prose a chunk holds; the same for all scripts."""

from __future__ import annotations

import re

from ...text.measure import measure
from ...text.sentences import SENTENCE_END
from .cues import FURNITURE, Cue
from .flow import Chunk

BODY_FACTOR = 1.5
"""What prose counts more in a box that is named as the article's body."""
MIN_PROSE = 40
"""Letters below which a line without a full stop is a label rather than prose."""
MAX_LINKS = 0.5
"""Share of link text beyond which a chunk is a list of links."""

MAX_MACRO = 40
"""Letters of a line that is nothing but a placeholder or a variable."""
_SHORTCODE = re.compile(r"\[\w+ \w+=")
"""A blog's unresolved macro: `[button link="…"]`."""
_MACRO = re.compile(
    r"\$\$\w+\$\$|%%\w+%%|\{\{[^{}]*\}\}|\[\[\w+\]\]|#{1,3}[A-Z_]+#{1,3}|[Pp]laceholder(?:[ -]\w+)*"
    r"|true|false|null|undefined|[a-z]+(?:[A-Z][a-z]*)+:"
)
"""What a program was to fill in or left behind: `$$AD$$`, `{{title}}`, `isPaid:` and `false` beside it."""

_COMPLAINT = re.compile(
    r"(?:PHP )?(?:Deprecated|Warning|Notice|Strict Standards|(?:Fatal|Parse) error): "
    r".{4,300} in \S{3,200} on line \d+"
)
"""What a server's program says of itself: "Warning: Undefined variable in /srv/a.php on line 12"."""
MAX_ADDRESS = 120
"""Characters of a line that is a mail address with a name."""
_ADDRESS = re.compile(r"[•·*-]?\s?(?:[\w.’'-]+[:：]?\s){0,4}\W{0,3}[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W{0,2}")
"""A mail address alone, or behind a name: "Ann Lee: ann@example.org"."""

OUTSIDE = FURNITURE | Cue.CAPTION | Cue.IN_FIGURE | Cue.IN_LINK
"""Hints that a chunk is not the story's prose."""


def raw_prose(chunk: Chunk) -> float:
    """Return how much prose the chunk holds by its text alone, in letters."""
    if chunk.kind == "heading" or (chunk.links and chunk.link_density > MAX_LINKS):
        return 0.0
    size = measure(chunk.text)
    if size < MIN_PROSE and not SENTENCE_END.search(chunk.text):
        return 0.0
    return size * (1.0 - chunk.link_density)


def prose_weight(chunk: Chunk) -> float:
    """Return how much of the story's prose the chunk may hold, in letters; 0 for furniture."""
    if chunk.kind == "caption" or chunk.cues & OUTSIDE:
        return 0.0
    return chunk.prose * BODY_FACTOR if chunk.cues & Cue.BODY else chunk.prose


def is_macro(text: str) -> bool:
    """Whether a line is a program's word rather than a writer's."""
    if len(text) <= MAX_MACRO and _MACRO.fullmatch(text) is not None:
        return True
    return bool(_SHORTCODE.match(text) or (" on line " in text and _COMPLAINT.fullmatch(text)))


def is_address(text: str) -> bool:
    """Whether a line is a mail address, perhaps behind a name."""
    return "@" in text and len(text) <= MAX_ADDRESS and _ADDRESS.fullmatch(text) is not None
