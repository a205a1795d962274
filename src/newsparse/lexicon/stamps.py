"""Words beside a time: what it is of, and times told by their distance."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from .loader import LexiconModel

Words = tuple[str, ...]


class Units(BaseModel):
    """Names of units of time in all forms that stand behind a number."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    second: Words = ()
    minute: Words = ()
    hour: Words = ()
    day: Words = ()
    week: Words = ()
    month: Words = ()
    year: Words = ()


class StampWords(LexiconModel):
    """`data/<language>/stamps.toml`. All words in lower case, without a final colon or full stop."""

    topic: ClassVar[str] = "stamps"

    published: Words = ()
    """Labels of the time of publication: "published", "veröffentlicht am"."""
    modified: Words = ()
    """Labels of a later change: "updated", "mise à jour"."""
    other: Words = ()
    """Labels of times that are not the article's: "copyright", "accessed", "valid until"."""
    today: Words = ()
    yesterday: Words = ()
    ago_before: Words = ()
    """Stand before a distance in time: "vor", "il y a"."""
    ago_after: Words = ()
    """Stand behind it: "ago"."""
    one: Words = ()
    """The number one as written before a unit: "an" hour ago."""
    units: Units = Units()
