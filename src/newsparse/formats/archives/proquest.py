"""ProQuest: HTML and text exports, fields labelled at their beginning."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lxml import html as lxml_html
from lxml.etree import _Element as Element

from ...document import Document, Role
from ...errors import ArchiveError
from ...lexicon.archives import archive_words
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..decoding import decode_record
from .draft import LIKELY, Draft
from .labelled import label_of, language_tag, named_first, paragraphs_of, split_dek
from .xml import text_of

_SOURCE_LINE = re.compile(r"^([^;\[]{2,80}?)\s{0,3};.{0,200}?(\d{1,2} \w{3,12} \d{4})")
_NUMBER_LINE = re.compile(r"^\w{4,12} \d{1,6} (?:of|de|von|van|di|sur) \d{1,6}$")
_TAGS_IN_TEXT = re.compile(r":?\s*\[[A-Z][\w/ ]{3,40} Desk\]$")


@cache
def _labels() -> dict[str, str]:
    return archive_words().field_of("proquest")


def read_proquest_html(record: Record, options: Options) -> Document:
    """Read one document of an HTML export."""
    parser: Any = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    text = decode_record(record, options).text
    root = lxml_html.document_fromstring(
        b"<div><" + text.lstrip("<").encode("utf-8") + b"</div>", parser=parser
    )
    fields: dict[str, str] = {}
    body: list[str] = []
    current = ""
    for paragraph in root.iter("p", "div"):
        if paragraph.tag == "div" and paragraph.find("strong") is None:
            continue
        words = text_of(paragraph)
        label = _label(paragraph)
        if label:
            current = label
            value = words.split(":", 1)[-1].strip()
            if current == "body":
                body += [value] if value and not any(True for _ in paragraph.iter("text")) else []
            else:
                fields.setdefault(current, value)
        elif words and current == "body":
            body.append(words)
        elif words and current and not fields.get(current):
            fields[current] = words
        elif words and not fields and not current:
            fields["headline"] = words
            current = "source"
    return _document(record, fields, body)


def _label(paragraph: Element) -> str | None:
    strong = paragraph.find("strong")
    if strong is None or (paragraph.text or "").strip():
        return None
    return _labels().get(text_of(strong).rstrip(": ").casefold())


def read_proquest_text(record: Record, options: Options) -> Document:
    """Read one document of a text export."""
    fields: dict[str, str] = {}
    body: list[str] = []
    current = ""
    for line in decode_record(record, options).text.replace("\r\n", "\n").split("\n"):
        found = label_of(line, _labels())
        if not fields and not found and _NUMBER_LINE.match(line.strip()):
            continue
        if found and (current != "body" or found[0] not in ("headline", "author", "body")):
            current, value = found
            if current == "body":
                body.append(value)
            elif current == "headline" or not fields.get(current):  # the field outranks the line on top
                fields[current] = value
        elif current == "body":
            body.append(line)
        elif not fields and line.strip():
            fields["headline"] = collapse(line)
            current = "source"
        elif current and line.strip():
            fields[current] = f"{fields.get(current, '')} {line.strip()}".strip()
    return _document(record, fields, paragraphs_of(body))


def _document(record: Record, fields: dict[str, str], body: list[str]) -> Document:
    if not fields.get("headline") and not body:
        raise ArchiveError("expected a title or a full text of a ProQuest export, found neither")
    draft = Draft()
    headline, dek = split_dek(_TAGS_IN_TEXT.sub("", fields.get("headline", "")))
    draft.headline(headline, "title")
    draft.show(Role.DEK, dek, "title, behind the semicolon", confidence=LIKELY)
    unsigned = archive_words().unsigned
    for author in named_first(fields.get("author", "")).split(";"):
        if author.strip().casefold() not in unsigned:
            draft.state("author", author, "Author")
    source = _SOURCE_LINE.match(fields.get("source_line", ""))
    draft.state(
        "published", fields.get("published") or (source.group(2) if source else ""), "Publication date"
    )
    title = fields.get("site_name", "").split(";")[0] or (source.group(1) if source else "")
    draft.state("site_name", title, "Publication title")
    draft.state("language", language_tag(fields.get("language", "")), "Language of publication")
    for name in ("description", "url", "kicker", "copyright", "dateline"):
        draft.state(name, fields.get(name), name)
    for keyword in fields.get("keyword", "").split(";"):
        draft.state("keyword", keyword, "Subject")
    for number, words in enumerate(body, 1):
        draft.show(Role.PARAGRAPH, words, f"Full text, paragraph {number}")
    return draft.document(record)
