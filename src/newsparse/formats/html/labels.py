"""Short lines about the story: the kicker, the newsroom's notices, signatures, headings of other stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ...document import Role
from ...grammar.notice import notice_kind
from ...grammar.promo import promotion_of
from ...grammar.signature import is_signature
from ...grammar.title import level, words_of
from ...grammar.vocabulary import vocabulary
from .cues import Cue
from .elements import text_of
from .flow import Chunk
from .page import LINKED, Page, Placed

MAX_KICKER = 60
"""Characters of a kicker."""
MAX_DIGITS = 4
"""Digits of a kicker ("G20", "Euro 2024" has no more than four); more are a date."""
_TRAIL = re.compile(r"[>»›]|/.*/|\||^\W*$")
"""Marks of a path through the site."""
MAX_LINKS = 20
"""Links in a line's box among which its own is looked for."""
ABOVE = 4
"""Chunks above the headline in which a kicker may stand."""
BESIDE = 0.02
"""What the line right above the headline has over one farther off."""
NEXT = 2
"""Chunks above the headline in which an entry of a list may be one: categories above a title."""
BELOW = 2
"""Chunks below it: some layouts set the section there."""
MAX_NOTICE = 1_000
"""Characters of a notice."""
MIN_NOTICE, MIN_UPDATE = 4, 7
"""Words of a notice; an update's label stands before times as well."""
NEAR = 12
"""Chunks before and behind the story in which a notice may stand."""
SIGNED = 5
"""Chunks before and behind the end of the story in which its credits may stand."""
MAX_TEASERS = 40
_FURNITURE = (
    Cue.TIME | Cue.BYLINE | Cue.AUTHOR | Cue.SHARE | Cue.COMMENT | Cue.CAPTION | Cue.CREDIT | Cue.AD
    | Cue.HIDDEN | Cue.CONSENT | Cue.NEWSLETTER | Cue.VIDEO | Cue.FOOTER | Cue.ACCESSIBLE | Cue.IN_FORM
)  # fmt: skip
_ELSEWHERE = (
    Cue.NAV | Cue.COMMENT | Cue.RELATED | Cue.AD | Cue.CONSENT | Cue.HIDDEN | Cue.IN_LINK | Cue.FOOTER
)


def kicker_blocks(page: Page, head: Chunk) -> Iterator[Placed]:
    """Yield the candidates for the kicker of the headline `head`."""
    sections = {level(s.value) for s in page.statements if s.name in ("section", "keyword")}
    chunks = page.flow.chunks
    for chunk in chunks[max(0, head.order - ABOVE) : head.order + 1 + BELOW]:
        if chunk is head or not _may_be_kicker(chunk, head):
            continue
        beside = BESIDE if head.order - chunk.order == 1 else 0.0
        named = bool(chunk.cues & Cue.KICKER & ~head.cues)
        stated = level(chunk.text) in sections
        above = chunk.order < head.order
        if named and not chunk.cues & Cue.NAV:
            sure = (0.85 if above else 0.6) + beside
            yield page.placed(chunk, Role.KICKER, "named as a kicker", sure, text=_label_of(chunk))
        elif above and stated and head.order - chunk.order == 1:
            yield page.placed(
                chunk, Role.KICKER, "the section right above the headline", 0.7, text=_label_of(chunk)
            )
        elif (
            head.order - chunk.order == 1
            and chunk.kind != "cell"
            and not chunk.cues & Cue.NAV
            and _under_one_roof(chunk, head)
        ):
            yield page.placed(
                chunk, Role.KICKER, "a short line right above the headline", 0.5, text=_label_of(chunk)
            )


def _may_be_kicker(chunk: Chunk, head: Chunk) -> bool:
    if len(chunk.text) > MAX_KICKER or chunk.cues & _FURNITURE & ~head.cues:
        return False
    if chunk.kind == "list_item" and (
        not chunk.cues & Cue.KICKER & ~head.cues
        or chunk.cues & (Cue.PROMO | Cue.PAYWALL)
        or not 0 < head.order - chunk.order <= NEXT
    ):
        return False
    if sum(map(str.isdigit, chunk.text)) > MAX_DIGITS or _TRAIL.search(chunk.text):
        return False
    if promotion_of(chunk.text) == "label" or _is_time(chunk.text) or _leads_down(chunk):
        return False
    return level(chunk.text) != level(head.text) and any(not word.isdigit() for word in words_of(chunk.text))


def _label_of(chunk: Chunk) -> str:
    """Return a kicker's words; links that stand side by side are labels each.

    Of a line that goes on to list topics behind a label ("Science More: Rivers Fish"), the first link's.
    """
    listed = ":" in chunk.text.rstrip(": ")
    if not chunk.links or (chunk.link_density < LINKED and not listed):
        return chunk.text.rstrip(",;: ")
    labels = [text_of(link) for link in chunk.element.iter("a")]
    if listed and len(labels) > 1 and labels[0] and chunk.text.startswith(labels[0]):
        return labels[0] if ":" not in labels[0] else chunk.text
    apart = len(labels) > 1 and _follow(labels, chunk.text)
    return ", ".join(labels) if apart else chunk.text.rstrip(",;: ")


def _follow(labels: list[str], text: str) -> bool:
    """Whether a text is some labels and nothing else, without marks between them."""
    if any((not label[:1].isalnum() and label[:1] != "#") or label.endswith(":") for label in labels):
        return False
    return text.replace(" ", "") == "".join(labels).replace(" ", "")


def _leads_down(chunk: Chunk) -> bool:
    """Whether a line is a link to a place on the page, or such a place: "To the comments", "Main content"."""
    if chunk.kind == "heading":
        return False
    links = islice(chunk.element.iter("a"), MAX_LINKS)
    link = next((a for a in links if text_of(a) == chunk.text), None)
    if link is None:
        return False
    address = link.get("href") or ""
    return address.startswith("#") or (not address and bool(link.get("name") or link.get("id")))


def _is_time(text: str) -> bool:
    """Whether a line is a time or a count beside the title: "2:21 pm", "vor 23 Minuten"."""
    words = words_of(text)
    return any(map(str.isdigit, words)) and not vocabulary("en").noise.isdisjoint(words)


def _under_one_roof(chunk: Chunk, head: Chunk) -> bool:
    """Whether a line stands in the headline's own box, or the box above it."""
    roof = head.box.parent
    return roof is not None and chunk.box.parent in (roof, roof.parent) and roof.tag != "body"


def notice_blocks(page: Page) -> Iterator[Placed]:
    """Yield what the newsroom says about the story, in and beside it."""
    region = page.region
    chunks = page.flow.chunks
    for chunk in chunks[max(0, region.first - NEAR) : region.last + NEAR]:
        if len(chunk.text) > MAX_NOTICE or chunk.cues & _ELSEWHERE:
            continue
        if chunk.kind == "heading" and chunk.order < region.last:
            continue
        kind = notice_kind(chunk.text)
        if chunk.kind == "heading" and kind != "paywall":
            continue  # a barrier's heading stands behind what it lets be read
        if kind is not None and not _is_label_alone(chunk, kind):
            rule = f"opens as a notice: {kind}"
            yield page.placed(chunk, Role.NOTICE, rule, 0.8, details={"kind": kind})


def signature_blocks(page: Page) -> Iterator[Placed]:
    """Yield the credits with which the story ends."""
    last = max(page.region.orders, default=-1)
    for chunk in page.flow.chunks[max(0, last - SIGNED) : last + 1 + SIGNED]:
        if chunk.kind in ("paragraph", "text") and not chunk.cues & _ELSEWHERE and is_signature(chunk.text):
            yield page.placed(chunk, Role.SIGNATURE, "credits at the end", 0.8)


def _is_label_alone(chunk: Chunk, kind: str) -> bool:
    """Whether a line has the notice's label only, or a time: "Update", "Updated 3 May 2020, 2 min read"."""
    least = MIN_UPDATE if kind == "update" else MIN_NOTICE
    return sum(not word.isdigit() for word in words_of(chunk.text)) < least


def teaser_blocks(page: Page) -> Iterator[Placed]:
    """Yield headings that lead to other stories; a page of many is a list."""
    count = 0
    for chunk in page.flow.chunks:
        if 2 <= chunk.level <= 4 and chunk.link_density >= LINKED and not chunk.cues & Cue.NAV:
            yield page.placed(chunk, Role.ASIDE, "heads another story", 0.6, details={"kind": "teaser"})
            count += 1
            if count == MAX_TEASERS:
                return
