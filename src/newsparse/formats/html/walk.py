"""The one pass over the tree that gives the page's flow."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

from ...models import Warning
from ...options import Limits
from ...text.measure import measure
from ...text.whitespace import collapse
from .appendix import appendices
from .breaks import BOLD_SLACK, BORDER, BREAK, MIN_BROKEN, LineEnd, line_end
from .context import hand_down
from .cues import Cue, cues_of
from .elements import HEADINGS, PARAGRAPHS, STRUCTURE, TAG_KINDS, TagKind
from .flow import Box, Chunk, ChunkKind, Flow, Mark, Media
from .inline import (
    HIDING_STYLE,
    MAX_TITLE,
    MAX_UNSEEN_INLINE,
    SPANS,
    behind_label,
    is_block,
    is_breadcrumb,
    is_break,
    is_permalink,
    length_of,
)
from .prose import raw_prose

_KINDS: Final[dict[str, ChunkKind]] = {
    "p": "paragraph",
    "blockquote": "blockquote",
    "pre": "preformatted",
    "figcaption": "caption",
    **dict.fromkeys(("li", "dd", "dt"), "list_item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(HEADINGS, "heading"),
}
_FUSING_BORDER = re.compile(r"(?<=\w)\x1d+(?=[\w@])")
_NAMING = frozenset(["class", "id", "itemprop", "role", "rel", "data-testid", "data-component", "data-qa"])
_CLOSING = frozenset(["a", "b", "strong"])
_SEPARATE: Final = Cue.BYLINE | Cue.AUTHOR | Cue.TIME | Cue.KICKER | Cue.CREDIT | Cue.SHARE | Cue.CAPTION
_UNSEEN: Final = Cue.HIDDEN | Cue.ACCESSIBLE


def read_flow(root: etree._Element, limits: Limits) -> Flow:
    """Return the flow of a page; elements beyond the limits are left out with a warning. Never raises."""
    walk = _Walk(root, limits)
    walk.run()
    hand_down(walk.flow)
    walk.flow.appendices = appendices(walk.flow)
    return walk.flow


class _Walk:
    """The state of the one pass."""

    __slots__ = (
        "bold_from",
        "bolds",
        "box",
        "buffer",
        "flow",
        "limits",
        "link_from",
        "links",
        "marks",
        "memo",
        "open_marks",
        "titled",
    )

    def __init__(self, root: etree._Element, limits: Limits) -> None:
        self.flow = Flow(root)
        self.limits = limits
        self.box = Box(root, "", None, 0, 0, 0)
        self.buffer: list[str] = []
        self.marks: list[Mark] = []
        self.open_marks: list[etree._Element] = []
        self.memo: dict[str, int] = {}
        self.links = self.bolds = 0
        self.titled = 0  # index in the buffer behind a first line in bold
        self.link_from = self.bold_from = -1  # index in the buffer where an open link or bold run starts

    def run(self) -> None:
        """Walk the tree once."""
        root = self.flow.root
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        buffer, enter, room = self.buffer, self._enter, self.limits.max_nodes
        for event, element in walker:
            if event == "start":
                room -= 1
                if room < 0:
                    self._warn("too-many-elements", f"read the first {self.limits.max_nodes:,} elements only")
                    break
                if not enter(element):
                    walker.skip_subtree()
                continue
            if event == "end":
                if element is self.box.element:
                    self._close_box()
                elif element.tag in _CLOSING or self.open_marks:
                    self._leave(element)
            tail = element.tail
            if tail and (buffer or not tail.isspace()) and element is not root:
                buffer.append(tail)
        while self.box.parent is not None:
            self._close_box()

    def _enter(self, element: etree._Element) -> bool:
        """Take up an element; return whether to go into it."""
        tag = element.tag
        kind = TAG_KINDS.get(tag)
        if kind is None:
            kind = TagKind.INLINE if self.box.tag in PARAGRAPHS else TagKind.BLOCK
        if kind == TagKind.BLOCK or (tag in SPANS and is_block(element, tag, self.box)):
            return self._open_box(element, tag)
        if kind == TagKind.SKIPPED:
            return False
        if kind == TagKind.INLINE or kind == TagKind.PLAIN:
            return self._open_inline(element, tag, kind)
        if kind == TagKind.BREAK:
            self._break()
            return False
        if kind == TagKind.MEDIA:
            self.flow.media.append(Media(element, tag, self.box, len(self.flow.chunks)))
            if element.get("itemprop"):
                self.flow.marked.append(element)
            return tag == "picture"
        if kind == TagKind.BUTTON and (
            self.box.tag in HEADINGS or next(element.iter("figcaption"), None) is not None
        ):
            return self._open_box(element, tag)  # a heading that folds its section, a picture that grows
        return kind == TagKind.NAVIGATION and is_breadcrumb(element) and self._open_box(element, tag)

    def _leave(self, element: etree._Element) -> None:
        """Close what the inline element opened."""
        tag = element.tag
        if tag == "a":
            self.links += self._count_from(self.link_from)
            self.link_from = -1
        elif tag == "strong" or tag == "b":
            self.bolds += self._count_from(self.bold_from)
            self.bold_from = -1
        if self.open_marks and self.open_marks[-1] is element:
            self.open_marks.pop()
            self.buffer.append(BORDER)

    def _open_inline(self, element: etree._Element, tag: str, kind: int) -> bool:
        if tag == "a":
            href = element.get("href")
            if self.box.tag in HEADINGS and is_permalink(element, href):
                return False
            self.link_from = len(self.buffer) if href and not href.startswith("#") else -1
        elif tag == "strong" or tag == "b":
            self.bold_from = len(self.buffer)
        if kind == TagKind.INLINE:
            if tag == "span" and not element.text and not len(element) and is_break(element):
                self._break()
                return False
            cues = self._cues(element)
            unseen = cues & _UNSEEN and not cues & Cue.CAPTION and length_of(element) < MAX_UNSEEN_INLINE
            if unseen or cues & Cue.HOVER:
                return False
            if cues or tag == "time":
                self.marks.append(Mark(element, tag, cues))
                if cues & _SEPARATE or tag == "time":
                    self.open_marks.append(element)
                    self.buffer.append(BORDER)
        text = element.text
        if text:
            if tag == "span" and text[0].isdigit() and self.buffer and self.buffer[-1][-1].isdigit():
                self.buffer.append(" ")  # a calendar leaf's day and year, a date and its clock
            self.buffer.append(text)
        return True

    def _open_box(self, element: etree._Element, tag: str) -> bool:
        above = self.box
        if above.depth >= self.limits.max_depth:
            self._warn("too-deep", f"left out what is nested deeper than {self.limits.max_depth:,} levels")
            return False
        if self.buffer:
            self._flush()
        cues = self._cues(element)
        extra = STRUCTURE.get(tag)
        if extra is not None:
            cues |= extra
        if self.link_from >= 0:
            cues |= Cue.IN_LINK
        self.box = Box(element, tag, above, above.depth + 1, cues, len(self.flow.chunks))
        self.flow.boxes.append(self.box)
        text = element.text
        if text and not text.isspace():
            self.buffer.append(text)
        return True

    def _close_box(self) -> None:
        if self.buffer:
            self._flush()
        box = self.box
        box.last = len(self.flow.chunks)
        if box.tag in HEADINGS and box.last - box.first == 1:
            self._entitle(box)
        if box.parent is not None:
            self.box = box.parent
        if self.open_marks:
            self.open_marks.clear()

    def _entitle(self, box: Box) -> None:
        """Make a heading of the one line in a box of its own inside a heading element; a button folds it."""
        line = self.flow.chunks[box.first]
        if line.kind in ("text", "paragraph") and line.tag != "button" and len(line.text) <= MAX_TITLE:
            line.kind, line.level, line.prose = "heading", HEADINGS[box.tag], 0.0

    def _break(self) -> None:
        """Note a `<br>`, or end the paragraph where it does so."""
        ended = line_end(self.buffer, self.box.tag, self.bolds)
        if ended is LineEnd.PARAGRAPH:
            self._flush()
            return
        if ended is LineEnd.TITLE:
            self.titled = len(self.buffer)
        self.buffer.append(BREAK)

    def _flush(self) -> None:
        """Make a chunk of the text since the last border; two where it begins with a title of its own."""
        if self.titled:
            rest, self.titled = self.buffer[self.titled :], 0
            if measure("".join(rest)) >= MIN_BROKEN:
                links, self.links = self.links, 0
                del self.buffer[-len(rest) :]
                self._flush()
                self.buffer.extend(rest)
                self.links = links
        if self.link_from >= 0:
            self.links += self._count_from(self.link_from)
            self.link_from = 0
        if self.bold_from >= 0:
            self.bolds += self._count_from(self.bold_from)
            self.bold_from = 0
        text = "".join(self.buffer)
        self.buffer.clear()
        if BORDER in text:
            text = _FUSING_BORDER.sub(" ", text).replace(BORDER, "")
        text = collapse(text.replace(BREAK, " "))
        if self.box.tag in HEADINGS and ":" in text:
            text = behind_label(text, self.box)
        if text:
            chunks, tag = self.flow.chunks, self.box.tag
            if chunks and len(chunks[-1].text) == 1 and text[0].islower() and chunks[-1].text.isupper():
                text = chunks[-1].text + text  # an initial set apart from its paragraph
            size = len(text)
            chunk = Chunk(len(chunks), text, _KINDS.get(tag, "text"), self.box, self.links)
            chunk.bold = self.bolds >= size - BOLD_SLACK or bool(self.box.cues & Cue.BOLD)
            if self.marks:
                chunk.marks = tuple(self.marks)
                self.marks.clear()
                if not chunk.bold:
                    chunk.bold = sum(len(m.text) for m in chunk.marks if m.cues & Cue.BOLD) >= size - 2
            chunk.level = HEADINGS.get(tag, 0)
            chunk.link_density = min(1.0, self.links / size)
            chunk.prose = raw_prose(chunk)
            chunks.append(chunk)
        self.links = self.bolds = 0

    def _count_from(self, start: int) -> int:
        """Characters in the buffer from an index on, without white space at the pieces' ends."""
        return 0 if start < 0 else sum(map(len, map(str.strip, self.buffer[start:])))

    def _cues(self, element: etree._Element) -> int:
        """Return the cues of an element's own attributes."""
        found = 0
        memo = self.memo
        pairs: Any = element.items()  # typed as bytes or text, but always text in Python 3
        for name, value in pairs:
            if name in _NAMING and not (name == "id" and element.tag in HEADINGS):  # slugs of the words
                known = memo.get(value)
                if known is None:
                    known = memo[value] = cues_of(value)
                found |= known
                if name == "itemprop":
                    self.flow.marked.append(element)
            elif name == "property":
                self.flow.marked.append(element)
            elif (
                name == "hidden"
                or (name == "aria-hidden" and value == "true" and element.tag != "a")
                or (name == "style" and HIDING_STYLE.search(value))
            ):
                found |= Cue.HIDDEN
        return found

    def _warn(self, code: str, message: str) -> None:
        if all(warning.code != code for warning in self.flow.warnings):
            self.flow.warnings.append(Warning(code=code, message=f"Of the page, {message}."))
