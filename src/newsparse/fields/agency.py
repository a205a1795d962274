"""The wire service that the story comes from."""

from __future__ import annotations

from ..choice import Choice, evidence_of
from ..context import Context
from ..document import Role
from ..grammar.byline import read_byline
from ..grammar.title import site_key
from ..grammar.vocabulary import agency_of
from ..models import Dateline, Evidence
from .byline import Byline


def extract_agency(context: Context, byline: Byline, dateline: Dateline | None) -> Choice[str | None]:
    """Return the agency named in byline, dateline, signature or metadata, by its usual name."""
    if byline.agency:
        return _choice(byline.agency, "byline", byline.raw or byline.agency, 0.85)
    if dateline and dateline.agency and not _is_own(dateline.agency, context):
        return _choice(dateline.agency, "dateline", dateline.raw, 0.9)
    for block in context.document.having(Role.SIGNATURE):
        said = read_byline(block.text, context.language)
        if said.agencies:
            return Choice(agency_of(said.agencies[0]) or said.agencies[0], evidence_of(block, 0.8))
    for statement in context.document.stated("author", "creator", "source", "copyright"):
        name = agency_of(statement.value)
        if name:
            return Choice(name, evidence_of(statement, 0.7))
    return Choice(None)


def _is_own(name: str, context: Context) -> bool:
    """Whether a dateline names the very outlet, no wire service: its initials on a page of its own."""
    publisher = context.publisher
    if publisher is None or agency_of(name) is not None:
        return False
    parts = (publisher.name or "", *(publisher.domain or "").split("."))
    return site_key(name) in {site_key(part) for part in parts}


def _choice(written: str, where: str, raw: str, confidence: float) -> Choice[str | None]:
    name = agency_of(written) or written
    return Choice(name, Evidence(source=where, raw=raw[:500], confidence=confidence))
