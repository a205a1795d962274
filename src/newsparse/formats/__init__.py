"""Formats: from a `Record` to a `Document`. Each is one row of `FORMATS` or of `archives.ARCHIVE_FORMATS`."""

from __future__ import annotations

from collections.abc import Callable

from ..document import Document
from ..errors import ArchiveError, UnsupportedInputError
from ..options import Options
from ..record import Record
from .detect import NOT_ARTICLES, detect_format
from .html import read_html
from .plain import read_plain

Read = Callable[[Record, Options], Document]

FORMATS: dict[str, Read] = {"html": read_html, "text": read_plain}
"""Name of a format and the function that reads it."""


def read_document(record: Record, options: Options) -> Document:
    """Read a record into the document model.

    What the record's container states of the article (`Record.hints`) comes before what the input states.
    Raises `InputError` when the payload is empty, binary, too large or of no supported format, and
    `ArchiveError` when its container could not be read.
    """
    if record.problem is not None:
        raise ArchiveError(record.problem)
    name = record.format or detect_format(record)
    return _with_hints(_reader_of(name, record)(record, options), record)


def _reader_of(name: str, record: Record) -> Read:
    if name in FORMATS:
        return FORMATS[name]
    from .archives import ARCHIVE_FORMATS  # their rules load when the first of them is read

    formats = FORMATS | dict(ARCHIVE_FORMATS)
    if name in formats:
        return formats[name]
    if name in NOT_ARTICLES and record.format is None:
        raise UnsupportedInputError(f"the input is no article: it is {NOT_ARTICLES[name]}")
    raise UnsupportedInputError(f"no format {name!r}; there are: {', '.join(formats)}")


def _with_hints(document: Document, record: Record) -> Document:
    if not record.hints:
        return document
    return Document(
        document.blocks,
        (*record.hints, *document.statements),
        medium=document.medium,
        url=document.url,
        warnings=document.warnings,
        whole=document.whole,
    )
