"""A language's words, each with the letter of the part that it plays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ....lexicon import languages, load, words_of
from ....lexicon.people import PeopleLexicon
from ....lexicon.reporting import ReportingLexicon

_CLASSES = (
    ("verbs", "v"),
    ("adverbs", "R"),
    ("prepositions", "I"),
    ("subordinators", "C"),
    ("that", "T"),
    ("coordinators", "&"),
    ("infinitive", "o"),
    ("oblique", "d"),
    ("determiners", "D"),
    ("other_pronouns", "O"),
    ("pronouns", "H"),
    ("parts", "K"),
    ("objects", "k"),
    ("speech", "k"),
    ("auxiliaries", "x"),
    ("passives", "p"),
    ("unreal", "J"),
    ("reported", "j"),
    ("according", "c"),
    ("according_behind", "z"),
    ("hearsay", "h"),
)
"""Lexicon field and letter; a later class wins a word from an earlier one.

Other words: `N` with a capital, `w` without, `#` for figures; quoted stretches: `q`, or `Z` where they end a
sentence; signs stand for themselves.
"""


_PREFIXED = "kcH"
"""Letters of words that "and" grows together with in some scripts."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the grammar knows of one language's words."""

    letters: dict[str, str]
    separable: dict[str, frozenset[str]]
    """Finite form to the particles that make it a reporting verb."""
    objects: frozenset[str]
    views: frozenset[str]
    viewed: frozenset[str]
    according: dict[str, list[tuple[str, ...]]]
    """Phrases before a source, by their first word."""
    thus: frozenset[str]
    parts: frozenset[str]
    participles: frozenset[str]
    impersonal: frozenset[str]
    surely: frozenset[str]
    containing: frozenset[str]
    by: frozenset[str]
    adverb_endings: tuple[str, ...]
    naming: frozenset[str]
    cited: frozenset[str]
    introducing: frozenset[str]
    entitled: frozenset[str]
    times: frozenset[str]
    like: frozenset[str]
    that: frozenset[str]
    of: frozenset[str]
    of_behind: frozenset[str]
    nobody: frozenset[str]
    clitics: frozenset[str]
    elisions: frozenset[str]
    finite_endings: tuple[str, ...]
    relatives: frozenset[str]
    abbreviations: frozenset[str]
    nouns_capitalised: bool
    particles: frozenset[str]
    """Small words inside names: "von der"."""


def is_continental(language: str) -> bool:
    """Whether a language has a file of reporting words for this grammar."""
    return has_words(language) and load(ReportingLexicon, language).grammar == "clauses"


def has_words(language: str) -> bool:
    """Whether a language has a file of reporting words."""
    return language in languages(ReportingLexicon.topic)


@cache
def wording(language: str) -> Wording:
    """Return the words of a language that has a file of reporting words; raises `LexiconError` for others."""
    lexicon = load(ReportingLexicon, language, strict=True)
    letters: dict[str, str] = {}
    prefixes = words_of(lexicon.prefixes)
    for field, letter in _CLASSES:
        for word in words_of(getattr(lexicon, field)):
            letters[word] = letter
            if letter in _PREFIXED:
                letters.update((prefix + word, letter) for prefix in prefixes)
    if lexicon.grammar == "adjacent":
        for word in words_of(lexicon.relatives) | words_of(lexicon.like):
            letters.setdefault(word, "C")
    separable = _separable(lexicon)
    for form in separable:
        letters.setdefault(form, "v")
    sets: dict[str, Any] = {field: words_of(getattr(lexicon, field)) for field in _SETS.split()}
    return Wording(
        letters=letters,
        separable=separable,
        according=_by_first(lexicon.according_phrases),
        nouns_capitalised=lexicon.nouns_capitalised,
        particles=words_of(*(load(PeopleLexicon, name).particles for name in ("en", language))),
        finite_endings=tuple(words_of(lexicon.finite_endings)),
        adverb_endings=tuple(words_of(lexicon.adverb_endings)),
        **sets,
    )


_SETS = (
    "objects views viewed thus parts participles impersonal surely containing by naming cited introducing "
    "entitled times like that of of_behind nobody clitics elisions relatives abbreviations"
)
"""Lexicon fields that are kept as sets of words."""


def _separable(lexicon: ReportingLexicon) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for verb in lexicon.separable:
        for form in words_of(verb.forms):
            found.setdefault(form, set()).add(verb.particle)
    return {form: frozenset(particles) for form, particles in found.items()}


def _by_first(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(part for word in phrase.split() for part in _elided(word))
        found.setdefault(words[0], []).append(words)
    return found


def _elided(word: str) -> tuple[str, ...]:
    head, apostrophe, rest = word.partition("'")
    return (head + apostrophe, rest) if rest else (word,)
