"""Markdown (CommonMark) for people and language models."""

from __future__ import annotations

import re

from ..models import Article, Block
from .moments import written

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_LINE_START = re.compile(r"^(\s{0,3})(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-{3,}\s*$|(\d{1,9})([.)])(?=\s|$))")


def to_markdown(article: Article) -> str:
    """Return headline, dek, byline, date and body as Markdown; captions come last."""
    parts: list[str] = []
    if article.kicker:
        parts.append(f"*{escaped(article.kicker)}*")
    if article.headline:
        parts.append(f"# {escaped(article.headline)}")
    if article.dek:
        parts.append(f"**{escaped(article.dek)}**")
    line = " · ".join(filter(None, (_byline(article), _date(article), _publisher(article))))
    if line:
        parts.append(line)
    for section in article.sections:
        if section.heading:
            level = min(max(section.level or 2, 2), 6)
            parts.append(f"{'#' * level} {escaped(section.heading)}")
        parts += _blocks(section.blocks)
    for caption in article.captions:
        credit = f" ({escaped(caption.credit.raw)})" if caption.credit else ""
        picture = (
            f"![{escaped(caption.alt or '')}]({_address(caption.image_url)}) " if caption.image_url else ""
        )
        parts.append(f"{picture}*{escaped(caption.text)}*{credit}" if caption.text else f"{picture}{credit}")
    for notice in article.notices:
        parts.append(f"> {escaped(notice.text)}")
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def escaped(text: str) -> str:
    """Return text that no Markdown reader takes for markup."""
    text = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(_escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    indent, mark, number, point = found.groups()
    return f"{indent}{number}\\{point}" if number else f"{indent}\\{mark}"


def _address(url: str) -> str:
    return "<" + url.replace("<", "%3C").replace(">", "%3E").replace("\n", "") + ">"


def _byline(article: Article) -> str:
    return escaped(", ".join(author.name for author in article.authors) or article.byline or "")


def _date(article: Article) -> str:
    published = article.published
    if published is None:
        return ""
    if published.value is None or published.precision in ("year", "month", "day"):
        return written(published) or escaped(published.raw)
    return published.value.isoformat(sep=" ", timespec="minutes")


def _publisher(article: Article) -> str:
    name = escaped(article.publisher.name or article.publisher.domain or "") if article.publisher else ""
    return f"[{name}]({_address(article.url)})" if name and article.url else name


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    """Return blocks; the items of a list and the rows of a table stay together."""
    parts: list[str] = []
    before = ""
    for block in blocks:
        joined = _block(block)
        if block.kind == before and block.kind in ("list_item", "table_row"):
            parts[-1] += "\n" + joined
        else:
            parts.append(joined + _rule_under(block))
        before = block.kind
    return parts


def _block(block: Block) -> str:
    if block.kind == "list_item":
        return f"- {escaped(block.text)}"
    if block.kind == "blockquote":
        return f"> {escaped(block.text)}"
    if block.kind == "table_row":
        return "| " + " | ".join(escaped(cell) for cell in block.text.split(" | ")) + " |"
    if block.kind == "preformatted":
        return "\n".join("    " + line for line in block.text.splitlines())
    return escaped(block.text)


def _rule_under(block: Block) -> str:
    """Return the rule that a table's first row needs."""
    if block.kind != "table_row":
        return ""
    return "\n|" + " --- |" * len(block.text.split(" | "))
