"""Items of RSS and Atom feeds and of WordPress exports, and entries of news sitemaps."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from ...document import Document, Role
from ...errors import ArchiveError
from ...lexicon.archives import archive_words
from ...options import Options
from ...record import Record
from .draft import Draft
from .markup import pour, pour_html, pour_text, words_of_html
from .xml import attribute, children, descend, first, local, parse_xml, raw_text, text_of

_SHORT_CODE = re.compile(r"\[/?[a-z][\w-]{1,30}(?: [^\]]{0,300})?\]")
_MIN_FULL_TEXT = 600
"""Characters from which a description is the story, not a teaser (teasers end by 400)."""
_CAPTION = re.compile(r"\[(/?)caption\b[^\]]{0,300}\]")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n\s*")


def read_rss_item(record: Record, options: Options) -> Document:
    """Read one `item`. Raises `ArchiveError` for WordPress items that are no stories."""
    root = parse_xml(record, options)
    post_type = text_of(next(children(root, "post_type"), None))
    if post_type in archive_words().wordpress_parts:
        raise ArchiveError(f"a WordPress {post_type}, not a story")
    draft = Draft()
    logins = {hint.path: hint.value for hint in record.hints if hint.name == "login"}
    draft.headline(words_of_html(_raw(root, "title")), "item/title")
    for name in ("creator", "author"):
        for person in children(root, name):
            if "@" not in text_of(person):
                draft.state("author", logins.get(text_of(person), text_of(person)), f"item/{name}")
    for name, ours in (("pubDate", "published"), ("date", "published"), ("modified", "modified")):
        draft.state(ours, text_of(next(children(root, name), None)), f"item/{name}")
    draft.state("url", text_of(next(children(root, "link"), None)), "item/link")
    for category in children(root, "category"):
        draft.state("keyword", text_of(category), "item/category")
    contents = [c for c in children(root, "encoded") if not _is_excerpt(c)]
    full = _published_markup(raw_text(contents[0])) if contents else ""
    description = _raw(root, "description")
    if full.strip():
        pour_html(full, draft, "item/content:encoded")
        draft.state("description", words_of_html(description), "item/description")
    elif len(description) >= _MIN_FULL_TEXT:
        pour_html(description, draft, "item/description")
    else:
        draft.state("description", words_of_html(description), "item/description")
        pour_html(description, draft, "item/description")
    _drop_tail(draft)
    _media(root, draft)
    return draft.document(record)


def _published_markup(content: str) -> str:
    """Return stored WordPress content as its site shows it: captions as figures, blank lines as breaks."""
    marks = [found.group(1) for found in _CAPTION.finditer(content)]
    if marks == ["", "/"] * (len(marks) // 2):
        content = _CAPTION.sub(r"<\1figure>", content)
    return _BLANK_LINE.sub("<br><br>", _SHORT_CODE.sub("", content))


def _drop_tail(draft: Draft) -> None:
    """Drop the line that a plug-in adds to every item: "The post … appeared first on …"."""
    words = archive_words()
    last = draft.blocks[-1].text.casefold() if draft.blocks else ""
    if last.startswith(words.feed_heads) and any(tail in last for tail in words.feed_tails):
        draft.blocks.pop()


def _is_excerpt(element: Element) -> bool:
    return "excerpt" in str(element.tag) or element.prefix == "excerpt"


def _raw(root: Element, name: str) -> str:
    found = next(children(root, name), None)
    return raw_text(found).strip() if found is not None else ""


def _media(root: Element, draft: Draft) -> None:
    for content in descend(root, "content"):
        if attribute(content, "url"):
            caption = text_of(first(content, "description")) or text_of(first(content, "title"))
            credit = text_of(first(content, "credit"))
            draft.picture(caption, credit, "item/media:content", image_url=attribute(content, "url"))


def read_atom_entry(record: Record, options: Options) -> Document:
    """Read one `entry` of an Atom feed."""
    root = parse_xml(record, options)
    draft = Draft()
    draft.headline(words_of_html(_raw(root, "title")), "entry/title")
    for author in children(root, "author"):
        draft.state("author", text_of(first(author, "name")), "entry/author/name")
    published = text_of(next(children(root, "published"), None))
    updated = text_of(next(children(root, "updated"), None))
    draft.state("published", published or updated, "entry/published" if published else "entry/updated")
    draft.state("modified", updated if published else "", "entry/updated")
    link = next((c for c in children(root, "link") if attribute(c, "rel") in ("", "alternate")), None)
    draft.state("url", attribute(link, "href"), "entry/link")
    language = attribute(root, "lang") or next(
        (attribute(e, "lang") for e in descend(root) if attribute(e, "lang")), ""
    )
    draft.state("language", language, "entry/@lang")
    for category in children(root, "category"):
        draft.state("keyword", attribute(category, "label") or attribute(category, "term"), "entry/category")
    content = next(children(root, "content"), None)
    summary = next(children(root, "summary"), None)
    if content is None:
        content = summary
    else:
        draft.state("description", words_of_html(_raw(root, "summary")), "entry/summary")
    if content is not None:
        _atom_text(content, draft)
    return draft.document(record)


def _atom_text(content: Element, draft: Draft) -> None:
    place = f"entry/{local(content)}"
    if len(content):
        pour(content, draft, place)
    elif attribute(content, "type") in ("html", "xhtml", "text/html"):
        pour_html(raw_text(content), draft, place)
    else:
        pour_text(raw_text(content), draft, place)


def read_sitemap_entry(record: Record, options: Options) -> Document:
    """Read one `url` of a Google News sitemap: an index entry without text."""
    root = parse_xml(record, options)
    draft = Draft()
    news = first(root, "news")
    draft.headline(text_of(first(news, "title")), "news:news/news:title")
    draft.state("published", text_of(first(news, "publication_date")), "news:news/news:publication_date")
    publication = first(news, "publication")
    draft.state("site_name", text_of(first(publication, "name")), "news:publication/news:name")
    draft.state("language", text_of(first(publication, "language")), "news:publication/news:language")
    draft.state("url", text_of(next(children(root, "loc"), None)), "url/loc")
    for keyword in text_of(first(news, "keywords")).split(","):
        draft.state("keyword", keyword, "news:news/news:keywords")
    for image in descend(root, "image"):
        caption = text_of(next(children(image, "caption"), None))
        draft.picture(caption, "", "image:image", image_url=text_of(next(children(image, "loc"), None)))
    if not draft.has(Role.HEADLINE):
        raise ArchiveError("expected <news:title> in the entry of a news sitemap, found none")
    return draft.document(record)
