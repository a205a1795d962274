"""How long a text is for a reader, the same for all scripts."""

from __future__ import annotations

import re

from .scripts import DENSE

_DENSE = re.compile(f"[{DENSE}]")
_LEADS = bytes({chr(code).encode()[0] for code in range(0x0E00, 0xD7B0, 64) if _DENSE.match(chr(code))})
"""The bytes with which their signs begin in UTF-8; those of most other scripts begin with others."""
DENSE_FACTOR = 1.5
"""What a letter of a script that writes a word in one or two signs counts more than a Latin letter: a Chinese
text has about 0.4 times the characters of its English translation."""


def is_dense(text: str) -> bool:
    """Whether the text is of a script that writes words without spaces."""
    return dense_signs(text) > len(text) / 4


def count_words(text: str) -> int:
    """Return how many words a text has; in dense scripts, two signs count as one."""
    return max(len(text.split()), dense_signs(text) // 2)


def measure(text: str) -> float:
    """Return the length of a text in letters of a Latin text."""
    return len(text) + DENSE_FACTOR * dense_signs(text)


def dense_signs(text: str) -> int:
    """Count the signs of scripts that write words without spaces; their bytes rule most texts out."""
    if text.isascii():
        return 0
    data = text.encode("utf-8", "surrogatepass")
    return 0 if len(data.translate(None, _LEADS)) == len(data) else len(_DENSE.findall(text))
