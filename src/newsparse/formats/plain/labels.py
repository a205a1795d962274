"""What a piece was found to be; fields that a text labels itself: exports, front matter, mail headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...document import Role
from ...lexicon.furniture import Furniture
from ...lexicon.loader import load_all
from .layout import columns
from .piece import Finding, Piece

MAX_HEAD = 40
"""Pieces at the top, and at the end, among which labelled fields stand."""
MIN_LABELS = 2
"""Labelled lines that make a text an export; one alone may be a headline with a colon."""
SUBJECT = "subject of a mail"
"""Rule of a headline that gives way to one of the text itself."""
_TELLING = frozenset({"headline", "byline", "body", "dek", "mail"})
"""Fields of which an export has at least one; dates and places alone are those of an event."""
_LABEL_COLUMNS = 26
_LABEL = re.compile(r"\W{0,2}([^\W\d_][^:\n]{1,25}?)\s?:(?:\s+(.*))?$", re.DOTALL)
_FORWARDED = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s?){1,5}", re.IGNORECASE)
_LAST_FIRST = re.compile(r"(?<![^;\s])([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]*(?: [^\W\d_]\.)?)(?=$|\s?;)")
"""A name as data bases list it: "Tennant, Moira"."""
_QUOTED = re.compile(r"([\"'])(.*)\1")

_ROLES = {
    "headline": Role.HEADLINE,
    "kicker": Role.KICKER,
    "dek": Role.DEK,
    "byline": Role.BYLINE,
    "time": Role.TIME,
    "caption": Role.CAPTION,
    "credit": Role.CREDIT,
    "topics": Role.TOPIC,
    "body": Role.PARAGRAPH,
    "dateline": Role.PARAGRAPH,
    "aside": Role.ASIDE,
    "mail": Role.ASIDE,
    "subject": Role.ASIDE,
}


def read_labels(pieces: Sequence[Piece]) -> dict[int, Finding]:
    """Return the labelled fields at the top and at the end by index; empty where a text labels nothing.

    A label on a line of its own speaks of the piece below.
    """
    top = range(min(len(pieces), MAX_HEAD))
    labelled = {i: found for i in top if (found := _label(pieces[i].text))}
    names = [name for name, _ in labelled.values()]
    if len(names) < MIN_LABELS or not _TELLING & set(names):
        return {}
    for i in range(max(len(top), len(pieces) - MAX_HEAD), len(pieces)):
        if (found := _label(pieces[i].text)) and found[0] == "aside":
            labelled[i] = found
    in_mail = names.count("mail") >= MIN_LABELS
    findings: dict[int, Finding] = {}
    for i, (name, value) in labelled.items():
        if i in findings:
            continue
        role = _ROLES[name]
        if in_mail and name in ("time", "subject"):
            role = Role.ASIDE if name == "time" else Role.HEADLINE
        findings[i] = Finding(
            role if value else Role.ASIDE,
            SUBJECT if name == "subject" else f"labelled {name}",
            0.9,
            text=pieces[i].text if name == "time" else _value(name, value),
        )
        if not value and i + 1 < len(pieces) and i + 1 not in labelled and role not in _PASSED:
            findings[i + 1] = Finding(role, f"below the label {name}", 0.85)
    return findings


_PASSED = (Role.ASIDE, Role.PARAGRAPH)
"""Roles that a label alone on its line does not hand on: the body goes its own way."""


def _label(text: str) -> tuple[str, str] | None:
    """Return a labelled line's field and value."""
    found = _LABEL.match(text) if ":" in text[: _LABEL_COLUMNS + 4] else None
    if not found:
        return None
    name = _fields().get(found.group(1).lower().strip(" *_"))
    value = (found.group(2) or "").strip(" *_")
    if name is None or (name not in ("body", "dek") and columns(value) > 300):
        return None
    return name, value


def _value(name: str, value: str) -> str | None:
    if not value:
        return None
    quoted = _QUOTED.fullmatch(value)
    value = quoted.group(2).strip() if quoted else value
    if name == "kicker":
        return value.split(";")[0]
    if name == "byline":
        return _LAST_FIRST.sub(r"\2 \1", value)
    return _FORWARDED.sub("", value, count=1) or value if name == "subject" else value


def is_field(name: str) -> bool:
    """Whether a field of this name says something of an article."""
    return name.lower() in _fields()


@cache
def _fields() -> dict[str, str]:
    return {
        label: name
        for _, words in load_all(Furniture)
        for name, labels in words.labels.items()
        for label in labels
    }
