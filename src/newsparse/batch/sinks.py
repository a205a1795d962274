"""Where articles and failures are stored. The name of the output tells the kind."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path
from typing import Any, ClassVar, Protocol

from ..errors import InputError, MissingExtraError
from .failures import ERRORS, error_line, failures_of, put_errors_in_place
from .journal import Journal, Progress, put_in_place
from .work import Product, Shape


class Sink(Protocol):
    """Stores products in order; what a `commit` returned from is stored for good."""

    shape: ClassVar[Shape]
    segment: ClassVar[int]
    """Records between two commits."""

    def open(self, run: dict[str, Any], *, resume: bool) -> Progress:
        """Begin or go on; return how far the run has come."""

    def commit(self, products: list[Product], progress: Progress) -> None:
        """Store products and progress together, or neither."""

    def finish(self, errors: Path) -> None:
        """Put the output and the error file in their places. May be called again after a death."""

    def close(self) -> None:
        """Let go of files without finishing."""


class JsonLinesSink:
    """One article a line: `.jsonl`, `.jsonl.gz`, `.jsonl.zst`. Each commit is a packed member of its own."""

    shape: ClassVar[Shape] = "json"
    segment: ClassVar[int] = 64

    def __init__(self, output: Path, folder: Path) -> None:
        self._output = output
        self._journal = Journal(folder, ("articles", ERRORS))
        self._pack = _packer(output)

    def open(self, run: dict[str, Any], *, resume: bool) -> Progress:
        """Begin or go on; return how far the run has come."""
        return self._journal.open(run, resume=resume)

    def commit(self, products: list[Product], progress: Progress) -> None:
        """Store products and progress together, or neither."""
        lines = b"".join(product.content for product in products if product.content is not None)
        if lines:
            self._journal.append("articles", self._pack(lines))
        self._journal.append(ERRORS, b"".join(map(error_line, failures_of(products))))
        self._journal.commit(progress)

    def finish(self, errors: Path) -> None:
        """Put the output and the error file in their places."""
        self._journal.close()
        put_errors_in_place(self._journal.path(ERRORS), errors)
        put_in_place(self._journal.path("articles"), self._output)

    def close(self) -> None:
        """Let go of files without finishing."""
        self._journal.close()


def _packer(output: Path) -> Any:
    name = output.name.lower()
    if name.endswith(".gz"):
        return lambda data: gzip.compress(data, 6, mtime=0)
    if name.endswith(".zst"):
        try:
            import zstandard
        except ImportError:
            raise MissingExtraError("zstd output needs: pip install 'newsparse[zstd]'") from None
        return zstandard.ZstdCompressor(level=6).compress
    return bytes


class StreamSink:
    """JSON Lines on standard output: nothing to resume, errors go to the error file at the end."""

    shape: ClassVar[Shape] = "json"
    segment: ClassVar[int] = 1

    def __init__(self) -> None:
        self._errors: list[bytes] = []

    def open(self, run: dict[str, Any], *, resume: bool) -> Progress:
        """Begin. Raises `InputError` for `resume`."""
        del run
        if resume:
            raise InputError("standard output cannot be resumed")
        return Progress()

    def commit(self, products: list[Product], progress: Progress) -> None:
        """Write the lines."""
        del progress
        sys.stdout.buffer.write(b"".join(p.content for p in products if p.content is not None))
        sys.stdout.buffer.flush()
        self._errors += map(error_line, failures_of(products))

    def finish(self, errors: Path) -> None:
        """Write the error file, if there are errors."""
        if self._errors:
            errors.write_bytes(b"".join(self._errors))

    def close(self) -> None:
        """Do nothing: there is no file."""


_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst")


def shape_of(output: str) -> Shape:
    """Return what shape articles must have for an output's kind."""
    return "json" if output == "-" or output.lower().endswith(_LINES) else "rows"


def open_sink(output: str, folder: Path) -> Sink:
    """Return the sink for an output's name. Raises `InputError` for one that names no kind."""
    name = output.lower().rstrip("/")
    path = Path(output)
    if output == "-":
        return StreamSink()
    if name.endswith(_LINES):
        return JsonLinesSink(path, folder)
    if name.endswith((".sqlite", ".sqlite3", ".db")):
        from .sqlite import SqliteSink

        return SqliteSink(path, folder)
    if name.endswith(".duckdb"):
        from .duckdb import DuckdbSink

        return DuckdbSink(path, folder)
    if name.endswith(".parquet") or output.endswith("/") or not path.suffix:
        from .parquet import ParquetSink

        return ParquetSink(path, folder)
    raise InputError(
        f"cannot tell the kind of output from {output!r}: .jsonl, .jsonl.gz, .jsonl.zst, .sqlite, .duckdb, "
        "or a folder for Parquet"
    )
