"""Plain article text: lines → layout → pieces → roles."""

from __future__ import annotations

from ...document import Block, Document, Role
from ...options import Options
from ...record import Record
from ..decoding import decode_record
from .dump import find_region
from .head import read_head
from .labels import Finding
from .layout import Piece, pieces
from .lines import read_lines
from .page import read_page
from .story import read_story


def read_plain(record: Record, options: Options) -> Document:
    """Read a text. Raises `InputError` when there is nothing to read."""
    decoded = decode_record(record, options)
    found = pieces(read_lines(decoded.text))
    region = find_region(found)
    findings = read_article(found) if region is None else read_page(found, region)
    blocks = tuple(_block(piece, findings[i]) for i, piece in enumerate(found) if i in findings)
    return Document(blocks, record.hints, medium="text", url=record.url, warnings=decoded.warnings)


def read_article(found: list[Piece]) -> dict[int, Finding]:
    """Return the roles of an article's pieces by their index."""
    head = read_head(found)
    return head.findings | read_story(found, head)


def _block(piece: Piece, finding: Finding) -> Block:
    return Block(
        role=finding.role,
        text=finding.text or piece.text,
        place=f"line {piece.line}",
        rule=finding.rule,
        confidence=finding.confidence,
        level=(finding.level or 2) if finding.role is Role.HEADING else 0,
        group=finding.group,
    )
