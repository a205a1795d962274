"""Paragraphs that read like the story but are not told in it: biographies of the author, pull quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...document import Role
from ...grammar.byline import read_byline
from .layout import columns
from .piece import Finding, Piece

BIO_COLUMNS = 500
"""Columns of the longest biography."""
BIO_REACH = 3
"""Paragraphs at the end among which biographies stand."""
PULLED_COLUMNS = (40, 260)
"""Columns of a pull quote; shorter ones come again by chance."""
PULLED_REACH = 100
"""Paragraphs around a pull quote that hold its words; more would take time as the square of the length."""
_MARKS = "\"'“”„‟‘’«»‹›「」『』 "


def authors_in(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the full names of the people that bylines name, in small letters."""
    named = (author.name.casefold() for line in lines for author in read_byline(line).authors)
    return tuple(name for name in named if " " in name)


def mark_asides(pieces: Sequence[Piece], findings: dict[int, Finding]) -> None:
    """Take biographies of the author and pull quotes out of the paragraphs."""
    authors = authors_in(f.text or pieces[i].text for i, f in findings.items() if f.role is Role.BYLINE)
    paragraphs = sorted(i for i, f in findings.items() if f.role in (Role.PARAGRAPH, Role.BLOCKQUOTE))
    for i in paragraphs[-BIO_REACH:]:
        text = pieces[i].text
        if i != paragraphs[0] and columns(text) <= BIO_COLUMNS and text.casefold().startswith(authors):
            findings[i] = Finding(Role.ASIDE, "paragraph about the author", 0.7)
    for place, i in enumerate(paragraphs):
        text = pieces[i].text
        if text[0] in _MARKS and PULLED_COLUMNS[0] <= columns(text) <= PULLED_COLUMNS[1]:
            words = text.strip(_MARKS).rstrip(".,…")
            near = paragraphs[max(place - PULLED_REACH, 0) : place + PULLED_REACH]
            if sum(words in pieces[k].text for k in near) > 1:
                findings[i] = Finding(Role.ASIDE, "pull quote: the words come again in a paragraph", 0.7)


def drop_lonely_credits(findings: dict[int, Finding]) -> None:
    """Take credits without a caption out: "Source: …" alone may speak of the text."""
    captioned = {f.group for f in findings.values() if f.role is Role.CAPTION}
    for i, finding in findings.items():
        if finding.role is Role.CREDIT and finding.group not in captioned:
            findings[i] = Finding(Role.ASIDE, "photo credit without a caption", 0.6)
