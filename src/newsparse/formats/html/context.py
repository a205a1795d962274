"""What the boxes above a chunk say of it: their cues handed down, but for those that cannot be true.

A name such as `sidebar` or a `form` around the whole page says nothing of the prose inside. A cue that calls
most of the page's prose furniture is void.
"""

from __future__ import annotations

from .cues import FURNITURE, STRUCTURAL, Cue
from .flow import Flow
from .prose import raw_prose

VOID_SHARE = 0.4
"""Share of the page's prose that no piece of furniture holds; the longest recommendation lists and author boxes
have a quarter."""
VOID_SHARE_LABELS = 0.15
"""The same for labels: bylines, times, kickers hold no prose, but software writes their names on whole articles."""
VOID_SHARE_COMMENTS = 0.9
"""The same for readers' comments, which are often longer than the story, and for hidden boxes."""
_LABELS = (
    Cue.BYLINE
    | Cue.AUTHOR
    | Cue.KICKER
    | Cue.HEADLINE
    | Cue.TIME
    | Cue.CREDIT
    | Cue.SHARE
    | Cue.TAGS
    | Cue.VIDEO
)
_LONG = Cue.COMMENT | Cue.HIDDEN
_ALWAYS_TRUE = Cue.BODY | Cue.POST | Cue.PAYWALL | STRUCTURAL & ~FURNITURE & ~Cue.IN_FIGURE & ~Cue.IN_LINK


def hand_down(flow: Flow) -> None:
    """Set `Box.context` of every box: its own cues and those of the boxes above it that may be true."""
    sums = [0.0]
    for chunk in flow.chunks:
        sums.append(sums[-1] + raw_prose(chunk))
    total = sums[-1]
    for box in flow.boxes:
        above = box.parent.context if box.parent is not None else 0
        cues = box.cues
        if box.tag == "body" or box.tag == "html":
            cues = box.cues = 0
        elif cues:
            prose = sums[box.last] - sums[box.first]
            if prose > VOID_SHARE_LABELS * total:
                cues = _credible(cues, prose / total)
                box.cues = cues
        box.context = above | cues


def _credible(cues: int, share: float) -> int:
    """Return the cues that may be true of a box with such a share of the page's prose."""
    cues &= ~_LABELS
    if share > VOID_SHARE:
        cues &= _ALWAYS_TRUE | (0 if share > VOID_SHARE_COMMENTS else _LONG)
    return cues
