"""The patterns by which a picture's credit is told in a line: labels, marks, breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..lexicon import alternatives, load
from ..lexicon.credit import Credits
from ..lexicon.loader import SHARED
from ..text.scripts import CJK, HAN, HAN_KANA, HANGUL

_COUNTER = r"(?:\d{1,3}\s*(?:/|of|von|van|de|sur|di|av|af|z|из|від)\s*\d{1,3}\b\.?|\[\d{1,3}/\d{1,3}\])"
_CAPITAL = r"(?-i:[^\W\d_a-zß-öø-ÿ]|@)"
"""A letter that may open a name: no small one, where the script has a Latin one's like."""
_ARTICLE = r"(?:the|la|el|los|las|le|les|der|die|das|dem|den|het|de|il|lo|gli|o|a|os|as)"
_AT_BREAK = r"(?:^|(?<=[.!?…。)）\]」”»|•·–—▲\u0e00-\u0eff-]\s)|(?<=[(（\[【|。▲△▼]))"
"""Where a credit may begin: at the line's start, behind a sentence, a bracket or a bar."""
MARK = re.compile(r"©|ⓒ|\([cC]\)(?=\s|[A-ZÀ-Þ])|（[CcＣ]）|Ⓒ|\b[Cc]opyright\b:?|\bCredit(?:\.{3}|…)\s?")
"""Signs that a credit follows. "Credit..." is what a label in an element of its own leaves."""
GLUED = re.compile(r"(?:Photo ?)?Credit(?=[A-Z][a-z]+ )")
"""A label in an element of its own, written on to the name: "CreditAnn Lee for The Quay"."""
YEAR_MARK = re.compile(r"\s*[/|,-]?\s*(?:©|[Cc]opyright)\s*(?:19|20)\d\d.*$")
"""A second mark with a year behind a name: "Ann Lee/Copyright 2026 The Agency. All rights reserved"."""
SENTENCE = re.compile(
    r"(?:[a-zà-ɏά-ώа-џא-ת\u0620-\u06d3\u0904-\u0dff]{2}|[)\]”»\uac00-\ud7af])[.!?](?:\s|[A-ZÀ-Þ][a-zà-ÿ])"
)
SPACELESS = re.compile(f"[{HAN_KANA}]")
_MOST_MAKERS = 4
"""Names that one word of making may follow: "王伟、李妍摄"."""
LAST_COUNTER = re.compile(r"(?<=[.!?)\]”»])\s+\[?\d{1,3}\s?/\s?\d{1,3}\]?$")
"""The place in a gallery behind the caption's last sentence."""
BRACKET_END = re.compile(r"\s*[(\[（【]([^()\[\]（）【】]{2,120})[)\]）】]\s*\.?\s*$")
TAIL_BREAK = re.compile(
    r"(?<=[a-zà-ÿ\d)”»\"])[.!?](?=[A-ZÀ-Þ][a-zà-ÿ])|(?:[.!?…。।»”\"')]\s?[/|·•–—-]|[.!?…。।»”\"')]|\s[|·•–—-])"
    r"\s+(?=\S)|[.!?…。।]\s?/(?=\S)|\s?[|•]\s?|\s·|·\s|＝|\s/\s"
)
"""Behind what an unlabelled credit may stand: a sentence's end, a bar, a dash."""
SET_OFF = re.compile(r"[.!?…。।»”)]\s?[/|•–—-]\s*")
"""A break that is more than a sentence's end: what stands behind it signs the picture."""
LAST_STOP = re.compile(r"[.!?…。»”)\]|]\s+(?=\S)|[(（\[]")
"""The last break before a label: what stands between them may belong to the label, "ST PHOTO:"."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What the words of `lexicon.credit` make, compiled."""

    label: re.Pattern[str]
    """A label and its colon."""
    byline: re.Pattern[str]
    """Before a name, anywhere in a line."""
    stroked: re.Pattern[str]
    """A label that a stroke sets off: "Ljósmynd/Jón Jónsson", "Photo / Ann Lee", "圖／中央社"."""
    spoken: re.Pattern[str]
    """A label that only a space, dash or comma sets off: "Photo Anne Roy", "Foto - Ana Ruiz"."""
    opening: re.Pattern[str]
    """The words of `byline` where they open a credit."""
    caption_label: re.Pattern[str]
    noise: re.Pattern[str]
    counter: re.Pattern[str]
    """The place in a gallery: "1/5", "Photo 1 of 5:"."""
    pointing: frozenset[str]


@dataclass(frozen=True, slots=True)
class DensePatterns:
    """Credits in scripts without spaces, by what stands beside a maker there."""

    suffix: re.Pattern[str]
    """What stands behind a maker: "佐藤健一撮影", "記者王小明／攝影"."""
    tail: re.Pattern[str]
    """A maker with it behind the caption's last sentence; group 1."""
    whole: re.Pattern[str]
    """A line of nothing else: "受访者供图", "王伟 摄"."""
    reporter: re.Pattern[str]
    """A house's own photographer: "新华社记者 王伟 摄", "記者王小明"."""
    signed: re.Pattern[str]
    """A reporter behind the caption's last sentence; group 1: "… 있다. 홍길동 기자"."""
    job: re.Pattern[str]
    """The job behind a maker's name: "홍길동 기자"."""
    issued: re.Pattern[str]
    """A wire that sent the picture out; group 1: "新华社发"."""
    dispatch: re.Pattern[str]
    """A wire and its photographer: "新华社发（王伟摄）"."""


@cache
def dense_patterns() -> DensePatterns:
    """Return the patterns; made once."""
    data = load(Credits, SHARED)
    ends = [(word, made) for word in data.not_made for made in data.made if word.endswith(made)]
    unless = "".join(f"(?<!{re.escape(word)})" for word, _ in ends)
    made = rf"(?:{alternatives(data.made)}){unless}"
    lone, reporters = alternatives(data.lone_made), alternatives(data.reporters)
    jobs, issued = alternatives(data.jobs), alternatives(data.issued)
    others = rf"(?:、[{HAN}]{{2,4}}){{0,{_MOST_MAKERS - 1}}}"
    return DensePatterns(
        suffix=re.compile(rf"\s?[／/]?{made}$"),
        tail=re.compile(rf"(?<=[。！？.、＝=])\s*([^。！？.、＝=]{{2,24}}?{others})\s?[／/]?{made}[。.]?$"),
        whole=re.compile(rf"[{CJK}]{{2,10}}\s?(?:{lone})"),
        reporter=re.compile(
            rf"(?P<house>[{HAN}]{{0,12}}?)(?:{reporters})\s?(?P<name>[{HAN}]{{2,4}}?{others})\s?(?:{lone})?"
        ),
        signed=re.compile(rf"(?<=[.다])\s*([{HANGUL}]{{2,4}}(?: \w+)? (?:{jobs}))(?:\s\S+@\S+)?$"),
        job=re.compile(rf"(?<=[{HANGUL}]) (?:{jobs})$"),
        issued=re.compile(rf"([{HAN}]{{2,8}})(?:{issued})"),
        dispatch=re.compile(
            rf"(?:^|(?<=[。！？.\s]))(?P<house>[{HAN}]{{2,6}}?)(?:{issued})?"
            rf"[（(](?P<name>[{HAN}]{{2,4}}) ?(?:{lone})[)）]$"
        ),
    )


@cache
def patterns() -> Patterns:
    """Return the patterns; made once."""
    data = load(Credits, SHARED)
    stroked, words, bylines, short, noise, spoken, caption_labels = (
        alternatives(phrases, any_case=True)
        for phrases in (
            (label for label in data.labels if label not in data.captured),
            data.labels,
            data.bylines,
            data.abbreviations,
            data.noise,
            data.spoken,
            data.caption_labels,
        )
    )
    return Patterns(
        label=re.compile(
            rf"(?<!\w)(?:[\[【](?:{words})[\]】]\s?[:：=＝]"
            rf"|(?:{words})(?:\.?(?:[\s/&+]{{1,3}}(?:{words}))?\s?[:：=＝]|\s(?=©))"
            rf"|(?:{short})\.\s?:?\s?(?=[^\W\d_]))\s*",
            re.IGNORECASE,
        ),
        byline=re.compile(
            rf"(?<!\w)(?:{bylines})[:：]?\s+(?:{_ARTICLE}\s+)?(?=[\"'“‘«„]?{_CAPITAL})",
            re.IGNORECASE,
        ),
        stroked=re.compile(
            rf"{_AT_BREAK}(?:{stroked})\s?[/／｜|丨ㅣ・]\s?(?={_CAPITAL}|[{CJK}])(?!(?:{words})\b)",
            re.IGNORECASE,
        ),
        spoken=re.compile(
            rf"{_AT_BREAK}(?:{spoken}|(?:{short})\.?)(?:\s?[-–,，،]\s?|\s)(?={_CAPITAL})",
            re.IGNORECASE,
        ),
        opening=re.compile(rf"(?:{bylines})[:：]?\s+", re.IGNORECASE),
        caption_label=re.compile(rf"^(?:{caption_labels})(?:\s?[:：,，،]\s*|\s+)", re.IGNORECASE),
        noise=re.compile(rf"\s*(?:{noise})\s*$", re.IGNORECASE),
        counter=re.compile(rf"^\s*(?:(?:{words})\s+)?{_COUNTER}\s*[:：]?\s*", re.IGNORECASE),
        pointing=frozenset(data.pointing),
    )


STOPS = ".!?…。)]）】」”»|•·–—-,،，、([（【/＝="
"""Signs behind which a label opens a credit."""


def may_announce(text: str, start: int) -> bool:
    """Whether a label is one, not the object of a phrase: "Im Bild: der Kai", "The picture: a city"."""
    before = text[:start].rstrip()
    if not before or before[-1] in STOPS:
        return True
    return before.rsplit(None, 1)[-1].casefold() not in patterns().pointing
