"""JSON objects: which layout one is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...document import Document
from ...options import Options
from ...record import Record
from .ninjs import payload_object, read_ninjs
from .row import MAPPED, read_row
from .wapo import read_wapo

_NINJS_KEYS = frozenset(
    {"versioncreated", "firstcreated", "pubstatus", "headlines", "bodies", "body_html", "body_xhtml"}
)


def read_json(record: Record, options: Options) -> Document:
    """Read a JSON object: a ninjs item, a story of the Washington Post collection, or a row of a table.

    Raises `UnsupportedInputError` for an object without headline, text or page.
    """
    row = payload_object(record, options)
    record = replace(record, payload=row)
    if any(str(key).startswith(MAPPED) for key in row):
        return read_row(record, options)
    if isinstance(row.get("contents"), list) and {"id", "title"} <= row.keys():
        return read_wapo(record, options)
    if is_ninjs(row):
        return read_ninjs(record, options)
    return read_row(record, options)


def is_ninjs(row: Mapping[str, Any]) -> bool:
    """Tell a ninjs item by its identifier and one of its own keys."""
    keys = {str(key).lower() for key in row}
    return bool(keys & {"uri", "guid"}) and bool(keys & _NINJS_KEYS)
