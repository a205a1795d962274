"""Numbers in a line: digits, words, fractions, vague plurals, multiples."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ...lexicon import load
from ...lexicon.numerals import NumeralsLexicon
from .compounds import read_compound
from .digits import FRACTION_MARKS, read_digits, tidy
from .sums import HYPHENS, Sum
from .tokens import Line

Form = Literal["digits", "words", "fraction", "vague", "multiple"]
MINUS = frozenset("-−–")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens `first` to before `last`."""

    first: int
    last: int
    value: int | float
    form: Form
    high: int | float | None = None
    """Upper bound of a vague number, whose lower bound is `value`."""
    scaled: bool = False
    """Whether a word or letter of magnitude belongs to it."""
    scale: int = 1
    """That magnitude, where it multiplies the whole number."""


class Numerals:
    """Reads the numbers of one language."""

    def __init__(self, language: str) -> None:
        self.words = load(NumeralsLexicon, language)
        lex = self.words
        self._joiners = frozenset(lex.joiners)
        self._articles = frozenset(lex.articles)
        self._hundreds = frozenset(lex.hundreds)
        self._openers = frozenset(
            (*lex.values, *lex.hundreds, *lex.scales, *lex.dozens, *lex.halves, *lex.denominators)
        ).union(lex.vague, lex.several, lex.couples, lex.multiples, lex.mixed)
        self.triggers = self._openers
        """Words without which, and without digits, a text holds no figure."""

    def starts(self, word: str) -> bool:
        """Tell whether a lower-case word may open or be a number."""
        return word in self._openers or (self.words.compounds and read_compound(word, self.words) is not None)

    def read(self, line: Line, i: int, *, money: bool = False) -> Numeral | None:
        """Return the number that begins at token `i`; `money` tells that a currency stands before it."""
        low = line.lows[i]
        if low[0].isdigit():
            return self._from_digits(line, i, money)
        if low in self._articles and i + 1 < len(line):
            return self._after_article(line, i)
        if low in self.words.multiples:
            return self._multiple(line, i)
        return self._from_words(line, i)

    def _from_digits(self, line: Line, i: int, money: bool) -> Numeral | None:
        lex = self.words
        if line.words[i] in FRACTION_MARKS:
            return self._scaled(line, Numeral(i, i + 1, FRACTION_MARKS[line.words[i]], "fraction"), money)
        value = read_digits(line.words[i], lex.decimal, lex.grouping)
        if value is None:
            return None
        found = Numeral(i, i + 1, value, "digits")
        return self._scaled(line, self._with_fraction(line, found), money)

    def _with_fraction(self, line: Line, n: Numeral) -> Numeral:
        """Add "1/2", "½" or "and a half" to a whole number, or read "3/4" or "1e10" as one."""
        i, j, lex = n.first, n.last, self.words
        if line.word(j) in FRACTION_MARKS:
            return replace(n, last=j + 1, value=n.value + FRACTION_MARKS[line.word(j)])
        if line.word(j) == "/" and line.glued(j) and line.glued(j + 1):
            ratio = _ratio(line, i)
            return replace(n, last=j + 2, value=ratio, form="fraction") if ratio else n
        if line.word(j + 1) == "/" and not line.glued(j) and line.glued(j + 2):
            ratio = _ratio(line, j)
            return replace(n, last=j + 3, value=n.value + ratio) if ratio else n
        if line.low(j) == "e" and line.glued(j) and line.glued(j + 1):
            power = _power(line, j + 1)
            return replace(n, last=power[0], value=tidy(n.value * 10.0 ** power[1])) if power else n
        if line.low(j) in ("x", "×") and line.word(j + 1) == "10" and line.glued(j + 2):
            power = _power(line, j + 2)
            return replace(n, last=power[0], value=tidy(n.value * 10.0 ** power[1])) if power else n
        return self._and_half(line, n) if line.low(j) in lex.joiners else n

    def _and_half(self, line: Line, n: Numeral) -> Numeral:
        """Read "and a half", "and three quarters" behind a number."""
        lex, j = self.words, n.last + 1
        if line.low(j) in self._articles:
            part = lex.halves.get(line.low(j + 1)) or _inverse(lex.denominators.get(line.low(j + 1)))
            if part:
                return replace(n, last=j + 2, value=n.value + part)
        count = lex.values.get(line.low(j))
        skip = 1 if line.word(j + 1) in HYPHENS else 0
        below = lex.denominators.get(line.low(j + 1 + skip))
        if count and below and count < below:
            return replace(n, last=j + 2 + skip, value=n.value + count / below)
        return n

    def _scaled(self, line: Line, n: Numeral, money: bool) -> Numeral:
        """Multiply by the words and letters of magnitude behind a number."""
        lex, j = self.words, n.last
        skip = 1 if line.word(j) in HYPHENS and line.glued(j) and line.glued(j + 1) else 0
        word = line.low(j + skip)
        scale = lex.scales.get(word) or lex.dozens.get(word) or (100 if word in self._hundreds else None)
        if scale:
            n = replace(n, last=j + skip + 1, value=tidy(n.value * scale), scaled=True, scale=scale)
            return self._added(line, n, scale)
        letters = lex.letters.get(line.word(j))
        if letters and self._is_magnitude(line, j, money):
            dot = (
                1
                if line.word(j + 1) == "." and len(line.word(j)) > 2 and line.glued(j + 1) and not money
                else 0
            )
            n = replace(
                n,
                last=j + 1 + (dot if line.low(j)[0] == "m" else 0),
                value=tidy(n.value * letters),
                scaled=True,
                scale=letters,
            )
        return n

    def _added(self, line: Line, n: Numeral, scale: int) -> Numeral:
        """Read the rest of "4 thousand 3 hundred", "2 million and 40", "one thousand million"."""
        again = self.words.scales.get(line.low(n.last))
        if again:
            return replace(n, last=n.last + 1, value=tidy(n.value * again), scale=n.scale * again)
        joined = line.low(n.last) in self._joiners
        if joined:
            more = self._and_half(line, replace(n, value=0))
            if more.last > n.last and more.form != "vague":
                return replace(n, last=more.last, value=tidy(n.value + more.value * scale))
        j = n.last + joined
        if j >= len(line) or not (line.words[j][0].isdigit() or line.lows[j] in self.words.values):
            return n
        more_digits = line.words[j][0].isdigit()
        rest = self._from_digits(line, j, False) if more_digits else self._from_words(line, j)
        if rest and rest.value < scale and (rest.scaled or not more_digits) and rest.form != "vague":
            return replace(n, last=rest.last, value=n.value + rest.value, scale=1)
        return n

    def _is_magnitude(self, line: Line, j: int, money: bool) -> bool:
        """Tell whether a letter behind digits is a magnitude and not a unit: "5m viewers", not "5m tall"."""
        word = line.words[j]
        if money or word in ("k", "bn", "Bn", "mn", "mln", "tn", "trn", "bln", "crore"):
            return len(word) > 1 or line.glued(j) or word in "MB"
        if not line.glued(j):
            return word in ("M", "B", "MM") or len(word) > 2
        if word in ("m", "t", "mm", "T", "b", "B", "cr"):
            follower = line.low(j + 1)
            return len(follower) > 3 and follower.endswith("s") and not line.glued(j + 1)
        return True

    def _after_article(self, line: Line, i: int) -> Numeral | None:
        """Read "a million", "a dozen", "a third of", "a few hundred", "a couple of hundred"."""
        lex, low = self.words, line.lows[i + 1]
        if low in self._hundreds or low in lex.scales:
            return self._from_words(line, i)
        if low in lex.dozens:
            return Numeral(i, i + 2, lex.dozens[low], "words")
        if low in lex.several or low in lex.couples:
            found = self._several(line, i + 1)
            return replace(found, first=i) if found else None
        if low in lex.halves or low in lex.denominators:
            found = self._part(line, i + 1, 1)
            return replace(found, first=i) if found else None
        return None

    def _part(self, line: Line, i: int, count: int) -> Numeral | None:
        """Read the fraction word at token `i`: "half a million", "third of", "quarter million"."""
        lex, low = self.words, line.lows[i]
        value = lex.halves.get(low) or _inverse(lex.denominators.get(low))
        if value is None:
            return None
        j = i + 1
        skip = j + (line.low(j) in self._articles) + (line.word(j) in HYPHENS)
        scale = lex.scales.get(line.low(skip)) or lex.dozens.get(line.low(skip))
        if scale:
            return Numeral(i, skip + 1, tidy(count * value * scale), "words", scaled=True)
        follower = line.low(j)
        if low in lex.halves or follower in lex.of or not follower or not follower[0].isalpha():
            return Numeral(i, j, count * value, "fraction")
        return None

    def _several(self, line: Line, i: int) -> Numeral | None:
        """Read "few hundred", "several thousand", "couple of dozen"."""
        lex, low = self.words, line.lows[i]
        j = i + 1 + (line.low(i + 1) in lex.of)
        word = line.low(j)
        scale = lex.scales.get(word) or lex.dozens.get(word) or (100 if word in self._hundreds else None)
        if not scale:
            return None
        if low in lex.couples:
            return Numeral(i, j + 1, lex.couples[low] * scale, "words", scaled=True)
        least, most = lex.several[low]
        if lex.scales.get(line.low(j + 1)):
            scale, j = scale * lex.scales[line.low(j + 1)], j + 1
        return Numeral(i, j + 1, least * scale, "vague", high=most * scale, scaled=True)

    def _multiple(self, line: Line, i: int) -> Numeral | None:
        return Numeral(i, i + 1, self.words.multiples[line.lows[i]], "multiple")

    def _from_words(self, line: Line, i: int) -> Numeral | None:
        lex, low = self.words, line.lows[i]
        if low in lex.vague:
            return self._vague(line, i)
        if low in lex.several or low in lex.couples:
            return self._several(line, i)
        if low in lex.halves:
            return self._part(line, i, 1)
        found = self._sum(line, i)
        if found is None:
            return self._part(line, i, 1) if low in lex.denominators else None
        return self._fraction(line, found)

    def _vague(self, line: Line, i: int) -> Numeral | None:
        """Read "hundreds", "tens of thousands", "hundreds of thousands"."""
        lex, j = self.words, i
        value = 1
        while line.low(j) in lex.vague:
            value *= lex.vague[line.low(j)]
            if not (line.low(j + 1) in lex.of and line.low(j + 2) in lex.vague):
                break
            j += 2
        return Numeral(i, j + 1, value, "vague", high=value * 10 - 1)

    def _fraction(self, line: Line, n: Numeral) -> Numeral:
        """Turn "two thirds", "three and a half", "five million and a half" into fractions."""
        lex, j = self.words, n.last
        skip = 1 if line.word(j) in HYPHENS else 0
        below = lex.denominators.get(line.low(j + skip))
        if below and (n.value == 1) != line.low(j + skip).endswith("s") and not n.scaled:
            found = replace(n, last=j + skip + 1, value=n.value / below, form="fraction")
            return self._scaled(line, found, False)
        if line.low(j) in self._joiners:
            found = self._and_half(line, n)
            if found.last > n.last:
                return self._scaled(line, found, False)
        if line.low(j) in lex.point and lex.values.get(line.low(j + 1), 10) < 10:
            return self._scaled(line, self._spoken_decimals(line, n), False)
        if line.low(j) in lex.dozens:
            return replace(n, last=j + 1, value=n.value * lex.dozens[line.low(j)])
        return n

    def _spoken_decimals(self, line: Line, n: Numeral) -> Numeral:
        j, digits = n.last + 1, ""
        while self.words.values.get(line.low(j), 10) < 10 and len(digits) < 12:
            digits += str(self.words.values[line.low(j)])
            j += 1
        return replace(n, last=j, value=float(f"{n.value}.{digits}"))

    def _sum(self, line: Line, i: int) -> Numeral | None:
        """Add up number words from token `i` on."""
        total = Sum(line, i, self.words)
        if not total.read():
            return None
        return Numeral(i, total.at, total.value, "words", scaled=total.scaled, scale=total.scale)


def _ratio(line: Line, i: int) -> float | None:
    above, below = line.word(i), line.word(i + 2)
    if above.isdigit() and below.isdigit() and len(above) <= 3 and len(below) <= 3 and int(below):
        return int(above) / int(below)
    return None


def _power(line: Line, j: int) -> tuple[int, int] | None:
    """Read a signed exponent at token `j`: the token behind it and its value."""
    sign = -1 if line.word(j) in MINUS else 1
    j += line.word(j) in MINUS or line.word(j) in ("+", "^")
    if line.word(j).isdigit() and len(line.word(j)) <= 2:
        return j + 1, sign * int(line.word(j))
    return None


def _inverse(number: int | None) -> float | None:
    return 1 / number if number else None
