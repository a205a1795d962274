"""JSON as pages really hold it: strict where it can be read so, else read with patience.

Takes comments, CDATA and HTML comment marks, control characters in strings, trailing and missing commas,
single quotes, bare keys, bad escapes, unescaped quotes inside strings, a stray `;`, several documents in
a row, and text that stops in the middle. One pass, linear in the length of the text.
"""

from __future__ import annotations

import json
import re
from typing import Any

_MARKS = re.compile(r"<!\[CDATA\[|\]\]>|<!--|-->")
_SKIP = re.compile(r"(?:\s|[,;\x00-\x1f\ufeff])+")
_BARE = re.compile(r"[^\s,:;{}\[\]\"']+")
_PLAIN = {
    '"': re.compile(r'[^"\\]+'),
    "'": re.compile(r"[^'\\]+"),
}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_HEX = re.compile(r"[0-9a-fA-F]{4}")
_AFTER_STRING = re.compile(r'\s*(?:[,:}\]]|//|/\*|$|"[^"\n]{1,60}"\s*:)')
"""What follows a string that is at its end; a further key, where a comma is missing."""
_NO_VALUE = re.compile(r"\s*[,}\]]")
_WORDS = {"true": True, "false": False, "null": None, "undefined": None}
MAX_DEPTH = 100
"""Nesting that is followed; JSON-LD of real pages stays under 20."""


def load_lenient(text: str) -> list[Any]:
    """Return the documents in `text`: one as a rule, several where they stand in a row.

    Nothing readable gives an empty list. Never raises.
    """
    try:
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        pass
    scanner = _Scanner(_MARKS.sub(" ", text))
    found = []
    while (value := scanner.document()) is not None:
        found.append(value)
    return found


class _Scanner:
    """Reads values from left to right and never goes back."""

    __slots__ = ("at", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def document(self) -> Any:
        """Return the next object or array, `None` where there is none left."""
        while self.at < len(self.text):
            if self.text[self.at] in "{[":
                return self.value(0)
            self.at += 1
        return None

    def skip(self) -> str:
        """Pass over white space, commas and comments; return the character that follows, or ``""``."""
        text = self.text
        while self.at < len(text):
            if match := _SKIP.match(text, self.at):
                self.at = match.end()
            elif text.startswith("/*", self.at):
                end = text.find("*/", self.at + 2)
                self.at = len(text) if end < 0 else end + 2
            elif text.startswith("//", self.at):
                end = text.find("\n", self.at)
                self.at = len(text) if end < 0 else end
            else:
                return text[self.at]
        return ""

    def value(self, depth: int) -> Any:
        mark = self.skip()
        if mark == "{" and depth < MAX_DEPTH:
            return self.mapping(depth)
        if mark == "[" and depth < MAX_DEPTH:
            return self.array(depth)
        if mark in ('"', "'") and mark:
            return self.string(mark)
        if match := _BARE.match(self.text, self.at):
            self.at = match.end()
            word = match.group()
            return _WORDS.get(word, word)
        self.at += 1
        return None

    def mapping(self, depth: int) -> dict[str, Any]:
        self.at += 1
        found: dict[str, Any] = {}
        while True:
            mark = self.skip()
            if mark in ("", "}", "]"):
                self.at += 1
                return found
            key = self.value(MAX_DEPTH)
            if self.skip() == ":":
                self.at += 1
                if _NO_VALUE.match(self.text, self.at):
                    continue
                value = self.value(depth + 1)
                if isinstance(key, str):
                    found.setdefault(key, value)

    def array(self, depth: int) -> list[Any]:
        self.at += 1
        found: list[Any] = []
        while True:
            mark = self.skip()
            if mark in ("", "}", "]"):
                self.at += 1
                return found
            if mark == ":":
                self.at += 1
                continue
            found.append(self.value(depth + 1))

    def string(self, mark: str) -> str:
        """Read a string; a quote that no punctuation follows is taken for a character of it."""
        text = self.text
        plain = _PLAIN[mark]
        self.at += 1
        pieces = []
        while self.at < len(text):
            if match := plain.match(text, self.at):
                pieces.append(match.group())
                self.at = match.end()
            elif text[self.at] == "\\":
                pieces.append(self.escape())
            else:
                self.at += 1
                if _AFTER_STRING.match(text, self.at):
                    break
                pieces.append(mark)
        return "".join(pieces)

    def escape(self) -> str:
        letter = self.text[self.at + 1 : self.at + 2]
        self.at += 2
        if letter == "u" and (match := _HEX.match(self.text, self.at)):
            self.at = match.end()
            return chr(int(match.group(), 16))
        return _ESCAPES.get(letter, letter)
