"""Text to lines: every kind of line end, page breaks, mail quoting, the indent of the whole."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ...text.whitespace import collapse
from ...value import value

_BREAKS = re.compile("\r\n|[\n\r\x0b\x85\u2028]")
_PAGE_END = re.compile("[ \t]*(?:\r\n|[\n\r])?\f")
_MARGIN = re.compile(r"[ \t\u3000\xa0]*")
_QUOTE = re.compile(r"[ ]?(?:>[ ]?)+")
_PAGE_NUMBER = re.compile(
    r"(?:\W{0,3}\bpage\b\W{0,2})?\W{0,3}\d{1,4}(?:\W{1,3}(?:of\W{1,2})?\d{1,4})?\W{0,3}", re.IGNORECASE
)

_ENTITY = re.compile(r"&(?:amp|quot|nbsp|lt|gt|apos|[lr][sd]quo|[mn]dash|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
_QUOTED_SHARE = 0.6
"""Share of lines with ">" from which the text is a quoted mail; below, ">" marks block quotes."""
MAX_LINES = 100_000
"""Lines that are read; a book has 20,000."""
_TAB = 4
"""Columns of a tab at the start of a line."""
_WIDE_INDENT = {"\t": _TAB, "\u3000": 2}
_HEADER_LINES = 3
"""Lines at the top and the bottom of a page that may repeat on every page."""


@value
class Line:
    """One line as written, with its margin told apart."""

    number: int
    """From 1."""
    text: str
    """White space collapsed; empty for a blank line."""
    indent: int = 0
    """Columns of white space in front, less the indent of the whole text."""
    width: int = 0
    """Characters as written, without margins."""
    quoted: bool = False
    """Set off with ">"."""
    gaps: bool = False
    """Columns: three spaces or a tab stand inside, as in tables."""
    level: int = 0
    """Of a Markdown heading: 1 to 6."""
    emphasis: str = ""
    """`"strong"` or `"soft"` for a line that is so wholly, in Markdown."""
    pictured: bool = False
    """The first text below a picture, in Markdown."""
    linked: bool = False
    """Whether all of it is links, where the text tells."""


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of `text`, blank ones included, without page headers and the quoting of mails.

    A paragraph separator (U+2029) counts as a blank line, a form feed as a page's end. At most `MAX_LINES`
    lines come back.
    """
    if _ENTITY.search(text):
        text = html.unescape(text)
    pages = _PAGE_END.split(text.replace("\u2029", "\n\n")) if "\f" in text or "\u2029" in text else [text]
    first = 1
    lines: list[Line] = []
    paged: list[list[Line]] = []
    for page in pages:
        raws = _BREAKS.split(page)
        paged.append(list(islice(_numbered(raws, first), MAX_LINES - len(lines))))
        first += len(raws)
        lines.extend(paged[-1])
    if len(pages) > 1:
        lines = _without_page_headers(paged)
    return tuple(_unindented(_unquoted(lines)))


def _numbered(raws: list[str], first: int) -> Iterator[Line]:
    """Yield the lines; of several blank ones in a row the first."""
    blank = False
    for number, raw in enumerate(raws, first):
        if raw and not raw.isspace():
            blank = False
            yield _line(number, raw)
        elif not blank:
            blank = True
            yield Line(number, "")


def _line(number: int, raw: str) -> Line:
    margin = _MARGIN.match(raw)
    space = margin.group() if margin else ""
    indent = len(space) if space.isspace() and space.count(" ") == len(space) else _columns(space)
    core = raw[len(space) :].rstrip()
    gaps = "   " in core or "\t" in core
    return Line(number, collapse(core), indent, len(core), gaps=gaps)


def _columns(space: str) -> int:
    return sum(_WIDE_INDENT.get(c, 1) for c in space)


def _unquoted(lines: list[Line]) -> list[Line]:
    """Take the ">" off: from a mail wholly, from block quotes with a note of it."""
    marked = [line for line in lines if line.text.startswith(">")]
    if not marked:
        return lines
    filled = sum(1 for line in lines if line.text)
    block = len(marked) < _QUOTED_SHARE * filled
    return [_strip_quote(line, block) if line.text.startswith(">") else line for line in lines]


def _strip_quote(line: Line, block: bool) -> Line:
    mark = _QUOTE.match(line.text)
    cut = mark.end() if mark else 0
    return replace(line, text=line.text[cut:].strip(), width=max(line.width - cut, 0), quoted=block)


def _unindented(lines: list[Line]) -> list[Line]:
    """Count indents from the margin that most lines share."""
    margins = Counter(line.indent for line in lines if line.text)
    if not margins:
        return lines
    base, _ = margins.most_common(1)[0]
    if base == 0:
        return lines
    return [replace(line, indent=max(line.indent - base, 0)) if line.indent else line for line in lines]


def _without_page_headers(pages: list[list[Line]]) -> list[Line]:
    """Drop page numbers, and lines that stand at the same edge of several pages.

    A page break inside a sentence leaves no blank line behind.
    """
    edges: Counter[str] = Counter()
    for page in pages:
        filled = [line.text for line in page if line.text]
        edges.update({_numberless(t) for t in filled[:_HEADER_LINES] + filled[-_HEADER_LINES:]})
    repeated = {text for text, count in edges.items() if count > 1 and count >= len(pages) // 2}
    kept: list[Line] = []
    for page in pages:
        places = [i for i, line in enumerate(page) if line.text]
        edge = set(places[:_HEADER_LINES] + places[-_HEADER_LINES:])
        body = [line for i, line in enumerate(page) if not (i in edge and _is_header(line.text, repeated))]
        while body and not body[0].text:
            body.pop(0)
        while body and not body[-1].text:
            body.pop()
        if kept and body and _ends_sentence(kept[-1].text):
            kept.append(Line(body[0].number, ""))
        kept.extend(body)
    return kept


def _numberless(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _is_header(text: str, repeated: set[str]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(text)) or _numberless(text) in repeated


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»)").endswith((".", "!", "?", "…", "。"))
