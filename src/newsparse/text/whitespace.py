"""White space as a reader sees it."""

from __future__ import annotations

import re

_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]")
"""Soft hyphens, zero-width spaces, byte-order marks and control characters. Zero-width joiners stay: Persian
and Hindi spell with them, and they hold emoji together."""


def collapse(text: str) -> str:
    """Return `text` with every run of white space as one space, invisible characters gone, ends stripped.

    `str.split` knows all Unicode spaces, no-break ones included; what is left of the invisible characters is
    not printable to Python either.
    """
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join(_INVISIBLE.sub("", text).split())


_SURROGATE = re.compile("[\ud800-\udfff]")


def scrub(text: str) -> str:
    """Return `text` with each lone surrogate, which no UTF-8 can hold, as U+FFFD; offsets stay."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
