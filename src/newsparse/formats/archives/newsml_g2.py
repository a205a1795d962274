"""NewsML-G2: a news item, or a message that holds one text item and its pictures."""

from __future__ import annotations

from lxml.etree import _Element as Element

from ...document import Document, Role
from ...errors import ArchiveError
from ...options import Options
from ...record import Record
from .draft import Draft
from .markup import pour, pour_html, pour_text
from .nitf import read_nitf_into
from .xml import attribute, children, descend, first, local, parse_xml, raw_text, text_of

_TAGS = ("<p", "<P", "<div", "<br")


def read_newsml_g2(record: Record, options: Options) -> Document:
    """Read one text item. Raises `InputError`, and `ArchiveError` where there is no news item."""
    root = parse_xml(record, options)
    items = list(descend(root, "newsItem"))
    item = next(
        (i for i in items if _class_of(i).endswith(("text", "composite"))), items[0] if items else None
    )
    if item is None:
        raise ArchiveError("expected a <newsItem> in NewsML-G2, found none")
    draft = Draft()
    _headlines(item, draft)
    _people(item, draft)
    _facts(item, draft)
    _content(item, draft)
    for other in items:
        if "picture" in _class_of(other):
            _picture(other, draft)
    return draft.document(record)


def _class_of(item: Element) -> str:
    return attribute(first(item, "itemClass"), "qcode")


def _headlines(item: Element, draft: Draft) -> None:
    for headline in children(first(item, "contentMeta"), "headline"):
        if "sub" in attribute(headline, "role").lower():
            draft.show(Role.DEK, text_of(headline), "contentMeta/headline[subHeadline]")
        elif not draft.has(Role.HEADLINE):
            draft.headline(text_of(headline), "contentMeta/headline")


def _people(item: Element, draft: Draft) -> None:
    meta = first(item, "contentMeta")
    draft.byline(text_of(next(children(meta, "by"), None)), "contentMeta/by")
    for creator in children(meta, "creator"):
        name = text_of(next(children(creator, "name"), None))
        if _is_full_name(name):
            draft.state("author", name, "contentMeta/creator/name")
    draft.state("dateline", text_of(next(children(meta, "dateline"), None)), "contentMeta/dateline")


def _is_full_name(name: str) -> bool:
    """Tell a person's or desk's name from an editor's login or initials."""
    return " " in name and not name.islower() and not name.isupper()


def _facts(item: Element, draft: Draft) -> None:
    meta, content = first(item, "itemMeta"), first(item, "contentMeta")
    for parent, name, ours in (
        (content, "contentCreated", "published"),
        (meta, "firstCreated", "published"),
        (meta, "versionCreated", "published"),
        (content, "contentModified", "modified"),
        (meta, "versionCreated", "modified"),
    ):
        draft.state(ours, text_of(next(children(parent, name), None)), f"newsItem/{name}")
    for where in (
        first(item, "rightsInfo", "copyrightHolder"),
        first(meta, "provider"),
        first(content, "infoSource"),
    ):
        name = text_of(next(children(where, "name"), None)) or attribute(where, "literal")
        draft.state("site_name", name, f"newsItem/{local(where)}" if where is not None else "newsItem")
    tag = attribute(next(children(content, "language"), None), "tag") or attribute(item, "lang")
    draft.state("language", tag, "contentMeta/language/@tag")
    for subject in children(content, "subject"):
        draft.state("keyword", text_of(next(children(subject, "name"), None)), "contentMeta/subject/name")
    status = attribute(first(meta, "pubStatus"), "qcode")
    if status.endswith("canceled"):
        draft.warn("canceled", "The agency has cancelled this item.")


def _content(item: Element, draft: Draft) -> None:
    content = first(item, "contentSet")
    for part in children(content, "inlineXML", "inlineData"):
        place = f"contentSet/{local(part)}"
        nitf = first(part, "nitf")
        body = first(part, "body")
        if nitf is not None:
            read_nitf_into(nitf, draft)
        elif body is not None or len(part):
            _xhtml(body if body is not None else part, draft, place)
        else:
            _data(raw_text(part), attribute(part, "contenttype"), draft, place)
        if any(block.role in (Role.PARAGRAPH, Role.TABLE_ROW) for block in draft.blocks):
            return


def _xhtml(body: Element, draft: Draft, place: str) -> None:
    """Add an XHTML body less its repetition of the headline, and with its dateline set apart."""
    for found in list(descend(body, "span", "ul", "li", "p")):
        marks = attribute(found, "class")
        if "dateline" in marks:
            draft.state("dateline", text_of(found), f"{place}/dateline")
            found.text, found[:] = "", []
        elif any(mark in marks for mark in ("slugline", "byline", "genre")):
            if "byline" in marks:
                draft.byline(text_of(found), f"{place}/byline")
            found.text, found[:] = "", []
    before = len(draft.blocks)
    pour(body, draft, place)
    shown = {block.text for block in draft.blocks[:before]}
    draft.blocks[before:] = [
        block for block in draft.blocks[before:] if not (block.role is Role.HEADING and block.text in shown)
    ]


def _data(text: str, media_type: str, draft: Draft, place: str) -> None:
    if "html" in media_type or any(tag in text for tag in _TAGS):
        inner = text.strip().removeprefix("<p>").removesuffix("</p>")
        if any(tag in inner for tag in _TAGS) or "</" in inner:
            pour_html(text, draft, place)
            return
        text = inner
    pour_text(text, draft, place)


def _picture(item: Element, draft: Draft) -> None:
    meta = first(item, "contentMeta")
    captions = [d for d in children(meta, "description") if "caption" in attribute(d, "role")]
    caption = text_of(captions[0] if captions else next(children(meta, "description"), None))
    credit = text_of(next(children(meta, "creditline"), None))
    remote = first(item, "remoteContent")
    draft.picture(caption, credit, "newsItem[picture]/description", image_url=attribute(remote, "href"))
