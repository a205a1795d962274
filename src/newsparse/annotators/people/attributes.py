"""Whether a phrase turns on a name or the name is an attribute in it, and what its bearer belongs to."""

from __future__ import annotations

import re

from .mention import Mention
from .vocabulary import Vocabulary

_OWNER = re.compile(r",|['’]s? ")
_SEAT = re.compile(r"[A-Z]-[A-Z].*|[A-Z]\.?")
"""Party and state of a lawmaker: "D-N.Y."."""


def ends_phrase(rest: str, words: Vocabulary) -> bool:
    """Whether a name before `rest` is no attribute of it: no owner, no part of a longer noun."""
    if rest[:1] in ("'", "’"):
        return False
    following = rest.split(None, 1)[:1]
    if not following or rest[0] != " " or following[0][0] == "(":
        return True
    word = following[0].lower().strip(",")
    if words.people.roles_behind and words.is_role(word):
        return True
    return word in words.breaks or word in words.conjunctions


def opens_phrase(text: str, words: Vocabulary) -> bool:
    """Whether a name behind `text` is no attribute of it: "a study by economists X", "(R-OK)"."""
    if text.endswith("("):
        return False
    before = _OWNER.split(text)[-1].lower().split()
    if not words.people.head_first and _is_led_by_field(before, words):
        return True
    if before and before[0] in words.determiners:
        del before[0]
    if words.people.stacked and before and before[-1] not in words.breaks and any(map(words.is_role, before)):
        return True
    return words.attributing.isdisjoint(before)


def _is_led_by_field(before: list[str], words: Vocabulary) -> bool:
    """Whether words end in an office with its field: "chief of staff"."""
    if len(before) < len(("chief", "of", "staff")) or before[-1] in words.determiners:
        return False
    return before[-2] in words.joints and words.is_role(before[-3])


def owner_among(others: list[Mention]) -> str | None:
    """Return the organisation in the phrase that the person belongs to."""
    for other in others:
        entity = other.entity
        sits = _SEAT.fullmatch(other.tokens[0]) is not None
        if entity is not None and entity.kind in ("organization", "outlet") and not (entity.place or sits):
            return entity.name
    return None


def owner_behind(text: str, at: int, words: Vocabulary) -> int | None:
    """Return where the one begins whose view it is: "Angaben der *Polizei*", "Ansicht von *X*"."""
    parts = text[at:].split(" ", 2)
    if len(parts) == 3 and not parts[0] and parts[1].lower() in words.of:
        return at + 2 + len(parts[1])
    return None
