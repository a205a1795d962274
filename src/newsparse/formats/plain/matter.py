"""Front matter: the block of fields between two fences on top of a Markdown file, in YAML or TOML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .labels import is_field
from .lines import Line

_FENCES = ("---", "+++")
MAX_MATTER = 80
"""Lines within which the closing fence stands."""
_KEY = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s*[:=](?:\s+(.*))?")
_ITEM = re.compile(r"[-*]\s+(?:name\s*:\s*)?(.+)")
_NAME = re.compile(r"name\s*[:=]\s*(.+)")
_INLINE = re.compile(r"\[(.*)\]")
_QUOTES = "\"' "


def without_matter(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines with front matter as labelled lines ("title: …"), fields of no known name left out.

    Lists stand on one line, parted by commas. Texts without front matter come back as they are.
    """
    first = next((i for i, line in enumerate(lines) if line.text), 0)
    if not lines or lines[first].text not in _FENCES:
        return lines
    fence = lines[first].text
    reach = range(first + 1, min(first + MAX_MATTER, len(lines)))
    last = next((i for i in reach if lines[i].text == fence), None)
    if last is None:
        return lines
    fields = _fields(lines[first + 1 : last])
    if not fields:
        return lines
    return [*fields, Line(lines[last].number, ""), *lines[last + 1 :]]


def _fields(block: Sequence[Line]) -> list[Line]:
    """Return one line a field of a known name; empty where the block holds anything but fields."""
    found: list[tuple[Line, str, list[str]]] = []
    for line in block:
        key = _KEY.fullmatch(line.text)
        if not line.text or line.text.startswith("#"):
            continue
        if found and (item := _ITEM.fullmatch(line.text) or (line.indent and _NAME.fullmatch(line.text))):
            found[-1][2].append(item.group(1))
        elif found and line.indent:
            continue
        elif key:
            value = key.group(2) or ""
            inline = _INLINE.fullmatch(value)
            found.append((line, key.group(1), inline.group(1).split(",") if inline else [value]))
        else:
            return []
    return [
        replace(line, text=f"{name}: {words}", indent=0, gaps=False)
        for line, name, values in found
        if is_field(name) and (words := ", ".join(v.strip(_QUOTES) for v in values if v.strip(_QUOTES)))
    ]
