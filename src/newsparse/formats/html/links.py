"""Where links lead, to the same site or out into the web; and which lists are made of them."""

from __future__ import annotations

from urllib.parse import urlsplit

from lxml import etree

from .cues import Cue
from .flow import Box, Chunk
from .page import Page

_ADDRESSES = ("canonical_url", "url")
LINK_LIST = 0.5
"""Share of link text from which a list is one of pointers."""


def site_of(page: Page) -> str:
    """Return the page's own site, as the last two parts of its host; empty where nothing tells."""
    stated = [s.value for name in _ADDRESSES for s in page.statements if s.name == name]
    for address in (page.url, *stated):
        site = _site(address) if address else ""
        if site:
            return site
    return ""


def leads_off_site(element: etree._Element, site: str) -> bool:
    """Whether all links in an element lead to other sites; `False` where the page's own site is unknown."""
    addresses = [link.get("href") for link in element.iter("a")]
    if not site or not addresses:
        return False
    return all(_site(address) not in ("", site) for address in addresses if address)


def _site(address: str) -> str:
    """Return the last two parts of an address's host; empty for a relative one."""
    try:
        host = urlsplit(address.strip()).hostname or ""
    except ValueError:  # "http://[broken"
        return ""
    return ".".join(host.split(".")[-2:])


def link_lists(chunks: list[Chunk], site: str) -> frozenset[int]:
    """Return the orders of items in lists that are mostly links: pointers to other stories."""
    lists: dict[Box, list[Chunk]] = {}
    for chunk in chunks:
        if chunk.cues & Cue.IN_LIST:
            box = chunk.box.nearest("ul", "ol")
            if box is not None:
                lists.setdefault(box, []).append(chunk)
    return frozenset(
        chunk.order
        for items in lists.values()
        if sum(item.links for item in items) > LINK_LIST * sum(len(item.text) for item in items)
        and not all(leads_off_site(item.element, site) for item in items)
        for chunk in items
    )


def mixed_rows(chunks: list[Chunk]) -> frozenset[int]:
    """Return the orders of linked cells beside which other cells of the row tell something."""
    rows: dict[Box, list[Chunk]] = {}
    for chunk in chunks:
        row = chunk.box.parent
        if chunk.kind == "cell" and row is not None and row.tag == "tr":
            rows.setdefault(row, []).append(chunk)
    return frozenset(
        cell.order
        for cells in rows.values()
        if any(cell.link_density < LINK_LIST for cell in cells)
        for cell in cells
        if cell.links
    )
