"""Units of measure."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel

Names = dict[str, tuple[str, ...]]


class UnitsLexicon(LexiconModel):
    """Units by kind, then by the name under which pint knows them.

    The shared file holds symbols (case as written), a language's file words (lower case, singular and plural;
    a word may hold several).
    """

    topic: ClassVar[str] = "units"

    units: dict[str, Names] = Field(default_factory=dict)
    """Kind, pint's name, symbols or words."""
    compounds: dict[str, tuple[str, int]] = Field(default_factory=dict)
    """Units given together, by the larger: "6 feet 2 inches" (foot: inch, 12)."""
    company: dict[str, Names] = Field(default_factory=dict)
    """Symbols of several units: the name of one, of the kind `other`, by the words that stand near it."""
    spaced: tuple[str, ...] = ()
    """Symbols that count only when glued to the number ("in", "a", "m" are words as well)."""
    percent_before: tuple[str, ...] = ()
    """Words and marks of percent that stand before the number: "yüzde"."""
    below_zero: tuple[str, ...] = ()
    """Phrases behind a temperature that make it negative: "unter null"."""
    squared: tuple[str, ...] = ()
    """Words behind a length that make it an area: "squared"."""
    doubtful: tuple[str, ...] = ()
    """Symbols that are words too, no units before a word: "ha"."""
    per: tuple[str, ...] = ()
    """Words between a unit and what it is counted by: "per"."""
    each: tuple[str, ...] = ()
    """Words that do so only before a unit or one of `shares`: "a" in "$5 a share"."""
    earlier: tuple[str, ...] = ()
    """Words behind "a year" that make it a time and not a per-unit: "ago"."""
    shares: Names = Field(default_factory=dict)
    """Things by which money and counts are given, by their singular: "share"."""
    adverbs: dict[str, str] = Field(default_factory=dict)
    """Words for a per-unit: "annually" (year)."""
    weights: tuple[str, ...] = ()
    """Words that tell mass from money: "weighs"."""
    heats: tuple[str, ...] = ()
    """Words that tell temperature from angle: "temperature"."""
    sizes: tuple[str, ...] = ()
    """Adjectives of size, before which a double prime is inches: "long"."""
    extents: tuple[str, ...] = ()
    """Adjectives behind a measure: "tall"."""
    aged_directly: bool = False
    """Whether years directly behind one of `kin` are an age."""
    ages: tuple[str, ...] = ()
    """Words behind a duration that make it an age: "old", "of age"."""
    generations: tuple[str, ...] = ()
    """Short words behind a name, before an age: "Jr."."""
    aged_verbs: tuple[str, ...] = ()
    """Verbs before years that make them an age where nothing follows: "tenía 12 años"."""
    aged_by: tuple[str, ...] = ()
    """Prepositions between one of `kin` and years: "en mand på 45 år"."""
    ages_behind: tuple[str, ...] = ()
    """Words that alone make the number before them an age: "jährige"."""
    terms: tuple[str, ...] = ()
    """Nouns behind such a word whose years are no age: "10-letni kontrakt"."""
    aged: tuple[str, ...] = ()
    """Words before a number that make it an age: "aged"."""
    being: tuple[str, ...] = ()
    """Verbs between a person and an age, also with their pronoun: "is", "she's"."""
    at_age: tuple[str, ...] = ()
    """Verbs of a life, whose number behind "at" is an age: "died at 92"."""
    both: tuple[str, ...] = ()
    """Words between a comma and an age that several share: "both"."""
    kin: tuple[str, ...] = ()
    """Nouns for people before a comma and an age: "her son, 12,"."""
    auxiliaries: tuple[str, ...] = ()
    """Words between the person and that verb: "would"."""
    barely: tuple[str, ...] = ()
    """Words between that verb and the age: "only"."""
    persons: tuple[str, ...] = ()
    """Pronouns of single people: "she"."""
    age_nouns: tuple[str, ...] = ()
    """Nouns whose number is an age: "life expectancy"."""
