"""The byline: the credit line and the people in it."""

from __future__ import annotations

from dataclasses import dataclass

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role, Statement
from ..grammar.byline import ReadByline, read_byline
from ..grammar.title import level, site_key
from ..models import Author

ORDER = ("archive", "json-ld", "microdata", "meta", "open-graph", "twitter", "html", "script", "url")
"""Syntaxes by how well their authors are kept, best first."""


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

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(person.name for person in self.people)


def extract_byline(context: Context) -> Choice[Byline]:
    """Return the byline with its authors.

    People outrank desks and agencies, which are authors only where nobody else is named.
    """
    shown = [_shown(block, context) for block in context.document.having(Role.BYLINE)]
    stated = _stated(context)
    sources = [s for s in (*shown, *stated) if s.people or s.collectives or s.agencies]
    candidates = tuple(
        Candidate(
            "; ".join((*s.names, *s.collectives, *s.agencies)),
            evidence_of(s.origin, 0).source,
            s.score,
            s.raw[:80],
        )
        for s in sources
    )
    if not sources:
        return Choice(Byline())
    best = max(sources, key=lambda s: (bool(s.people), s.score))
    line = next((s for s in shown if s.people and _share(s, best)), None)
    authors = _authors(best, sources)
    agency = next((a for s in (best, *sources) for a in s.agencies), None)
    byline = Byline(
        line.raw if line else (best.raw if isinstance(best.origin, Block) else None), authors, agency
    )
    agreement = sum(_share(s, best) for s in sources) - 1
    return Choice(byline, evidence_of(best.origin, min(0.97, 0.6 + 0.15 * agreement)), candidates)


def _share(source: _Source, other: _Source) -> bool:
    """Whether two sources name somebody in common."""
    return bool({level(n) for n in source.names} & {level(n) for n in other.names})


def _authors(best: _Source, sources: list[_Source]) -> tuple[Author, ...]:
    if not best.people:
        names = best.collectives or best.agencies
        return tuple(Author(name=name) for name in names)
    details: dict[str, Author] = {}
    for source in sources:
        for person in source.people:
            known = details.get(level(person.name))
            details[level(person.name)] = _joined(known, person) if known else person
    return tuple(_joined(person, details[level(person.name)]) for person in best.people)


def _joined(person: Author, other: Author) -> Author:
    """Fill what one source leaves open from another."""
    return Author(
        name=person.name,
        role=person.role or other.role,
        affiliation=person.affiliation or other.affiliation,
        url=person.url or other.url,
    )


def _shown(block: Block, context: Context) -> _Source:
    said = read_byline(block.text, context.language)
    return _source(block, block.text, said, block.confidence)


def _source(origin: Block | Statement, raw: str, said: ReadByline, score: float) -> _Source:
    return _Source(origin, raw, said.authors, said.desks, said.agencies, score)


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
        for statement in group:
            _read_statement(statement, context, people, collectives, agencies)
        rank = 1.0 - 0.1 * ORDER.index(group[0].syntax)
        raw = ", ".join(s.value for s in group)
        found.append(
            _Source(group[0], raw, tuple(people.values()), tuple(collectives), tuple(agencies), rank)
        )
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
    said = read_byline(value, context.language)
    publisher = site_key(context.publisher.name or "") if context.publisher else ""
    for person in said.authors:
        if site_key(person.name) == publisher or details.get("type") in (
            "Organization",
            "NewsMediaOrganization",
        ):
            collectives.append(person.name)
            continue
        extra = Author(
            name=person.name,
            role=details.get("job_title"),
            affiliation=details.get("affiliation"),
            url=details.get("url"),
        )
        people.setdefault(level(person.name), _joined(person, extra) if len(said.authors) == 1 else person)
    collectives.extend(said.desks)
    agencies.extend(said.agencies)
