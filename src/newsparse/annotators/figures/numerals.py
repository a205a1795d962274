"""Numbers in a line: digits, words, fractions, vague plurals, multiples, ordinals."""

from __future__ import annotations

import re

from ...lexicon import load
from ...lexicon.numerals import NumeralsLexicon
from ...value import replace
from .compounds import compound_endings, read_compound
from .digits import FRACTION_MARKS, is_times, read_digits, tidy
from .fractions import Fractions
from .numeral import Numeral
from .ordinals import ordinal_end
from .sums import HYPHENS, LARGEST, Sum
from .tokens import Line

_BETWEEN = frozenset(("to", "and", *HYPHENS))
"""Tokens between the two ends of a range in digits."""
_CLAUSE_MARKS = frozenset(",;:.—–")
_LAST = re.compile("['’]")
_ALWAYS = frozenset({"k", "bn", "Bn", "BN", "mn", "mln", "tn", "trn", "bln"})
"""Letters of magnitude that are no unit."""


class Numerals:
    """Reads the numbers of one language."""

    def __init__(self, language: str, country: str | None = None) -> None:
        self.words = lex = load(NumeralsLexicon, language)
        self._marks = (lex.grouping, lex.decimal) if country in lex.pointed else (lex.decimal, lex.grouping)
        self._fractions = Fractions(lex)
        self._joiners = frozenset(lex.joiners)
        self._clauses = self._joiners.union(lex.clauses)
        self._articles = frozenset(lex.articles)
        self._scales = lex.scales | lex.dozens | dict.fromkeys(lex.hundreds, 100)
        folds = {word + fold: value for word, value in lex.values.items() if value > 1 for fold in lex.folds}
        self._multiples: dict[str, float] = {**folds, **lex.multiples}
        self._endings = compound_endings(lex)
        triggers = frozenset((*lex.values, *self._scales, *lex.halves, *lex.denominators)).union(
            lex.vague, lex.couples, self._multiples, lex.mixed, lex.ordinals
        )
        self.triggers = triggers.union(_LAST.split(word)[-1] for word in triggers)  # "п'ять"
        """Words without which, and without digits, a text holds no figure."""
        self.prefixed = frozenset(p + w for p in lex.prefixes for w in self.triggers) - self.triggers
        """Number words that a short word is joined to."""
        self._behind_articles = self.triggers.union(lex.several, lex.ratios) - self._articles
        self._openers = frozenset((*self.triggers, *lex.several, *lex.articles, *FRACTION_MARKS))

    def counts_singly(self, names: frozenset[str]) -> None:
        """Let an article open a number before these words: "a dollar"."""
        self._behind_articles |= names
        self.triggers |= names

    def may_be_in(self, words: list[str]) -> bool:
        """Tell whether some of these lower-case words may be a number."""
        if not self.triggers.isdisjoint(words) or not self.prefixed.isdisjoint(words):
            return True
        return bool(self._endings) and any(self._is_compound(word) for word in words)

    def starts(self, line: Line) -> list[int]:
        """Return the tokens at which a number may begin."""
        openers, lows = self._openers, line.lows
        starts = [
            i
            for i, low in enumerate(lows)
            if low in openers or low[-1].isdecimal() or (self._endings and self._is_compound(low))
        ]
        articles = self._articles.intersection(lows)
        if articles:
            behind = self._behind_articles
            starts = [
                i
                for i in starts
                if lows[i] not in articles or line.low(i + 1) in behind or self._opens_ratio(line, i)
            ]
        return starts

    def _opens_ratio(self, line: Line, i: int) -> bool:
        """Tell the article of "un Français sur cinq"."""
        if line.low(i + 2) not in self.words.ratios or line.low(i) not in self.words.values:
            return False
        return line.low(i + 3) in self.triggers or line.low(i + 3)[:1].isdecimal()

    def _is_compound(self, low: str) -> bool:
        return low.endswith(self._endings) and read_compound(low, self.words) is not None

    def read(self, line: Line, i: int, *, money: bool = False) -> Numeral | None:
        """Return the number that begins at token `i`; `money` tells that a currency stands before it."""
        low = line.lows[i]
        if low[-1].isdecimal() or low in FRACTION_MARKS:
            return self._from_digits(line, i, money)
        if low in self._articles and i + 1 < len(line):
            found = self._after_article(line, i)
            if found or low not in self.words.values:
                return found
        times = self._multiples.get(low)
        if times:
            return Numeral(i, i + 1, times, "multiple")
        return self._from_words(line, i)

    def _from_digits(self, line: Line, i: int, money: bool) -> Numeral | None:
        lex = self.words
        if line.words[i] in FRACTION_MARKS:
            return self._scaled(line, Numeral(i, i + 1, FRACTION_MARKS[line.words[i]], "fraction"), money)
        value = read_digits(line.words[i], *self._marks)
        if value is None:
            return None
        ordinal = ordinal_end(line, i + 1, lex)
        if ordinal:
            return Numeral(i, ordinal, value, "ordinal")
        n = Numeral(i, i + 1, value, "digits")
        found = self._fractions.in_digits(line, n)
        if found is n:
            found = self._fractions.added(line, n)
        return self._multiplied(line, self._scaled(line, found, money))

    def _multiplied(self, line: Line, n: Numeral) -> Numeral:
        """Read "20-fold" and "2.5x"."""
        mark = is_times(line.word(n.last), n.value) and line.glued(n.last) and not line.glued(n.last + 1)
        if mark and n.form == "digits" and not line.word(n.last + 1)[:1].isdecimal():
            return replace(n, last=n.last + 1, form="multiple")
        at = n.last + (line.word(n.last) in HYPHENS)
        if line.low(at) in self.words.folds and n.form in ("digits", "words"):
            return replace(n, last=at + 1, form="multiple")
        return n

    def _scaled(self, line: Line, n: Numeral, money: bool) -> Numeral:
        """Multiply by the words and letters of magnitude behind a number."""
        j = n.last
        skip = 1 if line.word(j) in HYPHENS and line.glued(j) and line.glued(j + 1) else 0
        skip += self.words.scale_of and line.low(j) in self.words.of
        scale = self._scales.get(line.low(j + skip))
        if scale:
            n = replace(n, last=j + skip + 1, value=tidy(n.value * scale), scaled=True, scale=scale)
            return self._continued(line, n, scale)
        letters = self.words.letters.get(line.word(j))
        if letters and self._is_magnitude(line, j, money):
            last = j + 1
            if line.word(j) in self.words.dotted and line.word(last) == "." and line.glued(last):
                last += 1
            return replace(n, last=last, value=tidy(n.value * letters), scaled=True, scale=letters)
        return n

    def _continued(self, line: Line, n: Numeral, scale: int) -> Numeral:
        """Read the rest of "4 thousand 3 hundred", "2 million and 40", "one thousand million"."""
        again = self.words.scales.get(line.low(n.last))
        if again and n.scale * again <= LARGEST:
            return replace(n, last=n.last + 1, value=tidy(n.value * again), scale=n.scale * again)
        found = self._fractions.added(line, n)
        if found is not n:
            return found
        j = n.last + (line.low(n.last) in self._joiners)
        word = line.low(j)
        if word[:1].isdecimal():
            hundred = scale == 100 and j > n.last  # "3 hundred and 21"
            plain = hundred or (self.words.digits_behind and j == n.last)
            below = self._scales.get(line.low(j + 1), 1 if plain else scale)
            rest = self._from_digits(line, j, False) if below < scale else None
            fits = rest is not None and (rest.scaled or plain)
        else:
            rest = self._from_words(line, j) if word in self.words.values else None
            fits = True
        if rest and fits and rest.value < scale and rest.form in ("digits", "words"):
            return replace(n, last=rest.last, value=n.value + rest.value, scale=1)
        return n

    def _is_magnitude(self, line: Line, j: int, money: bool) -> bool:
        """Tell whether a letter behind digits is a magnitude and not a unit: "5m viewers", not "5m tall"."""
        word = line.words[j]
        if word in self.words.dotted:
            return True
        if money or word in _ALWAYS:
            return len(word) > 1 or line.glued(j) or word in "MB"
        if not line.glued(j):
            return word in ("M", "B", "MM") or len(word) > 2
        if word in ("m", "t", "mm", "T", "b", "B", "cr"):
            if word == "m" and line.low(j + 1) in _BETWEEN and line.word(j + 3) == word:
                j += 3
            follower = line.low(j + 1)
            plural = len(follower) > 3 and follower.endswith("s")
            return (plural or follower in self.words.crowds) and not line.glued(j + 1)
        return True

    def _after_article(self, line: Line, i: int) -> Numeral | None:
        """Read "a million", "a dozen", "a third of", "a few hundred", "a couple of hundred"."""
        lex, low = self.words, line.lows[i + 1]
        if low in lex.dozens:
            return Numeral(i, i + 2, lex.dozens[low], "words")
        if low in self._scales:
            return self._from_words(line, i)
        if low in lex.several or low in lex.couples:
            found = self._several(line, i + 1)
            return replace(found, first=i) if found else None
        if low in lex.halves or low in lex.denominators:
            found = self._fractions.alone(line, i + 1)
            follower = line.low(found.last) if found else ""
            free = (
                low in lex.halves
                or follower in (*lex.of, *lex.parted, *lex.after_shares)
                or not follower[:1].isalpha()
            )
            return replace(found, first=i) if found and (free or found.scaled) else None
        return None

    def _several(self, line: Line, i: int) -> Numeral | None:
        """Read "few hundred", "several hundred thousand", "couple of dozen"."""
        lex, low = self.words, line.lows[i]
        j = i + 1 + (line.low(i + 1) in lex.of)
        scale = self._scales.get(line.low(j)) or lex.vague.get(line.low(j))
        if not scale:
            return None
        if lex.scales.get(line.low(j + 1)):
            scale, j = scale * lex.scales[line.low(j + 1)], j + 1
        if low in lex.couples:
            return Numeral(i, j + 1, lex.couples[low] * scale, "words", scaled=True, scale=scale)
        least, most = lex.several[low]
        return Numeral(i, j + 1, least * scale, "vague", high=most * scale, scaled=True)

    def _from_words(self, line: Line, i: int) -> Numeral | None:
        lex, low = self.words, line.lows[i]
        if low in lex.vague:
            return self._vague(line, i)
        if low in lex.several or low in lex.couples:
            return self._several(line, i)
        if low in lex.halves:
            return self._fractions.alone(line, i)
        if low in lex.scales and not lex.scales_alone:
            return None
        total = Sum(line, i, lex)
        if not total.read():
            if low in lex.ordinals:
                return self._ordinal(line, i, lex.ordinals[low])
            found = self._fractions.alone(line, i)
            return found if found and found.scaled else None
        n = Numeral(i, total.at, total.value, "words", scaled=total.scaled, scale=total.scale)
        return self._multiplied(line, self._tail(line, n))

    def _ordinal(self, line: Line, i: int, value: int) -> Numeral:
        """Read "fünfte", and "jeder fünfte" as a share."""
        if line.low(i - 1) in self.words.every and value > 1:
            return Numeral(i - 1, i + 1, tidy(1 / value), "fraction", parts=(1, value))
        return Numeral(i, i + 1, value, "ordinal")

    def _vague(self, line: Line, i: int) -> Numeral | None:
        """Read "hundreds", "tens of thousands", "hundreds of thousands"."""
        lex, j = self.words, i
        if line.low(i) in lex.vague_of and not self._opens_clause(line, i):
            return None
        value = lex.vague[line.low(i)]
        while line.low(j + 1) in lex.of and line.low(j + 2) in lex.vague and value < LARGEST:
            value *= lex.vague[line.low(j + 2)]
            j += 2
        at = j + 1 + (line.low(j + 1) in lex.of)
        if line.low(at) in lex.scales and value < LARGEST:  # "setki tysięcy"
            value, j = value * lex.scales[line.low(at)], at
        return Numeral(i, j + 1, value, "vague", high=value * 10 - 1)

    def _opens_clause(self, line: Line, i: int) -> bool:
        """Tell "scores of people" and ", scores fled" from the verb and the points."""
        if line.low(i + 1) in self.words.of:
            return True
        return line.low(i) != "tens" and (
            i == 0 or line.words[i - 1] in _CLAUSE_MARKS or line.low(i - 1) in self._clauses
        )

    def _tail(self, line: Line, n: Numeral) -> Numeral:
        """Read what may follow spelled-out numbers: a denominator, "and a half", "point five", "dozen"."""
        lex, j = self.words, n.last
        fraction = self._fractions.counted(line, n)
        if fraction:
            return self._scaled(line, fraction, False)
        at = j + (line.word(j) in HYPHENS and line.glued(j))
        if (
            line.low(at) in lex.ordinals
            and isinstance(n.value, int)
            and n.value % 10 == 0
            and not line.low(at).endswith("s")
        ):
            return Numeral(n.first, at + 1, n.value + lex.ordinals[line.low(at)], "ordinal")
        found = self._fractions.added(line, n)
        if found is not n:
            return self._scaled(line, found, False)
        if line.low(j) in lex.point and lex.values.get(line.low(j + 1), 10) < 10 and isinstance(n.value, int):
            return self._scaled(line, self._spoken_decimals(line, n), False)
        if line.low(at) in lex.dozens:
            return replace(n, last=at + 1, value=n.value * lex.dozens[line.low(at)])
        return n

    def _spoken_decimals(self, line: Line, n: Numeral) -> Numeral:
        j, digits = n.last + 1, ""
        while self.words.values.get(line.low(j), 10) < 10 and len(digits) < 12:
            digits += str(self.words.values[line.low(j)])
            j += 1
        return replace(n, last=j, value=float(f"{n.value}.{digits}"))
