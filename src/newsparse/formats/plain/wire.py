"""Lines that wire services write for editors, not for readers: slugs, keywords, notes, codes of desks."""

from __future__ import annotations

import re
from functools import cache

from ...grammar.vocabulary import agency_of
from ...lexicon import alternatives, phrases
from ...lexicon.furniture import Furniture
from .layout import columns

MAX_NOTE = 160
"""Columns of the longest note to editors: "(Adds comment from the minister, background, shares)"."""
_TAKE = r"\d(?:st|nd|rd|th) (?:[Ll]d|[Aa]dd|[Ss]ub|[Ww]ritethru)\b"
_SLUG = re.compile(
    rf"[A-Z]{{2,4}}(?:-[A-Z]{{2}})?--[A-Z0-9]\S.{{0,80}}|[^.!?]{{0,80}}(?:{_TAKE}|\b[wW]ritethru\b)[^.!?]{{0,60}}"
)
_CODES = re.compile(r"(?:[A-Z]{2,8}|[a-z]{2,8})[\w-]{0,12}(?: [\w/.-]{1,9}){2,12}")
"""The first or last line of German agencies' copy: "dpa-lno 0412 3 pl 189 nrw"."""
_DIGIT = re.compile(r"\d")
_KEYWORDS = re.compile(r"[^\s/.!?][^/.!?]{0,40}(?:/[^/.!?]{1,40}){1,8}/")
"""Keywords with a stroke behind each: "Accidents/Fire/"."""
_INITIALS = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,6}){1,5}(?: .{1,3})?")
"""Who wrote and edited, at the end of a story: "ba/lk/mm"."""
_CONTACT = re.compile(r"\(\(.{5,200}\)\)")
_GROUP = re.compile(r"\d{6} [^\W\d_]{3} \d\d")
"""Day and time of sending: "121530 Mar 24"."""
_SENT = re.compile(r"(?:\d{4}GMT|\d{4} ?UTC)(?: \S{1,9}){0,3}")


def is_wire_note(text: str) -> bool:
    """Whether a line speaks to editors: "(Adds details)", "Eds: …", "AP-US--Bridge, 1st Ld-Writethru"."""
    if columns(text) > MAX_NOTE:
        return False
    if any(p.fullmatch(text) for p in (_notes(), _SLUG, _KEYWORDS, _INITIALS, _CONTACT, _GROUP, _SENT)):
        return True
    return bool(_CODES.fullmatch(text) and _DIGIT.search(text) and agency_of(re.split("[- ]", text)[0]))


@cache
def _notes() -> re.Pattern[str]:
    words = phrases(Furniture, "wire_notes")
    union = alternatives(words, any_case=True)
    labels = alternatives((word for word in words if word.endswith(":")), any_case=True)
    return re.compile(rf"[(\[](?:{union})(?:\b|(?<=:)).{{0,160}}[)\]]|(?:{labels}).{{0,160}}", re.IGNORECASE)
