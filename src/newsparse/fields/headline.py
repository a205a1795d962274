"""The headline, chosen among what the page shows and what it states."""

from __future__ import annotations

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Document, Role, Statement
from ..grammar.title import level, likeness, site_key, strip_site, words_of

SHOWN = 2.0
"""Advantage of what the reader sees over what is only stated: publishers write other titles for search."""
AGREES = 1.0
"""For each syntax that states the same words, up to three."""
RESEMBLES = 0.6
"""Likeness from which two titles are about the same story."""
SYNTAX = {
    "json-ld": 0.6,
    "microdata": 0.55,
    "open-graph": 0.5,
    "archive": 3.0,
    "twitter": 0.3,
    "meta": 0.3,
    "html": 0.2,
}
"""How near to the shown headline each syntax is, by trial on news pages."""
MAX_HEADLINE = 400
"""Characters of a headline."""


def extract_headline(context: Context) -> Choice[str | None]:
    """Return the headline as shown to the reader, `None` where nothing is one."""
    document = context.document
    names = site_names(context)
    stated = [
        (s, strip_site(s.value, names) if s.name == "title" or s.syntax != "json-ld" else s.value)
        for s in document.stated("headline", "title")
        if s.value and len(s.value) <= MAX_HEADLINE
    ]
    found = [_shown(block, stated, names) for block in document.having(Role.HEADLINE)]
    found += [_stated(s, text, stated, names) for s, text in stated]
    if not found:
        return Choice(None)
    origin, text, score, _ = max(found, key=lambda entry: entry[2])
    candidates = tuple(
        Candidate(text, evidence_of(o, 0).source, round(score, 3), note) for o, text, score, note in found
    )
    if score <= 0:
        return Choice(None, candidates=candidates)
    return Choice(text, evidence_of(origin, _confidence(score)), candidates)


def site_names(context: Context) -> frozenset[str]:
    """Return the `site_key`s by which titles may name site and section."""
    document = context.document
    names = [s.value for s in document.stated("site_name", "publisher", "section", "site_handle")]
    if context.publisher:
        names += [context.publisher.name or "", context.publisher.domain or ""]
        if context.publisher.domain:
            names.append(context.publisher.domain.rsplit(".", 1)[0])
            names.append(context.publisher.domain.split(".")[0])
    return frozenset(key for name in names if (key := site_key(name)))


def _agreement(text: str, stated: list[tuple[Statement, str]]) -> tuple[int, float]:
    """How many syntaxes state the same, and the greatest likeness to any statement."""
    own = level(text)
    same = {s.syntax for s, other in stated if level(other) == own}
    return len(same), max((likeness(text, other) for _, other in stated), default=0.0)


def _shown(
    block: Block, stated: list[tuple[Statement, str]], names: frozenset[str]
) -> tuple[Block | Statement, str, float, str]:
    same, like = _agreement(block.text, stated)
    score = SHOWN * block.confidence * 2 + AGREES * min(same, 3) + like
    note = f"shown ({block.rule}), stated alike by {same}, likeness {like:.2f}"
    if site_key(block.text) in names and not same:
        score, note = -1.0, "names the site"
    elif stated and like < 0.2 and not same:
        score -= 1.5
    if len(block.text) > MAX_HEADLINE or not words_of(block.text):
        score, note = -1.0, "is no title"
    return block, block.text, score, note


def _stated(
    statement: Statement, text: str, stated: list[tuple[Statement, str]], names: frozenset[str]
) -> tuple[Block | Statement, str, float, str]:
    same, _ = _agreement(text, stated)
    score = SYNTAX.get(statement.syntax, 0.1) + AGREES * min(same - 1, 3) * 0.5
    if statement.name == "title":
        score -= 0.3
    note = f"stated, alike by {same} syntaxes"
    if site_key(text) in names:
        score, note = -1.0, "names the site"
    return statement, text, score, note


def _confidence(score: float) -> float:
    return min(0.98, 0.35 + 0.12 * score)


def is_headline(text: str, headline: str | None, document: Document) -> bool:
    """Whether `text` repeats the headline, or a title that the page states."""
    own = level(text)
    if headline is not None and own == level(headline):
        return True
    return any(own == level(s.value) for s in document.stated("headline"))
