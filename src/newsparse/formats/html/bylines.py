"""Candidates for the byline: what the markup names so, what reads as one, bare names beside the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ...document import Role
from ...grammar.byline import (
    byline_among,
    is_bare_name,
    is_role,
    names_source,
    opens_as_label,
    opens_like_byline,
    signs_densely,
)
from ...grammar.dated_byline import byline_within
from ...grammar.handle import leads_to_author
from ...grammar.makers import names_house
from ...grammar.signature import is_signature
from ...grammar.title import level
from ...grammar.vocabulary import agency_of
from ...lexicon import primary
from ...text.measure import measure
from .byline_parts import MAX_LINKS, NAMED, lines_of, links_of, pieces_of, without_buttons, words_of_byline
from .cues import Cue
from .flow import Chunk
from .headings import AWAY
from .page import LINKED, Page, Placed

MAX_ABOVE = 6
"""Chunks above the headline in which a byline may stand."""
MAX_BELOW = 10
"""Chunks behind the body in which a byline may stand."""
MAX_BYLINE = 300
"""Characters of a byline with the times and buttons on its line."""
MAX_BYLINES = 40
"""Candidates that are given; honest pages have up to ten."""
MAX_BESIDE = 30
"""Characters beside a stated author's name on a line that is a byline."""
MIN_LETTERS = 2
"""Letters of a line that is called a byline; one alone stands for a portrait."""
MIN_NAME = 5
"""Characters of a stated author's name that is looked for."""
PROSE = 120
"""Letters from which a chunk is a paragraph of the story."""
MAX_PROSE_ABOVE = 2
"""Paragraphs above a byline: a dek, the lede."""
MAX_SIGNED = 80
"""Characters of an author's name that software calls a biography."""
MAX_FOOTER = 3
"""Chunks behind the story in which a post is signed."""
MIN_LEVEL = 3
"""Level of a heading that may be an author's name; one level above, only where nothing but a name stands."""
MAX_SIGNATURE = 2
"""Chunks behind the story in which a line without a name in the markup signs it: "Text: Ada Lo"."""
MAX_INTRODUCTION = 20
"""Characters of what introduces an author's name behind the story: "About", "Written by"."""
MAX_AGENCY = 40
"""Characters of a line that names an agency and a place."""
_FONT_SIZE = re.compile(r"[Aa][ +-]?[Aa+-]{0,2}")
"""A button that sets the size of letters, which reads as an agency's initials."""
_SIGNED_AA = frozenset(["tr", "az", "ku"])
"""Languages in which the agency of those initials signs stories."""
_AGENCY_END = re.compile(r"\s*[,|/;(]\s*|\s+[-–—]\s+")
_PICTURE = Cue.IN_FIGURE | Cue.CAPTION | Cue.TAGS | Cue.IN_LINK
_NO_NAME = _PICTURE & ~Cue.IN_LINK | Cue.KICKER | Cue.SHARE
_NEVER = AWAY & ~Cue.SIDEBAR | Cue.HIDDEN | Cue.BIO | Cue.CAPTION


@dataclass(frozen=True, slots=True)
class _Setting:
    """What is known of the page beside the line."""

    page: Page
    language: str | None
    authors: tuple[str, ...]
    """Names that the page states, levelled."""
    last: int
    """Order of the story's last chunk."""


def byline_blocks(page: Page) -> Iterator[Placed]:
    """Yield the candidates in reading order. Never raises."""
    language = page.language
    stated = (s.value for s in page.statements if s.name == "author" and len(s.value) >= MIN_NAME)
    setting = _Setting(page, language, tuple(islice(map(level, stated), MAX_BYLINES)), page.region.last - 1)
    return islice(_candidates(setting), MAX_BYLINES)


def _candidates(setting: _Setting) -> Iterator[Placed]:
    page = setting.page
    head = page.region.headline
    start = head.order - MAX_ABOVE if head is not None else 0
    prose = 0
    label: Chunk | None = None
    for chunk in page.flow.chunks[max(0, start) : page.region.last + MAX_BELOW]:
        if chunk.order in page.region.orders and measure(chunk.text) > PROSE:
            prose += 1
        if len(chunk.text) > MAX_BYLINE or chunk is head or _is_away(chunk, prose, setting):
            continue
        found = _judge(chunk, prose, setting)
        if label is not None and label.order == chunk.order - 1 and found is None:
            found = _judge_labelled(chunk, setting)
            if found is not None:
                yield page.placed(label, Role.BYLINE, "a label above an author", 0.4)
        label = chunk if prose <= MAX_PROSE_ABOVE and opens_as_label(chunk.text) else None
        if found is not None:
            text, confidence, rule = found
            text = _with_role(without_buttons(text, setting.language), chunk, setting)
            yield page.placed(chunk, Role.BYLINE, rule, confidence, text=text, details=links_of(chunk))
        if not prose:
            yield from _agencies_beside(chunk, setting)


def _agencies_beside(chunk: Chunk, setting: _Setting) -> Iterator[Placed]:
    """Yield the agencies that a line between headline and story names as its source in an element."""
    head = setting.page.region.headline
    if head is None or chunk.order <= head.order or chunk.cues & _PICTURE:
        return
    for mark in chunk.marks:
        if mark.cues & Cue.CREDIT and (names_source(mark.text) or agency_of(mark.text)):
            yield setting.page.placed(chunk, Role.BYLINE, "an agency as the source", 0.4, text=mark.text)


def _is_away(chunk: Chunk, prose: int, setting: _Setting) -> bool:
    """Whether a line stands where no byline is.

    But software calls the author's name above the story a biography, and signs in the footer of a post; a bar
    between headline and story with the number of comments has the byline as well.
    """
    beyond = chunk.cues & Cue.SIDEBAR and chunk.order > setting.last > 0  # an aside there lists others
    if beyond or (_FONT_SIZE.fullmatch(chunk.text) and primary(setting.language) not in _SIGNED_AA):
        return True
    away = chunk.cues & _NEVER
    if away == Cue.BIO:
        least = MAX_PROSE_ABOVE if opens_like_byline(chunk.text, setting.language) else 0
        return prose > least or len(chunk.text) > MAX_SIGNED
    if away == Cue.FOOTER:
        signed = any(mark.cues & NAMED for mark in chunk.marks)
        return not (signed and setting.last <= chunk.order <= setting.last + MAX_FOOTER)
    if away == Cue.COMMENT or (away == Cue.NAV and chunk.box.cues & NAMED):
        head = setting.page.region.headline
        below = not prose and head is not None and head.order < chunk.order <= setting.page.region.first
        named = away == Cue.COMMENT and any(mark.cues & NAMED for mark in chunk.marks)
        return not (below and (named or opens_like_byline(chunk.text, setting.language)))
    return bool(away)


def _judge(chunk: Chunk, prose: int, setting: _Setting) -> tuple[str, float, str] | None:
    """Return a byline's text, how sure it is one, and why. `prose` counts the paragraphs above it."""
    text, language = chunk.text, setting.language
    opening = prose <= MAX_PROSE_ABOVE
    behind = chunk.order >= setting.last
    reads = opening and opens_like_byline(text, language)
    if chunk.kind == "heading" and not reads and not _is_named_heading(chunk, language):
        return None
    marks = [m for m in chunk.marks if m.cues & NAMED and m.text]
    signed = bool(marks) and (opening or (behind and bool(chunk.cues & Cue.FOOTER)))
    if (chunk.cues & NAMED and (opening or behind)) or signed:
        words = words_of_byline(chunk, marks)
        enough = sum(map(str.isalpha, words)) >= MIN_LETTERS
        return (byline_within(words, language) or words, 0.7, "named as a byline") if enough else None
    if opening and (among := byline_among(pieces_of(chunk), language)):
        return among, 0.6, "a piece of a line about the story"
    if reads:
        return text, 0.65, "reads as a byline"
    if opening and (within := byline_within(text, language)):
        return within, 0.65, "ends in a byline"
    if opening and _names_author(text, setting.authors):
        return text, 0.6, "names an author whom the page states"
    if opening and chunk.links and _links_to_author(chunk):
        return text, 0.6, "links to an author's page"
    if not prose and _stands_beside_time(chunk, setting):
        return text, 0.5, "a bare name beside a time"
    if behind and not opening and (signature := _signature(chunk, setting)):
        return signature, 0.35, "signs the story at its end"
    return _judge_bare(chunk, setting) if not prose or behind else None


def _judge_bare(chunk: Chunk, setting: _Setting) -> tuple[str, float, str] | None:
    """Judge a line before or behind the story that no word introduces."""
    if _is_bare_byline(chunk, setting):
        return lines_of(chunk), 0.4, "a bare name before or behind the story"
    if chunk.order < setting.last and _is_introduced(chunk, setting):
        return chunk.text, 0.5, "a bare name that a line behind the story introduces"
    if chunk.order < setting.last and _is_agency_line(chunk, setting):
        return chunk.text, 0.4, "an agency between headline and story"
    return None


def _is_named_heading(chunk: Chunk, language: str | None) -> bool:
    """Whether a heading is called an author's: "h3 class=author"; or its box is, and it is a bare name."""
    if not chunk.box.cues & NAMED:
        above = chunk.box.parent
        inside = chunk.level >= MIN_LEVEL and above is not None and above.cues & NAMED
        return bool(inside) and is_bare_name(chunk.text, language)
    return chunk.level >= MIN_LEVEL or (chunk.level == MIN_LEVEL - 1 and is_bare_name(chunk.text, language))


def _stands_beside_time(chunk: Chunk, setting: _Setting) -> bool:
    """Whether a line between headline and story is nothing but a name, with a time in the same row."""
    head = setting.page.region.headline
    if head is None or chunk.order <= head.order or chunk.cues & _NO_NAME:
        return False
    chunks = setting.page.flow.chunks
    beside = (chunks[chunk.order + step] for step in (-1, 1) if chunk.order + step < len(chunks))
    rows = (chunk.box, chunk.box.parent)
    dated = any(_is_timed(other) and (other.box in rows or other.box.parent in rows) for other in beside)
    named = is_bare_name(chunk.text, setting.language) or signs_densely(chunk.text, setting.language)
    return dated and named and not names_house(chunk.text)


def _is_timed(chunk: Chunk) -> bool:
    return bool(chunk.cues & Cue.TIME) or any(m.tag == "time" or m.cues & Cue.TIME for m in chunk.marks)


def _signature(chunk: Chunk, setting: _Setting) -> str | None:
    """Return the byline that a line right behind the story, or its last, is or ends in.

    No other title is between: "By Ada Lo", "Published on May 4th by Ada Lo".
    """
    if chunk.order > setting.last + MAX_SIGNATURE or chunk.cues & (_PICTURE | Cue.SIDEBAR):
        return None
    if is_signature(chunk.text):
        return None  # who else worked on it
    between = setting.page.flow.chunks[setting.last + 1 : chunk.order]
    if any(other.kind == "heading" or other.link_density > LINKED for other in between):
        return None
    if opens_like_byline(chunk.text, setting.language) or signs_densely(chunk.text, setting.language):
        return chunk.text
    return byline_within(chunk.text, setting.language)


def _judge_labelled(chunk: Chunk, setting: _Setting) -> tuple[str, float, str] | None:
    """Judge a line behind a label that introduces authors: "Written by", and a name below it."""
    if not is_bare_name(chunk.text, setting.language):
        return None
    return chunk.text, 0.6, "a name behind a label"


def _with_role(text: str, chunk: Chunk, setting: _Setting) -> str:
    """Add the job that stands below a name in the same box."""
    chunks = setting.page.flow.chunks
    below = chunks[chunk.order + 1] if chunk.order + 1 < len(chunks) else None
    if below is None or chunk.box.parent is None or below.kind == "heading":
        return text
    near = below.box.parent in (chunk.box, chunk.box.parent) or below.box is chunk.box
    if near and is_bare_name(text, setting.language) and is_role(below.text, setting.language):
        return f"{text}, {below.text}"
    return text


def _names_author(text: str, authors: tuple[str, ...]) -> bool:
    """Whether a short line holds the name of an author whom the page states."""
    if len(text) > MAX_BYLINE // 2:
        return False
    line = level(text)
    return any(name in line and len(line) <= 2 * len(name) + MAX_BESIDE for name in authors)


def _links_to_author(chunk: Chunk) -> bool:
    """Whether a short line holds a link to an author's page."""
    if chunk.cues & (Cue.KICKER | Cue.TAGS):
        return False
    links = islice(chunk.element.iter("a"), MAX_LINKS)
    return len(chunk.text) <= MAX_BYLINE // 2 and any(leads_to_author(a.get("href") or "") for a in links)


def _is_agency_line(chunk: Chunk, setting: _Setting) -> bool:
    """Whether a line below the headline opens with an agency: "AFP, MANILA", "Source: Reuters"."""
    head = setting.page.region.headline
    if head is None or chunk.order <= head.order or len(chunk.text) > MAX_AGENCY or chunk.cues & _PICTURE:
        return False
    first = _AGENCY_END.split(chunk.text, maxsplit=1)[0]
    return agency_of(first) is not None or names_source(first)


def _is_introduced(chunk: Chunk, setting: _Setting) -> bool:
    """Whether a bare name above the story stands once more behind it, behind a word: "About Ada Lo"."""
    if chunk.kind != "paragraph" or not is_bare_name(chunk.text, setting.language):
        return False
    behind = setting.page.flow.chunks[setting.last + 1 : setting.last + 1 + MAX_BELOW]
    most, name = len(chunk.text) + MAX_INTRODUCTION, f" {chunk.text}"
    return any(len(other.text) <= most and other.text.endswith(name) for other in behind)


def _is_bare_byline(chunk: Chunk, setting: _Setting) -> bool:
    """Whether a paragraph beside those of the story is nothing but a name."""
    if chunk.kind != "paragraph" or chunk.links or chunk.text.isupper():
        return False
    chunks, orders = setting.page.flow.chunks, setting.page.region.orders
    beside = (chunks[chunk.order + step] for step in (-1, 1, 2) if chunk.order + step in orders)
    if not any(other.box.parent is chunk.box.parent and len(other.text) > PROSE for other in beside):
        return False
    return is_bare_name(chunk.text, setting.language)
