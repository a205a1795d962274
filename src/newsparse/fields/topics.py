"""Tags and keywords that the publisher states."""

from __future__ import annotations

import re

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role, Statement

MAX_TOPICS = 60
MIN_MARKS = 2
"""Separators in each of several values from which they are lists; a topic may hold one comma."""
MAX_TOPIC = 80
"""Characters of a topic; longer ones are sentences for search engines."""
_ORDER = ("archive", "json-ld", "microdata", "open-graph", "meta", "twitter", "html", "script", "url")
_SPLIT = re.compile(r"\s*[,;|、]\s*")
_IDENTIFIER = re.compile(r"^[\d\W_]+$|^\S+[:=]\S+$|https?://")


def extract_topics(context: Context) -> Choice[tuple[str, ...]]:
    """Return the topics in the publisher's order, each once, from the best source that has any."""
    stated = sorted(context.document.stated("keyword"), key=lambda s: _ORDER.index(s.syntax))
    groups: dict[str, list[Statement]] = {}
    for statement in stated:
        groups.setdefault(statement.source, []).append(statement)
    choices: list[tuple[Statement | Block, tuple[str, ...]]] = [
        (group[0], _topics([s.value for s in group])) for group in groups.values()
    ]
    shown = context.document.having(Role.TOPIC)
    if shown:
        choices.append((shown[0], _topics([block.text for block in shown])))
    choices = [(origin, topics) for origin, topics in choices if topics]
    if not choices:
        return Choice(())
    candidates = tuple(
        Candidate(", ".join(topics), evidence_of(origin, 0).source, 1 - 0.1 * rank)
        for rank, (origin, topics) in enumerate(choices)
    )
    origin, topics = choices[0]
    return Choice(topics, evidence_of(origin, 0.8, ", ".join(topics)), candidates)


def _topics(values: list[str]) -> tuple[str, ...]:
    """Split a value at its separators, or several that are all lists; else each value is a topic."""
    lists = all(len(_SPLIT.findall(value)) >= MIN_MARKS for value in values)
    parts = [p for value in values for p in _SPLIT.split(value)] if lists or len(values) == 1 else values
    seen: dict[str, str] = {}
    for part in parts:
        topic = part.strip(" #\"'[],;|")
        if topic and len(topic) <= MAX_TOPIC and not _IDENTIFIER.search(topic):
            seen.setdefault(topic.casefold(), topic)
    return tuple(seen.values())[:MAX_TOPICS]
