"""A number in a line, before anything is known of what it measures."""

from __future__ import annotations

from typing import Literal

from ...value import value

Form = Literal["digits", "words", "fraction", "vague", "multiple", "ordinal"]
"""How a number is written; `vague` is a plural such as "hundreds", `multiple` a word such as "doubled"."""


@value
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
    parts: tuple[int, ...] = ()
    """Numerator and denominator of a fraction."""
