"""Captions and credits of pictures: one line → the words about the picture, and the credit."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..text.measure import is_dense
from ..value import value
from .credit_cleaning import clean_caption, clean_credit, label_of
from .credit_words import (
    BRACKET_END,
    LAST_COUNTER,
    LAST_STOP,
    MARK,
    SENTENCE,
    SET_OFF,
    SPACELESS,
    TAIL_BREAK,
    dense_patterns,
    may_announce,
    patterns,
)
from .makers import is_house, is_known_person, is_person, is_prose, names_house, names_makers_only, remarks

MAX_CREDIT = 120
"""Letters of a credit; longer ones are captions that happen to begin with a label."""
MAX_LABEL = 80
"""Characters of a label with the white space behind it."""
MAX_BRACKETED = 3
"""Words of a name that a house in brackets follows: "Ann van Lee (Reuters)"; more are a caption."""
MAX_NAME_SIGNS = 12
"""Signs of a name that is written without a space."""
MAX_BRACKET_WORDS = 5
MAX_TAIL = 70
"""Letters of an unlabelled credit behind a caption's last sentence."""
MAX_BREAK = 5
"""Signs of what sets such a credit off: a full stop, a stroke and white space."""
MAX_SPACELESS = 16
"""Signs of a credit in a script that sets words without spaces."""
MAX_SMALL = 5
"""Words behind a label, the first in small letters; more tell what the picture shows."""
MAX_SENTENCE = 5
"""Words of a house's name with a full stop; more are a sentence: "Follow the Gazette on Facebook."."""
MAX_PREFIX = 3
"""Words before a label that belong to it: "The Gazette Photo by Ann Lee"."""
_STROKE = re.compile(r"[/|]")
_NAME_THEN_WORDS = re.compile(r"([^|–—.!?:„“\"«»]{4,60}?)\s+[-–—|]\s+(?=\S+ \S+ .*[.!?…]$)")
"""A credit that the caption follows: "Foto: Ana Silva – O cais reabriu na sexta-feira."."""


@value
class CaptionLine:
    """A caption with its credit split off."""

    caption: str
    """May be empty, where the line is a credit only."""
    credit: str | None
    """As written, without label; `None` where none is told."""


def split_credit(text: str, *, shown: bool = False) -> CaptionLine:
    """Split a caption line into the caption and the credit. Never raises.

    `shown` says that the line stands with a picture: names behind its last sentence are a credit there,
    known or not.
    """
    words = patterns()
    text = LAST_COUNTER.sub("", words.counter.sub("", text))
    text = words.caption_label.sub("", text)
    text = words.noise.sub("", text).strip()
    for rule in (_before_caption, _in_brackets, _from_stroke, _behind_label, _behind_mark):
        found = rule(text)
        if found is not None:
            break
    else:
        found = _behind_sentence(text) or (_signed(text) if shown else None)
    if found is not None:
        caption, credit = found
        credit = clean_credit(credit)
        if credit:
            return CaptionLine(clean_caption(caption).rstrip(",،"), credit)
    return CaptionLine(clean_caption(text), None)


def is_credit(text: str) -> bool:
    """Whether the whole line is a credit: a label or mark opens it, or it is little but an agency."""
    if len(text) > MAX_CREDIT:
        return False
    words = patterns()
    if _is_made(text):
        return True
    if SPACELESS.search(text) and (len(text) > MAX_SPACELESS or "＝" in text or "。" in text):
        return MARK.match(text) is not None or words.label.match(text) is not None
    if _before_caption(text) is not None:
        return False
    bare = text.strip(" |()[]（）")
    label = words.label.match(bare)
    bracket = BRACKET_END.search(text)
    if bracket is not None and _has_caption(text[: bracket.start()], bracket.group(1), label):
        return False
    if bracket is not None and not text[: bracket.start()].strip() and _is_announced(bracket.group(1)):
        return True
    if label is not None:
        rest = bare[label.end() :]
        told = rest.rpartition(": ")[2] if ": " in rest else ""
        if told and (told[0].isdigit() or is_prose(told)):
            return False  # "Video: Lee: Raise the quay", "Source: AM | Duration: 3min"
        return not (rest[:1].islower() and len(rest.split()) > MAX_SMALL) or names_house(rest)
    if MARK.match(bare) or words.byline.match(bare) or words.stroked.match(bare):
        return True
    return (
        names_house(bare)
        and len(bare.split()) <= (MAX_SENTENCE if bare.endswith(".") else 8)
        and not is_prose(bare)
        and not SENTENCE.search(bare)
        and (MARK.search(bare) is None and words.label.search(bare) is None)
    )


def _is_made(text: str) -> bool:
    """Whether a line in a script without spaces is a maker and a word of making: "王伟 摄", "受访者供图"."""
    if not is_dense(text):
        return False
    bare, dense = text.strip(" ()（）▲△"), dense_patterns()
    return bool(dense.whole.fullmatch(bare) or (dense.suffix.search(bare) and dense.reporter.fullmatch(bare)))


def _has_caption(before: str, inside: str, label: re.Match[str] | None) -> bool:
    """Whether a caption stands before a bracket with the credit: "Foto: Men on the quay (Ani Sari/Antara)".

    Before a house it is a person's name where it is short: "Ann van Lee (Reuters)".
    """
    if label is not None:
        return is_prose(before[label.end() :]) and _is_announced(inside)
    if not before.strip():
        return False
    long = len(before.split()) > MAX_BRACKETED or (" " not in before.strip() and len(before) > MAX_NAME_SIGNS)
    return long or label_of(inside) is not None or patterns().label.match(inside) is not None


def _is_announced(inside: str) -> bool:
    """Whether a bracket is a credit by its own words, not by what stands before it."""
    words = patterns()
    return bool(
        (names_house(inside) and len(inside) <= MAX_TAIL)
        or is_house(inside)
        or words.label.match(inside)
        or MARK.match(inside)
        or dense_patterns().suffix.search(inside)
        or dense_patterns().job.search(inside)
        or label_of(inside)
        or (_STROKE.search(inside) and names_makers_only(inside))
        or _is_byline(inside)
    )


def _before_caption(text: str) -> tuple[str, str] | None:
    """Find a labelled credit that opens the line, with a caption behind it."""
    label = patterns().label.match(text)
    name = _NAME_THEN_WORDS.match(text, label.end()) if label is not None else None
    if name is None or not (is_person(name.group(1)) or names_house(name.group(1))):
        return None
    return text[name.end() :], name.group(1)


def _in_brackets(text: str) -> tuple[str, str] | None:
    words = patterns()
    found = BRACKET_END.search(text)
    if found is None:
        return None
    inside, before = found.group(1), text[: found.start()]
    dispatch = dense_patterns().dispatch.search(text)
    if dispatch is not None and names_house(dispatch["house"]):
        return text[: dispatch.start()], dispatch.group()
    issued = dense_patterns().issued.fullmatch(inside)
    if issued is not None and names_house(issued.group(1)):
        return before, issued.group(1)
    label = words.label.search(text, max(0, found.start() - MAX_CREDIT), found.start())
    if label is not None:
        # "Photo: Ann Lee (Reuters)": all of it is the credit; "Photo: Men on the quay (Reuters)": a caption
        told = label.start() == 0 and _has_caption(before, inside, label)
        return (before[label.end() :], inside) if told else None
    named = (names_house(inside) and len(inside) <= MAX_TAIL) or is_house(inside)
    if named and ":" not in inside and (name := _last_name(before)) is not None:
        return text[: len(before) - len(name)], text[len(before) - len(name) :]
    if _is_announced(inside) or _is_name_behind_sentence(before, inside):
        return before, inside
    return None


def _is_byline(inside: str) -> bool:
    """Whether a bracket names a maker behind "photo by", with at most an outlet's name before it."""
    found = patterns().byline.search(inside)
    return found is not None and len(inside[: found.start()].split()) <= MAX_PREFIX


def _last_name(before: str) -> str | None:
    """Return the photographer behind the last sentence: "… quay. Ana Ruiz" of "… quay. Ana Ruiz (EFE)"."""
    stops = list(TAIL_BREAK.finditer(before))
    name = before[stops[-1].end() :] if stops else ""
    return name if is_person(name) else None


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
    words = patterns()
    start = max(0, len(text) - MAX_TAIL)
    found = words.stroked.search(text, start)
    if found is None:
        found = words.spoken.search(text, start)
        if found is None or not names_makers_only(text[found.end() :], announced=True):
            return None
    return text[: found.start()], text[found.start() :]


def _behind_label(text: str) -> tuple[str, str] | None:
    words = patterns()
    last = None
    low = max(0, len(text) - MAX_CREDIT - MAX_LABEL)
    for pattern in (words.label, words.byline):
        for found in pattern.finditer(text, low):
            if len(text) - found.end() <= MAX_CREDIT and may_announce(text, found.start()):
                last = found if last is None or found.start() < last.start() else last
                break
    if last is None or not text[last.end() :].strip():
        return None
    rest = text[last.end() :]
    if re.search(r"[.!?]\s+\S+\s+\S+\s+\S+", rest) and not names_house(rest):
        return None  # a sentence follows: "Photo: the harbour. Ships lie idle."
    start = _with_prefix(text, last.start())
    labelled = start < last.start() or last.re is words.label
    return text[:start], text[start:] if labelled else rest


def _with_prefix(text: str, start: int) -> int:
    """Return where the words begin that belong to a label: "Express" of "… reopened. Express Photo by A"."""
    stops = list(LAST_STOP.finditer(text, max(0, start - MAX_TAIL), start))
    if not stops:
        return start
    words = text[stops[-1].end() : start].split()
    own = 0 < len(words) <= MAX_PREFIX and all(word[0].isupper() and word[-1].isalpha() for word in words)
    return stops[-1].end() if own else start


def _behind_mark(text: str) -> tuple[str, str] | None:
    found = next((mark for mark in MARK.finditer(text) if len(text) - mark.end() <= MAX_CREDIT), None)
    return (text[: found.start()], text[found.start() :]) if found is not None else None


def _behind_sentence(text: str) -> tuple[str, str] | None:
    """Find an agency's signature behind the last sentence or bar."""
    if is_credit(text) and (names_house(text) or _is_made(text)):
        return "", text
    reporter = dense_patterns().signed.search(text)
    if reporter is not None:
        return text[: reporter.start()], reporter.group(1)
    maker = dense_patterns().tail.search(text)
    if maker is not None:
        return text[: maker.start()], maker.group(1)
    return _at_break(text, lambda tail: names_house(tail) and names_makers_only(tail))


def _signed(text: str) -> tuple[str, str] | None:
    """Find makers whom no list knows, alone on a line or behind the last sentence: "Ann Lee / The Quay"."""
    if names_makers_only(text) and not is_person(text):
        return "", text
    set_off = [found for found in SET_OFF.finditer(text) if len(text) - found.end() <= MAX_TAIL]
    if set_off and names_makers_only(text[set_off[-1].end() :], announced=True):
        return text[: set_off[-1].start() + 1], text[set_off[-1].end() :]
    return _at_break(
        text, lambda tail: names_makers_only(tail) and (is_known_person(tail) or not is_person(tail))
    )


def _at_break(text: str, signs: Callable[[str], bool]) -> tuple[str, str] | None:
    """Split at the first break near the end of the line behind which `signs` holds."""
    for found in TAIL_BREAK.finditer(text, max(0, len(text) - MAX_TAIL - MAX_BREAK)):
        tail = text[found.end() :]
        if len(tail) <= MAX_TAIL and signs(tail):
            closes = found.group()[:1] in ".!?…。।»”\"')"
            return text[: found.start() + closes], tail
    return None
