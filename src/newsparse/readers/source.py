"""What a reader is given: a byte stream, where it comes from, and how the caller wants it read."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import NewsparseError
from ..record import Record


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How collections are read."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    """For JSON and CSV: our field → path in the row (`{"headline": "meta.title"}`)."""
    max_record_bytes: int = 10_000_000
    """Larger records become problems; news pages stay under 3 MB."""
    max_depth: int = 4
    """Containers in containers that are opened: `corpus.zip` of `.tar.gz` of `.gz` is 4."""


@dataclass(frozen=True, slots=True)
class Source:
    """One stream to be read."""

    stream: io.BufferedReader
    locator: str
    """Where it lies: a path, for members of a container `corpus.zip!1987/01.xml`."""
    settings: ReadSettings = field(default_factory=ReadSettings)
    depth: int = 0
    """Containers that it lies in."""

    @property
    def name(self) -> str:
        """The last part of the locator, in lower case: bytes may leave open what a name tells."""
        return self.locator.replace("!", "/").rsplit("/", 1)[-1].lower()

    def at(self, place: str) -> str:
        """Return the locator of a place inside."""
        return f"{self.locator}#{place}"

    def inside(self, stream: io.BufferedReader, member: str | None = None) -> Source:
        """Return the source of a member; `None` for the content of a packed file."""
        locator = self.locator if member is None else f"{self.locator}!{member}"
        return Source(stream, locator, self.settings, self.depth + 1)

    def problem(self, place: str, trouble: str | NewsparseError) -> Record:
        """Return the record that stands for what could not be read."""
        return Record(b"", locator=self.at(place) if place else self.locator, problem=str(trouble))

    def head(self, size: int) -> bytes:
        """Return up to `size` first bytes without taking them from the stream."""
        return self.stream.peek(size)[:size]
