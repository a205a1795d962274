"""Whom a pronoun or a description stands for, by gender, closeness and place in the sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...value import value
from .mention import Entity, Gender, Mention

MAX_SENTENCES = 8
"""How far back a pronoun reaches; in news nine of ten refer within two sentences."""
MAX_MENTIONS = 40
"""How many mentions back are weighed at most, which keeps hostile text linear."""
_CLOSENESS = (3.0, 2.6, 1.7, 1.1, 0.8, 0.6, 0.4, 0.3, 0.2)
"""Weight of a mention by how many sentences back it stands."""
_STANDING = (0.0, 0.7, 1.1)
"""Weight of a mention's place: elsewhere, opening its sentence, subject of a reporting clause."""
QUOTED = -1.6
"""Whoever is only talked about inside marks is seldom the one who speaks next."""
POSSESSIVE = -0.9
GENDER_KNOWN = 0.9
KNOWN = 1.5
"""Evidence of a person that more tells than the mere look of a name."""
CLEAR_MARGIN = 1.0
"""Lead over the second-best from which a choice is as good as sure."""
SLIGHT_MARGIN = 0.25
"""Lead below which a reader could not tell."""

Fits = Callable[[Entity], float | None]
"""A candidate's bonus, or `None` where it cannot be meant."""


@value
class Antecedent:
    """Who is meant, and how sure that is."""

    entity: Entity
    confidence: float


@value
class Place:
    """Where the mention stands that looks for its bearer."""

    at: int
    """Only mentions with a lower index count."""
    sentence: int
    quoted: bool = False
    speaker: Entity | None = None
    """Who speaks the marked words in which it stands; cannot be meant by "he"."""
    apart: bool = False
    """Whether the subject of the same sentence cannot be meant: "Prior said the teenager"."""


def choose(mentions: Sequence[Mention], place: Place, fits: Fits) -> Antecedent | None:
    """Return the best bearer among the mentions before a place."""
    scores: dict[Entity, float] = {}
    bonuses: dict[Entity, float | None] = {}
    barred = _barred(mentions, place) if place.apart else None
    at, sentence, quoted, speaker = place.at, place.sentence, place.quoted, place.speaker
    oldest = sentence - MAX_SENTENCES
    for mention in reversed(mentions[max(0, at - MAX_MENTIONS) : at]):
        entity = mention.entity
        if entity is None or entity is barred or entity is speaker:
            continue
        stands = mention.sentence
        if stands < oldest:
            break
        if entity in bonuses:
            bonus = bonuses[entity]
        else:
            bonus = bonuses[entity] = fits(entity)
        if bonus is None:
            continue
        score = _CLOSENESS[sentence - stands] + _STANDING[mention.weight] + bonus
        if mention.quoted and not quoted:
            score += QUOTED
        if mention.possessive:
            score += POSSESSIVE
        if entity not in scores or score > scores[entity]:
            scores[entity] = score
    if not scores:
        return None
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    lead = scores[ranked[0]] - scores[ranked[1]] if len(ranked) > 1 else CLEAR_MARGIN
    if lead < SLIGHT_MARGIN:
        return None
    return Antecedent(ranked[0], 0.9 if lead >= CLEAR_MARGIN else 0.7)


def _barred(mentions: Sequence[Mention], place: Place) -> Entity | None:
    """Return the subject of the sentence, which the mention cannot mean."""
    for index in range(place.at - 1, max(-1, place.at - 1 - MAX_MENTIONS), -1):
        mention = mentions[index]
        if mention.sentence != place.sentence:
            break
        if mention.weight and not mention.quoted and mention.entity is not None:
            return mention.entity
    return None


def of_gender(gender: Gender, *, sure: bool = False) -> Fits:
    """Return the test of a candidate for "he" or "she"; `sure` takes nobody who may be no person."""

    def fits(entity: Entity) -> float | None:
        if sure and (entity.kind != "person" or (entity.gender is None and entity.person < KNOWN)):
            return None
        if entity.kind != "person":
            lone = entity.kind == "unknown" and len(entity.tokens) == 1 and entity.acts
            return -1.0 if lone else None
        if entity.gender is None:
            return 0.0
        return GENDER_KNOWN if entity.gender == gender else None

    return fits
