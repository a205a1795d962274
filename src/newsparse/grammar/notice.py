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
_OPENING = " \t*•·–—-([{【（<>«\"'“„_"


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str]]:
    """Labels and phrases of all languages, each as one pattern and its kinds."""
    labels: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for _, lexicon in load_all(Notices):
        for kind, words in lexicon.labels.items():
            labels.update(dict.fromkeys(words, kind))
        for kind, words in lexicon.phrases.items():
            phrases.update(dict.fromkeys(words, kind))
    return _label_pattern(labels), labels, _phrase_pattern(phrases), phrases


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
    line = collapse(text).translate(_APOSTROPHES).lower().lstrip(_OPENING)
    label_pattern, labels, phrase_pattern, phrases = _patterns()
    match = label_pattern.match(line)
    if match:
        return cast(NoticeKind, labels[match.group(1)])
    match = phrase_pattern.match(line)
    return cast(NoticeKind, phrases[match.group(1)]) if match else None
