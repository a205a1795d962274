"""Which names are whose: fuller forms first, then the short ones."""

from __future__ import annotations

from collections.abc import Sequence

from .evidence import LIKELY, note
from .mention import Entity, Mention
from .naming import Naming, namings
from .surroundings import acronym
from .vocabulary import Vocabulary

SPEAKS = 2
"""Weight of a mention that is the subject of a reporting clause."""
MAX_BEARERS = 8
"""Entities kept for one surname or first name; more would be a list of names, not a story."""
MAX_PERSON = 4
"""Words in a person's name."""
MIN_STEM = 3
"""Letters that two forms of one name share at least."""


class Register:
    """The entities of an article by the forms under which they occur."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.entities: list[Entity] = []
        self._full: dict[tuple[str, ...], Entity] = {}
        self._last: dict[str, list[Entity]] = {}
        self._first: dict[str, list[Entity]] = {}
        self._short: dict[str, Entity] = {}
        self._stems: dict[str, list[Entity]] = {}
        self.nouns: set[str] = set()
        """Every lower-case word that the text uses of anybody, and every word in a name."""

    def add_all(self, mentions: Sequence[Mention], texts: list[str], titled: frozenset[int]) -> None:
        """Link every name of the article; mentions that turn out to be no name get no entity.

        In the passages of `titled` nearly every word has a capital, so only names known from elsewhere count.
        """
        single, headed = [], []
        bare, defined = namings(self.words)
        for mention in mentions:
            if mention.kind != "name":
                continue
            if mention.passage in titled:
                headed.append(mention)
                continue
            naming = (defined if mention.defined else bare)[mention.tokens]
            if naming is None:
                continue
            if len(naming.tokens) > 1:
                if self.words.people.nouns_capitalised and not self._looks_proper(naming):
                    continue
                self._link_full(mention, naming, texts[mention.passage])
            else:
                single.append((mention, naming))
        self._link_all_short(single, texts)
        for mention in headed:
            self._link_headed(mention)
        for mention in mentions:
            if mention.entity is not None and (mention.opens or mention.weight == SPEAKS):
                mention.entity.acts = True
        for entity in self.entities:
            entity.settle()
            self.nouns.update(entity.descriptors)
            self.nouns.update(map(str.lower, entity.tokens))

    def _link_full(self, mention: Mention, naming: Naming, text: str) -> None:
        tokens = naming.tokens
        entity = self._full.get(tokens) or self._variant(tokens)
        if entity is None:
            entity = self._create(mention, tokens)
            self._index(entity)
        elif len(tokens) > len(entity.tokens) or self._is_plainer(tokens, entity.tokens):
            entity.tokens = tokens
            self._index(entity)
        self._full[tokens] = entity
        note(entity, mention, naming, text, self.words)
        short = acronym(text, mention.end)
        if short is not None:
            self._short.setdefault(short, entity)

    def _link_headed(self, mention: Mention) -> None:
        """Find a known name among capitals that mean nothing, else a first name with what follows."""
        tokens = mention.tokens
        for at in range(len(tokens)):
            for end in range(min(len(tokens), at + MAX_PERSON), at, -1):
                part = tokens[at:end]
                entity = self._full.get(part)
                if entity is None and len(part) == 1 and part[0].lower() in self._last:
                    entity = self.find(part[0])
                if entity is None and len(part) == 2 and part[0].lower() in self.words.given_names:
                    entity = self._create(mention, part)
                    entity.person += LIKELY
                    self._index(entity)
                    self._full[part] = entity
                if entity is not None:
                    mention.entity = entity
                    mention.start += sum(len(token) + 1 for token in tokens[:at])
                    mention.end = mention.start + len(" ".join(part))
                    mention.tokens = part
                    return

    def _create(self, mention: Mention, tokens: tuple[str, ...]) -> Entity:
        entity = Entity(tokens, (mention.passage, mention.start))
        self.entities.append(entity)
        return entity

    def _variant(self, tokens: tuple[str, ...]) -> Entity | None:
        """Somebody with the same first and last name, one of them with more between."""
        for entity in self._last.get(tokens[-1].lower(), ()):
            if entity.tokens[0] == tokens[0] and min(len(entity.tokens), len(tokens)) == 2:
                return entity
        return self._inflected(tokens) if self.words.cases else None

    def _inflected(self, tokens: tuple[str, ...]) -> Entity | None:
        """Somebody with this name in another case."""
        cases = self.words.cases
        for entity in self._stems.get(tokens[-1][:MIN_STEM].lower(), ()):
            if len(entity.tokens) == len(tokens) and all(
                same_stem(a, b, cases) for a, b in zip(entity.tokens, tokens, strict=True)
            ):
                return entity
        return None

    def _is_plainer(self, tokens: tuple[str, ...], known: tuple[str, ...]) -> bool:
        """Whether a name is nearer than the known one to the form that a subject has."""
        names = self.words.given_names
        if not self.words.cases or len(tokens) != len(known):
            return False
        plain, was = tokens[0].lower() in names, known[0].lower() in names
        return plain > was or (plain == was and sum(map(len, tokens)) < sum(map(len, known)))

    def _index(self, entity: Entity) -> None:
        last = entity.tokens[-1].lower()
        tables = [(self._first, entity.tokens[0])]
        if not self._ends_in_another(entity.tokens):
            tables.append((self._last, last))
        if self.words.cases:
            tables.append((self._stems, last[:MIN_STEM]))
        for table, token in tables:
            held = table.setdefault(token, [])
            if len(held) < MAX_BEARERS and entity not in held:
                held.append(entity)
        initials = "".join([t[0] for t in entity.tokens if t[0].isupper()])
        if len(initials) > 2 or initials in self.words.acronyms:
            self._short.setdefault(initials, entity)

    def _ends_in_another(self, tokens: tuple[str, ...]) -> bool:
        """Whether a name's last word names somebody else: "Sanità di Hamas", but not "Ana de Lima"."""
        words = self.words
        joint = len(tokens) > 2 and tokens[-2] in words.joints and words.people.head_first
        return joint and tokens[0].lower() not in words.given_names

    def _link_all_short(self, single: list[tuple[Mention, Naming]], texts: list[str]) -> None:
        """Link the names of one word, those of a sole bearer that tell nothing more at once."""
        plain = {naming.tokens[0] for mention, naming in single if not mention.opens}
        sole: dict[str, Entity] = {}
        for mention, naming in single:
            token = naming.tokens[0]
            entity = sole.get(token)
            if entity is None or mention.telling or naming.titles:
                entity = self._link_short(mention, naming, texts[mention.passage], plain)
                bearers = self._last.get(token.lower()) or self._first.get(token)
                if entity is not None and (bearers is None or len(bearers) == 1):
                    sole[token] = entity
            else:
                mention.entity = entity
                entity.mentions += 1

    def _link_short(self, mention: Mention, naming: Naming, text: str, plain: set[str]) -> Entity | None:
        token = naming.tokens[0]
        entity = self.find(token, naming)
        if entity is None:
            if not self._is_name(mention, naming, token, plain):
                return None
            entity = self._create(mention, naming.tokens)
            self._full[naming.tokens] = entity
            self._last.setdefault(token.lower(), []).append(entity)
        note(entity, mention, naming, text, self.words)
        return entity

    def _is_name(self, mention: Mention, naming: Naming, token: str, plain: set[str]) -> bool:
        words = self.words
        lower = token.lower()
        if words.people.nouns_capitalised:
            return self._looks_proper(naming)
        if naming.titled or token in plain or not mention.opens:
            return True
        if words.people.stacked:
            return token.isupper() and len(token) > 1
        return not (
            lower in words.function_words or words.is_role(lower) or words.is_roles(lower)
            or lower in words.bodies or lower in words.companies or lower in words.modifiers
            or lower in words.documents or lower in words.document_plurals or lower in words.outlets
        ) and mention.weight == 2  # fmt: skip

    def _looks_proper(self, naming: Naming) -> bool:
        """Whether capitals name somebody where every noun has them."""
        words = self.words
        first, last = naming.tokens[0], naming.tokens[-1]
        name = " ".join(naming.tokens)
        if naming.titled or name in words.places or name.lower() in words.organizations | words.outlet_names:
            return True
        if len(naming.tokens) == 1:
            return first in words.acronyms or (first.isupper() and len(first) > 1)
        return first.lower() in words.given_names or last.lower() in words.name_ends or first[1:2] == "."

    def find(self, token: str, naming: Naming | None = None) -> Entity | None:
        """Return the bearer of a short form: acronym, surname, first name, first word of a firm."""
        short = token.replace(".", "")
        if short.isupper() and len(short) > 1:
            entity = self._short.get(short) or self._full.get((token,))
            if entity is not None:
                return entity
        candidates = self._last.get(token.lower())
        if not candidates:
            candidates = self._first.get(token)
        if not candidates and self.words.cases:
            candidates = self._of_stem(token)
        if not candidates:
            return self._full.get((token,))
        if len(candidates) == 1:
            return candidates[0]
        return _fitting(candidates, naming)

    def _of_stem(self, token: str) -> list[Entity]:
        """Return those whose surname this is in another case, or the subject's form of one in another."""
        words = self.words
        if token.lower().endswith(words.female_surnames):
            return []
        held = self._stems.get(token[:MIN_STEM].lower(), ())
        return [entity for entity in held if same_stem(entity.tokens[-1], token, words.cases)]

    def find_full(self, tokens: tuple[str, ...]) -> Entity | None:
        """Return the bearer of a name of any length."""
        if not tokens:
            return None
        return self._full.get(tokens) or (self.find(tokens[0]) if len(tokens) == 1 else self._variant(tokens))


def _fitting(candidates: list[Entity], naming: Naming | None) -> Entity:
    """Return the bearer whose gender the title tells, else the one named most."""
    if naming is not None and naming.gender is not None:
        matching = [c for c in candidates if (c.female if naming.gender == "male" else c.male) <= 0]
        candidates = matching or candidates
    return max(candidates, key=_mentions)


def _mentions(entity: Entity) -> int:
    return entity.mentions


def same_stem(one: str, other: str, cases: frozenset[str]) -> bool:
    """Tell whether two words are one but for the endings of their cases."""
    shared = 0
    for a, b in zip(one.lower(), other.lower(), strict=False):
        if a != b:
            break
        shared += 1
    if one[shared:] == other[shared:]:
        return True
    for cut in range(shared, max(MIN_STEM, shared - 2) - 1, -1):
        if cut >= MIN_STEM and all(not rest or rest in cases for rest in (one[cut:], other[cut:])):
            return True
    return False
