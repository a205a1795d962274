"""What the words around a quantity say: how exact it is, whether it moved, whether it is an age."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from ...lexicon.figures import FiguresLexicon
from ...lexicon.numerals import NumeralsLexicon
from ...lexicon.units import UnitsLexicon
from ...models.figure import Qualifier
from .phrases import Phrases
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_BOUNDED = frozenset({"more_than", "at_least", "less_than", "at_most"})
MAX_AGE = 122
"""Oldest age ever proven; a bare number behind a name up to this is an age."""


class Surroundings:
    """Reads the words around quantities in one language."""

    def __init__(self, lexicon: FiguresLexicon, units: UnitsLexicon, numerals: NumeralsLexicon) -> None:
        self._before = Phrases((w, cast(Qualifier, k)) for k, ws in lexicon.before.items() for w in ws)
        self._after = Phrases((w, cast(Qualifier, k)) for k, ws in lexicon.after.items() for w in ws)
        self._old = Phrases((w, True) for w in units.ages)
        self._aged = frozenset(units.aged)
        self._of = frozenset((*lexicon.noun_of, *lexicon.to, *lexicon.between))
        self._ages_behind = frozenset(units.ages_behind)
        self._older = frozenset(lexicon.older)
        self._decades = frozenset(lexicon.decades)
        self._articles = frozenset(numerals.articles)
        self._times = frozenset(numerals.times)
        self._comparisons = frozenset(lexicon.comparisons)

    def read(self, line: Line, q: Quantity) -> Quantity:
        """Return the quantity as an age where it is one, with its qualifier."""
        return self.older(line, self.qualified(line, self._multiplied(line, self.aged(line, q))))

    def _multiplied(self, line: Line, q: Quantity) -> Quantity:
        """Turn "five times as many" into a multiple."""
        if q.kind != "count" or q.value is None or line.low(q.last) not in self._times:
            return q
        if line.low(q.last + 1) not in self._comparisons:
            return q
        return replace(q, last=q.last + 1, form="multiple")

    def qualified(self, line: Line, q: Quantity) -> Quantity:
        """Add "about", "more than", "or more"."""
        first, last, kind = q.first, q.last, q.qualifier
        at = first - 1 if line.low(first - 1) in self._articles else first
        found = self._before.before(line, at)
        if (
            found
            and line.word(found[0]) == "~"
            and line.glued(found[0])
            and line.word(found[0] - 1)[-1:].isdecimal()
        ):
            return q
        if found is None and line.word(first - 1) in HYPHENS and line.glued(first):
            found = self._before.before(line, first - 1)
        if found:
            first, kind = found[0], found[1] if kind == "exact" else kind
            again = self._before.before(line, first)
            first = again[0] if again else first
        behind = self._after.at(line, last)
        if behind:
            last, kind = behind[0], behind[1] if kind == "exact" else kind
        if kind == q.qualifier and first == q.first and last == q.last:
            return q
        return self._bounded(replace(q, first=first, last=last, qualifier=kind))

    def _bounded(self, q: Quantity) -> Quantity:
        if q.value is None or q.kind in ("score", "ratio"):
            return q
        if q.qualifier in ("more_than", "at_least"):
            return replace(q, low=q.value)
        if q.qualifier in ("less_than", "at_most"):
            return replace(q, high=q.value)
        return q

    def aged(self, line: Line, q: Quantity) -> Quantity:
        """Turn durations and bare numbers into ages where the text says so."""
        if q.kind == "duration" and q.per is None:
            at = q.last + (line.word(q.last) in HYPHENS)
            old = self._old.at(line, at)
            if old:
                return replace(q, last=old[0], kind="age")
            aged = line.low(q.first - 1) in self._aged or (
                line.low(q.first - 1) in self._of and line.low(q.first - 2) in self._aged
            )
            aged = aged or (q.unit == "year" and self._is_bare_age(line, q))
            return replace(q, kind="age") if aged else q
        if q.kind != "count" or q.own_unit or q.scale > 1:
            return q
        if line.low(q.last) in self._aged:  # "the 18-24 age group"
            return replace(q, kind="age", unit="year")
        behind = q.last + (line.word(q.last) in HYPHENS)
        if line.low(behind) in self._ages_behind:
            return replace(q, last=behind + 1, kind="age", unit="year")
        if line.low(q.first - 1) in self._aged or (
            line.low(q.first - 1) in self._of and line.low(q.first - 2) in self._aged
        ):
            return replace(q, kind="age", unit="year")
        if line.low(q.last) == "s" and line.low(q.first - 1) in self._decades and isinstance(q.value, int):
            return replace(
                q, last=q.last + 1, kind="age", unit="year", value=None, low=q.value, high=q.value + 9,
                qualifier="range",
            )  # fmt: skip
        return replace(q, kind="age", unit="year") if self._is_bare_age(line, q) else q

    def older(self, line: Line, q: Quantity) -> Quantity:
        """Turn "men over 65" and "the over-65s" into ages."""
        if q.kind != "count" or q.own_unit or q.qualifier not in _BOUNDED or not isinstance(q.value, int):
            return q
        if not 0 < q.value <= MAX_AGE or q.scale > 1:
            return q
        if line.low(q.last) == "s" and line.glued(q.last) and line.word(q.first + 1) in HYPHENS:
            return replace(q, last=q.last + 1, kind="age", unit="year")
        return replace(q, kind="age", unit="year") if line.low(q.first - 1) in self._older else q

    def _is_bare_age(self, line: Line, q: Quantity) -> bool:
        """Tell "Smith, 44," and "Smith (44)"."""
        if not isinstance(q.value, int) or not 0 < q.value <= MAX_AGE or not line.words[q.first].isdigit():
            return False
        at = q.first - (line.low(q.first - 1) in self._of and line.word(q.first - 2) == ",")
        name, opener, closer = line.word(at - 2), line.word(at - 1), line.word(q.last)
        if opener not in (",", "(") or not name[:1].isupper() or not name.isalpha():
            return False
        return closer in (",", ".", ";", ")", "") if opener == "," else closer == ")"
