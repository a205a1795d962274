"""Number words written as one, units before tens: "einundzwanzig", "fünfhunderttausend"."""

from __future__ import annotations

from ...lexicon.numerals import NumeralsLexicon

MAX_COMPOUND = 80
"""Longest number word looked into, in characters."""


def compound_endings(lexicon: NumeralsLexicon) -> tuple[str, ...]:
    """Return the endings that number words of a language of compounds have."""
    if not lexicon.compounds:
        return ()
    return tuple(
        {*lexicon.values, *lexicon.hundreds, *lexicon.scales, *(m.lstrip("-") for m in lexicon.mixed)}
    )


def read_compound(word: str, lexicon: NumeralsLexicon) -> int | float | None:
    """Return the value of a lower-case compound, or `None`."""
    if len(word) > MAX_COMPOUND or not lexicon.compounds:
        return None
    for ending, part in lexicon.mixed.items():
        if ending.startswith("-") and word.endswith(ending[1:]):
            whole = _whole(word[: 1 - len(ending)], lexicon)
            return None if whole is None else whole + part
    return _whole(word, lexicon)


def _whole(word: str, lexicon: NumeralsLexicon) -> int | float | None:
    for marker, factor in (*lexicon.scales.items(), *((h, 100) for h in lexicon.hundreds)):
        head, found, tail = word.partition(marker)
        if not found or factor > 1000:
            continue
        above = 1 if not head else _whole(head, lexicon)
        below = 0 if not tail else _whole(tail.removeprefix(lexicon.joiners[0]) or tail, lexicon)
        return None if above is None or below is None or below >= factor else above * factor + below
    if word in lexicon.values:
        return lexicon.values[word]
    if word in lexicon.mixed:
        return lexicon.mixed[word]
    unit, joined, tens = word.partition(lexicon.joiners[0])
    if joined and lexicon.values.get(unit, 10) < 10 and lexicon.values.get(tens, 0) >= 20:
        return lexicon.values[unit] + lexicon.values[tens]
    return None
