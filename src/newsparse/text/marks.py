"""Quotation marks: which stretches of a paragraph stand between them."""

from __future__ import annotations

import re

from ..value import value

_MARK = re.compile("[\"“”„‟«»＂「」『』'`](?:(?<!['`])|(?<=')'(?:'(?!'))?|(?<=`)`)")
_HAS_MARK = re.compile("[\"“”„‟«»＂「」『』‘‚‹'`](?:(?<!['`])|(?<=')'|(?<=`)`|(?<=')(?<!\\w')(?=\\w))")
"""Both begin with one set of characters, which lets the search skip all others."""
_TAG = re.compile(r"<[A-Za-z/][^<>]{0,400}>")
_SINGLE = re.compile(
    r"[‘‚‹'](?<!\w.)(?:(?<=‘)(?=[\w…$])(?P<curly>[^‘“”\"\n]{2,600}?)’"
    r"|(?<=‚)(?=\w)(?P<low>[^‚“”\"\n]{2,600}?)[‘’]"
    r"|(?<=‹)(?P<angle>[^‹›\n]{2,600}?)›"
    r"|(?<=')(?<!'')(?=[\w…$])(?P<straight>[^'“”\"\n]{0,200}(?:'\w[^'“”\"\n]{0,200}){0,8}?[^\s'])'(?!'))(?!\w)"
)
_HEBREW = re.compile("[א-ת]")
"""Letters between which a double mark stands in an abbreviation."""
_OPENING = "„‟`「『"
_CLOSING = "」』"
_BEFORE_OPENING = "([{—–-/‘>¿¡"
_AFTER_CLOSING = ")]}.,;:!?…—–-/’<"
MIN_SINGLE_WORDS = 2
"""Single marks round one word are mostly apostrophes or words mentioned as words."""


@value
class Stretch:
    """One quoted stretch of a paragraph; offsets count from the paragraph's start."""

    start: int
    """Of the opening mark, or of the first word where the mark is missing."""
    end: int
    """Behind the closing mark, or behind the last word where it is missing."""
    inner_start: int
    inner_end: int
    closed: bool
    """Whether a closing mark was found in this paragraph."""


def find_stretches(text: str, *, carried: bool = False) -> list[Stretch]:
    """Return the quoted stretches of one paragraph, in order, none overlapping.

    `carried` says that the paragraph before ended inside a quotation: then a closing mark may come first. An
    opening mark without its closing one holds to the end of the paragraph at most.
    """
    if not _HAS_MARK.search(text):
        return []
    masked = _TAG.sub(_blank, text) if "<" in text else text
    found = _doubles(text, masked, carried)
    if "‘" in text or "'" in text or "‚" in text or "‹" in text:
        found = _with_singles(masked, found)
    return [s for s in found if _has_word(text, s)]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _has_word(text: str, stretch: Stretch) -> bool:
    first = text[stretch.inner_start : stretch.inner_start + 1]
    return first.isalnum() or any(
        character.isalnum() for character in text[stretch.inner_start + 1 : stretch.inner_end]
    )


def _doubles(text: str, masked: str, carried: bool) -> list[Stretch]:
    found: list[Stretch] = []
    opened: tuple[int, int] | None = None
    first = True
    end_of_text = len(text.rstrip())
    for mark in _MARK.finditer(masked):
        i, j = mark.span()
        role = _role(masked, i, j, opened is not None)
        if role == "open":
            if opened is not None:
                end = i
                while end > opened[1] and text[end - 1].isspace():
                    end -= 1
                found.append(Stretch(opened[0], end, opened[1], end, False))
            opened = (i, j)
        elif role == "close":
            if opened is not None:
                found.append(Stretch(opened[0], j, opened[1], i, True))
                opened = None
            elif carried and first:
                found.append(Stretch(0, j, 0, i, True))
        if role:
            first = False
    if opened is not None and opened[1] < end_of_text:
        found.append(Stretch(opened[0], end_of_text, opened[1], end_of_text, False))
    return found


def _role(text: str, i: int, j: int, is_open: bool) -> str | None:
    """Whether the mark at `text[i:j]` opens or closes; `None` for an inch mark and the one of an acronym."""
    mark = text[i]
    if mark in _OPENING:
        return "open"
    if mark in _CLOSING:
        return "close"
    before = text[i - 1] if i else " "
    after = text[j] if j < len(text) else " "
    if mark == '"' and _HEBREW.match(before) and _HEBREW.match(after):
        return None
    free_before = before.isspace() or before in _BEFORE_OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING
    if mark == "“":
        return "close" if is_open and free_after and not free_before else "open"
    if mark == "”":
        return "open" if not is_open and free_before and not free_after else "close"
    if mark in "«»" and free_before == free_after:
        return "open" if mark == "«" else "close"
    if before.isdigit() and not is_open and not after.isalnum():
        return None
    if free_before != free_after:
        return "open" if free_before else "close"
    return "close" if is_open else "open"


def _with_singles(text: str, doubles: list[Stretch]) -> list[Stretch]:
    """Add stretches in single marks that stand outside the double ones."""
    found = list(doubles)
    at = 0
    for match in _SINGLE.finditer(text):
        start, end = match.span()
        while at < len(doubles) and doubles[at].end <= start:
            at += 1
        if at < len(doubles) and doubles[at].start < end:
            continue
        if len(text[start:end].split()) >= MIN_SINGLE_WORDS:
            found.append(Stretch(start, end, start + 1, end - 1, True))
    found.sort(key=_by_start)
    return found


def _by_start(stretch: Stretch) -> int:
    return stretch.start
