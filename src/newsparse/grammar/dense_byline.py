"""Bylines in Chinese, Japanese and Korean, brought into the marks that the reader of bylines knows.

What other scripts say with spaces, commas and colons stands here in brackets ("【山田太郎】"),
behind an equals sign ("ソウル＝山田太郎"), behind a slash ("王小明／台北報導", "王小明/某报"),
directly beside a label ("記者王小明", "글 홍길동") or behind an outlet and a trade ("某报记者 王小明").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..lexicon import alternatives, load_all, phrases, words_of
from ..lexicon.bylines import Bylines
from ..lexicon.dense import DenseLexicon
from ..text.scripts import CJK, HAN, HAN_KANA, HANGUL
from .vocabulary import Vocabulary, agency_of, korean_trades, vocabulary

_DENSE = re.compile(f"[{CJK}]")
_ENCLOSED = re.compile(r"[【】〔〕［］「」]")
_BRACKETED = re.compile(r"[(（]([^()（）]+)[)）]")
_AMPERSAND = re.compile(rf"(?<=[{HAN}])\s?[&＆]\s?(?=[{HAN}])")
_PLACE_BEFORE = re.compile(rf"^[^\s＝=、，,:：]{{1,10}}[＝=](?=[{HAN_KANA}])")
_SEVERAL = re.compile(rf"(?<![{HAN}])[{HAN}]{{2,4}}(?: [{HAN}]{{2,4}})+(?![{HAN}])")
"""Chinese names one behind the other; a Japanese name may have a space inside."""
_HOUSE = rf"(?:《[^《》]{{1,12}}》|[{HAN}]{{0,10}}?)"
"""Whom somebody reports for, with what kind of reporter it is: "某报见习"."""
_STROKE = r"[|｜丨ㅣ/／:：·]"
MAX_OPENING = 70
"""Characters at the start of a paragraph in which its writers may be named."""
MAX_CLOSING = 40
"""Characters at its end."""
MIN_GLUED = 2
"""Signs of a label that stands directly before a name; one sign may be a family name."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns over the words of all languages."""

    reported: re.Pattern[str]
    """The place behind a name, with the word of reporting: "／台北報導"."""
    outlet: re.Pattern[str]
    """An outlet behind a name: "/某某日报"; group 1 is the name."""
    traded: re.Pattern[str]
    """A trade before names; group `house` is whom it is exercised for."""
    stroked: re.Pattern[str]
    """A label with a stroke for its colon: "文丨"."""
    glued: re.Pattern[str]
    """A label with a colon, which may stand directly behind what comes before."""
    opening: re.Pattern[str]
    """The writers that a paragraph opens with: "〔記者王小明／台北〕", "홍길동 기자 ="."""
    closing: re.Pattern[str]
    """Those that it ends with: "。（记者 王小明）", "。（王小明）"."""


@cache
def _patterns() -> _Patterns:
    trades = alternatives(phrases(Bylines, "trades"))
    reported = alternatives(phrases(Bylines, "reports"))
    behind = alternatives(korean_trades())
    labels = {w for name in ("labels", "by", "others", "sources") for w in phrases(Bylines, name)}
    dense = [label for label in labels if _DENSE.match(label)]
    long = alternatives(label for label in dense if len(label) >= MIN_GLUED)
    houses = alternatives(w for w in phrases(Bylines, "desks") if _DENSE.match(w))
    surnames = alternatives(_surnames())
    glued_name = rf"(?:{surnames})[{HAN}]{{1,2}}(?=$|[\s、，,;；)）/／])"
    inner = r"[^()（）〔〕【】［］\[\]]"
    return _Patterns(
        reported=re.compile(rf"\s*[／/]\s*[^\s／/、，,]{{1,6}}(?:{reported})"),
        outlet=re.compile(rf"^([{HAN}]{{2,4}})\s?[／/]\s?[{HAN}A-Za-z]{{1,8}}(?:{houses})$"),
        traded=re.compile(
            rf"(?:^|(?<=[\s：:、，,;；(（/／]))(?P<house>{_HOUSE})(?:{trades})"
            rf"(?:\s?{_STROKE}\s?|\s+(?=[^\W\d_])|(?={glued_name}))"
        ),
        stroked=re.compile(
            rf"(?<![{CJK}])({alternatives(dense)})\s?[|｜丨ㅣ/／]\s?(?!(?:{alternatives(dense)})[:：])"
        ),
        glued=re.compile(rf"({long})(?=\s?[:：])"),
        opening=re.compile(
            rf"[(（〔【［\[]{inner}{{0,12}}?((?:{trades}){inner}{{2,30}})[)）〕】］\]]"
            r"|(?:^|[)）\]］]\s?)"
            rf"([{HANGUL}]{{2,4}}(?:[·,] ?[{HANGUL}]{{2,4}}){{0,4}} (?:{behind})) ?="
        ),
        closing=re.compile(
            rf"[。！？”…]\s?[(（]({inner}{{0,12}}?(?:(?:{trades})|{long}){inner}{{2,24}}"
            rf"|(?:{surnames})[{HAN}]{{1,2}}(?:[\s、](?:{surnames})[{HAN}]{{1,2}}){{0,3}})[)）]$"
        ),
    )


@cache
def _surnames() -> frozenset[str]:
    """Return the family names of Chinese."""
    return frozenset(
        name
        for language, words in load_all(DenseLexicon)
        if language == "zh"
        for name in words_of(words.surnames)
    )


def with_marks(line: str, words: Vocabulary, language: str) -> str:
    """Return a line in these scripts with colons behind labels and commas between names, any other as is."""
    if not _DENSE.search(line):
        return line
    patterns = _patterns()
    line = _ENCLOSED.sub(" ", line).strip()
    whole = _BRACKETED.fullmatch(line)
    line = _AMPERSAND.sub("、", whole.group(1).strip() if whole else line)
    line = patterns.outlet.sub(r"\1", patterns.reported.sub("", _PLACE_BEFORE.sub("", line)))
    for label in words.dense_openers:
        rest = line[len(label) :]
        if (
            line.startswith(label)
            and len(label) >= MIN_GLUED
            and len(rest) > 1
            and _DENSE.match(rest.lstrip())
        ):
            line = f"{label}：{rest.lstrip()}"
            break
    houses: list[str] = []
    line = patterns.traded.sub(lambda found: _as_label(found, houses), line)
    line = patterns.glued.sub(lambda found: f"，{found.group()}" if found.start() else found.group(), line)
    line = patterns.stroked.sub(r"\1：", words.dense_markers.sub(r"\1：", line))
    if language == "zh":
        line = _SEVERAL.sub(lambda names: names.group().replace(" ", "、"), line)
    return "、".join([line, *houses])


def _as_label(found: re.Match[str], houses: list[str]) -> str:
    """Write a trade as a label of authors, or of others where it is that of a picture-maker."""
    house = found["house"]
    trade = found.group()[len(house) :].strip(" |｜丨ㅣ/／:：·")
    if house and any(f"{house}{trade}".endswith(job) for job in vocabulary(None).pictures):
        return f"{house}{trade}："
    if agency_of(house):
        houses.append(house)
    return f"{trade}："


def byline_at_opening(text: str) -> str | None:
    """Return the writers that a paragraph opens with: "記者王小明" of "〔記者王小明／台北〕…"."""
    found = _patterns().opening.search(text[:MAX_OPENING])
    return (found.group(1) or found.group(2)) if found else None


def byline_at_end(text: str) -> str | None:
    """Return the writers that a paragraph ends with, in brackets: "（记者 王小明）"."""
    if text[-1:] not in ")）":
        return None
    found = _patterns().closing.search(text[-MAX_CLOSING:])
    return found.group(1).strip() if found else None
