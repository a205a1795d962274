"""What is left of a caption and a credit without labels, marks and brackets."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import alternatives, load
from ..lexicon.credit import Credits
from ..lexicon.loader import SHARED
from .credit_words import GLUED, MARK, YEAR_MARK, dense_patterns, patterns
from .makers import is_house, labels, names_makers_only

_AROUND = " |·•–—-:：/／｜丨ㅣ▲△"
_CLOSING = {")": "(", "]": "[", "）": "（"}
_OPENING = {opening: closing for closing, opening in _CLOSING.items()}
_YEAR = re.compile(r"^\s*(?:19|20)\d\d\s+(?=[^\W\d_])")
"""The year behind "©"."""
_STOP = re.compile(r"(?<=[^\W\d_]{5})\.$")
"""A full stop behind the last word, unless that is short: "Ann Lee Jr."."""
_ONE_WORD = re.compile(r"[a-zà-ÿ]/$")
"""A label that is one word with the name: "Ljósmynd/Jón Jónsson"."""


def clean_caption(text: str) -> str:
    """Return a caption without the marks and the label that set its credit off."""
    if text.rstrip().endswith((":", "：")):
        before, _, last = text.rstrip().rpartition(" ")
        text = before if before and is_bare_label(last) else text
    return text.lstrip(" |·•–—-/▲△▼").rstrip(" |·•–—-/／([（【=＝©、，")


def _unwrapped(text: str) -> str:
    """Return a credit without marks around it; a bracket that has its other half inside stays."""
    text = text.strip(_AROUND)
    while text and text[-1] in _CLOSING and text.count(text[-1]) > text.count(_CLOSING[text[-1]]):
        text = text[:-1].rstrip(_AROUND)
    while (
        text
        and text[0] in _OPENING
        and (
            text.count(text[0]) > text.count(_OPENING[text[0]])
            or text.find(_OPENING[text[0]]) == len(text) - 1
        )
    ):
        text = text[1:].removesuffix(_OPENING[text[0]]).strip(_AROUND)
    return text


def clean_credit(text: str) -> str:
    """Return a credit without its label, mark and brackets."""
    words = patterns()
    text = words.noise.sub("", text)
    text = YEAR_MARK.sub("", text) or text
    labelled = False
    for _ in range(3):  # "Photo: © Name", "© Photo: Name"
        text = _unwrapped(text)
        mark = MARK.match(text) or words.label.match(text) or words.opening.match(text) or GLUED.match(text)
        mark = mark or label_of(text)
        if mark is None:
            break
        text, labelled = _YEAR.sub("", text[mark.end() :]), True
    text = _unwrapped(text)
    text = _STOP.sub("", text) if labelled else text
    dense = dense_patterns()
    text = dense.job.sub("", dense.suffix.sub("", text) or text)
    return "" if is_bare_label(text) and not (labelled and text) and not is_house(text) else text


def is_labelled(text: str) -> bool:
    """Whether a line begins with a credit's label: "Photo: Ada Moss | The Moss Post"."""
    words = patterns()
    return bool(MARK.match(text) or words.label.match(text) or label_of(text))


def label_of(text: str) -> re.Match[str] | None:
    """Return the label that only a stroke or a space sets off from the makers behind it."""
    words = patterns()
    stroked = words.stroked.match(text)
    if stroked is not None and not _ONE_WORD.search(stroked.group()):
        return stroked
    spoken = words.spoken.match(text)
    return spoken if spoken is not None and names_makers_only(text[spoken.end() :], announced=True) else None


def numbers_figure(text: str) -> bool:
    """Whether a line opens as a numbered figure's caption: "Figure 3: The flow of goods"."""
    return _numbered().match(text) is not None


@cache
def _numbered() -> re.Pattern[str]:
    words = alternatives(load(Credits, SHARED).numbered)
    return re.compile(rf"(?:{words})\.?\s?\d{{1,3}}[a-z]?\s?[.:：–—|-]\s?\S", re.IGNORECASE)


def is_bare_label(text: str) -> bool:
    """Whether a line is nothing but a credit's label: "Photo:", "(Image:", "©"."""
    bare = text.strip(" |·•–—-()[]（）:：/.")
    return not bare or bare in ("©", "ⓒ") or (len(text) < 30 and bare.casefold() in labels())
