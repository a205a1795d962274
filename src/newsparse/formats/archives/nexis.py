"""LexisNexis: the older text and HTML exports."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lxml import html as lxml_html

from ...document import Document, Role
from ...errors import ArchiveError
from ...lexicon.archives import archive_words
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..decoding import decode_record
from .draft import LIKELY, Draft
from .labelled import label_of, language_tag, looks_dated, paragraphs_of, split_dek
from .xml import raw_text

COPYRIGHT = re.compile(r"^\s{0,80}(?:Copyright|Copr\.|©|\(c\)|\(C\)|Copy)\s{0,3}(?:©\s{0,3})?(?:\d{4}|[A-Z])")
_NAME_WORDS = 4
_HEADLINE_LENGTH = 200
_CENTRED = 8
"""Spaces before a line that is set in the middle of 80 columns."""
_APPENDED = re.compile(r"\b(?:Correction|Clarification|Editors?' Note) Appended\b", re.IGNORECASE)
_LABELS_BEFORE_BODY = frozenset({"byline", "section", "dateline", "kicker", "headline", "dek", "length"})
_CLOSING = frozenset({"loaded", "language", "publication_type", "subject", "caption"})
"""Fields that stand behind the body only."""
_INTRA_CAPS = re.compile(r"^[A-ZÀ-Þ-]{3,30}:")
_PARAGRAPH_BELOW = frozenset({"notice", "correction", "dek", "caption"})
"""Fields whose text may be the paragraph below the label."""
_FREE_FIELD = re.compile(r"^([A-Z][A-Z -]{2,30}):\s")


@cache
def nexis_labels() -> dict[str, str]:
    """Return label → our field, in all interface languages."""
    return archive_words().field_of("nexis")


def read_nexis(record: Record, options: Options) -> Document:
    """Read one document of a text export."""
    lines = decode_record(record, options).text.replace("\r\n", "\n").expandtabs().split("\n")
    return _document(record, lines)


def read_nexis_html(record: Record, options: Options) -> Document:
    """Read one document of an HTML export: the same fields, one paragraph a `p`."""
    parser: Any = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    text = decode_record(record, options).text
    root = lxml_html.document_fromstring(b"<div>" + text.encode("utf-8") + b"</div>", parser=parser)
    for line_break in root.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    lines: list[str] = []
    for paragraph in root.iter("p"):
        centred = any(
            above.get("class") == "c3" or above.get("class") == "c0"
            for above in paragraph.iterancestors("div")
        )
        indent = " " * _CENTRED if centred else ""
        lines += [indent + line for line in raw_text(paragraph).split("\n")]
        lines.append("")
    return _document(record, lines)


def _document(record: Record, lines: list[str]) -> Document:
    draft = Draft()
    start, header = _header(lines)
    above = _show_header(header, draft)
    closing = _body_end(lines, start)
    body_start = _fields(lines, start, closing, draft)
    for number, words in enumerate(paragraphs_of(lines[body_start:closing]) or above, 1):
        draft.show(Role.PARAGRAPH, words, f"body, paragraph {number}")
    _fields(lines, closing, len(lines), draft)
    if not draft.blocks:
        raise ArchiveError("expected a headline and a text of a Nexis export, found neither")
    return draft.document(record)


def _header(lines: list[str]) -> tuple[int, list[str]]:
    """Return where the labelled fields begin, and the paragraphs before them."""
    for number, line in enumerate(lines):
        if label_of(line, nexis_labels()):
            return number, _stretches(lines[:number])
    return 0, []


def _stretches(lines: list[str]) -> list[str]:
    """Return the lines between blank ones, joined by line ends, their indent kept."""
    text = "\n".join(line.rstrip() for line in lines)
    return [piece for piece in re.split(r"\n\s*\n", text.replace("\u00a0", " ")) if piece.strip()]


def _show_header(header: list[str], draft: Draft) -> list[str]:
    """Add what stands before the fields; return the paragraphs that are no furniture."""
    header = [piece for piece in header if not COPYRIGHT.match(piece)]
    dated = next((n for n, piece in enumerate(header) if looks_dated(piece.strip().split("\n")[0])), None)
    if dated is None:
        if header:
            draft.headline(collapse(header[-1]), "header")
        return []
    draft.state("published", _date_of(header[dated]), "header, date line")
    if dated:
        draft.state("site_name", header[0], "header, publication")
    for line in header[dated].split("\n")[1:]:
        if not _APPENDED.search(line):
            draft.state("edition", line, "header")
    before = [piece for piece in header[:dated] if not piece.startswith(" ")]
    after = [piece for piece in header[dated + 1 :] if not piece.startswith(" " * _CENTRED)]
    told = bool(after) and not (_is_name(after[0]) or _is_prose(after[0]))
    # the wires' order: headline, date, text, fields
    if before and not told and header[0].startswith(" " * _CENTRED):
        if after and _is_name(after[0]):
            draft.byline(after.pop(0), "header, below the date")
        after = [before[-1], *after]
    if after:
        headline, dek = split_dek(" ".join(after[0].split("\n")))
        draft.headline(headline, "header, headline")
        draft.show(Role.DEK, dek, "header, behind the semicolon", confidence=LIKELY)
    return [collapse(piece) for piece in after[1:]]


def _is_name(piece: str) -> bool:
    words = piece.split()
    return 1 < len(words) <= _NAME_WORDS and all(w[0].isupper() for w in words) and words[-1][-1].isalpha()


def _is_prose(piece: str) -> bool:
    return piece.rstrip().endswith(".") or len(piece) > _HEADLINE_LENGTH


def _date_of(piece: str) -> str:
    """Cut what follows the date: editions stand behind a comma."""
    line = _APPENDED.sub("", collapse(piece.strip().split("\n")[0]))
    parts = line.split(", ")
    kept = [part for part in parts if re.search(r"\d", part)]
    return ", ".join(kept) if kept else line


def _body_end(lines: list[str], start: int) -> int:
    """Return the line of the first field behind the body, or of the closing copyright."""
    labels = nexis_labels()
    for number in range(start, len(lines)):
        found = label_of(lines[number], labels)
        if (
            found
            and found[0] != "body"
            and _stands_alone(lines, number)
            and _closes(lines, number, *found)
            and _has_text(lines[start:number])
        ):
            return number
        if (
            number > start
            and COPYRIGHT.match(lines[number])
            and (lines[number].startswith(" ") and not any(line.strip() for line in lines[number + 4 :]))
        ):
            return number
    return len(lines)


def _has_text(lines: list[str]) -> bool:
    """Tell whether a paragraph without a label stands in a stretch, but below one that takes it."""
    below = False
    for number, line in enumerate(lines):
        found = label_of(line, nexis_labels())
        if found:
            below = found[0] in _PARAGRAPH_BELOW and not found[1]
        elif line.strip() and (number == 0 or not lines[number - 1].strip()):
            if not below:
                return True
            below = False
    return False


def _closes(lines: list[str], number: int, name: str, value: str) -> bool:
    """Tell a field behind the body from a field before it, and from a sentence with a colon."""
    if name in _LABELS_BEFORE_BODY:  # some wires put them behind
        return not _has_text([line for line in lines[number:] if not line.startswith(" " * _CENTRED)])
    return name in _CLOSING or _ends_text(lines, number, value)


def _ends_text(lines: list[str], number: int, value: str) -> bool:
    """Tell a field that a sentence could begin with ("NOTE: …", "Contact: …") from a paragraph.

    Behind a field come other fields or the copyright; an empty field's text is the paragraph that follows.
    """
    if not value:
        return lines[number].strip().isupper()
    following = number
    while following < len(lines) and lines[following].strip():
        following += 1
    while following < len(lines) and not lines[following].strip():
        following += 1
    line = lines[following] if following < len(lines) else ""
    return not line or bool(COPYRIGHT.match(line)) or label_of(line, nexis_labels()) is not None


def _stands_alone(lines: list[str], number: int) -> bool:
    """Tell a field from a sentence with a colon: a field follows a blank line or another field."""
    line = lines[number]
    if not (_INTRA_CAPS.match(line.strip()) or line.strip()[:1].isupper()):
        return False
    return (
        number == 0
        or not lines[number - 1].strip()
        or label_of(lines[number - 1], nexis_labels()) is not None
    )


def _fields(lines: list[str], start: int, end: int, draft: Draft) -> int:
    """Read the labelled fields of a stretch; return where the text behind them begins."""
    number = start
    while number < end:
        found = label_of(lines[number], nexis_labels()) if _stands_alone(lines, number) else None
        if found is None:
            if lines[number].strip() and not _FREE_FIELD.match(lines[number]):
                return number
            number += 1
            continue
        if found[0] == "body":
            lines[number] = found[1]
            return number
        value, number = [found[1]], number + 1
        while number < end and lines[number].strip() and not label_of(lines[number], nexis_labels()):
            value.append(lines[number].strip())
            number += 1
        if found[0] in _PARAGRAPH_BELOW and not " ".join(value).strip():
            while number < end and not lines[number].strip():
                number += 1
            while number < end and lines[number].strip() and not label_of(lines[number], nexis_labels()):
                value.append(lines[number].strip())
                number += 1
        take_field(found[0], " ".join(value).strip(), draft)
    return number


def take_field(name: str, value: str, draft: Draft) -> None:
    """Add a labelled field to a draft."""
    place = f"field {name}"
    if name == "byline":
        draft.byline(value, place)
    elif name == "headline" and not draft.has(Role.HEADLINE):
        headline, dek = split_dek(value)
        draft.headline(headline, place)
        draft.show(Role.DEK, dek, place, confidence=LIKELY)
    elif name == "dek" and not draft.has(Role.DEK):
        draft.show(Role.DEK, value, place)
    elif name == "caption":
        draft.picture(value, "", place)
    elif name in ("notice", "correction") and len(value.split()) > 1 and not looks_dated(value):
        draft.notice(value, place, kind="correction" if name == "correction" else "other")
    elif name == "language":
        draft.state("language", language_tag(value), place)
    elif name in ("dateline", "section", "kicker"):
        draft.state(name, value, place)
