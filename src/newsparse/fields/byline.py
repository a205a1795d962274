"""The byline: the credit line and the people in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role, Statement
from ..grammar.byline import employer_of, in_reading_order, is_no_name, read_byline
from ..grammar.names import is_lone_word
from ..grammar.title import level, site_key
from ..grammar.vocabulary import agency_of
from ..models import Author, Evidence, FieldName

ORDER = ("archive", "json-ld", "microdata", "meta", "open-graph", "twitter", "html", "script", "url")
"""Syntaxes by how well their authors are kept, best first."""

MAX_NAME = 60
"""Characters of a name that is taken as stated though it looks like none: "example.com"."""
AGREEMENT = 0.15
"""What each further source that names one of the same people adds."""
CROWD = 5
CROWD_PENALTY = 0.5
"""More people than `CROWD` in metadata that belong to no item are those of related stories as a rule."""
PERSONAL = 0.35
"""What it adds that people are named, not desks or agencies."""
PUBLISHER_PENALTY = 0.7
"""Publishers fill in their own name where a desk or agency is the author."""
MAX_STATED = 100
"""Statements of authors that are read of one syntax."""
MAX_ROW = 6
"""Lines of authors in a row; more are lists of other stories."""
_NUMBER = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Byline:
    """The credit line as written and what it names."""

    raw: str | None = None
    authors: tuple[Author, ...] = ()
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Source:
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
    def is_personal(self) -> bool:
        """Whether it names a person by a full name."""
        return any(not is_lone_word(person.name) for person in self.people)

    @property
    def all(self) -> tuple[str, ...]:
        """Everybody named."""
        return (*(person.name for person in self.people), *self.collectives, *self.agencies)


def extract_byline(context: Context) -> Choice[Byline]:
    """Return the byline with its authors.

    People outrank desks and agencies, which are authors where nobody else is named, or where the same
    statement lists them beside people.
    """
    stated = _stated(context)
    known = {level(person.name): person.name for source in stated for person in source.people}
    shown = [_shown(block, context, known) for block in context.document.having(Role.BYLINE)]
    sources = [s for s in (*shown, *stated) if s.people or s.collectives or s.agencies]
    candidates = tuple(
        Candidate("; ".join(s.all), evidence_of(s.origin, 0).source, round(_merit(s, sources), 2), s.raw[:80])
        for s in sources
    )
    if not sources:
        return Choice(Byline())
    best = max(sources, key=lambda s: _merit(s, sources))
    beside = _beside(best, shown)
    line = next((s for s in shown if s.all and (s is best or _share(s, best))), None)
    near = [s for s in sources if s is best or _share(s, best) or isinstance(s.origin, Statement)]
    agency = next((a for s in (best, *near) for a in s.agencies), None)
    byline = Byline(line.raw if line else None, _authors(best, beside, sources), agency)
    agreement = sum(_share(s, best) for s in sources) - 1
    confidence = min(0.97, 0.6 + 0.12 * agreement)
    written = evidence_of(line.origin, confidence, line.raw) if line else None
    also: dict[FieldName, Evidence] = (
        {"authors": evidence_of(best.origin, confidence)} if byline.authors else {}
    )
    return Choice(byline, written, candidates, also=also)


def _beside(best: _Source, shown: list[_Source]) -> list[_Source]:
    """Return the shown lines that stand in a row with the chosen one: one author a line."""
    line = next((s for s in shown if s is best or _share(s, best)), None)
    if line is None:
        return []
    kin = [s for s in shown if _kin(s.origin) == _kin(line.origin) and s.people]
    return kin if len(kin) <= MAX_ROW else []


def _kin(origin: Block | Statement) -> str:
    """Return an element's path without its numbers: alike for the lines of a list."""
    return _NUMBER.sub("", origin.place) if isinstance(origin, Block) else ""


def _merit(source: _Source, sources: list[_Source]) -> float:
    """Return how good a source is: its kind, and how many others name the same people.

    Long lists are those of related stories.
    """
    agreeing = sum(_share(source, other) for other in sources if other is not source)
    loose = isinstance(source.origin, Statement) and source.origin.syntax not in ("json-ld", "archive")
    penalty = CROWD_PENALTY if loose and len(source.people) > CROWD else 0.0
    if source.only_publisher:
        penalty += PUBLISHER_PENALTY
    personal = PERSONAL if source.is_personal else 0.0
    return source.score + AGREEMENT * min(agreeing, 3) + personal - penalty


def _share(source: _Source, other: _Source) -> bool:
    """Whether two sources name somebody in common."""
    return not source.keys.isdisjoint(other.keys)


def _authors(best: _Source, beside: list[_Source], sources: list[_Source]) -> tuple[Author, ...]:
    if not best.people:
        names = best.collectives or best.agencies
        return tuple(Author(name=name) for name in dict.fromkeys(names))
    details: dict[str, Author] = {}
    for source in sources:
        for person in source.people:
            known = details.get(level(person.name))
            details[level(person.name)] = _joined(known, person) if known else person
    people = {level(person.name): person for person in best.people}
    for source in beside:
        for person in source.people:
            if not any(level(person.name) in key or key in level(person.name) for key in people):
                people[level(person.name)] = person
    listed = (*best.collectives, *best.agencies) if isinstance(best.origin, Statement) else best.collectives
    return (
        *(_joined(person, details[key]) for key, person in people.items()),
        *(Author(name=name) for name in dict.fromkeys(listed) if level(name) not in people),
    )


def _joined(person: Author, other: Author) -> Author:
    """Fill what one source leaves open from another."""
    return Author(
        name=person.name,
        role=person.role or other.role,
        affiliation=person.affiliation or other.affiliation,
        url=person.url or other.url,
    )


def _shown(block: Block, context: Context, known: dict[str, str]) -> _Source:
    """Read a shown line; `known` are the names that metadata state, levelled → as written."""
    said = read_byline(block.text, context.language)
    people: dict[str, Author] = {}
    collectives = list(said.desks)
    dated = any(map(str.isdigit, block.text))
    for person in said.authors:
        if dated and is_lone_word(person.name):
            continue  # a weekday or month
        if not _is_publisher(person.name, context):
            person = _linked(_cut_to_known(person, known), block, context.document.url)
            people[level(person.name)] = person
        elif people:
            last, author = people.popitem()
            people[last] = _joined(author, Author(name=author.name, affiliation=person.name))
        else:
            collectives.append(person.name)
    return _source(block, block.text, people, collectives, list(said.agencies), block.confidence, context)


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
    return _joined(person, Author(name=person.name, url=_address(href, base) if href else None))


def _address(href: str, base: str | None) -> str | None:
    """Return a link made absolute where the page's address is known; `None` for what leads nowhere."""
    if href.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
        return None
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return None


def _source(
    origin: Block | Statement,
    raw: str,
    people: dict[str, Author],
    collectives: list[str],
    agencies: list[str],
    score: float,
    context: Context,
) -> _Source:
    own = not people and not agencies and all(_is_publisher(name, context) for name in collectives)
    keys = frozenset((*people, *map(level, collectives), *map(level, agencies)))
    people_named = tuple(people.values())
    return _Source(origin, raw, people_named, tuple(collectives), tuple(agencies), score, keys, own)


def _is_publisher(name: str, context: Context) -> bool:
    """Whether a name is the publisher's, or begins with it: "MDR THÜRINGEN" of MDR."""
    if context.publisher is None:
        return False
    key = site_key(name)
    domain = (context.publisher.domain or "").split(".")
    known = {site_key(context.publisher.name or ""), "".join(domain), *domain[-2:-1]}
    return key in known or site_key(name.split(" ")[0]) in known - {""}


def _stated(context: Context) -> list[_Source]:
    """Return what each syntax states, one source for each place."""
    groups: dict[str, list[Statement]] = {}
    for statement in context.document.stated("author"):
        groups.setdefault(statement.syntax + statement.path.split(".")[0], []).append(statement)
    found = []
    for group in groups.values():
        people: dict[str, Author] = {}
        collectives: list[str] = []
        agencies: list[str] = []
        for statement in group[:MAX_STATED]:
            _read_statement(statement, context, people, collectives, agencies)
        if people and group[0].syntax != "json-ld":
            collectives = [name for name in collectives if not _is_publisher(name, context)]
        rank = 1.0 - 0.1 * ORDER.index(group[0].syntax)
        raw = ", ".join(s.value for s in group)
        found.append(_source(group[0], raw, people, collectives, agencies, rank, context))
    return found


def _read_statement(
    statement: Statement,
    context: Context,
    people: dict[str, Author],
    collectives: list[str],
    agencies: list[str],
) -> None:
    value, details = statement.value, statement.details
    if value.startswith(("http://", "https://", "www.", "@")):
        return
    said = read_byline(in_reading_order(value), context.language)
    is_organization = details.get("type") in ("Organization", "NewsMediaOrganization")
    for person in said.authors:
        own = _is_publisher(person.name, context)
        if is_organization or (own and len(said.authors) == 1 and not said.desks):
            collectives.append(person.name)
        elif not own:
            extra = (
                _stated_author(person.name, details, context.document.url)
                if len(said.authors) == 1
                else person
            )
            people.setdefault(level(person.name), _joined(person, extra))
    collectives.extend(d for d in said.desks if not (said.authors and _is_publisher(d, context)))
    agencies.extend(said.agencies)
    if not (said.authors or said.desks or said.agencies or said.others) and not is_no_name(value):
        collectives.extend(p.strip() for p in value.split(";") if p.strip() and len(p) <= MAX_NAME)


def _stated_author(name: str, details: Mapping[str, str], base: str | None) -> Author:
    return Author(
        name=name,
        role=details.get("job_title"),
        affiliation=details.get("affiliation"),
        url=_address(details["url"], base) if details.get("url") else None,
    )
