"""Notices: whether a line is the newsroom's word about its story, and which kind of word."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from ..lexicon import load_all
from ..lexicon.notices import Notices
from ..models import NoticeKind
from ..text.whitespace import collapse

MAX_NOTICE = 1_500
"""Characters of a notice; longer paragraphs are never taken for one."""
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'"})
_FIRST = re.compile(r"[\u3040-\u9fff\uac00-\ud7af\u0e00-\u0e7f]|[^\W\d_]+")
MAX_OPENER = 40
"""Characters in which the first word is looked for."""
_OPENING = " \t*•·–—-([{【（<>«\"'“„_"


_BEHIND_LABEL = re.compile(
    r"\b[.)\]】」]?(?:,?\s*\(?[^\W\d_]{0,12}[.,]?\s?[\d./,: apm]{0,24}[^\W\d_]{0,12}\)?)?"
    r"\s*(?:[:：–—】\])）]|-\s|$)"
)
"""What follows a label: perhaps a date or number, then a mark or the end of the line."""

_Kinds = dict[str, list[tuple[str, str]]]
"""First word, or first sign in scripts that set words without spaces → (words, kind), the longest first."""


@cache
def _openings() -> tuple[_Kinds, _Kinds]:
    """Return the labels and the phrases of all languages."""
    labels: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for _, lexicon in load_all(Notices):
        for kind, words in lexicon.labels.items():
            labels.update(dict.fromkeys(words, kind))
        for kind, words in lexicon.phrases.items():
            phrases.update(dict.fromkeys(words, kind))
    return _by_opener(labels), _by_opener(phrases)


def _by_opener(kinds: dict[str, str]) -> _Kinds:
    found: _Kinds = {}
    for words in sorted(kinds, key=len, reverse=True):
        found.setdefault(_opener(words), []).append((words, kinds[words]))
    return found


def _opener(line: str) -> str:
    """Return a line's first word, or its first sign where words are not told apart by spaces."""
    match = _FIRST.search(line)
    return match.group() if match else ""


def notice_kind(text: str) -> NoticeKind | None:
    """Return which notice a paragraph is, `None` where it is none.

    It is one where it opens with a label ("Correction:", "Anmerkung der Redaktion –"), or with a phrase that
    only newsrooms use ("This article was amended on …"). Words inside the text do not count.
    """
    if len(text) > MAX_NOTICE:
        return None
    labels, phrases = _openings()
    start = text[: 2 * MAX_OPENER]
    if start.isprintable():  # nothing hides in it: most lines are told by their first word as it stands
        opener = _opener(start.lower())
        if opener not in labels and opener not in phrases:
            return None
    opener = _opener(_levelled(start)[:MAX_OPENER])
    if opener not in labels and opener not in phrases:
        return None
    line = _levelled(text)
    for words, kind in labels.get(opener, ()):
        if line.startswith(words) and _BEHIND_LABEL.match(line, len(words)):
            return cast(NoticeKind, kind)
    return next(
        (cast(NoticeKind, kind) for words, kind in phrases.get(opener, ()) if line.startswith(words)), None
    )


def _levelled(text: str) -> str:
    """Return a line without white space, apostrophes and marks that hide how it opens."""
    text = collapse(text)
    if "`" in text or not text.isascii():
        text = text.translate(_APOSTROPHES)
    return text.lower().lstrip(_OPENING)
