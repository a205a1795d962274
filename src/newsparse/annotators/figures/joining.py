"""Two numbers that are one figure: ranges, movements, bounds, scores, votes, ratios, dollars and cents."""

from __future__ import annotations

from collections.abc import Callable

from ...lexicon.figures import FiguresLexicon
from ...value import replace
from .cases import Cases
from .pairs import (
    alike,
    moved,
    range_of,
    ratio_of,
    rising,
    score_of,
    shared,
    went,
    whole,
    with_part,
    with_tolerance,
)
from .quantity import Quantity
from .scores import SCORE_MAX, WICKETS, Scores
from .sums import HYPHENS
from .tokens import Line

_DASHES = HYPHENS | {"—", "−", "―"}
_AGES = 5
"""Tokens before an age in which "between" opens a range."""
_MARKS = frozenset({5, 10, 20, 100})
"""Best marks of ratings, whose own marks may have decimals."""
_BASES = frozenset({10, 100, 1000})
"""Numbers of which a share is given in numbers: "eight in ten"."""
_NEAR = 3
"""Most tokens between its ends where a bound closes it: "z 5,4% w maju do 5,1%"."""
_FAR = 9
"""Most tokens between the two ends of a movement: "from $75 a barrel in October to $45"."""
_EVEN = 50
"""Both parts of even odds: "50-50"."""
_VOTES_MAX = 99_999
"""Largest number of votes in words."""
_LOWS, _HIGHS = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
_NEVER = frozenset({"multiple", "ordinal"})
"""Forms that stand by themselves."""
_PARTED = frozenset({"mass", "distance"})
_STOPS = frozenset(".;,")
_Rule = Callable[[Line, Quantity, Quantity], Quantity | None]


class Joiner:
    """Joins the quantities of a line in one language."""

    def __init__(
        self, lexicon: FiguresLexicon, subunits: frozenset[str], compounds: dict[str, tuple[str, int]]
    ) -> None:
        self._subunits = subunits
        self._compounds = compounds
        self._tolerances = frozenset(lexicon.tolerances)
        self._between = frozenset(lexicon.between)
        self._from = frozenset(lexicon.from_)
        self._and = frozenset(lexicon.and_)
        self._to = frozenset(lexicon.to)
        self._or = frozenset(lexicon.or_)
        self._but = frozenset((*lexicon.and_, *lexicon.but))
        self._out_of = frozenset(lexicon.out_of)
        self._over = frozenset(lexicon.over)
        self._scores, self._contests = frozenset(lexicon.scores), Scores(lexicon)
        self._cases = Cases(lexicon)
        self._points, self._versus = frozenset(lexicon.points), self._to.union(lexicon.vote_joints)
        self._score_joints = frozenset(lexicon.score_joints)
        self._wickets = frozenset(lexicon.wickets)
        self._moves = frozenset((*lexicon.up, *lexicon.down, *lexicon.by))

    def join(self, line: Line, found: list[Quantity]) -> list[Quantity]:
        """Return the quantities with those joined that belong together, in order."""
        if self._cases.known:
            found = _joined(line, found, self._cases.pair)
        return _joined(line, _joined(line, found, self._marked), self._worded)

    def _marked(self, line: Line, a: Quantity, b: Quantity) -> Quantity | None:
        """Join two numbers with nothing but a mark between them."""
        if b.first - a.last != 1 or b.value is None:
            return None
        mark = line.lows[a.last]
        if mark == ":" and line.glued(a.last) and line.glued(b.first):
            return self._contests.colon(line, a, b)
        if mark in self._tolerances:
            return with_tolerance(a, b)
        if mark in HYPHENS and self._is_inner(line, a, b):
            return with_part(a, b, self._compounds[a.unit or ""][1])  # "six-foot-two"
        if mark in _DASHES or (mark == "~" and line.glued(b.first)):
            return self._dashed(line, a, b)
        return None

    def _worded(self, line: Line, a: Quantity, b: Quantity) -> Quantity | None:
        """Join two numbers by the words between them."""
        gap = line.lows[a.last : b.first]
        if len(gap) == 1 and not gap[0][0].isalpha() and gap[0] not in HYPHENS:
            return self._listed(a, b) if gap[0] == "," else None
        start = self._opener(line, a)
        opener = line.low(start)
        near = b.qualifier == "at_most" and b.first - a.last <= _NEAR
        if near and line.low(b.first) in self._to and (opener in self._from or not gap):
            b = replace(b, first=b.first + 1, qualifier="exact", high=None)  # "z 5,4% do 5,1%"
            gap = line.lows[a.last : b.first]
        gap = [low for low in gap if low not in HYPHENS]
        text = " ".join(gap)
        if b.value is None:
            goes = opener in self._from and gap[-1:] and gap[-1] in self._to and _STOPS.isdisjoint(gap)
            return moved(a, b) if goes else None
        if self._is_spoken_price(line, a, b):
            return with_part(a, b, 100)
        if not gap and a.value == 1 and b.first < b.number[0] and line.low(b.first) in self._over:
            return self._ratio(a, b)
        between = self._between_at(line, a) if text in self._and else None
        if between is not None:
            return range_of(a, b, between)
        if text.removeprefix(", ") in self._tolerances:
            return with_tolerance(a, b)
        if text in self._out_of:
            return self._ratio(a, b)
        if self._is_one_of(line, a, b, gap):
            return self._ratio(replace(a, counted=line.words[a.last]), b)
        if opener in self._from and gap and gap[-1] in self._to and _STOPS.isdisjoint(gap):
            apart = gap[0] in self._points  # "a reculé de 0,2 point à 7,3 %"
            return None if apart else _went(line, a, b, start, gap[:-1])
        parts = self._parts_of(a, b) if not gap or text in self._and else 0
        if parts:
            return with_part(a, b, parts)
        return self._spanned(line, a, b, text) if alike(a, b) else None

    def _between_at(self, line: Line, a: Quantity) -> int | None:
        """Return the token of "between" before a number, also in "between the ages of 18 and 34"."""
        if line.low(a.first - 1) in self._between:
            return a.first - 1
        far = range(a.first - 2, a.first - _AGES, -1) if a.kind == "age" else ()
        return next((i for i in far if line.low(i) in self._between), None)

    def _is_one_of(self, line: Line, a: Quantity, b: Quantity, gap: list[str]) -> bool:
        """Tell "one adult in five", "eight vehicles in ten"."""
        if len(gap) != 2 or gap[1] not in self._out_of or not gap[0].isalpha() or a.form == "fraction":
            return False
        if line.word(b.last)[:1].isupper() and b.last < len(line):
            return False  # "eine Rate von 120 Bildern"
        return (a.value == 1 and a.form == "words") or (b.value in _BASES and not _noun_follows(line, b.last))

    def _opener(self, line: Line, a: Quantity) -> int:
        """Return the token of the word before a number, also one that is joined by a hyphen."""
        hyphened = line.word(a.first - 1) in HYPHENS and line.glued(a.first - 1) and line.glued(a.first)
        return a.first - 1 - hyphened

    def _spanned(self, line: Line, a: Quantity, b: Quantity, text: str) -> Quantity | None:
        """Join "5 to 7", "five or six", "more than 20 but less than 35"."""
        opener = line.low(a.first - 1)
        words = text.split()
        if len(words) == 2 and words[0] in self._scores and words[1] in self._versus:
            falling = whole(a, _VOTES_MAX) and whole(b, _VOTES_MAX) and not rising(a, b)
            return score_of(a, b) if falling else None  # "217 votes to 215"
        if text in self._score_joints and whole(a, SCORE_MAX) and whole(b, SCORE_MAX):
            return score_of(a, b)
        if text in self._to:
            return self._to_pair(line, a, b, opener)
        pair = line.word(a.last) in HYPHENS and whole(a, WICKETS) and whole(b, WICKETS)  # "went 3-for-4"
        if text in self._wickets and (pair or self._contests.is_innings(line, a, b)):
            return score_of(a, b)
        if text in self._or and not a.own_unit and rising(a, b) and b.qualifier == "exact":
            return range_of(a, b, a.first)
        return self._bounds(a, b) if text in self._but else None

    def _listed(self, a: Quantity, b: Quantity) -> Quantity | None:
        """Join "7 pounds, 6 ounces"."""
        parts = self._parts_of(a, b) if a.kind in _PARTED else 0
        return with_part(a, b, parts) if parts else None

    def _parts_of(self, a: Quantity, b: Quantity) -> int:
        """Return how many of the second's unit make one of the first's: 100 for dollars and cents, or 0."""
        if a.kind == b.kind == "money":
            return 100 if b.unit in self._subunits else 0
        smaller, parts = self._compounds.get(a.unit or "", ("", 0))
        return parts if smaller and smaller == b.unit else 0

    def _is_inner(self, line: Line, a: Quantity, b: Quantity) -> bool:
        """Tell the inches of "six-foot-two", which name no unit."""
        bare = b.unit is None and b.form == a.form and line.glued(a.last) and line.glued(b.first)
        return (
            bare
            and a.kind == "distance"
            and a.own_unit
            and (a.unit or "") in self._compounds
            and line.low(b.last) not in HYPHENS
        )

    def _is_spoken_price(self, line: Line, a: Quantity, b: Quantity) -> bool:
        """Tell the cents of "thirteen dollars forty-five", which name no unit."""
        if a.kind != "money" or a.unit in self._subunits or b.first != a.last or a.form != b.form:
            return False
        bare = (b.unit is None or b.unit == a.unit) and whole(b, 99) and (b.value or 0) > 9
        return bare and not line.word(b.last)[:1].isalpha()

    def _dashed(self, line: Line, a: Quantity, b: Quantity) -> Quantity | None:
        glued, mark = line.glued(a.last) and line.glued(b.first), line.word(a.last)
        plain = a.unit is None and b.unit is None and a.scale == b.scale == 1
        if a.form != b.form and (glued or a.form == "digits") and (plain or b.form == "words"):
            return None
        if plain and glued and self._contests.is_score(line, a, b):
            even = a.value == b.value == _EVEN and not self._contests.in_contest(line, a)  # "a 50-50 chance"
            return replace(score_of(a, b), kind="ratio", value=1) if even else score_of(a, b)
        if not alike(a, b) or (not glued and (mark == "—" or line.glued(a.last) != line.glued(b.first))):
            return None
        if not glued and a.own_unit and not b.own_unit:
            return None  # "two per cent – 36 delegates"
        if glued and a.own_unit and b.own_unit and not rising(*shared(a, b)):
            return None  # "by 58%-33%"
        ranged = rising(*shared(a, b)) or (not plain and glued)
        return range_of(a, b, a.first) if ranged else None

    def _to_pair(self, line: Line, a: Quantity, b: Quantity, opener: str) -> Quantity | None:
        hyphened = line.word(a.last) in HYPHENS
        if hyphened and b.value == 1 and whole(a, SCORE_MAX) and not (a.unit or b.unit):
            return ratio_of(a, b)  # "a 3-to-1 margin"
        if (a.own_unit and opener in self._moves) or (a.form == "fraction" != b.form):
            return None
        bare = a.unit is None and b.unit is None and a.scale == b.scale == 1
        if bare and (hyphened or not _noun_follows(line, b.last)):
            votes = whole(a, _VOTES_MAX) and whole(b, _VOTES_MAX) and not rising(a, b)
            if votes and self._contests.in_contest(line, a):
                return score_of(a, b)
        return range_of(a, b, a.first) if rising(*shared(a, b)) else None

    def _bounds(self, a: Quantity, b: Quantity) -> Quantity | None:
        """Join "more than 20 and less than 35"."""
        if a.qualifier in _LOWS and b.qualifier in _HIGHS and rising(a, b):
            return range_of(a, b, a.first)
        if a.qualifier in _HIGHS and b.qualifier in _LOWS and rising(b, a):
            return replace(range_of(a, b, a.first), low=b.value, high=a.value)
        return None

    def _ratio(self, a: Quantity, b: Quantity) -> Quantity | None:
        rated = b.value in _MARKS and a.value is not None  # "8.2 out of 10"
        small = (rated or whole(a, 10_000_000)) and whole(b, 1_000_000_000)
        if not small or a.unit or b.unit or not rising(a, b) or not a.value:
            return None
        return ratio_of(a, b)


def _joined(line: Line, found: list[Quantity], rule: _Rule) -> list[Quantity]:
    """Return the quantities with neighbours joined where a rule joins them."""
    joined: list[Quantity] = []
    i = 0
    while i < len(found):
        a, b = found[i], found[i + 1] if i + 1 < len(found) else None
        near = (
            b
            and a.value is not None
            and 0 <= b.first - a.last <= _FAR
            and _NEVER.isdisjoint((a.form, b.form))
        )
        pair = rule(line, a, b) if near and b else None
        joined.append(pair or a)
        i += 2 if pair else 1
    return joined


def _went(line: Line, a: Quantity, b: Quantity, start: int, between: list[str]) -> Quantity | None:
    """Join "from 40 employees to more than 15,000"; what the first number counts stands between."""
    followed = _noun_follows(line, b.last)
    if not alike(a, b) or (a.own_unit and not b.own_unit and followed):  # "de 5 € à deux personnes"
        return None
    q = went(a, b, start)
    if not between or a.unit or a.kind != "count" or followed:
        return q
    return replace(q, counted=" ".join(line.words[a.last : a.last + len(between)]))


def _noun_follows(line: Line, j: int) -> bool:
    return line.low(j).isalpha() and line.low(j).endswith("s")
