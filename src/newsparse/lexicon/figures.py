"""Words around a figure: how exact it is, where it moves, what it is not."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel

Words = tuple[str, ...]


class FiguresLexicon(LexiconModel):
    """Words around figures of one language, lower case; an entry may hold several words."""

    topic: ClassVar[str] = "figures"

    before: dict[str, Words] = Field(default_factory=dict)
    """What stands before a number and says how exact it is."""
    after: dict[str, Words] = Field(default_factory=dict)
    """What stands behind a number and says so."""
    prepositions: dict[str, Words] = Field(default_factory=dict)
    """Of `before`, those that are prepositions behind certain words: "about" behind "story"."""
    topics: Words = ()
    """Of these, those that never bound a single thing: "about one"."""
    up: Words = ()
    """Verbs and particles of rising."""
    down: Words = ()
    """Verbs and particles of falling."""
    raises: Words = ()
    """Verbs that move something up: "raised the fee by 5%"."""
    lowers: Words = ()
    """Verbs that move something down."""
    movers: Words = ()
    """Verbs whose subject moves something else: "the agency cut $5 million"."""
    spenders: Words = ()
    """Verbs that do so with money alone: "the company lost $5 million", but "the index lost 1%"."""
    sums: Words = ()
    """Nouns before "of" and an amount that say nothing of what is measured: "a total of"."""
    goes: Words = ()
    """Verbs before "from A to B" that leave the direction to the numbers: "went"."""
    inner_units: Words = ()
    """Units between two numbers joined by hyphens: "5-foot-3"."""
    sides: Words = ()
    """Words between the sides of an area: "9-by-6-foot"."""
    within: Words = ()
    """The preposition before the time that a movement took: "the rise in 18 months"."""
    margins: Words = ()
    """Verbs of losing, whose amount behind "by" is a margin."""
    weather: Words = ()
    """What falls without its amount falling: "rain"."""
    phrasal: Words = ()
    """Verbs that take a word of movement as their particle: "racked" in "racked up"."""
    gains: Words = ()
    """Words of rising behind an amount: "higher", "increase"."""
    losses: Words = ()
    """Words of falling behind an amount."""
    shared_by: Words = ()
    """Words before a magnitude that is a base: "parts per billion"."""
    between: Words = ()
    """Words that open a range closed by one of `and_`."""
    from_: Words = ()
    """Words that open a range or a movement closed by one of `to`."""
    and_: Words = ()
    to: Words = ()
    or_: Words = ()
    """Words between two numbers of which one is meant: "five or six"."""
    out_of: Words = ()
    """Words between the parts of a ratio: "in", "out of"."""
    reaches: Words = ()
    """Verbs between a subject and its level: "turnout was 61%"."""
    levels: Words = ()
    """Words before a level that may leave its unit out: "the lowest is 74.07"."""
    but: Words = ()
    """Words that join two bounds: "but"."""
    tolerances: Words = ()
    """Marks and words before a margin: "plus or minus"."""
    over: Words = ()
    """Words of division: "over"."""
    by: Words = ()
    """The preposition between a verb of movement and its amount."""
    fillers: Words = ()
    """Other words that may stand there: "about"."""
    time_fillers: Words = ()
    """Words of a time that may stand there: "fell last month to 4.1%"."""
    multiplied: Words = ()
    """Verbs that are a multiple above one: "doubled"."""
    divided: Words = ()
    """Verbs that are a multiple below one: "halved"."""
    clauses: Words = ()
    """Words at which a clause begins: "while"."""
    participles: Words = ()
    """Words behind a number that say what became of the people counted: "wounded"."""
    harm: Words = ()
    """Verbs whose bare number counts people: "killing 11"."""
    crowds: Words = ()
    """Nouns whose number counts people: "a crowd of 20,000"."""
    resumed: Words = ()
    """Phrases at the head of a sentence or paragraph that resume what the last one counted: "of them"."""
    holds: Words = ()
    """Verbs of having, whose bare number counts what was counted before: "Rubio has 28"."""
    continued: Words = ()
    """Words at the head of a sentence that do so within a paragraph: "another"."""
    still: Words = ()
    """Adverbs between a number and a word of `participles`: "still"."""
    measured: Words = ()
    """Nouns whose number is a level and counts nothing: "index"."""
    magnitudes: Words = ()
    """Of these, those whose number counts nothing though a noun follows: "magnitude 6.1"."""
    parallel: Words = ()
    """Prepositions before two numbers that count the same: "for 187 … for 23 runs"."""
    victims: str = ""
    """The noun that is then left out: "people"."""
    numbers_of: Words = ()
    """Words before the thing counted in a subject: "number of"."""
    hedges: Words = ()
    """Phrases of doubt."""
    hedges_compared: Words = ()
    """Words before such a phrase that make a comparison of it: "more likely to"."""
    hedges_weak: Words = ()
    """Those of `hedges` that bear on what stands next to them alone: "might"."""
    according: Words = ()
    """Phrases before a source: "according to"."""
    according_behind: Words = ()
    """Phrases behind a source: "mukaan", "zufolge"."""
    according_verbs: Words = ()
    """Verbs between such a phrase and its source: "según informó el ministerio"."""
    according_joints: Words = ()
    """Prepositions inside a name: "Institut für Wirtschaft"."""
    according_ordinals: Words = ()
    """Of these phrases, those that are ordinals inside a clause: "secondo"."""
    according_by_name: bool = False
    """Whether a source ends with its name, as clauses go on behind it without a comma."""
    put: Words = ()
    """Verbs that give a figure behind one of `put_at`: "officials put the toll at 40"."""
    put_at: Words = ()
    scores: Words = ()
    """Words of contests and votes near a score."""
    scores_colon: bool = False
    """Whether a colon joins scores, so that "3:1" is one unless a word of `ratios` is near."""
    points: Words = ()
    """Nouns of an amount that moved, behind which a target follows: "a reculé de 0,2 point à 7,3 %"."""
    vote_joints: Words = ()
    """Words between the votes for and against: "385 voix contre 254"."""
    score_joints: Words = ()
    """Words between the parts of a score: "۳ بر ۱"."""
    compound_endings: Words = ()
    """Endings of the head of nouns in a row: "8 su ikmal aracı"."""
    cased_endings: Words = ()
    """Endings of nouns behind which no such row goes on."""
    wickets: Words = ()
    """The preposition between runs and wickets: "245 for 6"."""
    halves_before: Words = ()
    """Words before a fraction word that make it a part of a game or a period: "second half"."""
    ambiguous_months: Words = ()
    """Names of months that are other words too unless they begin with a capital."""
    clock: Words = ()
    """Words behind a clock time: "p.m."."""
    clock_at: Words = ()
    """Words before an hour followed by one of `clock_hours`."""
    clock_hours: Words = ()
    """Words that make a time of an hour behind `clock_at`, and a duration elsewhere: "heures"."""
    at: Words = ()
    """Words before a clock time or a date."""
    dated: Words = ()
    """Words before a year: "in", "since"."""
    decade_years: Words = ()
    """Words before tens that make them the years of a decade: "anni Novanta"."""
    averages: Words = ()
    """Fraction words that mean an average behind a noun: "la temperatura media"."""
    lone: Words = ()
    """Words for one that stand for a person before anything but `noun_of`: "uno trabaja"."""
    some_time: Words = ()
    """Units of time that are none behind "one": "may one day return"."""
    some_time_after: Words = ()
    """Words before it that leave the time open: "may"."""
    some_time_told: Words = ()
    """Words behind it that make it a time: "one day after"."""
    modals: Words = ()
    """Words before the verb of "will double"."""
    numbered: Words = ()
    """Words whose number is a name: "Article 50", "Channel 4"."""
    numbered_behind: Words = ()
    """Words behind a number that make it a name: "2 §"."""
    numbered_names: Words = ()
    """Such words that are so only when written with a capital inside a sentence: "Game 7"."""
    idioms: Words = ()
    """Phrases that begin with a number and report none: "one of these days"."""
    resolutions: Words = ()
    """Nouns behind a resolution: "4K screens"."""
    ratios: Words = ()
    """Nouns that make a ratio of what looks like a time: "a ratio of 1:30"."""
    streets: Words = ()
    """Words for a street behind a house number: "Road"."""
    counted_names: Words = ()
    """Names of indexes and the like that end in a number."""
    ranked: Words = ()
    """Words behind an ordinal that make it a rank: "place"."""
    unranked: Words = ()
    """Words before an ordinal and a word of rank that make them an idiom: "in the first place"."""
    superlatives: Words = ()
    """Endings of words behind an ordinal that make it a rank: "largest"."""
    singles_after: Words = ()
    """Words behind "one" with which it counts nothing: "another", "day"."""
    singles_before: Words = ()
    """Words before "one" with which it is a pronoun: "this", "no"."""
    boundaries: Words = ()
    """Function words and verbs that end a noun phrase."""
    adjectives: Words = ()
    """Words ending like plurals, or like verbs, that stand inside a noun phrase."""
    plural_endings: Words = ()
    """Endings of plural nouns."""
    singular_endings: Words = ()
    """Of words so ending, the endings of those that are none."""
    verb_endings: Words = ()
    """Endings of verbs that may stand behind a noun."""
    noun_of: Words = ()
    """The preposition between a number or a noun and what it is of."""
    noun_determiners: Words = ()
    """Articles and the like behind it."""
    strong: Words = ()
    """Words behind number and hyphen that give the size of a group: "strong"."""
    defining: Words = ()
    """Articles and the like before a person with an age: "the forward, 22,"."""
    older: Words = ()
    """Nouns before "over 65" that make it an age."""
    nouns_capital: bool = False
    """Whether all nouns begin with a capital, so that the first such word is the noun counted."""
    noun_follows: bool = False
    """Whether nouns are told by their place alone, as the word behind a number and its adjectives."""
    adjective_endings: Words = ()
    """Endings of adjectives before such a noun."""
    stuff_follows: bool = False
    """Whether what is measured follows without a preposition: "80 Liter Regen"."""
    stuff_endings: Words = ()
    """Endings of adjectives between such an amount and its noun."""
    noun_first: bool = False
    """Whether adjectives follow their nouns."""
    people: Words = ()
    """Nouns that make a number in the span of years a count."""
    clock_before: Words = ()
    """Words before an hour that need none behind it: "klokken 23"."""
    dated_surely: Words = ()
    """Words before a number in the span of years that make it one though a noun follows: "since"."""
    years: Words = ()
    """Words behind such a number that make it one: "roku"."""
    from_cases: Words = ()
    """Endings, units and postpositions behind the first end of a movement: "prosentista"."""
    to_cases: Words = ()
    """Those behind the second: "prosenttiin"."""
    date_of: Words = ()
    """Words between a day and its month."""
    glued: Words = ()
    """Prefixes joined to a number by a hyphen: "sub-500"."""
    ranks_before: Words = ()
    """Words before an ordinal that make it a rank: "finished"."""
    multiples_compared: Words = ()
    """Multiples that need a comparison behind them: "twice"."""
    modifiers: Words = ()
    """Plurals that often stand before another noun: "sales"."""
    plurals: Words = ()
    """Irregular plural nouns."""
    more: Words = ()
    """Words between a number and its noun that are not part of it: "more"."""
    decades: Words = ()
    """What follows a possessive before an age by decade: "his 30s" ("his", "her", "their")."""
    decade_parts: Words = ()
    """Words between the two: "his early 30s"."""
    compared_alone: Words = ()
    """Of the words behind a multiple, those that need no noun: "double that"."""
    comparisons: Words = ()
    """Words behind a multiple: "as", "the"."""
