"""Names, pronouns and descriptions of a passage, found in two linear passes."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache

from ...text.marks import find_stretches
from .mention import Mention, MentionKind
from .vocabulary import Vocabulary, vocabulary_of

_UPPER = "".join(chr(c) for c in range(sys.maxunicode // 16) if chr(c).isupper())
_SPACE = "[ \u00a0]"
_OPENERS = "\"“”'‘«»„(—–-"
MAX_TOKENS = 9
"""Words in one name; the longest names of bodies in news have about eight."""
MAX_VERB = 24
"""Characters looked at beside a mention for a reporting verb."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of one language."""

    capitals: re.Pattern[str]
    """Names and ends of sentences."""
    stand_ins: re.Pattern[str]
    """Pronouns and descriptions, each with the character before it."""
    vocabulary: Vocabulary


@cache
def grammar_of(language: str) -> Grammar:
    """Return the patterns of a language."""
    words = vocabulary_of(language)
    return Grammar(_capitals(words), _stand_ins(words), words)


def _capitals(words: Vocabulary) -> re.Pattern[str]:
    """Each match begins with one set of characters, which lets the search skip all others."""
    short = sorted(words.titles | words.suffixes | {"st"})
    dotted = "|".join(rf"(?<=\b{form}\.)" for word in short for form in (word.title(), word.upper()))
    rest = rf"(?:(?<=\b.)\.(?:-?[{_UPPER}]\.)*|\w*(?:(?:['’](?!s\b)|[-&‑])\w+)*(?:\.(?:{dotted})(?=\s))?)"
    particles = "|".join(
        sorted((re.escape(w) for e in words.people.particles for w in e.split()), reverse=True)
    )
    link = rf"(?:{_SPACE}(?:(?:{particles}){_SPACE}){{0,3}}(?:al-|el-|d['’])?|(?<=\.))"
    return re.compile(
        rf"[{_UPPER}.!?…](?:(?<=[.!?…])(?P<stop>[\"”’'»)\]]*)(?=\s)"
        rf"|(?<![.!?…])(?<![\w’'].)(?P<name>{rest}(?:{link}[{_UPPER}]{rest}){{0,{MAX_TOKENS - 1}}}))"
    )


def _stand_ins(words: Vocabulary) -> re.Pattern[str]:
    he, she, the = ("|".join(sorted(group)) for group in (words.he, words.she, words.definite))
    return re.compile(
        rf"[\s{_OPENERS}](?:(?P<he>(?i:{he})\b)|(?P<she>(?i:{she})\b)"
        r"|(?i:" + the + r")[ ](?P<description>\d*-?[a-z][\w-]*(?:[ ][a-z][\w-]*){0,3}))"
    )


@dataclass(slots=True)
class _Sentences:
    """Where the sentences of a passage begin, and the stretches in marks."""

    starts: list[int]
    stretches: list[tuple[int, int]]


def scan(text: str, passage: int, sentence: int, grammar: Grammar) -> tuple[list[Mention], int]:
    """Return a passage's mentions in order, and the number of the sentence that follows it."""
    found: list[Mention] = []
    starts = [0]
    for match in grammar.capitals.finditer(text):
        if match.lastgroup == "stop":
            starts.append(match.end())
        else:
            start, end = match.span()
            tokens = tuple(match[0].replace("\u00a0", " ").split(" "))
            found.append(Mention("name", passage, start, end, tokens))
    names = len(found)
    for match in grammar.stand_ins.finditer(" " + text):
        group = match.lastgroup
        kind: MentionKind = "he" if group == "he" else "she" if group == "she" else "description"
        tokens = tuple(match[3].split()) if kind == "description" else ()
        found.append(Mention(kind, passage, match.start(), match.end() - 1, tokens))
    if len(found) > names > 0:
        found.sort(key=_by_start)
    _place(found, text, _Sentences(starts, _stretches(text)), sentence)
    _weigh(found, text, grammar.vocabulary)
    return found, sentence + len(starts)


def _by_start(mention: Mention) -> int:
    return mention.start


def _stretches(text: str) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in find_stretches(text)]


def _place(found: list[Mention], text: str, layout: _Sentences, sentence: int) -> None:
    """Say of each mention in which sentence it stands, whether it opens it, and whether in marks."""
    starts, stretches = layout.starts, layout.stretches
    at = quote = 0
    for mention in found:
        start = mention.start
        while at + 1 < len(starts) and starts[at + 1] <= start:
            at += 1
        while quote < len(stretches) and stretches[quote][1] <= start:
            quote += 1
        mention.sentence = sentence + at
        if quote < len(stretches) and stretches[quote][0] <= start:
            mention.quoted = True
            mention.opens = start - stretches[quote][0] <= 1
        if start - starts[at] <= 2:
            mention.opens = not text[starts[at] : start].strip(_OPENERS + " \u00a0")


def _weigh(found: list[Mention], text: str, words: Vocabulary) -> None:
    """Say how much each mention is the subject of its sentence."""
    last = -1
    cues = words.cues
    for mention in found:
        if mention.kind == "description":
            continue
        start, end = mention.start, mention.end
        behind = text[end : end + MAX_VERB]
        before = text[start - MAX_VERB if start > MAX_VERB else 0 : start].rsplit(None, 1)
        if behind[:1] == " " and behind.split(None, 1)[:1] and behind.split(None, 1)[0].strip(",:") in cues:
            mention.weight = 2
        elif before and before[-1] in cues:
            mention.weight = 2
        elif mention.sentence != last and not mention.quoted:
            mention.weight = 1
        if not mention.quoted:
            last = mention.sentence
        if mention.kind == "name":
            mention.possessive = behind[:1] in ("'", "’")
            mention.defined = bool(before) and before[-1].lower().strip(_OPENERS) in words.definite
