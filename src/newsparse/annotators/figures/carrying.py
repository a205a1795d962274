"""What is counted where no noun follows the number: subjects, and nouns carried over from before."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from ...value import replace
from .nouns import Nouns
from .phrases import Phrases
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_SUBJECT = 14
"""Most tokens looked at before a verb for its subject."""
_PUT = 10
"""Most tokens between "put" and its figure."""
_STATED = frozenset({"percent", "money", "temperature"})
"""Kinds of what a subject is said to be: "turnout was 61%"; a count may be anything's."""
_AHEAD = 3
"""Figures behind a bare number that may name what it counts."""
_RESUMED = 4
"""Most tokens from "Of them" to its number."""
_CARRY = 30
"""Most tokens between a number without a noun and the count whose noun it shares."""


class Carrying:
    """Finds what bare numbers count, in one language."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns) -> None:
        self._nouns = nouns
        self._moves = Phrases(
            (word, True)
            for word in (*lexicon.goes, *lexicon.up, *lexicon.down, *lexicon.multiplied, *lexicon.divided)
        )
        self._reaches = Phrases((word, True) for word in lexicon.reaches)
        self._fillers = frozenset((*lexicon.by, *lexicon.fillers, *lexicon.to, *lexicon.from_))
        self._to = frozenset(lexicon.to)
        self._put, self._put_at = frozenset(lexicon.put), frozenset(lexicon.put_at)
        self._participles = frozenset(lexicon.participles)
        self._harm = frozenset(lexicon.harm)
        self._victims = lexicon.victims
        self._numbers = Phrases((word, True) for word in lexicon.numbers_of)
        self._determiners = frozenset(lexicon.noun_determiners)
        self._of = frozenset(lexicon.noun_of)
        self._crowds = frozenset(lexicon.crowds)
        self._measured = frozenset(lexicon.measured)
        self._resumed = Phrases((word, True) for word in lexicon.resumed)
        self._continued = Phrases((word, True) for word in lexicon.continued)
        self._or = frozenset(lexicon.or_)
        self._holds = frozenset(lexicon.holds)
        self._still = frozenset(lexicon.still)
        self._parallel = frozenset(lexicon.parallel)
        self._clause = frozenset(lexicon.clauses)

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
            if _is_open(q):
                q = self._grouped(line, self._level(line, q))
            if q.kind == "count" and q.counted and q.counted.lower() in self._measured:
                q = replace(q, kind="other")  # "a 7.1-magnitude quake"
            if q.kind == "count" and q.counted in self._participles:
                if last and last.counted not in self._participles and self._shares(line, last, q):
                    q = replace(q, counted=last.counted)
            elif _is_open(q) and self._is_fate(line, q):
                q = replace(q, counted=self._victims)
            elif _is_open(q):
                q = self._filled(line, q, last, found[i + 1 : i + 1 + _AHEAD])
            elif q.counted is None and (q.direction or q.kind in _STATED):
                q = replace(q, counted=self._subject(line, q, stated=True))
            if q.kind == "count" and q.counted and q.form != "fraction":
                last = q
            carried.append(q)
        return carried

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
            return replace(q, counted=self._subject(line, q)) if q.direction else q
        if follower and follower.first == q.last and follower.own_unit:  # "eight million 250ml bottles"
            return self._nouns.beyond(line, q, follower.last)
        if last and last.counted_last == q.first - 1 and line.low(q.first - 1) in self._to:
            return replace(q, counted=last.counted)  # "rose 64 points to 4,577"
        subject = self._object(line, q) or self._subject(line, q)
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
        return replace(q, counted=line.words[at], kind="other") if line.low(at) in self._measured else q

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

    def _object(self, line: Line, q: Quantity) -> str | None:
        """Return what is put at a number: "put the number of ruined homes at 1,900"."""
        if line.low(q.first - 1) not in self._put_at:
            return None
        for verb in range(q.first - 2, max(-1, q.first - _PUT), -1):
            if line.lows[verb] in self._put:
                return self._noun_before(line, verb + 1, q.first - 1)
        return None

    def _subject(self, line: Line, q: Quantity, *, stated: bool = False) -> str | None:
        """Return the subject of the verb before a number: "passenger numbers rose to 2.1 million"."""
        first, _ = line.sentence(q.first)
        at = q.first
        for _step in range(5):
            found = self._moves.before(line, at) or (self._reaches.before(line, at) if stated else None)
            if found:
                return self._noun_before(line, max(first, found[0] - _SUBJECT), found[0])
            if at - 1 < first or line.low(at - 1) not in self._fillers:
                return None
            at -= 1
        return None

    def _noun_before(self, line: Line, first: int, verb: int) -> str | None:
        """Return the head phrase of the clause that ends before its verb."""
        start = verb
        while start > first and line.lows[start - 1] not in self._clause:
            word = line.words[start - 1]
            if not word[0].isalnum() and not (
                word in HYPHENS and line.glued(start - 1) and line.glued(start)
            ):
                break
            start -= 1
        while start < verb and (line.lows[start] in self._determiners):
            start += 1
        if start < verb and line.lows[start].partition("'")[0].partition("’")[0] in self._nouns.ends:
            return None  # also "that's down 16 percent"
        found = self._numbers.at(line, start)
        start = found[0] if found else start
        end = start
        while end < verb and (
            line.lows[end] not in self._nouns.ends
            or line.lows[end] in self._of
            or (line.lows[end - 1] in self._of and line.lows[end] in self._determiners)
        ):
            end += 1
        while end > start and line.lows[end - 1] in self._of:
            end -= 1
        return line.slice(start, end) if end > start else None


def _is_open(q: Quantity) -> bool:
    return q.kind == "count" and q.counted is None and q.form not in ("multiple", "ordinal")
