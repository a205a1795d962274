"""Words that carry the grammar of a sentence, each with the part it plays."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel

Words = tuple[str, ...]
"""A list of words; an entry may hold several, parted by white space."""


class WordsLexicon(LexiconModel):
    """Closed classes and the commonest open-class words of one language, in lower case."""

    topic: ClassVar[str] = "words"

    determiners: Words = ()
    """Articles, demonstratives, quantifiers that open a noun phrase."""
    possessives: Words = ()
    """"his", "their"."""
    subject_pronouns: Words = ()
    """Pronouns that can be the subject of a reporting verb."""
    object_pronouns: Words = ()
    """Pronouns that cannot."""
    pronoun_verbs: Words = ()
    """A pronoun grown together with a verb: "he's", "I'd"."""
    relatives: Words = ()
    """"who", "which"."""
    complementizers: Words = ()
    """"that"."""
    questions: Words = ()
    """Words that open a dependent question: "whether", "how"."""
    of: Words = ()
    """The preposition of belonging."""
    to: Words = ()
    """The infinitive's mark."""
    prepositions: Words = ()
    """All other prepositions."""
    timings: Words = ()
    """Prepositions and conjunctions of time: "after"."""
    coordinators: Words = ()
    """"and", "or"."""
    subordinators: Words = ()
    """"but", "because", "while"."""
    comparisons: Words = ()
    """"as"."""
    auxiliaries: Words = ()
    """Forms of be, have, do, and modal verbs."""
    negations: Words = ()
    """"not", "never"."""
    adverbs: Words = ()
    """Adverbs that stand beside a verb."""
    verbs: Words = ()
    """Finite forms of common verbs that report nothing."""
    bases: Words = ()
    """Plain forms of such verbs: "go", "make"."""
    participles: Words = ()
    """Participles that are no finite form: "gone", "given"."""
    adjectives: Words = ()
    """Common adjectives whose form does not tell."""
    nouns: Words = ()
    """Nouns that look like another part of speech: "meeting", "red"."""
    passive_auxiliaries: Words = ()
    """Forms of "be", alone or grown together with a pronoun that cannot be "has"."""
    agents: Words = ()
    """What stands before the doer behind a passive: "by"."""
    topics: Words = ()
    """What stands before a topic behind a passive: "about"."""
    plurals: Words = ()
    """Plural nouns without a plural's ending, or endings of such: "people", "men"."""
    times: Words = ()
    """Days, months, "yesterday"."""
    relative_days: tuple[tuple[str, int], ...] = ()
    """Words for a day by its distance from the day of publication: "yesterday" (-1)."""
    numbers: Words = ()
    """Number words."""
    suffixes: Words = ()
    """What follows a name behind a comma: "Jr"."""
    titles: Words = ()
    """Abbreviations whose dot does not end a sentence: "Mr", "Sen"."""
