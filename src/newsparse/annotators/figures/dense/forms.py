"""What stands beside a number without a space: looked up by the longest form that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ....lexicon.counters import Counters
from ....models.figure import FigureKind

T = TypeVar("T")


Look = Callable[[str, int], tuple[int, T] | None]
"""Asks a table at a place of a text: where the form ends or begins, and its meaning."""


class Table(Generic[T]):
    """Forms with what they mean, found before or behind a place in a text."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._opening: dict[str, list[tuple[str, T]]] = {}
        self._closing: dict[str, list[tuple[str, T]]] = {}
        for form, meaning in entries:
            self._opening.setdefault(form[0], []).append((form, meaning))
            self._closing.setdefault(form[-1], []).append((form, meaning))
        for table in (*self._opening.values(), *self._closing.values()):
            table.sort(key=lambda entry: -len(entry[0]))

    def at(self, text: str, start: int) -> tuple[int, T] | None:
        """Return the end of the longest form that begins at `start`, and its meaning."""
        for form, meaning in self._opening.get(text[start : start + 1], ()):
            if text.startswith(form, start):
                return start + len(form), meaning
        return None

    def behind(self, text: str, start: int) -> tuple[int, T] | None:
        """Return the same, also where a space stands before the form."""
        return self.at(text, start) or (self.at(text, start + 1) if text[start : start + 1] == " " else None)

    def before(self, text: str, end: int) -> tuple[int, T] | None:
        """Return the start of the longest form that ends at `end` or at a space there, and its meaning."""
        end -= text[end - 1 : end] == " "
        for form, meaning in self._closing.get(text[end - 1 : end], ()) if end else ():
            if text.endswith(form, 0, end):
                return end - len(form), meaning
        return None


def words(*several: Iterable[str]) -> Table[str]:
    """Return a table of words that mean themselves."""
    return Table((word, word) for group in several for word in group)


def grouped(groups: dict[str, tuple[str, ...]]) -> Table[str]:
    """Return a table of words that mean their group."""
    return Table((word, name) for name, group in groups.items() for word in group)


@dataclass(frozen=True, slots=True)
class Counter:
    """What the word behind a number makes of it."""

    kind: FigureKind = "count"
    unit: str | None = None
    factor: float = 1
    counted: str | None = None
    is_classifier: bool = False
    """Whether it counts what another word names."""
    counts_people: bool = False


def counters(lexicon: Counters, country: str | None) -> Table[Counter]:
    """Return the words behind numbers that make figures of them."""
    found: dict[str, Counter] = {}
    people = frozenset(lexicon.people)
    for word in lexicon.classifiers:
        found[word] = Counter(is_classifier=True, counted=word, counts_people=word in people)
    for word in lexicon.nouns:
        found[word] = Counter(counted=word, counts_people=word in people)
    for kind, units in lexicon.units.items():
        for unit, forms in units.items():
            found |= dict.fromkeys(forms, Counter(kind, unit))  # type: ignore[arg-type]
    for code, forms in lexicon.money.items():
        found |= dict.fromkeys(forms, Counter("money", code))
    for word, by in lexicon.money_plain.items():
        found[word] = Counter("money", by.get(country or "", by["default"]))
    for word, factor in lexicon.percents.items():
        found[word] = Counter("percent", "%", factor)
    found |= dict.fromkeys(lexicon.points, Counter("percent", "percentage_point"))
    found |= dict.fromkeys(lexicon.ages, Counter("age", "year"))
    found |= dict.fromkeys(lexicon.multiples, Counter("ratio", "count"))
    return Table(found.items())
