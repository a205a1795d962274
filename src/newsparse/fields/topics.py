"""Tags and keywords that the publisher states."""

from __future__ import annotations

import re

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role, Statement
from ..grammar.title import site_key, words_of
from ..models import Author
from ..text.measure import is_dense

MAX_TOPICS = 60
MIN_MARKS = 2
"""Separators in each of several values from which they are lists; a topic may hold one comma."""
MAX_TOPIC = 80
"""Characters of a topic; longer ones are sentences for search engines."""
TOLD = 0.25
"""Share of a list's topics that the story names from which the list is about the story; lists that stand on
every page of a site ("news", "sport", "weather") have less, tags of the story nearly always more."""
_ORDER = ("archive", "json-ld", "microdata", "open-graph", "meta", "twitter", "html", "script", "url")
MIN_WORD = 5
"""Letters of a word by which a topic of several is told; "news" and "live" stand in every story."""
_KEYWORDS = "keywords"
"""The meta tag that sites fill for search engines: what the page shows as its tags goes before it."""
MAX_FILED = 2
"""Topics of the form "key: value" beyond which a list files the page for a program."""
_SPLIT = re.compile(r"\s*[,;|、]\s*")
_SPLIT_DENSE = re.compile(r"\s*[，；]\s*|\s+")
MAX_DENSE = 10
"""Signs of a topic in a script without spaces, where spaces may part topics."""
_IDENTIFIER = re.compile(r"^[\d\W_]+$|^\S+[:=]\S+$|https?://|^[\da-f-]{32,36}$")
_FILED = re.compile(r"[\w ]{2,20}: \S")
_LABEL = re.compile(r"^[^\W\d_]{3,12}: ")
_JOINERS = frozenset(["and", "und", "et", "y", "e", "og", "och", "en", "i"])


def extract_topics(
    context: Context, told: str = "", authors: tuple[Author, ...] = ()
) -> Choice[tuple[str, ...]]:
    """Return the topics in the publisher's order, each once, from the best source that has any.

    A source whose topics the story, `told`, hardly names comes last: it is the site's. Authors and publisher
    are no topics.
    """
    groups: dict[str, list[Statement]] = {}
    for statement in context.document.stated("keyword"):
        groups.setdefault(statement.source, []).append(statement)
    apart = frozenset(word for author in authors for word in words_of(author.name)) | _JOINERS
    publisher = site_key(context.publisher.name or "") if context.publisher else ""
    lists: list[tuple[Statement | Block, list[str]]] = [
        (group[0], [s.value for s in group]) for group in groups.values()
    ]
    shown = context.document.having(Role.TOPIC)
    if shown:
        lists.append((shown[0], [_LABEL.sub("", block.text) for block in shown]))
    text = told.casefold()
    choices = []
    for origin, values in lists:
        topics = tuple(
            t for t in _topics(values) if not apart.issuperset(words_of(t)) and site_key(t) != publisher
        )
        if topics and not (_is_site_wide(origin) and len(topics) > 1 and not _share_told(topics, text)):
            choices.append((_rank(origin, topics, text), origin, topics))
    if not choices:
        return Choice(())
    choices.sort(key=lambda choice: choice[0])
    candidates = tuple(
        Candidate(", ".join(topics), evidence_of(origin, 0).source, 1 - 0.1 * place)
        for place, (_, origin, topics) in enumerate(choices)
    )
    _, origin, topics = choices[0]
    return Choice(topics, evidence_of(origin, 0.8, ", ".join(topics)), candidates)


def _is_site_wide(origin: Statement | Block) -> bool:
    """Whether a list may be one for search engines."""
    return isinstance(origin, Statement) and origin.syntax == "meta" and origin.path.lower() == _KEYWORDS


def _rank(origin: Statement | Block, topics: tuple[str, ...], text: str) -> tuple[bool, int]:
    """Return where a list stands among others, lowest first: whether it is hardly told, and its kind."""
    kind = len(_ORDER) if isinstance(origin, Block) else _ORDER.index(origin.syntax)
    filed = sum(_FILED.match(topic) is not None for topic in topics) > MAX_FILED
    apart = filed or (bool(text) and _share_told(topics, text) < TOLD)
    return apart, kind + (2 * len(_ORDER) if _is_site_wide(origin) and not apart else 0)


def _share_told(topics: tuple[str, ...], text: str) -> float:
    return sum(_is_told(topic.casefold(), text) for topic in topics) / len(topics)


def _is_told(topic: str, text: str) -> bool:
    """Whether the story has a topic, or one of its longer words."""
    return topic in text or any(len(word) >= MIN_WORD and word in text for word in words_of(topic))


def _split(value: str) -> list[str]:
    """Split at marks; a value without any in a script without spaces, at full-width marks or spaces."""
    parts = _SPLIT.split(value)
    if len(parts) > 1 or not is_dense(value):
        return parts
    dense = _SPLIT_DENSE.split(value)
    return dense if max(map(len, dense)) <= MAX_DENSE or "，" in value else parts


def _topics(values: list[str]) -> tuple[str, ...]:
    """Split a value at its separators, or several that are all lists; else each value is a topic."""
    lists = all(len(_SPLIT.findall(value)) >= MIN_MARKS for value in values)
    parts = [p for value in values for p in _split(value)] if lists or len(values) == 1 else values
    seen: dict[str, str] = {}
    for part in parts:
        topic = part.strip(" #\"'[],;|")
        if topic and len(topic) <= MAX_TOPIC and not _IDENTIFIER.search(topic):
            seen.setdefault(topic.casefold(), topic)
    return tuple(seen.values())[:MAX_TOPICS]
