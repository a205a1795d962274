"""A language's words, each with the letter of the part that it plays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ....lexicon import languages, load
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
    impersonal: frozenset[str]
    surely: frozenset[str]
    containing: frozenset[str]
    by: frozenset[str]
    adverb_endings: tuple[str, ...]
    cited: frozenset[str]
    introducing: frozenset[str]
    entitled: frozenset[str]
    times: frozenset[str]
    like: frozenset[str]
    that: frozenset[str]
    of: frozenset[str]
    nobody: frozenset[str]
    clitics: frozenset[str]
    elisions: frozenset[str]
    finite_endings: tuple[str, ...]
    relatives: frozenset[str]
    abbreviations: frozenset[str]
    nouns_capitalised: bool


def is_continental(language: str) -> bool:
    """Whether a language has a file of reporting words."""
    return language in languages(ReportingLexicon.topic)


@cache
def wording(language: str) -> Wording:
    """Return the words of a language that has a file of reporting words; raises `LexiconError` for others."""
    lexicon = load(ReportingLexicon, language, strict=True)
    letters: dict[str, str] = {}
    for field, letter in _CLASSES:
        for word in _words(getattr(lexicon, field)):
            letters[word] = letter
    separable: dict[str, set[str]] = {}
    for verb in lexicon.separable:
        for form in _words(verb.forms):
            separable.setdefault(form, set()).add(verb.particle)
    return Wording(
        letters,
        {form: frozenset(particles) for form, particles in separable.items()},
        _words(lexicon.objects),
        _words(lexicon.views),
        _words(lexicon.viewed),
        _by_first(lexicon.according_phrases),
        _words(lexicon.thus),
        _words(lexicon.parts),
        _words(lexicon.impersonal),
        _words(lexicon.surely),
        _words(lexicon.containing),
        _words(lexicon.by),
        tuple(_words(lexicon.adverb_endings)),
        _words(lexicon.cited),
        _words(lexicon.introducing),
        _words(lexicon.entitled),
        _words(lexicon.times),
        _words(lexicon.like),
        _words(lexicon.that),
        _words(lexicon.of),
        _words(lexicon.nobody),
        _words(lexicon.clitics),
        _words(lexicon.elisions),
        tuple(_words(lexicon.finite_endings)),
        _words(lexicon.relatives),
        _words(lexicon.abbreviations),
        lexicon.nouns_capitalised,
    )


def _by_first(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(part for word in phrase.split() for part in _elided(word))
        found.setdefault(words[0], []).append(words)
    return found


def _elided(word: str) -> tuple[str, ...]:
    head, apostrophe, rest = word.partition("'")
    return (head + apostrophe, rest) if rest else (word,)


def _words(entries: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for entry in entries for word in entry.split())
