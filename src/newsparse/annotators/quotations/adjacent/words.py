"""The words by which this grammar tells a reporting verb, a speaker, and what is neither."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ....lexicon import load, words_of
from ....lexicon.organizations import OrganizationsLexicon
from ....lexicon.people import PeopleLexicon
from ....lexicon.reporting import ReportingLexicon
from ..continental.wording import Wording, has_words, wording

Words = frozenset[str]
MAX_COMPLEMENT = 2
"""Words behind a role without a name that belong to it: "министр обороны"."""


MIN_ENDING = 6
"""Letters from which an ending makes a word a noun for people."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What is known of one language's words."""

    wording: Wording
    people: Words
    """Nouns for one person or several, in the form of a subject."""
    bodies: Words
    """Nouns for organisations and groups, which take no complement behind them."""
    role_endings: tuple[str, ...]
    modifiers: Words
    aside: Words
    """Words between a verb and its subject that are neither: times and hearers."""
    sources: Words
    neutral: Words
    this: tuple[tuple[str, ...], ...]
    particles: Words
    female: tuple[str, ...]
    male: tuple[str, ...]
    reported: tuple[str, ...]
    markers: Words
    complement: int
    """Words behind a role without a name that may belong to it."""
    verb_first: bool
    verb_second: bool
    uncased: bool
    dashes: bool

    def is_noun(self, word: str) -> bool:
        """Whether a word names what somebody is."""
        lower = word.lower()
        if lower in self.people or lower in self.bodies:
            return True
        return len(lower) > MIN_ENDING and lower.endswith(self.role_endings)

    def gender(self, cue: str) -> str | None:
        """Return "f" or "m" where the form of a verb tells who speaks."""
        if self.female and cue.endswith(self.female):
            return "f"
        return "m" if self.male and cue.endswith(self.male) else None


def is_adjacent(language: str) -> bool:
    """Whether a language has a file of reporting words for this grammar."""
    return has_words(language) and load(ReportingLexicon, language).grammar == "adjacent"


def is_uncased(language: str) -> bool:
    """Whether this grammar reads a language and its script has no capitals."""
    return has_words(language) and load(ReportingLexicon, language).uncased


@cache
def frame(language: str) -> Frame:
    """Return the words of a language."""
    lexicon = load(ReportingLexicon, language, strict=True)
    people = load(PeopleLexicon, language)
    bodies = load(OrganizationsLexicon, language)
    return Frame(
        wording=wording(language),
        people=words_of(
            people.roles, people.male_nouns, people.female_nouns, people.generic, people.honorifics,
            people.male_honorifics, people.female_honorifics, people.peerages,
        ),
        bodies=words_of(
            people.groups, bodies.bodies, bodies.companies, bodies.outlets, bodies.documents,
            bodies.document_plurals,
        ),
        role_endings=tuple(words_of(people.role_endings)),
        modifiers=words_of(people.modifiers, people.definite, people.indefinite, lexicon.determiners),
        aside=words_of(lexicon.times, lexicon.hearers),
        sources=words_of(lexicon.sources),
        neutral=words_of(lexicon.neutral),
        this=tuple(tuple(phrase.split()) for phrase in lexicon.this),
        particles=frozenset(w for e in people.particles for p in e.split() for w in p.split("_")),
        female=tuple(words_of(lexicon.female_endings)),
        male=tuple(words_of(lexicon.male_endings)),
        reported=tuple(words_of(lexicon.reported_endings)),
        markers=words_of(lexicon.markers),
        complement=MAX_COMPLEMENT if people.head_first else 0,
        verb_first=lexicon.verb_first,
        verb_second=lexicon.verb_second,
        uncased=lexicon.uncased,
        dashes=lexicon.dashes,
    )  # fmt: skip
