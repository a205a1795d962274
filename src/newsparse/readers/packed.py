"""Packed single files: `.gz`, `.xz`, `.bz2`, `.zst`."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

from ..record import Record
from .signature import sniff
from .source import Source
from .stream import unpacked
from .web import read_warc

_FIRST = 4096
_GZIP = 31
"""What zlib calls the gzip form."""

Reader = Callable[[Source], Iterator[Record]]


def read_packed(source: Source, kind: str, read: Reader) -> Iterator[Record]:
    """Yield the records of what is packed; `read` reads the content.

    A gzip file of WARC records is read member by member from the packed stream, so that a damaged member
    costs itself only.
    """
    if kind == "gzip" and sniff(_beginning(source.head(_FIRST))) == "warc":
        yield from read_warc(source)
        return
    yield from read(source.inside(unpacked(source.stream, kind)))


def _beginning(packed: bytes) -> bytes:
    """Return the first bytes of what is packed, whatever comes behind them."""
    try:
        return zlib.decompressobj(_GZIP).decompress(packed, _FIRST)
    except zlib.error:
        return b""
