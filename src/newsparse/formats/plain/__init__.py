"""Plain article text: lines → layout → pieces → roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...document import Block, Document, Role
from ...models import Warning
from ...options import Options
from ...record import Record
from ..decoding import decode_record
from .asides import drop_lonely_credits, mark_asides
from .dump import find_region
from .genre import genre_of_lines, genre_of_pieces
from .head import read_head
from .labels import read_labels
from .layout import pieces
from .lines import MAX_LINES, read_lines
from .links import without_link_marks
from .markdown import without_markdown
from .matter import without_matter
from .page import read_page
from .piece import Finding, Piece, Sign
from .signs import signed, tongue_of_pieces
from .stamp import byline_beside
from .story import count_letters, count_starts, read_story
from .ticker import mark_entries, read_ticker, without_entries


def read_plain(record: Record, options: Options) -> Document:
    """Read a text. Raises `InputError` when there is nothing to read."""
    decoded = decode_record(record, options)
    lines = without_markdown(without_matter(without_link_marks(read_lines(decoded.text))))
    warnings = decoded.warnings
    unsigned = pieces(lines)
    if len(unsigned) > MAX_PIECES or len(lines) >= MAX_LINES:
        message = f"The text is too long; its first {min(len(unsigned), MAX_PIECES):,} paragraphs were read."
        warnings = (*warnings, Warning(code="text-cut", message=message))
        unsigned = unsigned[:MAX_PIECES]
    language = options.language or tongue_of_pieces(unsigned)
    found = signed(unsigned, language)
    labels = read_labels(found)
    region = None if labels else find_region(found)
    genre = None if labels else genre_of_lines(lines)
    entries = read_ticker(found) if genre is None else ()
    if genre is None and not labels and region is None and not entries:
        genre = genre_of_pieces(found)
    if genre:
        message = f"The text looks like {genre}, not like an article."
        warnings = (*warnings, Warning(code="not-news", message=message))
        blocks = tuple(_block(piece, _OTHER) for piece in found)
        return Document(blocks, record.hints, medium="text", url=record.url, warnings=warnings)
    if region is not None:
        findings = read_page(found, region)
    else:
        head = without_entries(read_head(found, labels), entries)
        findings = head.findings | read_story(found, head)
        if more := max(count_starts(found, head.start), count_letters(found), _counted(found) - 1):
            message = f"The text seems to hold {more + 1} articles; it is read as one."
            warnings = (*warnings, Warning(code="several-articles", message=message))
    mark_entries(found, findings, entries)
    mark_asides(found, findings)
    drop_lonely_credits(findings)
    blocks = tuple(_blocks(found, findings, language))
    whole = region is not None
    return Document(blocks, record.hints, medium="text", url=record.url, warnings=warnings, whole=whole)


def _counted(found: list[Piece]) -> int:
    """Return how many documents of a print-out the text holds, by their own count."""
    return sum(1 for piece in found if piece.sign is Sign.COUNT)


MAX_PIECES = 40_000
"""Paragraphs and lines of a text that are read; a novel has 5,000, the longest live blog 3,000."""
_OTHER = Finding(Role.PREFORMATTED, "line of a text that is no article", 0.5)


def _blocks(found: list[Piece], findings: dict[int, Finding], language: str | None) -> Iterator[Block]:
    """Yield the blocks in reading order; a byline on a time line is a block of its own."""
    signed = any(f.role is Role.BYLINE for f in findings.values())
    for i, piece in enumerate(found):
        if i not in findings:
            continue
        if findings[i].clock:
            yield _block(piece, replace(findings[i], role=Role.TIME, text=findings[i].clock))
        yield _block(piece, findings[i])
        if findings[i].role is Role.TIME and not signed and (byline := byline_beside(piece.text, language)):
            yield _block(piece, Finding(Role.BYLINE, "names on the time line", 0.7, text=byline))


def _block(piece: Piece, finding: Finding) -> Block:
    return Block(
        role=finding.role,
        text=finding.text or piece.text,
        place=f"line {piece.line}",
        rule=finding.rule,
        confidence=finding.confidence,
        level=(finding.level or 2) if finding.role is Role.HEADING else 0,
        group=finding.group,
        post=finding.post,
    )
