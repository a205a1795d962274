"""The document of an archive record, while it is being put together."""

from __future__ import annotations

import re
from dataclasses import replace

from ...document import Block, Document, Role, Statement
from ...models import Warning
from ...record import Record
from ...text.whitespace import collapse

SURE = 0.95
"""Confidence of what an archive labels as such: its editors err, its markup seldom."""
LIKELY = 0.7
"""Confidence of what is told by its position only."""
HEADING_WORDS = 12
"""Words that a section's heading has at most."""
_ENDS = (".", "!", '"', "”", "»", "“", "'", "’", ":", ";", ",", ")", "…", "]")
_FIGURES = re.compile(r"\d{5}|@|://")
_WORD = re.compile(r"\w")


class Draft:
    """Collects blocks and statements in reading order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.statements: list[Statement] = []
        self.warnings: list[Warning] = []
        self._pictures = 0

    def state(self, name: str, value: object, path: str, **details: str) -> None:
        """Note what the archive states; empty values are passed over."""
        text = collapse(str(value)) if value is not None else ""
        if text:
            statement = Statement(name, text, "archive", path, details)
            if statement not in self.statements:
                self.statements.append(statement)

    def show(
        self, role: Role, text: str | None, place: str, *, confidence: float = SURE, level: int = 0
    ) -> None:
        """Add a block; empty ones are passed over."""
        words = collapse(text or "")
        if words and (role is not Role.PARAGRAPH or _WORD.search(words)):
            rule = f"archive: {place}"
            self.blocks.append(Block(role, words, place, rule, confidence, level=level))

    def headline(self, text: str | None, place: str) -> None:
        """Add the headline, as shown and as stated."""
        self.show(Role.HEADLINE, text, place)
        self.state("headline", text, place)

    def byline(self, text: str | None, place: str) -> None:
        """Add the credit line as written."""
        self.show(Role.BYLINE, text, place)

    def notice(self, text: str | None, place: str, *, kind: str) -> None:
        """Add words of the newsroom about the story, of a kind that the archive labels."""
        words = collapse(text or "")
        if words:
            rule = f"archive: {place}"
            self.blocks.append(Block(Role.NOTICE, words, place, rule, SURE, details={"kind": kind}))

    def picture(self, caption: str | None, credit: str | None, place: str, **details: str) -> None:
        """Add a picture's caption and credit."""
        kept = {name: value for name, value in details.items() if value}
        number, self._pictures = self._pictures, self._pictures + 1
        for role, text in ((Role.CAPTION, caption), (Role.CREDIT, credit)):
            words = collapse(text or "")
            if words:
                rule = f"archive: {place}"
                self.blocks.append(Block(role, words, place, rule, SURE, group=number, details=kept))

    def tell_headings(self) -> None:
        """Turn short paragraphs without an end into headings, for exports that lost which is which."""
        body = [n for n, block in enumerate(self.blocks) if block.role is Role.PARAGRAPH]
        for before, n, after in zip(body, body[1:], body[2:], strict=False):
            text, following = self.blocks[n].text, self.blocks[after].text
            if (
                len(text.split()) <= HEADING_WORDS
                and not text.endswith(_ENDS)
                and text[:1].isalnum()
                and not _FIGURES.search(text)
                and len(following.split()) > HEADING_WORDS
                and self.blocks[before].text.endswith(_ENDS)
            ):
                block = self.blocks[n]
                self.blocks[n] = replace(block, role=Role.HEADING, level=2, confidence=LIKELY)

    def has(self, role: Role) -> bool:
        """Tell whether a block of this role is there."""
        return any(block.role is role for block in self.blocks)

    def warn(self, code: str, message: str) -> None:
        """Note something odd."""
        self.warnings.append(Warning(code=code, message=message))

    def document(self, record: Record) -> Document:
        """Return the finished document; an address among the statements stands in for the record's."""
        url = record.url or next((s.value for s in self.statements if s.name == "url"), None)
        return Document(
            tuple(self.blocks),
            tuple(self.statements),
            medium="archive",
            url=url,
            warnings=tuple(self.warnings),
        )
