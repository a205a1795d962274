"""One flat row an article, for spreadsheets and statistics programs."""

from __future__ import annotations

from ..models import Article
from .moments import written

COLUMNS = (
    "url", "canonical_url", "kind", "publisher", "domain", "language", "kicker", "headline", "dek", "byline",
    "authors", "agency", "dateline", "published", "modified", "topics", "captions", "text", "words",
    "quotations", "figures", "sources",
)  # fmt: skip
"""Names of the columns. Lists are joined by "; "; `quotations` and `figures` are counts."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that spreadsheets take for a formula."""


def to_row(article: Article) -> tuple[str | int, ...]:
    """Return an article's values in the order of `COLUMNS`."""
    publisher = article.publisher
    sources = dict.fromkeys(
        said.name or said.source
        for q in article.quotations
        if (said := q.attribution) and (said.name or said.source)
    )
    values: tuple[str | int | None, ...] = (
        article.url, article.canonical_url, article.kind,
        publisher.name if publisher else None, publisher.domain if publisher else None,
        article.language, article.kicker, article.headline, article.dek, article.byline,
        "; ".join(author.name for author in article.authors), article.agency,
        article.dateline.raw if article.dateline else None,
        written(article.published), written(article.modified),
        "; ".join(article.topics), "; ".join(caption.text for caption in article.captions), article.text,
        len(article.text.split()), len(article.quotations), len(article.figures),
        "; ".join(name for name in sources if name),
    )  # fmt: skip
    return tuple(value if isinstance(value, int) else _safe(value or "") for value in values)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_DANGEROUS) else text
