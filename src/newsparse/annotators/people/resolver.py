"""From a source as written to whom it means."""

from __future__ import annotations

from ...models.quotation import SourceKind
from .anonymity import is_anonymous
from .attributes import ends_phrase, opens_phrase, owner_among, owner_behind
from .descriptions import bearer, bearer_anywhere
from .evidence import take_lead
from .introductions import introduced
from .mention import Entity, Mention
from .naming import outlet_name
from .patterns import MAX_TOKENS
from .phrase import Head, HeadKind, head_of
from .resolved import UNKNOWN, Resolved
from .salience import Antecedent, Place, choose
from .story import Story
from .surroundings import read_phrase
from .vocabulary import Vocabulary

_KINDS: dict[HeadKind, SourceKind] = {
    "person": "person",
    "people": "group",
    "organization": "organization",
    "outlet": "outlet",
    "document": "document",
    "pronoun_they": "group",
    "speaker": "person",
}
_MARKS = ('"', "“", "'", "‘", "«", "„")
NAMED = 0.95
"""Confidence of a name met in the source itself."""
SHORT = 0.9
"""Confidence of a short form of a name met in full elsewhere."""
DESCRIBED = 0.6
"""Confidence of the kind where the head noun tells it and nobody is named."""


class Resolver:
    """Resolves the sources of one article."""

    __slots__ = ("_story", "_words")

    def __init__(self, story: Story) -> None:
        self._story = story
        self._words = story.grammar.vocabulary

    def resolve(self, mention: str, passage: int, position: int) -> Resolved:
        """Tell whom `mention` at this place means."""
        text = mention.rstrip(" ,;:")
        words = self._words
        end = position + len(text)
        named_alone = self._name_alone(text, passage, position, end)
        if named_alone is not None:
            return named_alone
        head = head_of(text, words)
        if head.word in words.views:
            behind = owner_behind(text, head.end, words)
            if behind is not None:
                return self.resolve(text[behind:], passage, position + behind)
        if head.kind.startswith("pronoun") or head.kind in ("speaker", "relative"):
            return self._pronoun(head, passage, position)
        named = [m for m in self._story.within(passage, position, end) if m.kind == "name" and m.entity]
        bearer_ = self._named_head(text, named, position)
        if bearer_ is not None:
            return self._person_named(bearer_, text, named, position)
        if not named and text[:1].isupper():
            known = self._story.register.find_full(tuple(text.split())[:MAX_TOKENS])
            if known is not None:
                return self._of_entity(known, SHORT)
        return self._description(head, text, passage, position, named)

    def _name_alone(self, text: str, passage: int, position: int, end: int) -> Resolved | None:
        """Resolve a source that is one or two words of a name and nothing else, as every second one is."""
        story = self._story
        index = story.index_at(passage, position)
        if index == story.firsts[passage + 1]:
            return None
        mention = story.mentions[index]
        entity = mention.entity
        if entity is None or mention.kind != "name" or mention.start != position or mention.end != end:
            return None
        parts = len(mention.tokens)
        if mention.quoted or parts > 2 or (parts == 1 and text.lower() in self._words.pronouns):
            return None
        return self._of_entity(entity, NAMED if parts > 1 else SHORT)

    # -- pronouns

    def _pronoun(self, head: Head, passage: int, position: int) -> Resolved:
        story = self._story
        story.follow(passage, position)
        if head.kind == "speaker":
            return Resolved(None, "person", confidence=0.5)
        index = story.index_at(passage, position)
        if head.kind == "relative":
            before = story.mentions[index - 1] if index else None
            if (
                before is not None
                and before.entity
                and before.passage == passage
                and position - before.end < 3
            ):
                return self._of_entity(before.entity, 0.85)
            return Resolved(None, "person" if head.word == "who" else "unknown", confidence=0.4)
        if head.kind in ("pronoun_he", "pronoun_she"):
            here = story.mentions[index] if index in story.antecedents else None
            if here is not None and here.passage == passage and here.start == position:
                found = story.antecedents[index]
            else:
                fits = story.fits(head.kind.removeprefix("pronoun_"))
                found = choose(story.mentions, self._place(index, passage, position), fits)
            if found is None:
                return Resolved(None, "person", confidence=0.5)
            return self._of_entity(found.entity, found.confidence)
        if head.kind == "pronoun_it":
            return self._it(index, passage)
        return Resolved(None, "group", confidence=0.5)

    def _place(self, index: int, passage: int, position: int) -> Place:
        """Return the place of a stand-in: that of the mention found there, or made up from its neighbours."""
        story = self._story
        if index < len(story.mentions):
            here = story.mentions[index]
            if here.passage == passage and here.start == position:
                return story.place_of(index)
        return Place(index, story.sentence_at(index, passage))

    def _it(self, index: int, passage: int) -> Resolved:
        story = self._story
        found = choose(story.mentions, Place(index, story.sentence_at(index, passage)), _thing)
        if found is None:
            return UNKNOWN
        return self._of_entity(found.entity, min(found.confidence, 0.6))

    # -- names

    def _named_head(self, text: str, named: list[Mention], position: int) -> Mention | None:
        """Return the name that is the head of the phrase, or stands in apposition to it."""
        for mention in named:
            if mention.quoted and not text.startswith(_MARKS):
                continue
            begin, end = mention.start - position, mention.end - position
            opens = mention.fielded or opens_phrase(text[:begin], self._words)
            if opens and ends_phrase(text[end:], self._words):
                return mention
        return None

    def _person_named(self, mention: Mention, text: str, named: list[Mention], position: int) -> Resolved:
        entity = mention.entity
        if entity is None:
            return UNKNOWN
        others = [m for m in named if m.entity is not entity and "(" not in text[: m.start - position]]
        if self._coordinated(mention, others, text, position):
            return Resolved(None, "group", confidence=0.7)
        if self._is_owner(mention, entity, text[: mention.start - position]):
            return Resolved(None, "person", text[: mention.end - position], confidence=DESCRIBED)
        if self._words.people.stacked and not entity.roles:
            take_lead(entity, text[: mention.start - position], self._words)
        full = len(mention.tokens) > 1
        if not full and words_differ(mention.tokens[0], entity, self._words):
            return Resolved(mention.tokens[0], entity.kind, entity.role, confidence=SHORT)
        return self._of_entity(entity, NAMED if full else SHORT, owner_among(others))

    def _is_owner(self, mention: Mention, entity: Entity, lead: str) -> bool:
        """Whether one name behind a role may be a country's or a body's: "президент России"."""
        words = self._words
        if not words.people.owners_behind:
            return False
        led = [*lead.split(), *(token for token in mention.tokens if token not in entity.tokens)]
        body = any(t.isupper() or t.lower() in words.bodies for t in entity.tokens)
        return (len(entity.tokens) == 1 or body) and any(words.is_role(part.lower()) for part in led)

    def _coordinated(self, mention: Mention, others: list[Mention], text: str, position: int) -> bool:
        for other in others:
            between = text[mention.end - position : other.start - position].strip(" ,").lower()
            if between in self._words.conjunctions:
                return True
        return False

    def _of_entity(self, entity: Entity, confidence: float, owner: str | None = None) -> Resolved:
        kind = entity.kind
        name = outlet_name(entity, self._words) if kind == "outlet" else entity.name
        role = entity.role if kind == "person" else None
        affiliation = (owner or entity.affiliation) if kind == "person" else None
        return Resolved(name, kind, role, affiliation, confidence=confidence)

    # -- descriptions

    def _description(
        self, head: Head, text: str, passage: int, position: int, named: list[Mention]
    ) -> Resolved:
        words = self._words
        story = self._story
        anonymous = is_anonymous(head, text, story.texts[passage], position, words)
        phrase = read_phrase(text, words) if head.kind == "person" else None
        role = phrase.role if phrase else None
        affiliation = phrase.affiliation if phrase else self._belonging(head, text, named, position)
        kind = _KINDS.get(head.kind, "unknown")
        if not named and not anonymous:
            story.follow(passage, position)
            index = story.index_at(passage, position)
            found = self._bearer(head, passage, position, index)
            if found is not None:
                return self._of_entity(found.entity, found.confidence)
        return Resolved(None, kind, role, affiliation, anonymous, DESCRIBED if kind != "unknown" else 0.2)

    def _bearer(self, head: Head, passage: int, position: int, index: int) -> Antecedent | None:
        """Return who "the minister" or "his coach" is; nobody if somebody unnamed came in meanwhile."""
        story, words = self._story, self._words
        if head.determiner in words.owners:
            return bearer_anywhere(story.register.entities, head, words)
        if not words.definite and head.kind == "person" and not head.modifiers:
            return bearer_anywhere(story.register.entities, head, words)
        if head.determiner not in words.definite:
            return None
        found = bearer(
            story.mentions, self._place(index, passage, position), head, story.register.nouns, words
        )
        if found is None and head.kind == "organization":
            return bearer_anywhere(story.register.entities, head, words)
        if found is None or head.kind != "person":
            return found
        since = story.last_of(found.entity, index)
        if introduced(head.word, story.texts, (since, (passage, position)), words):
            return None
        return found

    def _belonging(self, head: Head, text: str, named: list[Mention], position: int) -> str | None:
        """Return the organisation that people or a document belong to; examples of them are none."""
        for mention in named:
            if mention.entity is not None and mention.entity.kind == "organization":
                between = text[head.end : mention.start - position].lower().split()
                example = not self._words.examples.isdisjoint(between)
                return None if example or head.kind == "organization" else mention.entity.name
        return None


def words_differ(surname: str, entity: Entity, words: Vocabulary) -> bool:
    """Whether the article has the full name only in another case than that of the surname."""
    if not words.cases or len(entity.tokens) < 2 or surname == entity.tokens[-1]:
        return False
    return surname != entity.tokens[0] and entity.tokens[0].lower() not in words.given_names


def _thing(entity: Entity) -> float | None:
    return 0.0 if entity.kind in ("organization", "outlet") and not entity.place else None
