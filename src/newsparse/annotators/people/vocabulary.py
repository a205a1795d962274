"""The word lists that the cast needs, as sets, one value a language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ...lexicon import languages, load
from ...lexicon.anonymity import AnonymityLexicon
from ...lexicon.cues import CuesLexicon
from ...lexicon.given_names import GivenNamesLexicon
from ...lexicon.organizations import OrganizationsLexicon
from ...lexicon.people import PeopleLexicon
from ...lexicon.places import PlacesLexicon
from ...lexicon.reporting import ReportingLexicon
from ...lexicon.words import WordsLexicon

Words = frozenset[str]


def words_of(*entries: Iterable[str]) -> Words:
    """Return every word of these lists, whose entries may hold several each."""
    return frozenset(word for entry in entries for words in entry for word in words.split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word lists of one language; all lower case but places, demonyms and acronyms."""

    people: PeopleLexicon
    male_titles: Words
    female_titles: Words
    titles: Words
    """Every form of address and rank, those of a gender included."""
    peerages: Words
    suffixes: Words
    men: Words
    women: Words
    roles: Words
    role_endings: tuple[str, ...]
    generic: Words
    modifiers: Words
    ornaments: Words
    groups: Words
    he: Words
    she: Words
    they: Words
    it: Words
    speaker: Words
    relatives: Words
    owners: Words
    definite: Words
    indefinite: Words
    determiners: Words
    quantifiers: Words
    breaks: Words
    of: Words
    conjunctions: Words
    views: Words
    male_names: Words
    female_names: Words
    given_names: Words
    name_words: Words
    name_ends: Words
    """Last words of names that are no person's."""
    name_heads: Words
    company_suffixes: Words
    company_words: Words
    trailing: Words
    companies: Words
    bodies: Words
    outlets: Words
    outlet_words: Words
    outlet_names: Words
    documents: Words
    document_plurals: Words
    organizations: Words
    acronyms: Words
    places: Words
    demonyms: Words
    anonymity: AnonymityLexicon
    unnamed: Words
    insiders: Words
    cues: Words
    """Every form of the reporting verbs."""
    nouns: Words
    """Singular nouns for people, organisations and outlets."""
    function_words: Words
    """Words that no name begins with, save by chance of standing first in a sentence."""

    def is_role(self, word: str) -> bool:
        """Whether a lower-case word is a singular noun for what somebody is or does."""
        return word in self.roles or (len(word) > MIN_ENDING and word.endswith(self.role_endings))

    def is_roles(self, word: str) -> bool:
        """Whether a lower-case word is a plural noun for people."""
        return word in self.groups or any(self.is_role(single) for single in self.singulars(word))

    def singulars(self, word: str) -> list[str]:
        """Return what a plural may be the plural of."""
        found = []
        for ending in self.people.plural_endings:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                stem = word[: -len(ending)]
                found.append(stem + "y" if ending == "ies" else stem)
        return found


MIN_ENDING = 6
"""Letters a word needs before its ending alone makes it a role ("woman" itself is listed)."""


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """Return the word lists of a language; English ones where it has none."""
    people = load(PeopleLexicon, language)
    organizations = load(OrganizationsLexicon, language)
    places = load(PlacesLexicon, language)
    names = load(GivenNamesLexicon, "shared")
    anonymity = load(AnonymityLexicon, language)
    words = load(WordsLexicon, language)
    male, female = words_of(people.male_honorifics), words_of(people.female_honorifics)
    men, women = words_of(people.male_nouns), words_of(people.female_nouns)
    first_names = words_of(names.male), words_of(names.female), words_of(names.either)
    return Vocabulary(
        people=people,
        male_titles=male,
        female_titles=female,
        titles=male | female | words_of(people.honorifics, people.ranks),
        peerages=words_of(people.peerages),
        suffixes=words_of(people.suffixes),
        men=men,
        women=women,
        roles=men | women | words_of(people.roles, people.generic),
        role_endings=tuple(words_of(people.role_endings)),
        generic=words_of(people.generic),
        modifiers=words_of(people.modifiers),
        ornaments=words_of(people.ornaments),
        groups=words_of(people.groups),
        he=words_of(people.he),
        she=words_of(people.she),
        they=words_of(people.they),
        it=words_of(people.it),
        speaker=words_of(people.speaker),
        relatives=words_of(people.relatives),
        owners=words_of(people.men_owners, people.women_owners, people.owners),
        definite=words_of(people.definite),
        indefinite=words_of(people.indefinite),
        determiners=words_of(people.definite, people.indefinite, people.quantifiers),
        quantifiers=words_of(people.quantifiers),
        breaks=words_of(people.breaks),
        of=words_of(people.of),
        conjunctions=words_of(people.conjunctions),
        views=words_of(people.views),
        male_names=first_names[0] - first_names[1] - first_names[2],
        female_names=first_names[1] - first_names[0] - first_names[2],
        given_names=first_names[0] | first_names[1] | first_names[2],
        name_words=words_of(organizations.name_words),
        name_ends=words_of(organizations.name_words, organizations.suffixes, organizations.outlet_words),
        name_heads=words_of(organizations.heads),
        company_suffixes=words_of(organizations.suffixes),
        company_words=words_of(organizations.company_words, organizations.suffixes),
        trailing=words_of(organizations.trailing),
        companies=words_of(organizations.companies),
        bodies=words_of(organizations.bodies),
        outlets=words_of(organizations.outlets),
        outlet_words=words_of(organizations.outlet_words),
        outlet_names=frozenset(organizations.outlet_names),
        documents=words_of(organizations.documents),
        document_plurals=words_of(organizations.document_plurals),
        organizations=frozenset(organizations.names),
        acronyms=words_of(organizations.acronyms),
        places=frozenset(places.names),
        demonyms=words_of(places.demonyms),
        anonymity=anonymity,
        unnamed=words_of(anonymity.nouns),
        insiders=words_of(anonymity.insiders),
        cues=_cues(language),
        nouns=words_of(
            people.male_nouns,
            people.female_nouns,
            people.roles,
            people.generic,
            organizations.companies,
            organizations.bodies,
            organizations.outlets,
        ),
        function_words=_function_words(words),
    )


def _cues(language: str) -> Words:
    if language in languages(ReportingLexicon.topic):
        reporting = load(ReportingLexicon, language)
        separable = (verb.forms for verb in reporting.separable)
        return words_of(reporting.speech, reporting.objects, reporting.auxiliaries, *separable)
    return words_of(*(verbs.forms for verbs in load(CuesLexicon, language).verbs))


def _function_words(words: WordsLexicon) -> Words:
    return words_of(
        words.determiners, words.possessives, words.subject_pronouns, words.object_pronouns,
        words.pronoun_verbs, words.relatives, words.complementizers, words.questions, words.of, words.to,
        words.prepositions, words.coordinators, words.subordinators, words.comparisons, words.auxiliaries,
        words.negations, words.adverbs, words.times,
    )  # fmt: skip
