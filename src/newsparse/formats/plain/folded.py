"""Markdown that a program wrapped: paragraphs and links broken over several lines, made whole again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .layout import MAX_WIDTH, Layout, continues, joined, known_words, recognize, stanzas
from .lines import Line

MAX_BROKEN = 14
"""Lines over which a link may be broken; beyond, its bracket is taken for an ordinary one."""
_ADDRESS_PART = re.compile(r"[!-~]{50}|[\w%=&?./-]{16}\)")
"""Part of an address at the end of which a link ends, or which takes most of a line."""
_MARK = re.compile(r"\\.|\]\(|[\[\]()]")


@dataclass(slots=True)
class _Brackets:
    """Which brackets of a link are open at the end of a line."""

    words: int = 0
    """Open brackets around a link's words."""
    target: bool = False
    """Whether the bracket around an address is open."""
    inner: int = 0
    """Brackets open within the address."""

    def read(self, text: str) -> None:
        for found in _MARK.finditer(text):
            mark = found.group()
            if mark[0] == "\\":
                continue
            if self.target:
                self._read_target(mark)
            elif mark == "[":
                self.words += 1
            elif mark in ("]", "]("):
                self.target = mark == "](" and self.words > 0
                self.words = max(self.words - 1, 0)

    def _read_target(self, mark: str) -> None:
        if mark in ("(", "]("):
            self.inner += 1
        elif mark == ")" and self.inner:
            self.inner -= 1
        elif mark == ")":
            self.target = False

    @property
    def open(self) -> bool:
        return self.target or self.words > 0


def unfolded(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with paragraphs and links joined again where the text was wrapped.

    Addresses and what was not wrapped are longer than any width: such lines do not tell it.
    """
    layout = recognize([replace(line, text="") if _tells_nothing(line.text) else line for line in lines])
    words = known_words(lines) if layout.width else frozenset()
    found: list[Line] = []
    for group in stanzas(lines):
        found.extend(_whole(run, words) for run in _runs(group, layout))
        found.append(Line(group[-1].number, ""))
    return found


def _tells_nothing(text: str) -> bool:
    return "](" in text or len(text) > MAX_WIDTH or bool(_ADDRESS_PART.search(text))


def _runs(group: list[Line], layout: Layout) -> Iterator[list[Line]]:
    run = [group[0]]
    brackets = _Brackets()
    brackets.read(group[0].text)
    for line in group[1:]:
        broken = brackets.open and len(run) < MAX_BROKEN
        if broken or (layout.width is not None and continues(run, line, layout)):
            run.append(line)
        else:
            yield run
            run, brackets = [line], _Brackets()
        brackets.read(line.text)
    yield run


def _whole(run: list[Line], words: frozenset[str]) -> Line:
    if len(run) == 1:
        return run[0]
    text, brackets = run[0].text, _Brackets()
    brackets.read(text)
    for line in run[1:]:
        broken_address = brackets.target and text.endswith("-")
        text = text + line.text if broken_address else joined(text, line.text, words)
        brackets.read(line.text)
    return replace(run[0], text=text, width=len(text), gaps=False)
