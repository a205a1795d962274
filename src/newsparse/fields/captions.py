"""Captions and credits."""

from __future__ import annotations

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role
from ..grammar.credit import clean_caption, clean_credit, split_credit
from ..grammar.makers import read_credit
from ..models import Caption, Credit


def extract_captions(context: Context) -> Choice[tuple[Caption, ...]]:
    """Return the captions in page order, their credits split off; one caption given twice is one."""
    groups: dict[int | str, list[Block]] = {}
    for block in context.document.having(Role.CAPTION, Role.CREDIT):
        groups.setdefault(block.place if block.group is None else block.group, []).append(block)
    captions: dict[tuple[str, str | None], Caption] = {}
    candidates: list[Candidate] = []
    first: Block | None = None
    for blocks in groups.values():
        caption = _caption(blocks)
        if caption is None:
            continue
        key = (caption.text, caption.image_url if not caption.text else None)
        if key not in captions:
            captions[key] = caption
            first = first or blocks[0]
            evidence = evidence_of(blocks[0], blocks[0].confidence)
            candidates.append(Candidate(caption.text, evidence.source, blocks[0].confidence, blocks[0].rule))
    found = tuple(captions.values())
    return Choice(found, evidence_of(first, 0.8) if first else None, tuple(candidates))


def _caption(blocks: list[Block]) -> Caption | None:
    """Return the caption that one picture's blocks give; `None` where they hold no words."""
    credits = [clean_credit(block.text) for block in blocks if block.role is Role.CREDIT]
    credit = next((words for words in credits if words), None)
    texts: list[str] = []
    for text in dict.fromkeys(block.text for block in blocks if block.role is Role.CAPTION):
        line = split_credit(text)
        words = line.caption
        if line.credit and credit is None:
            credit = line.credit
        elif line.credit and credits:
            # the credit is told apart already: what the caption says more of it is its own
            words = clean_caption(text)
        if words and words not in texts:
            texts.append(words)
    if not texts and credit is None:
        return None
    details = blocks[0].details
    return Caption(
        text=" ".join(texts),
        credit=_credit(credit),
        image_url=details.get("image_url"),
        alt=details.get("alt"),
    )


def _credit(raw: str | None) -> Credit | None:
    return read_credit(raw) if raw else None
