"""Live tickers in plain text: lines that begin with a clock time, in the order of the clock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from ...document import BODY_ROLES, Role
from ...lexicon import alternatives, phrases
from ...lexicon.furniture import Furniture
from .head import Head
from .look import is_prose
from .piece import Finding, Piece, Sign

MIN_ENTRIES = 3
"""Times in order that make a ticker; two stand in any report."""
TOLD_SHARE = 0.5
"""Share of the entries that must be told in sentences, which programmes and timetables are not, and of the
text that must stand in them, which a report with a table of the day's events does not reach."""
_ZONES = "GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|IST|JST|AE[SD]T"


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an entry begins."""

    index: int
    """Of its first piece."""
    clock: str
    """Its time as written."""
    cut: int
    """Where its text begins in that piece."""
    minute: int
    """Of the day."""


@cache
def _opening() -> re.Pattern[str]:
    words = alternatives(phrases(Furniture, "clocks"), any_case=True)
    behind = rf"(?: ?(?:(?:{words})\b\.?|(?-i:{_ZONES})\b))?"
    return re.compile(
        rf"((?:(?:{words})\.? )?(\d{{1,2}})[:.h](\d\d)(?: ?([ap])\.?m\b\.?)?{behind})"
        r"(?:$| ?[:–—|-] ?| )(?=$|[\"'“„«(¿¡]|(?-i:[^\W\d_a-zß-öø-ÿ]))",
        re.IGNORECASE,
    )


def read_ticker(pieces: Sequence[Piece]) -> tuple[Entry, ...]:
    """Return the entries of a live ticker, none where the text is no ticker."""
    entries = [entry for i, piece in enumerate(pieces) if (entry := _entry(i, piece))]
    if len(entries) < MIN_ENTRIES or not _in_order([entry.minute for entry in entries]):
        return ()
    ends = [*(entry.index for entry in entries[1:]), len(pieces)]
    told = [
        any(is_prose(p.text[e.cut if k == 0 else 0 :]) for k, p in enumerate(pieces[e.index : end]))
        for e, end in zip(entries, ends, strict=True)
    ]
    inside = sum(len(p.text) for p in pieces[entries[0].index :])
    if sum(told) < max(MIN_ENTRIES, TOLD_SHARE * len(told)):
        return ()
    return tuple(entries) if inside >= TOLD_SHARE * sum(len(p.text) for p in pieces) else ()


def _entry(i: int, piece: Piece) -> Entry | None:
    found = _opening().match(piece.text)
    if found is None or (piece.sign is not None and piece.sign is not Sign.CLOCK):
        return None
    hour, minute = int(found.group(2)), int(found.group(3))
    if found.group(4):
        hour = hour % 12 + (12 if found.group(4).lower() == "p" else 0)
    return Entry(i, found.group(1), found.end(), hour * 60 + minute) if hour < 24 and minute < 60 else None


def _in_order(minutes: list[int]) -> bool:
    steps = [b - a for a, b in pairwise(minutes)]
    return any(steps) and (all(step >= 0 for step in steps) or all(step <= 0 for step in steps))


def without_entries(head: Head, entries: Sequence[Entry]) -> Head:
    """Return the head cut off where the first entry begins."""
    if not entries or head.start <= entries[0].index:
        return head
    first = entries[0].index
    kept = {i: finding for i, finding in head.findings.items() if i < first}
    return replace(head, findings=kept, start=first)


def mark_entries(pieces: Sequence[Piece], findings: dict[int, Finding], entries: Sequence[Entry]) -> None:
    """Give the body's pieces the number of their entry, and each entry its time."""
    ends = [*(entry.index for entry in entries[1:]), len(pieces)]
    for number, (entry, end) in enumerate(zip(entries, ends, strict=False)):
        for i in range(entry.index, end):
            finding = findings.get(i)
            if finding is None:
                continue  # outside the article of a whole page
            if i == entry.index and entry.cut >= len(pieces[i].text):
                findings[i] = Finding(Role.TIME, "time of an entry", 0.8, text=entry.clock, post=number)
            elif i == entry.index:
                text = pieces[i].text[entry.cut :]
                findings[i] = Finding(
                    Role.PARAGRAPH, "text of an entry", 0.8, text=text, post=number, clock=entry.clock
                )
            elif finding.role in BODY_ROLES:
                findings[i] = replace(finding, post=number)
