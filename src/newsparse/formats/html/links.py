"""Where links lead: to other stories of the same site, or out into the web."""

from __future__ import annotations

from urllib.parse import urlsplit

from lxml import etree

from .page import Page

_ADDRESSES = ("canonical_url", "url")


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
