"""How long a text is for a reader, the same for all scripts."""

from __future__ import annotations

import re

_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
DENSE_FACTOR = 1.5
"""What a letter of a script that writes a word in one or two signs counts more than a Latin letter: a Chinese
text has about 0.4 times the characters of its English translation."""


def is_dense(text: str) -> bool:
    """Whether the text is of a script that writes words without spaces."""
    return not text.isascii() and len(_DENSE.findall(text)) > len(text) / 4


def measure(text: str) -> float:
    """Return the length of a text in letters of a Latin text."""
    if text.isascii():
        return len(text)
    return len(text) + DENSE_FACTOR * len(_DENSE.findall(text))
