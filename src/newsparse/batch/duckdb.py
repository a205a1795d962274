"""DuckDB: rows are gathered as JSON Lines and loaded in one go at the end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

from ..errors import MissingExtraError
from .failures import ERRORS, error_line, failures_of, put_errors_in_place
from .journal import Journal, Progress, put_in_place
from .tables import FAILURES, TABLES, ColumnType
from .work import Product, Shape

_TYPES: dict[ColumnType, str] = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "real": "DOUBLE",
    "boolean": "BOOLEAN",
}
_MAX_OBJECT = 200_000_000
"""Bytes of one row that DuckDB is told to expect at most."""


class DuckdbSink:
    """One DuckDB file with the tables."""

    shape: ClassVar[Shape] = "rows"
    segment: ClassVar[int] = 64

    def __init__(self, output: Path, folder: Path) -> None:
        try:
            import duckdb
        except ImportError:
            raise MissingExtraError("DuckDB output needs: pip install 'newsparse[duckdb]'") from None
        self._connect: Any = duckdb.connect
        self._output = output
        self._base = folder / "articles.duckdb"
        self._journal = Journal(folder, (*TABLES, ERRORS))

    def open(self, run: dict[str, Any], *, resume: bool) -> Progress:
        """Begin or go on; return how far the run has come."""
        return self._journal.open(run, resume=resume)

    def commit(self, products: list[Product], progress: Progress) -> None:
        """Store products and progress together, or neither."""
        for table, columns in TABLES.items():
            rows = (row for p in products if p.content is not None for row in p.content[table])
            lines = (
                json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n" for row in rows
            )
            self._journal.append(table, "".join(lines).encode("utf-8", "replace"))
        self._journal.append(ERRORS, b"".join(map(error_line, failures_of(products))))
        self._journal.commit(progress)

    def finish(self, errors: Path) -> None:
        """Load the rows and put the files in their places."""
        self._journal.close()
        if self._journal.path("articles").exists():
            self._base.unlink(missing_ok=True)
            with self._connect(str(self._base)) as base:
                for table, columns in {**TABLES, "failures": FAILURES}.items():
                    _load(base, table, columns, self._journal.path(ERRORS if table == "failures" else table))
        put_errors_in_place(self._journal.path(ERRORS), errors)
        put_in_place(self._base, self._output)

    def close(self) -> None:
        """Let go of files without finishing."""
        self._journal.close()


def _load(base: Any, table: str, columns: dict[str, ColumnType], path: Path) -> None:
    typed = ", ".join(f'"{name}" {_TYPES[kind]}' for name, kind in columns.items())
    base.execute(f"CREATE TABLE {table} ({typed})")
    if path.exists() and path.stat().st_size:
        shape = ", ".join(f"'{name}': '{_TYPES[kind]}'" for name, kind in columns.items())
        base.execute(
            f"INSERT INTO {table} SELECT * FROM read_json(?, format = 'newline_delimited', "  # noqa: S608
            f"columns = {{{shape}}}, maximum_object_size = {_MAX_OBJECT})",
            [str(path)],
        )
