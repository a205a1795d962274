"""What the boxes above a chunk say of it: their cues handed down, but for those that cannot be true.

A name such as `sidebar` or a `form` around the whole page says nothing of the prose inside. A cue that calls
most of the page's prose furniture is void.
"""

from __future__ import annotations

from .cues import Cue
from .flow import Flow
from .prose import OUTSIDE, raw_prose

VOID_SHARE = 0.4
"""Share of the page's prose that no piece of furniture holds; the longest recommendation lists and author boxes
have a quarter."""
VOID_SHARE_COMMENTS = 0.9
"""The same for readers' comments, which are often longer than the story, and for hidden boxes."""
_LONG = Cue.COMMENT | Cue.HIDDEN
_MISLEADING = OUTSIDE & ~_LONG


def hand_down(flow: Flow) -> None:
    """Set `Box.context` of every box: its own cues and those of the boxes above it that may be true."""
    sums = [0.0]
    for chunk in flow.chunks:
        sums.append(sums[-1] + raw_prose(chunk))
    limit, long_limit = VOID_SHARE * sums[-1], VOID_SHARE_COMMENTS * sums[-1]
    for box in flow.boxes:
        above = box.parent.context if box.parent is not None else 0
        if box.tag == "body" or box.tag == "html":
            box.context = above
            continue
        cues = box.cues
        if cues & OUTSIDE:
            prose = sums[box.last] - sums[box.first]
            if prose > limit:
                cues &= ~_MISLEADING
                if prose > long_limit:
                    cues &= ~_LONG
        box.context = above | cues
