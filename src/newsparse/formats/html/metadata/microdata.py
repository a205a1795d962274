"""Microdata and RDFa: properties written into the visible markup."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....document import Statement
from ....lexicon.properties import our_names, types
from .words import clean

MAX_PROPERTIES = 400
"""Elements with a property that are looked at."""
MAX_BODY = 200
"""Characters kept of a body: its element is read by the flow, the statement only tells that it is marked."""


def read_microdata(elements: list[etree._Element]) -> Iterator[Statement]:
    """Return the properties of the page's article item that these elements give.

    The `property` of a `meta` tag is Open Graph's, not RDFa's.
    """
    names = our_names("microdata")
    seen: dict[str, int] = {}
    for element in elements[:MAX_PROPERTIES]:
        given = element.get("itemprop") or (element.tag != "meta" and element.get("property")) or ""
        for key in given.split():
            bare = key.rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower()
            name = names.get(bare)
            if name is None or seen.get(bare, 0) >= 20 or not _is_of_article(element):
                continue
            seen[bare] = seen.get(bare, 0) + 1
            yield from _statement(element, name, bare)


def _select(element: etree._Element, path: str) -> list[etree._Element]:
    found = element.xpath(path)
    return [e for e in found if isinstance(e, etree._Element)] if isinstance(found, list) else []


def _is_of_article(element: etree._Element) -> bool:
    """Whether the item that holds the property is none of another kind."""
    parent = element.getparent()
    while parent is not None:
        if parent.get("itemscope") is not None or parent.get("typeof"):
            kind = (
                (parent.get("itemtype") or parent.get("typeof") or "").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
            )
            return kind.lower() not in types("other_items")
        parent = parent.getparent()
    return True


def _statement(element: etree._Element, name: str, path: str) -> Iterator[Statement]:
    details = {}
    target = element
    if name in ("author", "publisher") and element.get("itemscope") is not None:
        inner = _select(element, ".//*[@itemprop='name']")
        target = inner[0] if inner else element
        kind = (element.get("itemtype") or "").rsplit("/", 1)[-1]
        if kind:
            details["type"] = kind
    if name == "author":
        link = element if element.tag == "a" else next(element.iter("a"), None)
        if link is not None and link.get("href"):
            details["url"] = link.get("href", "").strip()[:2000]
    value = target.get("content") or target.get("datetime")
    text = clean(value if value is not None else _words(target, name))
    if text:
        yield Statement(name, text, "microdata", path, details)


def _words(element: etree._Element, name: str) -> str:
    pieces = []
    room = MAX_BODY if name == "body" else 1_000
    for piece in element.itertext():
        pieces.append(str(piece))
        room -= len(piece)
        if room < 0:
            break
    return " ".join(pieces)
