"""Who is credited: each shown line and each statement that names authors, read into a `Source`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from ..context import Context
from ..document import Block, Role, Statement
from ..grammar.byline import employer_of, in_reading_order, is_bare_name, is_no_name, read_byline
from ..grammar.handle import handle_behind_by, leads_to_author
from ..grammar.makers import is_company
from ..grammar.names import is_lone_word
from ..grammar.title import level, site_key
from ..grammar.vocabulary import agency_of
from ..models import Author
from ..value import value

ORDER = ("archive", "json-ld", "microdata", "meta", "open-graph", "twitter", "html", "script", "url")
"""Syntaxes by how well their authors are kept, best first."""
MAX_NAME = 60
"""Characters of a name that is taken as stated though it looks like none: "example.com"."""
MAX_STATED = 100
"""Statements of authors that are read of one syntax."""
NAMED = 0.65
"""Confidence of the format in a line that the markup names as a byline."""
UNPROVEN = 0.2
"""What a name costs that does not look like a person's."""
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+/\S*")
MAX_SECTIONS = 10
"""Stated sections and kickers that names are compared with."""
MIN_BEFORE = 2
"""Words before a section that may be "by" and a name."""
MIN_KEY = 5
"""Letters of a publisher's name that is looked for at the end of another."""
MAX_HANDLE = 40
"""Characters of a name by which somebody signs."""


@value
class Source:
    """One place that names authors, and what it says."""

    origin: Block | Statement
    raw: str
    people: tuple[Author, ...]
    collectives: tuple[str, ...]
    agencies: tuple[str, ...]
    score: float
    keys: frozenset[str]
    """Everybody named, levelled."""
    only_publisher: bool = False
    """Whether it names nobody but the publisher."""

    @property
    def names_authors(self) -> bool:
        """Whether it names anybody but agencies."""
        return bool(self.people or self.collectives)

    @property
    def is_personal(self) -> bool:
        """Whether it names a person by a full name."""
        return any(not is_lone_word(person.name) for person in self.people)

    @property
    def all(self) -> tuple[str, ...]:
        """Everybody named."""
        return (*(person.name for person in self.people), *self.collectives, *self.agencies)


@dataclass(slots=True)
class _Named:
    """Who is named so far while a place is read."""

    people: dict[str, Author] = field(default_factory=dict)
    """By their names, levelled."""
    collectives: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)

    def drop_publisher(self, context: Context) -> None:
        """Leave the publisher's own name out of the collectives: beside people it is their employer's."""
        self.collectives = [name for name in self.collectives if not is_publisher(name, context)]

    def source(self, origin: Block | Statement, raw: str, score: float, context: Context) -> Source:
        """Return the place as a source."""
        own = not (self.people or self.agencies) and all(is_publisher(c, context) for c in self.collectives)
        keys = frozenset((*self.people, *map(level, self.collectives), *map(level, self.agencies)))
        people, groups = tuple(self.people.values()), tuple(self.collectives)
        return Source(origin, raw, people, groups, tuple(self.agencies), score, keys, own)


def joined(person: Author, other: Author) -> Author:
    """Fill what one source leaves open from another."""
    return Author(
        name=person.name,
        role=person.role or other.role,
        affiliation=person.affiliation or other.affiliation,
        url=person.url or other.url,
    )


def shown_source(block: Block, context: Context, known: dict[str, str]) -> Source:
    """Read a shown line; `known` are the names that metadata state, levelled → as written."""
    said = read_byline(_without_section(block.text, context), context.language)
    sections = {level(s.value) for s in context.document.stated("section")[:MAX_SECTIONS]}
    sections |= {level(b.text) for b in context.document.having(Role.KICKER)[:MAX_SECTIONS]}
    named = _Named(agencies=list(said.agencies))
    for desk in said.desks:
        staffer = _staffer(desk, context)
        if staffer is None:
            named.collectives.append(desk)
        else:
            named.people[level(staffer.name)] = staffer
    dated = any(map(str.isdigit, block.text))
    for person in said.authors:
        if (dated and is_lone_word(person.name)) or level(person.name) in sections:
            continue  # a weekday or month; a label beside the byline
        if not is_publisher(person.name, context):
            person = _linked(_cut_to_known(person, known), block, context.document.url)
            named.people[level(person.name)] = person
        elif named.people:
            last, author = named.people.popitem()
            employer = _as_written(person.name, block.text)
            named.people[last] = joined(author, Author(name=author.name, affiliation=employer))
        else:
            named.collectives.append(person.name)
    if named.people:
        named.drop_publisher(context)
    score = block.confidence
    if not (named.people or named.collectives or said.agencies or said.others):
        score -= UNPROVEN
        named.people = {level(author.name): author for author in _handles(block, context)}
    return named.source(block, block.text, score, context)


def _as_written(name: str, line: str) -> str:
    """Return a name as the line has it: an outlet's capitals are its own, "USA TODAY"."""
    start = line.casefold().find(name.casefold())
    return line[start : start + len(name)] if start >= 0 else name


def _without_section(line: str, context: Context) -> str:
    """Take the section off that some layouts set behind the author: "By Ada Lo Science & Space"."""
    for statement in context.document.stated("section")[:MAX_SECTIONS]:
        rest = line.removesuffix(statement.value)
        if rest != line and len(rest.split()) > MIN_BEFORE:
            return rest
    return line


def _staffer(desk: str, context: Context) -> Author | None:
    """Return the person in "Ada Lo Example Staff", which else reads as a collective."""
    words = desk.split(" ")
    for index in range(2, len(words) - 1):
        if is_publisher(" ".join(words[index:-1]), context):
            name = " ".join(words[:index])
            if is_bare_name(name, context.language):
                return Author(name=name, role=words[-1], affiliation=" ".join(words[index:-1]))
    return None


def _handles(block: Block, context: Context) -> list[Author]:
    """Return who signs a line that is named as a byline by anything but a full name: "by tobi".

    A link to an author's page says so, or the words that introduce an author do.
    """
    if block.confidence < NAMED:
        return []
    base = context.document.url
    for name, href in block.details.items():
        called = is_no_name(name) or is_no_name(name.split(" ")[0])  # "View Author Page"
        if 0 < len(name) <= MAX_HANDLE and leads_to_author(href) and not called:
            return [Author(name=name, url=_address(href, base))]
    handle = handle_behind_by(block.text, context.language)
    return [Author(name=handle)] if handle else []


def _cut_to_known(person: Author, known: dict[str, str]) -> Author:
    """Take for a role what stands behind a name that metadata state: "Ada Lo Industrial correspondent"."""
    own = level(person.name)
    name = next((key for key in known if own.startswith(f"{key} ")), None)
    if name is None:
        return person
    rest = person.name[len(name) :].strip(" ,–—-|")
    employer = rest if agency_of(rest) else employer_of(rest)
    if employer:
        return Author(name=person.name[: len(name)], role=person.role, affiliation=employer)
    return Author(name=person.name[: len(name)], role=" ".join(w for w in (rest, person.role) if w))


def _linked(person: Author, block: Block, base: str | None) -> Author:
    """Add the address that the line links the name to."""
    href = next((link for name, link in block.details.items() if name and person.name in name), None)
    return joined(person, Author(name=person.name, url=_address(href, base) if href else None))


def _address(href: str, base: str | None) -> str | None:
    """Return a link made absolute where the page's address is known; `None` for what leads nowhere."""
    if href.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
        return None
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return None


def is_publisher(name: str, context: Context) -> bool:
    """Whether a name is the publisher's, begins with it or has one word more before it.

    "MDR THÜRINGEN" of MDR, "Ediciones El Diario" of El Diario.
    """
    if context.publisher is None:
        return False
    key, own = site_key(name), site_key(context.publisher.name or "")
    domain = (context.publisher.domain or "").split(".")
    known = {own, "".join(domain), *domain[-2:-1]}
    if key in known or site_key(name.split(" ")[0]) in known - {""}:
        return True
    more = len(name.split()) - len((context.publisher.name or "").split())
    return len(own) >= MIN_KEY and more == 1 and " " in (context.publisher.name or "") and key.endswith(own)


def stated_sources(context: Context) -> list[Source]:
    """Return what each syntax states, one source for each place."""
    groups: dict[str, list[Statement]] = {}
    for statement in context.document.stated("author"):
        groups.setdefault(statement.syntax + statement.path.split(".")[0], []).append(statement)
    found = []
    for group in groups.values():
        named = _Named()
        for statement in group[:MAX_STATED]:
            _read_statement(statement, context, named)
        if named.people and group[0].syntax != "json-ld":
            named.drop_publisher(context)
        rank = 1.0 - 0.1 * ORDER.index(group[0].syntax)
        raw = ", ".join(s.value for s in group)
        found.append(named.source(group[0], raw, rank, context))
    return found


def _read_statement(statement: Statement, context: Context, named: _Named) -> None:
    value, details = statement.value, statement.details
    if value.startswith(("http://", "https://", "www.", "@")) or _ADDRESS.fullmatch(value):
        return
    if is_publisher(value, context) and "&" in value:
        named.collectives.append(value)  # a name with "and" in it is not two
        return
    if is_company(value):
        return
    said = read_byline(in_reading_order(value), context.language)
    is_organization = details.get("type") in ("Organization", "NewsMediaOrganization")
    for person in said.authors:
        own = is_publisher(person.name, context)
        if is_organization or (own and len(said.authors) == 1 and not said.desks):
            named.collectives.append(person.name)
        elif not own:
            extra = (
                _stated_author(person.name, details, context.document.url)
                if len(said.authors) == 1
                else person
            )
            named.people.setdefault(level(person.name), joined(person, extra))
    named.collectives.extend(d for d in said.desks if not (said.authors and is_publisher(d, context)))
    named.agencies.extend(said.agencies)
    if not (said.authors or said.desks or said.agencies or said.others) and not is_no_name(value):
        named.collectives.extend(p.strip() for p in value.split(";") if p.strip() and len(p) <= MAX_NAME)


def _stated_author(name: str, details: Mapping[str, str], base: str | None) -> Author:
    return Author(
        name=name,
        role=details.get("job_title"),
        affiliation=details.get("affiliation"),
        url=_address(details["url"], base) if details.get("url") else None,
    )
