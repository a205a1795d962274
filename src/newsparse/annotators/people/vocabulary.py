"""The word lists that the cast needs, as sets, one value a language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from ...lexicon import LexiconModel, languages, load, words_of
from ...lexicon.anonymity import AnonymityLexicon
from ...lexicon.cues import CuesLexicon
from ...lexicon.given_names import GivenNamesLexicon
from ...lexicon.organizations import OrganizationsLexicon
from ...lexicon.people import PeopleLexicon
from ...lexicon.places import PlacesLexicon
from ...lexicon.reporting import ReportingLexicon
from ...lexicon.words import WordsLexicon

Words = frozenset[str]
Key = TypeVar("Key")
Value = TypeVar("Value")


REMEMBERED = 16_384
"""Names, sources and nouns whose reading is remembered from one article to the next: news repeats them."""


class Remembered(dict[Key, Value], Generic[Key, Value]):
    """What a function of one argument returned, for the first keys it was asked of.

    Keys and values of plain strings and tuples are no work for the garbage collector, which the entries of
    `lru_cache` are: with the vocabulary in each key they were two fifths of all that it walked.
    """

    def __init__(self, tell: Callable[[Key], Value]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, key: Key) -> Value:
        value = self._tell(key)
        if len(self) < REMEMBERED:
            self[key] = value
        return value


@dataclass(frozen=True, slots=True, eq=False)
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
    ranks: Words
    portfolios: Words
    examples: Words
    events: Words
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
    joints: Words
    """Those of them that join the parts of one name: "University of Bradford"."""
    conjunctions: Words
    attributing: Words
    """What ends a noun phrase but does not add another: behind it a name is an attribute."""
    pronouns: Words
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
    unnaming: Words
    """Adjectives of a source that stays unnamed: "anonymous"."""
    insiders: Words
    cases: Words
    """Endings of a name in other cases than that of a subject; empty where names have none."""
    female_surnames: tuple[str, ...]
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
    anonymity = load(AnonymityLexicon, language)
    nouns = words_of(organizations.companies, organizations.bodies, organizations.outlets)
    roles = words_of(people.male_nouns, people.female_nouns, people.roles, people.generic)
    return Vocabulary(
        people=people,
        roles=roles,
        nouns=nouns | roles,
        places=frozenset(places.names),
        demonyms=words_of(places.demonyms),
        anonymity=anonymity,
        unnamed=words_of(anonymity.nouns),
        unnaming=words_of(anonymity.adjectives),
        insiders=words_of(anonymity.insiders),
        cues=_cues(language),
        function_words=_function_words(language),
        **_of_titles(people),
        **_of_grammar(people),
        **_of_names(language),
        **_of_organizations(organizations),
    )


def _of_titles(people: PeopleLexicon) -> dict[str, Any]:
    male, female = words_of(people.male_honorifics), words_of(people.female_honorifics)
    return {
        "male_titles": male,
        "female_titles": female,
        "titles": male | female | words_of(people.honorifics, people.ranks),
        "men": words_of(people.male_nouns),
        "women": words_of(people.female_nouns),
        "role_endings": tuple(words_of(people.role_endings)),
        **_sets(
            people, "peerages suffixes generic modifiers ornaments ranks groups portfolios examples events"
        ),
    }


def _of_grammar(people: PeopleLexicon) -> dict[str, Any]:
    return {
        "attributing": words_of(people.breaks) - words_of(people.conjunctions),
        "pronouns": words_of(people.he, people.she, people.they, people.it, people.speaker, people.relatives),
        "owners": words_of(people.men_owners, people.women_owners, people.owners),
        "determiners": words_of(people.definite, people.indefinite, people.quantifiers),
        **_sets(people, "he she they it speaker relatives definite indefinite quantifiers breaks of"),
        "cases": words_of(people.case_endings),
        "female_surnames": tuple(words_of(people.female_surnames)),
        "joints": frozenset(people.of[0].split()[:2]) if people.of else frozenset(),
        **_sets(people, "conjunctions views"),
    }


def _of_names(language: str) -> dict[str, Any]:
    names = [load(GivenNamesLexicon, "shared")]
    if language in languages(GivenNamesLexicon.topic):
        names.append(load(GivenNamesLexicon, language))
    male, female, either = (words_of(*(getattr(n, field) for n in names)) for field in _NAMES)
    return {
        "male_names": male - female - either,
        "female_names": female - male - either,
        "given_names": male | female | either,
    }


_NAMES = ("male", "female", "either")


def _of_organizations(organizations: OrganizationsLexicon) -> dict[str, Any]:
    return {
        "name_ends": words_of(organizations.name_words, organizations.suffixes, organizations.outlet_words),
        "name_heads": words_of(organizations.heads),
        "company_suffixes": words_of(organizations.suffixes),
        "company_words": words_of(organizations.company_words, organizations.suffixes),
        "outlet_names": frozenset(organizations.outlet_names),
        "organizations": frozenset(organizations.names),
        **_sets(organizations, "name_words trailing companies bodies outlets outlet_words documents"),
        **_sets(organizations, "document_plurals acronyms"),
    }


def _sets(lexicon: LexiconModel, fields: str) -> dict[str, Words]:
    """Return the words of these fields, each as a set under its own name."""
    return {field: words_of(getattr(lexicon, field)) for field in fields.split()}


def _cues(language: str) -> Words:
    if language in languages(ReportingLexicon.topic):
        reporting = load(ReportingLexicon, language)
        separable = (verb.forms for verb in reporting.separable)
        return words_of(reporting.speech, reporting.objects, reporting.auxiliaries, *separable)
    return words_of(*(verbs.forms for verbs in load(CuesLexicon, language).verbs))


def _function_words(language: str) -> Words:
    if language not in languages(WordsLexicon.topic) and language in languages(ReportingLexicon.topic):
        reporting = load(ReportingLexicon, language)
        return words_of(
            reporting.determiners, reporting.pronouns, reporting.other_pronouns, reporting.prepositions,
            reporting.adverbs, reporting.coordinators, reporting.subordinators, reporting.that,
            reporting.verbs, reporting.auxiliaries, reporting.relatives, reporting.according, reporting.times,
        )  # fmt: skip
    words = load(WordsLexicon, language)
    return words_of(
        words.determiners, words.possessives, words.subject_pronouns, words.object_pronouns,
        words.pronoun_verbs, words.relatives, words.complementizers, words.questions, words.of, words.to,
        words.prepositions, words.timings, words.coordinators, words.subordinators, words.comparisons,
        words.auxiliaries, words.negations, words.adverbs, words.times,
    )  # fmt: skip
