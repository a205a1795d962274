"""ninjs 1, 2 and 3: news items in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...document import Document, Role
from ...errors import ArchiveError
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..decoding import decode_record
from .draft import Draft
from .markup import pour_html, pour_text, words_of_html
from .nitf import read_nitf_into
from .xml import tree_of

_NOT_STORIES = frozenset({"picture", "video", "audio", "graphic", "event", "planning"})
_PICTURES = frozenset({"picture", "graphic", "photo", "image"})
_MAIN = frozenset({"main", "headline"})
_DEKS = frozenset({"sub", "subheadline", "subhead", "subtitle", "dek", "deck"})
_BODY_KEYS = ("body_xhtml", "body_html", "body_text", "body")


def payload_object(record: Record, options: Options) -> Mapping[str, Any]:
    """Return the object of a JSON record. Raises `ArchiveError` for what is none."""
    if isinstance(record.payload, Mapping):
        return record.payload
    try:
        value = json.loads(decode_record(record, options).text)
    except (ValueError, RecursionError) as error:
        raise ArchiveError(f"expected a JSON object: {error}") from error
    if not isinstance(value, dict):
        raise ArchiveError(f"expected a JSON object, found {type(value).__name__}")
    return value


def read_ninjs(record: Record, options: Options) -> Document:
    """Read one item. Raises `ArchiveError` for pictures and other items that are no stories."""
    item = {key.lower(): value for key, value in payload_object(record, options).items()}
    if item.get("type") in _NOT_STORIES:
        raise ArchiveError(f"a ninjs item of type {item['type']!r}, not a story")
    draft = Draft()
    headline = _main(item.get("headlines")) or _string(item.get("headline")) or _string(item.get("title"))
    draft.headline(words_of_html(headline), "ninjs/headline")
    draft.show(Role.DEK, words_of_html(_of_role(item.get("headlines"), _DEKS)), "ninjs/headlines[sub]")
    _facts(item, draft)
    before = len(draft.blocks)
    _bodies(item, draft)
    _description(item, draft, before)
    for picture in _children(item.get("associations")):
        _picture(picture, draft)
    return draft.document(record)


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _entries(value: object) -> Iterator[Mapping[str, Any]]:
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, Mapping):
            yield entry


def _main(value: object) -> str:
    """Return the value of the entry with role `main`, or of the first."""
    entries = list(_entries(value))
    chosen = next((e for e in entries if _role(e) in _MAIN), entries[0] if entries else {})
    return _string(chosen.get("value"))


def _of_role(value: object, roles: frozenset[str]) -> str:
    """Return the value of the first entry with one of these roles; `""` for none."""
    return next((_string(e.get("value")) for e in _entries(value) if _role(e) in roles), "")


def _role(entry: Mapping[str, Any]) -> str:
    """Return an entry's role without its vocabulary: "hld:subHeadline" is "subheadline"."""
    return _string(entry.get("role")).rsplit(":", 1)[-1].lower()


def _facts(item: Mapping[str, Any], draft: Draft) -> None:
    draft.byline(_string(item.get("byline")) or _string(item.get("by")), "ninjs/byline")
    if not draft.has(Role.BYLINE):
        for author in _entries(item.get("authors")):
            draft.state("author", author.get("name"), "ninjs/authors")
    for key, ours in (
        ("contentcreated", "published"), ("firstcreated", "published"), ("versioncreated", "published"),
        ("contentmodified", "modified"), ("versioncreated", "modified"),
    ):  # fmt: skip
        draft.state(ours, _string(item.get(key)), f"ninjs/{key}")
    for key in ("source", "copyrightholder"):
        draft.state("site_name", _string(item.get(key)), f"ninjs/{key}")
    for origin in _entries(item.get("infosources")):
        draft.state("site_name", origin.get("name"), "ninjs/infosources")
    draft.state("language", _string(item.get("language")), "ninjs/language")
    uri = _string(item.get("uri"))
    draft.state("url", uri if uri.startswith("http") else "", "ninjs/uri")
    for key in ("subject", "subjects", "keywords"):
        subjects = item.get(key)
        for subject in subjects if isinstance(subjects, list) else ():
            name = subject.get("name") if isinstance(subject, Mapping) else subject
            draft.state("keyword", name, f"ninjs/{key}")


def _bodies(item: Mapping[str, Any], draft: Draft) -> None:
    """Add one body of those that hold the same text: the one with most markup."""
    entries = list(_entries(item.get("bodies")))
    ranked = sorted(entries, key=lambda e: _rank(_kind_of(e)))
    for entry in ranked:
        text = _string(entry.get("value"))
        if text.strip():
            _body(text, _kind_of(entry), draft)
            return
    for key in _BODY_KEYS:
        text = _string(item.get(key))
        if text.strip():
            _body(text, key, draft)
            return


def _kind_of(entry: Mapping[str, Any]) -> str:
    stated = f"{entry.get('contentType') or entry.get('contenttype') or ''} {entry.get('role') or ''}"
    return f"{stated} {_string(entry.get('value'))[:200]}".lower()


def _rank(kind: str) -> int:
    order = ("html", "nitf", "<p", "text")
    return next((place for place, mark in enumerate(order) if mark in kind), len(order))


def _body(text: str, kind: str, draft: Draft) -> None:
    if "<nitf" in text[:2000]:
        read_nitf_into(tree_of(text), draft)
    elif "html" in kind or "</" in text:
        pour_html(text, draft, "ninjs/body")
    else:
        pour_text(text, draft, "ninjs/body")


def _description(item: Mapping[str, Any], draft: Draft, before: int) -> None:
    """Take the summary for the dek, save where it is the beginning of the text."""
    summary = _main(item.get("descriptions")) or next(
        (
            _string(item[k])
            for k in ("description_text", "description_html", "description")
            if _string(item.get(k))
        ),
        "",
    )
    words = words_of_html(summary)
    body = collapse(" ".join(block.text for block in draft.blocks[before:]))
    if words and not draft.has(Role.DEK) and words.rstrip(".… ")[:200] not in body:
        draft.show(Role.DEK, words, "ninjs/description")
    draft.state("description", words, "ninjs/description")


def _children(associations: object) -> Iterator[Mapping[str, Any]]:
    values = associations.values() if isinstance(associations, Mapping) else associations
    for child in values if isinstance(values, Iterable) else ():
        if isinstance(child, Mapping) and child.get("type") in _PICTURES:
            yield {key.lower(): value for key, value in child.items()}


def _picture(child: Mapping[str, Any], draft: Draft) -> None:
    caption = (
        _string(child.get("description_text")) or _main(child.get("descriptions"))
        or _string(child.get("headline")) or _main(child.get("headlines"))
    )  # fmt: skip
    credit = _string(child.get("byline")) or _string(child.get("by"))
    renditions = child.get("renditions")
    first = (
        next(iter(renditions.values()), {})
        if isinstance(renditions, Mapping)
        else next(_entries(renditions), {})
    )
    image = _string(first.get("href")) if isinstance(first, Mapping) else ""
    draft.picture(words_of_html(caption), credit, "ninjs/associations", image_url=image)
