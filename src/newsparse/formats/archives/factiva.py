"""Factiva: XML, HTML with and without labels, text and Rich Text with two-letter codes."""

from __future__ import annotations

import re
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
from .labelled import is_word_count, language_tag, looks_dated, paragraphs_of
from .markup import pour_text
from .xml import children, descend, first, parse_xml, raw_text, text_of

_CODE_LINE = re.compile(r"^[ \t\u00a0]{0,9}([A-Z]{2,3})(?:[\t\u00a0|]| {2,9}|[ \t]{0,9}$)[ \t]{0,9}(.*)$")
"""A code and its value: behind a tab, on the next line, or in a cell of a Rich Text table ("HD|…|")."""
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?: ?[ap]m)?(?: ?\w{2,4})?", re.IGNORECASE)
_RIGHTS = re.compile(r"^(?:\(c\)|©|copyright)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:Document|Dokument|Documento|Документ|文档|文書) ?[A-Za-z0-9]{16,40}$")
_CELLS = 12
"""Lines of a header at most: words, date, time, source, code, edition, page, language, copyright."""
_OWNER = 80
_SENTENCE_ENDS = (".", "!", "?", '"', "”", "»", ")")
_CODE = re.compile(r"[A-Z0-9]{2,8}")
_BYLINE_TAIL = re.compile(r"^(.{20,400}?)\s+/\s+((?:Von|Par|By|Door|De|Di)\s+\S.{2,80})$")


def read_factiva_xml(record: Record, options: Options) -> Document:
    """Read one `ppsarticle`."""
    root = parse_xml(record, options)
    draft = Draft()
    head = first(root, "headline")
    parts = [text_of(part) for part in descend(head, "paragraph")] if head is not None else []
    _headline(" ".join(parts) or text_of(head), draft, "headline")
    draft.byline(text_of(first(root, "byline")), "byline")
    date = first(root, "publicationDate")
    draft.state(
        "published", text_of(first(date, "dateTime")) or text_of(first(date, "date")), "publicationDate"
    )
    draft.state("site_name", text_of(first(root, "sourceName")), "sourceName")
    draft.state("language", text_of(first(root, "baseLanguage")).lower(), "baseLanguage")
    for subject in descend(root, "newsSubject"):
        draft.state("keyword", text_of(first(subject, "name")), "newsSubject/name")
    for name in ("leadParagraph", "tailParagraphs"):
        part = first(root, name)
        paragraphs = list(children(part, "paragraph"))
        for paragraph in paragraphs:
            draft.show(Role.PARAGRAPH, text_of(paragraph), name)
        if part is not None and not paragraphs:
            pour_text(raw_text(part), draft, name)
    return draft.document(record)


def _headline(text: str, draft: Draft, place: str) -> None:
    """Add a headline; a dek stands behind " ; "."""
    main, mark, dek = text.partition(" ; ")
    draft.headline(main, place)
    if mark:
        draft.show(Role.DEK, dek, place, confidence=LIKELY)


def read_factiva_html(record: Record, options: Options) -> Document:
    """Read one article of an HTML export, its fields labelled by codes or told by their order."""
    parser: Any = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    text = decode_record(record, options).text
    root = lxml_html.document_fromstring(b"<div>" + text.encode("utf-8") + b"</div>", parser=parser)
    coded = [_coded_row(row) for row in root.iter("tr")]
    fields = [field for field in coded if field]
    if any(code == "HD" for code, _ in fields):
        return _coded_document(record, fields)
    return _unlabelled(record, root)


def _coded_row(row: Element) -> tuple[str, list[str]] | None:
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return None
    code = text_of(cells[0])
    if code not in archive_words().factiva:
        return None
    paragraphs = [text_of(p) for p in cells[1].iter("p")] or [text_of(cells[1])]
    return code, [p for p in paragraphs if p]


def _unlabelled(record: Record, root: Element) -> Document:
    draft = Draft()
    heads = [e for e in root.iter("span", "b") if str(e.get("class", "")).endswith("Headline")]
    _headline(text_of(heads[0]) if heads else "", draft, "#hd")
    for author in root.iter("div"):
        if author.get("class") == "author":
            draft.byline(text_of(author), "div.author")
    paragraphs = [p for p in root.iter("p") if "articleParagraph" in str(p.get("class", ""))]
    first_paragraph = paragraphs[0] if paragraphs else None
    cells: list[str] = []
    for element in root.iter("div", "p"):
        if element is first_paragraph:
            break
        if element.tag == "div" and not element.get("class") and not element.get("id") and not len(element):
            cells.append(text_of(element))
    _cells(cells, draft)
    if not paragraphs and not heads:
        raise ArchiveError("expected a headline or paragraphs of a Factiva export, found neither")
    for number, paragraph in enumerate(paragraphs):
        words = text_of(paragraph)
        tail = _BYLINE_TAIL.match(words) if number == 0 and not draft.has(Role.DEK) else None
        if tail:
            draft.show(Role.DEK, words, "p.articleParagraph 1", confidence=LIKELY)
            draft.byline(tail.group(2), "p.articleParagraph 1")
        else:
            draft.show(Role.PARAGRAPH, words, f"p.articleParagraph {number + 1}")
    draft.tell_headings()
    return draft.document(record)


def _cells(cells: list[str], draft: Draft) -> None:
    """Read the unlabelled fields: words, date, [time], source, code, [page], language, copyright."""
    date = clock = source = ""
    for cell in cells:
        if not cell or is_word_count(cell):
            continue
        if _RIGHTS.match(cell):
            draft.state("copyright", cell[:200], "header")
        elif not date and looks_dated(cell):
            date = cell
        elif date and not source and _CLOCK.fullmatch(cell):
            clock = cell
        elif date and not source:
            source = cell
        elif language_tag(cell) and not _CODE.fullmatch(cell):
            draft.state("language", language_tag(cell), "header")
    draft.state("published", f"{date} {clock}", "header, date")
    draft.state("site_name", source, "header, source")


def read_factiva_text(record: Record, options: Options) -> Document:
    """Read one article of a text export: a code, a tab, the field."""
    known = archive_words().factiva
    fields: list[tuple[str, list[str]]] = []
    for line in decode_record(record, options).text.replace("\r\n", "\n").split("\n"):
        line = line.rstrip("| \t\f")
        found = _CODE_LINE.match(line)
        if found and found.group(1) in known:
            fields.append((found.group(1), [found.group(2)]))
        elif fields:
            fields[-1][1].append(line)
    return _coded_document(record, [(code, _paragraphs(code, lines)) for code, lines in fields])


def read_factiva_display(record: Record, options: Options) -> Document:
    """Read one article as the data base shows it, without codes: headline, byline, count of words, date."""
    text = decode_record(record, options).text
    lines = [words for line in text.split("\n") if (words := collapse(line.strip("|\f")))]
    counted = next((n for n, line in enumerate(lines) if n and is_word_count(line)), None)
    if counted is None:
        raise ArchiveError('expected a line such as "203 words" of a Factiva export, found none')
    draft = Draft()
    head = lines[:counted]
    names = head.pop() if len(head) > 1 else ""
    _headline(max(head, key=len), draft, "line above the byline")
    draft.byline(names, "line above the number of words")
    body = _behind_cells(lines, counted)
    _cells(lines[counted:body], draft)
    last = len(lines) - 1 if _NUMBERED.match(lines[-1]) else len(lines)
    if last - 1 > body and len(lines[last - 1]) < _OWNER and not lines[last - 1].endswith(_SENTENCE_ENDS):
        last -= 1  # the owner's name
    for number, line in enumerate(lines[body:last], 1):
        draft.show(Role.PARAGRAPH, line, f"text, paragraph {number}")
    draft.tell_headings()
    return draft.document(record)


def _behind_cells(lines: list[str], counted: int) -> int:
    """Return where the text begins: behind the copyright, the language, or the source and its code."""
    header = range(counted + 1, min(len(lines), counted + _CELLS))
    rights = next((n for n in header if _RIGHTS.match(lines[n])), None)
    language = next((n for n in header if language_tag(lines[n]) and not _CODE.fullmatch(lines[n])), None)
    code = next((n for n in header if _CODE.fullmatch(lines[n]) and not lines[n].isdigit()), counted)
    return next(n for n in (rights, language, code) if n is not None) + 1


def _paragraphs(code: str, lines: list[str]) -> list[str]:
    return paragraphs_of(lines) if code in ("LP", "TD") else [collapse(" ".join(lines))]


def _coded_document(record: Record, fields: list[tuple[str, list[str]]]) -> Document:
    if not any(code == "HD" for code, _ in fields):
        raise ArchiveError("expected the field HD of a Factiva export, found none")
    names = archive_words().factiva
    values = {names[code]: " ".join(paragraphs) for code, paragraphs in fields}
    draft = Draft()
    _headline(values.get("headline", ""), draft, "HD")
    draft.byline(values.get("byline"), "BY")
    draft.state("published", f"{values.get('published', '')} {values.get('clock', '')}", "PD ET")
    draft.state("site_name", values.get("site_name"), "SN")
    draft.state("language", language_tag(values.get("language", "")), "LA")
    draft.state("kicker", values.get("column") or values.get("section"), "SE")
    draft.state("copyright", values.get("copyright", "")[:200], "CY")
    for code, paragraphs in fields:
        if names[code] in ("lead", "body"):
            for paragraph in paragraphs:
                draft.show(Role.PARAGRAPH, paragraph, code)
        elif names[code] == "notice":
            draft.show(Role.NOTICE, " ".join(paragraphs), code)
    if values.get("caption"):
        draft.picture(values["caption"], "", "ART")
    draft.tell_headings()
    return draft.document(record)
