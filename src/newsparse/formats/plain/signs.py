"""What a piece says it is, by its own words: time line, byline, credit, caption, notice, promotion.

The grammars of lines decide; this module asks them in order and guards them against running text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ...grammar.byline import opens_like_byline
from ...grammar.credit import is_credit, split_credit
from ...grammar.notice import notice_kind
from ...grammar.promo import is_contact_label, promotion_of
from ...grammar.signature import is_signature
from ...grammar.tongue import tongue_of
from ...lexicon import alternatives, phrases
from ...lexicon.furniture import Furniture
from .layout import columns
from .look import ends_sentence, ends_with_stop, is_prose
from .paper import is_document_count, is_jump, with_catchwords
from .piece import Piece, Sign
from .stamp import is_time_line
from .wire import is_wire_note

MAX_FURNITURE = 200
"""Columns beyond which a line is no byline, time line or credit."""
MAX_CAPTION = 600
"""Columns of the longest captions."""
_STOPPED_BYLINE = 80
"""Columns beyond which a line with a full stop is a sentence, not a byline."""
_STOPPED_CREDIT = 5
"""Words beyond which a line with a full stop is a sentence, not a credit."""
_VOTERS, _SAMPLED, _SAMPLE = 2_000, 12, 400
"""Pieces among which, how many of which, and how much of each tell the language."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,5}|Uhr))?", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?:\d{1,2} [^\W\d_]{3,9} ago ?\d{1,2}[:.]\d\d ?|\d{1,2}[:.]\d\d)"
    r"[A-ZÀ-Þ][^\W\d_]+(?:[ '’-]+[A-ZÀ-Þ][^\W\d_]*){0,4}"
)
"""The clock time of a live blog's entry with its author or label run into it: "21:00Ada Lo"."""
_DURATION = re.compile(r"[^\W\d_]{3,12}:? \d{1,2}:\d\d(?::\d\d)?")
"""How long a film is: "Duration 1:30"."""
_PICTOGRAM = re.compile("[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+ ?")
_CAMERAS = "📷📸📹🎥"
_AMOUNT = re.compile(r"[\d.,]{1,9} ?[KkMm]?")
_HASHTAGS = re.compile(r"#\w+(?:[ ,·|]+#\w+)*")
CONTACT_LINES = 9
"""Lines of the longest block of contacts, its label included."""
_PARTS = re.compile(r"\s?[/|·•]\s?")
MAX_SLUG = 5
"""Parts of a line with strokes that holds a word count: "Storm / 210 words / embargoed"."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|doi: ?\S+", re.IGNORECASE)
_END_MARKS = re.compile(r"\W{0,3}(?:30|#{2,3}|x{3})\W{0,3}", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"\W{0,2}(?:©|\(c\)|copyright\b)[^.]{0,60}\b(?:19|20)\d\d\b|.{0,80}\ball rights reserved\b", re.IGNORECASE
)


def signed(pieces: Sequence[Piece], language: str | None) -> list[Piece]:
    """Return the pieces with the sign that each one bears by its own words."""
    known: dict[str, Sign | None] = {}
    found = []
    for piece in pieces:
        if piece.text not in known:
            known[piece.text] = sign_of(piece.text, language)
        sign = known[piece.text]
        found.append(replace(piece, sign=sign) if sign else piece)
    for i in (i for i, p in enumerate(found) if p.sign is None and is_contact_label(p.text)):
        for k in range(i, min(i + CONTACT_LINES, len(found))):
            if found[k].stanza != found[i].stanza or is_prose(found[k].text):
                break
            found[k] = replace(found[k], sign=Sign.NOTE)
    return with_catchwords(found)


def tongue_of_pieces(pieces: Sequence[Piece]) -> str | None:
    """Return the language of a text by its longest pieces: menus and names tell nothing."""
    longest = sorted((p.text for p in pieces[:_VOTERS]), key=len, reverse=True)[:_SAMPLED]
    return tongue_of("\n".join(text[:_SAMPLE] for text in longest))[0]


def sign_of(text: str, language: str | None = None) -> Sign | None:
    """Return what a piece is by its own words, `None` for text; `language` (BCP 47) helps with bylines."""
    if found := _PICTOGRAM.match(text):
        return _sign_behind(found.group(), text[found.end() :], language)
    wide = columns(text)
    if wide <= MAX_FURNITURE:
        return next((sign for sign, test in _TESTS if test(text, language)), None)
    if _is_notice(text):
        return Sign.NOTICE
    if wide > MAX_CAPTION:
        return None
    if promotion_of(text) is not None:
        return Sign.PROMO
    return Sign.CAPTION if _is_caption(text) else None


def _sign_behind(pictograms: str, text: str, language: str | None) -> Sign | None:
    """Return what a line of a post is behind the pictograms that open it: "📷 Ada Lo", "👁 12.4K"."""
    if not text or _AMOUNT.fullmatch(text):
        return Sign.COUNTER
    if pictograms[0] in _CAMERAS and columns(text) <= MAX_FURNITURE // 2 and not ends_with_stop(text):
        return Sign.CREDIT
    return sign_of(text, language)


def is_end_mark(text: str, _: str | None = None) -> bool:
    """Whether the line says that the story is over ("-30-", "ENDS")."""
    return bool(_END_MARKS.fullmatch(text)) or text.lower().strip(" -–—()[]*") in phrases(
        Furniture, "end_marks"
    )


@cache
def _counter() -> re.Pattern[str]:
    union = alternatives(phrases(Furniture, "counters"), any_case=True)
    number = r"[\d.,]{1,9}[km]?"
    return re.compile(rf"\W?(?:{number}[ -]?(?:{union})|(?:{union}):? ?{number}.{{0,12}})\W?", re.IGNORECASE)


def _is_time(text: str, language: str | None) -> bool:
    if is_time_line(text, language):
        return True
    parts = _PARTS.split(text)
    told = [part for part in parts if not _counter().fullmatch(part)]
    return 0 < len(told) < len(parts) and is_time_line(" | ".join(told), language)


def _is_notice(text: str, language: str | None = None) -> bool:
    kind = notice_kind(text)
    return kind is not None and not (kind == "update" and is_time_line(text, language))


def _is_hashtags(text: str, _: str | None = None) -> bool:
    return bool(_HASHTAGS.fullmatch(text))


def _is_note(text: str, _: str | None = None) -> bool:
    return is_wire_note(text)


def _is_clock(text: str, _: str | None = None) -> bool:
    return bool(_CLOCK.fullmatch(text) or _ENTRY.fullmatch(text) or _DURATION.fullmatch(text))


def _is_promotion(text: str, _: str | None = None) -> bool:
    return promotion_of(text) is not None


def _is_counter(text: str, _: str | None = None) -> bool:
    parts = _PARTS.split(text)
    return len(parts) <= MAX_SLUG and any(_counter().fullmatch(part) for part in parts)


def _is_address(text: str, _: str | None = None) -> bool:
    return bool(_ADDRESS.fullmatch(text))


def _is_copyright(text: str, _: str | None = None) -> bool:
    return bool(_COPYRIGHT.match(text))


def _is_signature(text: str, _: str | None = None) -> bool:
    return is_signature(text)


def _is_byline(text: str, language: str | None) -> bool:
    return opens_like_byline(text, language) and not (
        ends_with_stop(text) and columns(text) > _STOPPED_BYLINE
    )


def _is_credit(text: str, _: str | None = None) -> bool:
    return is_credit(text) and not (ends_with_stop(text) and len(text.split()) > _STOPPED_CREDIT)


def _is_caption(text: str, _: str | None = None) -> bool:
    """Whether a credit ends the line; prose that names an agency in its last sentence is none."""
    if ends_sentence(text) and not text.endswith((")", "]", "）")):
        return False
    line = split_credit(text)
    return line.credit is not None and bool(line.caption)


_TESTS = (
    (Sign.END, is_end_mark),
    (Sign.NOTE, _is_note),
    (Sign.JUMP, is_jump),
    (Sign.COUNT, is_document_count),
    (Sign.TOPICS, _is_hashtags),
    (Sign.ADDRESS, _is_address),
    (Sign.COPYRIGHT, _is_copyright),
    (Sign.NOTICE, _is_notice),
    (Sign.TIME, _is_time),
    (Sign.CLOCK, _is_clock),
    (Sign.COUNTER, _is_counter),
    (Sign.SIGNATURE, _is_signature),
    (Sign.BYLINE, _is_byline),
    (Sign.CAPTION, _is_caption),
    (Sign.CREDIT, _is_credit),
    (Sign.PROMO, _is_promotion),
)
"""Signs in the order of asking: the first that holds counts."""
