"""Whether a figure moved, and from what: "rose 40% from 1.5 million to 2.1 million", "up from ₹275 crore"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from ...models.figure import Direction
from ...value import replace
from .fractions import MINUS
from .multiples import Multiples
from .phrases import Phrases
from .quantity import Quantity, Value
from .sums import HYPHENS
from .tokens import Line

UP: Direction = "up"
DOWN: Direction = "down"
_REACH = 5
"""Most tokens between a verb of movement and its amount: "fell by as much as 5%"."""
_OBJECT = 9
"""Most tokens from a verb over what it moves to its amount: "raised its main interest rate by"."""
_FAR = 8
"""Most tokens between a figure and the baseline behind it: "2.1 million last year, up from 1.5 million"."""


_PARTITIVE = 3
"""Most tokens between a part and its whole: "47 of the 120"."""
_FALLING = frozenset({"volume", "distance", "mass"})
"""Kinds of amount in which rain and snow fall."""
_AREAS = frozenset({"square_meter"})
"""Per-units of rain."""
_MARKS = frozenset(",.;:()")


class Movement:
    """Finds direction and baseline in one language; `earlier` are words behind a time: "ago".

    `times` are names of months and days, which may stand between a verb and its amount.
    """

    def __init__(
        self, lexicon: FiguresLexicon, earlier: tuple[str, ...], times: frozenset[str] = frozenset()
    ) -> None:
        self._earlier = frozenset(earlier)
        up: tuple[tuple[str, Direction], ...] = tuple((w, UP) for w in lexicon.up)
        down: tuple[tuple[str, Direction], ...] = tuple((w, DOWN) for w in lexicon.down)
        self._moves = Phrases((*up, *down))
        self._from_phrases = Phrases(
            (f"{word} {preposition}", direction)
            for word, direction in (*up, *down)
            for preposition in lexicon.from_
        )
        verbs = {word: way for word, way in (*up, *down) if " " not in word}
        self._verbs: dict[str, Direction] = verbs if lexicon.noun_follows else {}
        self._read_verbs(lexicon)
        self._glued = frozenset(lexicon.glued)
        self._goes = frozenset(lexicon.goes)
        self._clauses = frozenset(lexicon.clauses)
        self._at, self._in = frozenset(lexicon.put_at), frozenset(lexicon.within)
        self._particles = frozenset((*lexicon.gains, *lexicon.losses))
        self._fillers = frozenset((*lexicon.by, *lexicon.fillers, *lexicon.to))
        self._between = self._fillers.union(lexicon.time_fillers, times)
        self._weather = frozenset(lexicon.weather)
        self._margins, self._by = frozenset(lexicon.margins), frozenset(lexicon.by)
        self._phrasal = frozenset(lexicon.phrasal)
        self._to = frozenset(lexicon.to)
        self._from = frozenset(lexicon.from_)
        self._or, self._of = frozenset(lexicon.or_), frozenset(lexicon.noun_of)
        self._and = frozenset(lexicon.and_)

    def _read_verbs(self, lexicon: FiguresLexicon) -> None:
        self._multiples = Multiples(lexicon)
        self._multiplied: dict[str, Direction] = {
            **dict.fromkeys(lexicon.multiplied, UP),
            **dict.fromkeys(lexicon.divided, DOWN),
        }
        self._behind = Phrases(
            (
                *((w, UP) for w in lexicon.gains),
                *((w, DOWN) for w in lexicon.losses),
            )
        )
        self._shifts: dict[str, Direction] = {
            **dict.fromkeys(lexicon.raises, UP),
            **dict.fromkeys(lexicon.lowers, DOWN),
        }

    def moved(self, line: Line, found: list[Quantity]) -> list[Quantity]:
        """Return the quantities with their directions and baselines."""
        ends = [0, *(q.last for q in found)]
        moved = [self._directed(line, q, behind) for q, behind in zip(found, ends, strict=False)]
        for i in range(1, len(moved)):
            a, b = self._based(line, moved[i - 1], moved[i])
            if i > 1 and a.baseline is not None and moved[i - 1].baseline is None:
                moved[i - 2], a = self._share_moved(line, moved[i - 2], moved[i - 1], a)
            moved[i - 1], moved[i] = a, b
        return moved

    def _share_moved(
        self, line: Line, part: Quantity, whole: Quantity, a: Quantity
    ) -> tuple[Quantity, Quantity]:
        """Give the baseline of "47 of the 120 seats, down from 62" to the part."""
        if (
            part.kind != "count"
            or line.low(part.last) not in self._of
            or whole.first - part.last > _PARTITIVE
        ):
            return part, a
        return replace(part, direction=a.direction, baseline=a.baseline), whole

    def _directed(self, line: Line, q: Quantity, behind: int) -> Quantity:
        """Give a figure its direction; the figure before it ends at token `behind`."""
        if q.form == "multiple":
            verb = self._multiples.is_verb(line, q)
            direction = self._multiplied.get(line.lows[q.number[0]]) if verb else None
            return replace(q, direction=direction) if direction else self._before(line, q, behind)
        if q.kind in ("score", "rank") or (q.kind == "age" and line.low(q.first) not in self._from):
            return q
        return self._before(line, q, behind)

    def _before(self, line: Line, q: Quantity, behind: int) -> Quantity:
        first, _ = line.sentence(q.first)
        opened = line.low(q.first) in self._from
        direction = self._led(line, q, first) or self._shifted(line, q, first, behind)
        if opened and direction is None and line.low(q.first - 1) in self._goes and q.low and q.high:
            direction = UP if q.high > q.low else DOWN
        if (
            opened
            and q.baseline is None
            and q.low is not None
            and q.high is not None
            and (direction or q.low > q.high)
        ):
            way = UP if q.high > q.low else DOWN
            if direction and direction != way and self._verbs:
                return q  # "lost from 800 to 900 men"
            return replace(
                q, value=q.high, baseline=q.low, low=None, high=None, qualifier="exact", direction=way,
            )  # fmt: skip
        if q.low is not None and q.high is not None and q.low > q.high:
            q = replace(q, low=q.high, high=q.low)
        rain = q.per in _AREAS or not self._weather.isdisjoint(line.lows[q.last : q.last + 4])
        if direction and q.kind in _FALLING and rain:
            direction = None
        direction = direction or self._after(line, q) or self._signed(line, q)
        return replace(q, direction=direction) if direction else q

    def _led(self, line: Line, q: Quantity, first: int) -> Direction | None:
        """Return the direction that a verb before the figure gives it, with no more than fillers between."""
        at, direction = q.first, None
        if line.low(at - 2) in self._glued and line.word(at - 1) in HYPHENS and line.glued(at):
            at -= 2
        for _step in range(_REACH):
            found = self._moves.before(line, at)
            if found and (line.low(found[0] - 1) in self._phrasal or self._is_margin(line, found[0])):
                break
            if found and found[0] >= first:
                direction = found[1]
                break
            if at - 1 < first or line.low(at - 1) not in self._between:
                break
            at -= 1
        return None if direction and self._is_level(line, q, at) else direction

    def _is_level(self, line: Line, q: Quantity, behind: int) -> bool:
        """Tell a level or the time it took: "closed higher at 3.23", "the rise in 18 months"."""
        between = line.lows[behind : q.first]
        if q.kind == "duration" and (line.low(q.last) in self._earlier or not self._in.isdisjoint(between)):
            return True  # also "it fell four days before"
        return bool(between) and between[-1] in self._at and line.lows[behind - 1] in self._particles

    def _shifted(self, line: Line, q: Quantity, first: int, behind: int) -> Direction | None:
        """Read "cut the rate by half a point", "raised the retirement age from 62 to 64"."""
        before = self._word_before(line, q)
        target = q.own_unit and before in self._to  # "cut its forecast to between 2% and 3%"
        if before not in self._by and line.low(q.first) not in self._from and not target:
            return None
        start = max(first, q.first - _OBJECT, behind if target else 0)
        for at in range(q.first - 2, start - 1, -1):
            if line.words[at] in MINUS or line.lows[at] in self._by:
                continue
            if not line.words[at][0].isalnum() or line.lows[at] in self._clauses:
                return None
            way = self._shifts.get(line.lows[at]) or (self._verbs.get(line.lows[at]) if q.own_unit else None)
            if way:
                return way
        return None

    def _word_before(self, line: Line, q: Quantity) -> str:
        """Return the word before a number, also one that is joined by a hyphen."""
        hyphened = line.word(q.first - 1) in MINUS and line.glued(q.first)
        return line.low(q.first - 1 - hyphened)

    def _is_margin(self, line: Line, verb: int) -> bool:
        """Tell "lost by 5 points"."""
        return line.lows[verb] in self._margins and line.low(verb + 1) in self._by

    def _signed(self, line: Line, q: Quantity) -> Direction | None:
        """Read "-1.3%" and "+5 points"."""
        if q.unit not in ("%", "percentage_point", "basis_point"):
            return None
        sign = line.words[q.first]
        return "up" if sign == "+" else "down" if sign in MINUS else None

    def _after(self, line: Line, q: Quantity) -> Direction | None:
        """Read "0.9% lower", "a 3% drop"."""
        amount = (q.own_unit and q.kind != "duration") or q.form == "fraction"  # "a quarter higher"
        found = self._behind.at(line, q.last) if amount else None
        return found[1] if found else None

    def _based(self, line: Line, a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
        """Give "2.1 million, up from 1.5 million" and "rose to 5% from 3%" their baseline."""
        gap = b.first - a.last
        if gap == 0 and a.direction and b.qualifier == "at_most" and line.low(b.first) in self._to:
            return a, replace(
                b, first=b.first + 1, high=None, qualifier="exact"
            )  # "12 procent tot 3,4 miljard"
        if not 0 < gap <= _FAR:
            return a, b
        if (
            a.direction
            and b.direction is None
            and b.qualifier == "exact"
            and line.lows[a.last : b.first][-1] in self._or
        ):
            return a, replace(b, direction=a.direction)
        if not _alike(a, b) or a.baseline is not None:
            return a, b
        if self._is_second(line, a, b):
            b = replace(b, direction=a.direction)
        base: Value | None = b.value if b.value is not None else b.low
        found = self._from_phrases.before(line, b.first)
        if (
            found
            and self._and.isdisjoint(line.lows[a.last : found[0]])
            and found[0] >= a.last
            and line.sentence(a.first) == line.sentence(b.first)
        ):
            return replace(a, direction=a.direction or found[1], baseline=base), b
        between = line.words[a.last : b.first]
        target = line.low(a.first - 1) in self._to and a.value is not None and base is not None
        if target and line.lows[b.first - 1] in self._from and between[:-1] in ([], [","]):
            way = UP if (a.value or 0) > (base or 0) else DOWN
            return replace(a, direction=way, baseline=base), b
        whole = _MARKS.isdisjoint(between) and self._and.isdisjoint(line.lows[a.last : b.first])
        if a.direction and line.lows[b.first - 1] in self._from and whole:
            return replace(a, baseline=base), b
        return a, b

    def _is_second(self, line: Line, a: Quantity, b: Quantity) -> bool:
        """Tell the second of "rose 3% in May and 4% in June"."""
        if (
            not a.direction
            or b.direction
            or b.qualifier != a.qualifier
            or line.lows[b.first - 1] not in self._and
        ):
            return False
        behind = max(a.last, a.counted_last)
        same = line.low(behind) == line.low(max(b.last, b.counted_last))
        return same and line.low(behind).isalpha() and b.first - behind <= _FAR


def _alike(a: Quantity, b: Quantity) -> bool:
    return a.kind == b.kind and (a.unit or "").partition("/")[0] == (b.unit or "").partition("/")[0]
