"""What a figure is said of: the subject of its verb, the object that is moved, the noun before "of"."""

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
"""Most tokens between "put" and its figure, and between "raised" and "by"."""
_STEPS = 5
"""Most tokens between a verb and its figure."""
_LEVEL = 3
"""Most words of what a level is of: "sustained winds of 130 mph"."""
_ADVERB = 5
"""Letters of a longer adverb in -ly."""


class Subjects:
    """Finds them in one language; `times` are names of months and days."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns, times: frozenset[str]) -> None:
        self._nouns = nouns
        self._moves = Phrases(
            (word, True)
            for word in (*lexicon.goes, *lexicon.up, *lexicon.down, *lexicon.multiplied, *lexicon.divided)
        )
        self._reaches = Phrases((word, True) for word in lexicon.reaches)
        self._fillers = frozenset(
            (*lexicon.by, *lexicon.fillers, *lexicon.time_fillers, *lexicon.to, *lexicon.from_)
        ).union(times)
        self._by = frozenset((*lexicon.by, *lexicon.to))
        self._put, self._put_at = frozenset(lexicon.put), frozenset(lexicon.put_at)
        self._shifts = frozenset((*lexicon.raises, *lexicon.lowers))
        self._movers, self._spenders = frozenset(lexicon.movers), frozenset(lexicon.spenders)
        self._be, self._capital = frozenset(lexicon.levels), lexicon.nouns_capital
        self._phrasal = frozenset(lexicon.phrasal)
        self._numbers = Phrases((word, True) for word in lexicon.numbers_of)
        self._determiners = frozenset(lexicon.noun_determiners)
        self._of, self._and = frozenset(lexicon.noun_of), frozenset(lexicon.and_)
        self._level_of = self._of - self._determiners
        self._plain = Phrases((word, True) for word in (*lexicon.sums, *lexicon.crowds))
        self._clause = frozenset(lexicon.clauses)
        self._endings = tuple(lexicon.verb_endings)

    def of(self, line: Line, q: Quantity, *, stated: bool = False) -> str | None:
        """Return the subject of the verb before a number: "passenger numbers rose to 2.1 million".

        `stated` tells that a verb of being may be that verb: "turnout was 61%".
        """
        first, _ = line.sentence(q.first)
        if q.form == "multiple" and self._moves.before(line, q.number[1]):
            return self._noun_before(line, max(first, q.first - _SUBJECT), q.first)
        moved = self._moved(line, q, first) if q.direction else None
        if moved:
            return moved
        at = q.first
        for _step in range(_STEPS):
            found = self._moves.before(line, at) or (self._reaches.before(line, at) if stated else None)
            if found:
                if self._is_transitive(line, q, found[0]) or line.low(found[0] - 1) in self._and:
                    return None  # also "took office and peaked at 10%"
                return self._noun_before(line, max(first, found[0] - _SUBJECT), found[0])
            if at - 1 < first or line.low(at - 1) not in self._fillers:
                return None
            at -= 1
        return None

    def _is_transitive(self, line: Line, q: Quantity, verb: int) -> bool:
        """Tell "the agency cut $5 million", whose subject did not move, and "turned down an offer"."""
        if line.low(verb - 1) in self._phrasal:
            return True
        if q.kind == "count" or line.low(verb - 1) in self._be:
            return False
        return line.lows[verb] in self._movers or (q.kind == "money" and line.lows[verb] in self._spenders)

    def _moved(self, line: Line, q: Quantity, first: int) -> str | None:
        """Return what a verb moves by a figure: "raised its key rate by a quarter point"."""
        if line.low(q.first - 1) not in self._by:
            return None
        for verb in range(q.first - 3, max(first - 1, q.first - _PUT), -1):
            if not line.words[verb][0].isalpha() or line.lows[verb] in self._clause:
                return None
            if line.lows[verb] in self._shifts:
                found = self._noun_before(line, verb + 1, q.first - 1)
                return found if found and found[0].islower() else None
        return None

    def put(self, line: Line, q: Quantity) -> str | None:
        """Return what is put at a number: "put the number of ruined homes at 1,900"."""
        if line.low(q.first - 1) not in self._put_at:
            return None
        for verb in range(q.first - 2, max(-1, q.first - _PUT), -1):
            if line.lows[verb] in self._put:
                return self._noun_before(line, verb + 1, q.first - 1)
        return None

    def behind(self, line: Line, q: Quantity) -> str | None:
        """Return what "elevó a 242 la cifra de secuestrados", "salito a 242 il numero di ostaggi" counts."""
        if line.low(q.first - 1) not in self._by or line.low(q.last) not in self._determiners:
            return None
        found = self._numbers.at(line, q.last + 1)
        return self._nouns.named(line, found[0]) if found else None

    def level(self, line: Line, q: Quantity) -> Quantity:
        """Read what an amount is of: "gusts of up to 110 km/h", "at a depth of 10 km"."""
        at = q.first - 1
        if (
            line.low(at) not in self._level_of
            or not self._is_noun(line, at - 1)
            or self._plain.before(line, at)
        ):
            return q
        start = at - 1
        while start > max(0, at - _LEVEL) and self._is_noun(line, start - 1):
            if line.lows[start - 1] in self._determiners:
                break
            if line.lows[start - 1].endswith(self._endings) and line.low(start - 2) not in self._determiners:
                break
            start -= 1
        if line.low(start - 1) in self._of and self._is_noun(line, start - 2):
            start -= 2  # "a margin of error of"
        return replace(q, counted=line.slice(start, at))

    def _is_noun(self, line: Line, i: int) -> bool:
        word, low = line.word(i), line.low(i)
        cased = word.istitle() if self._capital else word.islower()
        return len(word) > 2 and cased and word.isalpha() and low not in self._nouns.ends

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
            if self._capital and start - 1 > first and line.lows[start - 1] in self._nouns.words.auxiliaries:
                return self._noun_before(line, first, start - 1)  # "die Zahl hat sich verdoppelt"
            return None  # also "that's down 16 percent"
        found = self._numbers.at(line, start)
        start = found[0] if found else start
        end = self._end(line, start, verb)
        if end <= start or self._is_number(line, start) or line.lows[end - 1].endswith(("'s", "’s")):
            return None
        return line.slice(start, end)

    def _end(self, line: Line, start: int, verb: int) -> int:
        """Return the token behind the phrase that begins at `start`, no adverb at its end."""
        end = start
        while end < verb and (
            line.lows[end] not in self._nouns.ends
            or line.lows[end] in self._of
            or (line.lows[end - 1] in self._of and line.lows[end] in self._determiners)
            or (
                end == verb - 1 > start and line.lows[end] in self._nouns.words.bases
            )  # "minimum pay goes up"
        ):
            end += 1
        object_ = end == start + 1 < verb and line.lows[end] in self._determiners
        if object_ and line.lows[start].endswith(self._endings or ("-",)):
            return start  # "paring its decline to"
        while end > start and (line.lows[end - 1] in self._of or self._is_adverb(line, end - 1, verb)):
            end -= 1
        return end

    def _is_adverb(self, line: Line, i: int, verb: int) -> bool:
        """Tell the adverb of "the stock quickly fell"."""
        low = line.lows[i]
        if i != verb - 1 or "ly" not in self._endings or not low.endswith("ly") or len(low) <= _ADVERB:
            return False
        return line.words[i].islower() and low not in self._nouns.nouns

    def _is_number(self, line: Line, i: int) -> bool:
        """Tell a phrase that is a number from "2018 sales"."""
        word = line.words[i]
        return word[0].isdecimal() and (len(word) != 4 or not word.isdecimal())
