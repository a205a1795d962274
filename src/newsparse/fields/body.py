"""The body: dateline, sections, running text, posts."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from ..choice import Choice, evidence_of
from ..context import Context
from ..document import BODY_ROLES, Document, Role
from ..document import Block as Piece
from ..grammar.dateline import read_dateline, split_dateline
from ..grammar.title import level
from ..models import Block, BlockKind, Dateline, Evidence, FieldName, Post, Section, Span, Timestamp
from ..text.measure import measure
from ..text.sentences import SENTENCE_END
from ..value import value
from .posts import posts_of

SEPARATOR = "\n\n"
"""What joins headings and blocks in `Article.text`."""
HEAD_PIECES = 4
"""Pieces at the start among which headline and dek are looked for again."""
MIN_LEAD = 80
"""Letters of a paragraph above the story that may be its first; shorter lines are labels."""
SURE_DEK = 0.75
"""Confidence from which a block taken for the dek is none of the body; below, it may be the lede."""


@value
class Body:
    """The story's text and its parts."""

    text: str = ""
    sections: tuple[Section, ...] = ()
    posts: tuple[Post, ...] = ()
    dateline: Dateline | None = None


def extract_body(
    context: Context, headline: str | None, dek: str | None, published: Timestamp | None = None
) -> Choice[Body]:
    """Return the body; headline and dek are left out where the body repeats them.

    The day of publication is that of entries that give a clock time only.
    """
    pieces = _with_leads(context.document, dek)
    pieces = _without_head(pieces, context.document, headline, dek)
    dateline, pieces = _without_dateline(pieces)
    dateline = dateline or _stated_dateline(context.document)
    while pieces and pieces[-1].role is Role.HEADING:
        pieces = pieces[:-1]  # what it headed is no part of the story
    if not pieces:
        return Choice(Body(dateline=dateline))
    starts = _starts(pieces)
    body = Body(
        text=SEPARATOR.join(piece.text for piece in pieces),
        sections=_sections(pieces, starts),
        posts=posts_of(context, pieces, starts, published),
        dateline=dateline,
    )
    evidence = evidence_of(pieces[0], pieces[0].confidence)
    also: dict[FieldName, Evidence] = {"sections": evidence}
    if dateline is not None:
        also["dateline"] = evidence_of(pieces[0], pieces[0].confidence, dateline.raw)
    if body.posts:
        also["posts"] = evidence
    return Choice(body, evidence, also=also)


def _with_leads(document: Document, dek: str | None) -> list[Piece]:
    """Return the body's blocks, and the paragraphs above them that might have been the dek and are not."""
    judged = {(b.place, b.text) for b in document.blocks if b.role is not Role.DEK}
    shown = level(dek) if dek else ""
    pieces: list[Piece] = []
    for block in document.blocks:
        if block.role in BODY_ROLES and block.text:
            pieces.append(block)
        elif (
            block.role is Role.DEK
            and (_leads(block) or any(piece.place == block.place for piece in pieces[-1:]))
            and (block.place, block.text) not in judged
            and level(block.text) not in shown
        ):
            pieces.append(replace(block, role=Role.PARAGRAPH))
            judged.add((block.place, block.text))
    return pieces


def _leads(block: Piece) -> bool:
    """Whether a candidate for the dek reads as a paragraph."""
    return measure(block.text) >= MIN_LEAD and SENTENCE_END.search(block.text) is not None


def _without_head(
    pieces: list[Piece], document: Document, headline: str | None, dek: str | None
) -> list[Piece]:
    """Leave out the headline repeated at the start, and the very blocks that the dek was read from."""
    shown = level(dek) if dek else ""
    deks = {
        (b.place, b.text)
        for b in document.having(Role.DEK)
        if shown and b.confidence >= SURE_DEK and level(b.text) in shown
    }
    title = level(headline) if headline else None
    body = [
        piece
        for index, piece in enumerate(pieces)
        if (piece.place, piece.text) not in deks and not (index < HEAD_PIECES and level(piece.text) == title)
    ]
    # A dek longer than all the rest is the whole story of a page of a few lines.
    return body if sum(len(piece.text) for piece in body) > len(shown) else pieces


def _without_dateline(pieces: list[Piece]) -> tuple[Dateline | None, list[Piece]]:
    """Split the dateline off the first paragraph."""
    for index, piece in enumerate(pieces[:HEAD_PIECES]):
        if piece.role is Role.PARAGRAPH:
            dateline, rest = split_dateline(piece.text)
            if dateline is None:
                return None, pieces
            lede = [replace(piece, text=rest)] if rest else []
            return dateline, [*pieces[:index], *lede, *pieces[index + 1 :]]
    return None, pieces


def _stated_dateline(document: Document) -> Dateline | None:
    """Return the dateline that an archive keeps apart from the text."""
    stated = document.stated("dateline")
    return read_dateline(stated[0].value) if stated else None


def _starts(pieces: list[Piece]) -> list[int]:
    """Return the offset of each piece in the text."""
    starts: list[int] = []
    offset = 0
    for piece in pieces:
        starts.append(offset)
        offset += len(piece.text) + len(SEPARATOR)
    return starts


def _sections(pieces: list[Piece], starts: list[int]) -> tuple[Section, ...]:
    """Lay the pieces end to end, opening a section at each heading."""
    sections: list[Section] = []
    heading: Piece | None = None
    blocks: list[Block] = []
    for piece, start in zip(pieces, starts, strict=True):
        if piece.role is Role.HEADING:
            if heading is not None or blocks:
                sections.append(_section(heading, blocks))
            heading, blocks = piece, []
        else:
            span = Span(part="body", start=start, end=start + len(piece.text))
            blocks.append(Block(kind=cast(BlockKind, piece.role.value), text=piece.text, span=span))
    sections.append(_section(heading, blocks))
    return tuple(sections)


def _section(heading: Piece | None, blocks: list[Block]) -> Section:
    return Section(
        heading=heading.text if heading else None,
        level=(heading.level or 2) if heading else None,
        blocks=tuple(blocks),
    )
