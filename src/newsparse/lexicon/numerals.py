"""Number words and how a language writes digits."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel


class NumeralsLexicon(LexiconModel):
    """Number words of one language, in lower case unless said otherwise."""

    topic: ClassVar[str] = "numerals"

    decimal: str = "."
    """The mark before decimals."""
    grouping: str = ","
    """The mark between groups of three digits, besides a space and an apostrophe."""
    pointed: tuple[str, ...] = ()
    """Countries that use the two marks the other way round: Mexico writes "1,234.5"."""
    values: dict[str, int] = Field(default_factory=dict)
    """Words for numbers that add up: 0 to 99, and hundreds where a language has words for them."""
    hundreds: tuple[str, ...] = ()
    """Words that multiply by 100."""
    scales: dict[str, int] = Field(default_factory=dict)
    """Words that multiply by 1,000 or more."""
    letters: dict[str, int] = Field(default_factory=dict)
    """Abbreviated scales behind digits, case as written: "bn", "Mio"."""
    crowds: tuple[str, ...] = ()
    """Irregular plurals behind a letter that is then a magnitude: "5m people"."""
    dotted: tuple[str, ...] = ()
    """Of these, those written with a dot that are nothing else: "Mio."."""
    dozens: dict[str, int] = Field(default_factory=dict)
    """Words for a number of things: "dozen"."""
    joiners: tuple[str, ...] = ()
    """Words that join number words: "and"."""
    point: tuple[str, ...] = ()
    """The spoken decimal mark."""
    articles: tuple[str, ...] = ()
    """The indefinite article, one before a scale, a dozen or a fraction."""
    negatives: tuple[str, ...] = ()
    """Words for the minus sign."""
    negatives_behind: tuple[str, ...] = ()
    """Words before one of these with which it is none: "au" in "au moins"."""
    twenties: dict[str, int] = Field(default_factory=dict)
    """Words that multiply a four before them: "quatre-vingt"."""
    halves: dict[str, float] = Field(default_factory=dict)
    """Fractions that stand alone: "half"."""
    mixed: dict[str, float] = Field(default_factory=dict)
    """Words for a number with its fraction: "anderthalb" (1.5); endings of such words begin with `-`."""
    denominators: dict[str, int] = Field(default_factory=dict)
    """Fraction words behind a number: "thirds"."""
    of: tuple[str, ...] = ()
    """Words between a fraction, a plural number and its noun."""
    ratios: tuple[str, ...] = ()
    """Words behind an article that make it the first number of a ratio: "einer von fünf"."""
    vague: dict[str, int] = Field(default_factory=dict)
    """Plural numbers without a value, by their unit: "hundreds" (100)."""
    after_shares: tuple[str, ...] = ()
    """Words behind "a fifth" that tell a share from a rank: "by a fifth to 12,300"."""
    another: tuple[str, ...] = ()
    """Words that open "another day or two", beside the articles."""
    alternatives: tuple[str, ...] = ()
    """The word between noun and number there: "or"."""
    parted: tuple[str, ...] = ()
    """Singular nouns that follow a fraction word as an amount: "a quarter point"."""
    clauses: tuple[str, ...] = ()
    """Words before one of `vague_of` that counts people: "while scores fled"."""
    vague_of: tuple[str, ...] = ()
    """Of these, those that are other words too where no "of" follows: "scores"."""
    several: dict[str, tuple[int, int]] = Field(default_factory=dict)
    """Words for a few, before a scale or a dozen, with the least and the most they mean."""
    couples: dict[str, int] = Field(default_factory=dict)
    """Words for two, before a scale or a dozen: "couple"."""
    multiples: dict[str, float] = Field(default_factory=dict)
    """Words for a multiple: "doubled"."""
    folds: tuple[str, ...] = ()
    """Endings and words that make a multiple of a number: "fold"."""
    times: tuple[str, ...] = ()
    """Words between a number and what it multiplies: "times"."""
    ordinal_before: tuple[str, ...] = ()
    """Words before an ordinal in digits whose ending is a mark that may mean another thing: "am 3."."""
    plural_ending: str = ""
    """Ending of denominators behind a number above one, where that is always so: "two thirds"."""
    scale_of: bool = False
    """Whether a scale may follow one of `of`: "780 de milioane"."""
    scales_alone: bool = True
    """Whether a scale is a number by itself: "million"."""
    prefixes: tuple[str, ...] = ()
    """Letters that are words of their own before a number word: "and" in Arabic."""
    suffixes: tuple[str, ...] = ()
    """Endings joined to a number, also by an apostrophe, a hyphen or a colon: "15'i", "৪০টি"."""
    slash_decimal: bool = False
    """Whether a stroke stands before decimals: "۳/۲"."""
    combining: bool = False
    """Whether words hold combining marks, as in the scripts of India."""
    every: tuple[str, ...] = ()
    """Words before an ordinal that make a share of it: "jeder fünfte"."""
    tens_behind: dict[str, int] = Field(default_factory=dict)
    """Words behind a unit that multiply it: "dua puluh"."""
    teens_behind: tuple[str, ...] = ()
    """Words behind a unit that add ten to it: "dua belas"."""
    digits_behind: bool = False
    """Whether digits may follow a scale as its rest: "5 bin 500"."""
    ordinals: dict[str, int] = Field(default_factory=dict)
    """Ordinal words."""
    ordinal_endings: tuple[str, ...] = ()
    """Endings of ordinals written with digits: "th"."""
    joins_tens: bool = False
    """Whether a joiner stands between tens and units ("treinta y cinco")."""
    wide_tens: dict[str, int] = Field(default_factory=dict)
    """Tens that take more than a unit behind them, with what must stay below: "soixante-dix"."""
    compounds: bool = False
    """Whether number words are written as one, with units before tens ("einundzwanzig")."""
