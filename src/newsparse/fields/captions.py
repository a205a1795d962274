"""Captions and credits."""

from __future__ import annotations

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role, Statement
from ..grammar.credit import split_credit
from ..grammar.credit_cleaning import clean_caption, clean_credit
from ..grammar.makers import read_credit
from ..grammar.title import level
from ..models import Caption, Credit

_ENDS = ".!?…。！？।؟"
STATED = 0.4
"""How surely the words that a page only states of a picture are those that readers see."""


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
    if not captions:
        return _stated_captions(context)
    found = tuple(captions.values())
    return Choice(found, evidence_of(first, 0.8) if first else None, tuple(candidates))


def _stated_captions(context: Context) -> Choice[tuple[Caption, ...]]:
    """Return what the page states of its pictures, where it shows no words beside any.

    Templates fill the gap with the headline or the teaser, which are no captions.
    """
    document = context.document
    taken = {
        level(s.value) for s in document.stated("headline", "title", "description", "alternative_headline")
    }
    taken |= {level(block.text) for block in document.having(Role.HEADLINE, Role.DEK)}
    captions: dict[str, Caption] = {}
    first: Statement | None = None
    for statement in document.stated("image"):
        line = split_credit(statement.details.get("caption", ""), shown=True)
        text = line.caption
        if " " not in text or text in captions or any(level(text) in words for words in taken):
            continue
        raw = clean_credit(statement.details.get("credit", "")) or line.credit
        if not raw and text[-1] not in _ENDS:
            continue  # the file's title, as the picture library fills it in
        captions[text] = Caption(text=text, credit=_credit(raw), image_url=statement.value or None)
        first = first or statement
    if first is None:
        return Choice(())
    candidates = tuple(Candidate(text, first.source, STATED) for text in captions)
    return Choice(tuple(captions.values()), evidence_of(first, STATED), candidates)


def _caption(blocks: list[Block]) -> Caption | None:
    """Return the caption that one picture's blocks give; `None` where they hold no words."""
    credits = [clean_credit(block.text) for block in blocks if block.role is Role.CREDIT]
    credit = next((words for words in credits if words), None)
    texts: list[str] = []
    for text in dict.fromkeys(block.text for block in blocks if block.role is Role.CAPTION):
        line = split_credit(text, shown=True)
        words = line.caption
        if line.credit and credit is None:
            credit = line.credit
        elif line.credit and credits and line.credit not in credits:
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
