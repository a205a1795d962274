"""What is known about the place and time of writing before a written time is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ..lexicon import primary, region
from ..models import DateOrder


@dataclass(frozen=True, slots=True)
class Setting:
    """Facts that decide the zone and the day-month order of a time that leaves them open."""

    language: str | None = None
    """BCP 47 tag."""
    country: str | None = None
    """ISO 3166 code in lower case."""
    reference: datetime | None = None
    """No later time is meant; the base of "3 hours ago"."""
    publisher_zone: str | None = None
    """IANA name of the zone of the publisher's clocks."""
    assumed_zone: str | None = None
    """IANA name of the zone that the caller says to assume."""
    twins: frozenset[date] = frozenset()
    """Days that unambiguous forms on the page state."""
    order: DateOrder | None = None
    """Order that other dates of the document show."""
    order_evidence: str = ""
    """The sentence for it."""
    weekdays: tuple[int, ...] = ()
    """Weekdays that the story's opening names for its events, Monday 0."""
    year: int | None = None
    """Year for a date that has none, where the page states it."""

    @property
    def primary_language(self) -> str:
        """The language's first subtag in lower case; `""` where it is not known."""
        return primary(self.language)

    @property
    def region(self) -> str | None:
        """The country, or the region that the language tag names ("en-AU")."""
        return self.country or region(self.language)
