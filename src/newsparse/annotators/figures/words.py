"""Kinds of words that bound a noun phrase, where a language has lists of them."""

from __future__ import annotations

from functools import lru_cache

from ...lexicon import languages, load, words_of
from ...lexicon.words import WordsLexicon
from ...value import value

_NONE: frozenset[str] = frozenset()
_LANGUAGES = 64


@value
class WordSets:
    """Words of one language, lower case, one a member."""

    ends: frozenset[str] = _NONE
    """Words that end a noun phrase."""
    verbs: frozenset[str] = _NONE
    """Verbs in forms that are no nouns."""
    bases: frozenset[str] = _NONE
    """Plain forms of verbs, which may be nouns: "pay"."""
    auxiliaries: frozenset[str] = _NONE
    """Verbs such as "has"."""
    nouns: frozenset[str] = _NONE
    """Nouns that look like verbs: "family"."""
    titles: frozenset[str] = _NONE
    """Short words before a dot and a name: "mr"."""


@lru_cache(maxsize=_LANGUAGES)
def word_sets(language: str) -> WordSets:
    """Return the kinds of words of a language, all empty where it has no lists."""
    if language not in languages(WordsLexicon.topic):
        return WordSets()
    words = load(WordsLexicon, language)
    auxiliaries = words_of(words.auxiliaries)
    ends = words_of(
        words.possessives, words.subject_pronouns, words.object_pronouns, words.pronoun_verbs,
        words.relatives, words.complementizers, words.questions, words.to, words.prepositions,
        words.coordinators, words.subordinators, words.comparisons, words.auxiliaries, words.negations,
        words.bases,
    )  # fmt: skip
    return WordSets(
        ends=ends,
        verbs=words_of(words.verbs),
        bases=words_of(words.bases) - auxiliaries,
        auxiliaries=auxiliaries,
        nouns=words_of(words.nouns),
        titles=words_of(words.titles),
    )
