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


def sites_of(page: Page) -> frozenset[str]:
    """Return the page's own sites, as the last two parts of their hosts; none where nothing tells.

    A page that a sister paper took over states the other's address.
    """
    stated = [s.value for name in _ADDRESSES for s in page.statements if s.name == name]
    return frozenset(_site(address) for address in (page.url, *stated) if address) - {""}


def leads_off_site(element: etree._Element, sites: frozenset[str]) -> bool:
    """Whether all links in an element lead to other sites; `False` where the page's own are unknown."""
    addresses = [link.get("href") for link in element.iter("a")]
    if not sites or not addresses:
        return False
    return all(site and site not in sites for site in map(_site, filter(None, addresses)))


def leads_home(heading: Chunk, address: str = "") -> bool:
    """Whether a heading is the site's own name: a link to its front page, or to a blog's above `address`."""
    link = next(heading.element.iter("a"), None) if heading.link_density > LINK_LIST else None
    if link is None:
        return False
    href = link.get("href") or "#"
    if "://" in href and href.endswith("/") and href != address and address.startswith(href):
        return True
    path = href.split("://", 1)[-1]
    return path.partition("/")[2].strip("/") in ("", "index.html", "index.php") and not path.startswith("#")


def _site(address: str) -> str:
    """Return the last two parts of an address's host; empty for a relative one."""
    try:
        host = urlsplit(address.strip()).hostname or ""
    except ValueError:  # "http://[broken"
        return ""
    return ".".join(host.split(".")[-2:])


def link_lists(chunks: list[Chunk], sites: frozenset[str]) -> frozenset[int]:
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
        and not all(leads_off_site(item.element, sites) for item in items)
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
