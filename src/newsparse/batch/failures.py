"""The error file beside an output: a line for each record that failed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from .journal import put_in_place
from .outcome import Failure
from .tables import FAILURES
from .work import Product

ERRORS = "errors.jsonl"
"""The file's name while a run is unfinished."""


def error_line(failure: Failure) -> bytes:
    """Return a failure as a line of the error file."""
    values = dict(zip(FAILURES, failure_row(failure), strict=True))
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def failure_row(failure: Failure) -> tuple[str, ...]:
    """Return a failure in the order of the columns of `FAILURES`."""
    source = failure.locator.split("#", 1)[0].split("!", 1)[0]
    return (source, failure.locator, failure.error_type, failure.message, failure.stage)


def failures_of(products: Iterable[Product]) -> list[Failure]:
    """Return the failures among products."""
    return [product.failure for product in products if product.failure is not None]


def put_errors_in_place(path: Path, target: Path) -> None:
    """Move the error file to its place; without errors there is none."""
    if path.exists() and path.stat().st_size == 0:
        path.unlink()
        target.unlink(missing_ok=True)
    put_in_place(path, target)
