"""HTML pages: tree → flow of text blocks → roles, and the page's statements about itself."""

from __future__ import annotations

from ...document import Document
from ...options import Options
from ...record import Record


def read_html(record: Record, options: Options) -> Document:
    """Read a page. Raises `InputError` when there is nothing to read."""
    raise NotImplementedError
