"""Wire collections in simple XML and SGML: RCV1, Gigaword, Reuters-21578."""

from __future__ import annotations

import re

from ...document import Document, Role
from ...lexicon.archives import archive_words
from ...options import Options
from ...record import Record
from ..decoding import decode_record
from .draft import Draft
from .markup import pour, pour_text
from .xml import attribute, descend, first, parse_xml, raw_text, text_of, tree_of

_DOC_ID = re.compile(r"([A-Z]{2,5})_?([A-Z]{3})?_?(\d{4})(\d{2})(\d{2})")
_WIRE_CODE = re.compile(r"\(BC-[^)]{1,60}\)|\([A-Z0-9]{1,6}-[A-Z0-9-]{1,40}\)")
_TITLED = re.compile(r"<TITLE>(?s:(.*?))</TITLE>")
_END_OF_WIRE = re.compile(r"\s{1,99}(?:REUTER|Reuter|reuter)s?\s{0,99}$")
_BRIEF_FILLER = "Blah blah blah."


def read_rcv1(record: Record, options: Options) -> Document:
    """Read one `newsitem` of RCV1."""
    root = parse_xml(record, options)
    draft = Draft()
    draft.headline(text_of(first(root, "headline")) or text_of(first(root, "title")), "newsitem/headline")
    draft.byline(text_of(first(root, "byline")), "newsitem/byline")
    draft.state("dateline", text_of(first(root, "dateline")), "newsitem/dateline")
    draft.state("published", attribute(root, "date"), "newsitem/@date")
    stated = {attribute(d, "element"): attribute(d, "value") for d in descend(root, "dc")}
    draft.state("published", stated.get("dc.date.published"), "metadata/dc.date.published")
    draft.state("site_name", stated.get("dc.source"), "metadata/dc.source")
    draft.state("site_name", stated.get("dc.publisher"), "metadata/dc.publisher")
    draft.state("language", attribute(root, "lang"), "newsitem/@xml:lang")
    text = first(root, "text")
    if text is not None:
        pour(text, draft, "newsitem/text")
    return draft.document(record)


def read_gigaword(record: Record, options: Options) -> Document:
    """Read one `DOC` of Gigaword or AQUAINT."""
    root = parse_xml(record, options)
    draft = Draft()
    draft.headline(text_of(first(root, "HEADLINE")), "DOC/HEADLINE")
    dateline = _WIRE_CODE.sub("", text_of(first(root, "DATELINE"))).strip()
    draft.state("dateline", dateline, "DOC/DATELINE")
    found = _DOC_ID.match(attribute(root, "id") or text_of(first(root, "DOCNO")))
    if found:
        source, language, *day = found.groups()
        words = archive_words()
        draft.state("published", "-".join(day), "DOC/@id")
        draft.state("site_name", words.gigaword_sources.get(source, source), "DOC/@id")
        draft.state("language", words.languages.get((language or "").casefold()), "DOC/@id")
    text = first(root, "TEXT")
    if text is not None and first(text, "P") is not None:
        pour(text, draft, "DOC/TEXT")
    elif text is not None:
        pour_text(raw_text(text), draft, "DOC/TEXT")
    return draft.document(record)


def read_reuters21578(record: Record, options: Options) -> Document:
    """Read one `REUTERS` element of Reuters-21578, briefs and unprocessed ones included."""
    source = decode_record(record, options).text
    root = tree_of(source)
    draft = Draft()
    draft.headline(text_of(first(root, "TITLE")), "REUTERS/TITLE")
    draft.byline(text_of(first(root, "AUTHOR")), "REUTERS/AUTHOR")
    draft.state("dateline", text_of(first(root, "DATELINE")), "REUTERS/DATELINE")
    draft.state("published", text_of(first(root, "DATE")), "REUTERS/DATE")
    draft.state("site_name", "Reuters", "REUTERS")
    draft.state("language", "en", "REUTERS")
    for topic in descend(root, "D"):
        draft.state("keyword", text_of(topic), "REUTERS/TOPICS")
    text, body = first(root, "TEXT"), first(root, "BODY")
    if body is not None:
        pour_text(_END_OF_WIRE.sub("", raw_text(body).rstrip()), draft, "REUTERS/BODY")
    elif text is not None and attribute(text, "TYPE") == "UNPROC":
        pour_text(raw_text(text), draft, "REUTERS/TEXT")
    draft.blocks = [b for b in draft.blocks if not (b.role is Role.PARAGRAPH and b.text == _BRIEF_FILLER)]
    return draft.document(record)
