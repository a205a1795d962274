"""The page as an lxml tree, whatever it came as.

The tree is only read from here on: no step of the library changes it, so that a caller's own tree stays as
it was and every block can name its element.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from ...errors import EmptyInputError, InputError
from ...models import Warning
from ...options import Options
from ...record import Record
from ..decoding import Decoded, decode_record

_LAYOUT_TAG = re.compile(
    r"</?(?:div|span|section|font|center|b|i|em|strong|table|tbody|tr|td|ul|ol|li)\b[^<>]*>", re.IGNORECASE
)
"""Tags that only lay out: without them, no page is deep."""
_TOO_DEEP = "xcessive depth"
"""What libxml2 says beyond 2,048 levels, where it drops the rest of the page."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page."""

    root: etree._Element
    """The element that holds the whole page, `html` as a rule."""
    warnings: tuple[Warning, ...] = ()
    """What was odd about the bytes."""
    encoding: str | None = None
    """The charset that the bytes were read with; `None` for a tree."""


def read_tree(record: Record, options: Options) -> Tree:
    """Return the tree of a page given as bytes, text, lxml tree or BeautifulSoup.

    Raises as `decoding.decode_record` does, and `InputError` where there is no element at all.
    """
    if isinstance(record.payload, bytes | bytearray | memoryview | str):
        decoded = decode_record(record, options)
        root, warnings = _root_of_text(decoded)
        return Tree(root, (*decoded.warnings, *warnings), decoded.encoding)
    return _tree_of_object(record, options)


def _root_of_text(decoded: Decoded) -> tuple[etree._Element, tuple[Warning, ...]]:
    """Parse; a page nested deeper than libxml2 goes is parsed again without its layout boxes."""
    root, whole = _parse(decoded.data)
    if whole:
        return root, ()
    root, _ = _parse(_LAYOUT_TAG.sub("<br><br>", decoded.text).encode("utf-8"))
    message = "The page is nested too deeply; it was read without its layout boxes."
    return root, (Warning(code="too-deep", message=message),)


def _parse(data: bytes) -> tuple[etree._Element, bool]:
    """Return the tree, and whether it holds the whole page.

    Always from UTF-8 bytes: lxml refuses text that carries an XML encoding declaration.
    """
    # lxml's default drops everything that is nested deeper than 256 levels; a fresh parser for each page
    # shares no state between threads.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"the page holds no markup: {error}") from error
    if root is None:
        raise InputError("the page holds no elements")
    return root, not any(_TOO_DEEP in entry.message for entry in parser.error_log)


def _tree_of_object(record: Record, options: Options) -> Tree:
    payload: Any = record.payload
    if isinstance(payload, etree._ElementTree):
        payload = payload.getroot()
        if payload is None:
            raise EmptyInputError("the tree is empty")
    if isinstance(payload, etree._Element):
        if not isinstance(payload.tag, str):
            raise InputError("a comment or processing instruction is no page")
        if not payload.tag.startswith("{"):
            return Tree(payload)
        payload = etree.tostring(payload, encoding="unicode", method="html")  # XHTML in its name space
    elif type(payload).__module__.split(".")[0] == "bs4":
        payload = str(payload)
    else:
        raise InputError(f"no page can be read from a {type(payload).__name__}")
    return read_tree(replace(record, payload=payload), options)
