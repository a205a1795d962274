"""Whose words a reporting participle brings: "Smith left early, saying that"."""

from __future__ import annotations

from .clause import Clause, Range
from .phrases import Phrases
from .vocabulary import Vocabulary


def source_of_participle(
    phrases: Phrases, at: int, sentence: Range, earlier: list[Clause], vocabulary: Vocabulary
) -> Range | None:
    """Return the subject of the main clause, which is that of a participle before or behind it."""
    tags = phrases.line.tags
    low, high = sentence
    with_whom = _adjacent(phrases, at, low, vocabulary)
    if with_whom is not None:
        return with_whom
    if earlier:
        return main_source(tags, earlier)
    if tags[low] in "Ii" and tags[at - 1] == "N" and tags.find(",", low, at) < 0:
        begin = phrases.ending_at(at, low)
        return None if begin is None else (max(begin, low + 1), at)
    comma = tags.find(",", at, high)
    return phrases.first_subject(low, at) or phrases.first_subject(comma + 1, high)


def _adjacent(phrases: Phrases, at: int, low: int, vocabulary: Vocabulary) -> Range | None:
    """Return who stands between "with" and a participle: "with three in ten saying"."""
    tags = phrases.line.tags
    while at > low and tags[at - 1] == "R":
        at -= 1
    begin = phrases.ending_at(at, low)
    if begin is None or begin <= low:
        return None
    return (begin, at) if phrases.line.words[begin - 1].lower() in vocabulary.absolute else None


def main_source(tags: str, earlier: list[Clause]) -> Range | None:
    """Return the source of the latest main clause; subordinate ones govern no participle at the end."""
    for clause in reversed(earlier[1:]):
        before = tags[max(0, clause.begin - 2) : clause.begin]
        if before[-1:] == "," and tags[clause.end : clause.end + 1] == ",":
            return clause.source
        if clause.inverted or before in (",&", ",C", "-&") or before[-1:] in (";", "Y", "Z", "z"):
            return clause.source
    return earlier[0].source
