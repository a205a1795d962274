"""Tells the format of a payload by its content."""

from __future__ import annotations

import re

from ..record import Record

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title)\b[^>]*>", re.IGNORECASE
)


def detect_format(record: Record) -> str:
    """Return the name of the payload's format."""
    payload = record.payload
    if not isinstance(payload, bytes | str):
        return "html"
    head = payload[:4096]
    text = head.decode("latin-1") if isinstance(head, bytes) else head
    return "html" if _MARKUP.search(text) else "text"
