"""How long a text is for a reader, the same for all scripts."""

from __future__ import annotations

import re

from .scripts import DENSE

_DENSE = re.compile(f"[{DENSE}]")
DENSE_FACTOR = 1.5
"""What a letter of a script that writes a word in one or two signs counts more than a Latin letter: a Chinese
text has about 0.4 times the characters of its English translation."""


def is_dense(text: str) -> bool:
    """Whether the text is of a script that writes words without spaces."""
    return not text.isascii() and len(_DENSE.findall(text)) > len(text) / 4


def count_words(text: str) -> int:
    """Return how many words a text has; in dense scripts, two signs count as one."""
    spaced = len(text.split())
    return spaced if text.isascii() else max(spaced, len(_DENSE.findall(text)) // 2)


def measure(text: str) -> float:
    """Return the length of a text in letters of a Latin text."""
    if text.isascii():
        return len(text)
    return len(text) + DENSE_FACTOR * len(_DENSE.findall(text))
