"""Currencies beside a number."""

from __future__ import annotations

from ...lexicon import load
from ...lexicon.currencies import CurrenciesLexicon
from ...lexicon.loader import SHARED
from ...value import value
from .phrases import Phrases
from .tokens import Line

_MAGNITUDES = {"K": 1_000, "k": 1_000, "T": 1_000, "M": 1_000_000}
"""Letters that bankers put before a code: "MUSD"."""
_APART = frozenset({"c", "C", "hk", "nz"})
"""Letters of a country that are no word, so that a blank may part them from the symbol: "hk $10"."""


@value
class Mark:
    """A unit beside a number: what it is and the token where it begins or behind which it ends."""

    at: int
    unit: str
    scale: int = 1


class Money:
    """Finds the currency of a number in one language and country."""

    def __init__(self, language: str, country: str | None) -> None:
        shared, names = load(CurrenciesLexicon, SHARED), load(CurrenciesLexicon, language)
        self._codes = frozenset(shared.codes)
        self._words = frozenset(shared.word_codes)
        self._plain_codes = self._codes - self._words
        self._prefixes = shared.prefixes
        self._wired, self._amounts = shared.wired, frozenset(shared.amounts)
        self._symbols = Phrases(
            ((mark, by.get(country or "", by["default"])) for mark, by in shared.symbols.items()), cased=True
        )
        plain = {name: by.get(country or "", by["default"]) for name, by in names.plain.items()}
        full = {name: code for code, forms in names.names.items() for name in forms}
        self._names = Phrases((*full.items(), *plain.items(), *names.subunits.items()))
        self.singles = frozenset(name for name in plain if " " not in name)
        """Bare names of currencies."""
        self._doubtful = frozenset(names.doubtful)
        self._cash = frozenset((*plain, *shared.symbols)) - self._doubtful
        self.subunits = frozenset(names.subunits.values())
        """Units that are hundredths of a currency."""

    def before(self, line: Line, i: int) -> Mark | None:
        """Return the currency whose mark ends before token `i`, and its first token."""
        word = line.word(i - 1)
        if word == "." and line.glued(i - 1):
            found = self._symbols.before(line, i - 1)
            return Mark(*found) if found and found[1] else None
        symbol = self._symbols.before(line, i)
        if symbol:
            return self._with_prefix(line, symbol[0], symbol[1])
        if word in self._codes and (word not in self._words or line.glued(i)):
            return Mark(i - 1, word)
        if len(word) == 4 and word[1:] in self._codes and word[0] in _MAGNITUDES:
            return Mark(i - 1, word[1:], _MAGNITUDES[word[0]])
        if word in self._wired and line.glued(i) and self._is_amount(line, i):
            return Mark(i - 1, self._wired[word])
        if line.glued(i) and word.islower() and word.upper() in self._plain_codes:
            return Mark(i - 1, word.upper())
        if line.glued(i - 1) and line.glued(i):
            by = self._prefixes.get(line.word(i - 2), {})
            if word in by:
                return Mark(i - 2, by[word])
        return None

    def _with_prefix(self, line: Line, first: int, code: str) -> Mark:
        symbol, before = line.words[first], line.word(first - 1)
        by = self._prefixes.get(symbol, {})
        named = by.get(before) or by.get(before.upper())
        apart = (len(before) > 1 and before.isupper()) or before in _APART
        if named and (line.glued(first) or apart):
            return Mark(first - 1, named)
        if before.upper() in self._plain_codes and len(before) == 3:
            return Mark(first - 1, before.upper())
        if before == "U.S.":
            return Mark(first - 1, by.get("US", code))
        return Mark(first, code)

    def nation(self, line: Line, j: int) -> int:
        """Return the token behind a country's mark that follows an amount: "$75 U.S."."""
        return j + (line.word(j) in ("US", "U.S.", "Cdn", "CAD"))

    def after(self, line: Line, j: int) -> Mark | None:
        """Return the currency that begins at token `j`, and the token behind it."""
        if j >= len(line):
            return None
        word = line.words[j]
        if word in self._codes and word not in self._words:
            return None if line.word(j + 1)[:1].isdecimal() and line.glued(j + 1) else Mark(j + 1, word)
        if len(word) == 4 and word[0] in _MAGNITUDES and word[1:] in self._codes:
            return Mark(j + 1, word[1:], _MAGNITUDES[word[0]])
        symbol, name = self._symbols.at(line, j), self._names.at(line, j)
        if symbol and not (name and name[0] >= symbol[0] and name[1] not in self.subunits):
            follows = symbol[0] < len(line) and line.words[symbol[0]][0].isdigit() and line.glued(symbol[0])
            return None if follows else Mark(*symbol)
        if name is None or (name[1] in self.subunits and len(word) == 1 and not line.glued(j)):
            return None
        return Mark(*name)

    def is_doubtful(self, line: Line, mark: Mark, scale: int) -> bool:
        """Tell books from pounds in "84 livres", by a magnitude or other money in the line."""
        if line.lows[mark.at - 1] not in self._doubtful or scale > 1:
            return False
        return self._cash.isdisjoint(line.lows)

    def _is_amount(self, line: Line, i: int) -> bool:
        """Tell "PS21,700" and "PS6m" from the name "PS5"."""
        word, behind = line.words[i], line.low(i + 1)
        return "," in word or (behind in self._amounts and (line.glued(i + 1) or len(behind) > 2))
