"""A story in pieces in the state that a page's scripts carry: a list of paragraphs and headings in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from ...text.measure import measure
from ...text.sentences import SENTENCE_END
from ...text.whitespace import collapse

MAX_STATE = 5_000_000
"""Characters of a script that is read; states of large front pages have one million."""
MAX_DEPTH = 60
"""Levels of the state that are looked through."""
MIN_PIECES = 2
"""Pieces of the shortest story in pieces."""
MIN_PIECE = 60
"""Letters of a piece that counts as a paragraph."""
_ASSIGNED = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w.$]+(?:\[[^\]\n]{1,80}\])?\s*=\s*(?=[{\[])")
"""`window.__STATE__ = {`"""
_TEXT_KEYS = frozenset(
    [
        "text",
        "content",
        "value",
        "html",
        "children",
        "body",
        "paragraph",
        "data",
        "model",
        "blocks",
        "fragments",
        "nodes",
        "richtext",
    ]
)
"""Keys below which the words of a piece stand."""
_KIND_KEYS = ("type", "nodeType", "__typename", "kind", "name", "tag", "tagName", "style", "component")
_HEADING = re.compile(r"head|^h[2-6]$|subtitle|crosshead|zwischentitel", re.IGNORECASE)
_QUOTE = re.compile(r"quote", re.IGNORECASE)
_OTHER = re.compile(
    r"image|picture|photo|gallery|embed|video|audio|related|promo|newsletter|teaser|caption|recommend|iframe|"
    r"^ad$|^ads$|advert|byline",
    re.IGNORECASE,
)
"""Kinds of pieces that are none of the text."""
_ELSEWHERE = re.compile(
    r"comment|related|recommend|footer|menu|navigation|mostread|trending|sidebar", re.IGNORECASE
)
"""Keys below which other things than the story stand."""


class Piece(NamedTuple):
    """One piece of a story."""

    kind: str
    """`paragraph`, `heading` or `blockquote`."""
    text: str


def pieces_of(script: str) -> list[Piece]:
    """Return the pieces of the list with most prose in a script's state; none where it carries no state."""
    if len(script) > MAX_STATE:
        return []
    best: list[Piece] = []
    most = 0.0
    for values in _lists(_state(script), 0):
        pieces = [piece for value in values if (piece := _piece(value)) is not None]
        prose = sum(map(_prose, pieces))
        if prose > most and len(pieces) >= MIN_PIECES:
            best, most = pieces, prose
    return best


def _prose(piece: Piece) -> float:
    size = measure(piece.text)
    return size if size >= MIN_PIECE and SENTENCE_END.search(piece.text) else 0.0


def _state(script: str) -> Any:
    """Return the JSON value that a script is or assigns; `None` where there is none."""
    match = _ASSIGNED.match(script)
    text = script[match.end() :] if match else script.lstrip()
    if text[:1] not in ("{", "["):
        return None
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _lists(value: Any, depth: int) -> Iterator[list[Any]]:
    """Yield every list of the state that may be a story's."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        yield value
        for inner in value:
            yield from _lists(inner, depth + 1)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, list | dict) and not _ELSEWHERE.search(key):
                yield from _lists(inner, depth + 1)


def _piece(value: Any) -> Piece | None:
    """Return what one item of a list says, if it is a piece of text."""
    if isinstance(value, str):
        text = _bare(value)
        return Piece("paragraph", text) if text else None
    if not isinstance(value, dict):
        return None
    kind = next((value[key] for key in _KIND_KEYS if isinstance(value.get(key), str)), "")
    if _OTHER.search(kind):
        return None
    text = _bare("".join(_words(value, 0)))
    if not text:
        return None
    return Piece(
        "heading" if _HEADING.search(kind) else "blockquote" if _QUOTE.search(kind) else "paragraph", text
    )


def _words(value: Any, depth: int) -> Iterator[str]:
    """Yield the strings below the keys that hold words."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner, depth + 1)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key.casefold() in _TEXT_KEYS:
                yield from _words(inner, depth + 1)


def _bare(text: str) -> str:
    """Return a string without its markup."""
    if "<" in text or "&" in text:
        root = etree.fromstring(f"<p>{text}</p>", etree.HTMLParser())
        text = "" if root is None else "".join(map(str, root.itertext()))
    return collapse(text)
