"""Collections in XML or SGML: each article is an element, cut out as it stands.

Elements are found by their tags alone, so one malformed article does not cost the others; nothing is parsed,
expanded or fetched here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import BinaryIO, cast

from ..document import Statement
from ..lexicon.archives import archive_words
from ..record import Record
from .signature import HEAD_BYTES, decode_head
from .source import Source
from .stream import elements, read_whole

_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})")


@dataclass(frozen=True, slots=True)
class Layout:
    """How articles lie in one kind of file."""

    element: str
    """The element of one article."""
    format: str
    """Name of the format that reads it."""
    title: str
    """What people call such files."""


LAYOUTS: dict[str, Layout] = {
    "nitf": Layout("nitf", "nitf", "NITF"),
    "rcv1": Layout("newsitem", "rcv1", "RCV1"),
    "newsml-1": Layout("NewsItem", "newsml-1", "NewsML 1"),
    "factiva-xml": Layout("ppsarticle", "factiva-xml", "Factiva XML"),
    "gigaword": Layout("DOC", "gigaword", "Gigaword"),
    "reuters21578": Layout("REUTERS", "reuters21578", "Reuters-21578"),
    "rss": Layout("item", "rss", "RSS"),
    "atom": Layout("entry", "atom", "Atom"),
    "sitemap": Layout("url", "sitemap", "a news sitemap"),
}


def read_elements(source: Source, kind: str) -> Iterator[Record]:
    """Yield one record for each article element of a file of a known layout."""
    layout = LAYOUTS[kind]
    head = source.head(HEAD_BYTES)
    encoding = _encoding(head)
    hints = _feed_hints(head, layout) if kind in ("rss", "atom") else ()
    number = 0
    for _offset, element in elements(cast(BinaryIO, source.stream), layout.element, _limit(source)):
        number += 1
        place = f"item={number}"
        if element is None:
            yield source.problem(
                place, f"an element <{layout.element}> of more than {_limit(source):,} bytes"
            )
        elif (kind == "sitemap" and b"news>" not in element) or (kind == "rss" and _is_no_post(element)):
            continue
        else:
            yield Record(element, layout.format, None, source.at(place), encoding, None, hints)
    if not number and kind != "sitemap":
        yield source.problem("", f"expected an element <{layout.element}> of {layout.title}, found none")


def read_newsml_g2(source: Source) -> Iterator[Record]:
    """Yield the text items of NewsML-G2.

    A message with one text item is one record, pictures and all; of several, each goes alone.
    """
    whole = read_whole(cast(BinaryIO, source.stream), 4 * source.settings.max_record_bytes)
    encoding = _encoding(whole[:1000])
    items = [(n, item) for n, item in enumerate(_items(whole), 1) if _is_text(item)]
    if len(items) == 1:
        yield Record(whole, "newsml-g2", None, source.locator, encoding)
        return
    for number, item in items:
        yield Record(item, "newsml-g2", None, source.at(f"item={number}"), encoding)
    if not items:
        yield source.problem("", "expected a <newsItem> with text in NewsML-G2, found none")


_ITEM = re.compile(rb"<(?:[\w.-]{1,30}:)?newsItem(?=[\s>])")
_CLASS = re.compile(rb"<(?:[\w.-]{1,30}:)?itemClass\b[^>]{0,300}?qcode\s{0,9}=\s{0,9}[\"']([^\"']{1,80})")


def _items(whole: bytes) -> list[bytes]:
    starts = [found.start() for found in _ITEM.finditer(whole)]
    pieces = [whole[a:b] for a, b in pairwise([*starts, len(whole)])]
    return [piece[: end + 12] if (end := piece.rfind(b"newsItem>")) > 0 else piece for piece in pieces]


def _is_text(item: bytes) -> bool:
    found = _CLASS.search(item)
    return found is None or found.group(1).endswith((b"text", b"composite"))


def _limit(source: Source) -> int:
    return source.settings.max_record_bytes


def _encoding(head: bytes) -> str | None:
    found = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf").lstrip())
    return found.group(1).decode("ascii") if found else None


_FEED_TITLE = re.compile(r"<title\b[^>]{0,200}>\s*(?:<!\[CDATA\[)?([^<]{1,300}?)\s*(?:\]\]>)?\s*</title>")
_LOGIN = re.compile(
    r"<wp:author_login>(?:<!\[CDATA\[)?([^<\]]{1,80})(?:\]\]>)?</wp:author_login>(?s:.{0,600}?)"
    r"<wp:author_display_name>(?:<!\[CDATA\[)?([^<\]]{1,120})(?:\]\]>)?</wp:author_display_name>"
)
"""A WordPress export names its authors by login in the items, and in full before them."""
_POST_TYPE = re.compile(rb"<wp:post_type>(?:<!\[CDATA\[)?(\w{1,40})")


def _is_no_post(item: bytes) -> bool:
    """Whether a WordPress export's item is a picture, a menu or a style."""
    found = _POST_TYPE.search(item)
    return found is not None and found.group(1).decode("ascii", "replace") in archive_words().wordpress_parts


_FEED_LANGUAGE = re.compile(
    r"<language>\s{0,99}([\w-]{2,20})|<feed\b[^>]{0,2000}?xml:lang=[\"']([\w-]{2,20})"
)


def _feed_hints(head: bytes, layout: Layout) -> tuple[Statement, ...]:
    """Return what a feed says of itself before its first item."""
    text = decode_head(head)
    first = re.search(rf"<{layout.element}[\s>]", text)
    text = text[: first.start()] if first else text
    title, language = _FEED_TITLE.search(text), _FEED_LANGUAGE.search(text)
    hints = [
        Statement("login", html.unescape(name), "archive", login) for login, name in _LOGIN.findall(text)
    ]
    if title:
        hints.append(Statement("site_name", html.unescape(title.group(1)), "archive", "feed/title"))
    if language:
        hints.append(
            Statement("language", language.group(1) or language.group(2), "archive", "feed/language")
        )
    return tuple(hints)
