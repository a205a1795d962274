"""The address that the page declares as its own."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Statement

_ORDER = ("html", "archive", "open-graph", "json-ld", "microdata", "meta", "twitter", "script", "url")


def extract_canonical_url(context: Context) -> Choice[str | None]:
    """Return the canonical address, made absolute; `None` where the page declares none."""
    document = context.document
    base = document.url
    found = []
    for statement in sorted(document.stated("canonical_url"), key=lambda s: _ORDER.index(s.syntax)):
        address = _absolute(statement.value, base)
        if address is not None:
            found.append((statement, address))
    if not found:
        return Choice(None)
    statement, address = found[0]
    agreeing = sum(other == address for _, other in found)
    confidence = min(0.98, 0.8 + 0.06 * agreeing)
    candidates = tuple(_candidate(s, a) for s, a in found)
    return Choice(address, evidence_of(statement, confidence), candidates)


def _candidate(statement: Statement, address: str) -> Candidate:
    return Candidate(address, statement.source, 1.0 - 0.1 * _ORDER.index(statement.syntax))


def _absolute(value: str, base: str | None) -> str | None:
    """Return an http address, `None` for anything else and for a bare host when the article has a path."""
    try:
        address = urljoin(base, value) if base else value
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
        if parts.path in ("", "/") and base and urlsplit(base).path not in ("", "/"):
            return None  # a home page's address on every page
    except ValueError:
        return None
    return address
