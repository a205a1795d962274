"""Names, pronouns and descriptions of a passage, found in two linear passes."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache, partial

from ...text.marks import Stretch
from .mention import Mention, MentionKind
from .offices import goes_on, narrow
from .patterns import OPENERS, Grammar
from .surroundings import elided, is_thing, leads
from .vocabulary import Remembered, Vocabulary

_APOSTROPHES = ("'", "’")
_PARTING = ",\"”’'»?!–—-"
"""What stands before an inverted verb: "…," said X."""
MAX_LINK = 9
"""Characters between two parts of one name: " for the "."""
MAX_LEAD = 40
"""Characters of a role between an organisation and its bearer."""
MAX_VERB = 24
"""Characters looked at beside a mention for a reporting verb."""


MAX_OPENERS = 2
"""Characters of signs and spaces before the first word of a sentence."""
_NEVER = sys.maxsize
_NO_STRETCH = Stretch(_NEVER, _NEVER, _NEVER, _NEVER, False)
"""Where the next sentence or stretch begins if there is none."""


@dataclass(slots=True)
class _Sentences:
    """Where the sentences of a passage begin, and the stretches in marks."""

    starts: list[int]
    stretches: list[Stretch]


def scan(
    text: str, marked: list[Stretch], passage: int, sentence: int, grammar: Grammar
) -> tuple[list[Mention], int]:
    """Return a passage's mentions in order, and the number of the sentence that follows it.

    `marked` are the passage's quoted stretches.
    """
    words = grammar.vocabulary
    names_in = _names_in(words)
    found: list[Mention] = []
    starts = [0]
    for match in grammar.capitals.finditer(text):
        if match.lastgroup == "stop":
            starts.append(match.end())
        else:
            name = names_in[match[0]]
            if name is not None:
                cut, tokens, article = name
                start, end = match.span()
                mention = Mention("name", passage, start + cut, end, tokens)
                if article:
                    mention.article = True
                found.append(mention)
    if len(found) > 1:
        found = _joined(found, text, words)
    for mention in found:
        if len(mention.tokens) > 1:
            narrow(mention, text, words)
    _trail(found, text, grammar.trailing)
    stand_ins = _stand_ins(text, passage, grammar)
    if stand_ins:
        found += stand_ins
        found.sort(key=_by_start)
    if found:
        _place(found, text, _Sentences(starts, marked), sentence)
        _weigh(found, text, words)
    return found, sentence + len(starts)


def _stand_ins(text: str, passage: int, grammar: Grammar) -> list[Mention]:
    """Return the pronouns and descriptions of a passage."""
    words = grammar.vocabulary
    is_other = words.nouns.isdisjoint
    found: list[Mention] = []
    for match in grammar.stand_ins.finditer(" " + text):
        group = match.lastgroup
        if group == "description":
            tokens = match["description"].split(" ")
            if is_other(tokens) and not tokens[0][0].isdigit() and not _is_role(tokens, words):
                continue
            found.append(Mention("description", passage, match.start(), match.end() - 1, tuple(tokens)))
        else:
            kind: MentionKind = "he" if group == "he" else "she"
            found.append(Mention(kind, passage, match.start(), match.end() - 1))
    return found


def _is_role(tokens: list[str], words: Vocabulary) -> bool:
    """Whether a capitalised noun describes somebody, in a language where all nouns have capitals."""
    return words.people.nouns_capitalised and any(words.is_role(t.lower()) for t in tokens if t[0].isupper())


@cache
def _names_in(words: Vocabulary) -> Remembered[str, tuple[int, tuple[str, ...], bool] | None]:
    return Remembered(partial(_name, words=words))


def _name(run: str, words: Vocabulary) -> tuple[int, tuple[str, ...], bool] | None:
    """Return a run of capitals less the words that owe theirs to the sentence's beginning, if any is left.

    That is: how many characters are cut off, what is left, and whether an article stood before it.
    """
    start = 0
    tokens = run.split()
    article = False
    glued = elided(tokens[0], words.definite) if "'" in tokens[0] or "’" in tokens[0] else 0
    if 0 < glued < len(tokens[0]):  # "L'Élysée"
        start += glued
        tokens[0] = tokens[0][glued:]
        if tokens[0][0].islower():
            start += len(tokens[0]) + 1
            del tokens[0]
            if not tokens:
                return None
    if tokens[0].lower() in words.function_words:
        at = 0
        while at < len(tokens) and _is_function(tokens, at, words):
            article = tokens[at].lower() in words.definite
            start += len(tokens[at]) + 1
            at += 1
        if at == len(tokens):
            return None
        tokens = tokens[at:]
    if len(tokens) > 2 and tokens[1] in words.joints and words.is_role(tokens[0].lower()):
        start += len(tokens[0]) + len(tokens[1]) + 2  # "Presidente do Brasil" names Brazil
        tokens = tokens[2:]
    return start, tuple(tokens), article


def _is_function(tokens: list[str], at: int, words: Vocabulary) -> bool:
    token = tokens[at]
    lower = token.lower()
    if lower not in words.function_words or (token.isupper() and len(token) > 1):
        return False
    return lower not in words.given_names or at + 1 == len(tokens)


def _joined(names: list[Mention], text: str, words: Vocabulary) -> list[Mention]:
    """Join the parts of an organisation's name: "University" + of + "Bradford"."""
    found: list[Mention] = []
    last: Mention | None = None
    for name in names:
        if last is not None and 2 < name.start - last.end <= MAX_LINK:
            between = text[last.end : name.start].split()
            if between and _links(last, name, between, words, text):
                last.end = name.end
                last.tokens = (*last.tokens, *between, *name.tokens)
                continue
        found.append(name)
        last = name
    return found


def _links(last: Mention, name: Mention, between: list[str], words: Vocabulary, text: str) -> bool:
    """Whether small words between two runs of capitals make them one name."""
    link = between[0]
    if len(between) > 2 or (len(between) == 2 and between[1] not in words.definite):
        return False
    end = last.tokens[-1].lower()
    if goes_on(last.tokens, name.tokens, link, words, defined=len(between) > 1):
        return True
    if link in words.joints:
        if name.tokens[0].lower() in words.function_words - words.determiners:
            return False
        if end in words.name_heads:
            return True
        called = text[max(0, last.start - MAX_VERB) : last.start].split()[-1:]
        return bool(called) and is_thing(called[0], words)
    if link in words.conjunctions and len(between) == 1:
        own = end in words.name_words or end in words.company_words
        opened = last.article and len(last.tokens) == 1
        named = name.tokens[-1].lower() in words.name_words or not words.portfolios.isdisjoint(
            map(str.lower, name.tokens[1:])
        )
        return opened and not own and len(name.tokens) > 1 and named
    return False


def _trail(names: list[Mention], text: str, trailing: re.Pattern[str]) -> None:
    """Add a lower-case noun that makes one name with the capitals before it: "Harlow Bay council"."""
    for name in names:
        noun = trailing.match(text, name.end)
        if noun is not None:
            name.tokens = (*name.tokens, noun[1])
            name.end = noun.end()


def _by_start(mention: Mention) -> int:
    return mention.start


def _place(found: list[Mention], text: str, layout: _Sentences, sentence: int) -> None:
    """Say of each mention in which sentence it stands, whether it opens it, and whether in marks."""
    starts, stretches = layout.starts, layout.stretches
    at = quote = 0
    opened, following = starts[0], starts[1] if len(starts) > 1 else _NEVER
    stretch = stretches[0] if stretches else _NO_STRETCH
    for mention in found:
        start = mention.start
        while following <= start:
            at += 1
            opened, following = following, starts[at + 1] if at + 1 < len(starts) else _NEVER
        while stretch.end <= start:
            quote += 1
            stretch = stretches[quote] if quote < len(stretches) else _NO_STRETCH
        mention.sentence = sentence + at
        if stretch.start <= start:
            mention.quoted = True
            mention.opens = start - stretch.start <= 1
        if start - opened <= MAX_OPENERS:
            mention.opens = not text[opened:start].strip(OPENERS + " \u00a0")


def _weigh(found: list[Mention], text: str, words: Vocabulary) -> None:
    """Say how much each mention is the subject of its sentence."""
    last = -1
    cues, of = words.cues, words.of
    leading = _leading_words(words)
    previous: Mention | None = None
    closed = text + " "
    for mention in found:
        if mention.kind == "description":
            continue
        start, end = mention.start, mention.end
        cut = text.rfind(" ", start - MAX_VERB if start > MAX_VERB else 0, start - 1) if start > 1 else -1
        before = text[cut + 1 : start].rstrip()
        behind = closed[end]
        following = ""
        if behind == " ":
            stop = text.find(" ", end + 1, end + MAX_VERB)
            following = text[end + 1 : stop if stop >= 0 else end + MAX_VERB].rstrip(".,:;")
        if following in cues or (before in cues and cut > 0 and text[cut - 1] in _PARTING):
            mention.weight = 2
        elif mention.sentence != last and not mention.quoted:
            mention.weight = 1
        if not mention.quoted:
            last = mention.sentence
        if mention.kind == "name":
            if previous is not None and start - previous.end < MAX_LEAD:
                _lead(previous, mention, text, words)
            previous = mention
            _note_neighbours(mention, leading[before], behind, following in of)


def _note_neighbours(
    mention: Mention, led: tuple[bool, bool, bool] | None, behind: str, attached: bool
) -> None:
    """Note what stands right before and behind a name."""
    mention.possessive = behind in _APOSTROPHES
    mention.attached = attached
    if led is not None:
        mention.led, mention.defined, article = led
        mention.article = mention.article or article
    mention.telling = attached or behind == "," or led is not None


def _lead(name: Mention, bearer: Mention, text: str, words: Vocabulary) -> None:
    """Let the weight pass to the second of two names where the first is only its role's: "United coach X"."""
    between = text[name.end : bearer.start]
    if between[:1] != " ":
        return
    parts = between.split()
    if parts and len(parts) < 4 and words.is_role(parts[-1]) and parts[0].islower():
        bearer.weight, name.weight = max(bearer.weight, name.weight), 0


@cache
def _leading_words(words: Vocabulary) -> Remembered[str, tuple[bool, bool, bool] | None]:
    return Remembered(partial(_leading, words=words))


def _leading(before: str, words: Vocabulary) -> tuple[bool, bool, bool] | None:
    """Whether the word before a name may be its role or end one, is an article, and one with a capital."""
    led = before[-1:] == "," or leads(before, words) or (words.people.head_first and before.islower())
    defined = before.lower().strip(OPENERS) in words.definite
    return (led, defined, defined and before[0].isupper()) if led or defined else None
