"""Readers: files and archives to records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..record import Record

if TYPE_CHECKING:
    from .source import ReadSettings


def read_archive(path: str | Path, settings: ReadSettings | None = None) -> Iterator[Record]:
    """Yield the records of a file or of all files under a directory, in a fixed order.

    What a file is, its content tells: HTML and text files, packed files and bundles of them, WARC and WACZ,
    JSON Lines and CSV, NITF, NewsML, RCV1, Gigaword, Reuters-21578, feeds, and exports of press data bases.
    A part that cannot be read is a record with `problem` set, and reading goes on. Raises `InputError` when
    `path` cannot be opened, and `MissingExtraError` when a package that its kind needs is not installed.
    """
    from .archive import DEFAULT_SETTINGS, records_of  # the kinds load on first use

    return records_of(path, settings or DEFAULT_SETTINGS)
