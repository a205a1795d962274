"""NewsML 1: nested news components, the first of which with text is the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from ...document import Document, Role
from ...errors import ArchiveError
from ...options import Options
from ...record import Record
from .draft import Draft
from .markup import pour, pour_html, pour_text
from .nitf import read_nitf_into
from .xml import attribute, children, descend, first, local, parse_xml, raw_text, text_of

_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_PICTURE_ROLES = frozenset({"Photo", "Picture", "Caption", "Logo", "Video", "Graphic", "Thumbnail"})


def read_newsml_1(record: Record, options: Options) -> Document:
    """Read one news item. Raises `InputError`, and `ArchiveError` where no component has text."""
    root = parse_xml(record, options)
    item = next(descend(root, "NewsItem"), root)
    top = first(item, "NewsComponent")
    if top is None:
        raise ArchiveError("expected a <NewsComponent> in NewsML 1, found none")
    draft = Draft()
    _lines(top, draft)
    _facts(root, item, top, draft)
    _body(top, draft)
    for component in _pictures(top):
        _picture(component, draft)
    draft.tell_headings()
    return draft.document(record)


def _lines(top: Element, draft: Draft) -> None:
    lines = first(top, "NewsLines")
    headline = _line(lines, "HeadLine") or _role_text(top, "HeadLine")
    draft.headline(headline, "NewsLines/HeadLine")
    draft.show(
        Role.DEK, _line(lines, "SubHeadLine") or _role_text(top, "SubHeadLine"), "NewsLines/SubHeadLine"
    )
    draft.byline(_line(lines, "ByLine"), "NewsLines/ByLine")
    dateline = _line(lines, "DateLine")
    if not _DAY.fullmatch(dateline):  # some agencies put the date there
        draft.state("dateline", dateline, "NewsLines/DateLine")
    draft.state("copyright", _line(lines, "CopyrightLine"), "NewsLines/CopyrightLine")
    for keyword in children(lines, "KeywordLine"):
        draft.state("keyword", text_of(keyword), "NewsLines/KeywordLine")


def _line(lines: Element | None, name: str) -> str:
    return text_of(next(children(lines, name), None))


def _role_of(component: Element) -> str:
    return attribute(next(children(component, "Role"), None), "FormalName")


def _role_text(top: Element, role: str) -> str:
    found = next((c for c in descend(top, "NewsComponent") if _role_of(c) == role), None)
    return text_of(first(found, "DataContent"))


def _facts(root: Element, item: Element, top: Element, draft: Draft) -> None:
    management = first(item, "NewsManagement")
    created = text_of(first(management, "FirstCreated"))
    draft.state("published", created, "NewsManagement/FirstCreated")
    revised = text_of(first(management, "ThisRevisionCreated"))
    draft.state("modified" if created else "published", revised, "NewsManagement/ThisRevisionCreated")
    if not (created or revised):
        draft.state(
            "published", text_of(first(root, "NewsEnvelope", "DateAndTime")), "NewsEnvelope/DateAndTime"
        )
    administration = first(top, "AdministrativeMetadata")
    for name in ("Provider", "Source"):
        party = attribute(first(administration, name, "Party"), "FormalName")
        draft.state("site_name", party, f"AdministrativeMetadata/{name}")
    credit = _line(first(top, "NewsLines"), "CreditLine")
    draft.state("site_name", credit, "NewsLines/CreditLine")
    draft.state("site_name", text_of(first(item, "ProviderId")), "NewsIdentifier/ProviderId")
    language = attribute(first(top, "DescriptiveMetadata", "Language"), "FormalName") or attribute(
        item, "lang"
    )
    draft.state(
        "language", language.lower() if language.isupper() else language, "DescriptiveMetadata/Language"
    )


def _pictures(top: Element) -> Iterator[Element]:
    """Yield the outermost components of pictures."""
    for component in descend(top, "NewsComponent"):
        if (
            component is not top
            and _is_picture(component)
            and not any(_is_picture(above) for above in component.iterancestors() if above is not top)
        ):
            yield component


def _is_picture(component: Element) -> bool:
    if local(component) != "NewsComponent":
        return False
    kinds = {attribute(m, "FormalName") for m in descend(component, "MediaType")}
    duid = attribute(component, "Duid").lower()
    return (
        _role_of(component) in _PICTURE_ROLES
        or duid.startswith("photo")
        or bool(kinds & {"Photo", "Picture"})
    )


def _body(top: Element, draft: Draft) -> None:
    chosen = [c for c in descend(top, "NewsComponent") if _role_of(c) in ("Body", "Main text")]
    scope = chosen[0] if chosen else top
    skipped = () if chosen else tuple(_pictures(top))
    for item in descend(scope, "ContentItem"):
        if any(above in skipped for above in item.iterancestors()):
            continue
        content = next(children(item, "DataContent"), None)
        if content is not None and _content(content, draft):
            return


def _content(content: Element, draft: Draft) -> bool:
    """Add one content item; tell whether it held any text."""
    before = len(draft.blocks)
    place = "ContentItem/DataContent"
    nitf = first(content, "nitf")
    if nitf is not None:
        read_nitf_into(nitf, draft)
    elif len(content):
        inner = first(content, "body.content")
        pour(inner if inner is not None else content, draft, place)
    else:
        text = raw_text(content)
        (pour_html if "<" in text else pour_text)(text, draft, place)
    return any(block.role is not Role.CAPTION for block in draft.blocks[before:])


def _picture(component: Element, draft: Draft) -> None:
    captions = [c for c in descend(component, "NewsComponent") if _role_of(c) == "Caption"]
    caption = text_of(first(captions[0] if captions else component, "DataContent"))
    credit = text_of(first(component, "NewsLines", "CreditLine"))
    image = next(
        (attribute(i, "Href") for i in descend(component, "ContentItem") if attribute(i, "Href")), ""
    )
    draft.picture(caption, credit, "NewsComponent[photo]", image_url=image)
