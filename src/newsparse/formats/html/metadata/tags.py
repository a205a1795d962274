"""The head's tags: Open Graph, Twitter, meta names of many makes, title, canonical link, page language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lxml import etree

from ....document import Statement
from ....grammar.byline import opens_as_label
from ....lexicon.properties import our_names
from .words import clean

MAX_PER_NAME = 60
"""Statements kept of one property of one syntax; honest pages have up to 40 tags."""
_LINKS = {"canonical": "canonical_url", "amphtml": "amp_url"}


def read_tags(metas: list[etree._Element]) -> Iterator[Statement]:
    """Return what the meta tags state, in page order."""
    counts: dict[str, int] = {}
    labels: dict[str, str] = {}
    for meta in metas:
        value = meta.get("content")
        if not value:
            continue
        for attribute in ("property", "name", "http-equiv", "itemprop"):
            given = meta.get(attribute)
            if not given:
                continue
            for key in given.lower().split():
                if counts.get(key, 0) >= MAX_PER_NAME:
                    continue
                counts[key] = counts.get(key, 0) + 1
                yield from _statements(key, value, labels)


def _statements(key: str, value: str, labels: dict[str, str]) -> Iterator[Statement]:
    syntax: Literal["open-graph", "twitter", "meta"]
    if key in our_names("open_graph"):
        name, syntax = our_names("open_graph")[key], "open-graph"
    elif key in our_names("twitter"):
        name, syntax = our_names("twitter")[key], "twitter"
    elif key in our_names("meta"):
        name, syntax = our_names("meta")[key], "meta"
    elif key.startswith("twitter:label"):
        labels[key.removeprefix("twitter:label")] = value
        return
    elif key.startswith("twitter:data"):
        if not opens_as_label(labels.get(key.removeprefix("twitter:data"), "")):
            return
        name, syntax = "author", "twitter"
    else:
        return
    if text := clean(value):
        yield Statement(name, text, syntax, key)


def read_page(
    root: etree._Element, titles: list[etree._Element], links: list[etree._Element]
) -> Iterator[Statement]:
    """Return what the page says of itself in plain HTML: language, title, canonical link."""
    for attribute in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        if language := clean(root.get(attribute) or ""):
            yield Statement("language", language, "html", f"html@{attribute.rsplit('}', 1)[-1]}")
            break
    for title in titles[:1]:
        if text := clean("".join(map(str, title.itertext(with_tail=False)))):
            yield Statement("title", text, "html", "title")
    for link in links:
        relations = (link.get("rel") or "").lower().split()
        kind = next((kind for kind in _LINKS if kind in relations), None)
        address = (link.get("href") or "").strip() if kind else ""
        if kind and address:
            yield Statement(_LINKS[kind], address[:2000], "html", f"link@{kind}")
