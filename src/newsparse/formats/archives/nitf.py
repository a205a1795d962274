"""NITF 3.1 to 3.6, and the New York Times Annotated Corpus, which is written in it."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from ...document import Document, Role
from ...options import Options
from ...record import Record
from .draft import Draft
from .labelled import named_first
from .markup import pour
from .xml import attribute, children, descend, first, local, parse_xml, text_of

_DAY = re.compile(r"^(\d{8}|\d{4}-\d\d-\d\d)(?:T00(?::?00){1,2}|Z|[+-]\d\d:?\d\d)$")
_HOST = re.compile(r"^\S{1,60}\.\w{2,6}$")
_DESCRIPTORS = frozenset({"descriptor", "general_descriptor"})
"""Classifiers of the New York Times corpus that are words for readers, not paths of a taxonomy."""


def read_nitf(record: Record, options: Options) -> Document:
    """Read one NITF document. Raises `InputError` and `ArchiveError`."""
    draft = Draft()
    read_nitf_into(parse_xml(record, options), draft)
    return draft.document(record)


def read_nitf_into(root: Element, draft: Draft) -> None:
    """Add what a `nitf` element holds to a draft that may know more already."""
    head, body = first(root, "head"), first(root, "body")
    top = first(body, "body.head")
    _headlines(head, top, draft)
    _people(top, draft)
    _dates(head, draft)
    _origin(root, head, top, draft)
    content = next((c for c in children(body, "body.content")), None)
    if content is None:
        content = next((c for c in descend(root, "body.content") if not _in_note(c)), None)
    if content is not None:
        _body(content, draft)


def _in_note(element: Element) -> bool:
    return any(local(above) == "note" for above in element.iterancestors())


def _headlines(head: Element | None, top: Element | None, draft: Draft) -> None:
    hedline = first(top, "hedline")
    if not draft.has(Role.HEADLINE):
        main = text_of(first(hedline, "hl1")) or text_of(hedline) or text_of(first(head, "title"))
        draft.headline(main, "nitf/body.head/hedline/hl1")
    shown = {block.text.casefold() for block in draft.blocks if block.role is Role.HEADLINE}
    for second in children(hedline, "hl2"):
        words = text_of(second)
        is_slug = words.isupper() and any(not text.isupper() for text in shown)
        if words.casefold() not in shown and not is_slug and not draft.has(Role.DEK):
            draft.show(Role.DEK, words, "nitf/body.head/hedline/hl2")
    abstract = text_of(first(top, "abstract"))
    if abstract and abstract.casefold() not in shown:
        draft.state("description", abstract, "nitf/body.head/abstract")


def _people(top: Element | None, draft: Draft) -> None:
    bylines = list(children(top, "byline"))
    printed = [b for b in bylines if attribute(b, "class") != "normalized_byline"]
    credits = dict.fromkeys(_credit(byline) for byline in printed)
    if credits and not draft.has(Role.BYLINE):  # one line each: a name, its title, another name
        draft.byline(", ".join(filter(None, credits)), "nitf/body.head/byline")
    for credit in credits:
        for part in credit.split(";") if ";" in credit else ():
            draft.state("author", part, "nitf/body.head/byline")
    for byline in printed:
        for person in descend(byline, "person"):
            draft.state("author", text_of(person), "nitf/body.head/byline/person", type="person")
    for byline in () if draft.has(Role.BYLINE) else bylines:
        for name in named_first(text_of(byline)).split(";"):
            draft.state("author", name, "nitf/body.head/byline[normalized_byline]")
    dateline = first(top, "dateline")
    if dateline is not None:
        for story_date in descend(dateline, "story.date"):
            story_date.text = ""
        draft.state("dateline", text_of(dateline).rstrip(" ,"), "nitf/body.head/dateline")


def _credit(byline: Element) -> str:
    """Return a credit line as written, the title in it set off from the name that it is often glued to."""
    for title in descend(byline, "byttl"):
        title.text = f", {(title.text or '').strip()}"
    return text_of(byline).replace(" ,", ",")


def _dates(head: Element | None, draft: Draft) -> None:
    """State when the document was issued; `change.date` is the date of the DTD, `date.release` an embargo."""
    issue = first(head, "docdata", "date.issue")
    draft.state("published", _moment(issue, "norm"), "nitf/docdata/date.issue")
    draft.state("published", _moment(first(head, "pubdata"), "date.publication"), "nitf/pubdata")
    parts = (
        {attribute(m, "name"): attribute(m, "content") for m in descend(head, "meta")}
        if head is not None
        else {}
    )
    day = [parts.get(f"publication_{unit}", "") for unit in ("year", "month", "day_of_month")]
    if all(part.isdigit() for part in day):
        draft.state("published", "-".join(part.zfill(2) for part in day), "nitf/head/meta publication_year")


def _moment(element: Element | None, name: str) -> str:
    """Return a time in an attribute; a midnight without zone stands for the day, and a day has no zone."""
    return _DAY.sub(r"\1", attribute(element, name))


def _origin(root: Element, head: Element | None, top: Element | None, draft: Draft) -> None:
    published_in = attribute(first(head, "pubdata"), "name")
    draft.state("site_name", "" if _HOST.search(published_in) else published_in, "nitf/pubdata/@name")
    distributor = text_of(first(top, "distributor"))
    draft.state("site_name", distributor, "nitf/body.head/distributor")
    holder = attribute(first(head, "docdata", "doc.copyright"), "holder")
    draft.state("site_name", holder, "nitf/docdata/doc.copyright")
    draft.state("site_name", attribute(first(head, "docdata", "doc-id"), "regsrc"), "nitf/docdata/doc-id")
    language = attribute(root, "baselang") or attribute(root, "lang")
    draft.state("language", language, "nitf/@baselang")
    draft.state("url", attribute(first(head, "pubdata"), "ex-ref"), "nitf/pubdata/@ex-ref")
    if head is not None:
        for keyword in descend(head, "keyword"):
            draft.state("keyword", attribute(keyword, "key"), "nitf/key-list/keyword")
        for subject in descend(head, "tobject.subject"):
            name = attribute(subject, "tobject.subject.type") or attribute(subject, "tobject.subject.matter")
            draft.state("keyword", name, "nitf/tobject.subject")
        for classifier in descend(head, "classifier"):
            if attribute(classifier, "type") in _DESCRIPTORS:
                draft.state("keyword", text_of(classifier), "nitf/identified-content/classifier")


def _body(content: Element, draft: Draft) -> None:
    """Add the body; the corpus repeats its beginning as `lead_paragraph` beside `full_text`."""
    full = [block for block in descend(content, "block") if attribute(block, "class") == "full_text"]
    for correction in descend(content, "block"):
        if attribute(correction, "class") == "correction_text":
            draft.notice(text_of(correction), "nitf/block correction_text", kind="correction")
    before = len(draft.blocks)
    for part in full or [content]:
        pour(part, draft, "nitf/body.content")
    shown = {block.text for block in draft.blocks if block.role is Role.HEADLINE}
    draft.blocks[before:] = [
        b for b in draft.blocks[before:] if not (b.role is Role.HEADING and b.text in shown)
    ]
    end = first(content.getparent(), "body.end")
    draft.show(Role.SIGNATURE, text_of(first(end, "tagline")), "nitf/body.end/tagline")
