"""What a page states about itself out of sight: JSON-LD, Open Graph, Twitter, meta tags, microdata, title.

`read_statements` returns `Statement`s with our names for the properties, best syntax first:

`headline` `alternative_headline` `description` `author` (details `type`, `url`, `job_title`, `affiliation`)
`editor` `translator` `contributor` `creator` `author_handle` `published` `modified` `created` `section`
`keyword` `about` `site_name` `publisher` (details `url`) `language` `country` `canonical_url` `type`
`listing_type` `free` `content_tier` `image` (value its address; details `caption`, `credit`) `body` (line
breaks kept) `post` (details `published`) `dateline` `notice` `title` `copyright` `source`.
Times are raw strings.
"""

from __future__ import annotations

from lxml import etree

from ....document import Statement
from .linked_data import read_linked_data
from .microdata import read_microdata
from .tags import read_page, read_tags

__all__ = ["read_statements"]


def read_statements(
    root: etree._Element, url: str | None, marked: list[etree._Element]
) -> tuple[Statement, ...]:
    """Return everything that the page states about its article, JSON-LD first. Never raises on any tree.

    `marked` holds the visible elements with a property (`Flow.marked`).
    """
    metas, scripts, titles, links = [], [], [], []
    for element in root.iter("meta", "script", "title", "link"):
        if element.tag == "meta":
            metas.append(element)
        elif element.tag == "link":
            links.append(element)
        elif element.tag == "title":
            titles.append(element)
        elif "ld+json" in (element.get("type") or "").lower():
            scripts.append(element)
    page = list(read_page(root, [t for t in titles if _in_head(t)] or titles[:1], links))
    tags = list(read_tags(metas))
    names = tuple(s.value.casefold() for s in (*page, *tags) if s.name in ("headline", "title"))
    address = url or next((s.value for s in (*page, *tags) if s.name == "canonical_url"), None)
    linked = read_linked_data(scripts, address, names)
    marked = [element for element in (*metas, *links) if element.get("itemprop")] + marked
    return (*linked, *tags, *read_microdata(marked), *page)


def _in_head(element: etree._Element) -> bool:
    """Whether a title is the page's, not that of a drawing in it."""
    parent = element.getparent()
    return parent is None or parent.tag in ("head", "html")
