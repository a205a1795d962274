"""Bylines in Chinese, Japanese and Korean, brought into the marks that the reader of bylines knows.

What other scripts say with spaces, commas and colons stands here in brackets ("【山田太郎】"),
behind an equals sign ("ソウル＝山田太郎"), behind a slash ("王小明／台北報導"),
or directly beside a label ("記者王小明", "글 홍길동").
"""

from __future__ import annotations

import re

from ..text.scripts import CJK, HAN_KANA
from .vocabulary import Vocabulary, agency_of

_DENSE = re.compile(f"[{CJK}]")
_ENCLOSED = re.compile(r"[【】〔〕［］「」]")
_PLACE_BEFORE = re.compile(rf"^[^\s＝=、，,:：]{{1,10}}[＝=](?=[{HAN_KANA}])")
_REPORTED_FROM = re.compile(r"\s*[／/]\s*[^\s／/、，,]{1,6}(?:報導|报道|報道|電|电)")
_SEVERAL = re.compile(
    r"(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,4}(?: [\u3400-\u9fff]{2,4})+(?![\u3400-\u9fff])"
)
"""Chinese names one behind the other; a Japanese name may have a space inside."""
_OPENING = re.compile(
    r"[(（〔【［\[][^()（）〔〕【】［］\[\]]{0,12}?((?:記者|记者)[^()（）〔〕【】［］\[\]]{2,30})[)）〕】］\]]"
    r"|(?:^|[)）\]］]\s?)"
    r"([\uac00-\ud7af]{2,4}(?:[·,] ?[\uac00-\ud7af]{2,4}){0,4} (?:선임|인턴|전문)?(?:기자|특파원)) ?="
)
MAX_OPENING = 70
"""Characters at the start of a paragraph in which its writers may be named."""
MIN_GLUED = 2
"""Signs of a label that stands directly before a name; one sign may be a family name."""


def with_marks(line: str, words: Vocabulary, language: str) -> str:
    """Return a line in these scripts with colons behind labels and commas between names, any other as is."""
    if not _DENSE.search(line):
        return line
    line = _ENCLOSED.sub(" ", line).strip()
    line = _REPORTED_FROM.sub("", _PLACE_BEFORE.sub("", line))
    for label in words.dense_openers:
        rest = line[len(label) :]
        if (
            line.startswith(label)
            and len(label) >= MIN_GLUED
            and len(rest) > 1
            and _DENSE.match(rest.lstrip())
        ):
            outlet = label.removesuffix("記者").removesuffix("记者")
            line = f"{label}：{rest.lstrip()}" + (f"、{outlet}" if agency_of(outlet) else "")
            break
    line = words.dense_markers.sub(r"\1：", line)
    if language == "zh":
        line = _SEVERAL.sub(lambda names: names.group().replace(" ", "、"), line)
    return line


def byline_at_opening(text: str) -> str | None:
    """Return the writers that a paragraph opens with: "記者王小明" of "〔記者王小明／台北〕…"."""
    found = _OPENING.search(text[:MAX_OPENING])
    return (found.group(1) or found.group(2)) if found else None
