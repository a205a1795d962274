"""What the page is."""

from __future__ import annotations

import re

from ..choice import Candidate, Choice
from ..context import Context
from ..document import BODY_ROLES, Document, Role
from ..grammar.promo import asks_consent
from ..grammar.title import level
from ..models import ArticleKind, Evidence, Warning
from ..models.body import Block
from ..text.measure import measure
from .body import Body

FEW_LETTERS = 250
"""Letters (see `measure`) of a short body; brief news items have 150 to 600."""
FEWEST_LETTERS = 40
"""Letters of the shortest body that makes a page an article which does not say that it is one: a sentence."""
TEASER_LETTERS = 90
"""Mean characters of a paragraph under which a page of many is a list of teasers."""
MANY_TEASERS = 5
"""Headings of other stories on a page with hardly any text of its own."""
MANY_BLOCKS = 12
ENDED = 0.5
"""Share of short paragraphs that end as clauses do from which they are a story told line by line: verse,
posts of one sentence a line. Of a results table or a list of teasers at most two fifths do."""
_CLAUSE_END = re.compile(r"[.!?…,;:。！？，、；：～][\"'”’»」』)）\]]*$")
SHORT_PARAGRAPH = 60
"""Mean characters from which the few paragraphs of a bare page are prose, not labels of a form or a menu."""
_VIDEO = frozenset(["VideoObject", "video", "video.other", "video.episode", "video.movie"])
_GALLERY = frozenset(["ImageGallery", "MediaGallery"])
_ARTICLE_HINTS = ("Article", "article", "Posting", "Report", "Review")
GALLERY_PICTURES = 6


def extract_kind(context: Context, headline: str | None, body: Body) -> Choice[ArticleKind]:
    """Return the kind of page, with a warning where it is no article."""
    kind, source, raw, confidence = _judge(context, headline, body)
    evidence = Evidence(source=source, raw=raw[:500], confidence=confidence)
    candidates = (Candidate(kind, source, confidence, raw[:120]),)
    warnings: tuple[Warning, ...] = ()
    if kind in ("listing", "unknown"):
        message = {
            "listing": "The page lists other pages; it is no article.",
            "unknown": "Nothing shows that this is a news article.",
        }[kind]
        warnings = (Warning(code="not-an-article", message=message),)
    elif kind in ("article", "live_blog") and not body.text:
        warnings = (Warning(code="no-text", message="No text of the story was found."),)
    return Choice(kind, evidence, candidates, warnings)


def _judge(context: Context, headline: str | None, body: Body) -> tuple[ArticleKind, str, str, float]:
    document = context.document
    types = document.stated("type")
    letters = measure(body.text)
    for statement in types:
        if statement.value == "LiveBlogPosting":
            return "live_blog", statement.source, statement.value, 0.95
    if len(body.posts) > 1:
        return "live_blog", "text", f"{len(body.posts)} entries", 0.85
    named = next((s for s in types if s.value.endswith(_ARTICLE_HINTS)), None)
    pictures = len(document.having(Role.CAPTION))
    gallery = next((s for s in types if s.value in _GALLERY), None)
    if letters < 4 * FEW_LETTERS and (gallery or pictures >= GALLERY_PICTURES):
        return "gallery", gallery.source if gallery else "text", f"{pictures} captions", 0.7
    video = next((s for s in types if s.value in _VIDEO), None)
    if video and named is None and letters < 4 * FEW_LETTERS:
        return "video", video.source, video.value, 0.8
    if named is not None and letters:
        return "article", named.source, named.value, 0.9
    blocks = [block for section in body.sections for block in section.blocks]
    listing = _listed(document, blocks, letters)
    if listing is not None:
        return listing
    if named is None and letters < FEWEST_LETTERS and document.medium == "html":
        return "unknown", "text", f"{letters:.0f} characters of text", 0.6
    mean = letters / len(blocks) if blocks else 0.0
    told = len(blocks) > 1 and (document.medium == "text" or mean >= SHORT_PARAGRAPH)
    return _without_type(context, headline, body, letters, told=told)


def _listed(
    document: Document, blocks: list[Block], letters: float
) -> tuple[ArticleKind, str, str, float] | None:
    """Judge a page that leads to other stories; `None` where it tells one itself."""
    mean = letters / len(blocks) if blocks else 0.0
    teasers = sum(block.details.get("kind") == "teaser" for block in document.having(Role.ASIDE))
    if teasers >= MANY_TEASERS and letters < 4 * FEW_LETTERS and not _is_dated(document):
        return "listing", "text", f"{teasers} headings of other stories", 0.7
    if len(blocks) >= MANY_BLOCKS and mean < TEASER_LETTERS and document.medium == "html":
        ended = sum(_CLAUSE_END.search(block.text[-4:]) is not None for block in blocks)
        if ended < ENDED * len(blocks):
            return "listing", "text", f"{len(blocks)} blocks of {mean:.0f} characters", 0.6
    listed = document.stated("listing_type")
    if listed and letters < 8 * FEW_LETTERS:
        return "listing", listed[0].source, listed[0].value, 0.7
    return None


def _without_type(
    context: Context, headline: str | None, body: Body, letters: float, *, told: bool
) -> tuple[ArticleKind, str, str, float]:
    """Judge a page that does not say what it is; `told` are several paragraphs of prose."""
    document = context.document
    if any(w.code.startswith("not-") for w in document.warnings):
        return "unknown", "text", document.warnings[0].message, 0.7
    if headline is None and letters < FEW_LETTERS and body.dateline is None:
        return "unknown", "text", "no headline", 0.5
    furnished = document.stated("published", "author") or document.having(Role.BYLINE, Role.TIME)
    if document.medium == "html" and not furnished and asks_consent(body.text):
        return "unknown", "text", "asks for consent", 0.7
    if not furnished and headline is not None and _names_site(context, headline):
        return "unknown", "text", "headed by the site's name", 0.5
    if letters < FEW_LETTERS and not (furnished or told or body.dateline):
        return "unknown", "text", f"{letters:.0f} characters of text", 0.5
    return "article", "text", f"{letters:.0f} characters of text", 0.6


def _is_dated(document: Document) -> bool:
    """Whether a time or a byline stands between headline and story, as above one story, not above a list."""
    headed = False
    for block in document.blocks:
        if block.role is Role.HEADLINE:
            headed = True
        elif headed and block.role in (Role.TIME, Role.BYLINE):
            return True
        elif headed and block.role in BODY_ROLES:
            return False
    return False


def _names_site(context: Context, headline: str) -> bool:
    """Whether the heading is the site's name only: the page shows no title of a story."""
    publisher = context.publisher
    return publisher is not None and publisher.name is not None and level(publisher.name) == level(headline)
