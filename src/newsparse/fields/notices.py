"""Words of the newsroom about the story."""

from __future__ import annotations

from typing import cast, get_args

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role, Statement
from ..grammar.notice import notice_kind
from ..grammar.title import level
from ..models import Notice, NoticeKind

_KINDS = get_args(NoticeKind)


def extract_notices(context: Context) -> Choice[tuple[Notice, ...]]:
    """Return corrections, editor's notes, paywall words and their like, shown ones first, each once."""
    document = context.document
    origins: list[Block | Statement] = [*document.having(Role.NOTICE), *document.stated("notice")]
    found: dict[str, tuple[Block | Statement, Notice]] = {}
    for origin in origins:
        text = origin.text if isinstance(origin, Block) else origin.value
        if text and level(text) not in found:
            found[level(text)] = origin, Notice(kind=_kind(origin, text), text=text)
    if not found:
        return Choice(())
    candidates = tuple(
        Candidate(notice.text, evidence_of(origin, 0).source, 1.0, notice.kind)
        for origin, notice in found.values()
    )
    first = next(iter(found.values()))[0]
    return Choice(tuple(notice for _, notice in found.values()), evidence_of(first, 0.8), candidates)


def _kind(origin: Block | Statement, text: str) -> NoticeKind:
    """Return the kind: the words decide, then what the reader of the format says."""
    said = notice_kind(text)
    if said is not None:
        return said
    if isinstance(origin, Statement):
        return "correction" if origin.path.endswith("correction") else "other"
    hint = origin.details.get("kind", "other")
    return cast(NoticeKind, hint) if hint in _KINDS else "other"
