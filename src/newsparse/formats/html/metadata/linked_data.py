"""JSON-LD: which node is the article's, and what it states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ....document import Statement
from ....lexicon.properties import our_names, types
from .leniency import load_lenient
from .words import clean_body, first_text, texts_of

Node = Mapping[str, Any]

MAX_NODES = 3_000
"""Objects of a page's JSON-LD that are looked at."""

_PEOPLE = ("author", "creator", "contributor", "editor", "translator")
_MAKERS = ("creditText", "copyrightHolder", "author", "creator", "copyrightNotice")
_ADDRESSES = ("mainEntityOfPage", "url", "@id")
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed", "subjectOf", "video")
"""Properties under which further nodes are looked for."""


@dataclass(slots=True)
class _Graph:
    """All nodes of a page, in order, and by their `@id`."""

    nodes: list[Node] = field(default_factory=list)
    by_id: dict[str, Node] = field(default_factory=dict)

    def resolve(self, value: Any) -> Any:
        """Follow a reference `{"@id": …}` to the node that says more."""
        if isinstance(value, dict) and len(value) <= 2 and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value

    def each(self, value: Any) -> list[Any]:
        """Return the entries of a value that may be a list, references followed."""
        entries = value if isinstance(value, list) else [value]
        return [self.resolve(entry) for entry in entries[:MAX_NODES]]


def types_of(node: Node) -> tuple[str, ...]:
    """Return a node's types without their name space."""
    return tuple(name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in texts_of(node.get("@type")))


def read_linked_data(
    scripts: list[etree._Element], address: str | None, titles: tuple[str, ...]
) -> list[Statement]:
    """Return what the page's JSON-LD states about the article and its site.

    `address` and `titles` (other names that the page gives itself) tell the article's node from its
    neighbours' where several are of an article type.
    """
    graph = _Graph()
    for script in scripts:
        for document in load_lenient(script.text or ""):
            _collect(document, graph)
    article, syntax_type = _main_node(graph, address, titles)
    found: list[Statement] = []
    if article is not None:
        found.extend(_of_article(article, syntax_type, graph))
    for node in graph.nodes:
        found.extend(_of_surroundings(node))
    return found


def _collect(document: Any, graph: _Graph) -> None:
    waiting = [document]
    while waiting and len(graph.nodes) < MAX_NODES:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item[:MAX_NODES]))
        elif isinstance(item, dict):
            if isinstance(item.get("@id"), str) and len(item) > len(graph.by_id.get(item["@id"], ())):
                graph.by_id[item["@id"]] = item
            if "@type" in item:
                graph.nodes.append(item)
            waiting.extend(item[key] for key in reversed(_NESTED) if isinstance(item.get(key), dict | list))
            for key in ("author", "publisher", "isPartOf"):
                entry = item.get(key)
                if isinstance(entry, dict) and isinstance(entry.get("@id"), str) and len(entry) > 2:
                    graph.by_id.setdefault(entry["@id"], entry)


def _main_node(graph: _Graph, address: str | None, titles: tuple[str, ...]) -> tuple[Node | None, str]:
    """Return the node that speaks of this page's article, and its type."""
    best: tuple[float, Node, str] | None = None
    for order, node in enumerate(graph.nodes):
        own = types_of(node)
        strong = next((t for t in own if t in types("article")), None)
        weak = next((t for t in own if t in types("weak")), None)
        if strong is None and weak is None:
            continue
        score = (10.0 if strong else 0.0) + _fit(node, address, titles) - order * 1e-4
        score += 0.5 * sum(
            bool(node.get(key)) for key in ("headline", "datePublished", "author", "articleBody")
        )
        if best is None or score > best[0]:
            best = (score, node, strong or weak or "")
    return (best[1], best[2]) if best else (None, "")


def _fit(node: Node, address: str | None, titles: tuple[str, ...]) -> float:
    """How well address and title of a node agree with those of the page."""
    score = 0.0
    if address:
        own = _bare_address(address)
        stated = [text for key in _ADDRESSES for text in texts_of(node.get(key))]
        if any(_bare_address(text) == own for text in stated):
            score += 6.0
    name = (first_text(node.get("headline")) or first_text(node.get("name")) or "").casefold()
    if name and any(name == title or (len(name) > 15 and name in title) for title in titles):
        score += 4.0
    return score


def _bare_address(address: str) -> str:
    bare = address.split("#", 1)[0].split("?", 1)[0].rstrip("/")
    return bare.split("://", 1)[-1].removeprefix("www.").removeprefix("m.").casefold()


def _of_article(node: Node, kind: str, graph: _Graph) -> Iterator[Statement]:
    yield Statement("type", kind, "json-ld", f"{kind}.@type")
    strong = kind in types("article")
    plain = [*our_names("json_ld").items(), ("name", "headline" if strong else "title")]
    for key, name in plain:
        for text in texts_of(node.get(key)):
            yield Statement(name, text, "json-ld", f"{kind}.{key}")
    for key in ("mainEntityOfPage", "url"):
        for text in _addresses(node.get(key)):
            yield Statement("canonical_url", text, "json-ld", f"{kind}.{key}")
    for key, read in _READERS:
        for entry in graph.each(node.get(key)):
            yield from read(entry, key, kind)
    for key in ("articleBody", "text", "reviewBody"):
        value = node.get(key)
        if isinstance(value, str) and strong and (body := clean_body(value)):
            yield Statement("body", body, "json-ld", f"{kind}.{key}")


def _addresses(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return [text for text in texts_of(value) if text.startswith(("http", "/"))]


def _person(entry: Any, key: str, kind: str) -> Iterator[Statement]:
    path = f"{kind}.{key}"
    details = {}
    names = texts_of(entry if not isinstance(entry, dict) else entry.get("name"))
    if isinstance(entry, dict):
        if not names:
            parts = [first_text(entry.get(part)) for part in ("givenName", "additionalName", "familyName")]
            names = [" ".join(part for part in parts if part)]
            path = f"{path}.givenName" if names[0] else path
        else:
            path = f"{path}.name"
        wanted = {
            "type": next(iter(types_of(entry)), None),
            "url": next(iter(_addresses(entry.get("url")) or _addresses(entry.get("sameAs"))), None),
            "job_title": first_text(entry.get("jobTitle")),
            "affiliation": _house(entry.get("affiliation") or entry.get("worksFor")),
        }
        details = {name: text for name, text in wanted.items() if text}
    role = key if key in ("editor", "translator", "contributor", "creator") else "author"
    for name in names:
        if name:
            yield Statement(role, name, "json-ld", path, details)


def _house(value: Any) -> str | None:
    """Return an employer's name; a mere reference to another item (`{"@id": …}`) has none."""
    name = first_text(value)
    return None if name is None or name.startswith(("http", "#", "/", "_:")) else name


def _publisher(entry: Any, key: str, kind: str) -> Iterator[Statement]:
    for name in texts_of(entry.get("name") if isinstance(entry, dict) else entry):
        url = next(iter(_addresses(entry.get("url"))), None) if isinstance(entry, dict) else None
        yield Statement("publisher", name, "json-ld", f"{kind}.{key}.name", {"url": url} if url else {})


def _image(entry: Any, key: str, kind: str) -> Iterator[Statement]:
    if isinstance(entry, str):
        if entry.strip():
            yield Statement("image", entry.strip()[:2000], "json-ld", f"{kind}.{key}")
        return
    if not isinstance(entry, dict):
        return
    address = first_text(entry.get("url")) or first_text(entry.get("contentUrl")) or ""
    makers = (first_text(entry.get(key)) for key in _MAKERS)
    wanted = {
        "caption": first_text(entry.get("caption")) or first_text(entry.get("description")),
        "credit": next((maker for maker in makers if maker), None),
    }
    details = {name: text for name, text in wanted.items() if text}
    if address or details:
        yield Statement("image", address, "json-ld", f"{kind}.{key}", details)


def _part(entry: Any, key: str, kind: str) -> Iterator[Statement]:
    """Yield whether a part of the page, named by its selector, is free: a barrier's own mark."""
    free = entry.get("isAccessibleForFree") if isinstance(entry, dict) else None
    for text in texts_of(str(free) if isinstance(free, bool) else free):
        yield Statement("free_part", text, "json-ld", f"{kind}.{key}.isAccessibleForFree")


def _post(entry: Any, key: str, kind: str) -> Iterator[Statement]:
    if isinstance(entry, dict):
        headline = first_text(entry.get("headline") or entry.get("name")) or ""
        writer = entry.get("author")
        writer = writer[0] if isinstance(writer, list) and writer else writer
        wanted = {
            "published": first_text(entry.get("datePublished")),
            "author": first_text(writer.get("name") if isinstance(writer, dict) else writer),
        }
        details = {name: text for name, text in wanted.items() if text}
        yield Statement("post", headline, "json-ld", f"{kind}.{key}.headline", details)


_READERS: tuple[tuple[str, Callable[[Any, str, str], Iterator[Statement]]], ...] = (
    *((key, _person) for key in _PEOPLE),
    ("publisher", _publisher),
    ("image", _image),
    ("liveBlogUpdate", _post),
    ("hasPart", _part),
)
"""Properties whose values are objects, and who reads them."""


def _of_surroundings(node: Node) -> Iterator[Statement]:
    """Yield what site, outlet and lists on the page say of themselves."""
    for kind in types_of(node):
        if kind in types("site"):
            names = texts_of(node.get("name"))
            yield from (Statement("site_name", name, "json-ld", f"{kind}.name") for name in names)
        elif kind in types("outlet"):
            yield from _publisher(node, "@self", kind)
        elif kind in types("listing"):
            yield Statement("listing_type", kind, "json-ld", f"{kind}.@type")
