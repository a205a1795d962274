"""Markdown in plain text: headings, emphasis, links and pictures, told apart and taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .folded import unfolded
from .lines import Line

_ATX = re.compile(r"(#{1,6})\s+(\S.*)")
_CLOSING_HASHES = re.compile(r"\s+#{1,6}$")
_SETEXT = re.compile(r"(={3,}|-{3,})")
_ADDRESS = (
    r"\((?:(?=mailto:|javascript:|https?://|[/.#<])(?:\\.|[^()\\\n]|\((?:\\.|[^()\\\n]){0,300}\)){0,2000}"
    r"|(?:\\.|[^\s()\\]){0,2000}(?:\s+[\"'][^\"'\n]{0,300}[\"'])?)\)"
)
"""What stands behind a link's words; addresses with a scheme may hold spaces and one pair of brackets."""
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\\n]){0,500})\]" + _ADDRESS)
_IMAGE = re.compile(r"!\[(?:\\.|[^\[\]\\\n]){0,500}\]" + _ADDRESS)
_CUT_LINK = re.compile(r"\]" + _ADDRESS)
"""The end of a link whose words stand in a block of their own above."""
_OPEN_LINK = re.compile(r"(?:[*+-]|\d{1,3}\.)?\s*\[|(?:[*+-]|\d{1,3}\.)")
_BETWEEN_LINKS = re.compile(r"(?:[\s|·•/,>»:+*-]|\d{1,3}\.(?=\s))*")
"""What a line of links holds beside them: bullets and marks."""
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,60}\]")
_DEFINITION = re.compile(r"\[[^\[\]\n]{1,60}\]:\s+\S+.{0,300}")
_PICTURE = re.compile(
    r"(?:\[\s?)?!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,60}\])(?:\]\([^()\n]{0,2000}\))?"
)
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,1000}?)(?<=[^\s*_])\1(?![\w*_])")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,1000}?)(?<=[^\s*_])\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]{1,300})`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")
_WHOLE_STRONG = re.compile(r"(\*\*|__)([^*_\n]{1,300})\1:?")
_WHOLE_EMPHASIS = re.compile(r"([*_])([^*_\n]{1,1000})\1")

MIN_MARKS = 2
"""Marks of one kind or another that make a text Markdown; a heading or a link alone suffices."""


def without_markdown(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines with Markdown's marks read and taken off; other texts come back as they are."""
    return list(_rendered(unfolded(lines))) if _is_markdown(lines) else lines


def _is_markdown(lines: Sequence[Line]) -> bool:
    marks = 0
    for above, line in zip((Line(0, ""), *lines), lines, strict=False):
        text = line.text
        if _ATX.fullmatch(text) or (above.text and _SETEXT.fullmatch(text) and text[0] == "="):
            return True
        if "](" in text and _LINK.search(text):
            return True
        marks += ("**" in text and bool(_STRONG.search(text))) or bool(_WHOLE_EMPHASIS.fullmatch(text))
        if marks >= MIN_MARKS:
            return True
    return False


def _rendered(lines: Sequence[Line]) -> Iterator[Line]:
    pictured = False
    for i, line in enumerate(lines):
        text = _without_pictures(line.text)
        below = lines[i + 1].text if i + 1 < len(lines) else ""
        if not text and line.text:
            pictured = True
            yield replace(line, text="")
        elif not text:
            yield line
        elif _PICTURE.fullmatch(text) or _DEFINITION.fullmatch(text):
            pictured = pictured or text.startswith(("!", "["))
            yield replace(line, text="")
        elif i and lines[i - 1].text and _SETEXT.fullmatch(text):
            yield replace(line, text="")
        else:
            yield replace(_line(line, text, below), pictured=pictured, linked=_is_linked(text))
            pictured = False


def _without_pictures(text: str) -> str:
    """Return a line without pictures, links around nothing else, and halves of links around blocks."""
    if "[" not in text and "](" not in text:
        return text
    if "![" in text:
        text = _LINK.sub(_filled, _IMAGE.sub("", text)).strip()
    if text.startswith("]("):
        text = _CUT_LINK.sub("", text, count=1).strip()
    return "" if _OPEN_LINK.fullmatch(text) else text


def _filled(link: re.Match[str]) -> str:
    return link.group() if link.group(1).strip() else ""


def _is_linked(text: str) -> bool:
    """Whether a line is links and what parts them, as in menus and lists of teasers."""
    if "](" not in text:
        return False
    heading = _ATX.fullmatch(text)
    return bool(_BETWEEN_LINKS.fullmatch(_LINK.sub("", heading.group(2) if heading else text)))


def _line(line: Line, text: str, below: str) -> Line:
    """Read one line's marks."""
    heading = _ATX.fullmatch(text)
    if heading:
        words = _CLOSING_HASHES.sub("", heading.group(2))
        return replace(line, text=inline(words), level=len(heading.group(1)))
    if _SETEXT.fullmatch(below) and not _SETEXT.fullmatch(text):
        return replace(line, text=inline(text), level=1 if below[0] == "=" else 2)
    if strong := _WHOLE_STRONG.fullmatch(text):
        return replace(line, text=inline(strong.group(2)).strip(), emphasis="strong")
    if soft := _WHOLE_EMPHASIS.fullmatch(text):
        return replace(line, text=soft.group(2).strip(), emphasis="soft")
    return replace(line, text=inline(text))


def inline(text: str) -> str:
    """Return a line's words without links, emphasis, code marks and escapes."""
    if not any(mark in text for mark in "*_[`\\"):
        return text
    text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    return _ESCAPE.sub(r"\1", _CODE.sub(r"\1", text))
