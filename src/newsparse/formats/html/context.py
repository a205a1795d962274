"""What the boxes above a chunk say of it: their cues handed down, but for those that cannot be true.

A name such as `sidebar` or a `form` around the whole page says nothing of the prose inside. A cue that calls
most of the page's prose furniture is void.
"""

from __future__ import annotations

from itertools import islice

from .cues import FURNITURE, STRUCTURAL, Cue
from .flow import Box, Flow
from .inline import hides

VOID_SHARE = 0.4
"""Share of the page's prose that no piece of furniture holds; the longest recommendation lists and author
boxes have a quarter."""
VOID_SHARE_COMMENTS = 0.9
"""The same for readers' comments, which are often longer than the story."""
VOID_LABEL = 700
"""Letters of prose that no label holds: bylines, times, kickers, share bars. Software writes their names on
whole articles (`category-politics author-smith`)."""
VOID_PROSE = 100
"""The same for navigation and for what software calls widgets: many page builders call every block one."""
MIN_MODULES = 3
"""Blocks of prose called widgets from which a page builder calls all blocks so, whatever they hold, where
most of the page's prose stands in such."""
MAX_SLIDES = 200
"""Slides of a gallery that are looked through for the first."""
VOID_HIDDEN = 1_000
"""Letters of prose from which a hidden box at a barrier is the part behind it: what readers see after a click
or with a subscription."""
_LABELS = (
    Cue.BYLINE
    | Cue.AUTHOR
    | Cue.KICKER
    | Cue.DEK
    | Cue.HEADLINE
    | Cue.TIME
    | Cue.CREDIT
    | Cue.SHARE
    | Cue.TAGS
    | Cue.VIDEO
    | Cue.AD
)
_ALWAYS_TRUE = Cue.BODY | Cue.POST | Cue.PAYWALL | STRUCTURAL & ~FURNITURE & ~Cue.IN_FIGURE & ~Cue.IN_LINK


def hand_down(flow: Flow) -> None:
    """Set `Box.context` of every box: its own cues and those of the boxes above it that may be true.

    `Chunk.cues` follows from it.
    """
    sums = [0.0]
    for chunk in flow.chunks:
        sums.append(sums[-1] + chunk.prose)
    total = sums[-1]
    modular = _is_modular(flow, sums)
    titles = [chunk.order for chunk in flow.chunks if chunk.tag == "h1"]
    for box in flow.boxes:
        above = box.parent.context if box.parent is not None else 0
        cues = box.cues
        if cues & Cue.MODULE and not modular:
            cues = box.cues = cues | Cue.WIDGET
        if box.tag == "body" or box.tag == "html":
            cues = box.cues = 0
        elif box.tag == "footer" and above & Cue.IN_FIGURE:
            cues = box.cues = cues & ~Cue.FOOTER | Cue.CREDIT
        elif cues:
            prose = sums[box.last] - sums[box.first]
            foot = cues & Cue.FOOTER
            if prose:
                cues = box.cues = _credible(box, prose, prose / total)
            if foot or cues & Cue.SIDEBAR:
                cues = box.cues = _where_it_stands(box, cues, foot, titles)
        if cues & Cue.HIDDEN and above & Cue.BODY and _is_further_slide(box, sums):
            cues = box.cues = cues & ~Cue.HIDDEN
        if box.tag == "blockquote":
            above &= ~Cue.IN_FIGURE  # a quotation set as a figure is no picture
        box.context = above | cues
    for chunk in flow.chunks:
        chunk.cues = chunk.box.context


def _where_it_stands(box: Box, cues: int, foot: int, titles: list[int]) -> int:
    """Return the cues of a box called a footer (`foot`) or sidebar that its place on the page allows.

    A column that holds the page's only title is no sidebar, and what is called the footer of a header is a
    part of that. A `footer` element behind the title and outside of the story's element stays the page's,
    even where the story is so short that most of the page's prose is the imprint.
    """
    if len(titles) == 1 and box.first <= titles[0] < box.last:
        cues &= ~Cue.SIDEBAR
    if box.parent is not None and box.parent.context & Cue.IN_HEADER:
        return cues & ~Cue.FOOTER
    if box.tag == "footer" and titles and titles[-1] < box.first and box.nearest("article", "main") is None:
        cues |= foot
    return cues


def _is_further_slide(box: Box, sums: list[float]) -> bool:
    """Whether a hidden box of the body is one in a row of like boxes, the first of which is shown."""
    if not sums[box.last] - sums[box.first]:
        return False
    names, first = set((box.element.get("class") or "").split()), None
    for sibling in islice(box.element.itersiblings(preceding=True), MAX_SLIDES):
        if sibling.tag == box.tag and names.issuperset((sibling.get("class") or "").split()):
            first = sibling
    return first is not None and not hides(first)


def _is_modular(flow: Flow, sums: list[float]) -> bool:
    """Whether the page's prose stands in blocks that are called widgets."""
    modules = [box for box in flow.boxes if box.cues & Cue.MODULE]
    if len(modules) < MIN_MODULES:
        return False
    prose = count = end = 0.0
    for box in modules:
        inside = sums[box.last] - sums[box.first]
        count += inside > VOID_PROSE
        if box.first >= end:
            prose, end = prose + inside, box.last
    return count >= MIN_MODULES and prose > VOID_SHARE * sums[-1]


def _credible(box: Box, prose: float, share: float) -> int:
    """Return the cues of a box that may be true of one with so much prose."""
    cues = box.cues
    if box.tag == "p" and cues & Cue.BODY:
        return cues & (_ALWAYS_TRUE | Cue.CAPTION | Cue.HIDDEN)
    if prose > VOID_PROSE:
        cues &= ~(Cue.NAV | (0 if box.tag == "p" else Cue.WIDGET) | Cue.TAGS | Cue.SHARE)
    if prose > VOID_LABEL:
        cues &= ~_LABELS
    elif cues & Cue.PAYWALL and box.last - box.first > 1 and not cues & Cue.BODY:
        cues |= Cue.PROMO  # a barrier itself, not the text behind it
    if cues & Cue.HIDDEN and cues & Cue.PAYWALL and prose > VOID_HIDDEN:
        cues &= ~Cue.HIDDEN
    if share > VOID_SHARE:
        cues &= _ALWAYS_TRUE | (Cue.COMMENT if share < VOID_SHARE_COMMENTS else 0)
    return cues
