"""Rows: JSON Lines, JSON arrays and objects, CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain
from typing import Any, BinaryIO, cast

from ..record import Record
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
_LISTS = ("item", "items", "articles", "documents", "docs", "results", "data")
"""Keys under which an object holds the list of its rows."""
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


def _loads(line: bytes | None) -> Any:
    """Return the value of a line; `None` where it is no JSON."""
    try:
        return json.loads(line or b"")
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
    try:
        value = json.loads(whole)
    except (ValueError, RecursionError) as error:
        yield source.problem("", f"expected JSON: {error}")
        return
    if isinstance(value, dict):
        listed = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        if listed is None or not all(isinstance(row, dict) for row in listed):
            yield record_of(source, value, "")
            return
        value = listed
    for number, row in enumerate(value if isinstance(value, list) else [], 1):
        if isinstance(row, dict):
            yield record_of(source, row, f"item={number}")
        else:
            yield source.problem(f"item={number}", f"expected a JSON object, found {str(row)[:60]!r}")


def read_csv(source: Source) -> Iterator[Record]:
    """Yield the rows of a CSV file whose first line names the columns."""
    csv.field_size_limit(MAX_FIELD)
    text = io.TextIOWrapper(cast(BinaryIO, source.stream), "utf-8-sig", "replace", newline="")
    head = source.head(65_536).split(b"\n")[0]
    separator = max(",;\t", key=lambda mark: head.count(mark.encode()))
    try:
        reader = csv.reader((line.replace("\0", "") for line in text), delimiter=separator)
        yield from _csv_rows(source, reader)
    finally:
        text.detach()


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


def record_of(source: Source, row: dict[str, Any], place: str) -> Record:
    """Return the record of a row, the caller's mapping applied."""
    mapping = source.settings.mapping
    if mapping:
        row = {**row, **{MAPPED + name: _at(row, path) for name, path in mapping.items()}}
    locator = source.at(place) if place else source.locator
    return Record(row, "json", None, locator, None, _fetched(row))


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
