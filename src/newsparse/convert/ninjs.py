"""ninjs 3.0, the news item in JSON of the IPTC."""

from __future__ import annotations

import hashlib
from html import escape
from typing import Any

from ..models import Article, Block, Section, Timestamp

_TAGS = {"blockquote": "blockquote", "preformatted": "pre"}


def to_ninjs(article: Article) -> dict[str, Any]:
    """Return the article as a ninjs item; its body is HTML."""
    item: dict[str, Any] = {
        "uri": article.canonical_url or article.url or _urn(article),
        "standard": {"name": "ninjs", "version": "3.0"},
        "type": "text",
        "representationType": "full",
        "firstCreated": _moment(article.published),
        "versionCreated": _moment(article.modified) or _moment(article.published),
        "language": article.language,
        "by": article.byline or ", ".join(author.name for author in article.authors),
        "copyrightHolder": article.publisher.name if article.publisher else None,
        "located": article.dateline.place if article.dateline else None,
        "headlines": [{"role": "main", "value": article.headline}] if article.headline else [],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": article.dek}]
        if article.dek
        else [],
        "bodies": [{"role": "main", "contentType": "text/html", "value": html_of(article.sections)}],
        "subjects": [{"name": topic} for topic in article.topics],
        "associations": [
            {
                "name": f"picture-{number}",
                "type": "picture",
                "uri": caption.image_url or f"{_urn(article)}#picture-{number}",
                "descriptions": [{"role": "caption", "contentType": "text/plain", "value": caption.text}],
                **({"by": caption.credit.raw} if caption.credit else {}),
            }
            for number, caption in enumerate(article.captions)
        ],
    }
    return {key: value for key, value in item.items() if value not in (None, "", [])}


def _urn(article: Article) -> str:
    digest = hashlib.sha256(f"{article.headline}\n{article.text}".encode("utf-8", "replace")).hexdigest()
    return f"urn:newsparse:{digest[:32]}"


def _moment(time: Timestamp | None) -> str | None:
    return time.value.isoformat() if time and time.value else None


def html_of(sections: tuple[Section, ...]) -> str:
    """Return sections as HTML without attributes."""
    pieces: list[str] = []
    for section in sections:
        if section.heading:
            level = min(max(section.level or 2, 2), 6)
            pieces.append(f"<h{level}>{escape(section.heading, quote=False)}</h{level}>")
        kind = ""
        for block in section.blocks:
            pieces += _between(kind, block.kind)
            kind = block.kind
            pieces.append(_element(block))
        pieces += _between(kind, "")
    return "".join(pieces)


def _between(before: str, now: str) -> list[str]:
    """Return the tags that close and open lists and tables between two kinds of blocks."""
    frames = {"list_item": "ul", "table_row": "table"}
    if before == now:
        return []
    closed = [f"</{frames[before]}>"] if before in frames else []
    return closed + ([f"<{frames[now]}>"] if now in frames else [])


def _element(block: Block) -> str:
    text = escape(block.text, quote=False)
    if block.kind == "list_item":
        return f"<li>{text}</li>"
    if block.kind == "table_row":
        return "<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in text.split(" | ")) + "</tr>"
    tag = _TAGS.get(block.kind, "p")
    return f"<{tag}>{text}</{tag}>"
