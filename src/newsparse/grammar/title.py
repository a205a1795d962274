"""Titles: compared as a reader compares them, and freed of the site's name."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ..text.scripts import HAN_KANA
from ..text.whitespace import collapse

_LEVEL = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'", "‹": "'", "›": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"', "「": '"', "」": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "…": "...",
    }
)  # fmt: skip
_KEPT = 256
"""Answers kept: a page's few titles and first lines are compared by several steps."""
_SEPARATOR = re.compile(r"\s+[|\-–—−:»«·•>/*~]+\s+|\s*[|｜ㅣ│¦]\s*|[:：]\s*|\s*[-–—_](?=\S+$)")
MAX_SITE_WORDS = 4
"""Words of a site's name with what stands around it."""
MAX_SITE_KEY = 30
MIN_SITE_KEY = 5
"""Letters of a name that is looked for inside a longer part; shorter ones are words of headlines."""
MAX_TAIL, MAX_DASHED_TAIL = 8, 3
"""Words of a site's name that nothing on the page confirms: behind a bar, behind a dash."""
MIN_BEFORE_TAIL = 3
"""Words of the title before such a name."""
_BARS = ("|", "｜", "»", "::", "·", "•", "¦", "│", "ㅣ")
_DASHES = ("-", "–", "—")
_CLOCK = re.compile(
    r"\(?(\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\b\.?|Uhr|(?-i:CES?T|GMT|BST|UTC|ET|IST)))?)\)?(?:\s*[-–—:|,•·]\s*|\s+)(?=[^\W\d])",
    re.IGNORECASE,
)
"""The time of day before a heading's words. "1.50 euros" is none, but does not stand in a row."""
_WORD = re.compile(rf"[{HAN_KANA}]|[^\W_]+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
"""`_WORD` on ASCII alone, where it takes a third of the time."""
_NOT_WORD = re.compile(r"[\W_]+")


def split_clock(heading: str) -> tuple[str, str]:
    """Return the time of day that opens an entry's heading, if any, and the rest: "10:42 – Boats at dawn"."""
    found = _CLOCK.match(heading)
    return (found.group(1), heading[found.end() :]) if found else ("", heading)


@lru_cache(maxsize=_KEPT)
def level(text: str) -> str:
    """Return `text` with case, quotation marks, dashes and white space levelled, for comparison only."""
    text = collapse(text)
    return (text.replace("`", "'") if text.isascii() else text.translate(_LEVEL)).casefold()


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case; Han and kana count one character each."""
    text = text.casefold()
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


@lru_cache(maxsize=_KEPT)
def likeness(left: str, right: str) -> float:
    """Return how alike two texts are: the share of their words that both have (F1), 0 to 1."""
    (a, size_a), (b, size_b) = _counted(left), _counted(right)
    if not a or not b:
        return 0.0
    shared = sum(min(count, b[word]) for word, count in a.items() if word in b)
    return 2 * shared / (size_a + size_b)


@lru_cache(maxsize=_KEPT)
def _counted(text: str) -> tuple[Counter[str], int]:
    """Return the words of a text with how often each stands there, and how many there are."""
    words = words_of(text)
    return Counter(words), len(words)


def site_key(name: str) -> str:
    """Return a site's name for comparison: letters and digits only, lower case, without a leading "the"."""
    bare = _NOT_WORD.sub("", name.casefold())
    return bare.removeprefix("www").removeprefix("the") or bare


def strip_site(title: str, names: frozenset[str]) -> str:
    """Return a page title without the parts at its ends that name the site.

    `names` holds `site_key`s: of the site's name, its domain, its sections. A part that is none of these
    stays, so that a headline with a dash in it is never cut.
    """
    parts = _pieces(title)
    while len(parts) > 1 and _names_site(parts[-1][1], names):
        parts.pop()
    while len(parts) > 1 and _names_site(parts[0][1], names):
        parts.pop(0)
    return title[parts[0][0] : parts[-1][2]].strip() if parts else title


def without_tail(title: str) -> str:
    """Return a page title without a last part that is the site's name by its looks alone.

    For pages that show no heading and name no site: what stands behind a bar, or a few words behind a dash,
    while the title before it is long enough to be one.
    """
    parts = _pieces(title)
    if len(parts) < 2:
        return title
    mark = title[parts[-2][2] : parts[-1][0]].strip()
    most = MAX_TAIL if mark in _BARS else MAX_DASHED_TAIL if mark in _DASHES else 0
    if len(words_of(parts[-1][1])) > most or len(words_of(title[: parts[-2][2]])) < MIN_BEFORE_TAIL:
        return title
    return title[: parts[-2][2]].strip()


def pieces_of(title: str) -> tuple[str, ...]:
    """Return the parts of a page title that marks set off from each other; none where it has only one."""
    parts = tuple(piece[1].strip() for piece in _pieces(title))
    return parts if len(parts) > 1 else ()


def _pieces(title: str) -> list[tuple[int, str, int]]:
    found = []
    start = 0
    for match in _SEPARATOR.finditer(title):
        found.append((start, title[start : match.start()], match.start()))
        start = match.end()
    found.append((start, title[start:], len(title)))
    return [piece for piece in found if piece[1].strip()]


def _names_site(part: str, names: frozenset[str]) -> bool:
    """Whether a part is the site's name, or the name with a word or two around it: "Mirror Online"."""
    key = site_key(part)
    if not key:
        return True
    if key in names:
        return True
    if len(part.split()) > MAX_SITE_WORDS or len(key) > MAX_SITE_KEY:
        return False
    return any(len(n) >= MIN_SITE_KEY and key.endswith(n) for n in names)
