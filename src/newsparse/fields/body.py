"""The body: dateline, sections, running text, posts."""

from __future__ import annotations

from dataclasses import dataclass

from ..choice import Choice, evidence_of
from ..context import Context
from ..document import BODY_ROLES, Role
from ..document import Block as Piece
from ..models import Block, Dateline, Post, Section, Span

SEPARATOR = "\n\n"
"""What joins headings and blocks in `Article.text`."""


@dataclass(frozen=True, slots=True)
class Body:
    """The story's text and its parts."""

    text: str = ""
    sections: tuple[Section, ...] = ()
    posts: tuple[Post, ...] = ()
    dateline: Dateline | None = None


def extract_body(context: Context, headline: str | None, dek: str | None) -> Choice[Body]:
    """Return the body; headline and dek are left out where the body repeats them."""
    pieces = [b for b in context.document.blocks if b.role in BODY_ROLES and b.text]
    if not pieces:
        return Choice(Body())
    text, sections = _sections(pieces)
    return Choice(Body(text=text, sections=sections), evidence_of(pieces[0], 0.5))


def _sections(pieces: list[Piece]) -> tuple[str, tuple[Section, ...]]:
    """Lay the pieces end to end, opening a section at each heading."""
    text: list[str] = []
    sections: list[Section] = []
    heading: Piece | None = None
    blocks: list[Block] = []
    offset = 0

    def close() -> None:
        if heading is not None or blocks:
            sections.append(
                Section(
                    heading=heading.text if heading else None,
                    level=(heading.level or 2) if heading else None,
                    blocks=tuple(blocks),
                )
            )

    for piece in pieces:
        if piece.role is Role.HEADING:
            close()
            heading, blocks = piece, []
        else:
            span = Span(part="body", start=offset, end=offset + len(piece.text))
            blocks.append(Block.model_validate({"kind": piece.role.value, "text": piece.text, "span": span}))
        text.append(piece.text)
        offset += len(piece.text) + len(SEPARATOR)
    close()
    return SEPARATOR.join(text), tuple(sections)
