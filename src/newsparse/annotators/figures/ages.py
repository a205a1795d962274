"""Ages in all their forms: "aged 7 to 11", "the 34-year-old", "Smith, 44,", "she is 44", "men over 65"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from ...lexicon.given_names import given_names
from ...lexicon.units import UnitsLexicon
from ...value import replace
from .nouns import Nouns
from .phrases import Phrases
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_BOUNDED = frozenset({"more_than", "at_least", "less_than", "at_most"})
MAX_AGE = 122
"""Oldest age ever proven; a bare number behind a name up to this is an age."""
_GROWN = 14
"""Youngest age that is read behind a name without a comma: "Apollo 11" is no person."""
_HEAT = 16
"""Most tokens from a word of heat to degrees by their tens: "highs in the low 20s"."""
_SUBJECT = 3
"""Most tokens from people to the verb of their ages: "the victims were under 18"."""
_PLACE = 5
"""Most tokens of a place in brackets."""
_PERSON = 5
"""Most tokens from "she" to her age: "he would have been 50"."""
_NOUN = 9
"""Most tokens from "life expectancy" to the age: "life expectancy for men in Glasgow is 73"."""


class Ages:
    """Tells which durations and bare numbers are ages, in one language."""

    def __init__(self, lexicon: FiguresLexicon, units: UnitsLexicon, nouns: Nouns) -> None:
        self._nouns = nouns
        self._old = Phrases((w, True) for w in units.ages)
        self.words = self._aged = frozenset(units.aged)
        """Words before an age: "aged"."""
        self._of = frozenset((*lexicon.noun_of, *lexicon.to, *lexicon.between, *lexicon.from_))
        self._at, self._at_age = frozenset(lexicon.put_at), frozenset(units.at_age)
        self._noun_of = frozenset(lexicon.noun_of)
        self._joints = frozenset((*lexicon.to, *lexicon.from_, *lexicon.put_at))
        self._and = frozenset((*lexicon.and_, *lexicon.or_))
        self._none = nouns.ends.union(lexicon.sums)
        self._articles, self._barely = frozenset(lexicon.defining), frozenset(units.barely)
        self._both, self._kin = frozenset(units.both), frozenset((*units.kin, *lexicon.older))
        self._kin_only = frozenset(units.kin)
        self._generations = frozenset(units.generations)
        self._aged_verbs = frozenset(units.aged_verbs)
        self._aged_by = self._noun_of | frozenset(units.aged_by)
        self._directly = units.aged_directly
        self.behind = self._behind = frozenset(units.ages_behind)
        """Words that alone make the number before them an age."""
        self._terms = frozenset(units.terms)
        self._older = frozenset(lexicon.older)
        self._decade_parts = frozenset(lexicon.decade_parts)
        self._decades, self._heats = frozenset(lexicon.decades), frozenset(units.heats)
        self._being = frozenset(units.being)
        self._auxiliaries = frozenset((*units.being, *units.auxiliaries))
        self._persons = frozenset(units.persons)
        self._age_nouns = frozenset(units.age_nouns)
        self._given = given_names()
        self._fillers = frozenset(
            word for words in (units.barely, *lexicon.before.values()) for word in words
        )

    def aged(self, line: Line, q: Quantity) -> Quantity:
        """Turn durations and bare numbers into ages where the text says so."""
        if q.kind == "duration" and q.per is None:
            return self._from_duration(line, q)
        if q.kind != "count" or q.own_unit or q.scale > 1 or q.form not in ("digits", "words"):
            return q
        behind = q.last + (line.word(q.last) in HYPHENS)
        if line.low(behind) in self._behind:
            term = line.low(behind + 1) in self._terms
            return replace(q, last=behind + 1, kind="duration" if term else "age", unit="year")
        if line.low(q.last) == "s" and isinstance(q.value, int) and self.is_mild(line, q):
            warm = replace(q, last=q.last + 1, kind="temperature", value=None, low=q.value, high=q.value + 9)
            return replace(warm, qualifier="range", own_unit=True)
        if line.low(q.last) == "s" and isinstance(q.value, int) and self._is_decade(line, q):
            return replace(
                q, last=q.last + 1, kind="age", unit="year", value=None, low=q.value, high=q.value + 9,
                qualifier="range",
            )  # fmt: skip
        is_age = (
            line.low(q.last) in self._aged  # "the 18-24 age group"
            or self._is_introduced(line, q)
            or self._is_bare_age(line, q)
            or self._is_told(line, q)
        )
        return replace(q, kind="age", unit="year") if is_age else q

    def is_mild(self, line: Line, q: Quantity) -> bool:
        """Tell the degrees of "highs in the low 20s", "temperatures in the mid-30s"."""
        at = q.first - 1 - (line.word(q.first - 1) in HYPHENS)
        near = line.lows[max(0, at - _HEAT) : q.last + _HEAT]
        return line.low(at) in self._decade_parts and not self._heats.isdisjoint(near)

    def _is_decade(self, line: Line, q: Quantity) -> bool:
        """Tell "his 30s", "her early 20s", "his mid-40s"."""
        at = q.first - 1 - (line.word(q.first - 1) in HYPHENS)
        at -= line.low(at) in self._decade_parts
        return line.low(at) in self._decades and 10 <= (q.value or 0) < MAX_AGE

    def _from_duration(self, line: Line, q: Quantity) -> Quantity:
        old = self._old.at(line, q.last + (line.word(q.last) in HYPHENS))
        if old:
            return replace(q, last=old[0], kind="age")
        by = self._aged_by if q.unit == "year" else self._noun_of
        grown = line.low(q.first - 1) in by and line.low(q.first - 2) in self._kin
        if self._directly:
            grown = grown or line.low(q.first - 1) in self._kin_only
            grown = grown or (q.unit == "year" and line.low(q.last) in self._kin_only)  # "34 metų vyras"
        had = line.low(q.first - 1) in self._aged_verbs and q.unit == "year"
        grown = grown or (had and not line.word(q.last)[:1].isalnum())
        told = q.unit == "year" and not line.word(q.last)[:1].isalpha() and self._is_told(line, q)
        aged = (
            self._is_introduced(line, q)
            or (grown and q.form != "vague")
            or told
            or (q.unit == "year" and self._is_bare_age(line, q))
        )
        return replace(q, kind="age") if aged else q

    def _is_introduced(self, line: Line, q: Quantity) -> bool:
        """Tell "aged 44", "at the age of 44", "ages from 7"."""
        before = line.low(q.first - 1)
        if before in self._at and line.low(q.first - 2) in self._at_age and q.kind == "count":
            return isinstance(q.value, int) and q.value <= MAX_AGE and self._is_closed(line, q.last)
        if before in self._noun_of and line.low(q.first - 2) in self._kin_only and q.kind == "count":
            return line.words[q.first].isdecimal() and self._is_closed(line, q.last)  # "a boy of 17"
        return before in self._aged or (before in self._of and line.low(q.first - 2) in self._aged)

    def older(self, line: Line, q: Quantity) -> Quantity:
        """Turn "men over 65" and "the over-65s" into ages."""
        if q.kind != "count" or q.own_unit or q.qualifier not in _BOUNDED or not isinstance(q.value, int):
            return q
        if not 0 < q.value <= MAX_AGE or q.scale > 1:
            return q
        if line.low(q.last) == "s" and line.glued(q.last) and line.word(q.first + 1) in HYPHENS:
            return replace(q, last=q.last + 1, kind="age", unit="year")
        told = line.low(q.first - 1) in self._older or self._is_said_of(line, q)
        return replace(q, kind="age", unit="year") if told else q

    def _is_said_of(self, line: Line, q: Quantity) -> bool:
        """Tell "half of the victims were under 18"."""
        first, _ = line.sentence(q.first)
        at = q.first - 1
        if line.low(at) not in self._being or not self._is_closed(line, q.last):
            return False
        return not self._older.isdisjoint(line.lows[max(first, at - _SUBJECT) : at])

    def _is_bare_age(self, line: Line, q: Quantity) -> bool:
        """Tell "Smith, 44," and "Smith (44)"."""
        if not isinstance(q.value, int) or not 0 < q.value <= MAX_AGE or not line.words[q.first].isdigit():
            return False
        at = q.first - (line.low(q.first - 1) in self._of and line.word(q.first - 2) == ",")
        at -= line.low(at - 1) in self._barely and line.word(at - 2) == ","  # "Page, now 28, left"
        name, opener, closer = line.word(at - 2), line.word(at - 1), line.word(q.last)
        if opener.lower() in self._both:
            name, opener = line.word(at - 3), line.word(at - 2)
        if name == "." and line.low(at - 3) in self._generations:
            name = line.word(at - 3)  # "John Smith Jr., 55,"
        if opener not in (",", "("):
            return self.is_named(line, q) or self._is_second(line, q)
        known = name[:1].isupper() or name.lower() in self._kin or self._is_role(line, q, at - 2)
        if not name.isalpha() or not known:
            return False
        if opener == "," and self._is_second(line, q, first=True):
            return True
        if closer == "." and not line.ends_sentence(q.last):
            return False  # "Icardi, 34. hafta"
        if self.is_placed(line, q):
            return False
        return closer in (",", ".", ";", ")", "") if opener == "," else closer == ")"

    def is_placed(self, line: Line, q: Quantity) -> bool:
        """Tell the district of "(Saint-Denis, 93)", whose place stands alone in brackets, from an age."""
        if line.word(q.first - 1) != "," or line.word(q.last) != ")" or not line.word(q.first - 2).istitle():
            return False
        for k in range(q.first - 2, max(-1, q.first - 2 - _PLACE), -1):
            if line.words[k] == "(":
                return line.low(k + 1) not in self._given and not self._nouns.follows(line, k + 1)
        return False

    def _is_role(self, line: Line, q: Quantity, i: int) -> bool:
        """Tell the person of "the forward, 22, has", who is told by an article and one age behind."""
        value, low = q.value, line.low(i)
        if not isinstance(value, int) or not _GROWN <= value <= MAX_AGE or self._nouns.by_place:
            return False
        if not low.isalpha() or low in self._none or self._nouns.is_plural(low) or line.word(q.last) != ",":
            return False
        led = line.low(i - 1) in self._articles or (
            line.low(i - 2) in self._articles and line.word(i - 1).isalpha()
        )
        follower = line.word(q.last + 1)
        return led and follower.isalpha() and follower.islower() and follower not in self._and

    def _is_second(self, line: Line, q: Quantity, *, first: bool = False) -> bool:
        """Tell the second age (or the `first`) of "the brothers, 12 and 14, survived"."""
        i = q.first if first else q.first - 2
        name = line.low(i - 2)
        if line.word(i - 1) != "," or not (name in self._kin or line.word(i - 2)[:1].isupper()):
            return False
        pair = line.words[i].isdecimal() and line.low(i + 1) in self._and and line.word(i + 2).isdecimal()
        ages = pair and 0 < len(line.words[i]) < 4 > len(line.words[i + 2])
        return ages and line.word(i + 3) in (",", ".", ";", ")", "")

    def is_named(self, line: Line, q: Quantity) -> bool:
        """Tell "Nick Hague 44 has spent": a first name and a surname before a number that counts nothing."""
        if q.form != "digits" or not isinstance(q.value, int) or not _GROWN <= q.value <= MAX_AGE:
            return False
        first, last = line.low(q.first - 2), line.word(q.first - 1)
        if first not in self._given or not last.istitle() or not line.words[q.first - 2][0].isupper():
            return False
        return self._is_closed(line, q.last) and line.word(q.last) not in HYPHENS

    def _is_told(self, line: Line, q: Quantity) -> bool:
        """Tell "she is 44", "he will be 35 by then", "life expectancy is around 73"."""
        if not isinstance(q.value, int) or not 1 < q.value <= MAX_AGE:
            return False
        follower = line.low(q.last)
        if follower in HYPHENS or follower in ("%", "/", ":") or self._nouns.follows(line, q.last):
            return False
        at = q.first
        while at > 0 and line.lows[at - 1] in self._fillers:
            at -= 1
        verb = line.low(at - 1)
        if verb in self._being or verb in self._joints:
            first, _ = line.sentence(q.first)
            if not self._age_nouns.isdisjoint(line.lows[max(first, at - _NOUN) : at - 1]):
                return True
        if verb.partition("'")[2] or verb.partition("’")[2]:
            return verb in self._being and self._is_closed(line, q.last)
        if verb not in self._being or line.word(q.last)[:1].isupper():
            return False
        while at > 0 and line.lows[at - 1] in self._auxiliaries and q.first - at < _PERSON:
            at -= 1
        person = line.low(at - 1) in self._persons or (
            at == q.first - 1 and line.low(at - 1) in self._kin_only
        )
        return person and self._is_closed(line, q.last)

    def _is_closed(self, line: Line, j: int) -> bool:
        """Tell that no noun follows a number that is said of a person: "he was 44 when"."""
        word = line.word(j)
        return not word[:1].isalpha() or word.lower() in self._nouns.ends
