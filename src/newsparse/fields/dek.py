"""The dek: the standfirst that the reader sees under the headline."""

from __future__ import annotations

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role
from ..grammar.dateline import split_dateline
from ..grammar.title import level, likeness
from ..text.measure import measure

MIN_DEK = 15
"""Letters of a dek, by the measure that is the same for all scripts."""
MAX_DEK = 1_200
"""Characters of a dek; longer texts are the story."""
LIKENESS = 0.1
"""What full likeness to the description adds: a tie-break, no proof."""
ALIKE = 0.8
"""Likeness from which paragraphs say what the description says."""
GAIN = 0.15
"""How much more alike they must be than the best of them alone."""
TOGETHER = 0.3
"""What it adds that several paragraphs say so together and none does alone."""
SURE = 0.55
"""Score from which a candidate is taken."""


def extract_dek(context: Context, headline: str | None) -> Choice[str | None]:
    """Return the dek, its paragraphs apart by line breaks; `None` where the page shows none.

    A mere meta description never is one.
    """
    document = context.document
    descriptions = [s.value for s in document.stated("description")]
    told = {block.text for block in document.having(Role.PARAGRAPH)}
    groups = [g for g in _groups(document.having(Role.DEK)) if not told or told - {b.text for b in g}]
    least = 1 if document.medium == "archive" else MIN_DEK  # an archive labels even a short one
    scored = [(*_score(group, descriptions, headline, least), group) for group in groups]
    candidates = tuple(
        Candidate(_text(group), evidence_of(group[0], 0).source, round(score, 3), note)
        for score, note, group in scored
    )
    chosen = max(scored, key=lambda entry: entry[0], default=None)
    if chosen is None or chosen[0] < SURE:
        return Choice(None, candidates=candidates)
    score, _, group = chosen
    return Choice(_text(group), evidence_of(group[0], min(0.97, score), _text(group)), candidates)


def _groups(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """Put paragraphs of one dek together: those of one kind that stand in one box."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and _kin(groups[-1][-1]) == _kin(block) and block.place.startswith("/"):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _kin(block: Block) -> tuple[str, str]:
    """Return what paragraphs of one dek share: the path above and the tag."""
    parent, _, step = block.place.rpartition("/")
    return parent, step.split("[")[0]


def _text(group: list[Block]) -> str:
    return "\n".join(block.text for block in group)


def _score(
    group: list[Block], descriptions: list[str], headline: str | None, least: int
) -> tuple[float, str]:
    text = _text(group)
    if headline and level(text) == level(headline):
        return 0.0, "repeats the headline"
    if len(text) > MAX_DEK or measure(text) < least:
        return 0.0, "too long or too short"
    if split_dateline(group[0].text)[0] is not None:
        return 0.0, "opens with a dateline: the story's first paragraph"
    like = max((likeness(text, d) for d in descriptions), default=0.0)
    confidence = max(block.confidence for block in group)
    alone = max((likeness(block.text, d) for block in group for d in descriptions), default=0.0)
    if like >= ALIKE and like - alone >= GAIN:
        confidence += TOGETHER
    return confidence + LIKENESS * like, f"{group[0].rule}, likeness to the description {like:.2f}"
