"""TEI P5, for corpora."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from ..models import Article, Block, Quotation
from .moments import written

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_ILLEGAL = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]")
_KINDS = {"list_item": "item", "table_row": "row", "blockquote": "quote", "preformatted": "ab"}


def to_tei(article: Article) -> str:
    """Return one article as a TEI document. Direct quotations inside a paragraph are `said` elements."""
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _tei(article, f' xmlns="{NAMESPACE}"') + "\n"


def to_tei_corpus(articles: Iterable[Article], title: str = "newsparse") -> Iterator[str]:
    """Yield the pieces of a `teiCorpus` that holds the articles."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{NAMESPACE}">\n'
    yield (
        f"<teiHeader><fileDesc><titleStmt><title>{_text(title)}</title></titleStmt>"
        "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>\n"
    )
    for article in articles:
        yield _tei(article, "") + "\n"
    yield "</teiCorpus>\n"


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("", text))


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("", text))


def _tei(article: Article, namespace: str) -> str:
    language = f" xml:lang={_attribute(article.language)}" if article.language else ""
    text = f"<text><body>\n{_body(article)}\n</body></text>"
    return f"<TEI{namespace}{language}>\n{_header(article)}\n{text}</TEI>"


def _header(article: Article) -> str:
    authors = "".join(f"<author>{_text(author.name)}</author>" for author in article.authors)
    subtitle = f'<title type="sub">{_text(article.dek)}</title>' if article.dek else ""
    publisher = article.publisher.name or article.publisher.domain or "" if article.publisher else ""
    published = article.published
    when = written(published)
    date = f"<date when={_attribute(when)}>{_text(published.raw)}</date>" if published and when else ""
    source = f"<ptr target={_attribute(article.url)}/>" if article.url else "<p/>"
    topics = "".join(f"<term>{_text(topic)}</term>" for topic in article.topics)
    profile = (
        f"<profileDesc><textClass><keywords>{topics}</keywords></textClass></profileDesc>" if topics else ""
    )
    return (
        "<teiHeader><fileDesc>"
        f'<titleStmt><title type="main">{_text(article.headline or "")}</title>{subtitle}{authors}'
        "</titleStmt>"
        f"<publicationStmt><publisher>{_text(publisher)}</publisher>{date}</publicationStmt>"
        f"<sourceDesc><bibl>{source}</bibl></sourceDesc></fileDesc>{profile}</teiHeader>"
    )


def _body(article: Article) -> str:
    parts: list[str] = []
    said = [q for q in article.quotations if len(q.spans) == 1 and q.spans[0].part == "body"]
    for section in article.sections:
        parts.append("<div>")
        if section.heading:
            parts.append(f"<head>{_text(section.heading)}</head>")
        before = ""
        for block in section.blocks:
            parts += _frame(before, block.kind)
            before = block.kind
            parts.append(_block(block, said))
        parts += _frame(before, "")
        if not section.blocks:
            parts.append("<p/>")
        parts.append("</div>")
    for caption in article.captions:
        parts.append(f"<figure><figDesc>{_text(caption.text)}</figDesc></figure>")
    return "\n".join(parts) if parts else "<p/>"


def _frame(before: str, now: str) -> list[str]:
    frames = {"list_item": "list", "table_row": "table"}
    if before == now:
        return []
    closed = [f"</{frames[before]}>"] if before in frames else []
    return closed + ([f"<{frames[now]}>"] if now in frames else [])


def _block(block: Block, said: list[Quotation]) -> str:
    if block.kind == "table_row":
        return "<row>" + "".join(f"<cell>{_text(cell)}</cell>" for cell in block.text.split(" | ")) + "</row>"
    tag = _KINDS.get(block.kind, "p")
    return f"<{tag}>{_with_said(block, said)}</{tag}>"


def _with_said(block: Block, said: list[Quotation]) -> str:
    """Return a block's text with its quotations marked."""
    start, end = block.span.start, block.span.end
    pieces: list[str] = []
    at = start
    for quotation in said:
        span = quotation.spans[0]
        if quotation.kind != "direct" or not (at <= span.start and span.end <= end):
            continue
        who = quotation.attribution
        name = (who.name or who.source or "") if who else ""
        pieces.append(_text(block.text[at - start : span.start - start]))
        marked = f" n={_attribute(name)}" if name else ""
        pieces.append(f"<said{marked}>{_text(quotation.text)}</said>")
        at = span.end
    pieces.append(_text(block.text[at - start :]))
    return "".join(pieces)
