"""The outlet and its country."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..choice import Candidate, Choice, evidence_of
from ..document import Document, Statement
from ..grammar.title import site_key
from ..lexicon import load
from ..lexicon.countries import Countries
from ..lexicon.loader import SHARED
from ..models import Evidence, Publisher
from .site_name import implied_names

AGREEMENT = 0.3
"""What each further syntax with the same name adds."""
LIKE_DOMAIN = 0.4
"""What it adds that name and domain resemble each other: sections and owners do not."""
IMPLIED = 0.5
"""How well the page's title and its rights line name the outlet, where nothing else does."""
MIN_PART = 3
"""Letters of a part of a domain that may be a name."""
MAX_WORDS, WORDY = 5, 0.15
"""Words of a name, and what each further one takes away: slogans and company names are longer."""
MAX_NAME = 80
"""Characters of an outlet's name."""
_RANK = {
    ("archive", "site_name"): 1.2,
    ("archive", "publisher"): 1.2,
    ("open-graph", "site_name"): 1.0,
    ("json-ld", "publisher"): 0.9,
    ("microdata", "publisher"): 0.8,
    ("json-ld", "site_name"): 0.75,
    ("meta", "site_name"): 0.6,
    ("meta", "publisher"): 0.55,
}
"""How well each statement names the outlet."""


def extract_publisher(document: Document) -> Choice[Publisher | None]:
    """Return the outlet's name and domain."""
    domain = domain_of(document.url) or next(
        (d for s in document.stated("canonical_url") if (d := domain_of(s.value))), None
    )
    titles = {site_key(s.value) for s in document.stated("headline", "title")}
    scored = [
        (_RANK.get((s.syntax, s.name), 0.3), s)
        for s in document.stated("site_name", "publisher")
        if s.value
        and len(s.value) <= MAX_NAME
        and not s.value.startswith("http")
        and not (len(s.value.split()) > MAX_WORDS and site_key(s.value) in titles)
    ]
    scored = scored or [(IMPLIED - 0.05 * rank, s) for rank, s in enumerate(implied_names(document, domain))]
    if not scored:
        if domain is None:
            return Choice(None)
        evidence = Evidence(source="url", raw=domain, confidence=0.9)
        return Choice(Publisher(domain=domain), evidence)
    merits = [(_merit(s, scored, domain), s) for _, s in scored]
    candidates = tuple(Candidate(s.value, s.source, round(merit, 2)) for merit, s in merits)
    merit, chosen = max(merits, key=lambda entry: entry[0])
    confidence = min(0.97, 0.4 + 0.25 * merit)
    return Choice(Publisher(name=_name(chosen), domain=domain), evidence_of(chosen, confidence), candidates)


def _merit(statement: Statement, scored: list[tuple[float, Statement]], domain: str | None) -> float:
    """Add up what states the same name, a name like the domain's counting more."""
    key = site_key(statement.value)
    merit = max(rank for rank, s in scored if site_key(s.value) == key)
    merit += AGREEMENT * (len({s.syntax for _, s in scored if site_key(s.value) == key}) - 1)
    parts = [site_key(part) for part in (domain or "").split(".")[:-1]]
    if any(len(part) >= MIN_PART and (key in part or part in key) for part in parts):
        merit += LIKE_DOMAIN
    return merit - WORDY * max(0, len(statement.value.split()) - MAX_WORDS)


def _name(statement: Statement) -> str:
    return statement.value.strip(" |-–").removeprefix("www.")


def domain_of(address: str | None) -> str | None:
    """Return the host of an address in lower case without "www.", `None` where there is none."""
    if not address:
        return None
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return (host.removeprefix("www.") or None) if host and "." in host else None


def country_of(document: Document, language: str | None) -> str | None:
    """Return the publisher's country as a lower-case ISO 3166 code.

    Told by the address's ending, then by a `geo` tag or the region of `og:locale`, then by the region of
    the language.
    """
    for address in (document.url, *(s.value for s in document.stated("canonical_url"))):
        country = _country_of_domain(domain_of(address) or "")
        if country:
            return country
    for statement in document.stated("country"):
        region = statement.value.split("-")[0].strip().lower()
        if _is_code(region):
            return region
    locales = (s.value for s in document.stated("language") if s.syntax == "open-graph")
    for tag in (*locales, language or ""):
        parts = tag.replace("_", "-").lower().split("-")
        doubled = parts[0] == parts[-1] and parts[0] in load(Countries, SHARED).languages
        if len(parts) > 1 and _is_code(parts[-1]) and not doubled:
            return parts[-1]
    return None


def _country_of_domain(domain: str) -> str | None:
    ending = domain.rsplit(".", 1)[-1]
    countries = load(Countries, SHARED)
    if ending in countries.generic:
        return None
    return (
        countries.renamed.get(ending)
        or countries.cities.get(ending)
        or (ending if _is_code(ending) else None)
    )


def _is_code(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isalpha()
