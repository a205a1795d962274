"""The entries of a live blog."""

from __future__ import annotations

import re

from ..context import Context
from ..document import Block as Piece
from ..document import Role, Statement
from ..grammar.byline import read_byline
from ..grammar.title import level, split_clock
from ..models import Author, Post, Span, Timestamp
from ..times import find_timestamps

_CLOCK = re.compile(r"(\d{1,2})[:.h](\d\d)(?: ?([ap])\.?m)?", re.IGNORECASE)
_DAYS = ("day", "minute", "second")
"""Precisions of a time that names its day."""
MAX_LEAD = 2
"""Pieces of an entry before its headline: a time or a label."""


def posts_of(
    context: Context, pieces: list[Piece], starts: list[int], published: Timestamp | None = None
) -> tuple[Post, ...]:
    """Return the entries that the body's `pieces` belong to; `starts` are the pieces' offsets in the text."""
    members: dict[int, list[int]] = {}
    for index, piece in enumerate(pieces):
        if piece.post is not None:
            members.setdefault(piece.post, []).append(index)
    return tuple(
        _post(context, number, pieces, starts, inside, published) for number, inside in members.items()
    )


def _post(
    context: Context,
    number: int,
    pieces: list[Piece],
    starts: list[int],
    inside: list[int],
    published: Timestamp | None,
) -> Post:
    heading = next((pieces[i] for i in inside[:MAX_LEAD] if pieces[i].role is Role.HEADING), None)
    stated = _stated(context, heading)
    end = starts[inside[-1]] + len(pieces[inside[-1]].text)
    return Post(
        timestamp=_timestamp(context, number, published) or _stated_time(context, stated),
        headline=(split_clock(heading.text)[1] or None) if heading is not None else None,
        authors=_authors(context, number) or _stated_authors(context, stated),
        span=Span(part="body", start=starts[inside[0]], end=end),
    )


def _stated(context: Context, heading: Piece | None) -> Statement | None:
    """Return what the page states of the entry with this heading."""
    title = level(heading.text) if heading is not None else None
    return next((s for s in context.document.stated("post") if title and level(s.value) == title), None)


def _stated_time(context: Context, stated: Statement | None) -> Timestamp | None:
    written = stated.details.get("published") if stated is not None else None
    return _read(context, written, written) if written else None


def _read(context: Context, written: str, shown: str) -> Timestamp | None:
    """Read an entry's time, of which the reader sees `shown`."""
    found = find_timestamps(
        written,
        language=context.language,
        country=context.country,
        reference=context.options.reference,
    )
    return found[0].model_copy(update={"raw": shown, "span": None, "role": "published"}) if found else None


def _stated_authors(context: Context, stated: Statement | None) -> tuple[Author, ...]:
    names = stated.details.get("author") if stated is not None else None
    return read_byline(names, context.language).authors if names else ()


def _timestamp(context: Context, number: int, published: Timestamp | None) -> Timestamp | None:
    """Return the entry's time, by the machine-readable form where there is one."""
    for block in context.document.having(Role.TIME):
        if block.post == number:
            stated = block.details.get("datetime") or block.text
            if found := _read(context, stated, block.text or stated):
                return found
            if context.document.medium == "text":
                return _on_day(block.text, published)
    return None


def _on_day(raw: str, published: Timestamp | None) -> Timestamp | None:
    """Return the time of an entry that names no day: the story's own, whose entries run on in order."""
    found = _CLOCK.search(raw)
    if found is None:
        return None
    if published is None or published.value is None or published.precision not in _DAYS:
        return Timestamp(raw=raw, role="published")
    hour = int(found.group(1))
    if found.group(3):
        hour = hour % 12 + (12 if found.group(3).lower() == "p" else 0)
    minute = int(found.group(2))
    if hour > 23 or minute > 59:
        return Timestamp(raw=raw, role="published")
    value = published.value.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return published.model_copy(
        update={"raw": raw, "value": value, "precision": "minute", "role": "published"}
    )


def _authors(context: Context, number: int) -> tuple[Author, ...]:
    blocks = [block for block in context.document.having(Role.BYLINE) if block.post == number]
    return read_byline(blocks[0].text, context.language).authors if blocks else ()
