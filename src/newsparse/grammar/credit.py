"""Captions and credits of pictures: one line → the words about the picture, and the credit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..lexicon import alternatives, load
from ..lexicon.credit import Credits
from ..lexicon.loader import SHARED
from ..text.scripts import HAN_KANA
from .makers import is_person, labels, names_house, remarks

MAX_CREDIT = 120
"""Letters of a credit; longer ones are captions that happen to begin with a label."""
MAX_BRACKET_WORDS = 5
MAX_TAIL = 70
"""Letters of an unlabelled credit behind a caption's last sentence."""
_AROUND = " |·•–—-:：/"
_CLOSING = {")": "(", "]": "[", "）": "（"}
_OPENING = {opening: closing for closing, opening in _CLOSING.items()}
_COUNTER = r"(?:\d{1,3}\s*(?:/|of|von|van|de|sur|di|av|af|z|из|від)\s*\d{1,3}\b\.?|\[\d{1,3}/\d{1,3}\])"
_CAPITAL = r"(?-i:[^\W\d_a-zß-öø-ÿ]|@)"
"""A letter that may open a name: no small one, where the script has a Latin one's like."""
_NAME_THEN_WORDS = re.compile(r"([^|–—.!?:„“\"«»]{4,60}?)\s+[-–—|]\s+(?=\S+ \S+ .*[.!?…]$)")
"""A credit that the caption follows: "Foto: Ana Silva – O cais reabriu na sexta-feira."."""
_LAST_COUNTER = re.compile(r"(?<=[.!?)\]”»])\s+\[?\d{1,3}\s?/\s?\d{1,3}\]?$")
"""The place in a gallery behind the caption's last sentence."""
_BRACKET_END = re.compile(r"\s*[(\[（]([^()\[\]（）]{2,120})[)\]）]\s*\.?\s*$")
_MARK = re.compile(r"©|ⓒ|\([cC]\)\s|（[CcＣ]）|Ⓒ|\b[Cc]opyright\b:?")
_YEAR_MARK = re.compile(r"\s*[/|,-]?\s*(?:©|[Cc]opyright)\s*(?:19|20)\d\d.*$")
"""A second mark with a year behind a name: "Ann Lee/Copyright 2026 The Agency. All rights reserved"."""
_SENTENCE = re.compile(
    r"(?:[a-zà-ɏά-ώа-џא-ת\u0620-\u06d3\u0904-\u0dff]{2}|[)\]”»\uac00-\ud7af])[.!?](?:\s|[A-ZÀ-Þ][a-zà-ÿ])"
)
_MADE = "(?:撮影|提供|摄|攝|摄影|攝影|사진|제공)"
_MAKER_SUFFIX = re.compile(rf"{_MADE}$")
_MAKER_TAIL = re.compile(rf"(?<=[。！？.、])\s*([^。！？.、]{{2,24}}?)\s?{_MADE}[。.]?$")
_SPACELESS = re.compile(f"[{HAN_KANA}]")
MAX_SPACELESS = 16
"""Signs of a credit in a script that sets words without spaces."""
_KOREAN_REPORTER = re.compile(r"(?<=[.다])\s*([\uac00-\ud7af]{2,4}(?: \w+)? 기자)$")
_TAIL_BREAK = re.compile(
    r"(?<=[a-zà-ÿ\d)”»\"])[.!?](?=[A-ZÀ-Þ][a-zà-ÿ])|(?:[.!?…。»”\"')]|\s[|·•–—-])\s+(?=\S)|\s?[|•]\s?|\s·|·\s|＝"
)


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """A caption with its credit split off."""

    caption: str
    """May be empty, where the line is a credit only."""
    credit: str | None
    """As written, without label; `None` where none is told."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    label: re.Pattern[str]
    byline: re.Pattern[str]
    """Before a name, anywhere in a line."""
    stroked: re.Pattern[str]
    """A label that is one word with the name, and signs with it: "Ljósmynd/Jón Jónsson"."""
    opening: re.Pattern[str]
    """The same words where they open a credit."""
    caption_label: re.Pattern[str]
    noise: re.Pattern[str]
    counter: re.Pattern[str]
    """The place in a gallery: "1/5", "Photo 1 of 5:"."""


@cache
def _grammar() -> _Grammar:
    data = load(Credits, SHARED)
    words = alternatives(data.labels)
    return _Grammar(
        label=re.compile(
            rf"(?<!\w)(?:(?:{words})\.?(?:\s?[/&+]\s?(?:{words}))?\s?[:：=＝]"
            rf"|(?:{alternatives(data.abbreviations)})\.\s?(?=[^\W\d_]))\s*",
            re.IGNORECASE,
        ),
        byline=re.compile(
            rf"(?<!\w)(?:{alternatives(data.bylines)})\s+(?:the\s+)?(?={_CAPITAL})", re.IGNORECASE
        ),
        stroked=re.compile(
            rf"(?:^|(?<=[.!?(\[|]\s)|(?<=[(\[|]))(?:{words})/(?={_CAPITAL})(?!(?:{words})\b)", re.IGNORECASE
        ),
        opening=re.compile(rf"(?:{alternatives(data.bylines)})\s+", re.IGNORECASE),
        caption_label=re.compile(rf"^(?:{alternatives(data.caption_labels)})\s?[:：]?\s+", re.IGNORECASE),
        noise=re.compile(rf"\s*(?:{alternatives(data.noise)})\s*$", re.IGNORECASE),
        counter=re.compile(rf"^\s*(?:(?:{words})\s+)?{_COUNTER}\s*[:：]?\s*", re.IGNORECASE),
    )


def split_credit(text: str) -> CaptionLine:
    """Split a caption line into the caption and the credit. Never raises."""
    grammar = _grammar()
    text = _LAST_COUNTER.sub("", grammar.counter.sub("", text))
    text = grammar.caption_label.sub("", text)
    text = grammar.noise.sub("", text).strip()
    for rule in (_before_caption, _in_brackets, _from_stroke, _behind_label, _behind_mark, _behind_sentence):
        found = rule(text)
        if found is not None:
            caption, credit = found
            credit = clean_credit(credit)
            if credit:
                return CaptionLine(clean_caption(caption), credit)
    return CaptionLine(clean_caption(text), None)


def clean_caption(text: str) -> str:
    """Return a caption without the marks that set its credit off."""
    return text.lstrip(" |·•–—-/").rstrip(" |·•–—-/([（=＝©、，")


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
    grammar = _grammar()
    text = grammar.noise.sub("", text)
    text = _YEAR_MARK.sub("", text) or text
    for _ in range(3):  # "Photo: © Name", "© Photo: Name"
        text = _unwrapped(text)
        mark = _MARK.match(text) or grammar.label.match(text) or grammar.opening.match(text)
        if mark is None:
            break
        text = text[mark.end() :]
    text = _unwrapped(text)
    return "" if is_bare_label(text) else text


def is_bare_label(text: str) -> bool:
    """Whether a line is nothing but a credit's label: "Photo:", "(Image:", "©"."""
    bare = text.strip(" |·•–—-()[]（）:：/.")
    return not bare or bare in ("©", "ⓒ") or (len(text) < 30 and bare.casefold() in labels())


def is_credit(text: str) -> bool:
    """Whether the whole line is a credit: a label or mark opens it, or it is little but an agency."""
    if len(text) > MAX_CREDIT:
        return False
    if _SPACELESS.search(text) and (len(text) > MAX_SPACELESS or "＝" in text or "。" in text):
        return _MARK.match(text) is not None or _grammar().label.match(text) is not None
    grammar = _grammar()
    if _before_caption(text) is not None:
        return False
    bare = text.strip(" |()[]（）")
    if (
        _MARK.match(bare)
        or grammar.label.match(bare)
        or grammar.byline.match(bare)
        or grammar.stroked.match(bare)
    ):
        return True
    return (
        names_house(bare)
        and len(bare.split()) <= 8
        and not _SENTENCE.search(bare)
        and (_MARK.search(bare) is None and grammar.label.search(bare) is None)
    )


def _before_caption(text: str) -> tuple[str, str] | None:
    """Find a labelled credit that opens the line, with a caption behind it."""
    label = _grammar().label.match(text)
    name = _NAME_THEN_WORDS.match(text, label.end()) if label is not None else None
    if name is None or not (is_person(name.group(1)) or names_house(name.group(1))):
        return None
    return text[name.end() :], name.group(1)


def _in_brackets(text: str) -> tuple[str, str] | None:
    grammar = _grammar()
    found = _BRACKET_END.search(text)
    if found is None:
        return None
    inside = found.group(1)
    if grammar.label.search(text, max(0, found.start() - MAX_CREDIT), found.start()):
        return None  # "Photo: Ann Lee (Reuters)": all of it is the credit
    if _MAKER_SUFFIX.search(inside):
        return text[: found.start()], _MAKER_SUFFIX.sub("", inside)
    if (
        grammar.label.match(inside)
        or grammar.byline.match(inside)
        or _MARK.match(inside)
        or (names_house(inside) and len(inside) <= MAX_TAIL)
        or _is_name_behind_sentence(text[: found.start()], inside)
    ):
        return text[: found.start()], inside
    return None


def _is_name_behind_sentence(before: str, inside: str) -> bool:
    """Whether a bracket behind a finished sentence, or alone, holds names only: "… and girls. (Christie's)".

    A name that the sentence has already is no credit: "… in Jerusalem. (Jerusalem)".
    """
    words = inside.split()
    return (
        (not before.strip() or before.rstrip().endswith((".", "!", "?", "”", "»")))
        and inside not in before
        and len(words) <= MAX_BRACKET_WORDS
        and all(word[0].isupper() or word[0] in "/&-" for word in words)
        and inside.casefold() not in remarks()
    )


def _from_stroke(text: str) -> tuple[str, str] | None:
    found = _grammar().stroked.search(text, max(0, len(text) - MAX_TAIL))
    return (text[: found.start()], text[found.start() :]) if found is not None else None


def _behind_label(text: str) -> tuple[str, str] | None:
    grammar = _grammar()
    last = None
    for pattern in (grammar.label, grammar.byline):
        for found in pattern.finditer(text):
            if len(text) - found.end() <= MAX_CREDIT:
                last = found if last is None or found.start() < last.start() else last
                break
    if last is None or not text[last.end() :].strip():
        return None
    rest = text[last.end() :]
    if re.search(r"[.!?]\s+\S+\s+\S+\s+\S+", rest) and not names_house(rest):
        return None  # a sentence follows: "Photo: the harbour. Ships lie idle."
    return text[: last.start()], rest


def _behind_mark(text: str) -> tuple[str, str] | None:
    found = next((mark for mark in _MARK.finditer(text) if len(text) - mark.end() <= MAX_CREDIT), None)
    return (text[: found.start()], text[found.end() :]) if found is not None else None


def _behind_sentence(text: str) -> tuple[str, str] | None:
    """Find an agency's signature behind the last sentence or bar."""
    if is_credit(text) and names_house(text):
        return "", text
    reporter = _KOREAN_REPORTER.search(text)
    if reporter is not None:
        return text[: reporter.start()], reporter.group(1).removesuffix(" 기자")
    maker = _MAKER_TAIL.search(text)
    if maker is not None:
        return text[: maker.start()], maker.group(1)
    best: re.Match[str] | None = None
    for found in reversed(list(_TAIL_BREAK.finditer(text))):
        tail = text[found.end() : best.start() if best else len(text)]
        if len(text) - found.end() > MAX_TAIL or not (names_house(tail) or (best and is_person(tail))):
            break
        best = found
    if best is None:
        return None
    cut = best.start() + (1 if best.group()[:1] in ".!?…。»”\"')" else 0)
    return text[:cut], text[best.end() :]
