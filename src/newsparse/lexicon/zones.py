"""Time zones: abbreviations with their senses, phrases, cities, and the zone and date order of a country."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from .loader import LexiconModel


class ZoneSense(BaseModel):
    """One meaning of an abbreviation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zone: str
    """IANA name of a zone whose clocks show it."""
    offset: str | None = None
    """Offset that it names ("+11:00"); `None` for one that follows the date, such as "ET"."""
    countries: tuple[str, ...] = ()
    """ISO 3166 codes in lower case of the countries whose papers write it in this sense."""
    languages: tuple[str, ...] = ()
    """Languages in which it has this sense where the country is not known; `"*"` for any."""


class ZoneTable(LexiconModel):
    """`data/shared/zones.toml`."""

    topic: ClassVar[str] = "zones"

    abbreviations: dict[str, tuple[ZoneSense, ...]] = Field(default_factory=dict)
    """Upper-case abbreviation to its senses."""
    lower: tuple[str, ...] = ()
    """Abbreviations that are no word in any language and may be written in lower case."""
    phrases: dict[str, str] = Field(default_factory=dict)
    """Names of more than one word or letter, in lower case, to an abbreviation or an IANA name."""
    cities: dict[str, str] = Field(default_factory=dict)
    """City names in lower case, to the IANA name: "(London time)"."""
    city_marks: tuple[str, ...] = ()
    """Words that make a city's name beside a time a zone: "time", "heure de"."""
    countries: dict[str, str] = Field(default_factory=dict)
    """Country whose papers all keep one clock, to the IANA name."""
    languages: dict[str, str] = Field(default_factory=dict)
    """Language that is written where one clock is kept, to the IANA name: for Chinese, all of China, Taiwan
    and Singapore are eight hours ahead."""
    month_first: tuple[str, ...] = ()
    """Countries that write month, day, year in figures."""
    year_first: tuple[str, ...] = ()
    """Countries that write year, month, day in figures, with two-digit years too."""
    mixed_order: tuple[str, ...] = ()
    """Countries where both day and month come first."""
    day_first_languages: tuple[str, ...] = ()
    """Languages whose countries all write day before month."""
    year_first_languages: tuple[str, ...] = ()
    """Languages whose countries all write the year first."""
