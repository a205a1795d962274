"""Plain article text: lines → layout → roles."""

from __future__ import annotations

from ...document import Document
from ...options import Options
from ...record import Record


def read_plain(record: Record, options: Options) -> Document:
    """Read a text. Raises `InputError` when there is nothing to read."""
    raise NotImplementedError
