"""The byline: the credit line and the people in it."""

from __future__ import annotations

import re
from dataclasses import replace

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Role, Statement
from ..grammar.byline import makes_pictures, opens_like_byline, source_of
from ..grammar.dated_byline import without_date
from ..grammar.dense_byline import byline_at_end, byline_at_opening
from ..grammar.names import is_lone_word
from ..grammar.title import level
from ..models import Author, Evidence, FieldName
from ..value import value
from .credited import Source, is_publisher, joined, shown_source, stated_sources

AGREEMENT = 0.15
"""What each further source that names one of the same people adds."""
CROWD = 5
CROWD_PENALTY = 0.5
"""More people than `CROWD` in metadata that belong to no item are those of related stories as a rule."""
PERSONAL = 0.35
"""What it adds that people are named, not desks or agencies."""
PUBLISHER_PENALTY = 0.7
"""Publishers fill in their own name where a desk or agency is the author."""
OPENING = 0.6
"""Confidence in names at the story's opening."""
MAX_OPENING = 3
"""Blocks at the body's beginning that may open so."""
ENDING = 0.5
"""The same at its end."""
MAX_ENDING = 2
"""Blocks at the body's end that may close so."""
MAX_ROW = 6
"""Lines of authors in a row; more are lists of other stories."""
MAX_LINES = 5
"""Lines about the story in which its source is looked for."""
_BRACKETS = "()[] "
_NUMBER = re.compile(r"\[\d+\]")


@value
class Byline:
    """The credit line as written and what it names."""

    raw: str | None = None
    authors: tuple[Author, ...] = ()
    agency: str | None = None


def extract_byline(context: Context) -> Choice[Byline]:
    """Return the byline with its authors.

    People outrank desks and agencies, which are authors where nobody else is named, or where the same
    statement lists them beside people.
    """
    stated = stated_sources(context)
    known = {level(person.name): person.name for source in stated for person in source.people}
    shown = [shown_source(block, context, known) for block in context.document.having(Role.BYLINE)]
    shown += _opening(context, known)
    if not any(source.people for source in (*shown, *stated)):
        shown += _signed(context, known)
    sources = [s for s in (*shown, *stated) if s.people or s.collectives or s.agencies]
    candidates = tuple(
        Candidate("; ".join(s.all), evidence_of(s.origin, 0).source, round(_merit(s, sources), 2), s.raw[:80])
        for s in sources
    )
    if not sources:
        return Choice(Byline())
    best = max(sources, key=lambda s: (round(_merit(s, sources), 2), s.is_personal))
    if best.only_publisher and isinstance(best.origin, Statement) and _is_reprinted(context):
        return Choice(Byline(), candidates=candidates)
    beside = _beside(best, shown)
    line = next((s for s in shown if s.all and (s is best or _share(s, best))), None)
    near = [s for s in sources if _share(s, best) or isinstance(s.origin, Statement) or not s.names_authors]
    agency = next((a for s in (best, *near) for a in s.agencies), None)
    raw = _written(line, beside, context.language)
    wire = context.document.medium == "archive" and not (best.people or best.collectives)  # "NTB-AFP"
    byline = Byline(raw, () if wire else _authors(best, beside, sources), agency)
    agreement = sum(_share(s, best) for s in sources) - 1
    confidence = min(0.97, 0.6 + 0.12 * agreement)
    written = evidence_of(line.origin, confidence, raw) if line else None
    also: dict[FieldName, Evidence] = (
        {"authors": evidence_of(best.origin, confidence)} if byline.authors else {}
    )
    return Choice(byline, written, candidates, also=also)


def _is_reprinted(context: Context) -> bool:
    """Whether a line about the story says that it is another house's, which nobody here wrote."""
    lines = context.document.having(Role.TIME, Role.BYLINE)[:MAX_LINES]
    named = (source_of(block.text) for block in lines)
    return any(name is not None and not is_publisher(name, context) for name in named)


def _opening(context: Context, known: dict[str, str]) -> list[Source]:
    """Return who is named where the story opens, "〔記者王小明／台北報導〕", or ends, "（記者 王小明）"."""
    for block in context.document.body[:MAX_OPENING]:
        if block.role is Role.PARAGRAPH and (line := byline_at_opening(block.text)):
            written = replace(block, role=Role.BYLINE, text=line, confidence=OPENING)
            return [shown_source(written, context, known)]
    for block in context.document.body[-MAX_ENDING:]:
        if block.role is Role.PARAGRAPH and (line := byline_at_end(block.text)):
            written = replace(block, role=Role.BYLINE, text=line, confidence=ENDING)
            return [shown_source(written, context, known)]
    return []


def _signed(context: Context, known: dict[str, str]) -> list[Source]:
    """Return who signs at the story's end, as wires do: "(Reporting by Ada Lo; editing by Bo Ek)"."""
    found = []
    for block in context.document.having(Role.SIGNATURE):
        text = block.text.strip(_BRACKETS)
        if opens_like_byline(text.partition(";")[0], context.language):
            written = replace(block, role=Role.BYLINE, text=text, confidence=OPENING)
            found.append(shown_source(written, context, known))
    return found


def _written(line: Source | None, beside: list[Source], language: str | None) -> str | None:
    """Return the credit line, or its lines with a comma between where each author has one."""
    if line is None:
        return None
    own = without_date(line.raw, language) or line.raw
    if line not in beside:
        return own
    raws, named = [], set[str]()
    for source in beside:
        full = (p for p in source.people if not (line.is_personal and is_lone_word(p.name)))
        people = {level(person.name) for person in full}
        if people - named:
            raws.append(source.raw.strip(" ,"))
        named |= people
    return ", ".join(raws) if len(raws) > 1 else own


def _beside(best: Source, shown: list[Source]) -> list[Source]:
    """Return the shown lines that stand in a row with the chosen one: one author a line."""
    line = next((s for s in shown if s is best or _share(s, best)), None)
    if line is None:
        return []
    kin = [s for s in shown if _kin(s.origin) == _kin(line.origin) and s.people]
    return kin if len(kin) <= MAX_ROW else []


def _kin(origin: Block | Statement) -> str:
    """Return an element's path without its numbers: alike for the lines of a list."""
    return _NUMBER.sub("", origin.place) if isinstance(origin, Block) else ""


def _merit(source: Source, sources: list[Source]) -> float:
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


def _share(source: Source, other: Source) -> bool:
    """Whether two sources name somebody in common."""
    return not source.keys.isdisjoint(other.keys)


def _authors(best: Source, beside: list[Source], sources: list[Source]) -> tuple[Author, ...]:
    if not best.people:
        names = best.collectives or best.agencies
        return tuple(Author(name=name) for name in dict.fromkeys(names))
    details: dict[str, Author] = {}
    for source in sources:
        for person in source.people:
            known = details.get(level(person.name))
            details[level(person.name)] = joined(known, person) if known else person
    people = {level(person.name): person for person in best.people}
    for source in beside:
        for person in source.people:
            if is_lone_word(person.name) and best.is_personal:
                continue  # a place beside a full name
            if not any(level(person.name) in key or key in level(person.name) for key in people):
                people[level(person.name)] = person
    employers = {person.affiliation for person in people.values()}
    agencies = (a for a in best.agencies if isinstance(best.origin, Statement) and a not in employers)
    listed = (*best.collectives, *agencies)
    writers = [joined(person, details[key]) for key, person in people.items()]
    return (
        *([w for w in writers if not makes_pictures(w.role)] or writers),
        *(Author(name=name) for name in dict.fromkeys(listed) if level(name) not in people),
    )
