"""Who wrote, published and took part in a story."""

from __future__ import annotations

from .base import Model


class Author(Model):
    """A person or a desk named in the byline; never a photographer."""

    name: str
    """The name as written, without "By", role, place or address."""
    role: str | None = None
    """Job as written beside the name: "Political editor"."""
    affiliation: str | None = None
    """Organisation as written beside the name: "Associated Press"."""
    url: str | None = None
    """Page or profile of the author that the article links to."""


class Publisher(Model):
    """The outlet whose page this is."""

    name: str | None = None
    """Name as the page states it."""
    domain: str | None = None
    """Host of the article's address, without "www."."""


class Dateline(Model):
    """The place line that opens a report: "MOSUL, Iraq (Reuters) —"."""

    place: str | None = None
    """Place as written: "MOSUL, Iraq"."""
    agency: str | None = None
    """News agency named in it: "Reuters"."""
    raw: str
    """The whole line as written, dash included."""


class Credit(Model):
    """Who made a picture."""

    photographer: str | None = None
    """The person named."""
    agency: str | None = None
    """The agency, outlet or archive named."""
    raw: str
    """The credit as written, less a label such as "Photograph:" or "©"."""


class Caption(Model):
    """The words about one picture or video."""

    text: str
    """The caption without its credit."""
    credit: Credit | None = None
    """Who made the picture, where stated."""
    image_url: str | None = None
    """Address of the picture, made absolute where the page's address is known."""
    alt: str | None = None
    """The picture's alternative text."""
