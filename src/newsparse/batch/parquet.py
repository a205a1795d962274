"""Parquet: a folder of one folder a table, each of parts that are written whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any, ClassVar

from ..errors import MissingExtraError
from .failures import ERRORS, error_line, failures_of, put_errors_in_place
from .journal import Journal, Progress, put_in_place
from .tables import TABLES
from .work import Product, Shape


class ParquetSink:
    """`OUT/articles/part-00000.parquet` and so on; a commit is one part of every table."""

    shape: ClassVar[Shape] = "rows"
    segment: ClassVar[int] = 1000

    def __init__(self, output: Path, folder: Path) -> None:
        try:
            import pyarrow as arrow
            from pyarrow import parquet
        except ImportError:
            raise MissingExtraError("Parquet output needs: pip install 'newsparse[parquet]'") from None
        self._arrow: Any = arrow
        self._write: Any = parquet.write_table
        self._output = output
        self._tables = folder / "tables"
        self._journal = Journal(folder, (ERRORS,))
        types: dict[str, Any] = {
            "text": arrow.string(), "integer": arrow.int64(), "real": arrow.float64(),
            "boolean": arrow.bool_(),
        }  # fmt: skip
        self._schemas: dict[str, Any] = {
            table: arrow.schema([(name, types[kind]) for name, kind in columns.items()])
            for table, columns in TABLES.items()
        }

    def open(self, run: dict[str, Any], *, resume: bool) -> Progress:
        """Begin or go on; parts that the journal does not know are removed."""
        if not resume:
            shutil.rmtree(self._tables, ignore_errors=True)
        progress = self._journal.open(run, resume=resume)
        known = {_part(number) for number in range(progress.commits)}
        for table in TABLES:
            (self._tables / table).mkdir(parents=True, exist_ok=True)
            for part in (self._tables / table).iterdir():
                if part.name not in known:
                    part.unlink()
        return progress

    def commit(self, products: list[Product], progress: Progress) -> None:
        """Write a part of every table, then count it."""
        contents = [product.content for product in products if product.content is not None]
        for table, schema in self._schemas.items():
            rows = [row for content in contents for row in content[table]]
            columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
            arrays = [
                self._arrow.array(map(_clean, values), type=kind)
                for values, kind in zip(columns, schema.types, strict=True)
            ]
            self._store(self._arrow.Table.from_arrays(arrays, schema=schema), table, progress.commits - 1)
        self._journal.append(ERRORS, b"".join(map(error_line, failures_of(products))))
        self._journal.commit(progress)

    def _store(self, table: Any, name: str, number: int) -> None:
        path = self._tables / name / _part(number)
        draft = path.with_suffix(".draft")
        self._write(table, draft, compression="zstd")
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        put_in_place(draft, path)

    def finish(self, errors: Path) -> None:
        """Put the folder and the error file in their places."""
        self._journal.close()
        put_errors_in_place(self._journal.path(ERRORS), errors)
        put_in_place(self._tables, self._output)

    def close(self) -> None:
        """Let go of files without finishing."""
        self._journal.close()


def _part(number: int) -> str:
    return f"part-{number:05d}.parquet"


def _clean(value: Any) -> Any:
    """Return a value that UTF-8 can hold."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return value
