"""Articles as rows of tables: one of articles, and long ones keyed by its `id`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any, Literal

from ..models import Article, Attribution, Span

ColumnType = Literal["text", "integer", "real", "boolean"]
Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
"""Table → rows in the order of `TABLES`."""

TABLES: dict[str, dict[str, ColumnType]] = {
    "articles": {
        "id": "text", "locator": "text", "url": "text", "canonical_url": "text", "kind": "text",
        "publisher": "text", "domain": "text", "language": "text", "kicker": "text", "headline": "text",
        "dek": "text", "byline": "text", "agency": "text", "dateline": "text", "published": "text",
        "published_precision": "text", "modified": "text", "text": "text", "sections": "text",
        "topics": "text", "notices": "text", "declared_free": "boolean", "truncated": "boolean",
        "warnings": "text",
    },
    "quotations": {
        "article_id": "text", "number": "integer", "text": "text", "kind": "text", "part": "text",
        "start": "integer", "end": "integer", "section": "integer", "source": "text", "name": "text",
        "source_kind": "text", "role": "text", "affiliation": "text", "cue": "text", "outlet": "text",
        "said_on": "text", "anonymous": "boolean", "confidence": "real",
    },
    "figures": {
        "article_id": "text", "number": "integer", "text": "text", "kind": "text", "part": "text",
        "start": "integer", "end": "integer", "section": "integer", "value": "real", "low": "real",
        "high": "real", "parts": "text", "qualifier": "text", "unit": "text", "counted": "text",
        "direction": "text", "baseline": "real", "hedge": "text", "source": "text", "name": "text",
    },
    "captions": {
        "article_id": "text", "number": "integer", "text": "text", "photographer": "text", "agency": "text",
        "credit": "text", "image_url": "text", "alt": "text",
    },
    "authors": {
        "article_id": "text", "number": "integer", "name": "text", "role": "text", "affiliation": "text",
        "url": "text",
    },
    "timestamps": {
        "article_id": "text", "number": "integer", "raw": "text", "value": "text", "precision": "text",
        "timezone": "text", "utc_offset": "text", "zone_basis": "text", "role": "text",
    },
}  # fmt: skip
"""Table → column → type, in the order of storage. Lists and objects are JSON text; times ISO 8601."""

FAILURES: dict[str, ColumnType] = {
    "input": "text", "locator": "text", "error_type": "text", "message": "text", "stage": "text",
}  # fmt: skip
"""Columns of the failures, also the keys of a line of the error file."""

_FIELD_OF_COLUMN = {
    "domain": "publisher", "published_precision": "published",
    "declared_free": "access", "truncated": "access",
}  # fmt: skip
_KEPT_COLUMNS = frozenset({"id", "locator", "warnings"})


def article_id(locator: str, url: str | None) -> str:
    """Return a short key that stays the same from run to run."""
    return hashlib.sha256(f"{locator}\n{url or ''}".encode("utf-8", "replace")).hexdigest()[:16]


def rows_of(article: Article, locator: str, fields: frozenset[str] | None = None) -> Rows:
    """Return an article's rows; of tables and columns outside `fields` nothing is kept."""
    key = article_id(locator, article.url)
    rows: Rows = {"articles": [_article(article, key, locator)]}
    for table, make in _LONG.items():
        rows[table] = make(article, key) if fields is None or table in fields else []
    if fields is not None:
        columns = TABLES["articles"]
        kept = [c in _KEPT_COLUMNS or _FIELD_OF_COLUMN.get(c, c) in fields for c in columns]
        row = rows["articles"][0]
        rows["articles"] = [tuple(v if keep else None for v, keep in zip(row, kept, strict=True))]
    return rows


def _article(article: Article, key: str, locator: str) -> Row:
    publisher, access = article.publisher, article.access
    published, modified = article.published, article.modified
    return (
        key,
        locator,
        article.url,
        article.canonical_url,
        article.kind,
        publisher.name if publisher else None,
        publisher.domain if publisher else None,
        article.language,
        article.kicker,
        article.headline,
        article.dek,
        article.byline,
        article.agency,
        article.dateline.raw if article.dateline else None,
        published.value.isoformat() if published and published.value else None,
        published.precision if published else None,
        modified.value.isoformat() if modified and modified.value else None,
        article.text,
        _json([section.model_dump(mode="json") for section in article.sections]),
        _json(list(article.topics)),
        _json([notice.model_dump(mode="json") for notice in article.notices]),
        access.declared_free if access else None,
        access.truncated if access else None,
        _json([warning.model_dump(mode="json") for warning in article.warnings]),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _quotations(article: Article, key: str) -> list[Row]:
    rows: list[Row] = []
    for number, quotation in enumerate(article.quotations):
        said = quotation.attribution or Attribution()
        rows.append(
            (
                key, number, quotation.text, quotation.kind, *_stretch(quotation.spans), quotation.section,
                said.source, said.name, said.source_kind, said.role, said.affiliation, said.cue, said.outlet,
                said.said_on.isoformat() if said.said_on else None, said.anonymous,
                said.confidence if quotation.attribution else None,
            )
        )  # fmt: skip
    return rows


def _stretch(spans: tuple[Span, ...]) -> Row:
    return (spans[0].part, spans[0].start, spans[-1].end) if spans else (None, None, None)


def _figures(article: Article, key: str) -> list[Row]:
    rows: list[Row] = []
    for number, figure in enumerate(article.figures):
        said = figure.attribution or Attribution()
        span = figure.span
        rows.append(
            (
                key, number, figure.text, figure.kind, span.part, span.start, span.end, figure.section,
                _real(figure.value), _real(figure.low), _real(figure.high),
                _json(list(figure.parts)) if figure.parts else None, figure.qualifier, figure.unit,
                figure.counted, figure.direction, _real(figure.baseline), figure.hedge, said.source,
                said.name,
            )
        )  # fmt: skip
    return rows


def _real(value: float | None) -> float | None:
    """Return a number that tables can hold; integers beyond a double's range are infinite, so left out."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _captions(article: Article, key: str) -> list[Row]:
    rows: list[Row] = []
    for number, caption in enumerate(article.captions):
        credit = caption.credit
        maker = (credit.photographer, credit.agency, credit.raw) if credit else (None, None, None)
        rows.append((key, number, caption.text, *maker, caption.image_url, caption.alt))
    return rows


def _authors(article: Article, key: str) -> list[Row]:
    return [(key, n, a.name, a.role, a.affiliation, a.url) for n, a in enumerate(article.authors)]


def _timestamps(article: Article, key: str) -> list[Row]:
    return [
        (
            key, n, t.raw, t.value.isoformat() if t.value else None, t.precision, t.timezone,
            t.utc_offset, t.zone_basis, t.role,
        )
        for n, t in enumerate(article.timestamps)
    ]  # fmt: skip


_LONG: dict[str, Callable[[Article, str], list[Row]]] = {
    "quotations": _quotations,
    "figures": _figures,
    "captions": _captions,
    "authors": _authors,
    "timestamps": _timestamps,
}
