"""Word and Rich Text documents of press data bases, as lines of text."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from ..errors import MissingExtraError
from ..record import Record
from .exports import split_text
from .source import Source
from .stream import UNPACK_ERRORS, read_whole

MAX_WORD_XML = 200_000_000
"""Unpacked bytes of a Word document's text; 1,000 articles take 30 MB."""
_DOCX_ERRORS = (zipfile.BadZipFile, KeyError, ValueError, AttributeError, SyntaxError, *UNPACK_ERRORS)
"""What python-docx lets through for damaged documents; lxml's syntax errors are Python's."""


def read_docx(source: Source, bundle: zipfile.ZipFile) -> Iterator[Record]:
    """Yield the articles of a Word document that a press data base exported."""
    size = sum(member.file_size for member in bundle.infolist() if member.filename.endswith(".xml"))
    if size > MAX_WORD_XML:
        yield source.problem("", f"a Word document of {size:,} unpacked bytes, more than {MAX_WORD_XML:,}")
        return
    try:
        import docx
    except ImportError:
        raise MissingExtraError(
            "Word documents need the package python-docx: pip install 'newsparse[nexis]'"
        ) from None
    source.stream.seek(0)
    try:
        document = docx.Document(cast(BinaryIO, source.stream))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    except _DOCX_ERRORS as error:
        yield source.problem("", f"a Word document that cannot be read: {error}")
        return
    yield from split_text(source, text, "a Word document")


def read_rtf(source: Source) -> Iterator[Record]:
    """Yield the articles of a Rich Text document that a press data base exported."""
    try:
        from striprtf import striprtf
    except ImportError:
        raise MissingExtraError(
            "Rich Text needs the package striprtf: pip install 'newsparse[nexis]'"
        ) from None
    payload = read_whole(cast(BinaryIO, source.stream))
    to_text: Callable[..., str] = striprtf.rtf_to_text
    try:
        text = to_text(payload.decode("utf-8"), errors="replace")
    except UnicodeDecodeError:
        text = to_text(payload.decode("cp1252", "replace"), errors="replace")
    yield from split_text(source, text, "a Rich Text document")
