"""Bylines on a line with a date: found in it, or freed of it."""

from __future__ import annotations

import re

from ..lexicon import FALLBACK, primary
from ..text.measure import is_dense
from ..text.whitespace import collapse
from .byline import FULL_STOPS, MAX_DATED, MIN_DATE, is_bare_name, read_byline
from .dense_byline import with_marks
from .names import MAX_PREPOSITION, Shape, shape_of
from .vocabulary import Vocabulary, vocabulary

MIN_WORDS = 2
"""Words of a byline that are left when a label before its date goes: "Ada Lo: 3 May" has two."""
_EDGES = " |,/·•–—-"
_WORD = re.compile(r"[^\W\d_]+")


def byline_within(text: str, language: str | None = None) -> str | None:
    """Return the byline at the end of a dated line: "by Ada Lo" of "May 4th, 2009 by Ada Lo".

    Or before its date: "by ada" of "Posted in Science by ada on May 4th, 2009".
    """
    if len(text) > MAX_DATED or not any(map(str.isdigit, text)):
        return None
    if is_dense(text):
        return _labelled_within(text, language)
    known = vocabulary(language)
    words = text.split(" ")
    for index in range(len(words) - 2, 0, -1):
        if words[index].lower() not in known.by:
            continue
        name = " ".join(words[index + 1 :])
        if not is_bare_name(name, language):
            name = _undated(name, known)
        posted = f"{words[0]} {words[index]}".lower() in known.by and " " not in name
        return f"{words[index]} {name}" if name and (posted or is_bare_name(name, language)) else None
    return None


def without_date(line: str, language: str | None = None) -> str:
    """Take the marks off a byline's edges, and the date behind its last words with the label before it.

    "| By Ada Lo / Updated: 3 May 2019 -" is "By Ada Lo"; "By Ada Lo, Channel 4" stays.
    """
    line = line.strip(_EDGES)
    words = vocabulary(language)
    tokens = line.split(" ")
    start = len(tokens)
    while start > 1 and _may_date(tokens, start - 1, words):
        start -= 1
    labelled = start > 1 and tokens[start - 1][-1:] in (":", "：")
    date = " ".join(tokens[start:])
    stated = sum(map(str.isdigit, date)) >= MIN_DATE or any(
        w.lower() in words.months for w in _WORD.findall(date)
    )
    if not (stated or labelled) or not any(map(str.isdigit, date)):
        return line
    start -= labelled and start > MIN_WORDS
    while start > 1 and tokens[start - 1].islower() and len(tokens[start - 1]) <= MAX_PREPOSITION:
        start -= 1
    return " ".join(tokens[:start]).rstrip(":：").strip(_EDGES)


def _may_date(tokens: list[str], index: int, words: Vocabulary) -> bool:
    """Whether a word may be a date's: a number, a month, a mark; a word behind a number ("12 min", "Uhr")."""
    named = _WORD.findall(tokens[index])
    if any(map(str.isdigit, tokens[index])) or not named:
        return True
    if all(word.lower() in words.months or word.lower() in words.noise for word in named):
        return True
    return len(named[0]) <= MAX_PREPOSITION and any(map(str.isdigit, tokens[index - 1]))


def _undated(name: str, words: Vocabulary) -> str:
    """Return a name, or the word by which somebody signs, without the date behind it; empty where none is."""
    if not any(map(str.isdigit, name)):
        return ""
    tokens = name.split(" ")
    if len(tokens) > 1 and tokens[1].islower() and len(tokens[1]) <= MAX_PREPOSITION:
        return tokens[0] if not any(map(str.isdigit, tokens[0])) else ""
    shape, bare = shape_of(name, words)
    return bare if shape is Shape.PERSON else ""


def _labelled_within(text: str, language: str | None) -> str | None:
    """Return a label and the authors behind it: "作者：王小明" of "2024-05-03来源：某网作者：王小明"."""
    if any(stop in text for stop in FULL_STOPS):
        return None  # a sentence of the story
    words = vocabulary(language)
    line = with_marks(collapse(text), words, primary(language) or FALLBACK)
    found = list(words.markers.finditer(line))
    ends = [*(marker.start() for marker in found[1:]), len(line)]
    for marker, end in zip(found, ends, strict=False):
        if (marker.group(1) or "").lower() in words.labels:
            piece = line[marker.start() : end].strip("，、 ")
            return piece if read_byline(piece, language).authors else None
    return None
