"""Where a picture's file lies, and what stands for it where it is not shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from lxml import etree

from .flow import Media

_STATED = ("data-src", "data-original", "data-lazy-src", "data-url", "src", "poster")
"""Attributes that hold one address; first those of scripts that load it late: `src` is then a blank."""
_LISTS = ("data-srcset", "data-lazy-srcset", "srcset")
_BLANK = ("placeholder", "spacer", "blank.", "transparent", "1x1", "pixel.")
"""Names of files that hold a picture's place until it is loaded."""


def details_of(media: Media | None, base: str | None) -> Mapping[str, str]:
    """Return a picture's address, made absolute where the page's is known, and its alternative text."""
    if media is None:
        return {}
    details: dict[str, str] = {}
    elements = list(_elements(media.element))
    address = next((found for element in elements for found in _addresses(element)), None)
    if address is not None:
        details["image_url"] = _absolute(address, base)
    alt = next((words for element in elements if (words := element.get("alt", "").strip())), None)
    if alt:
        details["alt"] = " ".join(alt.split())
    return details


def _elements(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that may name the file: of a `picture`, its `img` before its sources."""
    if element.tag == "picture":
        yield from element.iter("img", "amp-img")
        yield from element.iter("source")
    yield element


def _addresses(element: etree._Element) -> Iterator[str]:
    """Yield the addresses that an element names, the likeliest first."""
    for name in _STATED:
        address = (element.get(name) or "").strip()
        if _is_of_picture(address):
            yield address
    for name in _LISTS:
        sizes = [size for size in _sizes(element.get(name) or "") if _is_of_picture(size[1])]
        if sizes:
            yield max(sizes)[1]


def _is_of_picture(address: str) -> bool:
    if not address or address.startswith(("data:", "about:", "blob:", "javascript:")):
        return False
    name = address.partition("?")[0].rpartition("/")[2].casefold()
    return not any(word in name for word in _BLANK)


def _sizes(srcset: str) -> Iterator[tuple[float, str]]:
    """Yield width or density, and address, of each entry of a `srcset`; an address may hold commas."""
    address = ""
    for word in srcset.split():
        if not address:
            address = word
            if word[-1] != ",":
                continue
            size, rest = "", ""
            address = word.rstrip(",")
        else:
            size, _, rest = word.partition(",")
        digits = size.rstrip("wxh")
        if address:
            yield (float(digits) if digits.replace(".", "", 1).isdecimal() else 1.0), address
        address = rest
    if address:
        yield 1.0, address.rstrip(",")


def _absolute(address: str, base: str | None) -> str:
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address
