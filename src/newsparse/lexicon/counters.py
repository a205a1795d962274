"""Numbers and their counters in languages that write words without spaces, and in Korean."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel

Words = tuple[str, ...]


class Counters(LexiconModel):
    """Signs of numbers, what follows them, and the words around them, as they are written."""

    topic: ClassVar[str] = "counters"

    digits: dict[str, int] = Field(default_factory=dict)
    """Signs of the digits: "三" (3)."""
    small: dict[str, int] = Field(default_factory=dict)
    """Signs that multiply within a group: "十", "百", "千"."""
    large: dict[str, int] = Field(default_factory=dict)
    """Signs that multiply a group: "万" (10,000)."""
    native: dict[str, int] = Field(default_factory=dict)
    """Number words that stand before a counter only: "두" (2)."""
    vague: Words = ()
    """Signs before a multiplier that leave the number open: "数" in "数百"."""
    negatives: Words = ()
    """Words for the minus sign."""
    fraction: Words = ()
    """Words between denominator and numerator: "分の"."""
    percent_before: Words = ()
    """Words of percent before the number: "百分之"."""
    percents: dict[str, float] = Field(default_factory=dict)
    """Words of percent behind it, with what they multiply by: "割" (10)."""
    points: Words = ()
    """Percentage points."""
    ages: Words = ()
    """Words that make an age of the number before them: "歳"."""
    aged: Words = ()
    """Words before a number of years that make it an age: "อายุ"."""
    bracketed_age: bool = False
    """Whether a bare number in brackets behind a name is an age: "佐藤健一さん（52）"."""
    units: dict[str, dict[str, Words]] = Field(default_factory=dict)
    """Kind, pint's name, words."""
    heats: Words = ()
    """Words that tell temperature from angle or time."""
    degrees: Words = ()
    """Words for a degree that need one of `heats` in front."""
    money: dict[str, Words] = Field(default_factory=dict)
    """Names of currencies by code."""
    money_plain: dict[str, dict[str, str]] = Field(default_factory=dict)
    """Bare names by what they stand for: `default`, and by country where that differs."""
    nouns: Words = ()
    """Counters that are themselves the thing counted: "人", "社"."""
    classifiers: Words = ()
    """Counters before or behind the thing counted: "名", "件"."""
    things: Words = ()
    """Nouns that are counted behind a classifier: "士兵"."""
    linkers: Words = ()
    """Words between a classifier and such a noun: "の"."""
    people: Words = ()
    """Counters of people, before which the noun may stand: "死者3人"."""
    person_endings: Words = ()
    """Last signs of nouns for people."""
    multiples: Words = ()
    """Words behind a multiple: "倍"."""
    ranks: Words = ()
    """Words behind a rank: "位"."""
    ordinal: Words = ()
    """Words before an ordinal: "第"."""
    rank_before: Words = ()
    """Words before a rank: "อันดับ"."""
    ordinal_behind: Words = ()
    """Words behind a counter that make an ordinal of it: "目"."""
    range_marks: Words = ()
    """Words between the ends of a range, besides marks: "から"."""
    moved_from: Words = ()
    """Words before the first end of a movement: "从"."""
    moved_between: Words = ()
    """Words between its ends: "から", "下降到"."""
    moved_to: Words = ()
    """Words behind its second end, where one must stand there: "に"."""
    sentenced: Words = ()
    """Words of punishment, before which a number of years is a duration: "懲役"."""
    terms: dict[str, str] = Field(default_factory=dict)
    """Words for units of time that are so there, by their unit: "年"."""
    versus: Words = ()
    """Words between the numbers of a score: "対"."""
    scores: Words = ()
    """Words of contests near a score."""
    calendar: Words = ()
    """Words that make a date of the number before them: "月"."""
    not_before: Words = ()
    """Words behind a number with its unit that make it no amount: "代" in "20代"."""
    not_behind: Words = ()
    """Words before a number that make it a name: "国道"."""
    before: dict[str, Words] = Field(default_factory=dict)
    """What stands before a number and says how exact it is."""
    between: dict[str, Words] = Field(default_factory=dict)
    """What stands between number and counter and says so: "多" in "30多人"."""
    after: dict[str, Words] = Field(default_factory=dict)
    """What stands behind the counter and says so: "以上"."""
    up: Words = ()
    """Words of rising beside an amount."""
    down: Words = ()
    """Words of falling."""
    particles: Words = ()
    """Words between an amount and its movement: "の"."""
