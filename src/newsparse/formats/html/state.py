"""A story in pieces in the state that a page's scripts carry: a list of paragraphs and headings in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from lxml import etree

from ...lexicon import load
from ...lexicon.loader import SHARED
from ...lexicon.state import StateKeys
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


class Piece(NamedTuple):
    """One piece of a story."""

    kind: str
    """`paragraph`, `heading` or `blockquote`."""
    text: str


class _Names(NamedTuple):
    """What states call things (see `StateKeys`)."""

    texts: frozenset[str]
    kinds: tuple[str, ...]
    headings: re.Pattern[str]
    quotes: re.Pattern[str]
    others: re.Pattern[str]
    elsewhere: re.Pattern[str]


@cache
def _names() -> _Names:
    keys = load(StateKeys, SHARED)
    stems = (keys.headings, keys.quotes, keys.others, keys.elsewhere)
    return _Names(
        frozenset(keys.texts),
        keys.kinds,
        *(re.compile("|".join(patterns), re.IGNORECASE) for patterns in stems),
    )


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
        elsewhere = _names().elsewhere
        for key, inner in value.items():
            if isinstance(inner, list | dict) and not elsewhere.search(key):
                yield from _lists(inner, depth + 1)


def _piece(value: Any) -> Piece | None:
    """Return what one item of a list says, if it is a piece of text."""
    if isinstance(value, str):
        text = _bare(value)
        return Piece("paragraph", text) if text else None
    if not isinstance(value, dict):
        return None
    names = _names()
    kind = next((value[key] for key in names.kinds if isinstance(value.get(key), str)), "")
    if names.others.search(kind):
        return None
    text = _bare("".join(_words(value, 0)))
    if not text:
        return None
    if names.headings.search(kind):
        return Piece("heading", text)
    return Piece("blockquote" if names.quotes.search(kind) else "paragraph", text)


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
            if key.casefold() in _names().texts:
                yield from _words(inner, depth + 1)


def _bare(text: str) -> str:
    """Return a string without its markup."""
    if "<" in text or "&" in text:
        root = etree.fromstring(f"<p>{text}</p>", etree.HTMLParser())
        text = "" if root is None else "".join(map(str, root.itertext()))
    return collapse(text)
