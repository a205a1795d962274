"""Europresse (Eureka): HTML exports of the old layout, in tables, and of the new one, in `article`."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element as Element

from ...document import Document, Role
from ...errors import ArchiveError
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..decoding import decode_record
from .draft import LIKELY, Draft
from .labelled import language_of_day, looks_dated
from .markup import pour
from .xml import text_of

_PAGE = re.compile(r",?\s{0,3}\bp\.\s{0,3}[\w-]{1,12}.*$")
_ISSUE = re.compile(r",?\s{0,3}\bno\.?\s{0,3}\d.*$")
_CLOSING = re.compile(
    r"^(?:©|\(c\)|Num[ée]ro de document|Note\(s\)|R[ée]f[ée]rence\(s\)|Illustration\(s\))", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"^\(\d{1,2}\)\s")
_NAME_WORDS = 6


def read_europresse(record: Record, options: Options) -> Document:
    """Read one document."""
    parser: Any = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    text = decode_record(record, options).text
    root = lxml_html.document_fromstring(b"<div>" + text.encode("utf-8") + b"</div>", parser=parser)
    draft = Draft()
    publication = _ISSUE.sub("", text_of(_classed(root, "DocPublicationName")))
    draft.state("site_name", publication, ".DocPublicationName")
    _header(" ".join(text_of(e) for e in root.iter() if _is(e, "DocHeader")), draft)
    if any(True for _ in root.iter("article", "section")):
        _new_layout(root, draft)
    else:
        _old_layout(root, draft)
    draft.tell_headings()
    if not draft.blocks:
        raise ArchiveError("expected a title or a text of a Europresse export, found neither")
    return draft.document(record)


def _is(element: Element, name: str) -> bool:
    return name.casefold() in str(element.get("class", "")).casefold().split()


def _classed(root: Element, *names: str) -> Element | None:
    return next((e for name in names for e in root.iter() if isinstance(e.tag, str) and _is(e, name)), None)


def _header(header: str, draft: Draft) -> None:
    """Read "Section, jeudi 5 octobre 2013, p. 03"."""
    parts = [part.strip() for part in _PAGE.sub("", collapse(header)).split(",") if part.strip()]
    dated = [part for part in parts if looks_dated(part)]
    if dated:
        draft.state("published", dated[0], ".DocHeader")
        draft.state("language", language_of_day(dated[0]), ".DocHeader")
    sections = [part for part in parts[: parts.index(dated[0])] if part] if dated else []
    if sections:
        draft.state("kicker", sections[0], ".DocHeader")


def _new_layout(root: Element, draft: Draft) -> None:
    title = _classed(root, "titreArticle", "titreArticleVisu")
    main = _classed(root, "titreArticleVisu")
    draft.headline(text_of(main if main is not None else title), ".titreArticle")
    if title is not None and main is not None:
        for kicker in title.iter("p"):
            if kicker is not main and "margin" in str(kicker.get("class", "")):
                draft.show(Role.KICKER, text_of(kicker), ".titreArticle p")
    author = _classed(root, "docAuthors", "sm-margin-bottomNews")
    draft.byline(text_of(author), "author")
    text = _classed(root, "docOcurrContainer", "DocText")
    section = text if text is not None else next(iter(root.iter("section")), None)
    if section is not None:
        pour(section, draft, "section")
    for aside in root.iter("aside"):
        words = text_of(aside)
        if words.startswith("Illustration"):
            draft.picture(words.split(":", 1)[-1], "", "aside")


def _old_layout(root: Element, draft: Draft) -> None:
    """Read the old layout: loose text between `br` and empty `p`, the title in a span."""
    draft.headline(text_of(_classed(root, "TitreArticleVisu")), ".TitreArticleVisu")
    before, after = _around_title(root)
    if before:
        draft.show(Role.DEK, before[-1], "above the title", confidence=LIKELY)
    closing = next((n for n, line in enumerate(after) if line and _CLOSING.match(line)), len(after))
    after = after[:closing]
    while after and not after[0]:
        after.pop(0)
    if len(after) > 1 and not after[1] and _is_name(after[0]):
        draft.byline(after.pop(0), "below the title")
    for line in after:
        draft.show(Role.ASIDE if _FOOTNOTE.match(line) else Role.PARAGRAPH, line, "text")


def _around_title(root: Element) -> tuple[list[str], list[str]]:
    """Return the lines above and below the title; `""` stands for an empty paragraph."""
    title = _classed(root, "TitreArticleVisu")
    draft_lines: list[str] = [""]
    above: list[str] = []
    inside_title = False
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if element is title or _is(element, "DocHeader") or _is(element, "DocPublicationName"):
                walker.skip_subtree()
                if element is title:
                    inside_title = True
                    above, draft_lines = draft_lines, [""]
                continue
            if element.tag in ("br", "p", "tr", "table", "div"):
                draft_lines.append("")
            draft_lines[-1] += element.text or ""
        else:
            if element.tag in ("p", "tr", "table", "div"):
                draft_lines.append("")
            draft_lines[-1] += element.tail or ""
    lines = [collapse(line) for line in draft_lines]
    if not inside_title:
        return [], lines
    words = [line for line in map(collapse, above) if line and len(line) > 2]
    return words, _squeezed(lines)


def _squeezed(lines: list[str]) -> list[str]:
    """Keep one empty line where there are several."""
    return [line for n, line in enumerate(lines) if line or (n and lines[n - 1])]


def _is_name(line: str) -> bool:
    words = line.split()
    return (
        1 < len(words) <= _NAME_WORDS
        and all(w[:1].isupper() or w in ("et", "de", "du", "and", "&") for w in words)
        and (not line.endswith((".", "!", "?")))
    )
