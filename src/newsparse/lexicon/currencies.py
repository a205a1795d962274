"""Currencies: symbols, codes and names."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel


class CurrenciesLexicon(LexiconModel):
    """Marks and names of money; the shared file holds codes and symbols, a language's file the names."""

    topic: ClassVar[str] = "currencies"

    codes: tuple[str, ...] = ()
    """ISO 4217 codes in use, and those of the best-known digital currencies."""
    word_codes: tuple[str, ...] = ()
    """Of the codes, those that are words in capitals too and count only when glued to a number: "ALL"."""
    symbols: dict[str, dict[str, str]] = Field(default_factory=dict)
    """Marks by what they stand for: `default`, and by country where that differs; case as written."""
    prefixes: dict[str, dict[str, str]] = Field(default_factory=dict)
    """Letters before or behind a symbol by symbol: "A" with "$" is AUD."""
    wired: dict[str, str] = Field(default_factory=dict)
    """Letters that wires send for a symbol, read as such only before an amount: "PS21,700"."""
    amounts: tuple[str, ...] = ()
    """Letters and words of magnitude that show such an amount: "m" in "PS6m"."""
    names: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Full names by code, lower case, singular and plural: "australian dollars"."""
    plain: dict[str, dict[str, str]] = Field(default_factory=dict)
    """Bare names by what they stand for: "dollars" is USD by default, AUD in Australia."""
    doubtful: tuple[str, ...] = ()
    """Of these, words for other things too, money only with a magnitude or beside other money: "livres"."""
    subunits: dict[str, str] = Field(default_factory=dict)
    """Names and marks of hundredths by their unit: "cents" (cent)."""
