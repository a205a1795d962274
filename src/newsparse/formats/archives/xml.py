"""XML of archives to trees: nothing is fetched, no entity of the file's own is expanded."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from ...errors import ArchiveError
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..decoding import decode_record

_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,2000}(?:\[[^\]]{0,100000}\]\s{0,99})?>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s{0,99}<\?xml\b[^>]{0,500}\?>")
_REFERENCE = re.compile(r"&(?:#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});|([A-Za-z][A-Za-z0-9]{1,31});)?")
_XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_LITERAL = re.compile(r"<!\[CDATA\[(?s:.)*?\]\]>")
_ILLEGAL = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]")


def parse_xml(record: Record, options: Options) -> Element:
    """Return the root of a record's XML, mended where it is nearly well formed.

    Document type declarations are dropped unread, so entities that a file defines stay as they are written.
    Raises `InputError` for what is no text, `ArchiveError` for what is no XML.
    """
    return tree_of(decode_record(record, options).text)


def tree_of(text: str) -> Element:
    """Return the root of XML text; see `parse_xml`."""
    text = _DECLARATION.sub("", text)
    text = _DOCTYPE.sub("", text, count=1)
    text = _mend(_ILLEGAL.sub(" ", text))
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.strip().encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise ArchiveError(f"no XML that could be mended: {error}") from error
    if root is None:
        raise ArchiveError("no XML that could be mended: it has no element")
    return root


def _mend(text: str) -> str:
    """Resolve named characters of HTML and SGML, escape stray ampersands; CDATA stays as it is."""
    pieces: list[str] = []
    at = 0
    for literal in _LITERAL.finditer(text):
        pieces += (_REFERENCE.sub(_reference, text[at : literal.start()]), literal.group())
        at = literal.end()
    pieces.append(_REFERENCE.sub(_reference, text[at:]))
    return "".join(pieces)


def _reference(found: re.Match[str]) -> str:
    number, name = found.groups()
    if number:
        code = int(number[1:], 16) if number[0] == "x" else int(number)
        legal = 0x20 <= code < 0xD800 or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
        return found.group() if legal else " "
    if name is None:
        return "&amp;"
    if name.lower() in _XML_OWN:
        return f"&{name.lower()};"
    character = html.unescape(found.group())
    return html.escape(character, quote=False)


def local(element: Element) -> str:
    """Return an element's name without namespace or prefix."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1].rsplit(":", 1)[-1] if isinstance(tag, str) else ""


def text_of(element: Element | None) -> str:
    """Return all the text in an element, white space collapsed; `""` for none."""
    return collapse(raw_text(element)) if element is not None else ""


def raw_text(element: Element) -> str:
    """Return all the text in an element, white space as it stands."""
    return "".join(map(str, element.itertext()))


def descend(element: Element, *names: str) -> Iterator[Element]:
    """Yield the descendants with these local names in document order, the element itself included."""
    for found in element.iter():
        if not names or local(found) in names:
            yield found


def first(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant at a path of local names: `first(root, "body.head", "byline")`."""
    for name in path:
        if element is None:
            return None
        above = element
        element = next((found for found in descend(above, name) if found is not above), None)
    return element


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Yield the children with these local names; all of them where no name is given."""
    for child in element if element is not None else ():
        if isinstance(child.tag, str) and (not names or local(child) in names):
            yield child


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute by its local name; `""` where it is not there."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if str(key).rsplit("}", 1)[-1].rsplit(":", 1)[-1] == name:
            return collapse(str(value))
    return ""
