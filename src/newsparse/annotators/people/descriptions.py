"""Whom "the minister", "the company", "the 24-year-old" stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .mention import Entity, Mention
from .phrase import Head, head_of
from .salience import Antecedent, choose
from .vocabulary import Vocabulary

NAMED_SO = 2.5
"""Bonus of one whose written role has the very noun."""
MODIFIED_SO = 0.6
"""Bonus of each modifier that the role shares."""
UNFIT = -1.5
"""Bonus of one whose known role is another."""


def described(mentions: Sequence[Mention], index: int, words: Vocabulary) -> Antecedent | None:
    """Return whom the description at `index` stands for."""
    mention = mentions[index]
    head = head_of(" ".join(mention.tokens), words)
    return bearer(mentions, index, mention.sentence, head, words)


def bearer(
    mentions: Sequence[Mention], before: int, sentence: int, head: Head, words: Vocabulary
) -> Antecedent | None:
    """Return who bears a described role before the mention `before`; those named later count less."""
    fits: Callable[[Entity], float | None]
    if head.kind == "person":
        fits = _person(head, words)
    elif head.kind in ("organization", "outlet"):
        fits = _organization(head, words)
    else:
        return None
    return _by_role(mentions, before, head, fits) or choose(mentions, before, sentence, fits)


def _by_role(
    mentions: Sequence[Mention], before: int, head: Head, fits: Callable[[Entity], float | None]
) -> Antecedent | None:
    """Return the only one in the article so far whose role or name has this noun, however far back."""
    best: Entity | None = None
    top = 0.0
    tied = False
    seen: set[int] = set()
    for index in range(before - 1, max(-1, before - 400), -1):
        entity = mentions[index].entity
        if entity is None or id(entity) in seen:
            continue
        seen.add(id(entity))
        bonus = fits(entity)
        if bonus is None or bonus < NAMED_SO:
            continue
        if best is None or bonus > top + 0.1:
            best, top, tied = entity, bonus, False
        elif abs(bonus - top) <= 0.1:
            tied = True
    if best is None:
        return None
    return Antecedent(best, 0.65 if tied else 0.85)


def _person(head: Head, words: Vocabulary) -> Callable[[Entity], float | None]:
    def fits(entity: Entity) -> float | None:
        if entity.kind != "person":
            return None
        if head.word in words.men and entity.gender == "female":
            return None
        if head.word in words.women and entity.gender == "male":
            return None
        if head.word in entity.descriptors:
            shared = sum(m in entity.descriptors for m in head.modifiers)
            strange = sum(m in words.modifiers and m not in entity.descriptors for m in head.modifiers)
            return NAMED_SO + MODIFIED_SO * (shared - strange)
        if head.word in words.generic or head.word[0].isdigit():
            return 0.0
        return UNFIT if entity.roles else -0.4

    return fits


def _organization(head: Head, words: Vocabulary) -> Callable[[Entity], float | None]:
    business = head.word in words.companies

    def fits(entity: Entity) -> float | None:
        kind = entity.kind
        if kind == "person" or entity.place > 0:
            return None
        name = entity.name.lower().split()
        if head.word in name or head.word in entity.descriptors:
            return NAMED_SO
        if head.kind == "outlet":
            return 0.5 if kind == "outlet" else None
        if kind == "outlet":
            return None
        if business:
            return 0.0 if name[-1] not in words.bodies else None
        return None

    return fits
