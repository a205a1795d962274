"""Articles that `newsparse parse` or `newsparse batch` stored as JSON."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from ..errors import InputError, MissingExtraError
from ..models import Article

_LOCATOR = "locator"
"""Key that `newsparse batch --locators` adds."""


def read_articles(source: Path | BinaryIO) -> Iterator[Article]:
    """Yield the articles of a JSON or JSON Lines file, packed or not.

    Raises `InputError` for a file that cannot be read or a line that is no article.
    """
    if isinstance(source, Path):
        try:
            with source.open("rb") as file:
                yield from _articles(_unpacked(file, source.name), str(source))
        except OSError as error:
            raise InputError(f"{source}: {error.strerror or error}") from error
    else:
        yield from _articles(source, "standard input")


def _unpacked(file: BinaryIO, name: str) -> BinaryIO:
    if name.endswith(".gz"):
        return io.BufferedReader(gzip.GzipFile(fileobj=file))
    if name.endswith(".zst"):
        try:
            import zstandard
        except ImportError:
            raise MissingExtraError("zstd data needs: pip install 'newsparse[zstd]'") from None
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True))
    return file


def _articles(file: BinaryIO, name: str) -> Iterator[Article]:
    first = file.readline()
    if first.strip() in (b"{", b"["):  # one document, printed over many lines
        yield from _whole(first + file.read(), name)
        return
    number = 1
    line = first
    while line:
        if line.strip():
            yield _article(_loaded(line, f"{name}, line {number}"), f"{name}, line {number}")
        number += 1
        line = file.readline()


def _whole(data: bytes, name: str) -> Iterator[Article]:
    value = _loaded(data, name)
    for entry in value if isinstance(value, list) else [value]:
        yield _article(entry, name)


def _loaded(data: bytes, place: str) -> object:
    try:
        value: object = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: expected JSON: {error}") from error
    return value


def _article(value: object, place: str) -> Article:
    if isinstance(value, dict):
        value.pop(_LOCATOR, None)
    try:
        return Article.model_validate_json(json.dumps(value))
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(map(str, problem["loc"]))
        raise InputError(f"{place}: no article of newsparse: {where}: {problem['msg']}") from error
