"""The article's language."""

from __future__ import annotations

import re

from ..choice import Candidate, Choice, evidence_of
from ..document import Document
from ..grammar.tongue import tongue_of
from ..lexicon import primary
from ..models import Evidence, Warning
from ..options import Options

_TAG = re.compile(r"^[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}$")
_ORDER = ("archive", "html", "json-ld", "meta", "open-graph", "microdata", "twitter", "script", "url")
_SAME = {"no": "nb", "nn": "nb", "sh": "sr", "iw": "he", "in": "id", "tl": "fil"}
SAMPLE = 1_000
"""Characters of the body that vote; they hold some 60 function words, and 30 tell a language."""
SURE_VOTE = 0.75
"""Confidence of the vote from which it overrules what the page states."""


def extract_language(document: Document, options: Options) -> Choice[str | None]:
    """Return the BCP 47 tag of the article's language.

    The caller's word first; then what the page states, unless the words of the body clearly say otherwise
    (templates of another country); then the body alone.
    """
    if options.language:
        return Choice(_tag(options.language) or options.language)
    stated = [
        (s, tag)
        for s in sorted(document.stated("language"), key=lambda s: _ORDER.index(s.syntax))
        if (tag := _tag(s.value))
    ]
    sample = _sample(document)
    voted, sureness = tongue_of(sample)
    candidates = tuple(Candidate(tag, s.source, 1 - 0.1 * _ORDER.index(s.syntax)) for s, tag in stated)
    if voted:
        candidates += (Candidate(voted, "text", sureness, "function words and script of the body"),)
    for statement, tag in stated:
        if voted is None or _primary(tag) == _primary(voted):
            return Choice(tag, evidence_of(statement, 0.97 if voted else 0.85), candidates)
    if stated and (voted is None or sureness < SURE_VOTE):
        statement, tag = stated[0]
        return Choice(tag, evidence_of(statement, 0.6), candidates)
    if voted is None:
        return Choice(None, candidates=candidates)
    evidence = Evidence(source="text", raw=sample[:80] or voted, confidence=round(sureness, 3))
    warnings: tuple[Warning, ...] = ()
    if stated:
        message = f"The page says that it is in {stated[0][1]!r}; its words are {voted!r}."
        warnings = (Warning(code="language-conflict", message=message),)
    return Choice(voted, evidence, candidates, warnings)


def _primary(tag: str) -> str:
    first = primary(tag)
    return _SAME.get(first, first)


def _sample(document: Document) -> str:
    pieces = []
    room = SAMPLE
    for block in document.body:
        pieces.append(block.text[:room])
        room -= len(block.text)
        if room <= 0:
            break
    return " ".join(pieces)


def _tag(value: str) -> str | None:
    """Return a language tag in its usual spelling: "en_us" is "en-US"; `None` for what is no tag."""
    value = value.split(",")[0].strip()
    if not _TAG.match(value):
        return None
    first, *rest = value.replace("_", "-").split("-")
    parts = [first.lower()]
    parts.extend(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p.lower() for p in rest)
    return "-".join(parts)
