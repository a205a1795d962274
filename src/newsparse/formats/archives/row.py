"""Rows of crawlers' tables: JSON objects and CSV rows whose keys are told by their names."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...document import Document, Role, Statement
from ...errors import UnsupportedInputError
from ...grammar.byline import in_reading_order
from ...lexicon.archives import archive_words
from ...options import Options
from ...record import Record
from ...text.whitespace import collapse
from ..html import read_html
from .draft import Draft
from .markup import pour_html, pour_text, words_of_html
from .ninjs import payload_object

MAPPED = "@"
"""What keys begin with that the caller's mapping gave."""
_INNER = ("fields", "_source")
"""Objects in a row that hold its columns: answers of content services, dumps of search engines."""
_NAMES = ("value", "name", "main", "original", "text", "title", "rendered", "url", "$date")
"""Keys under which an object in a column holds what it says."""
_ALIASES = {"byline": "authors", "publisher": "site_name", "section": "kicker", "topics": "keyword"}
"""Names of an `Article` that a caller's mapping may use → ours."""
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_TAG = re.compile(r"</(?:p|div|a|span|h[1-6]|li)>|<(?:p|br)\s?/?>", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE)
_AMERICAN = re.compile(r"(\d{2})-(\d{2})-(\d{4})")
_AUTHOR_SPLIT = re.compile(r"\s{0,9};\s{0,9}|\s{0,9}\|\s{0,9}")
_COMMA = re.compile(r"\s{0,9},\s{0,9}")


def read_row(record: Record, options: Options) -> Document:
    """Read one row. Raises `UnsupportedInputError` where no column holds a headline, a text or a page."""
    row = payload_object(record, options)
    fields = _fields(row)
    page = fields.get("html") if isinstance(fields.get("html"), str) else fields.get("text")
    if isinstance(page, str) and _WHOLE_PAGE.search(page[:2000]):
        return _page(record, options, fields, page)
    draft = Draft()
    _facts(fields, draft)
    text, markup = _text(fields.get("text")), _text(fields.get("html"))
    if len(markup) > len(text):  # the same story with its paragraphs marked
        text = markup
    headline = words_of_html(_text(fields.get("headline")))
    if not headline and not text.strip():
        known = ", ".join(list(row)[:12])
        raise UnsupportedInputError(f"expected a column with a title, a text or HTML; there are: {known}")
    draft.headline(headline, "row/headline")
    draft.show(Role.DEK, words_of_html(_text(fields.get("dek"))), "row/dek")
    lines = text.lstrip().split("\n", 1)
    if headline and len(lines) == 2 and collapse(lines[0]).casefold() == headline.casefold():
        text = lines[1]
    if _TAG.search(text[:20_000]):
        pour_html(text, draft, "row/text")
    else:
        pour_text(text, draft, "row/text")
    image, caption = _text(fields.get("image")), _text(fields.get("caption"))
    if caption:
        draft.picture(caption, "", "row/caption", image_url=image)
    draft.tell_headings()
    return draft.document(record)


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return our name → value; what the caller mapped outranks what the names suggest."""
    inner = [value for name in _INNER if isinstance(value := row.get(name), Mapping)]
    lowered = {
        str(key).strip().lower().replace("-", "_").replace(" ", "_"): value
        for part in (row, *inner)
        for key, value in part.items()
    }
    found: dict[str, Any] = {}
    for name, columns in archive_words().columns.items():
        mapped = row.get(MAPPED + name)
        if _has(mapped):
            found[name] = mapped
            continue
        value = next((lowered[column] for column in columns if _has(lowered.get(column))), None)
        if value is not None:
            found[name] = value
    for key, ours in _ALIASES.items():
        if _has(row.get(MAPPED + key)):
            found[ours] = row[MAPPED + key]
    return found


def mappable() -> list[str]:
    """Return the names that a caller's mapping may give."""
    return sorted({*archive_words().columns, *_ALIASES, "archived_at"})


def _has(value: object) -> bool:
    if isinstance(value, str):
        return value.strip().casefold() not in ("", "none", "null", "nan", "[]", "['']")
    return value not in (None, [], {})


def _text(value: object) -> str:
    """Return a string for what a column holds: lists are lines, objects their name or text."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        joint = " " if all(isinstance(v, list) for v in value) else "\n"
        return "\n".join(joint.join(map(_text, v)) if isinstance(v, list) else _text(v) for v in value)
    if isinstance(value, Mapping):
        return next((_text(value[key]) for key in _NAMES if key in value), "")
    return "" if value is None else str(value)


def _list(value: object) -> list[str]:
    """Return the entries of a list, of a list written as text, or of words parted by commas."""
    if isinstance(value, list):
        return [text for entry in value if (text := collapse(_text(entry)))]
    written = _text(value).strip()
    if written.startswith("[") and written.endswith("]") and len(written) < 20_000:
        try:
            parsed = ast.literal_eval(written)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            parsed = None
        if isinstance(parsed, list):
            return [text for entry in parsed if (text := collapse(str(entry)))]
    parts = _AUTHOR_SPLIT.split(written)
    return [p for part in (parts if len(parts) > 1 else _COMMA.split(written)) if (p := collapse(part))]


def _facts(fields: Mapping[str, Any], draft: Draft) -> None:
    unsigned = archive_words().unsigned
    authors = fields.get("authors")
    line = authors.strip() if isinstance(authors, str) else ""
    if not line.startswith("[") and line.casefold() not in unsigned:
        draft.byline(in_reading_order(line), "row/authors")
    for author in _list(authors) if isinstance(authors, list) or not draft.has(Role.BYLINE) else ():
        if author.casefold() not in unsigned:
            draft.state("author", author, "row/authors")
    for name in ("published", "modified"):
        written = _text(fields.get(name))
        american = _AMERICAN.fullmatch(written.strip())
        if american and int(american.group(1)) <= 12:  # MM-DD-YYYY is how American crawlers write days
            written = f"{american.group(3)}-{american.group(1)}-{american.group(2)}"
        draft.state(name, written, f"row/{name}")
    for name in ("url", "site_name", "kicker", "dateline"):
        draft.state(name, _text(fields.get(name)), f"row/{name}")
    language = _text(fields.get("language")).strip()
    draft.state("language", archive_words().languages.get(language.casefold(), language), "row/language")
    for keyword in _list(fields.get("keyword")):
        draft.state("keyword", keyword, "row/keywords")
    draft.state("description", words_of_html(_text(fields.get("description"))), "row/description")


def _page(record: Record, options: Options, fields: Mapping[str, Any], page: str) -> Document:
    """Read the row's whole page, the row's other columns standing beside it as statements."""
    draft = Draft()
    _facts(fields, draft)
    draft.state("headline", _text(fields.get("headline")), "row/headline")
    url = record.url or _text(fields.get("url")) or None
    hints: tuple[Statement, ...] = (*record.hints, *draft.statements)
    return read_html(replace(record, payload=page, format="html", url=url, hints=hints), options)
