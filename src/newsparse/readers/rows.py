"""Rows: JSON Lines, JSON arrays and objects, CSV."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain
from typing import Any, BinaryIO, cast

from ..document import Statement
from ..record import Record
from .signature import decode_head
from .source import Source
from .stream import lines, read_whole

MAX_LINE = 50_000_000
"""Bytes of one line of JSON Lines."""
MAX_FIELD = 20_000_000
"""Characters of one field of a CSV file."""
_ARCHIVED = (
    "archived_at",
    "scraped_at",
    "crawled_at",
    "date_download",
    "warc_date",
    "fetch_time",
    "timestamp",
)
"""Columns that say when a row was fetched."""
_LISTS = ("item", "items", "articles", "documents", "docs", "results", "hits", "objects", "stories", "data")
"""Keys under which an object holds the list of its rows."""
_WRAPPERS = ("response", "data", "articles", "hits", "result")
"""Keys under which the answer of a content service holds an object with such a list."""
_SEPARATORS = ",;\t|"
_JSON_FEED = "https://jsonfeed.org/version/"
MAPPED = "@"
"""What keys begin with that the caller's mapping gave."""


def read_json(source: Source) -> Iterator[Record]:
    """Yield the objects of a JSON Lines file, a JSON array or a single JSON document."""
    numbered = lines(cast(BinaryIO, source.stream), MAX_LINE)
    first = next(((n, line) for n, line in numbered if line is None or line.strip()), None)
    if first is None:
        return
    second = next(((n, line) for n, line in numbered if line is None or line.strip()), None)
    following = chain([first], [second] if second else [], numbered)
    if second is None or (not _is_row(first[1]) and not _is_row(second[1])):
        yield from _document(source, b"".join(line or b"" for _, line in following))
        return
    yield from _json_lines(source, following)


def _is_row(line: bytes | None) -> bool:
    return isinstance(_loads(line), dict)


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows-1252, in which spreadsheets write."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_LENIENT = "newsparse-cp1252"
codecs.register_error(_LENIENT, _as_cp1252)


def _loads(line: bytes | None) -> Any:
    """Return the value of a line; `None` where it is no JSON."""
    try:
        return json.loads((line or b"").removeprefix(codecs.BOM_UTF8).decode("utf-8", _LENIENT))
    except (ValueError, RecursionError):
        return None


def _json_lines(source: Source, numbered: Iterator[tuple[int, bytes | None]]) -> Iterator[Record]:
    for number, line in numbered:
        if line is not None and not line.strip():
            continue
        row = _loads(line)
        if isinstance(row, dict):
            yield record_of(source, row, f"line={number}")
        elif line is None:
            yield source.problem(f"line={number}", f"a line of more than {MAX_LINE:,} bytes")
        else:
            yield source.problem(f"line={number}", f"expected a JSON object, found {line[:60]!r}")


def _document(source: Source, whole: bytes) -> Iterator[Record]:
    hints: tuple[Statement, ...] = ()
    try:
        value = json.loads(whole)
    except (ValueError, RecursionError) as error:
        yield source.problem("", f"expected JSON: {error}")
        return
    if isinstance(value, dict):
        listed = _listed(value)
        if listed is None or not all(isinstance(row, dict) for row in listed):
            yield record_of(source, value, "")
            return
        hints = _feed_hints(value)
        value = listed
    for number, row in enumerate(value if isinstance(value, list) else [], 1):
        if isinstance(row, dict):
            yield record_of(source, row, f"item={number}", hints)
        else:
            yield source.problem(f"item={number}", f"expected a JSON object, found {str(row)[:60]!r}")


def _listed(value: Mapping[str, Any]) -> list[Any] | None:
    """Return the list of rows that an object holds, itself or one level down."""
    inner = [value[key] for key in _WRAPPERS if isinstance(value.get(key), dict)]
    return next(
        (part[key] for part in (value, *inner) for key in _LISTS if isinstance(part.get(key), list)), None
    )


def _feed_hints(feed: Mapping[str, Any]) -> tuple[Statement, ...]:
    """Return what a JSON Feed says of itself."""
    if not str(feed.get("version")).startswith(_JSON_FEED):
        return ()
    said = (("site_name", feed.get("title")), ("language", feed.get("language")))
    return tuple(Statement(n, v, "archive", f"feed/{n}") for n, v in said if isinstance(v, str) and v)


def read_csv(source: Source) -> Iterator[Record]:
    """Yield the rows of a CSV file whose first line names the columns."""
    csv.field_size_limit(MAX_FIELD)
    start = source.head(65_536)
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    codec, errors = ("utf-16", "replace") if wide else ("utf-8-sig", _LENIENT)
    text = io.TextIOWrapper(cast(BinaryIO, source.stream), codec, errors, newline="")
    head = decode_head(start)
    separator = max(_SEPARATORS, key=head.split("\n")[0].count)
    escaped = _escapes_quotes(head)
    try:
        reader = csv.reader(
            (line.replace("\0", "") for line in text),
            delimiter=separator,
            doublequote=not escaped,
            escapechar="\\" if escaped else None,
        )
        yield from _csv_rows(source, reader)
    finally:
        text.detach()


def _escapes_quotes(head: str) -> bool:
    """Tell the dialect of database dumps, in which a quote mark in a field is escaped, not doubled."""
    return '\\"' in head and not _DOUBLED.search(head)


_DOUBLED = re.compile(r"[^,;\t|\n]\"\"[^,;\t|\n]")


def _csv_rows(source: Source, reader: Iterator[list[str]]) -> Iterator[Record]:
    columns = next(reader, [])
    number = 0
    while True:
        number += 1
        place = f"row={number}"
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield source.problem(place, f"a CSV row that cannot be read: {error}")
            continue
        if len(values) == len(columns):
            yield record_of(source, dict(zip(columns, values, strict=True)), place)
        elif values:
            yield source.problem(place, f"expected {len(columns)} columns, found {len(values)}")


def record_of(source: Source, row: dict[str, Any], place: str, hints: tuple[Statement, ...] = ()) -> Record:
    """Return the record of a row, the caller's mapping applied."""
    mapping = source.settings.mapping
    if mapping:
        row = {**row, **{MAPPED + name: _at(row, path) for name, path in mapping.items()}}
    locator = source.at(place) if place else source.locator
    return Record(row, "json", None, locator, None, _fetched(row), hints)


def _at(row: Any, path: str) -> Any:
    """Return what lies at a dotted path: `"meta.authors.0"`."""
    for step in path.split("."):
        if isinstance(row, dict):
            row = row.get(step)
        elif isinstance(row, list) and step.isdecimal() and int(step) < len(row):
            row = row[int(step)]
        else:
            return None
    return row


def _fetched(row: Mapping[str, Any]) -> datetime | None:
    for key in (MAPPED + "archived_at", *_ARCHIVED):
        value = row.get(key)
        if isinstance(value, str) and value[:4].isdigit():
            try:
                moment = datetime.fromisoformat(value.strip())
            except ValueError:
                continue
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def read_single(source: Source) -> bytes:
    """Return the whole of a source that is one record."""
    return read_whole(cast(BinaryIO, source.stream), source.settings.max_record_bytes)
