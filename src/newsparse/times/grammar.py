"""The written forms of dates and clock times, as patterns over token codes.

A pattern never sees a word: "5. März 2024 um 15.30 Uhr" is `d. M y j d.d h`, and so are "5. März 2024 um
15.30 Uhr" in any language. The codes are listed in `vocabulary` and `tokens`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..value import value
from .tokens import Token, Tokens
from .vocabulary import Calendar

_WEEKDAY = r"(?:[WV](?:-[jx])?[.,]{0,2}[ ]?(?:[(|_\-][ ]?)?(?:[jkqo][ ,]?[ ]?){0,3})?"
_DAY = r"d(?:[.]?[oj](?=[ ])|[.]?o|[.])?"
_MONTH = r"[MV][.]?(?:[ ]?/[ ]?M|[ ]\([ ]?M[ ]?\))?"
"""Arabic names a month twice, in the Levant's and in Egypt's way: "أيار/مايو"."""
_OF = r"(?:[ ]?[/\-_,.][ ]?|[ ](?:[jkqo][.]?[ ]){0,3}|[ ]?['][ ]?)?"
"""Between day and month, month and year: "de", "of", "/", nothing."""
_AFTER_YEAR = r"(?![dyf#]|[./\-][dyf#](?!:|[.]?[ ]?[MV])|[:]d)"
_BEFORE = r"(?<![dyf#x])(?<![dyf#][./:\-])"
_SEPARATOR = r"[./\-]|[|](?=[ ]?d[ ]?[|][ ]?y)"
_FORMS = (
    # 8 November 2016; 8. November 2016; 8-Nov-2016; 8 de noviembre de 2016; 8th of November, 2016
    rf"{_WEEKDAY}{_DAY}{_OF}{_MONTH},?{_OF}(?:y{_AFTER_YEAR}|(?<=[/\-' .])d(?![dyf#x]|[ ]?[:khpu]|[.]d))",
    # November 8, 2016; Nov. 8th 2016; Nov/08/2016
    rf"{_WEEKDAY}{_MONTH}{_OF}{_DAY}[ ]?,?{_OF}(?:y{_AFTER_YEAR}|(?<=[/\-'])d(?![dyf#x:]))",
    # 2016. november 8.; 2016 Nov 8; 2016. gada 8. novembrī
    rf"{_WEEKDAY}y[.,]?{_OF}{_MONTH}{_OF}d(?![dyf#:])(?:[.]?o|[.])?",
    rf"{_WEEKDAY}y[.]?{_OF}d[.]?{_OF}{_MONTH}",
    # ngày 8 tháng 11 năm 2016; 8 tháng 11, 2016
    rf"{_WEEKDAY}d[ ]n[ ]d,?[ ](?:j[ ])?y",
    # 08/11/2016; 8. 11. 2016; 8-11-16
    rf"{_WEEKDAY}{_BEFORE}d[ ]?(?P<a>{_SEPARATOR})[ ]?d[ ]?(?P=a)[ ]?(?:y|d){_AFTER_YEAR}",
    # 2016-11-08; 2016/11/8; 2016. 11. 08.
    rf"{_WEEKDAY}{_BEFORE}y[ ]?(?P<b>[./\-])[ ]?d[ ]?(?P=b)[ ]?d(?![dyf#]|[./][dyf#])[.]?",
    # 2016 11/08 14:30, the year above or beside the day
    rf"{_BEFORE}y[ ]d[ ]?/[ ]?d(?=[ ]d:d)",
    # November 2016; noviembre de 2016; 2016. november; tháng 11 năm 2016
    rf"{_MONTH},?{_OF}y{_AFTER_YEAR}",
    rf"n[ ]d[ /](?:j[ ])?y{_AFTER_YEAR}",
    rf"y[.]?[ ]{_MONTH}(?![ ]?[dyf#])",
    # 8 November; November 8
    rf"{_WEEKDAY}{_DAY}(?:[ ]?[\-/][ ]?|[ ](?:[jkqo][ ]){{0,2}})?{_MONTH}(?![dyf#])",
    rf"{_WEEKDAY}{_MONTH}[ ]?{_DAY}(?![dyf#:]|[./\-,][dyf#])",
)
_DATE = re.compile("|".join(f"(?:{form})" for form in _FORMS))
_TRAILING_WEEKDAY = re.compile(r"[ ]?(?:[,(|\-_][ ]?)?(?:j[ ])?[WV](?![ ]?d(?!:))[.]?[)]?")

_HALF = r"(?:[ ]?(?:[jk][ ]){0,2}[pq])"
_CLOCK = re.compile(
    rf"""(?<![dyf#:.])(?<![dyf#][./\-,])
    (?: (?:[pq][ ]?)? d:d(?::d(?:[.,:](?:[dyf#]))?)? {_HALF}? (?:[ ]?[hk](?![a-zA-Z]))?
      | (?:[pq][ ]?)? d[.]d(?:[.]d)? (?: {_HALF} | [ ]?[hk] | (?![dyf#./,x%]) )
      | d[ ]?[hk](?:[ ]?d(?:[ ]?u)?)?(?![dyf#x])
      | d{_HALF}
      | [yf][ ]?(?=[Zh])h?
      | [AB]
    )""",
    re.VERBOSE,
)
_ASIDE = r"(?:[ ]\((?:[dyf:.pqZ]|[ ]){1,12}\))?"
"""The same time on another clock: "1430 GMT (2230 HKT)"."""
_ZONE = re.compile(
    rf"""[ ]?(?:\((?=Z))? Z(?:/Z)? (?:[ ]?[+\-](?:d:d|[yf]|d))? [)]? {_ASIDE}
      | [ ]?\(?\+(?:d:d|[yf]|d)\)? {_ASIDE}
      | [ ]?-(?:d:d|[yf]) {_ASIDE}""",
    re.VERBOSE,
)
_BETWEEN = re.compile(r"(?:T|[ ]?[,|_\-/@;(:.)]?[ ]?(?:[,|_\-]?[ ])?(?:[jkqo][.:]?[ ,:]?[ ]?){0,3}\(?)\Z")
"""What may stand between a date and its clock time, in either order."""
MAX_BETWEEN = 8
"""Tokens between a date and its clock time."""


@value
class WrittenDate:
    """A date as its characters state it."""

    first: int
    """Index of its first token."""
    last: int
    """Index behind its last token."""
    numbers: tuple[int, ...]
    """Its numbers in the order written, the month's included where it is a word."""
    signature: str
    """What they are, in the same order: `dMy`, `ddy`, `ydd`, `My`, …; n: the next is the month."""
    weekday: int | None = None
    calendar: Calendar = "gregorian"
    separator: str = ""
    """Between the figures of an all-figures date."""
    lengths: tuple[int, ...] = ()
    """Digits of each number; 0 for a word."""
    tight: bool = False
    """Of a two-digit year: whether a mark ties it to the month, as in 8-Nov-16 and 8 Nov '16."""


@value
class WrittenClock:
    """A clock time as its characters state it."""

    first: int
    last: int
    hour: int
    minute: int | None
    second: int | None
    fraction: int = 0
    """Microseconds."""
    marked: bool = True
    """Whether a colon, an hour mark, or a.m./p.m. shows that it is a clock time."""
    zone: tuple[int, int] | None = None
    """Tokens of its zone."""


def dates_in(tokens: Tokens) -> Iterator[WrittenDate]:
    """Yield the dates in reading order, none overlapping."""
    for found in _DATE.finditer(tokens.shape):
        yield _date(tokens, found.start(), found.end(), found.group("a") or found.group("b") or "")


def _date(tokens: Tokens, first: int, last: int, separator: str) -> WrittenDate:
    signature: list[str] = []
    numbers: list[int] = []
    lengths: list[int] = []
    weekday: int | None = None
    calendar: Calendar = "gregorian"
    parts = tokens.items[first:last]
    for position, token in enumerate(parts):
        number_follows = any(t.code in "dy" for t in parts[position + 1 :])
        if token.code == "W" or (token.code == "V" and position == 0 and _month_follows(parts)):
            weekday = token.word.weekday
        elif token.code in "MV" and signature[-1:] == ["M"]:
            continue  # named twice
        elif token.code in "MV" and token.word.month and (number_follows or signature):
            signature.append("M")
            numbers.append(token.word.month)
            lengths.append(0)
            calendar = token.word.calendar
        elif token.code == "n":
            signature.append("n")
        elif token.code in "dy":
            signature.append(token.code)
            numbers.append(int(token.text))
            lengths.append(len(token.text))
    trailing = _TRAILING_WEEKDAY.match(tokens.shape, last)
    if trailing and weekday is None:
        named = [t.word.weekday for t in tokens.items[last : trailing.end()] if t.word.weekday is not None]
        weekday, last = (named[0], trailing.end()) if named else (None, last)
    tight = parts[-2].code in "'-/" or parts[-2].text == "." if len(parts) > 1 else False
    return WrittenDate(
        first, last, tuple(numbers), "".join(signature), weekday, calendar, separator, tuple(lengths), tight
    )


def _month_follows(parts: tuple[Token, ...]) -> bool:
    return any(t.code in "MV" for t in parts[1:])


def clocks_in(tokens: Tokens) -> Iterator[WrittenClock]:
    """Yield the clock times in reading order with their zones."""
    behind = 0
    for found in _CLOCK.finditer(tokens.shape):
        clock = _clock(tokens, found.start(), found.end()) if found.start() >= behind else None
        if clock is not None:
            behind = clock.last
            yield clock


def _clock(tokens: Tokens, first: int, last: int) -> WrittenClock | None:
    parts = tokens.items[first:last]
    codes = tokens.shape[first:last]
    numbers = [t.text for t in parts if t.code in "dyf#"]
    half = next((t.word.afternoon for t in parts if t.code in "pq"), None)
    if codes[0] in "AB":
        hour, minute, second, fraction = 12 if codes[0] == "A" else 0, None, None, 0
    elif codes[0] in "yf":
        hour, minute, second, fraction = int(numbers[0][:2]), int(numbers[0][2:]), None, 0
    else:
        hour = int(numbers[0])
        minute = int(numbers[1]) if len(numbers) > 1 else None
        second = int(numbers[2]) if len(numbers) > 2 else None
        fraction = int(numbers[3][:6].ljust(6, "0")) if len(numbers) > 3 else 0
    hour = _in_24_hours(hour, half)
    if not (0 <= hour <= 24 and (minute or 0) < 60 and (second or 0) <= 60) or (hour == 24 and minute):
        return None
    zone = _ZONE.match(tokens.shape, last)
    if zone and "-" in zone.group()[:2] and "T" not in tokens.shape[max(0, first - 1) : first]:
        minus_of_range = "Z" not in zone.group() and not (second is not None and "f" in zone.group())
        zone = None if minus_of_range else zone
    span = (last, zone.end()) if zone else None
    marked = any(c in codes for c in ":hkpqAB") or (codes[0] in "yf")
    return WrittenClock(
        first,
        zone.end() if zone else last,
        hour,
        minute,
        min(second, 59) if second else second,
        fraction,
        marked,
        span,
    )


def _in_24_hours(hour: int, afternoon: bool | None) -> int:
    """Read a twelve-hour clock; hours over twelve stay as they are, "15:30 pm" being a slip for 15:30."""
    if afternoon is True and 1 <= hour < 12:
        return hour + 12
    if afternoon is False and hour == 12:
        return 0
    return hour


def adjoin(tokens: Tokens, left: int, right: int) -> bool:
    """Whether only what joins a date to its clock time stands between two tokens."""
    return right - left <= MAX_BETWEEN and _BETWEEN.match(tokens.shape[left:right]) is not None
