"""Any collection to records: tells each stream by its content and hands it to its reader."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

from ..errors import InputError, NewsparseError
from ..record import Record
from .bundle import read_tar, read_zip
from .exports import read_page_export, read_text_export
from .markup import LAYOUTS, read_elements, read_newsml_g2
from .packed import read_packed
from .rows import read_csv, read_json, read_single
from .signature import HEAD_BYTES, PAGE_HEAD_BYTES, is_furniture, sniff
from .source import ReadSettings, Source
from .stream import UNPACK_ERRORS
from .web import read_arc, read_warc
from .word import read_rtf

DEFAULT_SETTINGS = ReadSettings()
_PACKED = ("gzip", "xz", "bzip2", "zstd")
_PAGE_EXPORTS = ("factiva-html", "proquest-html", "europresse", "nexis-html")


def records_of(path: str | Path, settings: ReadSettings = DEFAULT_SETTINGS) -> Iterator[Record]:
    """Yield the records of a file or a directory; see `newsparse.read_archive`."""
    path = Path(path)
    if path.is_dir():
        for file in files_under(path):
            yield from records_of(file, settings)
        return
    try:
        stream = path.open("rb", buffering=PAGE_HEAD_BYTES)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    with stream:
        yield from read_source(Source(cast(io.BufferedReader, stream), str(path), settings))


def files_under(folder: Path) -> Iterator[Path]:
    """Yield the files of a directory and those below it, by name, less hidden ones and furniture."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from files_under(entry)
        elif entry.is_file() and not is_furniture(entry.name):
            yield entry


def read_source(source: Source) -> Iterator[Record]:
    """Yield the records of one stream; trouble with it is a record with `problem` set."""
    if source.depth > source.settings.max_depth:
        yield source.problem("", f"containers nested deeper than {source.settings.max_depth}")
        return
    try:
        head = source.head(HEAD_BYTES)
        kind = sniff(head, source.name)
        if kind == "html":
            kind = sniff(source.head(PAGE_HEAD_BYTES), source.name)
        reader = READERS.get(kind)
        if reader is None:
            yield source.problem("", f"a file of no supported kind; it begins {head[:16]!r}")
            return
        yield from reader(source)
    except (NewsparseError, *UNPACK_ERRORS) as error:
        yield source.problem("", str(error))


def _read_page(source: Source) -> Iterator[Record]:
    yield Record(read_single(source), "html", None, source.locator)


def _read_nothing(source: Source) -> Iterator[Record]:
    del source
    yield from ()


READERS: dict[str, Callable[[Source], Iterator[Record]]] = {
    "html": _read_page,
    "text": read_text_export,
    "json": read_json,
    "csv": read_csv,
    "warc": read_warc,
    "arc": read_arc,
    "rtf": read_rtf,
    "newsml-g2": read_newsml_g2,
    "sitemap-index": _read_nothing,
    "zip": lambda source: read_zip(source, read_source),
    "tar": lambda source: read_tar(source, read_source),
    **{kind: partial(read_packed, kind=kind, read=read_source) for kind in _PACKED},
    **{kind: partial(read_elements, kind=kind) for kind in LAYOUTS},
    **{kind: partial(read_page_export, kind=kind) for kind in _PAGE_EXPORTS},
    **dict.fromkeys(("nexis-text", "factiva-text", "proquest-text", "mediargus", "story"), read_text_export),
}
"""What `sniff` finds, and the reader for it."""
