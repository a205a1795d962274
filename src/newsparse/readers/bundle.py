"""Bundles of files: zip and tar; WACZ and Word documents are zips, too."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO, cast

from ..errors import ArchiveError, NewsparseError
from ..record import Record
from .signature import is_furniture
from .source import Source
from .stream import CHUNK, UNPACK_ERRORS, Bounded, Counter, read_whole
from .word import read_docx

Reader = Callable[[Source], Iterator[Record]]

MAX_MEMBERS = 5_000_000
"""Files in one bundle; the largest news zips known hold 800,000."""
_ZIP_ERRORS = (*UNPACK_ERRORS, zipfile.BadZipFile, NotImplementedError, RuntimeError)
"""What a damaged, encrypted or unusually packed member raises."""


class _PackedSize(Counter):
    """Stands for packed data of a known size."""

    def __init__(self, size: int) -> None:
        super().__init__(cast(BinaryIO, io.BytesIO()))
        self.count = size


def read_zip(source: Source, read: Reader) -> Iterator[Record]:
    """Yield the records of every file in a zip, in the order of its directory."""
    stream = source.stream
    if not stream.seekable():
        stream = io.BufferedReader(cast(io.RawIOBase, io.BytesIO(read_whole(cast(BinaryIO, stream)))))
    try:
        bundle = zipfile.ZipFile(stream)
    except _ZIP_ERRORS as error:
        yield source.problem("", f"a zip file whose directory cannot be read: {error}")
        return
    with bundle:
        names = set(bundle.namelist())
        if "word/document.xml" in names:
            yield from read_docx(replace(source, stream=stream), bundle)
            return
        members = [m for m in bundle.infolist() if _is_file(m.filename) and not m.is_dir()]
        if "datapackage.json" in names:
            members = [m for m in members if m.filename.startswith("archive/")]
            if not members:
                yield source.problem("", "a WACZ without WARC files: expected archive/*.warc.gz")
        for member in members[:MAX_MEMBERS]:
            yield from _zip_member(source, bundle, member, read)


def _zip_member(
    source: Source, bundle: zipfile.ZipFile, member: zipfile.ZipInfo, read: Reader
) -> Iterator[Record]:
    try:
        with bundle.open(member) as packed:
            bounded = Bounded(cast(BinaryIO, packed), _PackedSize(max(member.compress_size, 1)))
            yield from read(source.inside(io.BufferedReader(bounded, CHUNK), member.filename))
    except _ZIP_ERRORS as error:
        yield source.problem(member.filename, f"zip member {member.filename!r} cannot be read: {error}")


def _is_file(name: str) -> bool:
    """Tell the files that people put in a bundle from those that systems add."""
    parts = name.split("/")
    hidden = any(part.startswith(".") for part in parts) or parts[0] == "__MACOSX"
    return not hidden and not is_furniture(parts[-1])


def read_tar(source: Source, read: Reader) -> Iterator[Record]:
    """Yield the records of every file in a tar stream, in its order."""
    member = None
    try:
        with tarfile.open(fileobj=source.stream, mode="r|") as bundle:
            for member in bundle:
                content = bundle.extractfile(member) if member.isfile() and _is_file(member.name) else None
                if content is not None:
                    buffered = io.BufferedReader(cast(Any, content), CHUNK)
                    yield from read(source.inside(buffered, member.name))
    except (tarfile.TarError, *UNPACK_ERRORS, NewsparseError) as error:
        after = f"after {member.name!r}" if member else "at its start"
        trouble = error if isinstance(error, ArchiveError) else f"{error}"
        yield source.problem("", f"a tar file that cannot be read on {after}: {trouble}")
