"""What HTML's own element names mean to a reader."""

from __future__ import annotations

from typing import Final

from lxml import etree

from ...text.whitespace import collapse
from .cues import Cue


def text_of(element: etree._Element) -> str:
    """Return all words inside an element, white space collapsed."""
    return collapse("".join(map(str, element.itertext())))


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SKIPPED: Final = _set(
    "script style noscript template svg head title meta link object param applet canvas map select rp rt "
    "annotation annotation-xml datalist "
    "textarea input option optgroup iframe audio video picture img amp-img"
)
"""Elements without text of the page's own, and readings set above the line; pictures among them are noted as
media."""
_MEDIA: Final = _set("img amp-img picture video iframe audio object")
_INLINE: Final = _set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s "
    "samp small span strike strong sub sup time tt u var wbr bsp-timestamp time-ago relative-time "
    "local-time output"
)
"""Elements that flow with the text around them."""
_PLAIN_INLINE: Final = _set(
    "b em i strong u sub sup small nobr font wbr s del ins mark q abbr source track "
    "math mi mn mo ms mtext mrow mfrac msup msub msubsup munder mover munderover msqrt mroot mstyle semantics"
)
"""Inline elements whose attributes are not read: they mark words, not furniture. `source` and `track` are
empty, but lxml puts into them what follows."""
_BLOCKS: Final = _set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p "
    "pre search section summary table tbody td tfoot th thead tr ul"
)
"""Elements that stand on lines of their own. What is neither here nor in `_INLINE` is taken for inline within
a paragraph and for a block elsewhere."""
ROOFS: Final = _set("html body main article")
"""Elements that hold a page or a story as a whole."""
HEADINGS: Final = {f"h{n}": n for n in range(1, 7)}
PARAGRAPHS: Final = frozenset(
    ["p", "li", "dd", "dt", "blockquote", "pre", "td", "th", "figcaption", *HEADINGS]
)
"""Elements that hold one stretch of text: an unknown element inside one is inline."""
STRUCTURE: Final[dict[str, int]] = {
    "nav": Cue.NAV,
    "footer": Cue.FOOTER,
    "aside": Cue.SIDEBAR,
    "byline": Cue.BYLINE,  # of a wire's NITF, pasted as it came
    "header": Cue.IN_HEADER,
    "form": Cue.IN_FORM,
    "li": Cue.IN_LIST,
    "blockquote": Cue.IN_QUOTE,
    "table": Cue.IN_TABLE,
    "figure": Cue.IN_FIGURE,
    "figcaption": Cue.CAPTION,
    "dialog": Cue.WIDGET,
    "menu": Cue.NAV,
    "details": Cue.IN_DETAILS,
}
"""What a tag tells of all that it holds."""


class TagKind:
    """What the walk over a page does with an element: numbers, as members of an `Enum` are slow to name."""

    SKIPPED: Final = 0
    MEDIA: Final = 1
    BREAK: Final = 2
    BUTTON: Final = 3
    NAVIGATION: Final = 4
    INLINE: Final = 5
    PLAIN: Final = 6
    BLOCK: Final = 7


TAG_KINDS: Final[dict[str, int]] = {
    **dict.fromkeys(_SKIPPED, TagKind.SKIPPED),
    **dict.fromkeys(_MEDIA, TagKind.MEDIA),
    **dict.fromkeys(_INLINE, TagKind.INLINE),
    **dict.fromkeys(_PLAIN_INLINE, TagKind.PLAIN),
    **dict.fromkeys(_BLOCKS, TagKind.BLOCK),
    "br": TagKind.BREAK,
    "button": TagKind.BUTTON,
    "nav": TagKind.NAVIGATION,
}
"""The kind of each element that is known; see `_BLOCKS` for the others."""
