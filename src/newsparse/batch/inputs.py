"""What a batch reads: files, in a fixed order, with their sizes and hashes."""

from __future__ import annotations

import glob
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import InputError
from ..readers import read_archive
from ..readers.archive import files_under
from ..readers.source import ReadSettings
from ..record import Record

MAX_LISTED = 10_000
"""Inputs up to which each one's hash is taken and listed; beyond, one hash stands for the list."""
SHARD_RECORDS = 64
"""Records that stay together when one file is dealt out to several shards."""
_GLOB = re.compile(r"[*?\[]")

Position = tuple[int, int]
"""Index of the input and number of the record in it, from 1."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One of `count` parts of a collection, numbered from 1."""

    number: int = 1
    count: int = 1

    @classmethod
    def parse(cls, written: str) -> Shard:
        """Read `"3/16"`. Raises `InputError`."""
        found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", written.strip())
        shard = cls(int(found.group(1)), int(found.group(2))) if found else None
        if shard is None or not 1 <= shard.number <= shard.count:
            raise InputError(f"a shard is written i/n with i from 1 to n, not {written!r}")
        return shard

    def has(self, number: int) -> bool:
        """Tell whether the unit with this number, from 0, belongs to this shard."""
        return number % self.count == self.number - 1


def list_inputs(names: Iterable[str]) -> list[Path]:
    """Return the files that are meant, directories and patterns expanded, each sorted by name.

    Raises `InputError` for a name that leads to no file.
    """
    paths: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            found = list(files_under(path))
        elif path.exists():
            found = [path]
        else:
            found = _matching(name)
        if not found:
            raise InputError(f"{name}: no such file" if not path.is_dir() else f"{name}: no files in it")
        paths += found
    return paths


def _matching(pattern: str) -> list[Path]:
    """Return the files that a shell pattern means, by name."""
    if not _GLOB.search(pattern):
        return []
    found = glob.iglob(pattern, recursive=True)  # noqa: PTH207 (Path.glob takes no absolute patterns)
    return [path for name in sorted(found) if (path := Path(name)).is_file()]


def signature(paths: list[Path]) -> str:
    """Return a hash over names, sizes and times of change: the same inputs, the same signature."""
    digest = hashlib.sha256()
    for path in paths:
        stat = path.stat()
        digest.update(f"{path}\n{stat.st_size}\n{stat.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def describe(paths: list[Path]) -> list[dict[str, str | int]]:
    """Return each input's path, size and SHA-256, for the manifest; nothing for a great many."""
    if len(paths) > MAX_LISTED:
        return []
    described: list[dict[str, str | int]] = []
    for path in paths:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        described.append({"path": str(path), "size": path.stat().st_size, "sha256": digest})
    return described


@dataclass(frozen=True, slots=True)
class Collection:
    """The inputs of one run, and which part of them it takes."""

    paths: tuple[Path, ...]
    settings: ReadSettings = field(default_factory=ReadSettings)
    shard: Shard = field(default_factory=Shard)

    def records(self, source: int = 0, done: int = 0) -> Iterator[tuple[Position, Record]]:
        """Yield the records from a point on, each with its position."""
        by_file = len(self.paths) >= self.shard.count
        for index in range(source, len(self.paths)):
            if by_file and not self.shard.has(index):
                continue
            for number, record in enumerate(self._read(index), 1):
                if index == source and number <= done:
                    continue
                if by_file or self.shard.has((number - 1) // SHARD_RECORDS):
                    yield (index, number), record

    def _read(self, index: int) -> Iterator[Record]:
        path = self.paths[index]
        try:
            yield from read_archive(path, self.settings)
        except InputError as error:
            yield Record(b"", locator=str(path), problem=str(error))
