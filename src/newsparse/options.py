"""What a caller may say about an input, and the limits within which it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input. Beyond `max_bytes` reading raises `LimitError`; the others cut, with a warning."""

    max_bytes: int = 10_000_000
    """Size of the input. A page of 26 MB took 866 MB of memory in lxml; news pages stay under 3 MB."""
    max_nodes: int = 300_000
    """Elements of a page that are looked at; the 95th percentile of real pages has 8,000."""
    max_depth: int = 5_000
    """Nesting of a page that is looked at."""


@dataclass(frozen=True, slots=True)
class Options:
    """The keyword arguments of `newsparse.parse`, in one value."""

    annotate: bool = True
    """Whether quotations and figures are looked for."""
    language: str | None = None
    """BCP 47 tag that the caller knows; outranks what the page says."""
    timezone: str | None = None
    """IANA name of the zone to assume for times that state none (`zone_basis: "assumed"`)."""
    reference: datetime | None = None
    """A moment by which the article existed (crawl time): the bound for dates and the base of
    "3 hours ago". Never read from the clock."""
    encoding: str | None = None
    """Charset stated outside the document, as in an HTTP header."""
    limits: Limits = field(default_factory=Limits)
    """See `Limits`."""
