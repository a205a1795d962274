"""What stands around a number and its counter: how exact it is, where it moves, whom it counts."""

from __future__ import annotations

import re
from typing import cast

from ....lexicon.counters import Counters
from ....models.figure import Direction, Qualifier
from ....text.scripts import HAN
from ....value import replace
from ..quantity import bounded
from .forms import Counter, Look, Table, grouped, words
from .found import Found

MINUS = ("-", "−")
MAX_MOVED = 3
"""Particles between an amount and its movement."""
MAX_NOUN = 8
"""Signs of a noun before a number of people."""
_NOUN = re.compile(rf"(?:[{HAN}\u30a1-\u30fc]+|[\uac00-\ud7af]+ )$")


class Around:
    """Reads the words around the figures of one language."""

    def __init__(self, lexicon: Counters) -> None:
        self._before, self._after = grouped(lexicon.before), grouped(lexicon.after)
        self._things, self._linkers = words(lexicon.things), words(lexicon.linkers)
        self._negatives, self._particles = words(lexicon.negatives), words(lexicon.particles)
        self._endings = lexicon.person_endings
        moves: list[tuple[str, Direction]] = [(word, "up") for word in lexicon.up]
        self._moves: Table[Direction] = Table([*moves, *((word, "down") for word in lexicon.down)])

    def signed(self, text: str, found: Found) -> Found:
        """Make a number negative behind "minus"."""
        sign = self._negatives.before(text, found.start) or (
            (found.start - 1, "-") if text[found.start - 1 : found.start] in MINUS else None
        )
        if sign is None or found.value is None or found.kind not in ("temperature", "percent"):
            return found
        return replace(found, start=sign[0], value=-found.value)

    def qualified(self, text: str, found: Found, behind: int) -> Found:
        """Add "about", "more than"; nothing before `behind` belongs to it."""
        start, end, kind = found.start, found.end, found.qualifier
        before = self._before.before(text, start)
        if before and before[0] >= behind:
            start = before[0]
            kind = cast(Qualifier, before[1]) if kind == "exact" else kind
        if after := self._after.behind(text, end):
            end = after[0]
            kind = cast(Qualifier, after[1]) if kind == "exact" else kind
        return bounded(replace(found, start=start, end=end, qualifier=kind), ("score", "rank"))

    def moved(self, text: str, found: Found) -> Found:
        """Add whether the text says that it rose or fell, right behind the amount or right before it."""
        if found.direction or found.kind not in ("percent", "money", "count", "distance", "mass", "ratio"):
            return found
        direction = _move(text, found.end, self._moves.behind, self._particles.behind)
        direction = direction or _move(text, found.start, self._moves.before, self._particles.before)
        return replace(found, direction=direction) if direction else found

    def counted(self, text: str, found: Found, counter: Counter) -> Found:
        """Name what is counted: the noun behind a classifier or before people's number, else the counter."""
        link = self._linkers.at(text, found.end)
        if counter.is_classifier or (link and counter.counts_people):
            thing = self._things.at(text, link[0] if link else found.end)
            if thing:
                return replace(found, end=thing[0], counted=thing[1])
        if counter.counts_people and (noun := self._noun_before(text, found.start)):
            return replace(found, counted=noun)
        return replace(found, counted=counter.counted)

    def _noun_before(self, text: str, start: int) -> str | None:
        match = _NOUN.search(text, max(0, start - 2 * MAX_NOUN), start)
        noun = match.group().rstrip() if match else ""
        return noun if 1 < len(noun) <= MAX_NOUN and noun.endswith(self._endings) else None


def _move(text: str, at: int, moves: Look[Direction], particles: Look[str]) -> Direction | None:
    """Return the movement beside a place, with no more than particles between."""
    for _ in range(MAX_MOVED):
        if move := moves(text, at):
            return move[1]
        step = particles(text, at)
        if step is None:
            return None
        at = step[0]
    return None
