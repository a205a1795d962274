"""Names by which people sign without a full name: "by tobi", a link to an author's page."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import load
from ..lexicon.bylines import Names
from ..lexicon.loader import SHARED
from ..text.whitespace import collapse
from .vocabulary import vocabulary

MAX_LINE = 120
"""Characters of a line that is read for a handle."""
MAX_HANDLE = 24
"""Characters of a handle."""
_HANDLE = re.compile(r"[^\W_][\w.\-]*")
_ENDS = re.compile(r"\s*[,;|·•–—(]\s*|\s-\s")
MIN_PATH = 2
"""Parts of the path to an author's page: "/author/ada-lo"."""


def leads_to_author(address: str) -> bool:
    """Whether an address is that of an author's page: "/author/ada-lo", "https://example.com/autores/ada"."""
    path = address.split("?", 1)[0].split("#", 1)[0].split("://", 1)[-1].lower()
    parts = [part for part in path.split("/") if part]
    return len(parts) >= MIN_PATH and not _author_paths().isdisjoint(parts[:-1])


@cache
def _author_paths() -> frozenset[str]:
    return frozenset(load(Names, SHARED).author_paths)


def handle_behind_by(text: str, language: str | None = None) -> str | None:
    """Return the one word behind "by" in a line, `None` where there is none: "3 May · by tobi · 5 comments".

    Only for lines that are known to be bylines: "by boat" reads alike.
    """
    if len(text) > MAX_LINE:
        return None
    words = vocabulary(language)
    tokens = collapse(text.replace(":", ": ")).split(" ")
    for index in range(len(tokens) - 1):
        opener = tokens[index].lower().strip("|·•–—-")
        if opener in words.by or (opener.endswith(":") and opener[:-1] in words.labels):
            rest = _ENDS.split(" ".join(tokens[index + 1 :]), maxsplit=1)[0]
            if _HANDLE.fullmatch(rest) and len(rest) <= MAX_HANDLE and _may_sign(rest.lower(), words.noise):
                return rest
    return None


def _may_sign(word: str, noise: frozenset[str]) -> bool:
    return word not in noise and any(map(str.isalpha, word))
