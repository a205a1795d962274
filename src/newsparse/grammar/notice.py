"""Notices: whether a line is the newsroom's word about its story, and which kind of word."""

from __future__ import annotations

import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Words:
    """Labels and phrases of all languages."""

    labels: dict[str, str]
    phrases: dict[str, str]
    openers: frozenset[str]
    """First words of all of them; of dense scripts the first sign."""
    label: re.Pattern[str]
    phrase: re.Pattern[str]


@cache
def _words() -> _Words:
    labels: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for _, lexicon in load_all(Notices):
        for kind, words in lexicon.labels.items():
            labels.update(dict.fromkeys(words, kind))
        for kind, words in lexicon.phrases.items():
            phrases.update(dict.fromkeys(words, kind))
    openers = frozenset(_opener(words) for words in (*labels, *phrases))
    return _Words(labels, phrases, openers, _label_pattern(labels), _phrase_pattern(phrases))


def _opener(line: str) -> str:
    """Return a line's first word, or its first sign where words are not told apart by spaces."""
    match = _FIRST.search(line)
    return match.group() if match else ""


def _label_pattern(labels: dict[str, str]) -> re.Pattern[str]:
    """Match a label, perhaps with a date or number behind it, then a mark or the end of the line."""
    words = _alternatives(labels)
    stamp = r",?\s*\(?[^\W\d_]{0,12}[.,]?\s?[\d./,: apm]{0,24}[^\W\d_]{0,12}\)?"
    return re.compile(rf"({words})\b[.)\]】」]?(?:{stamp})?\s*(?:[:：–—】\])）]|-\s|$)")


def _phrase_pattern(phrases: dict[str, str]) -> re.Pattern[str]:
    return re.compile(f"({_alternatives(phrases)})")


def _alternatives(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def notice_kind(text: str) -> NoticeKind | None:
    """Return which notice a paragraph is, `None` where it is none.

    It is one where it opens with a label ("Correction:", "Anmerkung der Redaktion –"), or with a phrase that
    only newsrooms use ("This article was amended on …"). Words inside the text do not count.
    """
    if len(text) > MAX_NOTICE:
        return None
    words = _words()
    if _opener(_levelled(text[: 2 * MAX_OPENER])[:MAX_OPENER]) not in words.openers:
        return None
    line = _levelled(text)
    match = words.label.match(line)
    if match:
        return cast(NoticeKind, words.labels[match.group(1)])
    match = words.phrase.match(line)
    return cast(NoticeKind, words.phrases[match.group(1)]) if match else None


def _levelled(text: str) -> str:
    """Return a line without white space, apostrophes and marks that hide how it opens."""
    return collapse(text).translate(_APOSTROPHES).lower().lstrip(_OPENING)
