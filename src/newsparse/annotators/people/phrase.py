"""A source as written, taken apart: names, head noun, what they belong to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from ...value import value
from .vocabulary import REMEMBERED, Vocabulary

_WORD = re.compile(r"[\w'’&./-]+|[,;:()]")

HeadKind = Literal[
    "pronoun_he", "pronoun_she", "pronoun_they", "pronoun_it", "speaker", "relative", "person", "people",
    "organization", "outlet", "document", "unknown",
]  # fmt: skip


@value
class Head:
    """The noun that a source phrase turns on."""

    kind: HeadKind
    word: str
    """In lower case, singular as written."""
    start: int
    """Offsets in the phrase."""
    end: int
    modifiers: tuple[str, ...] = ()
    """Words before the head, in lower case, determiner left out."""
    determiner: str | None = None
    role_start: int = 0
    """Where the words that make up the role begin."""


@lru_cache(REMEMBERED)
def head_of(text: str, words: Vocabulary) -> Head:
    """Find the head of a noun phrase that is no name: the last word before "of", "who" or a comma."""
    tokens = _tokens(text, words)
    if not tokens:
        return Head("unknown", "", 0, 0)
    first = tokens[0][0].lower()
    if len(tokens) == 1:
        pronoun = _pronoun(first, words)
        if pronoun is not None:
            return Head(pronoun, first, 0, len(text))
    begin = 0
    determiner = None
    while begin < len(tokens) - 1 and (
        tokens[begin][0].lower() in words.determiners or tokens[begin][0].lower() in words.owners
    ):
        determiner = determiner or tokens[begin][0].lower()
        begin += 1
    stop = begin
    while (
        stop < len(tokens) and tokens[stop][0].lower() not in words.breaks and tokens[stop][0] not in ",;:()"
    ):
        stop += 1
    if stop == begin:
        return _behind_of(text, tokens, begin, determiner, words)
    at = stop - 1
    if words.people.head_first:
        at = next((i for i in range(begin, stop) if kind_of(tokens[i][0].lower(), words) != "unknown"), begin)
    word, start, end = tokens[at]
    modifiers = tuple(t[0].lower() for t in tokens[begin:stop] if t[1] != start)
    role_start = at
    while (
        role_start > begin
        and tokens[role_start - 1][0].islower()
        and tokens[role_start - 1][0][-2:] not in ("'s", "’s")
    ):
        role_start -= 1
    kind = kind_of(word.lower(), words, modifiers[-1:])
    return Head(kind, word.lower(), start, end, modifiers, determiner, tokens[role_start][1])


def _tokens(text: str, words: Vocabulary) -> list[tuple[str, int, int]]:
    found = [(m[0], *m.span()) for m in _WORD.finditer(text)]
    if "'" in text or "’" in text:
        return [part for word, start, _ in found for part in _parts(word, start, words)]
    return found


def _parts(word: str, start: int, words: Vocabulary) -> list[tuple[str, int, int]]:
    """Part an elided article from its noun: "l'entreprise"."""
    at = max(word.find("'"), word.find("’")) + 1
    if 0 < at < len(word) and word[: at - 1].lower() + "'" in words.breaks | words.definite:
        return [(word[: at - 1] + "'", start, start + at), (word[at:], start + at, start + len(word))]
    return [(word, start, start + len(word))]


def _behind_of(
    text: str, tokens: list[tuple[str, int, int]], begin: int, determiner: str | None, words: Vocabulary
) -> Head:
    """Read "one of the officials": the noun behind the preposition tells the kind."""
    if begin + 1 >= len(tokens) or tokens[begin][0] in ",;:()":
        return Head("unknown", tokens[0][0].lower(), tokens[0][1], tokens[0][2], (), determiner)
    offset = tokens[begin + 1][1]
    inner = head_of(text[offset:], words)
    return Head(
        inner.kind,
        inner.word,
        inner.start + offset,
        inner.end + offset,
        inner.modifiers,
        determiner,
        inner.role_start + offset,
    )


def _pronoun(word: str, words: Vocabulary) -> HeadKind | None:
    if word in words.he:
        return "pronoun_he"
    if word in words.she:
        return "pronoun_she"
    if word in words.they:
        return "pronoun_they"
    if word in words.relatives:
        return "relative"
    if word in words.it:
        return "pronoun_it"
    if word in words.speaker:
        return "speaker"
    return None


@lru_cache(REMEMBERED)
def kind_of(word: str, words: Vocabulary, modifiers: tuple[str, ...] = ()) -> HeadKind:
    """Tell the kind of source that a lower-case noun names; only the last of its modifiers matters."""
    if word in words.outlets or (
        modifiers and modifiers[-1] in words.outlets and word in words.document_plurals
    ):
        return "outlet"
    if word in words.unnamed:
        return "person" if word not in words.groups else "people"
    if word in words.documents or word in words.document_plurals:
        return "document"
    if word in words.companies or word in words.bodies:
        return "organization"
    if words.is_role(word):
        return "person"
    if word in words.groups or words.is_roles(word):
        return "people"
    if any(s in words.companies or s in words.bodies for s in words.singulars(word)):
        return "people"
    if re.fullmatch(r"\d{1,3}-year-olds?", word):
        return "people" if word.endswith("s") else "person"
    return "unknown"
