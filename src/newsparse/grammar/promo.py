"""Whether a line promotes something instead of telling the story.

The words of all languages are asked at once: pages mix their own language with that of their software, and a
phrase of one language is hardly ever an innocent phrase of another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ..lexicon import load_all
from ..lexicon.promotion import Promotion
from ..text.measure import measure

PromoKind = Literal["label", "pointer", "appeal"]
"""`label`: the whole line is a furniture word; `pointer`: it leads to another story; `appeal`: it asks the
reader to subscribe, follow, click, accept."""

MAX_LINE = 400
"""Letters beyond which a paragraph is not asked for promotional words: it tells something."""
MAX_HEADING_WORDS = 7
"""Words of the longest promotional heading that is known by its first and last word."""
MAX_APPEAL = 280
"""Letters of the longest appeal: calls to subscribe seldom have more than two sentences."""
MAX_CONSENT = 3_000
"""Letters of the longest dialogue about consent; a story about cookies tells more."""
MIN_CONSENT = 3
"""Phrases of such dialogues that a text has."""
MAX_CONTACT = 60
"""Letters of a line that heads a list of contacts."""
_ENDS = " \t:.!?…-–—|>»›<«‹→▶►▸•·▪■●★※（）*#/\\()[]{}\"'“”„’‘,;+：，、。！？；"
MAX_OPENING = 70
"""Characters in which a longer text, in a script with spaces, says that it is an appeal."""
_TITLE = re.compile(r"^[\"“„«][^\"“”„«»]{1,40}[\"“”»]\s?[:–—]\s")
"""A name in quotation marks that opens a line: a newsletter's or a podcast's."""
_QUOTES = re.compile('["“”„«»「『]')
_COUNT = re.compile(r"^\d[\d.,\u202f\u00a0]{0,9} (?=[^\W\d])|\s*\(\d{1,5}$")
"""How many there are, before or behind a heading: "12 Comments", "Comments (79)"."""
_WORDS = re.compile(r"\w+")
_DENSE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class _Index:
    """All languages' words, laid out for quick answers."""

    lines: frozenset[str]
    headings: frozenset[str]
    contacts: frozenset[str]
    consent: tuple[str, ...]
    heading_openers: frozenset[str]
    heading_closers: frozenset[str]
    pointers: dict[str, tuple[str, ...]]
    """First word → pointers that begin with it."""
    appeals: dict[str, tuple[str, ...]]
    """First word → appeals that begin with it."""
    dense_pointers: tuple[str, ...]
    """Pointers of scripts without spaces."""
    dense_appeals: tuple[str, ...]


@cache
def _index() -> _Index:
    lexica = [data for _, data in load_all(Promotion)]
    pointers = [_folded(phrase) for data in lexica for phrase in data.pointers]
    appeals = [_folded(phrase) for data in lexica for phrase in data.appeals]
    return _Index(
        lines=frozenset(_bare(phrase) for data in lexica for phrase in data.lines),
        headings=frozenset(_bare(phrase) for data in lexica for phrase in data.headings),
        contacts=frozenset(_bare(phrase) for data in lexica for phrase in data.contacts),
        consent=tuple(phrase for data in lexica for phrase in data.consent),
        heading_openers=frozenset(word for data in lexica for word in data.heading_openers),
        heading_closers=frozenset(word for data in lexica for word in data.heading_closers),
        pointers=_by_first_word(pointers),
        appeals=_by_first_word(appeals),
        dense_pointers=tuple(p for p in pointers if _is_dense(p)),
        dense_appeals=tuple(p for p in appeals if _DENSE.search(p)),
    )


def _is_dense(phrase: str) -> bool:
    """Whether words are not told apart by spaces: dense scripts, and bullets."""
    return bool(_DENSE.search(phrase)) or not _WORDS.search(phrase)


def _by_first_word(phrases: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        word = _WORDS.search(phrase)
        if word and not _is_dense(phrase):
            found[word.group()] = (*found.get(word.group(), ()), phrase)
    return found


def _bare(text: str) -> str:
    return _folded(text).strip(_ENDS)


def _folded(text: str) -> str:
    """Return a text for comparison; a Turkish "İ" folds to "i" and a dot of its own, which goes."""
    return text.casefold().replace("’", "'").replace("\u0307", "")


def promotion_of(text: str, link_share: float = 0.0) -> PromoKind | None:
    """Return how a line promotes something, or `None` where it does not.

    `link_share` (0 to 1) is the share of its characters that stand in links; "Read" or "More" begin a pointer
    only before a colon or a link.
    """
    return _promotion_of(text, link_share) if len(text) <= MAX_LINE else None


@lru_cache(maxsize=256)
def _promotion_of(text: str, link_share: float) -> PromoKind | None:
    """Answer for a short line, and remember the answer: several steps ask about one page's lines."""
    index = _index()
    bare = _bare(text)
    if not bare or bare in index.lines:
        return "label"
    if _points(bare, link_share, index):
        return "pointer"
    quoted = link_share <= LINKED and _QUOTES.search(text if text[0].isalpha() else _TITLE.sub("", text))
    short = measure(text) <= MAX_APPEAL
    asked = bare if short else "" if _DENSE.search(bare) else bare[:MAX_OPENING]
    return "appeal" if not quoted and _appeals(asked, index) else None


def is_label(text: str) -> bool:
    """Whether a line is a furniture word and no heading over other stories: "Article content"."""
    bare = _bare(text)
    return bare in _index().lines and bare not in _index().headings


def is_contact_label(text: str) -> bool:
    """Whether a line heads the contacts of a press release: "Media contact:"."""
    return len(text) <= MAX_CONTACT and _bare(text) in _index().contacts


def asks_consent(text: str) -> bool:
    """Whether a whole text asks for consent to cookies and the like and tells nothing besides."""
    if len(text) > MAX_CONSENT:
        return False
    folded = text.casefold()
    found = [phrase for phrase in _index().consent if phrase in folded]
    return len(found) >= MIN_CONSENT


def is_promotional_heading(text: str) -> bool:
    """Whether a heading stands over something else than the story: "Related stories", "About us"."""
    index = _index()
    bare = _bare(text)
    if bare[:1].isdigit() or "(" in bare:
        bare = _COUNT.sub("", bare)
    if not bare or bare in index.headings or bare in index.lines:
        return True
    words = bare.split()
    if len(words) > 3 and " ".join(words[:3]) in index.headings:  # "Mehr zum Thema Hitze"
        return True
    return (
        1 < len(words) <= MAX_HEADING_WORDS
        and words[0] in index.heading_openers
        and words[-1] in index.heading_closers
    )


def _points(bare: str, link_share: float, index: _Index) -> bool:
    word = _WORDS.search(bare)
    if word is None:
        return False
    candidates = index.pointers.get(word.group(), ())
    if _DENSE.search(bare[:12]) or word.start() > 0:
        candidates += index.dense_pointers
    for phrase in candidates:
        if bare.startswith(phrase):
            rest = bare[len(phrase) :]
            linked = link_share > LINKED and rest[:1] in " ?"
            if phrase[-1] in _BRACKETS or rest[:1] in _COLONS or rest[:2] in _SPACED_COLONS or linked:
                return True
    return False


_COLONS = frozenset(":：|»>】▶►→")
_BRACKETS = frozenset("】]")
"""Ends of pointers that need no colon behind them."""
_SPACED_COLONS = frozenset([" :", " |", " »", " >", " →", " –", " —", " -"])
LINKED = 0.5
"""Share of link text from which the words behind a pointer are the other story's headline."""


def _appeals(bare: str, index: _Index) -> bool:
    for word in index.appeals.keys() & _WORDS.findall(bare):
        if any(phrase in bare for phrase in index.appeals[word]):
            return True
    return (
        not bare.isascii()
        and bool(_DENSE.search(bare))
        and any(phrase in bare for phrase in index.dense_appeals)
    )
