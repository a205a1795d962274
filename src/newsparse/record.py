"""The input unit: what a reader hands to a format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .document import Statement


@dataclass(frozen=True, slots=True)
class Record:
    """One article's raw data, with what its container knows about it."""

    payload: bytes | str | Any
    """The document: bytes, text, or a parsed `lxml` element or `bs4.BeautifulSoup`."""
    format: str | None = None
    """Name of the format (`"html"`, `"text"`, `"nitf"`, …); `None` lets the content tell."""
    url: str | None = None
    """Address of the article."""
    locator: str = ""
    """Where the record lies, for people and for resuming: `"crawl.warc.gz#record=17"`."""
    encoding: str | None = None
    """Charset stated outside the document, as in an HTTP header."""
    archived_at: datetime | None = None
    """When it was crawled or archived: no article is newer."""
    hints: tuple[Statement, ...] = ()
    """What the container states about the article (syntax `"archive"`); outranks what the page suggests."""
    problem: str | None = None
    """What is wrong with this part of its container; parsing such a record raises `ArchiveError` with it."""
