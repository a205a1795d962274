"""Numbers that are no figures: dates, times, names, pronouns, list marks, telephone numbers."""

from __future__ import annotations

from ...lexicon import load
from ...lexicon.figures import FiguresLexicon
from ...lexicon.numerals import NumeralsLexicon
from .ages import Ages
from .dates import Dates
from .glued import Glued
from .marks import is_address, is_identifier, is_mark, phones
from .multiples import Multiples
from .names import Names
from .nouns import Nouns
from .phrases import Phrases
from .pronouns import Pronouns
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_HOURS = 12
"""Hours behind "halb"."""
_GROWN = 30
"""Classes of age in sports lie below: "under-23 championship"."""


class Exclusions:
    """Tells which numbers of a line report nothing, in one language."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns, ages: Ages, language: str) -> None:
        self._dates = Dates(lexicon, language)
        numerals = load(NumeralsLexicon, language)
        self._articles = frozenset(numerals.articles)
        self._nouns, self._ages = nouns, ages
        self._pronouns, self._multiples = Pronouns(lexicon, nouns, self._articles), Multiples(lexicon)
        self._joints = frozenset((*lexicon.to, *lexicon.and_, *lexicon.or_, ",")) | HYPHENS
        qualifiers = {phrase.split()[-1] for phrases in lexicon.before.values() for phrase in phrases}
        free = frozenset((*self._dates.words, *lexicon.dated, *lexicon.to, *qualifiers, *ages.words))
        self._names = Names(lexicon, nouns, ages, free)
        self._glued = Glued(lexicon, numerals, nouns, ages, self._dates, self._names)
        self._idioms = Phrases((word, True) for word in lexicon.idioms)
        self._of, self._per = frozenset(lexicon.noun_of), frozenset(lexicon.shared_by)
        self._between_words = frozenset(lexicon.between)
        self._determiners, self._dated = frozenset(lexicon.noun_determiners), frozenset(lexicon.dated)
        self._qualifiers = qualifiers
        self._decade_years, self._averages = frozenset(lexicon.decade_years), frozenset(lexicon.averages)
        self._of_rank = frozenset(lexicon.unranked)
        self._ranked = frozenset(lexicon.ranked)
        self._ranks_before = frozenset(lexicon.ranks_before)
        self._superlatives = frozenset(lexicon.superlatives)
        self._prefixes = frozenset(lexicon.glued)
        sided = (*lexicon.before.get("less_than", ()), *lexicon.before.get("more_than", ()))
        self._par = self._prefixes.intersection(sided)
        self._halves_before = frozenset(lexicon.halves_before)
        self._aged = ages.behind

    @property
    def times(self) -> frozenset[str]:
        """Names of months and days."""
        return self._dates.words

    def keep(self, line: Line, found: list[Quantity]) -> list[Quantity]:
        """Return the quantities that are figures."""
        kept: list[Quantity] = []
        in_phones = phones(line) if len(found) > 1 else frozenset()
        none = self._verdicts(line, found)
        dropped: Quantity | None = None
        idiom = 0
        for q, is_none in zip(found, none, strict=True):
            in_phone = q.number[0] in in_phones or q.first < idiom  # also the second of "one-on-one"
            if is_none:
                idiom = max(idiom, (self._idioms.at(line, q.first) or (0,))[0])
            if is_none or in_phone or (dropped and self._chains(line, q, dropped)):
                dropped = q
            else:
                kept.append(q)
        return kept

    def _verdicts(self, line: Line, found: list[Quantity]) -> list[bool]:
        """Judge each number, from the last to the first: the first of a pair goes with its second."""
        none: list[bool] = []
        follower: Quantity | None = None
        for q in reversed(found):
            paired = follower is not None and not q.own_unit and follower.first - q.last == 1
            paired = (
                paired
                and q.form == (follower.form if follower else "") == "digits"
                and line.words[q.last] in HYPHENS
                and line.glued(q.last) is line.glued(q.last + 1)
            )
            if (paired and follower and none[-1] and q.scale == 1 and line.glued(q.last)) or (
                follower and none[-1] and self._is_first_day(line, q, follower)
            ):
                none.append(True)
            elif paired and follower and (follower.own_unit or self._counts(line, follower)) and not none[-1]:
                none.append(self._glued.is_glued(line, q))
            else:
                none.append(self._is_none(line, q, follower))
            follower = q
        return none[::-1]

    def _chains(self, line: Line, q: Quantity, before: Quantity) -> bool:
        """Tell whether a number goes on from one that is no figure: "2014-15", "Articles 5 and 6"."""
        near = q.first - before.last <= 1 and (q.form == "digits" or before.form == "fraction")
        if q.own_unit or not near:
            return False
        if q.first == before.last:
            hour = before.form == "fraction" and (q.value or 0) <= _HOURS  # "um halb drei"
            return hour or line.glued(q.first)
        joint = line.words[before.last]
        paged = joint.lower() in self._of
        if paged and (before.value or 0) <= (q.value or 0) and self._names.is_labelled(line, before):
            return not self._counts(line, q)  # "Photo 3 of 12"
        if joint in ("/", ":", ".", "·", "+") or joint in HYPHENS:
            return line.glued(q.first)
        small = q.value is not None and before.value is not None and abs(q.value) < 1000
        return joint.lower() in self._joints and small and not self._counts(line, q)

    def _is_first_day(self, line: Line, q: Quantity, follower: Quantity) -> bool:
        """Tell the first day of "3 and 4 May"."""
        days = q.form == follower.form == "digits" and isinstance(q.value, int) and 1 <= q.value <= 31
        near = follower.first - q.last in (1, 2) and line.low(q.last) in self._joints
        return days and near and not q.own_unit and self._dates.is_date(line, follower)

    def _is_none(self, line: Line, q: Quantity, follower: Quantity | None) -> bool:
        if q.form == "ordinal":
            return not self._is_rank(line, q)
        if q.form == "digits" and line.low(q.last + (line.word(q.last) in HYPHENS)) in self._aged:
            return False  # "45-letni"
        if self._idioms.at(line, q.first) or self._is_house(line, q) or self._is_class(line, q):
            return True
        if self._is_of_years(line, q) or (q.unit == "degree" and self._dates.is_first(line, q)):
            return True
        if line.word(q.last) in HYPHENS and line.glued(q.last) and line.low(q.last + 1) in self._par:
            return True  # "a five-under-par 67"
        if q.form == "multiple":
            return self._multiples.is_bare(line, q)
        if q.form == "words":
            if q.scale > 1 and line.low(q.first - 1) in self._per and q.number[1] - q.number[0] == 1:
                return True  # "parts per billion"
            if line.glued(q.last) and line.word(q.last).isdecimal():  # "Twenty20"
                return True
            if self._dates.is_spoken_time(line, q) or self._names.is_spelled(line, q):
                return True
            return self._pronouns.is_pronoun(line, q, follower) or (
                not q.own_unit and self._names.is_numbered(line, q)
            )
        if q.form == "fraction":
            return self._is_no_share(line, q, follower)
        return q.form == "digits" and self._is_no_digits(line, q, follower)

    def _is_class(self, line: Line, q: Quantity) -> bool:
        """Tell the class of age of "the under-17 team" from "under-17s"."""
        i, j = q.number
        glued = line.word(i - 1) in HYPHENS and line.glued(i) and line.glued(i - 1)
        prefix = line.low(i - 2)
        if not glued or q.own_unit or prefix not in self._prefixes or len(prefix) == 1 or q.scale > 1:
            return False
        young = isinstance(q.value, int) and 9 < q.value < _GROWN and q.form == "digits"
        return (
            young
            and line.word(j)[:1].isalpha()
            and not line.glued(j)
            and not self._nouns.is_plural(line.low(j))
        )

    def _is_of_years(self, line: Line, q: Quantity) -> bool:
        """Tell the tens of "los años 80", "anni Novanta", "en los 90", which are years."""
        tens = isinstance(q.value, int) and 0 < q.value < 100 and q.value % 10 == 0 and q.scale == 1
        before, follower = line.low(q.first - 1), line.low(q.last)
        if not tens or q.own_unit or before not in self._decade_years:
            return False
        if before not in self._determiners:
            return True
        ended = not line.word(q.last)[:1].islower() or follower in self._nouns.ends
        return ended and line.low(q.first - 2) in self._dated

    def _is_house(self, line: Line, q: Quantity) -> bool:
        word = line.words[q.first]
        lettered = line.glued(q.number[1]) and len(line.word(q.number[1])) == 1  # "221B"
        return (
            (lettered or not q.own_unit)
            and (word[0].isdecimal() or word.istitle())
            and self._names.is_address(line, q)
        )

    def _is_no_digits(self, line: Line, q: Quantity, follower: Quantity | None) -> bool:
        if self._glued.is_glued(line, q) or self._glued.is_letter(line, q) or is_address(line, q.last):
            return True
        if q.kind == "money":
            return False
        if self._dates.is_time(line, q, follower):
            return True
        if self._dates.is_named_year(line, q):
            return True
        if q.own_unit or q.scale > 1:
            return False
        if self._dates.is_date(line, q) or self._dates.is_weekday(line, q, self._nouns.ends):
            return True
        if self._is_year(line, q) and not self._is_bound(line, q, follower):
            return True
        if self._ages.is_placed(line, q):
            return True
        if is_identifier(line.words[q.first]) and not self._counts(line, q):
            return True
        return self._names.is_numbered(line, q) or is_mark(line, q)

    def _is_bound(self, line: Line, q: Quantity, follower: Quantity | None) -> bool:
        """Tell the lower bound of "between 1500 and 2000 watts" from a year."""
        opened = line.low(q.first - 1) in self._between_words and follower is not None
        return bool(opened and follower and follower.own_unit and follower.first - q.last == 1)

    def _is_year(self, line: Line, q: Quantity) -> bool:
        counts = not self._nouns.by_place and self._counts(line, q)
        return self._dates.is_year(line, q, counts=counts)

    def _is_no_share(self, line: Line, q: Quantity, follower: Quantity | None) -> bool:
        """Tell "second half", "half-time", "halb neun", "Oriente Medio" from a share."""
        if line.lows[q.first] in self._averages and self._is_behind_noun(line, q.first):
            return True  # "la temperatura media"
        if self._names.is_spelled(line, q) and line.words[q.first][0].isalpha():
            return True
        if (
            line.words[q.first][0].isdecimal()
            and line.glued(q.first)
            and line.word(q.first - 1)[-1:].isalpha()
        ):
            return True  # letters that a wrong charset made of one
        if line.words[q.first].isdecimal() and self._names.is_numbered(line, q):
            return True  # "ngày 3/5"
        if follower is not None and follower.first == q.last:
            return True
        if line.word(q.last) in HYPHENS and line.glued(q.last + 1) and not q.own_unit:
            return True
        if line.lows[q.first] in self._articles:
            named = line.word(q.last) == "," and line.word(q.last + 1)[:1].isupper()
            return named and q.value != 0.5  # "a third, Jane Roe, said"
        return line.low(q.first - 1) in self._halves_before

    def _is_behind_noun(self, line: Line, i: int) -> bool:
        before = line.low(i - 1)
        return before.isalpha() and before not in self._nouns.ends and before not in self._qualifiers

    def _is_rank(self, line: Line, q: Quantity) -> bool:
        j = q.last + (line.word(q.last) in HYPHENS)
        low = line.low(j)
        if low in self._ranked and q.value == 1 and line.low(q.first - 1) in self._of_rank:
            return False  # "in the first place"
        if low in self._ranked or low in self._superlatives:
            return not (low in self._superlatives and line.word(q.last) not in HYPHENS and q.value == 1)
        return line.low(q.first - 1) in self._ranks_before and not low.isalpha()

    def _counts(self, line: Line, q: Quantity) -> bool:
        return self._nouns.follows(line, q.last)
