"""Byte streams: opened, unpacked and bounded."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from ..errors import ArchiveError, LimitError, MissingExtraError

CHUNK = 1 << 18
MAX_EXPANSION = 200
"""Times its packed size that a stream may unpack to, beyond `FREE_EXPANSION`: text shrinks 3 to 20 times, a
bomb 1,000 times."""
FREE_EXPANSION = 64_000_000
"""Bytes that any stream may unpack to."""
_TAG = 128
"""Bytes at the end of a piece that may hold the beginning of a tag."""
MAX_WHOLE = 512_000_000
"""Bytes of an export that is read in one piece."""

UNPACK_ERRORS = (OSError, EOFError, zlib.error, lzma.LZMAError)
"""What damaged packed data raises."""


class Counter(io.RawIOBase):
    """A readable stream that counts what has been read from it."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self.count = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read into `buffer`; return the number of bytes."""
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class Bounded(io.RawIOBase):
    """An unpacked stream that refuses to grow beyond `MAX_EXPANSION` times its packed size."""

    def __init__(self, unpacked: BinaryIO, packed: Counter) -> None:
        self._unpacked = unpacked
        self._packed = packed
        self._count = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read into `buffer`; return the number of bytes. Raises `LimitError` and `ArchiveError`."""
        try:
            data = self._unpacked.read(len(buffer))
        except UNPACK_ERRORS as error:
            raise ArchiveError(
                f"packed data is damaged after {self._count:,} unpacked bytes: {error}"
            ) from error
        self._count += len(data)
        if self._count > FREE_EXPANSION and self._count > MAX_EXPANSION * self._packed.count:
            raise LimitError(
                f"packed data grows beyond {MAX_EXPANSION} times its size ({self._count:,} bytes so far)"
            )
        buffer[: len(data)] = data
        return len(data)


def unpacked(stream: BinaryIO, kind: str) -> io.BufferedReader:
    """Return the content of a gzip, xz, bzip2 or zstd stream, bounded."""
    packed = Counter(stream)
    source = cast(BinaryIO, io.BufferedReader(packed, CHUNK))
    inner: BinaryIO
    if kind == "gzip":
        inner = cast(BinaryIO, gzip.GzipFile(fileobj=source))
    elif kind == "xz":
        inner = cast(BinaryIO, lzma.LZMAFile(source))  # noqa: SIM115 (closed with what it reads)
    elif kind == "bzip2":
        inner = cast(BinaryIO, bz2.BZ2File(source))
    else:
        inner = _zstd(source)
    return io.BufferedReader(Bounded(inner, packed), CHUNK)


def _zstd(source: BinaryIO) -> BinaryIO:
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError(
            "zstd data needs the package zstandard: pip install 'newsparse[zstd]'"
        ) from None
    reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(
        source, read_across_frames=True
    )
    return cast(BinaryIO, _ZstdErrors(reader, zstandard.ZstdError))


class _ZstdErrors:
    """Turns zstandard's own error into an `OSError`, as the standard library's packers raise."""

    def __init__(self, reader: BinaryIO, error: type[Exception]) -> None:
        self._reader = reader
        self._error = error

    def read(self, size: int) -> bytes:
        """Read up to `size` bytes."""
        try:
            return self._reader.read(size)
        except self._error as error:
            raise OSError(str(error)) from error


def read_whole(stream: BinaryIO, limit: int = MAX_WHOLE) -> bytes:
    """Return all that is left of a stream. Raises `LimitError` beyond `limit` bytes."""
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(CHUNK):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise LimitError(f"more than {limit:,} bytes in one piece")
    return b"".join(pieces)


def lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line's number from 1 and its bytes; `None` for a line of more than `limit` bytes."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(CHUNK)
        yield number, None


def elements(stream: BinaryIO, name: str, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield every outermost `<name …>…</name>` of a markup stream with its byte offset.

    Works on what is not well formed, too: an element ends at the next end tag of its name, or where the next
    one starts. `None` stands for an element of more than `limit` bytes. Memory is bounded by `limit`.
    """
    tag = rb"(?:[\w.-]{1,30}:)?" + name.encode()
    pattern = re.compile(rb"<(" + tag + rb")(?=[\s>])|</" + tag + rb"\s{0,9}>")
    buffer = b""
    base = 0  # offset of the buffer in the stream
    start: int | None = None  # of the open element, in the buffer
    done = 0  # how far the buffer has been searched
    while piece := stream.read(CHUNK):
        buffer += piece
        for found in pattern.finditer(buffer, done):
            done = found.end()
            if start is not None:
                yield base + start, buffer[start : found.start() if found.group(1) else done]
            start = found.start() if found.group(1) else None
        done = max(done, len(buffer) - _TAG)
        if start is not None and len(buffer) - start > limit:
            yield base + start, None
            start = None
        cut = done if start is None else start
        buffer, base, done = buffer[cut:], base + cut, done - cut
        start = None if start is None else 0
    if start is not None:
        yield base + start, buffer[start:]
