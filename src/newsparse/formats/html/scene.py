"""What the reasons against a chunk see beside the chunk itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .caption_signs import COPYRIGHT
from .cues import Cue
from .echo import echoes
from .flow import Chunk
from .links import link_lists, mixed_rows, sites_of
from .offers import offers
from .page import Page
from .teasers import teasers

MAX_LABEL = 120
"""Letters of a byline, time or label line inside the story."""
MIN_DOUBLED = 50
"""Characters in which two lines are alike that say the same."""
MIN_COPY = 2_000
"""Characters of a line that may be the whole story once more, as some barriers hold it."""
REPEATS = 3
"""Times that a short line stands in the region before it is a label of the layout."""
IN_PARAGRAPHS = 0.85
"""Share of a story's letters in `p` elements from which bare text in boxes is something else."""
MIN_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reason sees beside the chunk itself."""

    appendices: frozenset[int]
    """See `Flow.appendices`."""
    repeated: frozenset[str]
    """Short lines that stand in the region several times."""
    headline: str
    """The headline's text, if any."""
    headings: frozenset[str]
    """The story's headings."""
    link_lists: frozenset[int]
    """Orders of the items of lists of links."""
    mixed_rows: frozenset[int]
    """Orders of linked cells in rows of a table that have other cells as well."""
    first_prose: int
    """Order of the first paragraph."""
    third_prose: int
    """Order of the third paragraph."""
    in_paragraphs: bool
    """Whether the story stands in `p` elements."""
    sites: frozenset[str]
    """The page's own sites; empty where unknown."""
    echoes: frozenset[int]
    """Orders of quotes that repeat words of a paragraph."""
    offers: frozenset[int]
    """See `offers.offers`."""
    teasers: frozenset[int]
    """See `teasers.teasers`."""
    closed: int
    """Order of the line behind the story's start that says whose the page is: what follows is the house's."""
    doubled: frozenset[int]
    """Orders of lines that say again what a picture or the whole story says."""
    leading: frozenset[int]
    """Orders of prose that ends in a colon."""
    taken: frozenset[int]
    """Orders of the region's chunks that have a role already: bylines, times."""


def scene_of(page: Page, chunks: list[Chunk]) -> Scene:
    """Return what the reasons need to know of the region's chunks."""
    counts = Counter(chunk.text for chunk in chunks if len(chunk.text) < MAX_LABEL)
    headline = page.region.headline
    prose = [chunk for chunk in chunks if chunk.prose > MAX_LABEL]
    sites = sites_of(page)
    lists = link_lists(chunks, sites)
    third = prose[2].order if len(prose) > 2 else len(page.flow.chunks)
    rights = (
        c.order for c in chunks if c.order > third and len(c.text) < MAX_LABEL and COPYRIGHT.match(c.text)
    )
    return Scene(
        appendices=page.flow.appendices,
        repeated=frozenset(text for text, count in counts.items() if count >= REPEATS),
        headline=headline.text if headline is not None else "",
        headings=frozenset(chunk.text for chunk in chunks if chunk.level),
        first_prose=prose[0].order if prose else 0,
        third_prose=third,
        closed=next(rights, len(page.flow.chunks)),
        in_paragraphs=_stands_in_paragraphs(prose),
        sites=sites,
        link_lists=lists,
        mixed_rows=mixed_rows(chunks),
        echoes=echoes(chunks),
        offers=offers(page.flow, chunks, page.region.box),
        teasers=teasers(chunks, page.region.box, lists),
        doubled=_doubled(page.flow.chunks, chunks) | _copies(chunks),
        leading=frozenset(chunk.order for chunk in chunks if chunk.prose and chunk.text[-1] in ":："),
        taken=page.region.orders - {chunk.order for chunk in chunks},
    )


def _doubled(flow: list[Chunk], chunks: list[Chunk]) -> frozenset[int]:
    """Return the orders of bare lines that begin as the line before does: a picture's words, shown twice."""
    return frozenset(
        c.order
        for c in chunks
        if c.kind == "text"
        and c.order
        and len(c.text) >= MIN_DOUBLED
        and flow[c.order - 1].cues & (Cue.CAPTION | Cue.IN_FIGURE)
        and flow[c.order - 1].text.startswith(c.text[:MIN_DOUBLED])
    )


def _copies(chunks: list[Chunk]) -> frozenset[int]:
    """Return the order of the longest bare text, where most of it stands in paragraphs beside it as well."""
    copy = max((c for c in chunks if c.kind == "text"), key=lambda chunk: len(chunk.text), default=None)
    if copy is None or len(copy.text) < MIN_COPY:
        return frozenset()
    told = sum(
        len(c.text)
        for c in chunks
        if c is not copy and len(c.text) >= MIN_DOUBLED and c.text[:MIN_DOUBLED] in copy.text
    )
    return frozenset([copy.order] if 2 * told > len(copy.text) else [])


def _stands_in_paragraphs(prose: list[Chunk]) -> bool:
    paragraphs = [chunk for chunk in prose if chunk.kind == "paragraph"]
    letters = sum(len(chunk.text) for chunk in paragraphs)
    return len(paragraphs) >= MIN_PARAGRAPHS and letters > IN_PARAGRAPHS * sum(len(c.text) for c in prose)
