"""The dek: words set between headline and story, apart from the story's own paragraphs.

A meta description proves nothing by itself: it is the first paragraph as often as a dek. What counts is that
the layout sets a text apart: it stands before the box of the paragraphs, or has a name of its own there, or
is a heading or a bold paragraph where the paragraphs begin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ...document import Role
from ...grammar.byline import byline_among, is_bare_name, opens_like_byline, source_of
from ...grammar.credit import is_credit, split_credit
from ...grammar.notice import notice_kind
from ...grammar.promo import promotion_of
from ...grammar.title import level, likeness, words_of
from ...text.measure import measure
from ...text.sentences import ASKING, SENTENCE_END
from .byline_parts import pieces_of
from .cues import Cue
from .flow import Box, Chunk
from .page import LINKED, Page, Placed

MAX_BETWEEN = 60
"""Chunks between headline and story that are looked at: share buttons, players, galleries."""
PROSE = 80
"""Letters of a paragraph that shows where the story's paragraphs stand."""
MIN_WORDS = 4
"""Words of a dek, one less where it is named as one; signs count as words in scripts without spaces."""
MAX_DEK = 900
"""Characters of one paragraph of a dek."""
ALIKE = 0.8
"""Likeness from which a text says what the page's description says."""
_UNNAMED = "says before the story what the description says"
_APART = "a paragraph between headline and story"
AFTER_BYLINE = 0.35
"""Doubt about such a text behind a byline: there the story begins, split by an advertisement."""
BEFORE_BYLINE = 0.22
"""Certainty that a paragraph gains when the byline or the time stands between it and the story."""
MIN_DEK = 40
"""Characters of a dek that nothing but its place speaks for."""
NEAR = 8
"""Chunks behind the headline within which a paragraph without a name may be a dek."""
SHORT = 400
"""Characters of such a paragraph."""
LABEL = 20
"""Characters in which a credit's label ends."""
MAX_LINKS = 0.4
"""Share of link text beyond which a line leads elsewhere."""
_NEVER = (
    Cue.NAV | Cue.COMMENT | Cue.RELATED | Cue.AD | Cue.CONSENT | Cue.CAPTION | Cue.CREDIT | Cue.HIDDEN
    | Cue.PAYWALL | Cue.NEWSLETTER | Cue.IN_LINK | Cue.POST | Cue.IN_FORM | Cue.IN_QUOTE | Cue.IN_FIGURE
    | Cue.ACCESSIBLE
)  # fmt: skip
_INSETS = frozenset(["details", "blockquote"])
"""Boxes in which a part of the story is set: the paragraphs beside them are the story's too."""
_GOES_ON = re.compile(r"(?:…|\.\.\.)\s?[^\W\d_]")
"""A line that opens as a headline's second half: "… as villagers cry foul"."""
_META = Cue.TIME | Cue.BYLINE | Cue.AUTHOR
_DOUBTFUL = (
    Cue.BYLINE | Cue.AUTHOR | Cue.BIO | Cue.TIME | Cue.SHARE | Cue.TAGS | Cue.KICKER | Cue.FOOTER
    | Cue.SIDEBAR | Cue.PROMO | Cue.WIDGET | Cue.VIDEO | Cue.GALLERY | Cue.NOTICE
)  # fmt: skip


MIN_HEADINGS = 4
"""Bold lines of a story from which the first one is a heading as well."""


def dek_blocks(page: Page, head: Chunk) -> Iterator[Placed]:
    """Yield the candidates for the dek behind the headline `head`, in reading order."""
    descriptions = [s.value for s in page.statements if s.name == "description"]
    authors = {s.value for s in page.statements if s.name == "author"}
    story = _story_of(page)
    signed = False
    chunks = page.flow.chunks
    byline = _last_signed(chunks, head, story)
    prose: set[Box | None] = set()  # boxes of which a paragraph has gone by
    teaser: Box | None = None
    for chunk in chunks[head.order + 1 : head.order + 1 + MAX_BETWEEN]:
        if chunk.level == 1 and level(chunk.text) != level(head.text) and not _heads_together(chunk, head):
            return
        inside = _is_inside(chunk, story)
        if chunk.level and chunk.link_density >= LINKED:
            teaser = chunk.box.parent
        late = bool(chunk.level) and chunk.box.parent in prose
        other = late or chunk.box.parent is teaser or _lists(chunk.text, authors)
        other = other or chunk.order in page.flow.appendices
        if not other and _may_stand(chunk, head):
            like = max((likeness(chunk.text, text) for text in descriptions), default=0.0)
            confidence, rule = _judge(chunk, head, story, like)
            if signed and rule == _UNNAMED:
                confidence -= AFTER_BYLINE
            if rule == _APART and chunk.kind == "paragraph" and not signed and chunk.order < byline:
                confidence += BEFORE_BYLINE
            if confidence > 0 and _reads_as_dek(chunk, head, chunks):
                yield page.placed(chunk, Role.DEK, rule, confidence)
        signed = signed or bool(chunk.cues & ~head.cues & (Cue.BYLINE | Cue.AUTHOR | Cue.TIME))
        if chunk.kind != "heading" and measure(chunk.text) >= PROSE and not chunk.bold:
            if inside:
                return
            if not chunk.box.cues & Cue.DEK:
                prose.add(chunk.box.parent)


def _heads_together(chunk: Chunk, head: Chunk) -> bool:
    """Whether an `h1` stands right below a headline of lower rank, in its box."""
    return head.level > 1 and chunk.order == head.order + 1 and chunk.box.parent is head.box.parent


def _last_signed(chunks: list[Chunk], head: Chunk, story: _Story) -> int:
    """Return the order of the last byline or time between headline and story; 0 where there is none."""
    last = 0
    for chunk in chunks[head.order + 1 : head.order + 1 + MAX_BETWEEN]:
        if chunk.kind != "heading" and measure(chunk.text) >= PROSE and _is_inside(chunk, story):
            break
        timed = chunk.tag == "time" or any(mark.tag == "time" for mark in chunk.marks)
        if timed or chunk.cues & ~head.cues & _META or opens_like_byline(chunk.text):
            last = chunk.order
    return last


Look = tuple[str, str]
"""Tag and class of an element."""


class _Story(NamedTuple):
    """How the story's own paragraphs look."""

    host: tuple[Look, Look]
    """The box that they stand in, and the one above it."""
    paragraph: Look
    headings: frozenset[Look]
    """Of the headings behind its first prose."""
    named: bool
    """Whether the box is itself named as a standfirst."""
    bold: int = 0
    """How many of its lines are bold and no sentences: headings without an element of their own."""


def _look(box: Box | None) -> Look:
    return (box.tag, box.element.get("class") or "") if box is not None else ("", "")


def _host(chunk: Chunk) -> tuple[Look, Look]:
    """Return the look of the box whose paragraphs the chunk is one of."""
    box = chunk.box if chunk.kind == "text" else chunk.box.parent
    while box is not None and box.tag in _INSETS:
        box = box.parent
    return _look(box), _look(box.parent if box is not None else None)


def _is_inside(chunk: Chunk, story: _Story) -> bool:
    """Whether a chunk stands in the box of the story's paragraphs, or in one that is named as body alike."""
    host = _host(chunk)
    return host == story.host or bool(chunk.cues & Cue.BODY and host[0][1] and host[0] == story.host[0])


def _story_of(page: Page) -> _Story:
    """Return where most of the story's prose stands, and how it looks."""
    hosts: Counter[tuple[Look, Look]] = Counter()
    looks: Counter[Look] = Counter()
    named: Counter[tuple[Look, Look]] = Counter()
    headings = set()
    for order in sorted(page.region.orders):
        chunk = page.flow.chunks[order]
        if chunk.kind in ("paragraph", "text") and measure(chunk.text) >= PROSE:
            hosts[_host(chunk)] += len(chunk.text)
            looks[_look(chunk.box)] += 1
            if chunk.cues & Cue.DEK:
                named[_host(chunk)] += len(chunk.text)
        elif chunk.kind == "heading" and hosts:
            headings.add(_look(chunk.box))
    if not hosts:
        return _Story((("", ""), ("", "")), ("", ""), frozenset(), named=False)
    host, letters = hosts.most_common(1)[0]
    bold = sum(_is_bold_line(page.flow.chunks[order]) for order in page.region.orders)
    return _Story(host, looks.most_common(1)[0][0], frozenset(headings), 2 * named[host] > letters, bold)


def _is_bold_line(chunk: Chunk) -> bool:
    short = chunk.bold and chunk.kind == "paragraph" and measure(chunk.text) <= PROSE
    return short and not SENTENCE_END.search(chunk.text)


def _may_stand(chunk: Chunk, head: Chunk) -> bool:
    """Whether a dek may stand in such a place, by its names and its length."""
    hidden = chunk.cues & _NEVER & ~head.cues
    return not hidden and len(chunk.text) <= MAX_DEK and chunk.link_density <= MAX_LINKS


def _reads_as_dek(chunk: Chunk, head: Chunk, chunks: list[Chunk]) -> bool:
    """Whether the words are those of a dek; asked last, as it takes longest."""
    words = words_of(chunk.text)
    if (
        len(words) < MIN_WORDS - bool(chunk.box.cues & Cue.DEK or chunk.bold)
        or sum(map(str.isdigit, words)) > len(words) / 2
    ):
        return False
    named = sum(len(m.text) for m in chunk.marks if m.tag == "time" or m.cues & _META)
    if 2 * named > len(chunk.text) and not chunk.box.cues & Cue.DEK:
        return False
    if level(chunk.text) == level(head.text) or is_bare_name(chunk.text) or opens_like_byline(chunk.text):
        return False
    if byline_among(pieces_of(chunk)) or source_of(chunk.text):
        return False
    return (
        notice_kind(chunk.text) is None
        and promotion_of(chunk.text) is None
        and not (chunk.kind != "heading" and _is_caption(chunk, chunks))
    )


def _lists(text: str, authors: set[str]) -> bool:
    """Whether a line holds little but the names of authors whom the page states."""
    return 2 * sum(len(name) for name in authors if name in text) >= len(text)


def _is_caption(chunk: Chunk, chunks: list[Chunk]) -> bool:
    """Whether a line is a picture's credit, ends in one, or has one right behind it in its box: a caption."""
    if _is_labelled_credit(chunk) or (
        chunk.text[-1] in ")）" and split_credit(chunk.text).credit is not None
    ):
        return True
    behind = chunks[chunk.order + 1] if chunk.order + 1 < len(chunks) else None
    return behind is not None and behind.box.parent is chunk.box.parent and _is_labelled_credit(behind)


def _is_labelled_credit(chunk: Chunk) -> bool:
    """Whether a line says that it is a credit: "Image: Ada Lo"; a name alone may be a byline."""
    return (":" in chunk.text[:LABEL] or "©" in chunk.text) and is_credit(chunk.text)


def _judge(chunk: Chunk, head: Chunk, story: _Story, like: float) -> tuple[float, str]:
    """Return how sure it is that a chunk is a dek, and why; 0 where nothing speaks for it."""
    inside = _is_inside(chunk, story)
    cues = chunk.cues & ~head.cues
    named = bool(chunk.box.cues & Cue.DEK) or bool(cues & Cue.DEK and not (inside and story.named))
    alike = like >= ALIKE
    doubt = 0.15 if cues & _DOUBTFUL else 0.0
    if doubt and not alike and not named:
        return 0.0, ""
    if named:
        sure = (0.9 if alike else 0.8) + (0.03 if chunk.kind == "heading" else 0.0)
        return sure - doubt, "named as a standfirst"
    if chunk.kind == "heading":
        if inside and not alike and _look(chunk.box) in story.headings:
            return 0.0, ""  # the first of several section headings
        return (0.85 if alike else 0.6) - doubt, "a heading between headline and story"
    if _is_bold_line(chunk) and not alike and story.bold >= MIN_HEADINGS:
        return 0.0, ""  # the first of several headings in bold
    if inside:
        return _judge_inside(chunk, story, alike)
    if alike:
        return 0.85 - doubt, _UNNAMED
    near = chunk.order - head.order <= NEAR and MIN_DEK <= measure(chunk.text) <= SHORT
    apart = (chunk.kind == "paragraph" and not chunk.links) or (chunk.kind == "text" and chunk.bold)
    return (0.56 if near and apart else 0.3), _APART


def _judge_inside(chunk: Chunk, story: _Story, alike: bool) -> tuple[float, str]:
    """Judge the paragraph with which the story's box begins."""
    if _look(chunk.box) != story.paragraph:
        return (0.7 if alike else 0.5), "looks other than the story's paragraphs"
    if _GOES_ON.match(chunk.text) and len(chunk.text) <= SHORT:
        return 0.78, "goes on where the headline ends"
    if chunk.bold and (alike or not chunk.text.endswith(ASKING)):  # else the first question of an interview
        return (0.75 if alike else 0.6), "a bold paragraph before the story"
    return (0.3, "repeats the description where the story begins") if alike else (0.0, "")
