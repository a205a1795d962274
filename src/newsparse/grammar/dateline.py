"""The dateline: the place line that opens a report."""

from __future__ import annotations

import re

from ..models import Dateline
from .vocabulary import agency_of

MAX_DATELINE = 120
"""Characters within which the dash must stand; the longest honest dateline has about 90."""
_DASH = re.compile(r"\s*(?:[–—―]|--+|(?<=[\s)）\]])-(?=\s)|(?<=[)）\]])-(?=\w))\s*")
_AGENCY = re.compile(r"[(（\[【]\s*([^()（）\[\]【】]{2,60})\s*[)）\]】]")
_PLACE = re.compile(
    r"[A-ZÀ-ÞĀ-Ž][\w'’.\-]*(?:[ ,/]+(?:[A-ZÀ-ÞĀ-Ž][\w'’.\-]*|de|del|la|le|les|el|al|of|am|an|der|im|di|du|sur|upon|and|the|en|in|à)\b\.?)*"
)
_DATE = re.compile(
    r"\d{1,2}\.?\s?[^\W\d_]{2,12}\.?(?:\s\d{4})?|[^\W\d_]{3,12}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}[./]\d{1,2}\.?(?:\d{2,4})?"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_CJK_DATELINE = re.compile(r"^[(（【\[][^()（）【】\[\]]{2,40}[)）】\]]\s*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def split_dateline(text: str) -> tuple[Dateline | None, str]:
    """Return the dateline that opens a paragraph, and the rest of it; `(None, text)` where there is none.

    A dateline ends in a dash and holds an agency in brackets, or a place in capitals, or a place and a date.
    "Mosul – the city …" is none; "The latest: …" is none.
    """
    head = text[: MAX_DATELINE + 1]
    bracketed = _bracketed(head)
    if bracketed:
        return bracketed, text[len(bracketed.raw) :].lstrip()
    dash = next((m for m in _DASH.finditer(head) if m.start() > 1), None)
    if dash is None or not text[dash.end() :]:
        return None, text
    dateline = _read(head[: dash.start()], head[: dash.end()].strip())
    return (dateline, text[dash.end() :].lstrip()) if dateline else (None, text)


def read_dateline(text: str) -> Dateline:
    """Read a text that is known to be a dateline, dash or no dash."""
    head = text.strip().rstrip("-–—― ").rstrip()
    return _read(head, text) or Dateline(place=head or None, raw=text)


def _bracketed(head: str) -> Dateline | None:
    """Read a Chinese or Japanese "（台北中央社）" and the like at the start."""
    match = _CJK_DATELINE.match(head)
    if not match or not _CJK.search(match.group()):
        return None
    inner = match.group().strip(" \t()（）【】[]")
    agency = next((agency_of(part) for part in re.split(r"[\s／/=＝]+", inner) if agency_of(part)), None)
    return Dateline(agency=agency, raw=match.group().strip()) if agency else None


def _read(head: str, raw: str) -> Dateline | None:
    agency, rest = None, head
    for match in _AGENCY.finditer(head):
        inner = match.group(1)
        known = next((part.strip() for part in re.split(r"[/,]| - ", inner) if agency_of(part)), None)
        if known:
            agency = inner.strip()
            rest = head[: match.start()]
            if head[match.end() :].strip(" ,.:"):
                return None
    date = _DATE.search(rest)
    place = (rest[: date.start()] if date else rest).strip(" ,.;/(")
    behind = rest[date.end() :].strip(" ,.;)") if date else ""
    if behind or (date and not place):
        return None
    if place and not _PLACE.fullmatch(place):
        return None
    if not place:
        return Dateline(agency=agency, raw=raw) if agency else None
    if agency or date or _is_loud(place):
        return Dateline(place=place, agency=agency, raw=raw)
    return None


def _is_loud(place: str) -> bool:
    """Whether the first part of a place is in capitals: "MOSUL, Iraq"."""
    first = place.split(",")[0]
    letters = "".join(_LETTERS.findall(first))
    return len(letters) > 3 and letters.isupper() and len(first.split()) <= 4
