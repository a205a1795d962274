"""Wire collections in simple XML and SGML: RCV1, Gigaword, Reuters-21578."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from ...document import Document, Role
from ...lexicon.archives import archive_words
from ...options import Options
from ...record import Record
from ..decoding import decode_record
from .draft import Draft
from .markup import pour, pour_text
from .xml import attribute, descend, first, parse_xml, raw_text, text_of, tree_of

_DOC_ID = re.compile(r"([A-Z]{2,5})_?([A-Z]{3})?_?(\d{4})(\d{2})(\d{2})")
_DAY_AT_END = re.compile(r"\s{1,9}\d{4}-\d{2}-\d{2}$")
_STAMP = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{2})[-/](\d{2})[-/](\d{2})\b")
_LOOSE_BYLINE = re.compile(r"^[ \t]{0,9}(By [A-Z][^\n]{2,80})$", re.MULTILINE)
_CENTURY = 50
"""Two-digit years below it are of this century; the collections begin in 1986."""
_SHORT_ID = re.compile(r"([A-Z]{2,5})(\d{2})(\d{2})(\d{2})-\d{3,5}$")
_WIRE_CODE = re.compile(r"\(BC-[^)]{1,60}\)|\([A-Z0-9]{1,6}-[A-Z0-9-]{1,40}\)")
_END_OF_WIRE = re.compile(r"\s{1,99}(?:REUTER|Reuter|reuter)s?\s{0,99}$")
_BRIEF_FILLER = "Blah blah blah."


def read_rcv1(record: Record, options: Options) -> Document:
    """Read one `newsitem` of RCV1."""
    root = parse_xml(record, options)
    draft = Draft()
    draft.headline(text_of(first(root, "headline")) or text_of(first(root, "title")), "newsitem/headline")
    draft.byline(text_of(first(root, "byline")), "newsitem/byline")
    draft.state("dateline", _DAY_AT_END.sub("", text_of(first(root, "dateline"))), "newsitem/dateline")
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
    """Read one `DOC` of Gigaword, AQUAINT or the TREC collections."""
    root = parse_xml(record, options)
    draft = Draft()
    headlines = [e for name in ("HEADLINE", "HEAD", "HL", "TITLE") for e in descend(root, name)]
    draft.headline(" ".join(text_of(e) for e in headlines[:3]), "DOC/HEADLINE")
    bylines = [text_of(e) for e in descend(root, "BYLINE")]
    loose = _LOOSE_BYLINE.search("\n".join(str(e.tail or "") for e in headlines))
    draft.byline(", ".join(bylines) or (loose.group(1) if loose else ""), "DOC/BYLINE")
    dateline = _WIRE_CODE.sub("", text_of(first(root, "DATELINE"))).strip()
    draft.state("dateline", dateline, "DOC/DATELINE")
    name = attribute(root, "id") or text_of(first(root, "DOCNO"))
    found = _DOC_ID.match(name)
    if not found:
        _stamped(root, name, draft)
    else:
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


def _stamped(root: Element, name: str, draft: Draft) -> None:
    """State day and source of a document whose identifier has no full date: "AP880212-0001"."""
    written = [text_of(first(root, tag)) for tag in ("DATE_TIME", "DATE", "DD", "FILEID")]
    short = _SHORT_ID.match(name)
    if short:
        sources = archive_words().gigaword_sources
        draft.state("site_name", sources.get(short.group(1), short.group(1)), "DOC/DOCNO")
        written.insert(0, "-".join((short.group(3), short.group(4), short.group(2))))
    for text in written:
        found = _STAMP.search(text)
        if found and found.group(1):
            draft.state("published", found.group(), "DOC/DATE_TIME")
        elif found:
            month, day, year = found.groups()[3:]
            century = "20" if int(year) < _CENTURY else "19"
            draft.state("published", f"{century}{year}-{month}-{day}", "DOC/FILEID")


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
