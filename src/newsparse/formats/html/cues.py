"""What names in the markup hint at, as bits.

Plain integers, since flags are joined and tested for every element of a page and `enum.IntFlag` costs a
microsecond each time.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from ...lexicon import load
from ...lexicon.loader import SHARED
from ...lexicon.markup import Markup


class Cue:
    """Bits of hints: the first group from names (lexicon `markup`), the second from tags and attributes."""

    BODY: Final = 1 << 0
    BYLINE: Final = 1 << 1
    AUTHOR: Final = 1 << 2
    BIO: Final = 1 << 3
    DEK: Final = 1 << 4
    KICKER: Final = 1 << 5
    HEADLINE: Final = 1 << 6
    CAPTION: Final = 1 << 7
    CREDIT: Final = 1 << 8
    TIME: Final = 1 << 9
    PROMO: Final = 1 << 10
    RELATED: Final = 1 << 11
    NEWSLETTER: Final = 1 << 12
    COMMENT: Final = 1 << 13
    NAV: Final = 1 << 14
    FOOTER: Final = 1 << 15
    SIDEBAR: Final = 1 << 16
    SHARE: Final = 1 << 17
    TAGS: Final = 1 << 18
    AD: Final = 1 << 19
    PAYWALL: Final = 1 << 20
    CONSENT: Final = 1 << 21
    POST: Final = 1 << 22
    NOTICE: Final = 1 << 23
    GALLERY: Final = 1 << 24
    VIDEO: Final = 1 << 25
    EMBED: Final = 1 << 26
    PULL_QUOTE: Final = 1 << 27
    KEY_POINTS: Final = 1 << 28
    WIDGET: Final = 1 << 29
    FACTBOX: Final = 1 << 30
    ACCESSIBLE: Final = 1 << 31
    """Shown to screen readers only."""
    SUBHEAD: Final = 1 << 41
    """A heading inside the story, whatever its tag."""
    BOLD: Final = 1 << 42
    """Set in bold by its class."""
    MODULE: Final = 1 << 43
    """Called a widget: furniture, unless a page builder calls every block so (see `context`)."""
    HOVER: Final = 1 << 44
    """Shown while the pointer rests on a word: an explanation, a person's other stories."""

    HIDDEN: Final = 1 << 32
    """`hidden`, `aria-hidden="true"`, `display: none`, `visibility: hidden`."""
    IN_LIST: Final = 1 << 33
    IN_QUOTE: Final = 1 << 34
    IN_TABLE: Final = 1 << 35
    IN_FIGURE: Final = 1 << 36
    IN_FORM: Final = 1 << 37
    IN_LINK: Final = 1 << 38
    """The whole block stands inside a link: a card."""
    IN_HEADER: Final = 1 << 39
    IN_DETAILS: Final = 1 << 40


FURNITURE: Final = (
    Cue.NAV
    | Cue.FOOTER
    | Cue.SIDEBAR
    | Cue.COMMENT
    | Cue.RELATED
    | Cue.AD
    | Cue.CONSENT
    | Cue.NEWSLETTER
    | Cue.PROMO
    | Cue.SHARE
    | Cue.TAGS
    | Cue.BIO
    | Cue.WIDGET
    | Cue.KEY_POINTS
    | Cue.FACTBOX
    | Cue.PULL_QUOTE
    | Cue.HIDDEN
    | Cue.ACCESSIBLE
    | Cue.IN_FORM
)
"""Hints that a box is no part of the story, whatever stands in it."""
STRUCTURAL: Final = (
    Cue.HIDDEN
    | Cue.IN_LIST
    | Cue.IN_QUOTE
    | Cue.IN_TABLE
    | Cue.IN_FIGURE
    | Cue.IN_FORM
    | Cue.IN_LINK
    | Cue.IN_HEADER
    | Cue.IN_DETAILS
)
"""What tags and attributes tell, not names."""
_PARTS = re.compile(r"[-_./]+")
_HUMPS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_UTILITY = frozenset(":[]!&(")
"""Marks of utility classes (`print:break-inside-avoid`), which speak of looks only."""
_TYPOGRAPHY = frozenset(["text", "font", "typography", "color"])
"""First words of names that speak of type and its colour (`text-caption`, `color-pub-primary`), but for the
body's text."""
_POST_TERMS = ("tag-", "category-", "author-")
"""Beginnings of names that file a post (`hentry`) under its topics."""
_FRAGMENT = "~"
SHORT_WORD = 3
PREFIX = 5
"""Letters by which prefixes are looked up."""
_NO_PREFIX = ("", 0)
MINIFIED = 2
"""Letters of names that say nothing where there are several: programs number styles `ad`, `bu`, `pq`."""
MAX_NAME = 100
"""Letters of a name that is read; longer ones are data."""
MAX_NAMES = 4_000
"""Characters of one attribute that are read for names; the longest honest class lists have a few hundred."""


@cache
def _cue_words() -> tuple[dict[str, int], dict[str, tuple[str, int]], frozenset[str]]:
    """Return words and phrases with their bits; prefixes by their first letters; negations."""
    markup = load(Markup, SHARED)
    bits: dict[str, int] = {}
    for name, words in markup.cues.items():
        bit = getattr(Cue, name.upper())
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    prefixes = {
        prefix[:PREFIX]: (prefix, getattr(Cue, name.upper()))
        for name, several in markup.prefixes.items()
        for prefix in several
    }
    return bits, prefixes, frozenset(markup.negations)


def cues_of(names: str) -> int:
    """Return the cues of an attribute's value: names apart by white space, words in them by case or marks."""
    found = 0
    post = "hentry" in names
    several = names[:MAX_NAMES].split()
    if len(several) > 1:
        long = [name for name in several if len(name) > MINIFIED]
        several = long if len(several) - len(long) > 1 else several
    for name in several:
        if not (post and name.startswith(_POST_TERMS)) and len(name) <= MAX_NAME:
            found |= _cues_of_name(name)
    return found


@lru_cache(maxsize=16_384)
def _cues_of_name(name: str) -> int:
    """Return the cues of one name. Cached: pages of one publisher use the same few hundred names."""
    if not _UTILITY.isdisjoint(name):
        return 0
    bits, prefixes, negations = _cue_words()
    words = _words(name)
    if not words or (words[0] in negations and len(words) > 1):
        return 0
    found, previous = 0, ""
    for word in words:
        known = bits.get(word)
        if known is None:
            prefix, bit = prefixes.get(word[:PREFIX], _NO_PREFIX)
            known = bit if word.startswith(prefix) else 0
        found |= known
        if previous:
            found |= bits.get(f"{previous} {word}", 0)
        previous = word.lstrip(_FRAGMENT)
    return found & (Cue.BODY | Cue.BOLD) if words[0] in _TYPOGRAPHY else found


def _words(name: str) -> list[str]:
    """Split a name at marks and humps, in lower case.

    A hump of up to three letters keeps a mark in front, so that it is part of phrases only: the `Ad` of a
    random `n1AuAdJlVL` is no advertisement.
    """
    words = []
    for part in _PARTS.split(name):
        if part.isalpha() and part.islower():
            words.append(part)
            continue
        for match in _HUMPS.finditer(part):
            word = match.group().lower()
            if len(word) <= SHORT_WORD and len(word) < len(part):
                word = _FRAGMENT + word
            words.append(word)
    return words
