"""Words for people: how they are addressed, what they do, what pronouns stand for them."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel

Words = tuple[str, ...]
"""A list of words; an entry may hold several, parted by white space, unless said otherwise."""


class PeopleLexicon(LexiconModel):
    """Words for people of one language, in lower case."""

    topic: ClassVar[str] = "people"

    male_honorifics: Words = ()
    """"mr", "sir": without their dot."""
    female_honorifics: Words = ()
    """"mrs", "dame"."""
    honorifics: Words = ()
    """Those that tell no gender: "dr"."""
    peerages: Words = ()
    """Titles that stay in the name: "lord", "pope"."""
    ranks: Words = ()
    """Short forms of titles, without their dot: "sen", "col"."""
    suffixes: Words = ()
    """What follows a name and is no surname: "jr", "iii", "kc"."""
    particles: Words = ()
    """Small words inside surnames: "van", "von_der" (an underscore for the space)."""
    male_nouns: Words = ()
    """Roles and relations of men: "spokesman", "father"."""
    female_nouns: Words = ()
    """Roles and relations of women: "spokeswoman", "mother"."""
    roles: Words = ()
    """Nouns of function and trade that tell no gender: "minister", "baker"."""
    role_endings: Words = ()
    """Endings that make a noun a role: "ologist"."""
    generic: Words = ()
    """Nouns for anybody: "man", "teenager", "veteran"."""
    modifiers: Words = ()
    """Words before a role that belong to it: "prime", "deputy", "former"."""
    ornaments: Words = ()
    """Words before a role that say nothing of it: "new", "local"."""
    portfolios: Words = ()
    """Roles whose complement is the field they are in charge of, no organisation: "minister for health"."""
    events: Words = ()
    """Words before names that are given to no person: "storm", "operation"."""
    examples: Words = ()
    """Words behind which members of a group are named: "parties including X"."""
    ages: dict[str, tuple[int, int]] = Field(default_factory=dict)
    """Nouns for people of an age, with first and last year of it."""
    groups: Words = ()
    """Nouns that mean several people and are no plural of a role: "police", "residents"."""
    plural_endings: tuple[str, ...] = ()
    """What a plural may end in, longest first: "s"."""
    he: Words = ()
    """Pronouns for a man."""
    she: Words = ()
    """Pronouns for a woman."""
    it: Words = ()
    """Pronouns for a thing."""
    they: Words = ()
    """Pronouns for several."""
    speaker: Words = ()
    """Pronouns of the first and second person."""
    relatives: Words = ()
    """Pronouns that refer to the noun right before them: "who"."""
    who: tuple[str, ...] = ()
    """How a clause about a person, never a thing, goes on behind a name: ", who "."""
    men_owners: Words = ()
    """Possessives of a man: "his"."""
    women_owners: Words = ()
    """Possessives of a woman: "her"."""
    owners: Words = ()
    """All other possessives: "its", "their", "my"."""
    definite: Words = ()
    """Words that open a phrase for somebody known: "the", "this"."""
    indefinite: Words = ()
    """Words that open a phrase for somebody new, singular: "a", "one", "another"."""
    quantifiers: Words = ()
    """Words that open a phrase for several: "two", "some", "many"."""
    breaks: Words = ()
    """Small words that end the head of a phrase: "of", "for", "in", "who"."""
    of: Words = ()
    """Prepositions between a role and its organisation: "of", "for", "at"."""
    conjunctions: Words = ()
    """"and", "or"."""
    views: Words = ()
    """Nouns that only lead to the source behind them: "Angaben" in "Angaben der Polizei"."""
    female_endings: tuple[str, ...] = ()
    """Endings that make a role a woman's: "in" in German; a role without them is then rather a man's."""
    case_endings: Words = ()
    """Endings that a name takes in other cases than that of a subject: "ом" in "Петровым" and the like."""
    female_surnames: Words = ()
    """Endings of surnames that only women have as a subject: "ова"."""
    head_first: bool = False
    """Whether adjectives stand behind the noun, so that the first noun of a phrase is its head."""
    nouns_capitalised: bool = False
    """Whether common nouns have capitals, so that a lone capital is no name."""
    articles: tuple[str, ...] = ()
    """Articles grown together with their noun: "ال"."""
    owners_behind: bool = False
    """Whether the owner of a role stands behind it without a preposition: "президент России"."""
    roles_behind: bool = False
    """Whether a role stands behind the name: "Kovács János polgármester"."""
    stacked: bool = False
    """Whether other names stand right before a person's without a sign: "МВД Иван Петров"."""
    clitics: tuple[str, ...] = ()
    """Possessive endings: "'s"."""
