"""Values as people wrote them, out of what programs made of them."""

from __future__ import annotations

import html
import re
from typing import Any

from ....text.whitespace import collapse

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_BLOCK_END = re.compile(r"(?i)</(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*/?>")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
MAX_VALUE = 20_000
"""Characters kept of one value other than a body; the longest honest description has under 3,000."""


def clean(value: str) -> str:
    """Return one line: entities read (twice encoded ones too), tags and doubled white space gone."""
    if len(value) > MAX_VALUE:
        value = value[:MAX_VALUE]
    if "&" in value:
        value = html.unescape(html.unescape(value))
    if "<" in value:
        value = _TAG.sub("", _BLOCK_END.sub(" ", value))
    if not value.isascii():
        value = _SURROGATES.sub("\ufffd", value)
    return collapse(value)


def clean_body(value: str) -> str:
    """Return running text with its line breaks: entities read, block tags as line breaks, other tags gone."""
    if "&" in value:
        value = html.unescape(value)
    if "<" in value:
        value = _TAG.sub("", _BLOCK_END.sub("\n", value))
    return _SURROGATES.sub("\ufffd", value).strip()


def texts_of(value: Any) -> list[str]:
    """Return the plain texts in a JSON value: itself, a list's entries, an object's `name` or `@value`."""
    found: list[str] = []
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            if text := clean(item):
                found.append(text)
        elif isinstance(item, bool):
            found.append("true" if item else "false")
        elif isinstance(item, int | float):
            found.append(str(item)[:40])
        elif isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            inner = item.get("name") or item.get("@value") or item.get("@id")
            if inner is not None and not isinstance(inner, dict):
                waiting.append(inner)
    return found


def first_text(value: Any) -> str | None:
    """Return the first plain text in a JSON value."""
    return next(iter(texts_of(value)), None)
