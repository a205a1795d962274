"""Whom a source means in a script without capitals, where only words for people part a name from its role."""

from __future__ import annotations

from typing import NamedTuple

from .resolved import DESCRIBED, NAMED, SHORT, UNKNOWN, Resolved
from .vocabulary import Vocabulary, vocabulary_of

MAX_NAME = 4
"""Words in a name."""
_ACRONYM = ('"', "״")
"""Marks inside a Hebrew acronym."""


class _Parts(NamedTuple):
    """A source taken apart."""

    name: tuple[str, ...] = ()
    role: str | None = None
    is_person: bool = False
    is_body: bool = False


class Uncased:
    """Resolves the sources of an article, known from the start."""

    def __init__(self, language: str, sources: list[str]) -> None:
        self._words = vocabulary_of(language)
        self._names: dict[tuple[str, ...], str | None] = {}
        """Full name to role."""
        for source in sources:
            parts = _parts(source, self._words)
            if len(parts.name) > 1:
                self._names[parts.name] = self._names.get(parts.name) or parts.role

    def resolve(self, mention: str, passage: int, position: int) -> Resolved:  # noqa: ARG002 - as `Cast.resolve`
        """Tell whom a mention means; where it stands tells nothing here."""
        parts = _parts(mention, self._words)
        if parts.is_body and not parts.name:
            return Resolved(None, "organization", confidence=DESCRIBED)
        name = parts.name
        if len(name) == 1 or (not name and parts.role is None):
            short = name or tuple(mention.split())
            known = [full for full in self._names if full[-1:] == short] or [
                full for full in self._names if full[:1] == short
            ]
            if len(known) == 1:
                return Resolved(" ".join(known[0]), "person", self._names[known[0]], confidence=SHORT)
            name = () if len(known) > 1 else name
        if name:
            return Resolved(" ".join(name), "person", parts.role or self._names.get(name), confidence=NAMED)
        if parts.is_person:
            return Resolved(None, "person", parts.role, confidence=DESCRIBED)
        return UNKNOWN


def _parts(source: str, words: Vocabulary) -> _Parts:
    tokens = [token for token in source.replace("،", " ").split() if token not in words.determiners]
    body = any(_is_body(token, words) for token in tokens)
    start = next((i for i, token in enumerate(tokens) if token in words.given_names), None)
    roles = [i for i, token in enumerate(tokens) if _is_role(token, words)]
    before = [i for i in roles if start is None or i < start]
    if before:
        behind = before[-1] + 1
        while behind < len(tokens) and (tokens[behind] in words.breaks or _is_defined(tokens[behind], words)):
            behind += 1
        unlisted = start is not None and start - behind == 1 and not _is_body(tokens[behind], words)
        if start is None or unlisted:
            start = behind
    if start is None:
        return _Parts(is_body=body)
    stop = next((i for i in roles if i > start), len(tokens))
    name = tuple(tokens[start:stop])
    role = " ".join(tokens[:start]) if before else None
    if len(name) > MAX_NAME or any(token in words.breaks for token in name):
        name = ()
    if any(_is_body(token, words) for token in name):
        name = ()
    return _Parts(name, role or None, bool(before) or bool(name), body and not name and not before)


def _is_role(token: str, words: Vocabulary) -> bool:
    bare = _bare(token, words)
    return words.is_role(token) or words.is_role(bare) or token in words.titles


def _is_body(token: str, words: Vocabulary) -> bool:
    if any(mark in token[1:] for mark in _ACRONYM):
        return True
    return any(
        form in group
        for form in (token, _bare(token, words))
        for group in (words.bodies, words.companies, words.outlets, words.groups, words.documents)
    )


def _bare(token: str, words: Vocabulary) -> str:
    """Return a word without the article grown together with it."""
    for article in words.people.articles:
        if token.startswith(article) and len(token) > len(article) + 1:
            return token[len(article) :]
    return token


def _is_defined(token: str, words: Vocabulary) -> bool:
    return any(token.startswith(article) for article in words.people.articles)
