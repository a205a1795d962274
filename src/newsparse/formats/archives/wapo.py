"""The TREC Washington Post collection: one JSON object a story, its contents in order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ...document import Document, Role
from ...options import Options
from ...record import Record
from .draft import Draft
from .markup import words_of_html
from .ninjs import payload_object

_ROLES = {
    "paragraph": Role.PARAGRAPH,
    "subhead": Role.HEADING,
    "blockquote": Role.BLOCKQUOTE,
    "pullquote": Role.ASIDE,
    "trailleft": Role.SIGNATURE,
}


def read_wapo(record: Record, options: Options) -> Document:
    """Read one story."""
    story = payload_object(record, options)
    draft = Draft()
    draft.headline(words_of_html(str(story.get("title") or "")), "title")
    for author in str(story.get("author") or "").split(";"):
        draft.state("author", author, "author")
    draft.state("published", _moment(story.get("published_date")), "published_date")
    url = str(story.get("article_url") or "")
    draft.state("url", url if url.startswith("http") else "", "article_url")
    draft.state("site_name", story.get("source") or "The Washington Post", "source")
    contents = story.get("contents")
    for number, part in enumerate(contents if isinstance(contents, list) else ()):
        if isinstance(part, Mapping):
            _part(part, draft, f"contents[{number}]")
    return draft.document(record)


def _moment(value: object) -> str | None:
    """Return milliseconds since 1970 as ISO 8601."""
    if isinstance(value, int | float) and abs(value) < 1e14:
        return datetime.fromtimestamp(value / 1000, UTC).isoformat(timespec="seconds")
    return value if isinstance(value, str) else None


def _part(part: Mapping[str, Any], draft: Draft, place: str) -> None:
    kind, content = part.get("type"), part.get("content")
    if kind == "image":
        caption = str(part.get("fullcaption") or part.get("blurb") or "")
        draft.picture(words_of_html(caption), "", place, image_url=str(part.get("imageURL") or ""))
    elif kind == "list":
        entries = content if isinstance(content, list) else ()
        for entry in entries:
            draft.show(Role.LIST_ITEM, words_of_html(str(entry)), place)
    elif kind == "date":
        draft.state("published", _moment(content), place)
    elif isinstance(content, str):
        words = words_of_html(content)
        if kind == "kicker":
            draft.show(Role.KICKER, words, place)
        elif kind == "byline":
            draft.byline(words, place)
        elif kind == "title" and not draft.has(Role.HEADLINE):
            draft.headline(words, place)
        elif kind == "sanitized_html" and part.get("subtype") == "correction":
            draft.notice(words, place, kind="correction")
        elif kind == "sanitized_html":
            draft.show(_ROLES.get(str(part.get("subtype")), Role.PARAGRAPH), words, place, level=2)
