"""Nexis Uni: its Word and Rich Text exports."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document, Role
from ...errors import ArchiveError
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..decoding import decode_record
from .draft import LIKELY, Draft
from .labelled import label_of, looks_dated, split_dek
from .nexis import COPYRIGHT, nexis_labels, take_field


def read_nexis_uni(record: Record, options: Options) -> Document:
    """Read one article of Nexis Uni: title, publication and date a line each, fields, then `Body`."""
    lines = [line for line in decode_record(record, options).text.split("\n") if collapse(line)]
    labels = nexis_labels()
    at = next((n for n, line in enumerate(lines) if _opens(line, labels) and n > 1), None)
    if at is None:
        raise ArchiveError("expected the fields Section, Length or Body of a Nexis Uni export, found none")
    draft = Draft()
    dated = next(
        (n for n in range(at - 1, -1, -1) if looks_dated(lines[n]) and not COPYRIGHT.match(lines[n])), None
    )
    if dated is not None and dated >= 2:
        headline, dek = split_dek(lines[dated - 2])
        draft.headline(headline, "header, line 1")
        draft.show(Role.DEK, dek, "header, behind the semicolon", confidence=LIKELY)
        draft.state("site_name", lines[dated - 1], "header, line 2")
        draft.state("published", lines[dated], "header, line 3")
    for kind, value in _uni_lines(lines[at:], labels):
        if kind == "paragraph":
            draft.show(Role.PARAGRAPH, value, "Body")
        else:
            take_field(kind, value, draft)
    return draft.document(record)


_UNI_PARTS = frozenset({"caption", "notice", "correction", "other"})
"""What follows the body under a line of its own: "Graphic", "Notes", "Correction", "Classification"."""


def _opens(line: str, labels: dict[str, str]) -> bool:
    found = label_of(line, labels)
    return bool(found and found[0] in ("section", "length", "byline")) or _is_body_label(line, labels)


def _is_body_label(line: str, labels: dict[str, str]) -> bool:
    return labels.get(collapse(line).casefold()) == "body"


def _uni_lines(lines: list[str], labels: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield fields and paragraphs; only what follows the `Body` line is text."""
    part = ""
    last = len(lines)
    while last and label_of(lines[last - 1], labels):
        last -= 1
    for number, line in enumerate(lines):
        found = label_of(line, labels)
        opened = labels.get(collapse(line).casefold(), "")
        if opened == "body" and not part:
            part = "paragraph"
        elif part and opened in _UNI_PARTS:
            part = opened
        elif found and (part in ("", "other") or number >= last):
            yield found
        elif part and part != "other":
            yield part, line
