"""The patterns that find names, pronouns and descriptions, one value a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .vocabulary import Vocabulary, vocabulary_of

_UPPER = "".join(chr(c) for c in range(0x2000) if chr(c).isupper())
_SPACE = "[ \u00a0]"
OPENERS = "\"“”'‘«»„(—–-"
"""Signs that may stand before a word without parting it from the one before."""
MAX_TOKENS = 9
"""Words in one name; the longest names of bodies in news have about eight."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of one language."""

    capitals: re.Pattern[str]
    """Names and ends of sentences."""
    stand_ins: re.Pattern[str]
    """Pronouns and descriptions, each with the character before it."""
    trailing: re.Pattern[str]
    """A lower-case noun that belongs to the name before it."""
    vocabulary: Vocabulary


@cache
def grammar_of(language: str) -> Grammar:
    """Return the patterns of a language."""
    words = vocabulary_of(language)
    return Grammar(_capitals(words), _stand_ins(words), _trailing(words), words)


def _capitals(words: Vocabulary) -> re.Pattern[str]:
    """Each match begins with one set of characters, which lets the search skip all others."""
    short = sorted(words.titles | words.suffixes | {"st"})
    dotted = "|".join(rf"(?<=\b{form}\.)" for word in short for form in (word.title(), word.upper()))
    initials = rf"\.(?<=\b.\.)(?:-?[{_UPPER}]\.)*"
    word = r"\w*+(?:(?=['’&‑-])(?:(?:['’](?!s\b)|[-&‑])\w+)*)?"
    ending = rf"(?:\.(?:{dotted})(?=\s)|['’](?<=s['’])(?= [{_UPPER}]))?"
    rest = f"(?:{initials}|{word}{ending})"
    small = [w.replace("_", " ") for e in words.people.particles for w in e.split()]
    particles = "|".join(sorted(map(re.escape, small), reverse=True))
    opening = "".join(sorted({word[0] for word in (*small, "al-", "el-", "d'")}))
    glued = rf"(?:(?:{particles}){_SPACE}){{0,3}}(?:al-|el-|d['’])?"
    link = rf"(?:{_SPACE}(?:(?=[{opening}]){glued})?|(?<=\.))"
    return re.compile(
        rf"[{_UPPER}.!?…](?:(?<=[.!?…])(?P<stop>[\"”’'»)\]]*)(?=\s)"
        rf"|(?<![.!?…])(?<!\w.)(?P<name>{rest}(?:{link}[{_UPPER}]{rest}){{0,{MAX_TOKENS - 1}}}))"
    )


def _stand_ins(words: Vocabulary) -> re.Pattern[str]:
    if not words.he | words.she | words.definite:
        return re.compile("(?!)")
    he, she, the = ("|".join(sorted(group)) or "(?!)" for group in (words.he, words.she, words.definite))
    first = "".join(sorted({c for w in words.he | words.she | words.definite for c in w[0] + w[0].upper()}))
    return re.compile(
        rf"[\s{OPENERS}](?=[{first}])(?:(?P<he>(?i:{he})\b)|(?P<she>(?i:{she})\b)"
        rf"|(?i:{the})(?:[ ]|(?<=['’]))(?P<description>{_description(words)}))"
    )


def _trailing(words: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of the nouns that end a name; it matches nothing where there are none."""
    nouns = "|".join(map(re.escape, sorted(words.trailing))) or "(?!)"
    return re.compile(rf" ({nouns})(?=[.,;:!?]*(?:\s|$))")


def _description(words: Vocabulary) -> str:
    """Return the pattern of what follows "the": small words, or up to a noun where nouns have capitals."""
    small = rf"[^\W\d_{_UPPER}][\w-]*"
    if words.people.nouns_capitalised:
        return rf"(?:{small}[ ]){{0,2}}[{_UPPER}][\w-]+(?:[ ]{small})?"
    return rf"(?:\d+-)?{small}(?:[ ]{small}){{0,3}}"
