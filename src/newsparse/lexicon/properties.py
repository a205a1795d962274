"""Names of properties in structured data: meta tags, JSON-LD, microdata."""

from __future__ import annotations

from functools import cache
from typing import ClassVar, Literal

from pydantic import Field

from .loader import SHARED, LexiconModel, load

Names = dict[str, tuple[str, ...]]
"""Our name of a property → the names under which it is stated."""


class Types(LexiconModel):
    """Types of schema.org, by what their nodes tell of a page."""

    topic: ClassVar[str] = "properties"
    article: tuple[str, ...] = ()
    """An article."""
    weak: tuple[str, ...] = ()
    """A page or work whose title, date and author are the article's where no article is described."""
    site: tuple[str, ...] = ()
    """The site as a whole."""
    outlet: tuple[str, ...] = ()
    """The publisher, wherever it stands."""
    listing: tuple[str, ...] = ()
    """A page that lists others."""
    other_items: tuple[str, ...] = ()
    """Microdata items (in lower case) whose properties are not the article's."""


class Properties(LexiconModel):
    """Properties by syntax; shared by all languages."""

    topic: ClassVar[str] = "properties"
    open_graph: Names = Field(default_factory=dict)
    twitter: Names = Field(default_factory=dict)
    meta: Names = Field(default_factory=dict)
    json_ld: Names = Field(default_factory=dict)
    microdata: Names = Field(default_factory=dict)
    types: Types = Types()


Table = Literal["open_graph", "twitter", "meta", "json_ld", "microdata"]


@cache
def our_names(table: Table) -> dict[str, str]:
    """Return the name under which a property is stated → our name for it."""
    names: Names = getattr(load(Properties, SHARED), table)
    return {stated: ours for ours, several in names.items() for stated in several}


@cache
def types(kind: str) -> frozenset[str]:
    """Return the types of one kind: `article`, `weak`, `site`, `outlet`, `listing`, `other_items`."""
    return frozenset(getattr(load(Properties, SHARED).types, kind))
