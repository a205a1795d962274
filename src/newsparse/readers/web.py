"""Web archives: WARC (read by fastwarc) and its forerunner ARC."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from ..errors import MissingExtraError, NewsparseError
from ..record import Record
from .coding import HEAD, LOOKS_HTML, unpacked_page
from .source import Source

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_TEXT_TYPES = ("text/plain",)
_OK = range(200, 300)
_MEMBER = re.compile(rb"\x1f\x8b\x08|WARC/[01]\.\d")
"""Where reading may go on after a damaged record: the start of a gzip member or of a record."""
_SEARCH = 1 << 20


def read_warc(source: Source) -> Iterator[Record]:
    """Yield the successful HTML responses of a WARC file, and its text conversions (WET).

    Requests, metadata, pictures, failed and repeated (`revisit`) responses are no records of text and are
    passed over. A damaged record yields a problem, and reading goes on at the next one.
    """
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError:
        raise MissingExtraError(
            "WARC files need the package fastwarc: pip install 'newsparse[warc]'"
        ) from None
    number = 0
    start: int | None = source.stream.tell() if source.stream.seekable() else None
    while True:
        last = start or 0
        try:
            reader = cast(BinaryIO, _Plain(source.stream))
            for raw in ArchiveIterator(reader, parse_http=False, quirks_mode=True):
                number += 1
                last = (start or 0) + raw.stream_pos
                yield from _records(source, raw, number)
        except (OSError, ValueError, EOFError, RuntimeError) as error:
            yield source.problem(
                f"record={number + 1}", f"damaged WARC record after offset {last:,}: {error}"
            )
        else:
            return
        start = _resume(source, last + 1) if start is not None else None
        if start is None:
            return
        number += 1


class _Plain:
    """A stream that can only be read on: fastwarc aborts on one that has `seek` but refuses to."""

    def __init__(self, stream: BinaryIO | io.BufferedReader) -> None:
        self._stream = stream
        self._count = 0

    def read(self, size: int = -1) -> bytes:
        """Read up to `size` bytes."""
        data = self._stream.read(size)
        self._count += len(data)
        return data

    def tell(self) -> int:
        """Return the number of bytes read so far."""
        return self._count


def _resume(source: Source, offset: int) -> int | None:
    """Move the stream to the next start of a record behind `offset`; return its place."""
    source.stream.seek(offset)
    base = offset
    buffer = b""
    while piece := source.stream.read(_SEARCH):
        buffer = buffer[-16:] + piece
        found = _MEMBER.search(buffer)
        if found:
            place = base + len(piece) - len(buffer) + found.start()
            source.stream.seek(place)
            return place
        base += len(piece)
    return None


def _records(source: Source, raw: WarcRecord, number: int) -> Iterator[Record]:
    place = f"record={number}"
    kind = str(raw.record_type)
    if kind not in ("response", "resource", "conversion"):
        return
    headers = {name.lower(): value for name, value in raw.headers}
    url = (headers.get("warc-target-uri") or "").strip("<> ") or None
    limit = source.settings.max_record_bytes
    if raw.content_length > 4 * limit:
        yield source.problem(place, f"a record of {raw.content_length:,} bytes, more than {4 * limit:,}")
        return
    content_type, charset = _type_of(raw, headers, kind)
    if content_type is None:
        return
    payload = raw.reader.read(2 * limit + 1)
    try:
        payload = unpacked_page(payload, _http_coding(raw), limit)
    except NewsparseError as error:
        yield source.problem(place, error)
        return
    if len(payload) > limit:
        yield source.problem(place, f"a page of more than {limit:,} bytes")
        return
    if content_type == "" and not LOOKS_HTML.search(payload[:HEAD]):
        return
    format_name = "text" if content_type in _TEXT_TYPES else "html"
    when = _moment(headers.get("warc-date")) if raw.record_date is None else raw.record_date
    if headers.get("warc-truncated") and not payload:
        yield source.problem(place, "a truncated record without content")
        return
    yield Record(payload, format_name, url, source.at(place), charset, when)


def _type_of(raw: WarcRecord, headers: dict[str, str], kind: str) -> tuple[str | None, str | None]:
    """Return media type and charset; type `None` for what is no page, `""` where none is stated."""
    if kind == "conversion":
        return "text/plain", "utf-8"
    if raw.is_http:
        raw.parse_http(auto_decode="transfer")
        http: Any = raw.http_headers
        if http is None or (http.status_code or 0) not in _OK:
            return None, None
        media, charset = raw.http_content_type or "", (raw.http_charset or "").strip("\"' ") or None
    else:
        media, charset = headers.get("content-type", ""), None
    media = media.split(";")[0].strip().lower()
    allowed = (*_PAGE_TYPES, "") if raw.is_http or kind == "resource" else _PAGE_TYPES
    return (media, charset) if media in allowed else (None, None)


def _http_coding(raw: WarcRecord) -> str:
    """Return the content codings that a response's header states."""
    http: Any = raw.http_headers if raw.is_http else None
    return next((v for name, v in http if name.lower() == "content-encoding"), "") if http else ""


def _moment(written: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_ARC_LINE = re.compile(rb"(\S{1,4000}) (\S{1,64}) (\d{14}) (\S{1,200}) (?:\S+ ){0,8}(\d{1,12})\s*$")
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def read_arc(source: Source) -> Iterator[Record]:
    """Yield the successful HTML responses of an ARC file (version 1)."""
    number = 0
    while line := source.stream.readline(8192):
        if not line.strip():
            continue
        found = _ARC_LINE.match(line)
        number += 1
        if not found:
            yield source.problem(f"record={number}", f"expected an ARC record line, found {line[:60]!r}")
            return
        url, _, moment, media, size = (part.decode("utf-8", "replace") for part in found.groups())
        if int(size) > 4 * source.settings.max_record_bytes:
            yield source.problem(f"record={number}", f"an ARC record of {int(size):,} bytes")
            return
        content = source.stream.read(int(size))
        if url.startswith("filedesc:"):
            continue
        if len(content) < int(size):
            yield source.problem(f"record={number}", f"the file ends inside the record of {url}")
            return
        if media.lower() in _PAGE_TYPES:
            yield from _arc_page(source, content, (url, moment), number)


def _arc_page(source: Source, content: bytes, origin: tuple[str, str], number: int) -> Iterator[Record]:
    url, moment = origin
    head, _, body = content.partition(b"\r\n\r\n") if b"\r\n\r\n" in content else content.partition(b"\n\n")
    status = head[:40].split()
    if len(status) < 2 or not status[1].isdigit() or int(status[1]) not in _OK:
        return
    charset = _CHARSET.search(head.decode("latin-1"))
    try:
        when = datetime.strptime(moment, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        when = None
    locator = source.at(f"record={number}")
    yield Record(body, "html", url, locator, charset.group(1) if charset else None, when)
