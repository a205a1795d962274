"""Whether somebody unnamed was brought in: "a spokesman for the council", "Stein's lawyer"."""

from __future__ import annotations

from .vocabulary import Vocabulary

MAX_BEFORE = 4
"""Words between the article and the noun: "a senior defence ministry official"."""
MAX_PASSAGES = 6
"""Passages looked through; somebody unnamed is not called upon from farther off."""
MAX_CHARACTERS = 2000
"""Characters of one passage looked through."""

Point = tuple[int, int]
"""Passage and offset."""


def introduced(noun: str, texts: list[str], between: tuple[Point, Point], words: Vocabulary) -> bool:
    """Tell whether an unnamed bearer of this noun is brought in between two points of the article."""
    (first, start), (last, end) = between
    for passage in range(max(first, last - MAX_PASSAGES), last + 1):
        text = texts[passage]
        high = end if passage == last else len(text)
        low = max(start if passage == first else 0, high - MAX_CHARACTERS)
        at = text.find(noun, low, high)
        while at >= 0:
            if _is_new(text, low, at, at + len(noun), words):
                return True
            at = text.find(noun, at + len(noun), high)
    return False


def _is_new(text: str, low: int, start: int, end: int, words: Vocabulary) -> bool:
    """Whether the noun at `text[start:end]` has an indefinite or possessive opening and no name behind."""
    if text[end : end + 1].isalpha() or text[end : end + 2].strip()[:1].isupper():
        return False
    parts = text[max(low, start - 60) : start].split()
    for word in reversed(parts[-MAX_BEFORE:]):
        lower = word.lower()
        if lower in words.definite or word[-1] in ",.;:":
            return False
        if lower in words.indefinite or lower in words.owners or word.endswith(("'s", "’s")):
            return not text.startswith(", ", end) or not text[end + 2 : end + 3].isupper()
    return False
