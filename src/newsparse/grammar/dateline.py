"""The dateline: the place line that opens a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..lexicon import alternatives, phrases
from ..lexicon.bylines import Bylines
from ..lexicon.given_names import given_names
from ..lexicon.places import PlacesLexicon
from ..models import Dateline
from ..text.scripts import CJK, COMBINING, HAN
from .vocabulary import agency_forms, agency_of, is_outlet, korean_trades, vocabulary

MAX_DATELINE = 120
"""Characters within which the dash must stand; the longest honest dateline has about 90."""
_DASH = re.compile(r"\s*(?:[–—―]|--+|(?<=[\s)）\].])-(?=\s)|(?<=[)）\]])-(?=\w)|(?<=\s)_(?=\s))\s*")
"""What ends a dateline; the wires of the nineties sent "_" for a dash."""
_AGENCY = re.compile(r"[(（\[【]\s*([^()（）\[\]【】]{2,60})\s*[)）\]】]")
_STROKED = re.compile(
    r"(?P<place>[^/.()]{3,60}(?:\.(?! /))?[^/.()]{0,40})[.,]? /(?P<agency>[^/()]{2,30})/"
    r"(?:\.|\s*[-–—]{1,2})\s+"
)
"""A dateline with the agency between strokes: "МОСКВА, 3 мая. /ТАСС/.", "OSTVIK, May 3 /PRNewswire/ --"."""
_DOUBLED = re.compile(r"(?P<place>[^/()]{3,60}?)--\((?P<agency>[^/()]{2,30})\)--\s*")
"""One with the agency between dashes: "NEW YORK--(BUSINESS WIRE)--"."""
_SIGNED = re.compile(
    r"(?P<place>(?:[^().:–—-]|(?<=\w)-(?=\w)){3,40}(?:\. ?\d{1,2}\.? [^\W\d_]{3,12})?)(?:\s[-–—]\s|\.\s)"
    r"(?P<agency>[^().:–—-]{2,30})(?:\.\s|\s?[:：]\s|\s[-–—]\s)(?=\S)"
)
"""One with the agency's name after the place: "МОСКВА, 5 мая - РИА Новости.", "КИЇВ. 5 травня. УНН."."""
_DOT_BEFORE_DAY = re.compile(r"\.(?= ?\d)")
_COLON = re.compile(rf"[^\W\d_][\w{COMBINING}'’. \-]{{2,24}}(?=:\s)")
_DOMAIN = re.compile(r"(?:^|,\s*)[\w-]{3,}(?:\.[A-Za-z]{2,3}){1,2}(?=\s*(?:,|$))")
"""An outlet's address beside the place: "JAKARTA, Kompas.com -", "TEMPO.CO, Jakarta -"."""
_SHORTENED = re.compile(r"[^,]+,.*[ ,]((?:[A-Z][a-z]?\.)+|[A-Z][a-z]{1,4}\.)$")
"""A state's short form, whose full stop is its own: "ALBANY, N.Y.", "SACRAMENTO, Calif."."""
_NAME = rf"[A-ZÀ-ÞĀ-ŽΑ-ΩЀ-ЯҐ\u05d0-\u05ea\u0620-\u064a\u0904-\u0dff][\w{COMBINING}'’.\-]*"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME}){{0,3}}")
"""An agency that no list knows, as it stands in brackets behind a place in capitals."""
_SMALL = r"(?:de|del|la|le|les|el|al|of|am|an|der|im|di|du|sur|upon|and|the|en|in)\b"
_DISTRICT = re.compile(
    rf"(?P<place>{_NAME}(?:[ -]{_NAME}){{0,2}} \((?!\w*[A-Z]{{3}})[^\W\d_][\w'’ -]{{1,24}}\))"
    r"\s[-–—]\s(?=[^\Wa-z\d_])"
)
"""A place with its district in brackets before a dash: "Volary (Prachaticko) – Hasiči …", no party's."""
_PLACE = re.compile(rf"{_NAME}(?:[ ,/]+(?:{_NAME}|{_SMALL}))*")
_DATE = re.compile(
    rf"(?:le |den |el |il )?(?:\d{{1,2}}\.?\s?(?:[^\W\d_]|[{COMBINING}]){{2,12}}\.?(?:\s\d{{4}})?"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}[./]\d{1,2}\.?(?:\d{2,4})?|(?<=, )\d{1,2}(?=\s*$))"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPTS = "\u0370"
"""From here on capitals alone make no place: what else opens stories in capitals is known for Latin only."""
_DENSE = re.compile(f"[{CJK}]")
_EQUALS = re.compile(r"\s*[=＝／/]\s*")
_UNDASHED = re.compile(
    r"[^()（）.!?]{3,60}\(([^()]{2,30})\)(?:\s?:\s*|\s+)(?=[A-ZÀ-ÞĀ-ŽΑ-ΫА-Я\u0904-\u0dff])"
)
"""A place and an agency in brackets that no dash follows: "OSLO (NTB): …", "Bern (sda) …"."""
_COMMA = re.compile("[,،]")
MAX_UNDASHED_WORDS = 2
"""Words of a place that no dash follows; more may open a sentence."""
MAX_DENSE_PLACE = 6
"""Signs of a place beside an agency: "ワシントン" has six."""


@dataclass(frozen=True, slots=True)
class _Dense:
    """Patterns of datelines in Chinese, Japanese and Korean, by the words of their lexica."""

    bracketed: re.Pattern[str]
    """A bracket that opens the line, with a Korean reporter behind it: "(서울=연합뉴스) 홍길동 기자 = "."""
    wired: re.Pattern[str]
    """A wire's opening: "新华社北京5月3日电（记者王小明）"."""
    tail: re.Pattern[str]
    """The day and the word of reporting behind a place: "5日電", "報導"."""
    reporter: re.Pattern[str]
    """Who reports before the place: "中央社記者王小明台北"."""


@cache
def _dense() -> _Dense:
    trades, reports = phrases(Bylines, "trades"), alternatives(phrases(Bylines, "reports"))
    behind = alternatives(korean_trades())
    before = alternatives(trades)
    day = r"(?:\d{1,2}月)?\d{1,2}日"
    return _Dense(
        bracketed=re.compile(
            rf"[(（【〔\[]([^()（）【】〔〕\[\]]{{2,40}})[)）】〕\]]\s*(?:\S{{2,4}} (?:{behind}) ?= ?)?"
        ),
        wired=re.compile(
            rf"([{HAN}]{{2,12}}?){day}(?:{alternatives(phrases(Bylines, 'wires'))})"
            rf"(?:[(（](?:{before})[^()（）]{{2,30}}[)）])?\s*"
        ),
        tail=re.compile(rf"(?:{day})?(?:{reports})$"),
        reporter=re.compile(rf"(.{{0,6}}?)(?:{before})(?:[{HAN}]{{2,4}}、){{0,4}}([{HAN}]+)$"),
    )


def split_dateline(text: str) -> tuple[Dateline | None, str]:
    """Return the dateline that opens a paragraph, and the rest of it; `(None, text)` where there is none.

    A dateline ends in a dash and holds an agency in brackets or a place in capitals; in Chinese, Japanese and
    Korean it stands in brackets. "Mosul – the city …" is none; "The latest: …" is none.
    """
    head = text[: MAX_DATELINE + 1]
    for form in (_STROKED, _DOUBLED, _SIGNED):
        named = form.match(head)
        if named and agency_of(named.group("agency")):
            place = _DOT_BEFORE_DAY.sub(",", named.group("place"))
            found = _read(f"{place} ({named.group('agency')})", named.group().strip())
            if found is not None:
                return found, text[named.end() :].lstrip()
    for read in (_read_dense, _read_undashed, _read_known, _read_district):
        undashed = read(head)
        if undashed is not None:
            return undashed, text[len(undashed.raw) :].lstrip()
    dash = next((m for m in _DASH.finditer(head) if m.start() > 1), None)
    if dash is None or not text[dash.end() :]:
        return None, text
    rest = text[dash.end() :].lstrip()
    dateline = _read(head[: dash.start()], head[: dash.end()].strip())
    if dateline is None or (dateline.agency is None and rest[:1].islower()):
        return None, text
    return _with_place(dateline, text, rest)


def _with_place(dateline: Dateline, text: str, rest: str) -> tuple[Dateline, str]:
    """Add the place that follows an agency's own opening: "(ANSA) - ROMA, 05 MAG - Il governo …"."""
    dash = _DASH.search(rest[:MAX_DATELINE]) if dateline.place is None else None
    place = _read(rest[: dash.start()], rest) if dash is not None and dash.start() else None
    if dash is None or place is None or place.place is None:
        return dateline, rest
    raw = text[: len(text) - len(rest) + dash.end()].strip()
    return Dateline(place=place.place, agency=dateline.agency, raw=raw), rest[dash.end() :].lstrip()


def read_dateline(text: str) -> Dateline:
    """Read a text that is known to be a dateline, dash or no dash."""
    head = text.strip().rstrip("-–—― ").rstrip()
    return _read(head, text) or Dateline(place=head or None, raw=text)


def _read_dense(head: str) -> Dateline | None:
    """Read a dateline in dense script: "（台北中央社）", "【ロンドン＝田中一】", "新华社北京5月3日电"."""
    wired = _dense().wired.match(head)
    if wired and (named := _agency_in(wired.group(1))):
        return Dateline(place=named[1] or None, agency=named[0], raw=wired.group().strip())
    match = _dense().bracketed.match(head)
    if not match or not _DENSE.search(match.group(1)):
        return None
    inner, raw = match.group(1).strip(), match.group().strip()
    parts = _EQUALS.split(inner)
    agency = next((part for part in parts if agency_of(part)), None)
    reported = _read_reported(parts, raw)
    if reported is not None:
        return reported
    if len(parts) == 2 and (agency or raw[0] == "【"):
        return Dateline(place=parts[0], agency=agency, raw=raw)
    found = _agency_in(inner)
    return (
        Dateline(place=_dense().tail.sub("", found[1]) or None, agency=found[0], raw=raw) if found else None
    )


def _read_reported(parts: list[str], raw: str) -> Dateline | None:
    """Read a bracket that names its reporter: "記者王小明／台北報導", "中央社記者王小明台北5日電".

    A name written together with the place has three signs, two where the place would have only one.
    """
    reporter = _dense().reporter.match(_dense().tail.sub("", parts[0]))
    if reporter is None or not _dense().tail.search(parts[-1]):
        return None
    names = reporter.group(2)
    place = parts[1] if len(parts) == 2 else names[3:] if len(names) > 4 else names[2:]
    agency = reporter.group(1) if agency_of(reporter.group(1)) else None
    return Dateline(place=_dense().tail.sub("", place) or None, agency=agency, raw=raw)


def _read_undashed(head: str) -> Dateline | None:
    """Read a dateline without a dash: a known agency behind a place, not behind its own name."""
    match = _UNDASHED.match(head)
    if match is None or agency_of(match.group(1)) is None:
        return None
    dateline = _read(head[: match.end(1) + 1], match.group().rstrip())
    if dateline is None or dateline.place is None or agency_of(dateline.place):
        return None
    short = len(dateline.place.split(",")[0].split()) <= MAX_UNDASHED_WORDS
    return dateline if short and (_is_loud(dateline.place) or ":" not in dateline.raw) else None


def _read_known(head: str) -> Dateline | None:
    """Read a known place before a colon: "LAHORE: …", "القاهرة: …"; of two words, in any case."""
    match = _COLON.match(head)
    if match is None or match.group().casefold() not in _known_places():
        return None
    place = match.group()
    opens = " " in place and head[match.end() + 1 :].lstrip()[:1].isupper()
    return Dateline(place=place, raw=f"{place}:") if place == place.upper() or opens else None


def _read_district(head: str) -> Dateline | None:
    """Read a place with its district behind it, which is no person with his party."""
    match = _DISTRICT.match(head)
    if match is None or match["place"].split()[0].casefold() in given_names():
        return None
    town, _, district = match["place"].rpartition(" (")
    district = district.rstrip(")")
    if agency_of(district) or (_is_loud(town) and not _is_known(district)):  # "LIMA (Andina)": an agency
        return None
    if not vocabulary("en").not_places.isdisjoint(town.casefold().split()):
        return None
    raw = match.group().rstrip()
    if district.islower():  # "Kiel (lno)": an agency in small letters
        return Dateline(place=town, agency=district, raw=raw)
    return Dateline(place=match["place"], raw=raw)


@cache
def _known_places() -> frozenset[str]:
    return frozenset(name.casefold() for name in phrases(PlacesLexicon, "names"))


def _agency_in(text: str) -> tuple[str, str] | None:
    """Return the agency that a text without spaces begins or ends with, and what is left of it."""
    for form in sorted(agency_forms(), key=len, reverse=True):
        if _DENSE.search(form) and (text.startswith(form) or text.endswith(form)):
            rest = text.removeprefix(form) if text.startswith(form) else text.removesuffix(form)
            return (form, rest) if len(rest) <= MAX_DENSE_PLACE else None
    return None


def _read(head: str, raw: str) -> Dateline | None:
    agency, rest = None, head
    for match in _AGENCY.finditer(head):
        inner, before, behind = (
            match.group(1).strip(),
            head[: match.start()],
            head[match.end() :].strip(" ,.:"),
        )
        known = any(agency_of(part) for part in re.split(r"[/,]| - ", inner))
        if known and behind:
            return None
        named = not behind and _NAMES.fullmatch(inner) and _is_loud(before.strip())
        if known or named or (not behind and is_outlet(inner.split(" ")[0])):
            agency, rest = inner, before
    rest, outlets = _DOMAIN.subn("", rest)
    date = _DATE.search(rest)
    place = (rest[: date.start()] if date else rest).strip(" ,;/(").lstrip(".")
    if not (_SHORTENED.match(place) and place.rsplit(", ", 1)[-1][:-1].casefold() not in _known_places()):
        place = place.rstrip(" ,.;/(")
    surplus = rest[date.end() :].strip(" ,.;)") if date else ""
    if surplus or (date and not place):
        return None
    if place and not _PLACE.fullmatch(place) and not _is_known(place):
        return None
    if not place:
        return Dateline(agency=agency, raw=raw) if agency else None
    if agency or outlets or _is_known(place) or (_is_loud(place) and place[0] < _OTHER_SCRIPTS):
        return Dateline(place=place, agency=agency, raw=raw)
    return None


def _is_known(place: str) -> bool:
    """Whether the first part of a place is one that every reader knows: "Lagos, Nigeria"."""
    return _COMMA.split(place, maxsplit=1)[0].casefold() in _known_places()


def _is_loud(place: str) -> bool:
    """Whether the first part of a place is in capitals: "MOSUL, Iraq"."""
    first = place.split(",")[0]
    letters = "".join(_LETTERS.findall(first))
    if len(letters) < 4 or not letters.isupper() or len(first.split()) > 4:
        return False
    words = vocabulary("en")
    return not any(
        word.lower() in words.noise or word.lower() in words.not_places for word in _LETTERS.findall(first)
    )
