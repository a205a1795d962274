"""The kicker: the short label above the headline."""

from __future__ import annotations

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Role
from ..grammar.title import level

MAX_KICKER = 100
"""Characters of a kicker."""
_EDGES = " -–—|/:•·>»"
"""Signs that part a kicker from what stands beside it."""
SURE = 0.4
"""Confidence of the reader from which a candidate is taken."""


def extract_kicker(context: Context, headline: str | None) -> Choice[str | None]:
    """Return the kicker, `None` where the page shows none."""
    shown = [
        block
        for block in context.document.having(Role.KICKER)
        if len(block.text) <= MAX_KICKER and (headline is None or level(block.text) != level(headline))
    ]
    candidates = tuple(Candidate(b.text, evidence_of(b, 0).source, b.confidence, b.rule) for b in shown)
    chosen = max(shown, key=lambda block: block.confidence, default=None)
    if chosen is None or chosen.confidence < SURE:
        return Choice(None, candidates=candidates)
    words = chosen.text.strip(_EDGES)
    return Choice(words or None, evidence_of(chosen, chosen.confidence), candidates)
