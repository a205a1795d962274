"""What is counted where no noun follows the number: subjects, and nouns carried over from before."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from ...value import replace
from .nouns import Nouns
from .phrases import Phrases
from .quantity import Quantity
from .subjects import Subjects
from .sums import HYPHENS
from .tokens import Line

_TIMES = frozenset({"duration", "age"})
"""Kinds whose noun before "of" is no measure: "a sentence of five years"."""
_STATED = frozenset({"percent", "money", "temperature"})
"""Kinds of what a subject is said to be: "turnout was 61%"; a count may be anything's."""
_STRONGEST = 12
"""Above the strongest quake that is possible; larger numbers behind "strength of" are of people."""
_AHEAD = 3
"""Figures behind a bare number that may name what it counts."""
_RESUMED = 4
"""Most tokens from "Of them" to its number."""
_CARRY = 30
"""Most tokens between a number without a noun and the count whose noun it shares."""


class Carrying:
    """Finds what bare numbers count, in one language."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns, times: frozenset[str]) -> None:
        self._nouns = nouns
        self._subjects = Subjects(lexicon, nouns, times)
        self._to = frozenset(lexicon.to)
        self._participles = frozenset(lexicon.participles)
        self._harm = frozenset(lexicon.harm)
        self._victims = lexicon.victims
        self._of = frozenset(lexicon.noun_of)
        self._crowds = frozenset(lexicon.crowds)
        self._magnitudes = frozenset(lexicon.magnitudes)
        self._measured = frozenset(lexicon.measured)
        self._resumed = Phrases((word, True) for word in lexicon.resumed)
        self._continued = Phrases((word, True) for word in lexicon.continued)
        self._or = frozenset(lexicon.or_)
        self._joints = frozenset((*lexicon.or_, *lexicon.and_, ","))
        self._holds = frozenset(lexicon.holds)
        self._still = frozenset(lexicon.still)
        self._parallel = frozenset(lexicon.parallel)

    def carried(self, line: Line, found: list[Quantity], before: str | None = None) -> list[Quantity]:
        """Return the quantities, bare counts with the noun of their subject or of a count before.

        `before` is what the paragraph before counted last, which "Of them" at the head of this one resumes.
        """
        carried: list[Quantity] = []
        last: Quantity | None = None
        found = self._appositions(line, found)
        if before and found and _is_open(found[0]) and self._resumed.at(line, 0):
            found = [self._resuming(line, found[0], before), *found[1:]]
        for i, q in enumerate(found):
            if _is_open(q) or (q.kind == "count" and self._is_magnitude(line, q)):
                q = self._grouped(line, self._level(line, q))
            if _is_open(q) and i and self._is_next_level(line, q, carried[-1]):
                q = replace(q, kind="other", counted=carried[-1].counted)
            if q.kind == "count" and q.counted and q.counted.lower() in self._measured:
                q = replace(q, kind="other")  # "a 7.1-magnitude quake"
            if q.kind == "count" and q.counted in self._participles:
                if last and last.counted not in self._participles and self._shares(line, last, q):
                    q = replace(q, counted=last.counted)
            elif _is_open(q) and self._is_fate(line, q):
                q = replace(q, counted=self._victims)
            elif _is_open(q):
                q = self._filled(line, q, last, found[i + 1 : i + 1 + _AHEAD])
            elif q.counted is None:
                q = self._said(line, q, found[i - 1] if i else None)
            if q.kind == "count" and q.counted and q.form != "fraction":
                last = q
            carried.append(q)
        return carried

    def _said(self, line: Line, q: Quantity, before: Quantity | None) -> Quantity:
        """Add what an amount is said of; `before` is the figure before, as in "fell by 7 points to 54%"."""
        if q.direction or q.kind in _STATED:
            q = replace(q, counted=self._subjects.of(line, q, stated=True))
            target = before and line.low(q.first - 1) in self._to and before.direction
            if (
                q.counted is None
                and target
                and before
                and q.first - 1 == max(before.last, before.counted_last)
            ):
                q = replace(q, counted=self._subjects.of(line, before))
        levelled = q.counted is None and q.own_unit and q.kind not in _TIMES
        return self._subjects.level(line, q) if levelled else q

    def _resuming(self, line: Line, q: Quantity, before: str) -> Quantity:
        first, _ = line.sentence(q.first)
        return replace(q, counted=before) if first == 0 and q.first <= _RESUMED else q

    def _appositions(self, line: Line, found: list[Quantity]) -> list[Quantity]:
        """Read "70 percent, or 1,400, of the workers"."""
        read = list(found)
        for i in range(len(read) - 1):
            share, q = read[i], read[i + 1]
            gap = line.lows[share.last : q.first]
            aside = len(gap) == 2 and gap[0] == "," == line.low(q.last) and gap[1] in self._or
            if aside and share.counted is None and _is_open(q) and line.low(q.last + 1) in self._of:
                q = self._nouns.counted(line, replace(q, last=q.last + 1))
                if q.counted:
                    read[i : i + 2] = [
                        replace(share, counted=q.counted),
                        replace(q, last=q.last - 1, counted_last=0),
                    ]
        return read

    def _filled(self, line: Line, q: Quantity, last: Quantity | None, behind: list[Quantity]) -> Quantity:
        follower = behind[0] if behind else None
        if follower and follower.counted and line.low(q.last) in self._of and follower.first - q.last <= 3:
            return replace(q, counted=follower.counted)
        if q.form == "fraction":
            return replace(q, counted=self._subjects.of(line, q)) if q.direction else q
        if follower and follower.first == q.last and follower.own_unit:  # "eight million 250ml bottles"
            return self._nouns.beyond(line, q, follower.last)
        if last and last.counted_last == q.first - 1 and line.low(q.first - 1) in self._to:
            return replace(q, counted=last.counted)  # "rose 64 points to 4,577"
        subject = self._subjects.put(line, q) or self._subjects.behind(line, q) or self._subjects.of(line, q)
        if subject:
            level = subject.lower().split()[-1] in self._measured
            return replace(q, counted=subject, kind="other" if level else q.kind)
        if last and self._shares(line, last, q):
            return replace(q, counted=last.counted)
        harmed = line.low(q.first - 1) in self._harm or line.low(q.last) in self._participles
        if harmed and self._victims:
            return replace(q, counted=self._victims)
        return self._ahead(line, q, behind)

    def _is_fate(self, line: Line, q: Quantity) -> bool:
        """Tell "48 still missing", which counts people whatever was counted before."""
        fate = line.low(q.last + 1) in self._participles and line.low(q.last) in self._still
        return fate and bool(self._victims)

    def _level(self, line: Line, q: Quantity) -> Quantity:
        """Read "a magnitude of 6.4", "a magnitude-6.4 earthquake", which count nothing."""
        if q.per:
            return q
        at = q.first - 1 - (line.low(q.first - 1) in self._of)
        at -= line.word(at) in HYPHENS and line.glued(at)
        if line.low(at) not in self._measured:
            return q
        return replace(q, counted=line.words[at], kind="other", counted_last=0)

    def _is_magnitude(self, line: Line, q: Quantity) -> bool:
        """Tell a level whatever follows: "a magnitude-5.8 quake", "mit der Stärke 6,1 erschütterte"."""
        if line.word(q.first - 1) in HYPHENS:
            return True
        at = q.first - 1 - (line.low(q.first - 1) in self._of)
        return line.low(at) in self._magnitudes and 0 < (q.value or 0) < _STRONGEST

    def _is_next_level(self, line: Line, q: Quantity, before: Quantity) -> bool:
        """Tell the second of "quakes of magnitude 4.3 and 5.1"."""
        level = (
            before.kind == "other"
            and before.unit is None
            and (before.counted or "").lower() in self._measured
        )
        return level and q.first - before.last == 1 and line.low(before.last) in self._joints

    def _grouped(self, line: Line, q: Quantity) -> Quantity:
        """Read "a crowd of some 20,000", which counts people."""
        crowd = line.low(q.first - 1) in self._of and line.low(q.first - 2) in self._crowds
        return replace(q, counted=self._victims) if crowd and self._victims else q

    def _ahead(self, line: Line, q: Quantity, behind: list[Quantity]) -> Quantity:
        """Share the noun of a parallel phrase behind: "bowled out for 187, losing five for 23 runs"."""
        before, (_, end) = line.low(q.first - 1), line.sentence(q.first)
        if before not in self._parallel:
            return q
        for other in behind:
            if (
                other.kind == "count"
                and other.counted
                and line.low(other.first - 1) == before
                and other.first < end
            ):
                return replace(q, counted=other.counted)
        return q

    def _shares(self, line: Line, last: Quantity | None, q: Quantity) -> bool:
        return bool(
            last
            and q.first - last.last <= _CARRY
            and (q.per is None or not q.own_unit)
            and (
                line.sentence(last.first) == line.sentence(q.first)
                or self._is_resumed(line, q)
                or self._is_held(line, q)
            )
        )

    def _is_held(self, line: Line, q: Quantity) -> bool:
        """Tell "Rubio has 28, Cruz has 22", which go on counting what the sentence before did."""
        return line.low(q.first - 1) in self._holds and not line.word(q.last)[:1].isalpha()

    def _is_resumed(self, line: Line, q: Quantity) -> bool:
        """Tell "Of them, nine …" at the head of the next sentence."""
        first, _ = line.sentence(q.first)
        resumed = self._resumed.at(line, first) or self._continued.at(line, first)
        return bool(resumed) and q.first - first <= _RESUMED


def _is_open(q: Quantity) -> bool:
    return q.kind == "count" and q.counted is None and q.form not in ("multiple", "ordinal")
