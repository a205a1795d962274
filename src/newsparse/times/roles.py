"""What a time is of, by the words before it."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import languages, load
from ..lexicon.stamps import StampWords
from ..models import TimeRole
from .tokens import LETTER
from .vocabulary import fold, spoken

_WORDS = re.compile(rf"{LETTER}+(?:['’]{LETTER}+)*|[|©\n]|\d+")
_STOP = re.compile(r"[.;|/\n•·–—(\d]|\w:(?!\S)")
"""Where a label behind a time would belong to something else."""
_REACH = 48
"""Characters before a time in which its label stands: "This article was last updated by the editors on "."""
_LONGEST = 4
"""Words of the longest label."""
_GAP = 3
"""Words that may stand between a label and its time: "on", "by the editors at"."""


def _labels(language: str | None) -> dict[str, TimeRole]:
    """Folded labels of a language and of English; of all languages for `None`."""
    known = languages(StampWords.topic)
    name = spoken(language)
    return _joined(known if language is None else ("en", name) if name in known else ("en",))


@cache
def _joined(names: tuple[str, ...]) -> dict[str, TimeRole]:
    labels: dict[str, TimeRole] = {}
    for name in names:
        data = load(StampWords, name, strict=True)
        groups: tuple[tuple[TimeRole, tuple[str, ...]], ...] = (
            ("other", data.other), ("modified", data.modified), ("published", data.published),
        )  # fmt: skip
        for role, words in groups:
            labels |= {_key(word): role for word in words}
    return labels


def _key(label: str) -> str:
    return " ".join(fold(word) for word in _WORDS.findall(label))


def role_before(text: str, at: int, language: str | None) -> TimeRole | None:
    """Return what the words before offset `at` say of the time there; `None` where they say nothing."""
    before = text[max(0, at - _REACH) : at]
    words = _WORDS.findall(before)
    for position in range(len(words) - 1, -1, -1):
        if words[position] in "|\n" or words[position].isdigit():
            words = words[position + 1 :]
            break
    return role_of([fold(w) for w in words], language)


def role_after(text: str, at: int, language: str | None) -> TimeRole | None:
    """Return what the words behind offset `at` say, in the same sentence: "… von X veröffentlicht"."""
    end = _STOP.search(text, at, at + _REACH)
    words = [fold(word) for word in _WORDS.findall(text[at : end.start() if end else at + _REACH])]
    labels = _labels(language)
    found = (labels[word] for word in words if word in labels)
    return next((role for role in found if role != "other"), None)


def role_of(words: list[str], language: str | None) -> TimeRole | None:
    """Return the role that the last label among folded words gives."""
    if "©" in words[-_GAP - 1 :]:
        return "other"
    labels = _labels(language)
    for end in range(len(words), max(0, len(words) - _GAP - 1), -1):
        for start in range(max(0, end - _LONGEST), end):
            role = labels.get(" ".join(words[start:end]))
            if role is not None:
                return role
    return None
