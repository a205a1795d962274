"""Reporting words of languages that part reported clauses by commas or "que", and the words around them."""

from __future__ import annotations

from typing import ClassVar, Literal

from .loader import LexiconModel

Words = tuple[str, ...]
"""A list of words in lower case; an entry may hold several, parted by white space."""


class Separable(LexiconModel):
    """Verbs whose particle stands at the end of their clause: "teilte … mit"."""

    topic: ClassVar[str] = "reporting"

    particle: str
    """The particle."""
    forms: Words = ()
    """Finite forms without it."""


class ReportingLexicon(LexiconModel):
    """Reporting words of one language, and the small words between which they stand."""

    topic: ClassVar[str] = "reporting"

    speech: Words = ()
    """Finite forms of verbs of speaking, writing and thinking that take a clause or a quotation."""
    objects: Words = ()
    """Finite forms of verbs whose object is what was said: "forderte", "kritisierte"."""
    parts: Words = ()
    """Their participles and plain forms, which stand beside an auxiliary."""
    participles: Words = ()
    """Present participles of verbs of saying, with "that" for the subject before them: "affirmant que"."""
    separable: tuple[Separable, ...] = ()
    """Verbs in two parts."""
    reported: Words = ()
    """Verb forms of the mood of reported speech: "sei", "habe"."""
    unreal: Words = ()
    """Verb forms of the mood that also tells of what is not: "wäre", "hätte"."""
    verbs: Words = ()
    """Finite forms of common verbs that report nothing."""
    auxiliaries: Words = ()
    """Finite forms of the verbs that stand before a participle of an active clause."""
    passives: Words = ()
    """Finite forms of the verbs that stand before a participle of a passive clause."""
    according: Words = ()
    """Prepositions before a source: "laut"."""
    according_phrases: tuple[str, ...] = ()
    """Longer forms of them, one an entry: "de acuerdo con"."""
    according_behind: Words = ()
    """Words behind a source: "zufolge"."""
    views: Words = ()
    """Nouns that with a preposition of `viewed` point to a source: "Angaben" in "nach Angaben von"."""
    viewed: Words = ()
    """Those prepositions."""
    thus: Words = ()
    """Words that stand for a reporting verb before the source: "so"."""
    hearsay: Words = ()
    """Words that open a sentence which reports on: "demnach"."""
    impersonal: Words = ()
    """Verbs of speaking only with a subject that is nobody: "heißt"."""
    surely: Words = ()
    """Subject pronouns that no other case has: "er"."""
    containing: Words = ()
    """Prepositions before what an impersonal verb quotes from: "in"."""
    by: Words = ()
    """Prepositions before the doer of a passive: "von"."""
    adverb_endings: Words = ()
    """Endings that make a word which opens a sentence an adverb: "lich"."""
    naming: Words = ()
    """Verbs that with a reflexive or without a subject give a name, not words: "nennt sich"."""
    cited: Words = ()
    """Participles whose passive subject is the speaker: "zitiert"."""
    introducing: Words = ()
    """Words before marks that hold somebody's words, not a name: "als", "von"."""
    entitled: Words = ()
    """Nouns before a name in marks: "Titel", "Motto"."""
    times: Words = ()
    """Nouns that open a sentence as a time: "Ende", "Montag"."""
    like: Words = ()
    """Words before a reporting clause that opens a sentence: "wie"."""
    that: Words = ()
    """Words that open a reported clause: "dass", "ob"."""
    determiners: Words = ()
    """Articles and their like that can open a subject."""
    oblique: Words = ()
    """Forms of them that cannot: "dem"."""
    pronouns: Words = ()
    """Pronouns that can be a subject."""
    other_pronouns: Words = ()
    """Pronouns that cannot."""
    nobody: Words = ()
    """Subjects that are nobody: "es", "on"."""
    clitics: Words = ()
    """Pronouns hung on a verb with a hyphen: "il" in "dit-il"."""
    elisions: Words = ()
    """Words that lose their vowel before another, less their apostrophe: "l", "qu"."""
    finite_endings: Words = ()
    """Endings that only finite verbs have."""
    relatives: Words = ()
    """Pronouns that open a relative clause behind a comma."""
    prepositions: Words = ()
    """Prepositions."""
    of: Words = ()
    """Those that may stand inside a source: "von", "in"."""
    of_behind: Words = ()
    """Those of them that may stand inside a source behind its verb: "von", but not "in"."""
    adverbs: Words = ()
    """Adverbs, negations and particles."""
    coordinators: Words = ()
    """"und"."""
    subordinators: Words = ()
    """"weil", "nachdem"."""
    infinitive: Words = ()
    """The mark of the plain form: "zu", "de"."""
    abbreviations: Words = ()
    """Words whose dot ends no sentence."""
    nouns_capitalised: bool = False
    """Whether common nouns have capitals."""
    grammar: Literal["clauses", "adjacent"] = "clauses"
    """The reader: of whole reported clauses, or of speakers that stand right beside the marks."""
    dashes: bool = False
    """Whether a paragraph that begins with a dash is speech."""
    uncased: bool = False
    """Whether the script has no capitals."""
    verb_first: bool = False
    """Whether a verb mostly stands before its subject."""
    verb_second: bool = False
    """Whether something else than the subject may stand before the verb, the subject then behind it."""
    hearers: Words = ()
    """Nouns for those who are spoken to, and other nouns beside a reporting verb that are no subject."""
    sources: Words = ()
    """Nouns for sources in the case that words of `according` govern: "policji"."""
    neutral: Words = ()
    """Pronouns that tell no gender: "hän"."""
    this: tuple[str, ...] = ()
    """What opens a sentence that tells whose the words before it are, one an entry: "об этом"."""
    female_endings: Words = ()
    """Endings of reporting verbs whose subject is a woman."""
    male_endings: Words = ()
    """Endings of reporting verbs whose subject is a man."""
    reported_endings: Words = ()
    """Endings of the word before a reporting verb that ends what is reported: "ğını"."""
    prefixes: Words = ()
    """Words grown together with the verb or noun behind them: "و"."""
    markers: Words = ()
    """Words behind the subject of a past: "ने"."""
