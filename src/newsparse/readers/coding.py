"""Content codings of HTTP: pages as crawlers stored them, packed or already unpacked."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, cast

from ..errors import ArchiveError
from .stream import UNPACK_ERRORS, unpacked

LOOKS_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
HEAD = 4096
"""Bytes in which a page shows that it is one."""


def unpacked_page(payload: bytes, codings: str, limit: int) -> bytes:
    """Return a page without its content codings, at most one byte more than `limit`.

    What looks like HTML or lacks the coding's signature is taken as it is: Common Crawl and others stored
    pages unpacked and left the header. Raises `ArchiveError` for what cannot be unpacked.
    """
    for coding in reversed(codings.lower().split(",")):
        unpack = _CODINGS.get(coding.strip())
        if unpack is None or LOOKS_HTML.search(payload[:HEAD]):
            continue
        try:
            payload = unpack(payload, limit + 1)
        except (*UNPACK_ERRORS, ValueError) as error:
            raise ArchiveError(f"a page that is not packed as it says ({coding.strip()}): {error}") from error
    return payload


def _gunzipped(payload: bytes, size: int) -> bytes:
    if not payload.startswith(b"\x1f\x8b"):
        return payload
    return zlib.decompressobj(31).decompress(payload, size)


def _inflated(payload: bytes, size: int) -> bytes:
    """Undo "deflate", which servers send with and without zlib's frame."""
    try:
        return zlib.decompressobj().decompress(payload, size)
    except zlib.error:
        return zlib.decompressobj(-15).decompress(payload, size)


def _unbrotlied(payload: bytes, size: int) -> bytes:
    from fastwarc import stream_io

    reader: Any = stream_io.BrotliReader(cast(Any, io.BytesIO(payload)))
    return bytes(reader.read(size))


def _unzstandarded(payload: bytes, size: int) -> bytes:
    return unpacked(cast(BinaryIO, io.BytesIO(payload)), "zstd").read(size)


_CODINGS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _inflated,
    "br": _unbrotlied,
    "zstd": _unzstandarded,
}
