"""schema.org `NewsArticle` as JSON-LD."""

from __future__ import annotations

from typing import Any

from ..models import Article, Author, Caption, Quotation
from .moments import written


def to_json_ld(article: Article) -> dict[str, Any]:
    """Return the article as a schema.org `NewsArticle`; what is not known is left out."""
    publisher, access = article.publisher, article.access
    return _full(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "url": article.url,
            "mainEntityOfPage": article.canonical_url or article.url,
            "headline": article.headline,
            "alternativeHeadline": article.dek,
            "articleSection": article.kicker,
            "inLanguage": article.language,
            "datePublished": written(article.published),
            "dateModified": written(article.modified),
            "dateline": article.dateline.raw if article.dateline else None,
            "author": [_author(author) for author in article.authors],
            "publisher": _full(
                {
                    "@type": "NewsMediaOrganization",
                    "name": publisher.name,
                    "url": publisher.domain and f"https://{publisher.domain}/",
                }
            )
            if publisher
            else None,
            "sourceOrganization": {"@type": "Organization", "name": article.agency}
            if article.agency
            else None,
            "image": [_image(caption) for caption in article.captions],
            "keywords": list(article.topics),
            "articleBody": article.text,
            "isAccessibleForFree": access.declared_free if access else None,
            "hasPart": [_quotation(quotation) for quotation in article.quotations],
        }
    )


def _full(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _author(author: Author) -> dict[str, Any]:
    return _full(
        {
            "@type": "Person",
            "name": author.name,
            "jobTitle": author.role,
            "affiliation": author.affiliation,
            "url": author.url,
        }
    )


def _image(caption: Caption) -> dict[str, Any]:
    return _full(
        {
            "@type": "ImageObject",
            "contentUrl": caption.image_url,
            "caption": caption.text,
            "creditText": caption.credit.raw if caption.credit else None,
        }
    )


def _quotation(quotation: Quotation) -> dict[str, Any]:
    said = quotation.attribution
    speaker = (said.name or said.source) if said else None
    kind = "Organization" if said and said.source_kind in ("organization", "outlet") else "Person"
    return _full(
        {
            "@type": "Quotation",
            "text": quotation.text,
            "spokenByCharacter": {"@type": kind, "name": speaker} if speaker else None,
        }
    )
