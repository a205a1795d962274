"""Whom a source means: names told from roles by lists, and short forms by the full ones of the article."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ....lexicon import load, words_of
from ....lexicon.dense import DenseLexicon
from ....text.scripts import HAN
from ...people import Resolved
from ...people.resolved import DESCRIBED, NAMED, SHORT
from .patterns import any_of

MAX_NAME = 8
"""Signs of a name; those in sound script are longer."""
MIN_FULL = 3
"""Signs of a name with more than the family's."""
_AGE = re.compile(r"[（(][^（）()]*[）)]$")
_SOUND = re.compile(r"[\u30a0-\u30ffA-Za-z・＝=·．. ]{2,30}")
_HAN = re.compile(rf"[{HAN}々〇]+")
_PARTED = re.compile(rf"[{HAN}]+(?:[·•‧-][{HAN}]+)+")
"""A foreign name in Chinese signs: "约翰·米勒-怀特"."""


class _Parts(NamedTuple):
    """A source taken apart."""

    name: str = ""
    role: str | None = None
    is_person: bool = False
    is_body: bool = False


class _Words(NamedTuple):
    lexicon: DenseLexicon
    tail: re.Pattern[str]
    """A title or form of address at the end."""
    roles: re.Pattern[str]
    links: re.Pattern[str]
    body: re.Pattern[str]
    titles: frozenset[str]
    generic: frozenset[str]
    honorifics: frozenset[str]
    surnames: frozenset[str]
    no_names: frozenset[str]
    determiners: frozenset[str]
    full: re.Pattern[str]
    """A full name with a title in running text."""


@cache
def _words(language: str) -> _Words:
    lexicon = load(DenseLexicon, language, strict=True)
    tail = any_of((*lexicon.titles, *lexicon.generic, *lexicon.honorifics))
    name = rf"(?<![{HAN}々])[{HAN}々]{{3,5}}?"
    if lexicon.spaced:
        cases = "".join(f"(?<!{case})" for case in sorted(words_of(lexicon.name_cases)))
        name = rf"(?<!\S)[가-힣]{{2}}[가-힣]{cases})(?:\s[가-힣A-Za-z]{{2,10}}){{0,2}}(?=\s"
    return _Words(
        lexicon,
        re.compile(rf"\s?({tail})$"),
        re.compile(any_of(lexicon.roles)),
        re.compile(any_of(lexicon.links)),
        re.compile(rf"{any_of(lexicon.bodies)}$"),
        words_of(lexicon.titles),
        words_of(lexicon.generic),
        words_of(lexicon.honorifics),
        words_of(lexicon.surnames),
        words_of(lexicon.no_names),
        words_of(lexicon.determiners),
        re.compile(
            rf"({name})\s?{any_of((*lexicon.titles, *lexicon.honorifics))}" if lexicon.titles else "(?!)"
        ),
    )


class Roll:
    """Resolves the sources of an article by all names in it."""

    def __init__(self, language: str, texts: list[str], sources: list[str] | None = None) -> None:
        self._words = _words(language)
        self._names: dict[str, str | None] = {}
        """Full name to role."""
        for source in sources or []:
            parts = self._parts(source)
            if len(parts.name) >= MIN_FULL:
                self._names[parts.name] = self._names.get(parts.name) or parts.role
        for text in texts:
            for match in self._words.full.finditer(text):
                if not self._words.body.search(match[1]) and self._is_name(match[1], titled=True):
                    self._names.setdefault(match[1], None)

    def is_source(self, source: str) -> bool:
        """Tell whether words name a person or body for sure."""
        parts = self._parts(source)
        return bool(parts.name) or parts.is_person or parts.is_body

    def resolve(self, mention: str, passage: int, position: int) -> Resolved:  # noqa: ARG002 - as `Cast.resolve`
        """Tell whom a mention means; where it stands tells nothing here."""
        parts = self._parts(mention)
        short = parts.name or ("" if parts.is_person or parts.is_body else mention)
        known = [name for name in self._names if short and name != short and name.startswith(short)]
        if short in self._names:
            known = [short]
        if len(known) == 1:
            return Resolved(known[0], "person", parts.role or self._names[known[0]], confidence=SHORT)
        if parts.name and not known and len(parts.name) > 1:
            return Resolved(parts.name, "person", parts.role, confidence=NAMED)
        if parts.is_person:
            return Resolved(None, "person", parts.role, confidence=DESCRIBED)
        if parts.is_body:
            return Resolved(None, "organization", confidence=DESCRIBED)
        return Resolved()

    def _parts(self, source: str) -> _Parts:
        words = self._words
        whole = source.strip()
        bare = rest = _AGE.sub("", whole)
        roles: list[str] = []
        while (match := words.tail.search(rest)) is not None and match.start() >= 0 and rest:
            if match[1] not in words.honorifics:
                roles.insert(0, match[1])
            rest = rest[: match.start()]
        titled = len(rest) < len(bare)
        if not words.generic.isdisjoint(roles):
            return _Parts("", roles[-1], True)
        before = list(words.roles.finditer(rest))
        if before:
            roles.insert(0, rest[: before[-1].end()])
            rest, titled = rest[before[-1].end() :], True
        links = list(words.links.finditer(rest))
        if links:
            rest = rest[links[-1].end() :]
        rest = rest.strip()
        if words.lexicon.spaced:
            rest = self._of_tokens(rest)
        role = roles[-1] if roles else None
        if words.body.search(rest) is not None and rest:
            return _Parts("", role, titled and bool(roles), not titled)
        if self._is_name(rest, titled=titled):
            return _Parts(rest, role, True)
        return _Parts("", role, bare != whole or (titled and bool(source)))

    def _of_tokens(self, rest: str) -> str:
        """Return the last word that can be a name: three signs with a surname first, else the last one."""
        tokens = rest.split()
        full = [t for t in tokens if len(t) == MIN_FULL and t[:1] in self._words.surnames]
        full = [t for t in full if self._words.body.search(t) is None]
        return full[0] if full else (tokens[-1] if tokens else "")

    def _is_name(self, text: str, *, titled: bool) -> bool:
        words = self._words
        if not text or text in words.titles or text in words.no_names:
            return False
        if text[0] in words.determiners:
            return False
        if _PARTED.fullmatch(text):
            return True
        if words.surnames and (text[:1] in words.surnames or text[:2] in words.surnames):
            return len(text) <= MIN_FULL + 1 and (titled or len(text) > 1)
        if not titled:
            return False
        if _SOUND.fullmatch(text):
            return True
        han = _HAN.fullmatch(text) is not None
        return han and 1 < len(text) <= (5 if not words.surnames else MAX_NAME)
