"""Word lists made ready for tagging: each word form to one letter, each cue form to what it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...lexicon import load
from ...lexicon.cues import CuesLexicon, Frame
from ...lexicon.words import WordsLexicon
from ...value import value

CLASSES = (
    ("nouns", "N"),
    ("adjectives", "J"),
    ("bases", "B"),
    ("participles", "v"),
    ("verbs", "V"),
    ("adverbs", "R"),
    ("numbers", "#"),
    ("negations", "n"),
    ("auxiliaries", "X"),
    ("prepositions", "I"),
    ("subordinators", "C"),
    ("comparisons", "a"),
    ("timings", "i"),
    ("coordinators", "&"),
    ("to", "o"),
    ("of", "f"),
    ("questions", "Q"),
    ("complementizers", "T"),
    ("relatives", "W"),
    ("pronoun_verbs", "h"),
    ("object_pronouns", "O"),
    ("subject_pronouns", "H"),
    ("possessives", "E"),
    ("determiners", "D"),
    ("titles", "t"),
    ("suffixes", "u"),
    ("times", "L"),
)
"""Lexicon field and its letter; a later class wins a word from an earlier one."""

CAPITALISED = frozenset("DEHhOWTQCIifao&RXVnL")
"""Classes whose words keep their letter at the start of a sentence; a capital makes any other word a name."""


@value
class CueWord:
    """What is known of one form of a reporting verb."""

    frames: frozenset[Frame]
    strength: float
    prepositions: frozenset[str] = frozenset()


MAX_REMEMBERED = 40_000
"""Words whose letter is remembered once told by their shape; those beyond are told anew each time."""


class Tags(dict[str, str]):
    """One letter for each word; words that are not listed are told by their shape."""

    def __missing__(self, word: str) -> str:
        letter = self._told(word)
        if len(self) < MAX_REMEMBERED and len(word) < MAX_WORD:
            self[word] = letter
        return letter

    def _told(self, word: str) -> str:
        first = word[0]
        if word.isalpha() and first.islower():
            return _told_by_ending(word)
        if not first.isalnum():
            if first in "$€£¥":
                return "#"
            if first == "%":
                return "N"
            return word if word in _SIGNS else "-" if first in "–—―" else ">"
        if word.endswith("'s"):
            return "S"
        if "." in word and first.isalpha():
            return "A"
        if "-" in word and self.get(word.rpartition("-")[2]) == "t":
            return "t"
        if first.isdecimal():
            return "J" if _MEASURE.search(word) else "#"
        if first.isupper():
            return "P" if len(word) > 1 else "A"
        return _told_by_ending(word)


def _told_by_ending(word: str) -> str:
    if len(word) > MAX_SHORT:
        return _ENDINGS.get(word[-2:]) or _LONG_ENDINGS.get(word[-3:], "N")
    return "N"


_MEASURE = re.compile(r"-[a-z]+(?<!-old)$")
"""What makes an adjective of a number: "38-page", "12-hour"; "34-year-old" is a person."""
MAX_WORD = 40
"""Letters of a word that is worth remembering."""
MAX_SHORT = 4
"""Letters up to which an ending tells nothing: "fly", "bed", "king"."""
_SIGNS = frozenset(".,;:?!()[]'\"-\x01\x02\x03\x04")
_ENDINGS = {"ly": "R", "ed": "v", "ic": "J"}
_LONG_ENDINGS = {
    "ing": "G",
    "ous": "J",
    "ful": "J",
    "ive": "J",
    "ble": "J",
    "ish": "J",
    "ial": "J",
    "nal": "J",
}


SETS = (
    "venues", "written", "nouns", "own", "empty", "deeds", "charges", "occasions", "within", "naming",
    "withheld", "labels", "tough", "absolute", "degrees", "indefinite", "bounds", "periods", "surnames",
    "amounts", "first_names", "silent", "refusing",
)  # fmt: skip
"""Lists of the lexicon of cues that are looked up as they are."""


@value
class Vocabulary:
    """The words of one language."""

    tags: Tags
    cues: dict[str, CueWord]
    venues: frozenset[str]
    written: frozenset[str]
    nouns: frozenset[str]
    own: frozenset[str]
    empty: frozenset[str]
    deeds: frozenset[str]
    silent: frozenset[str]
    refusing: frozenset[str]
    naming: frozenset[str]
    withheld: frozenset[str]
    charges: frozenset[str]
    occasions: frozenset[str]
    within: frozenset[str]
    plurals: tuple[str, ...]
    passive: frozenset[str]
    agents: frozenset[str]
    topics: frozenset[str]
    labels: frozenset[str]
    tough: frozenset[str]
    absolute: frozenset[str]
    degrees: frozenset[str]
    indefinite: frozenset[str]
    bounds: frozenset[str]
    periods: frozenset[str]
    amounts: frozenset[str]
    surnames: frozenset[str]
    first_names: frozenset[str]

    def is_plural(self, word: str) -> bool:
        """Tell whether a word has the form of a plural."""
        return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word.lower().endswith(
            self.plurals
        )


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language; English where there are none. `language` is a first subtag."""
    words = load(WordsLexicon, language)
    lexicon = load(CuesLexicon, language)
    tags = Tags()
    cues: dict[str, CueWord] = {}
    for word, letter, cue in _verb_forms(lexicon):
        tags.setdefault(word, letter)
        cues.setdefault(word, cue)
    for field, letter in CLASSES:
        for entry in getattr(words, field):
            for word in entry.split():
                if letter in "NV" and word in cues:
                    continue
                if letter != "L":
                    tags[word] = letter
                if letter in CAPITALISED or letter in "tu":
                    tags[word.capitalize()] = letter
    for word in lexicon.nouns:
        tags.setdefault(word, "N")
    for word, _ in words.relative_days:
        tags[word] = tags[word.capitalize()] = "L"
    tags["according"] = tags["According"] = "c"
    for article in ("the", "a", "an", "every", "no", "any"):
        tags[article] = tags[article.capitalize()] = "d"
    tags["I"] = "H"
    sets = {name: frozenset(getattr(lexicon, name)) for name in SETS}
    return Vocabulary(
        tags=tags,
        cues=cues,
        plurals=tuple(sorted(_set(words.plurals))),
        passive=_set(words.passive_auxiliaries),
        agents=_set(words.agents),
        topics=_set(words.topics),
        **sets,
    )


def _set(entries: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for entry in entries for word in entry.split())


def _verb_forms(lexicon: CuesLexicon) -> Iterator[tuple[str, str, CueWord]]:
    """Each form with its letter: `k` past, `s` present, `b` plain, `p` participle alone, `g` gerund.

    `K` and `M` are present and plain forms that are next to never nouns: "says", "say".
    """
    for group in lexicon.verbs:
        cue = CueWord(frozenset(group.frames), group.strength, frozenset(group.prepositions))
        for entry in group.forms:
            plain, present, past, participle, gerund = entry.split()
            sure = cue.strength >= 1
            yield past, "k", cue
            if present != "-":
                yield present, "K" if sure else "s", cue
            if plain != "-":
                yield plain, "M" if sure else "b", cue
            yield gerund, "g", cue
            yield participle, "p", cue
