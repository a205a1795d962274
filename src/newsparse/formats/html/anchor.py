"""The heading by which the story is found: the one that says what the page's title says."""

from __future__ import annotations

import re

from lxml import etree

from ...document import Statement
from ...text.measure import is_dense
from ...text.whitespace import collapse
from .cues import Cue
from .flow import Chunk, Flow
from .links import leads_home

_LETTERS = re.compile(r"\w+")
_ELSEWHERE = Cue.NAV | Cue.FOOTER | Cue.SIDEBAR | Cue.COMMENT | Cue.RELATED | Cue.CONSENT | Cue.ACCESSIBLE
MIN_AGREEMENT = 0.5
"""Share of words that a heading and a stated title must have in common to be the same headline."""
SURE_WORDS = 3
"""Words from which agreement is no coincidence; signs of dense scripts count as words."""
LONE = 1.4
"""Factor for the only `h1` outside of furniture."""
MAX_TITLE = 200
"""Characters of a title that is not marked up as a heading."""
MAX_TITLES = 8
"""Stated titles that are compared; pages state the same one three or four times."""


def find_headline(flow: Flow, statements: tuple[Statement, ...]) -> Chunk | None:
    """Return the heading that agrees best with what the page states, else its first `h1`."""
    titles = _titles(flow.root, statements)
    own = frozenset(s.value for s in statements if s.name == "canonical_url")
    best: Chunk | None = None
    top = 0.0
    plain = [c for c in flow.chunks if c.tag == "h1" and not _is_elsewhere(c)]
    for chunk in flow.chunks:
        if chunk.level == 2 and chunk.box.cues & Cue.DEK & ~Cue.HEADLINE:
            continue
        if chunk.level in (1, 2) or (chunk.level in (0, 3) and chunk.box.cues & Cue.HEADLINE):
            score = max((_agreement(chunk.text, title) for title in titles), default=0.0)
            alone = [chunk] == plain and not leads_home(chunk)
            score *= _standing(chunk, own) * (LONE if alone else 1.0)
            if score > top:
                best, top = chunk, score
    if best is None or top < MIN_AGREEMENT or _is_elsewhere(best):
        best = next((c for c in flow.chunks if _is_title(c, titles)), best if top >= MIN_AGREEMENT else None)
    if best is not None:
        return best
    longest = max(plain, key=lambda chunk: len(chunk.text), default=None)
    return next((chunk for chunk in plain if len(_words(chunk.text)) >= SURE_WORDS), longest)


def _is_title(chunk: Chunk, titles: list[list[str]]) -> bool:
    """Whether a line, or a heading of a low level, is a stated title, or begins or ends one."""
    if (
        len(chunk.text) > MAX_TITLE
        or chunk.link_density > 0.5
        or _is_elsewhere(chunk)
        or chunk.level in (1, 2)
    ):
        return False
    words = _words(chunk.text)
    size = len(words)
    return size > SURE_WORDS and any(words in (title[:size], title[-size:]) for title in titles)


def _is_elsewhere(chunk: Chunk) -> bool:
    """Whether names put a line into a menu or a sidebar; a headline's own names speak of its looks."""
    above = chunk.box.parent
    cues = (
        above.context if chunk.level and chunk.box.cues & Cue.HEADLINE and above is not None else chunk.cues
    )
    return bool(cues & _ELSEWHERE)


def _standing(chunk: Chunk, own: frozenset[str]) -> float:
    """How likely such a heading is the page's own, from its tag and surroundings."""
    standing = {1: 1.5, 2: 1.0}.get(chunk.level, 0.9)
    linked = chunk.link_density > 0.5 and not _leads_here(chunk, own)
    return standing * 0.5 if _is_elsewhere(chunk) or linked else standing


def _leads_here(chunk: Chunk, own: frozenset[str]) -> bool:
    """Whether a heading links to its own page, as blogs have it; `own` are the page's addresses."""
    link = next(chunk.element.iter("a"), None)
    return link is not None and ("bookmark" in (link.get("rel") or "") or link.get("href") in own)


def _titles(root: etree._Element, statements: tuple[Statement, ...]) -> list[list[str]]:
    found = [s.value for s in statements if s.name in ("headline", "title")]
    element = root.find("head/title")
    if element is not None and element.text:
        found.append(element.text)
    return [_words(collapse(text)) for text in dict.fromkeys(found)][:MAX_TITLES]


def _words(text: str) -> list[str]:
    """Return the words of a text; its single signs where words are written without spaces."""
    words = _LETTERS.findall(text.casefold())
    return list("".join(words)) if is_dense(text) else words


def _agreement(text: str, title: list[str]) -> float:
    """Share of the words that both have, of the shorter: titles carry the site's name as well."""
    words = _words(text)
    if not words or not title:
        return 0.0
    common = len(set(words) & set(title))
    shorter = min(len(set(words)), len(set(title)))
    return common / shorter * min(1.0, len(words) / SURE_WORDS)
