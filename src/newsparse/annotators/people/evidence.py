"""What a mention tells of its bearer: person or organisation, gender, role, age."""

from __future__ import annotations

from functools import cache, partial

from .mention import Entity, Gender, Mention
from .naming import Naming
from .surroundings import Phrase, age_behind, attached, before, behind, is_thing
from .vocabulary import Remembered, Vocabulary

SURE = 3.0
"""Weight of evidence that leaves no doubt of a kind: a title, an age, a word such as "university"."""
LIKELY = 1.5
"""Weight of evidence that mostly tells: a first name."""
_NOTHING = (None, None)
FAINT = 0.5
"""Weight of the mere look of a name."""


def note(entity: Entity, mention: Mention, naming: Naming, text: str, words: Vocabulary) -> None:
    """Take down what a mention tells of its bearer."""
    mention.entity = entity
    entity.mentions += 1
    if entity.mentions == 1:
        _judge_form(entity, mention, naming, words)
    elif entity.first > (mention.passage, mention.start):
        entity.first = (mention.passage, mention.start)
    if naming.titles:
        _judge_titles(entity, naming, words)
    apposed = text.startswith(", ", mention.end)
    found = (
        before(text, mention.start, words, fielded=mention.fielded)
        if mention.led or mention.fielded
        else None,
        behind(text, mention.end, words) if apposed else None,
    )
    if found != _NOTHING:
        _judge_place(entity, found, words)
    if mention.attached and not entity.affiliation and entity.person > entity.organization:
        entity.affiliation = _organization(attached(text, mention.end, words), words)
    if mention.defined and entity.person < SURE:
        entity.organization += FAINT
    if apposed:
        age = age_behind(text, mention.end)
        if age is not None:
            entity.person += SURE
            entity.age = age
        elif text.startswith(words.people.who, mention.end):
            entity.person += LIKELY


def _judge_form(entity: Entity, mention: Mention, naming: Naming, words: Vocabulary) -> None:
    """Judge by the words of the name itself."""
    entity.article = mention.article
    kind, weight, gender = _forms(words)[naming.tokens, mention.defined]
    if kind is not None:
        setattr(entity, kind, getattr(entity, kind) + weight)
    if gender is not None:
        setattr(entity, gender, getattr(entity, gender) + 1)


Form = tuple[str | None, float, Gender | None]
"""The kind that the form of a name speaks for, how much, and the gender of a first name."""


@cache
def _forms(words: Vocabulary) -> Remembered[tuple[tuple[str, ...], bool], Form]:
    return Remembered(partial(_form_of, words=words))


def _form_of(name: tuple[tuple[str, ...], bool], words: Vocabulary) -> Form:
    """Judge a name by its words and whether an article stands before it."""
    tokens, defined = name
    lower = [t.lower().rstrip(".") for t in tokens]
    gender: Gender | None = None
    if lower[0] in words.male_names:
        gender = "male"
    elif lower[0] in words.female_names:
        gender = "female"
    return *_kind_of_form(tokens, lower, defined, words), gender


def _kind_of_form(
    tokens: tuple[str, ...], lower: list[str], defined: bool, words: Vocabulary
) -> tuple[str | None, float]:
    if lower[0] in words.events and len(lower) > 1:
        return None, 0.0
    name = " ".join(lower)
    head = lower[0] if words.people.head_first and lower[0] in words.outlet_words else lower[-1]
    if name in words.outlet_names or (head in words.outlet_words and (len(tokens) > 1 or defined)):
        return "outlet", SURE
    if " ".join(tokens) in words.places:
        return "place", SURE
    if name in words.organizations or _is_organizations(tokens, lower, words):
        return "organization", SURE
    if len(tokens) == 1 and (tokens[0] in words.acronyms or tokens[0].isupper() or _camel(tokens[0])):
        return "organization", LIKELY
    if lower[0] in words.given_names and len(tokens) < 5:
        return "person", LIKELY if len(tokens) > 1 else FAINT
    if 1 < len(tokens) < 4 and not defined:
        return "person", FAINT
    return None, 0.0


def _judge_titles(entity: Entity, naming: Naming, words: Vocabulary) -> None:
    """Judge by the titles in capitals before the name."""
    for title in naming.titles:
        lower = title.lower().rstrip(".")
        if is_thing(lower, words):
            if not naming.role:
                entity.organization += LIKELY
                entity.describe(lower)
            continue
        entity.person += SURE if title not in words.demonyms else 0
        if lower in words.male_titles or lower in words.men:
            entity.male += SURE
        elif lower in words.female_titles or lower in words.women:
            entity.female += SURE
    if naming.role:
        _take_role(entity, (0, naming.role), naming.role.split()[-1].lower().rstrip("."), words)
        entity.affiliation = entity.affiliation or _organization(naming.owner, words)


def _take_role(entity: Entity, role: tuple[int, str], head: str, words: Vocabulary) -> None:
    entity.bear(role)
    entity.describe(*role[1].lower().split())
    if head in words.women or (words.people.female_endings and head.endswith(words.people.female_endings)):
        entity.female += SURE
    elif head in words.men:
        entity.male += SURE
    elif words.people.female_endings:
        entity.male += FAINT


def _judge_place(entity: Entity, found: tuple[Phrase | None, Phrase | None], words: Vocabulary) -> None:
    """Judge by the roles before and behind the name."""
    for rank, phrase in enumerate(found, 1):
        if phrase is None:
            continue
        if words.is_role(phrase.head) and not (
            is_thing(phrase.head, words) and entity.organization > entity.person
        ):
            if entity.organization < SURE and entity.outlet < SURE:
                entity.person += SURE
                _take_role(entity, (rank, phrase.role), phrase.head, words)
                entity.affiliation = entity.affiliation or _organization(phrase.affiliation, words)
        elif entity.person < SURE:
            if phrase.head in words.outlets:
                entity.outlet += LIKELY
            else:
                entity.organization += LIKELY
            entity.describe(phrase.head)


def _organization(name: str | None, words: Vocabulary) -> str | None:
    """Return the name, unless it is a place's."""
    if name is None or name in words.demonyms or not words.places.isdisjoint((name, name.removesuffix("s"))):
        return None  # also in the genitive: "Bayerns"
    return name


def _is_organizations(tokens: tuple[str, ...], lower: list[str], words: Vocabulary) -> bool:
    """Whether a word in the name tells that it is an organisation's."""
    if lower[-1] in words.company_suffixes or "&" in tokens:
        return True
    heads = words.name_words if words.people.head_first else words.name_heads
    return len(tokens) > 1 and (lower[-1] in words.name_words or lower[0] in heads)


def _camel(token: str) -> bool:
    """Whether a capital stands inside the word: "BlueJet", but not "McDonald"."""
    inner = (
        token[3:]
        if token.startswith(("Mac", "Mc", "De", "La", "Le", "Di", "O'", "O’", "D'", "D’"))
        else token[1:]
    )
    return "-" not in token and any(c.isupper() for c in inner)


def take_lead(entity: Entity, lead: str, words: Vocabulary) -> None:
    """Take the words before a name for its bearer's role, if one of them is one."""
    parts = lead.strip(" ,").split()
    while parts and parts[0].lower() in words.determiners:
        del parts[0]
    if any(words.is_role(part.lower()) for part in parts):
        entity.bear((1, " ".join(parts)))
        entity.describe(*map(str.lower, parts))
        entity.kind = "person"
