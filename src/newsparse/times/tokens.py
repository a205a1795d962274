"""Text into tokens, and tokens into a string of codes, one a token, on which the grammar's patterns run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from ..text.scripts import CJK
from ..value import value
from .vocabulary import OTHER, Vocabulary, Word, fold, zone_table

LETTER = (
    r"[^\s\d!-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    r"\u060c\u061b\u061f\u06d4\u0964\u0965\u2000-\u200b\u200e-\u20cf\u2100-\u2bff\u3000-\u303f\uff00-\uff20]"
)
"""A letter with its marks; `\\w` lacks the vowel signs of Thai, Hindi and others."""

_TOKEN = re.compile(
    rf"""(?P<digits>\d+)
    | (?P<half>[apAP]\.\s?[mM]\b\.?|(?<=:\d\d)[apAP](?!{LETTER}))
    | (?P<dotted>{LETTER}{{1,3}}(?:\.{LETTER}{{1,3}}){{1,4}}(?!{LETTER})\.?)
    | (?P<word>{LETTER}+(?:['’ʼ׳״"]{LETTER}+)*)
    | (?P<gap>\n\s*\n\s*)
    | (?P<space>\s+)
    | (?P<mark>.)""",
    re.VERBOSE,
)
_MARKS = {
    **dict.fromkeys("–—", "_"),
    **dict.fromkeys("−‐‑", "-"),
    **dict.fromkeys("，、،", ","),
    **dict.fromkeys("’‘", "'"),
    **dict.fromkeys("•·∙●・~»›>¦*", "|"),
    **dict.fromkeys("（[", "("),
    **dict.fromkeys("）]", ")"),
    **dict.fromkeys("°º", "o"),
    "：": ":",
    "／": "/",
}
"""Marks that do the same work, by the code of their kind."""
_DENSE = re.compile(f"[{CJK}]")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_FIGURES = re.compile(
    r"\d{1,4}\s?[./|\-–‐‑−／]\s?\d{1,2}\s?[./|\-–‐‑−／]\s?\d|\d{4}\s\d{1,2}\s?/\s?\d{1,2}\s\d{1,2}:"
)
_WORD = re.compile(rf"{LETTER}+(?:\.{LETTER}+)*")
_BESIDE = 24
"""Characters on either side of a number in which its month stands: "8 (or 9) September"."""
_WORDS_BESIDE = 3
_WIDEST = 2_000
"""Characters of a window at most, so that pairing dates with clock times stays linear in the text."""
_NEAR = 56
"""Characters looked at on either side of a digit: the longest written stamps have 50 characters in all."""
_LONG = 9
"""Numbers of more digits are no part of a written time."""


@value
class Token:
    """A stretch of text with its code; a tuple, since pages have hundreds."""

    code: str
    start: int
    end: int
    text: str
    word: Word = OTHER


@value
class Tokens:
    """A window of a text: tokens, and their codes as one string of the same length."""

    items: tuple[Token, ...]
    shape: str


def windows(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield the stretches of text in which a date may stand, cut at white space, in order and apart.

    That is around a number that opens a date in figures or has the name of a month near it.
    """
    start = end = -1
    for found in _NUMBER.finditer(text):
        low, high = found.span()
        if _FIGURES.match(text, low) is None and not _month_near(text, low, high, vocabulary):
            continue
        if low - _NEAR <= end and low - start < _WIDEST:
            end = low + _NEAR
            continue
        if end > 0:
            yield start, _cut_right(text, end)
        start, end = max(end, _cut_left(text, max(0, low - _NEAR))), low + _NEAR
    if end > 0:
        yield start, _cut_right(text, end)


def _month_near(text: str, low: int, high: int, vocabulary: Vocabulary) -> bool:
    """Whether a month stands beside a number, with no word between them but those of a date."""
    behind = islice(_WORD.finditer(text, high, high + _BESIDE), _WORDS_BESIDE)
    if _opens_with_month((found.group() for found in behind), vocabulary):
        return True
    return _opens_with_month(
        _WORD.findall(text[max(0, low - _BESIDE) : low])[: -_WORDS_BESIDE - 1 : -1], vocabulary
    )


def _opens_with_month(words: Iterable[str], vocabulary: Vocabulary) -> bool:
    for word in words:
        folded = fold(word)
        if folded in vocabulary.month_words:
            return True
        if folded not in vocabulary.words and folded not in vocabulary.seconds:
            return False
    return False


def _cut_left(text: str, at: int) -> int:
    """Move a boundary left out of a word, at most 24 characters."""
    for position in range(at, max(0, at - 24), -1):
        if text[position - 1].isspace():
            return position
    return at if at > 24 else 0


def _cut_right(text: str, at: int) -> int:
    for position in range(at, min(len(text), at + 24)):
        if text[position].isspace():
            return position
    return min(at, len(text))


def tokenize(text: str, vocabulary: Vocabulary, start: int = 0, end: int | None = None) -> Tokens:
    """Cut `text[start:end]` into tokens; offsets index `text`."""
    items: list[Token] = []
    stop = len(text) if end is None else end
    for found in _TOKEN.finditer(text, start, stop):
        kind = found.lastgroup
        written = found.group()
        if kind == "digits":
            items.append(Token(_number(written), found.start(), found.end(), written))
        elif kind in ("word", "dotted", "half"):
            short = kind == "half" and len(written) == 1  # "9:30p"
            word = _word(f"{written}m" if short else written, vocabulary)
            if items and len(items) > 1 and items[-1].code == " ":
                paired = _pair(items[-2], written, vocabulary)
                if paired is not None:
                    opener = items[-2]
                    del items[-2:]
                    items.append(
                        Token(
                            paired.code, opener.start, found.end(), text[opener.start : found.end()], paired
                        )
                    )
                    continue
            items.append(Token(word.code, found.start(), found.end(), written, word))
            if _DENSE.match(written[-1]) and text[found.end() : found.end() + 1].isdigit():
                items.append(Token(" ", found.end(), found.end(), ""))  # "发表于2024-05-03"
        else:
            code = "!" if kind == "gap" else " " if kind == "space" else _MARKS.get(written, written)
            items.append(Token(code, found.start(), found.end(), written))
    return Tokens(tuple(items), "".join(item.code for item in items))


def _pair(opener: Token, written: str, vocabulary: Vocabulary) -> Word | None:
    seconds = vocabulary.pairs.get(fold(opener.text)) if vocabulary.pairs else None
    return seconds.get(fold(written)) if seconds else None


def _number(digits: str) -> str:
    """d: one or two digits; y: a year of four; f: other four digits; #: anything else."""
    length = len(digits)
    if length <= 2:
        return "d"
    if length == 4:
        return "y" if 1000 <= int(digits) <= 2999 else "f"
    return "#"


def _word(written: str, vocabulary: Vocabulary) -> Word:
    word = vocabulary.look_up(written)
    if word.code in "xoj" and len(written) <= _LONG:
        table = zone_table()
        bare = written.rstrip(".").replace(".", "") if "." in written else written
        if bare in table.abbreviations or (bare.lower() == bare and bare in table.lower):
            return Word("Z")
    return word
