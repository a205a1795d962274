"""Where on the page the story stands."""

from __future__ import annotations

from .cues import Cue
from .flow import Box, Flow
from .page import Region

_OUTSIDE = (
    Cue.NAV
    | Cue.FOOTER
    | Cue.SIDEBAR
    | Cue.COMMENT
    | Cue.RELATED
    | Cue.AD
    | Cue.CONSENT
    | Cue.HIDDEN
    | Cue.IN_FORM
)
MAJORITY = 0.6
"""Share of the prose that a box must hold for the search to go into it."""


def find_region(flow: Flow) -> Region:
    """Return the region of the story."""
    prose = [0] * (len(flow.chunks) + 1)
    for chunk in flow.chunks:
        good = chunk.kind in ("paragraph", "text") and chunk.link_density < 0.4 and not chunk.cues & _OUTSIDE
        prose[chunk.order + 1] = prose[chunk.order] + (
            len(chunk.text) if good and len(chunk.text) > 40 else 0
        )
    best: Box | None = None
    for box in flow.boxes:
        total = prose[best.last] - prose[best.first] if best else prose[-1]
        if total and prose[box.last] - prose[box.first] >= MAJORITY * total:
            best = box
    headline = next((c for c in flow.chunks if c.tag == "h1"), None)
    if best is None:
        return Region(None, 0, 0, headline)
    return Region(best, best.first, best.last, headline)
