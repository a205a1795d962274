"""Tells the format of a payload by its content: a table of names and tests, the first that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..record import Record

_HEAD = 16_384
"""Characters of a document in which its format shows."""

_ROOT = re.compile(r"<(?:[\w.-]{1,30}:)?([A-Za-z][\w.-]{0,60})(?=[\s/>])")
_PROLOGUE = re.compile(
    r"\s+|<\?[^>]{0,2000}>|<!--(?s:.){0,8000}?-->|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,4000}\])?\s*>"
)
_PAGE = re.compile(r"<!doctype\s+html|<(?:html|head|body)\b[^>]{0,2000}>", re.IGNORECASE)
_TAGS = re.compile(
    r"</(?:p|div|h[1-6]|article|section|span|a|ul|li|table|title|strong|em)\s*>|<br\s*/?>|<p>", re.IGNORECASE
)
_MIN_TAGS = 2
"""Tags of a page without html and body; a text may mention one."""
_PER_TAG = 1_500
"""Characters of such a page a tag, at most; source code that mentions tags has more."""
_JSON = re.compile(
    r'\s*(?:\{\s*(?:"[^"\n]{0,200}"\s*:|\}\s*$)|\[\s*(?:\{\s*"|\[|\]\s*$|"[^"\n]{0,200}"\s*[,\]]))'
)

_NEWSML_G2_ROOTS = frozenset({"newsitem", "newsmessage", "packageitem"})
_GIGAWORD_ID = re.compile(r"<DOC\b[^>]{0,200}\bid\s{0,9}=|<DOCNO>", re.IGNORECASE)
_FEED_ROOTS = frozenset({"rss", "feed", "rdf"})
_SITEMAP_ROOTS = frozenset({"urlset", "sitemapindex"})
_HTML_ROOT = re.compile(
    r"html|head|body|title|meta|link|script|style|noscript|article|main|section|header|figure|img|div|p|span"
    r"|h[1-6]|table|ul|ol|a|b|i|em|strong|br|center|font|iframe|blockquote"
)
"""Elements with which a page or a piece of one begins."""


def _root(head: str) -> str | None:
    """Return the name of the first element, where markup comes first."""
    start = 0
    while found := _PROLOGUE.match(head, start):
        start = found.end()
    element = _ROOT.match(head, start)
    return element.group(1).lower() if element else None


def _is_page(head: str) -> bool:
    if _PAGE.search(head) or _HTML_ROOT.fullmatch(_root(head) or ""):
        return True
    tags = len(_TAGS.findall(head))
    return tags >= _MIN_TAGS and tags * _PER_TAG >= len(head)


SIGNS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("warc", lambda head: head.startswith("WARC/")),
    ("rtf", lambda head: head.startswith("{\\rtf")),
    ("nitf", lambda head: _root(head) == "nitf"),
    ("newsml-g2", lambda head: _root(head) in _NEWSML_G2_ROOTS and "iptc.org" in head),
    ("newsml-1", lambda head: _root(head) == "newsml"),
    ("rcv1", lambda head: _root(head) == "newsitem"),
    ("reuters21578", lambda head: _root(head) == "reuters"),
    ("gigaword", lambda head: _root(head) == "doc" and _GIGAWORD_ID.search(head)),
    ("json", _JSON.match),
    ("feed", lambda head: _root(head) in _FEED_ROOTS),
    ("sitemap", lambda head: _root(head) in _SITEMAP_ROOTS),
    ("html", _is_page),
    ("xml", lambda head: head.startswith("<?xml") or (head.startswith("<") and _root(head))),
    ("text", lambda _: True),
)
"""Name of a format and the test of a document's head for it, in the order of asking."""

NOT_ARTICLES: dict[str, str] = {
    "warc": "a WARC archive of many pages; newsparse.read_archive reads it",
    "rtf": "a Rich Text document; newsparse.read_archive reads exports in it",
    "feed": "an RSS or Atom feed, a list of stories; newsparse.read_archive reads it",
    "sitemap": "a sitemap, a list of addresses",
    "xml": "XML of no known make",
}
"""Formats that are told apart only to say so in an error."""


def detect_format(record: Record) -> str:
    """Return the name of the payload's format; a parsed tree is `"html"`."""
    payload = record.payload
    if not isinstance(payload, bytes | bytearray | memoryview | str):
        return "html"
    head = payload[:_HEAD]
    if not isinstance(head, str):  # ASCII shows through in every charset of the web, UTF-16 less its NULs
        head = bytes(head).removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
        head = head.replace(b"\0", b"").decode("latin-1")
    head = head.lstrip("\ufeff \t\r\n\f\v")
    return next(name for name, test in SIGNS if test(head))
