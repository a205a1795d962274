"""Smaller press archives that export text: APA OnlineManager, Mediargus."""

from __future__ import annotations

import re

from ...document import Document, Role
from ...errors import ArchiveError
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..decoding import decode_record
from .draft import LIKELY, Draft

_APA_SOURCE = re.compile(
    r"^\"([^\"\n]{1,80})\" (gefunden am|vom) (.{4,40}?)(?: Uhr)?(?:\s+Seite:? ?\S+)?\s*$"
)
_LISTED = re.compile(r"^(.{2,60}?), (\w{2,12} \d{1,2} \w{3,12} \d{4}), p\. ?\d{1,4}, ?\d{1,6}w\.$")


def read_apa(record: Record, options: Options) -> Document:
    """Read one article: a line with source and date, the title, the dek, paragraphs."""
    lines = _lines(record, options)
    found = next(((n, m) for n, line in enumerate(lines) if (m := _APA_SOURCE.match(line))), None)
    if found is None:
        raise ArchiveError("expected a line such as '\"Source\" vom 1.2.2020', found none")
    number, source = found
    draft = Draft()
    draft.state("site_name", source.group(1), "source line")
    draft.state("published", source.group(3), "source line")
    draft.state("language", "de", "APA")
    rest = [line for line in lines[number + 1 :] if not line.startswith("Ressort:")]
    draft.headline(rest[0] if rest else "", "line 1")
    if len(rest) > 2:
        draft.show(Role.DEK, rest[1], "line 2", confidence=LIKELY)
    _paragraphs(rest[2:] if len(rest) > 2 else rest[1:], draft)
    return draft.document(record)


def read_mediargus(record: Record, options: Options) -> Document:
    """Read one text, its entry of the list before it: "Paper, day, p. 1, 300w."."""
    lines = _lines(record, options)
    draft = Draft()
    listed = _LISTED.match(lines[0]) if lines else None
    if listed:
        draft.state("site_name", listed.group(1), "list")
        draft.state("published", listed.group(2), "list")
        lines = lines[1:]
    draft.state("language", "nl", "Mediargus")
    text = [line for line in lines if not line.startswith("©")]
    draft.headline(text[0] if text else "", "line 1")
    if len(text) > 2 and not text[1].endswith((".", "!", "?", '"')):
        draft.show(Role.DEK, text.pop(1), "line 2", confidence=LIKELY)
    _paragraphs(text[1:], draft)
    return draft.document(record)


def _lines(record: Record, options: Options) -> list[str]:
    return [words for line in decode_record(record, options).text.split("\n") if (words := collapse(line))]


def _paragraphs(lines: list[str], draft: Draft) -> None:
    for number, line in enumerate(lines, 1):
        draft.show(Role.PARAGRAPH, line, f"paragraph {number}")
    draft.tell_headings()
