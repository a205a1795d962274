"""Whom "the minister", "the company", "the 24-year-old" stand for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .mention import Entity, Mention
from .phrase import Head, kind_of
from .salience import Antecedent, Fits, Place, choose
from .vocabulary import REMEMBERED, Vocabulary

NAMED_SO = 2.5
"""Bonus of one whose written role or name has the very noun."""
MODIFIED_SO = 0.6
"""Bonus of each modifier that the role shares."""
BUSINESS = 1.0
"""Bonus of one known to be a business for "the company"."""
UNKNOWN_ROLE = -0.4
"""Bonus of one whose role the text does not tell; one whose known role is another cannot be meant."""
MAX_MENTIONS = 400
"""How many mentions back the only bearer of a role is looked for."""


@lru_cache(REMEMBERED)
def described_head(tokens: tuple[str, ...], words: Vocabulary) -> tuple[Head, int] | None:
    """Return the head of "the …" and how many tokens it takes; `None` where no source is described."""
    last = -1
    for index, token in enumerate(tokens):
        lower = token.lower()
        if lower in words.cues or lower in words.function_words or lower in words.breaks:
            break
        if kind_of(lower, words) != "unknown":
            last = index
    if last < 0:
        return None
    word = tokens[last].lower()
    modifiers = tuple(t.lower() for t in tokens[:last])
    return Head(
        kind_of(word, words, modifiers[-1:]), word, 0, 0, modifiers, words.people.definite[0].split()[0]
    ), last + 1


def bearer(
    mentions: Sequence[Mention], place: Place, head: Head, nouns: set[str], words: Vocabulary
) -> Antecedent | None:
    """Return who bears a described role before a place; those whose role is written so come first.

    `nouns` are the words that the article uses of those it names.
    """
    if head.kind == "person":
        fits = _person(head, words)
    elif head.kind in ("organization", "outlet"):
        fits = _organization(head, words)
    else:
        return None
    compound = words.people.nouns_capitalised
    if compound or head.word in nouns or head.word in words.people.ages or head.word[:1].isdigit():
        found = _by_role(mentions, place, fits)
        if found is not None:
            return found
    return choose(mentions, place, fits)


def bearer_anywhere(entities: Sequence[Entity], head: Head, words: Vocabulary) -> Antecedent | None:
    """Return the only one in the whole article who fits, as for "his coach" or "the drugmaker"."""
    if head.kind == "person":
        fits, floor = _person(head, words), NAMED_SO
    else:
        fits, floor = _organization(head, words), BUSINESS
    found = [e for e in entities if (fits(e) or 0.0) >= floor]
    return Antecedent(found[0], 0.6) if len(found) == 1 else None


def _by_role(mentions: Sequence[Mention], place: Place, fits: Fits) -> Antecedent | None:
    """Return the one whose role or name has this noun, however far back; the latest of several."""
    best: Entity | None = None
    top = 0.0
    tied = False
    seen: set[int] = set()
    for index in range(place.at - 1, max(-1, place.at - MAX_MENTIONS), -1):
        mention = mentions[index]
        entity = mention.entity
        if entity is None or id(entity) in seen:
            continue
        if place.apart and mention.sentence == place.sentence and mention.weight and not mention.quoted:
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


def _person(head: Head, words: Vocabulary) -> Fits:
    ages = words.people.ages.get(head.word)
    if head.word[:1].isdigit():
        age = int(head.word.split("-", 1)[0])
        ages = (age, age)

    def fits(entity: Entity) -> float | None:
        if entity.kind != "person":
            return None
        if head.word in words.men and entity.gender == "female":
            return None
        if head.word in words.women and entity.gender == "male":
            return None
        if _bears(entity, head.word, words):
            shared = sum(m in entity.descriptors for m in head.modifiers)
            strange = sum(m in words.modifiers and m not in entity.descriptors for m in head.modifiers)
            return NAMED_SO + MODIFIED_SO * (shared - strange)
        if ages is not None and entity.age is not None:
            return NAMED_SO if ages[0] <= entity.age <= ages[1] else None
        if head.word in words.generic or head.word[:1].isdigit():
            return 0.0
        return None if entity.roles else UNKNOWN_ROLE

    return fits


def _bears(entity: Entity, word: str, words: Vocabulary) -> bool:
    """Whether the text uses a noun of somebody; in German also at the end of a compound."""
    if word in entity.descriptors:
        return True
    return words.people.nouns_capitalised and any(d.endswith(word) for d in entity.descriptors)


def _organization(head: Head, words: Vocabulary) -> Fits:
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
        if kind == "outlet" or not business or entity.name.replace(".", "") in words.acronyms:
            return None
        if name[-1] in words.company_words or not entity.descriptors.isdisjoint(words.companies):
            return BUSINESS
        return None if name[-1] in words.name_words or name[-1] in words.bodies else 0.0

    return fits
