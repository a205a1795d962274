"""The dek: the standfirst that the reader sees under the headline."""

from __future__ import annotations

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role
from ..grammar.title import level, likeness

MIN_DEK = 15
"""Characters of a dek; in Chinese and Japanese a third of that."""
MAX_DEK = 1_200
SURE = 0.4
"""Score from which a candidate is taken."""


def extract_dek(context: Context, headline: str | None) -> Choice[str | None]:
    """Return the dek, `None` where the page shows none. A mere meta description never is one."""
    document = context.document
    descriptions = [s.value for s in document.stated("description", "alternative_headline")]
    least = 1 if document.medium == "archive" else MIN_DEK  # an archive labels even a short one
    scored = [(*_score(block, descriptions, headline, least), block) for block in document.having(Role.DEK)]
    candidates = tuple(
        Candidate(block.text, evidence_of(block, 0).source, round(score, 3), note)
        for score, note, block in scored
    )
    chosen = max(scored, key=lambda entry: entry[0], default=None)
    if chosen is None or chosen[0] < SURE:
        return Choice(None, candidates=candidates)
    score, _, block = chosen
    return Choice(block.text, evidence_of(block, min(0.97, score)), candidates)


def _score(block: Block, descriptions: list[str], headline: str | None, least: int) -> tuple[float, str]:
    text = block.text
    if headline and level(text) == level(headline):
        return 0.0, "repeats the headline"
    if len(text) > MAX_DEK or (len(text) < least and text.isascii()):
        return 0.0, "too long or too short"
    like = max((likeness(text, d) for d in descriptions), default=0.0)
    return block.confidence + 0.25 * like, f"{block.rule}, likeness to the description {like:.2f}"
