"""Packed single files: `.gz`, `.xz`, `.bz2`, `.zst`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..record import Record
from .signature import sniff
from .source import Source
from .stream import unpacked
from .web import read_warc

Reader = Callable[[Source], Iterator[Record]]


def read_packed(source: Source, kind: str, read: Reader) -> Iterator[Record]:
    """Yield the records of what is packed; `read` reads the content.

    A gzip file of WARC records is read member by member from the packed stream, so that a damaged member
    costs itself only.
    """
    inner = source.inside(unpacked(source.stream, kind))
    first = inner.head(512)
    if kind in ("gzip", "zstd") and sniff(first) == "warc" and source.stream.seekable():
        source.stream.seek(0)
        yield from read_warc(source)
        return
    yield from read(inner)
