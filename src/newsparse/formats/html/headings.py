"""Candidates for the headline: headings that the page states as its title, and those that look like it."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Role
from ...grammar.title import level, likeness, pieces_of, words_of
from .cues import Cue
from .flow import Chunk
from .heading_parts import Parts, parts_of
from .links import leads_home
from .page import Page, Placed

MAX_BEHIND = 2
"""Chunks behind the first of the body, or behind the heading found, among which the headline may be."""
MIN_PART = 8
"""Characters of a part of a page title that may be the headline."""
MAX_CANDIDATES = 40
"""Headings that are given; honest pages have up to five."""
MIN_LINE = 3
"""Words of a line that is part of the page's title and may be the headline of a page without headings."""
MAX_LINE = 300
"""Characters of a headline that is marked up as a paragraph."""
RELATED = 0.2
"""Likeness from which a heading may be another wording of a stated title."""
ELSEWHERE = 0.4
"""What is left of the confidence in a heading in navigation, a footer, a list of other stories."""
_TITLES = ("headline", "title")
AWAY = (
    Cue.NAV | Cue.FOOTER | Cue.SIDEBAR | Cue.COMMENT | Cue.RELATED | Cue.AD | Cue.CONSENT | Cue.PROMO
    | Cue.NEWSLETTER
)  # fmt: skip
"""Hints of places away from the story."""


def headline_blocks(page: Page) -> Iterator[Placed]:
    """Yield the candidates for the headline; a kicker inside or above one apart. Never raises."""
    head = page.region.headline
    titles, parts = _stated_titles(page)
    own = (s for s in page.statements if s.name == "headline" and s.syntax != "microdata")
    headlines = frozenset(level(statement.value) for statement in own)
    label = _label_above(page, head, titles)
    if label is not None:
        yield from label
    address = next((s.value for s in page.statements if s.name == "canonical_url"), "")
    latest = max(page.region.first, head.order if head is not None else 0) + MAX_BEHIND
    count = 0
    for chunk in page.flow.chunks[: latest + 1]:
        if count == MAX_CANDIDATES:
            return
        if chunk.cues & Cue.HIDDEN or (label is not None and chunk is head):
            continue
        heading = parts_of(chunk, headlines) if _is_heading(chunk) or chunk is head else Parts(chunk.text)
        confidence, rule = _judge(chunk, heading, head, titles, parts)
        if not confidence or leads_home(chunk, address):
            continue
        count += 1
        yield from _placed(page, chunk, heading, rule, confidence)


def _is_heading(chunk: Chunk) -> bool:
    return 0 < chunk.level <= 3 or bool(chunk.box.cues & Cue.HEADLINE)


def _judge(
    chunk: Chunk, heading: Parts, head: Chunk | None, titles: frozenset[str], parts: frozenset[str]
) -> tuple[float, str]:
    """Return how sure it is that a chunk is the headline, and why; 0 where nothing speaks for it."""
    is_heading = _is_heading(chunk) or chunk is head
    if head is None and level(chunk.text) in parts and len(words_of(chunk.text)) >= MIN_LINE:
        return (0.0 if chunk.cues & AWAY or chunk.links else 0.75), "a line that is part of the page's title"
    if not is_heading and (
        len(chunk.text) > MAX_LINE
        or chunk.kind not in ("paragraph", "text")
        or chunk.links
        or chunk.cues & Cue.DEK  # some themes state the standfirst as the headline
    ):
        return 0.0, ""
    text = level(heading.title)
    if text in titles or level(chunk.text) in titles:
        confidence, rule = 0.9 if chunk.level == 1 else 0.85, "a line that the page states as its title"
    elif not is_heading:
        return 0.0, ""
    elif text in parts:
        confidence, rule = 0.8, "a heading that is part of the page's title"
    elif chunk is head:
        confidence, rule = _judge_found(chunk, text, titles)
    elif chunk.level == 1 and not chunk.cues & AWAY:
        return 0.4, "another h1"
    else:
        return 0.0, ""
    if chunk is head:
        return confidence + 0.03, rule
    return confidence * (ELSEWHERE if chunk.cues & AWAY else 1.0), rule


def _judge_found(chunk: Chunk, text: str, titles: frozenset[str]) -> tuple[float, str]:
    """Judge the heading by which the story was found, where the page states other titles."""
    if chunk.level == 1 or not titles:
        return 0.85, "the story's first heading"
    if any(_runs_on(text, title) for title in titles):
        return 0.5, "a fragment of a stated title"
    if max(likeness(chunk.text, title) for title in titles) >= RELATED:
        return 0.85, "the story's first heading, like a stated title"
    return 0.5, "a heading that no stated title resembles"


def _stated_titles(page: Page) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stated titles, and the parts of those that have several."""
    stated = [s.value for s in page.statements if s.name in _TITLES]
    parts = (part for title in stated for part in pieces_of(title) if len(part) >= MIN_PART)
    return frozenset(level(title) for title in stated), frozenset(level(part) for part in parts)


def _placed(page: Page, chunk: Chunk, heading: Parts, rule: str, confidence: float) -> Iterator[Placed]:
    """Yield a heading; a kicker and a subtitle inside it apart."""
    if heading.label is not None:
        yield page.placed(chunk, Role.KICKER, "label inside the heading", 0.8, text=heading.label)
    yield page.placed(chunk, Role.HEADLINE, rule, confidence, text=heading.title)
    if heading.subtitle is not None:
        yield page.placed(chunk, Role.DEK, "subtitle inside the heading", 0.8, text=heading.subtitle)


def _runs_on(text: str, title: str) -> bool:
    """Whether a title goes on before or behind the words of a heading without a mark between."""
    before, found, behind = title.partition(text)
    if not found or len(title) == len(text):
        return False
    return before.rstrip()[-1:].isalnum() or behind.lstrip(" '")[:1].isalnum()


def _label_above(page: Page, head: Chunk | None, titles: frozenset[str]) -> tuple[Placed, ...] | None:
    """Return label and title where the page states "label: title" and shows one above the other."""
    if head is None:
        return None
    for chunk in page.flow.chunks[head.order + 1 : head.order + 3]:
        named = len(words_of(chunk.text)) >= MIN_LINE  # else the author or the site behind the title
        if named and f"{level(head.text)}: {level(chunk.text)}" in titles:
            return (
                page.placed(head, Role.KICKER, "stated before the title", 0.9),
                page.placed(chunk, Role.HEADLINE, "stated behind its label", 1.0),
            )
    return None
