"""The times that a page shows: `time` elements and written times in the furniture.

`moment_blocks` looks where papers put the time of a story: around the headline, beside the byline, behind
the last paragraph; elsewhere only at what calls itself a time. Lists of other stories and readers' comments
are left out. The machine-readable form goes into `details["datetime"]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from ...document import Block, Role
from ...lexicon import load
from ...lexicon.loader import SHARED
from ...lexicon.state import StateKeys
from ...models import TimeRole
from ...times.relative import tells_distance
from ...times.roles import role_after, role_before
from ...times.search import find_written
from ...times.written import Written
from .called import is_called_published
from .cues import Cue
from .flow import Box, Chunk
from .page import Page, Placed

_OTHERS: Final = (
    Cue.RELATED | Cue.PROMO | Cue.COMMENT | Cue.NAV | Cue.IN_LINK | Cue.NEWSLETTER | Cue.AD | Cue.CONSENT
    | Cue.IN_FORM | Cue.GALLERY | Cue.EMBED | Cue.CAPTION | Cue.IN_FIGURE
)  # fmt: skip
"""Times there are those of other stories, readers, pictures."""
_STRICT: Final = Cue.RELATED | Cue.COMMENT | Cue.IN_LINK | Cue.IN_FIGURE | Cue.IN_FORM | Cue.EMBED
"""The same close behind the headline, where other names mislead: menus and captions do not stand there."""
_NAMED: Final = Cue.RELATED | Cue.IN_LINK
"""The same for what calls itself a time: it may stand with the number of comments or over the picture."""
ABOVE_CLOSE = 4
CLOSE = 12
"""Chunks above and behind the headline that count as close."""
_FURNITURE: Final = Cue.TIME | Cue.BYLINE | Cue.AUTHOR
ABOVE = 25
"""Chunks before the headline that still belong to the story's head."""
BELOW = 25
"""Chunks behind the body in which its time may stand."""
HEAD = 30
"""Chunks behind the headline that may still be its furniture where the body begins late."""
ELSEWHERE = 80
"""Chunks outside of head and tail that are looked at."""
MAX_STAMP = 220
"""Characters of a chunk that may be a time line; bylines with several names and times have up to 200."""
MAX_SENTENCE = 500
"""The same of one with links: blogs say in a sentence when, by whom and under what a story was posted."""
_MASTHEAD = 0.4
"""What a time is worth above the headline and outside of the story's box: today's date, mostly."""
_ELSEWHERE = "elsewhere on the page"
_NEAR_HEADLINE = "near the headline"
MAX_DISTANCE = 60
"""Characters of a line that tells its time by distance: "Last updated 3 hours ago by the editors"."""
MAX_PROSE_REST = 15
"""Characters beside the time beyond which what ends like a sentence is one."""
MAX_TITLE_REST = 20
"""The same in a heading: a date without a clock time among more words is that of what they tell of."""
MAX_LABEL = 30
"""Characters of a label that says what a time is of, alone or with the full stop behind the time."""
MAX_REST = 70
"""Characters beside the time in a time line without any other sign."""
MIN_RUN = 5
"""Words in small letters beside a day from which a line tells something; a time line has three or so."""
MIN_PARAGRAPH = 80
"""Prose of a paragraph, in letters."""
PARAGRAPHS_BEFORE = 2
"""Paragraphs of the story before a line that belongs to it; the time of the page stands over them."""
MAX_CLOCK_WORDS = 4
"""Long words of a line that gives clock times with their labels."""
_CLOCK = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:])")
_WORD = re.compile(r"[^\W\d_]{4}")
_YEAR = re.compile(r"\d{4}")
_DIGIT = re.compile(r"\d")
_MACHINE = re.compile(
    r"\s*(?:\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:?\d{2}.{0,24})?|\d{8}T\d{4,6}.{0,6}|1\d{9}(?:\d{3})?"
    r"|[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4}.{0,20})\s*"
)
MAX_MACHINE = 64
_STATE = re.compile(
    r"""(?<![A-Za-z_\-])(?P<key>[A-Za-z_\-]{4,30})\\{0,3}["']?\s{0,3}[:=]\s{0,3}\\{0,3}["']?
    (?P<value>\d{4}[\-./]\d{2}[\-./]\d{2}(?:[T ][\d:.]{5,15}(?:Z|[+\-]\d{2}:?\d{2})?)?
        |1\d{9}(?:\d{3})?)(?!\d)""",
    re.VERBOSE,
)
MAX_STATE = 300_000
"""Characters of scripts that are searched for a date."""


def moment_blocks(page: Page) -> Iterator[Placed]:
    """Yield candidates for times, in any order. Never raises."""
    language = page.language
    found = False
    for chunk, confidence, rule in _places(page):
        placed = _stamp(page, chunk, confidence, rule, language)
        if placed is not None:
            found = True
            yield placed
    if not found and not any(s.name == "published" for s in page.statements):
        yield from _from_state(page)


def _places(page: Page) -> Iterator[tuple[Chunk, float, str]]:
    """Yield the chunks to look at, with what a time there is worth."""
    region = page.region
    head = region.headline.order if region.headline else region.first
    roof = _roof(page)
    start, end = max(0, min(head, region.first) - ABOVE), max(region.first, head) + HEAD
    outside = ELSEWHERE
    for chunk in page.flow.chunks:
        order = chunk.order
        named = bool((chunk.cues | (_mark_cues(chunk) if chunk.marks else 0)) & Cue.TIME)
        close = region.headline is not None and head - ABOVE_CLOSE <= order < head + CLOSE
        barred = (_NAMED if named else _STRICT) if close else _OTHERS
        if chunk.cues & barred or not _may_be_stamp(chunk):
            continue
        marked = named or _has_time(chunk)
        if order < head and roof is not None and not roof.holds(order):
            yield chunk, _MASTHEAD, "above the headline" if close else _ELSEWHERE
        elif start <= order < end:
            yield chunk, 0.95 if marked else 0.85, _NEAR_HEADLINE
        elif region.last <= order < region.last + BELOW or region.holds(order):
            yield chunk, 0.65 if marked else 0.5, "behind the story"
        elif outside > 0 and (marked or _WORD.search(chunk.text)):
            outside -= 1
            yield chunk, 0.35 if marked else 0.25, _ELSEWHERE


def _roof(page: Page) -> Box | None:
    """Return the box that holds headline and story; what stands above and outside is the masthead."""
    if page.region.headline is None:
        return None
    box: Box | None = page.region.headline.box
    while box is not None and not (box.first <= page.region.first and page.region.last <= box.last):
        box = box.parent
    return box if box is not None and box.tag not in ("body", "html", "") else None


def _may_be_stamp(chunk: Chunk) -> bool:
    if len(chunk.text) > (MAX_SENTENCE if chunk.links else MAX_STAMP):
        return False
    return _DIGIT.search(chunk.text) is not None or _has_time(chunk)


def _mark_cues(chunk: Chunk) -> int:
    cues = 0
    for mark in chunk.marks:
        cues |= mark.cues
    return cues


def _has_time(chunk: Chunk) -> bool:
    return chunk.tag == "time" or any(mark.tag == "time" for mark in chunk.marks)


def _stamp(page: Page, chunk: Chunk, confidence: float, rule: str, language: str | None) -> Placed | None:
    """Return a chunk as a time block, where it holds a time and little else."""
    machine, element = _machine_time(chunk)
    written = _written(chunk, language)
    if not written and machine is None:
        return _distance(page, chunk, confidence, rule, language)
    rest = len(chunk.text) - sum(w.end - w.start for w in written)
    marked = bool((chunk.cues | _mark_cues(chunk)) & _FURNITURE) or _has_time(chunk)
    label = _label(chunk.text, written[0], language) if written else None
    labelled = label is not None
    above = None if labelled else _label_above(page, chunk, language)
    if _is_prose(chunk, rest) and not (labelled and rest <= MAX_LABEL):
        return _sentence(page, chunk, rule) if labelled else None
    bare = not marked and not labelled and above is None
    longest = MAX_TITLE_REST if chunk.level and all(w.hour is None for w in written) else MAX_REST
    far = rule == _ELSEWHERE or (chunk.cues & Cue.FOOTER and rule != _NEAR_HEADLINE)
    if bare and (rest > longest or far):
        return None
    if bare and written and all(w.hour is None and w.start for w in written) and _runs_on(chunk.text):
        return None
    if written and all(w.loose and w.hour is None for w in written) and not marked and machine is None:
        return None
    details = {"datetime": machine} if machine else {}
    if above is not None:
        details["role"] = above
    if is_called_published(chunk):
        details["called"] = "published"
    if (bare or (label == "other" and not marked)) and (rest or chunk.level) and _is_amid_story(page, chunk):
        return _beside(page, page.placed(chunk, Role.TIME, f"time {rule}", confidence, details=details))
    return page.placed(chunk, Role.TIME, f"time {rule}", confidence, element=element, details=details)


def _distance(page: Page, chunk: Chunk, confidence: float, rule: str, language: str | None) -> Placed | None:
    """Return a line such as "Updated 3 hours ago" near the headline; the field reads it if it can.

    So is one that gives the clock time of an unsaid day: "Uppdaterad 15.59 | Publicerad 14.14".
    """
    if rule != _NEAR_HEADLINE or len(chunk.text) > MAX_DISTANCE:
        return None
    if _tells_clock(chunk, language):
        return page.placed(chunk, Role.TIME, f"clock {rule}", confidence)
    marked = bool((chunk.cues | _mark_cues(chunk)) & Cue.TIME) or _has_time(chunk)
    if not marked or not tells_distance(chunk.text, language):
        return None
    return page.placed(chunk, Role.TIME, f"distance {rule}", confidence)


def _tells_clock(chunk: Chunk, language: str | None) -> bool:
    clock = _CLOCK.search(chunk.text) if not chunk.prose and not chunk.level else None
    if clock is None or len(_WORD.findall(chunk.text)) > MAX_CLOCK_WORDS:
        return False
    return role_before(chunk.text, clock.start(), language) in ("published", "modified")


def _label_above(page: Page, chunk: Chunk, language: str | None) -> TimeRole | None:
    """Return what a label in a line of its own right before the chunk says of the time: "Erschienen am:"."""
    label = page.flow.chunks[chunk.order - 1].text if chunk.order else ""
    if len(label) > MAX_LABEL or _DIGIT.search(label):
        return None
    return role_before(label, len(label), language)


def _is_prose(chunk: Chunk, rest: int) -> bool:
    """Whether a chunk is a sentence in which a time stands, not a time line."""
    sentence = chunk.text.rstrip("\"'”’»)")[-1:] in ".!?…。"
    return sentence and rest > MAX_PROSE_REST and not _has_time(chunk) and not _mark_cues(chunk) & Cue.TIME


def _runs_on(text: str) -> bool:
    """Whether a line with a day and no full stop tells something: "The act became law on 3 May 1935"."""
    return sum(word.islower() and len(word) > 1 for word in text.split()) >= MIN_RUN


def _sentence(page: Page, chunk: Chunk, rule: str) -> Placed | None:
    """Return a sentence that says when the story was posted; it stays in the body, where it may belong."""
    region = page.region
    if region.first + 1 < chunk.order < region.last - 2 and not chunk.cues & Cue.FOOTER:
        return None
    return _beside(page, page.placed(chunk, Role.TIME, f"sentence {rule}", 0.5))


def _beside(page: Page, placed: Placed) -> Placed:
    """Return a time that takes nothing from the body: it is in a line of the story."""
    return Placed(len(page.flow.chunks), placed.block)


def _is_amid_story(page: Page, chunk: Chunk) -> bool:
    """Whether a line stands between the story's paragraphs: "Deadline: 3 May 2021", a day's heading."""
    region, chunks = page.region, page.flow.chunks
    if not region.holds(chunk.order):
        return False
    before = (c for c in chunks[region.first : chunk.order] if c.prose > MIN_PARAGRAPH)
    return sum(1 for _ in before) >= PARAGRAPHS_BEFORE and any(
        c.prose > MIN_PARAGRAPH and region.holds(c.order) for c in chunks[chunk.order + 1 : region.last]
    )


def _written(chunk: Chunk, language: str | None) -> tuple[Written, ...]:
    """Return the times in a chunk; what calls itself a time is read in any language."""
    found = find_written(chunk.text, language)
    if not found and _YEAR.search(chunk.text) and (chunk.cues | _mark_cues(chunk)) & Cue.TIME:
        return find_written(chunk.text, None)
    return found


def _label(text: str, written: Written, language: str | None) -> TimeRole | None:
    """Return what words beside a time say that it is of: "veröffentlicht am …", "wurde am … geschrieben"."""
    return role_before(text, written.start, language) or role_after(text, written.end, language)


def _machine_time(chunk: Chunk) -> tuple[str | None, etree._Element | None]:
    """Return the first machine-readable time in the attributes of the chunk's elements."""
    elements = [mark.element for mark in chunk.marks if mark.tag == "time" or mark.cues & Cue.TIME]
    elements.append(chunk.element)
    for element in elements:
        for name, value in element.items():
            named = str(name)
            holds = named in ("datetime", "content", "title") or named.startswith("data-")
            if holds and len(value) < MAX_MACHINE and _MACHINE.fullmatch(str(value)):
                return str(value), element
    return None, None


def _from_state(page: Page) -> Iterator[Placed]:
    """Yield the first publication date in a script's data: weak evidence, where the page shows nothing."""
    keys = load(StateKeys, SHARED).published
    budget = MAX_STATE
    for script in page.flow.root.iter("script"):
        text = (script.text or "")[: max(0, budget)]
        budget -= len(text)
        for found in _STATE.finditer(text):
            if found["key"].replace("_", "").replace("-", "").lower() in keys:
                block = Block(
                    Role.TIME, found["value"], page.places.of(script), "state of the page's scripts", 0.4
                )
                yield Placed(len(page.flow.chunks), block)
                return
