"""SQLite: the tables, full-text search over them, and views that join quotations and figures to articles."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar

from .failures import ERRORS, error_line, failure_row, failures_of, put_errors_in_place
from .journal import Progress, check_same_run, put_in_place
from .outcome import Failure
from .tables import FAILURES, TABLES, ColumnType
from .work import Product, Shape

_TYPES: dict[ColumnType, str] = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER"}
_MAX_SQLITE_INTEGER = 2**63 - 1

_FINISH = """
CREATE INDEX IF NOT EXISTS articles_by_date ON articles (published);
CREATE INDEX IF NOT EXISTS quotations_by_article ON quotations (article_id);
CREATE INDEX IF NOT EXISTS quotations_by_name ON quotations (name);
CREATE INDEX IF NOT EXISTS figures_by_article ON figures (article_id);
CREATE INDEX IF NOT EXISTS captions_by_article ON captions (article_id);
CREATE INDEX IF NOT EXISTS authors_by_article ON authors (article_id);
CREATE INDEX IF NOT EXISTS timestamps_by_article ON timestamps (article_id);
CREATE VIRTUAL TABLE IF NOT EXISTS articles_search USING fts5
    (headline, dek, text, content='articles', content_rowid='rowid',
     tokenize='unicode61 remove_diacritics 2');
INSERT INTO articles_search (articles_search) VALUES ('rebuild');
CREATE VIEW IF NOT EXISTS quotations_in_articles AS
    SELECT q.*, a.headline, a.publisher, a.published, a.url, a.language
    FROM quotations q JOIN articles a ON a.id = q.article_id;
CREATE VIEW IF NOT EXISTS figures_in_articles AS
    SELECT f.*, a.headline, a.publisher, a.published, a.url, a.language
    FROM figures f JOIN articles a ON a.id = f.article_id;
DROP TABLE IF EXISTS _run;
"""


class SqliteSink:
    """One SQLite file; a commit is a transaction that holds rows, failures and progress."""

    shape: ClassVar[Shape] = "rows"
    segment: ClassVar[int] = 64

    def __init__(self, output: Path, folder: Path) -> None:
        self._output = output
        self._folder = folder
        self._path = folder / "articles.sqlite"
        self._base: sqlite3.Connection | None = None

    def open(self, run: dict[str, Any], *, resume: bool) -> Progress:
        """Begin or go on; return how far the run has come."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if not resume:
            self._path.unlink(missing_ok=True)
        base = self._base = sqlite3.connect(self._path, isolation_level=None)
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = FULL")
        tables = {**TABLES, "failures": FAILURES}
        for table, columns in tables.items():
            typed = ", ".join(f'"{name}" {_TYPES[kind]}' for name, kind in columns.items())
            base.execute(f"CREATE TABLE IF NOT EXISTS {table} ({typed})")
        base.execute("CREATE TABLE IF NOT EXISTS _run (run TEXT, progress TEXT)")
        kept = base.execute("SELECT run, progress FROM _run").fetchone()
        if kept is None:
            base.execute("INSERT INTO _run VALUES (?, ?)", (json.dumps(run), json.dumps(asdict(Progress()))))
            return Progress()
        check_same_run(json.loads(kept[0]), json.loads(json.dumps(run)))
        return Progress(**json.loads(kept[1]))

    def commit(self, products: list[Product], progress: Progress) -> None:
        """Store products and progress together, or neither."""
        base = self._connection()
        base.execute("BEGIN IMMEDIATE")
        try:
            for table, columns in TABLES.items():
                places = ", ".join("?" * len(columns))
                rows = (row for p in products if p.content is not None for row in p.content[table])
                base.executemany(f"INSERT INTO {table} VALUES ({places})", map(_storable, rows))  # noqa: S608
            failed = [_storable(failure_row(failure)) for failure in failures_of(products)]
            base.executemany("INSERT INTO failures VALUES (?, ?, ?, ?, ?)", failed)
            base.execute("UPDATE _run SET progress = ?", (json.dumps(asdict(progress)),))
            base.execute("COMMIT")
        except sqlite3.Error as error:
            if base.in_transaction:
                base.execute("ROLLBACK")
            raise OSError(f"SQLite: {error}") from error

    def _connection(self) -> sqlite3.Connection:
        if self._base is None:
            self._base = sqlite3.connect(self._path, isolation_level=None)
        return self._base

    def finish(self, errors: Path) -> None:
        """Build search and views, then put the files in their places."""
        if self._path.exists():
            base = self._connection()
            lines = [error_line(Failure(*row[1:])) for row in base.execute("SELECT * FROM failures")]
            (self._folder / ERRORS).write_bytes(b"".join(lines))
            base.executescript(f"BEGIN; {_FINISH} COMMIT;")
            base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            base.execute("PRAGMA journal_mode = DELETE")
            self.close()
        put_errors_in_place(self._folder / ERRORS, errors)
        put_in_place(self._path, self._output)

    def close(self) -> None:
        """Let go of the file without finishing."""
        if self._base is not None:
            self._base.close()
            self._base = None


def _storable(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row without what SQLite cannot hold: lone surrogates, integers beyond 64 bits."""
    return tuple(
        value.encode("utf-8", "replace").decode() if isinstance(value, str) and not value.isascii()
        else float(value) if isinstance(value, int) and abs(value) > _MAX_SQLITE_INTEGER
        else value
        for value in row
    )  # fmt: skip
