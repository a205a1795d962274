"""The stretch of text that annotators work on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..models import Caption, Section, Span
from ..text.whitespace import scrub
from ..value import value

PassageKind = Literal[
    "headline", "dek", "caption", "heading", "paragraph", "list_item", "blockquote", "other"
]


@value
class Passage:
    """One paragraph with its place in an article's part."""

    text: str
    part: str = "body"
    start: int = 0
    """Offset of the passage in its part."""
    section: int | None = None
    kind: PassageKind = "paragraph"

    def span(self, start: int, end: int) -> Span:
        """Return the span of `text[start:end]`."""
        return Span(part=self.part, start=self.start + start, end=self.start + end)


def passages_of_text(text: str) -> tuple[Passage, ...]:
    """Cut bare text into passages, one for each line that is not blank; lone surrogates become U+FFFD."""
    found = []
    start = 0
    for line in scrub(text).split("\n"):
        if line.strip():
            found.append(Passage(line, "body", start))
        start += len(line) + 1
    return tuple(found)


def passages_of_article(
    headline: str | None,
    dek: str | None,
    captions: tuple[Caption, ...],
    sections: tuple[Section, ...],
    text: str,
) -> tuple[Passage, ...]:
    """Return the passages of an article: headline, dek, body in reading order, captions."""
    found = []
    if headline:
        found.append(Passage(headline, "headline", kind="headline"))
    if dek:
        found.append(Passage(dek, "dek", kind="dek"))
    found.extend(_of_sections(sections, text))
    found.extend(
        Passage(caption.text, f"caption:{i}", kind="caption")
        for i, caption in enumerate(captions)
        if caption.text
    )
    return tuple(found)


def _of_sections(sections: tuple[Section, ...], text: str) -> Iterator[Passage]:
    offset = 0
    for index, section in enumerate(sections):
        if section.heading is not None:
            offset = text.index(section.heading, offset)
            yield Passage(section.heading, "body", offset, index, "heading")
            offset += len(section.heading)
        for block in section.blocks:
            kind: PassageKind = (
                block.kind if block.kind in ("paragraph", "list_item", "blockquote") else "other"
            )
            yield Passage(block.text, "body", block.span.start, index, kind)
            offset = block.span.end
