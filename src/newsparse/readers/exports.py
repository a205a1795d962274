"""Exports of press data bases as text or HTML: many articles in one file, split at the marks between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import BinaryIO, cast

from ..record import Record
from .signature import NEXIS, NUMBERED, PROQUEST, sniff
from .source import Source
from .stream import read_whole

_NEXIS_UNI = re.compile(
    r"^[ \t]{0,9}(?:End of Document|Ende des Dokuments?|Fin du document|Einde van (?:het )?document|"
    r"Fin del documento|Fine del documento|Fim do documento)[ \t]{0,9}$",
    re.MULTILINE,
)
_FACTIVA = re.compile(
    rf"^[ \t]{{0,9}}AN(?:[ \t|\u00a0]{{1,9}}|[ \t]{{0,9}}\n{{1,2}}){NUMBERED}\b[^\n]{{0,80}}$", re.MULTILINE
)
_FACTIVA_DISPLAY = re.compile(
    rf"^[ \t|]{{0,9}}{NUMBERED} ?(?=\w{{0,20}}\d)\w{{16,40}}[ \t|]{{0,9}}$", re.MULTILINE
)
"""How an article ends that is shown without codes: "Document CHERLD0020190312ef3c0000a"."""
_RULE = re.compile(r"^[ \t]{0,9}_{20,400}[ \t]{0,9}$", re.MULTILINE)
_PAGE_MARKS: dict[str, tuple[re.Pattern[str], str]] = {
    "factiva-html": (
        re.compile(r"<div\b[^>]{0,300}?class=[\"']article \w{2,7}Article\b", re.IGNORECASE), "factiva-html",
    ),
    "proquest-html": (re.compile(r"<a\b[^>]{0,99}?name=[\"']?DocID_", re.IGNORECASE), "proquest-html"),
    "europresse": (
        re.compile(r"<article\b|<span\b[^>]{0,99}?class=[\"']?DocPublicationName", re.IGNORECASE),
        "europresse",
    ),
    "nexis-html": (
        re.compile(r"\d{1,7} (?:of|von|de|van|sur) \d{1,7} DO[CK]UMENTE?N?S?\b", re.IGNORECASE), "nexis-html",
    ),
}  # fmt: skip
"""Kind of file → the mark with which an article begins, and its format."""
_FACTIVA_LABELLED = re.compile(r"<t[dh]\b[^>]{0,300}>\s{0,99}(?:<b>\s{0,9})?HD\b", re.IGNORECASE)


def read_page_export(source: Source, kind: str) -> Iterator[Record]:
    """Yield the articles of an HTML export."""
    text = decode_text(read_whole(cast(BinaryIO, source.stream)))
    mark, format_name = _PAGE_MARKS[kind]
    starts = [found.start() for found in mark.finditer(text)]
    if kind == "factiva-html" and not starts:
        starts = [found.start() for found in _FACTIVA_LABELLED.finditer(text)]
    if kind == "europresse" and "<article" in text:
        starts = [start for start in starts if text.startswith("<article", start)]
    pieces = (text[a:b] for a, b in pairwise([*starts, len(text)]))
    yield from _records(source, pieces, format_name)
    if not starts:
        yield source.problem("", f"expected the beginning of an article of {kind}, found none")


def read_text_export(source: Source) -> Iterator[Record]:
    """Yield the articles of a text file: one, or those of an export of a press data base."""
    if source.name.endswith((".md", ".nfo", ".log", ".sha256", ".md5", ".cdx", ".idx")):
        return
    payload = read_whole(cast(BinaryIO, source.stream))
    kind = sniff(payload[: 1 << 20], source.name)
    if kind == "text" or len(payload) < 400:
        if payload.strip():
            yield Record(payload, "text", None, source.locator)
        return
    yield from split_text(source, decode_text(payload), "a text file")


def split_text(source: Source, text: str, what: str) -> Iterator[Record]:
    """Yield the articles of an export that has become text; a problem where it is no known one."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for mark, split in _SPLITTERS:
        if mark.search(text):
            yield from split(source, text)
            return
    opening = " ".join(text.split())[:60]
    if len(opening) < 3:
        yield source.problem("", f"{what} without text")
        return
    yield source.problem("", f"{what} that is no export of Nexis, Factiva or ProQuest; it begins {opening!r}")


def _nexis(source: Source, text: str) -> Iterator[Record]:
    yield from _records(source, (text[a:b] for a, b in _between(NEXIS, text)), "nexis")


def _nexis_uni(source: Source, text: str) -> Iterator[Record]:
    yield from _records(source, _NEXIS_UNI.split(text)[:-1], "nexis-uni")


def _factiva(source: Source, text: str) -> Iterator[Record]:
    ends = [found.end() for found in _FACTIVA.finditer(text)]
    yield from _records(source, (text[a:b] for a, b in pairwise([0, *ends])), "factiva-text")


def _factiva_display(source: Source, text: str) -> Iterator[Record]:
    ends = [found.end() for found in _FACTIVA_DISPLAY.finditer(text)]
    yield from _records(source, (text[a:b] for a, b in pairwise([0, *ends])), "factiva-display")


def _proquest(source: Source, text: str) -> Iterator[Record]:
    pieces = (piece for piece in _RULE.split(text) if PROQUEST.search(piece))
    yield from _records(source, pieces, "proquest-text")


def _apa(source: Source, text: str) -> Iterator[Record]:
    yield from _records(source, (piece for piece in _RULE.split(text) if piece.strip()), "apa")


def _story(source: Source, text: str) -> Iterator[Record]:
    yield Record(text.split("\n@highlight")[0], "text", None, source.locator)


_LISTED = re.compile(
    r"^\W?(\d{1,5})\. ([^\n]{1,400})\n\n([^\n]{1,120}, p\. ?\d{1,4}, ?\d{1,6}w\.)$", re.MULTILINE
)
_HEADED = re.compile(r"^\d{2}-\d{2}-\d{4}, ?p\. ?\d{1,4}$", re.MULTILINE)


def _mediargus(source: Source, text: str) -> Iterator[Record]:
    """Join the list at the start with the full texts, which follow in the same order."""
    listed = [found.group(3) for found in _LISTED.finditer(text)]
    pieces = [text[a:b] for a, b in _between(_HEADED, text)]
    heads = listed if len(listed) == len(pieces) else [""] * len(pieces)
    yield from _records(source, (f"{h}\n{p}" for h, p in zip(heads, pieces, strict=True)), "mediargus")


_SPLITTERS: tuple[tuple[re.Pattern[str], Callable[[Source, str], Iterator[Record]]], ...] = (
    (_NEXIS_UNI, _nexis_uni),
    (NEXIS, _nexis),
    (_FACTIVA, _factiva),
    (_FACTIVA_DISPLAY, _factiva_display),
    (PROQUEST, _proquest),
    (re.compile(r"^@highlight[ \t]{0,9}$", re.MULTILINE), _story),
    (_HEADED, _mediargus),
    (re.compile(r"^\"[^\"\n]{1,80}\" (?:gefunden am|vom) \d", re.MULTILINE), _apa),
)
"""A mark of each kind of text export, and what splits it."""


def _between(mark: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that begin behind each mark and end at the next."""
    found = list(mark.finditer(text))
    for this, following in pairwise([*found, None]):
        if this is not None:
            yield this.end(), following.start() if following else len(text)


def _records(source: Source, pieces: Iterator[str] | list[str], format_name: str) -> Iterator[Record]:
    limit = source.settings.max_record_bytes
    for number, piece in enumerate(pieces, 1):
        if len(piece) > limit:
            yield source.problem(f"item={number}", f"an article of more than {limit:,} characters")
        else:
            yield Record(piece, format_name, None, source.at(f"item={number}"))


def decode_text(payload: bytes) -> str:
    """Decode a whole export: byte-order mark, UTF-8, else windows-1252."""
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if payload.startswith(mark):
            return payload[len(mark) :].decode(codec, "replace")
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError:
        return payload.decode("cp1252", "replace")
