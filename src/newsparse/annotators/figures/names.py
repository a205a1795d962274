"""Numbers that are part of a name: "Article 50", "S&P 500", "10 Downing Street", "BBC One"."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from .ages import Ages
from .nouns import Nouns
from .phrases import Phrases
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_STREET = 4
"""Most tokens from a house number to the word for a street."""
_STREET_MARKS = frozenset(".,")
_SCORE_DIGITS = 5
"""Fewer digits than these, behind a name, are a score: "Arsenal 3-1"."""
_CONTEST = 8
"""Tokens before a longer pair in which a verb of contests makes it a score: "beat the Celtics 112-104"."""
_TITLE_SHARE = 0.8
"""Share of longer words in capitals above which a line is a headline in capitals."""
_TITLE_TOKENS = 40
"""Tokens of the longest headline."""
_TITLE_WORD = 4
"""Letters of a longer word."""


class Names:
    """Tells names that hold a number, in one language; `free` are words with a capital that are no names."""

    def __init__(self, lexicon: FiguresLexicon, nouns: Nouns, ages: Ages, free: frozenset[str]) -> None:
        self._nouns = nouns
        self._ages = ages
        self._free = free
        self._numbered = Phrases((word, True) for word in lexicon.numbered)
        self._numbered_behind = frozenset(lexicon.numbered_behind)
        self._capital = Phrases((word, True) for word in lexicon.numbered_names)
        self._names = Phrases((word, True) for word in lexicon.counted_names)
        self._of = frozenset(lexicon.noun_of)
        self._contests = frozenset(lexicon.scores)
        self._noun_first = lexicon.noun_first
        self._endings = tuple(lexicon.streets) if lexicon.nouns_capital else ()
        self._streets = frozenset(word.rstrip(".") for word in lexicon.streets)

    def is_numbered(self, line: Line, q: Quantity) -> bool:
        """Tell whether a word before the number makes it a name: "Article 50", "S&P 500"."""
        i, digits = q.first, q.form == "digits"
        if digits and line.low(q.last) in self._numbered_behind:
            return True
        if digits and line.word(i - 1) == ":" and self._numbered.before(line, i - 1):
            return self._nouns.by_place or not self._counts(line, q)  # "No: 15"
        if i == 0 or not (_is_word(line.words[i - 1]) or line.words[i - 1] == "."):
            return digits and self._is_before_name(line, q)
        if digits and self._names.before(line, i) and (q.value or 0) >= 10:
            return True
        capital = self._capital.before(line, i)
        if capital and line.words[capital[0]][0].isupper() and capital[0] > 0:
            return digits or line.words[i][0].isupper()
        found = self._numbered.before(line, i)
        if found:
            named = line.words[found[0]] != line.lows[found[0]]
            return (digits and (named or self._nouns.by_place)) or not self._counts(line, q)
        return digits and (self._is_behind_name(line, q) or self._is_before_name(line, q))

    def is_labelled(self, line: Line, q: Quantity) -> bool:
        """Tell "Photo 3", whose whole may follow, "of 12", and "Section 39B", whose letter is no unit."""
        return self._numbered.before(line, q.first) is not None

    def _is_before_name(self, line: Line, q: Quantity) -> bool:
        """Tell a bare number before a name, as in "10 Downing Street", "the 787 Dreamliner"."""
        after, low = line.word(q.last), line.low(q.last)
        if not after[:1].isupper() or low in self._free or low in self._nouns.ends or q.qualifier != "exact":
            return False
        plain = line.words[q.number[0]].isdecimal()
        return plain and not self._counts(line, q) and not _is_title(line)

    def is_address(self, line: Line, q: Quantity) -> bool:
        """Tell the house number of "221B Baker Street", "12 rue de Rivoli", "ul. Długa 15"."""
        j = q.number[1]
        if line.words[q.first].isdecimal() and (
            self._is_behind_street(line, q) or self._is_in_street(line, q)
        ):
            return True
        j += line.glued(j) and len(line.word(j)) == 1 and line.word(j).isupper()
        if line.word(j) == "," and line.low(j + 1) in self._streets:
            return line.word(j + 1).islower()  # "3, rue du Château"
        for k in range(j, j + _STREET):
            if line.low(k) in self._streets:
                return not self._nouns.follows(line, k)
            if not line.word(k)[:1].isupper():
                return False
        return False

    def _is_in_street(self, line: Line, q: Quantity) -> bool:
        """Tell a house number behind a street that is one word, "Hauptstr. 3", "Messeplatz 1"."""
        at = q.first - 1 - (line.word(q.first - 1) == ".")
        if not self._endings or not line.word(at).istitle() or q.own_unit or self._counts(line, q):
            return False
        return line.low(at).endswith(self._endings) and len(line.words[q.first]) < _SCORE_DIGITS

    def _is_behind_street(self, line: Line, q: Quantity) -> bool:
        """Tell a house number behind its street, where nouns are told by their place."""
        if not (self._nouns.by_place or self._noun_first) or q.own_unit or self._counts(line, q):
            return False
        named = False
        for k in range(q.first - 1, max(-1, q.first - 2 - _STREET), -1):
            if line.lows[k] in self._streets:
                return named
            named = named or line.words[k][0].isupper()
            if not (line.words[k][0].isupper() or line.words[k] in _STREET_MARKS):
                return False
        return False

    def is_spelled(self, line: Line, q: Quantity) -> bool:
        """Tell "the Big Ten", "BBC One" from a figure."""
        i = q.first
        if i == 0 or q.own_unit or not line.words[i][0].isupper() or not line.words[i - 1][0].isalpha():
            return False
        if line.words[i - 1][0].islower():
            named = line.word(q.last)[:1].isupper()  # "the Three Gorges"
            return (named or not self._counts(line, q)) and not _is_title(line)
        if line.lows[i - 1] in self._nouns.ends:
            return i == 1 and line.word(q.last)[:1].isupper() and not _is_title(line)  # "The Three Gorges"
        return not _is_title(line)

    def _is_behind_name(self, line: Line, q: Quantity) -> bool:
        """Tell a bare number behind a name, as in "Voyager 2", "Catch 22"."""
        before, low = line.words[q.first - 1], line.low(q.first - 1)
        if not before[0].isupper() or not before[0].isalpha() or low in self._free or low in self._nouns.ends:
            return False
        if low.endswith(("'s", "’s")):  # "Kasich's 145"
            return False
        if line.low(q.last) in self._of and line.word(q.last + 1)[:1].isdecimal():
            return False  # "holte die Partei Kanadas 125 der 308 Sitze"
        mark = line.word(q.last)
        pair = (mark in HYPHENS or mark == ":") and line.glued(q.last + 1)
        pair = pair and line.word(q.last + 1).isdecimal()
        short = (
            pair and mark != ":" and len(line.words[q.first]) + len(line.words[q.last + 1]) < _SCORE_DIGITS
        )
        if (len(before) < 2 and q.first > 1) or short or (pair and self._in_contest(line, q)):
            return False
        return not self._counts(line, q) and not self._ages.is_named(line, q) and not _is_title(line)

    def _in_contest(self, line: Line, q: Quantity) -> bool:
        """Tell the points of "beat the Celtics 112-104"."""
        return not self._contests.isdisjoint(line.lows[max(0, q.first - _CONTEST) : q.first])

    def _counts(self, line: Line, q: Quantity) -> bool:
        return self._nouns.follows(line, q.last)


def _is_word(word: str) -> bool:
    """Tell a word, also one that ends in a vowel sign, from a mark."""
    return word[-1].isalnum() or (word[0].isalpha() and word[-1] != ".")


def _is_title(line: Line) -> bool:
    if len(line) > _TITLE_TOKENS:
        return False
    words = [word for word in line.words if len(word) >= _TITLE_WORD and word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > _TITLE_SHARE * len(words)
