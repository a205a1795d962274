"""The body of an archive record: NITF, XHTML or HTML fragments to blocks, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element as Element

from ...document import Role
from ...text.whitespace import collapse
from .draft import SURE, Draft
from .xml import attribute, local, text_of

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "hl1": 2, "hl2": 2, "subhead": 2}
_ROLES = {
    "li": Role.LIST_ITEM,
    "blockquote": Role.BLOCKQUOTE,
    "bq": Role.BLOCKQUOTE,
    "pre": Role.PREFORMATTED,
    "tr": Role.TABLE_ROW,
}
_BREAKING = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "body",
        "body.content",
        "block",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "center",
        "td",
        "th",
        "hr",
        "aside",
        "header",
        "footer",
        "text",
        "credit",
    }
)
_SKIPPED = frozenset(
    {
        "script",
        "style",
        "title",
        "meta",
        "head",
        "note",
        "time",
        "nav",
        "form",
        "button",
        "template",
        "iframe",
        "object",
        "noscript",
        "svg",
        "tagline",
        "body.head",
        "body.end",
        "ed-msg",
        "datasource",
    }
)
_PICTURES = frozenset({"figure", "media"})
_PULLED = re.compile(r"\bpull-?quote", re.IGNORECASE)
_GAP = re.compile(r"\n[ \t\u00a0]*\n\s*")
_INDENT = re.compile(r"\n(?=[ \t\u00a0]{2,12}\S)")
_WIRE_BREAK = re.compile(r"\n[ \t\u00a0]*\n\s*|\n(?=[ \t\u00a0]{2,12}\S)")
_CELLS = " | "


@dataclass(slots=True)
class _Flow:
    """The walk's state: what encloses the current place, and the words since the last break."""

    draft: Draft
    place: str
    roles: list[Role] = field(default_factory=lambda: [Role.PARAGRAPH])
    words: list[str] = field(default_factory=list)
    level: int = 0

    def flush(self) -> None:
        """Make blocks of the words so far."""
        text = "".join(self.words)
        self.words.clear()
        role = self.roles[-1]
        pieces = _GAP.split(text) if role is Role.PARAGRAPH and "\n" in text else [text]
        for piece in pieces:
            words = collapse(piece).strip(_CELLS if role is Role.TABLE_ROW else " ")
            self.draft.show(role, words, self.place, confidence=SURE, level=self.level)


def pour(element: Element, draft: Draft, place: str) -> None:
    """Add the blocks of a body element, and its pictures."""
    flow = _Flow(draft, place)
    flow.words.append(_inline(element.text))
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, found in walker:
        if found is element:
            continue
        name = local(found).lower()
        if event == "start":
            if _is_skipped(found, name):
                walker.skip_subtree()
                flow.flush()
            elif name in _PICTURES:
                walker.skip_subtree()
                flow.flush()
                _picture(found, draft, place)
            else:
                _open(flow, found, name)
        else:
            if name not in _PICTURES and not _is_skipped(found, name):
                _close(flow, name)
            flow.words.append(_inline(found.tail))
    flow.flush()


def _is_skipped(element: Element, name: str) -> bool:
    return (
        not name
        or name in _SKIPPED
        or (name == "blockquote" and bool(_PULLED.search(attribute(element, "class"))))
    )


def _inline(text: str | None) -> str:
    """Line ends inside text are no breaks: only `br` and blocks are."""
    return (text or "").replace("\n", " ")


def _open(flow: _Flow, element: Element, name: str) -> None:
    if name == "br":
        flow.words.append("\n")
    elif name in _HEADINGS:
        flow.flush()
        flow.roles.append(Role.HEADING)
        flow.level = _HEADINGS[name]
    elif name in _ROLES:
        flow.flush()
        flow.roles.append(_ROLES[name])
    elif name in ("td", "th") and flow.roles[-1] is Role.TABLE_ROW:
        flow.words.append(_CELLS)
    elif name in _BREAKING and flow.roles[-1] is not Role.TABLE_ROW:
        flow.flush()
    flow.words.append(_inline(element.text))


def _close(flow: _Flow, name: str) -> None:
    if name in _HEADINGS or name in _ROLES:
        flow.flush()
        flow.level = 0
        if len(flow.roles) > 1:
            flow.roles.pop()
    elif name in _BREAKING and flow.roles[-1] is not Role.TABLE_ROW:
        flow.flush()


def _picture(element: Element, draft: Draft, place: str) -> None:
    caption = credit = image = alt = ""
    for found in element.iter():
        name = local(found).lower()
        if name in ("figcaption", "media-caption"):
            caption = caption or text_of(found)
        elif name in ("media-producer", "cite"):
            credit = credit or text_of(found)
        elif name in ("img", "media-reference"):
            image = image or attribute(found, "src") or attribute(found, "source")
            alt = alt or attribute(found, "alt") or attribute(found, "alternate-text")
    if not caption and local(element).lower() == "figure":
        caption = text_of(element)
    draft.picture(caption, credit, place, image_url=image, alt=alt)


def pour_html(fragment: str, draft: Draft, place: str) -> None:
    """Add the blocks of a piece of HTML; text without any markup is taken as lines."""
    if "<" not in fragment:
        pour_text(fragment, draft, place)
        return
    parser: Any = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    clean = fragment.replace("\0", "").encode("utf-8", "replace")
    root = lxml_html.document_fromstring(b"<div>" + clean + b"</div>", parser=parser)
    pour(root, draft, place)


def pour_text(text: str, draft: Draft, place: str) -> None:
    """Add the paragraphs of plain text: those between blank lines, at indents, or, failing both, lines."""
    text = text.replace("\r\n", "\n").strip("\n")
    if _GAP.search(text) and not _INDENT.search(text):
        pieces = _GAP.split(text)
    elif _INDENT.search(text):
        pieces = _WIRE_BREAK.split(text)
    else:
        pieces = text.split("\n")
    for number, piece in enumerate(pieces, 1):
        draft.show(Role.PARAGRAPH, piece, f"{place}, paragraph {number}", confidence=SURE)


def words_of_html(fragment: str) -> str:
    """Return the text of a short piece of HTML, such as a headline with `<em>` in it."""
    if "<" not in fragment and "&" not in fragment:
        return collapse(fragment)
    if not fragment.strip():
        return ""
    clean = fragment.replace("\0", "").encode("utf-8", "replace")
    parser: Any = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    return text_of(lxml_html.document_fromstring(b"<div>" + clean + b"</div>", parser=parser))
