"""The call `parse`: any source in, one `Article` out. The steps are in `steps.py`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, TypedDict, Unpack

from .errors import InputError
from .models import Article
from .options import Limits, Options
from .record import Record
from .trace import Trace


class Arguments(TypedDict, total=False):
    """The keyword arguments that `parse` and `trace` hand on as `Options`."""

    annotate: bool
    """Whether quotations and figures are looked for; true by default."""
    language: str | None
    """BCP 47 tag that the caller knows; outranks what the page says."""
    timezone: str | None
    """IANA zone to assume for times that state none (`zone_basis: "assumed"`)."""
    reference: datetime | None
    """A moment by which the article existed; base of "3 hours ago" and bound for dates."""
    encoding: str | None
    """Charset stated outside the document, as in an HTTP header."""
    limits: Limits
    """Bounds on size and depth."""


def parse(
    source: Any, *, url: str | None = None, format: str | None = None, **arguments: Unpack[Arguments]
) -> Article:
    """Parse one news story into an `Article`.

    `source` is `str` or `bytes` of HTML, of plain article text or of a supported archive record; a
    `pathlib.Path`; a `bs4.BeautifulSoup` or an `lxml` tree. `url` is the article's address; `format` names
    the format (`"html"`, `"text"`, …) where detection should not decide; the others are in `Arguments`.

    Opens no network connection and reads neither clock nor environment. Raises `NewsparseError` when the
    input cannot be read at all; everything else that is odd is in `Article.warnings`.
    """
    return trace(source, url=url, format=format, **arguments)[0]


def trace(
    source: Any, *, url: str | None = None, format: str | None = None, **arguments: Unpack[Arguments]
) -> tuple[Article, Trace]:
    """Parse as `parse` does, and return with the article every choice that was made."""
    from .steps import read_and_assemble  # what the steps need loads on first use: half a second of rules

    options = Options(**arguments)
    return read_and_assemble(_record(source, url, format, options.encoding), options)


def _record(source: Any, url: str | None, format_name: str | None, encoding: str | None) -> Record:
    if isinstance(source, Path):
        try:
            payload: Any = source.read_bytes()
        except OSError as error:
            raise InputError(f"{source}: {error.strerror or error}") from error
        return Record(payload, format_name, url, str(source), encoding)
    return Record(source, format_name, url, "", encoding)
