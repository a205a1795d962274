"""Times written with 年月日 and 년월일, in figures or ideographic numerals."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import cache

from ..lexicon import alternatives, load
from ..lexicon.calendar import CalendarWords
from . import calendars
from .days import YEARS, Day
from .vocabulary import zone_table
from .written import Written

_LANGUAGES = ("ja", "zh", "ko")
_NUMERAL = r"[〇零一二三四五六七八九十]"
_FIGURES = {"〇": 0, "零": 0} | {c: i for i, c in enumerate("一二三四五六七八九", 1)}
_WEEKS = ("月火水木金土日", "一二三四五六日", "월화수목금토일")
"""Weekdays of Japanese, Chinese and Korean, Monday first."""
_OPENING = re.compile(r"[\d〇零一二三四五六七八九元]\s?[年년]")
"""No time of this kind is without it; searched for first, as most texts hold none."""


@cache
def _halves() -> dict[str, bool]:
    """Words for the half of the day, to whether they say p.m."""
    words: dict[str, bool] = {}
    for language in _LANGUAGES:
        data = load(CalendarWords, language, strict=True)
        words |= dict.fromkeys(data.am, False) | dict.fromkeys(data.pm, True)
    return words


@cache
def _places() -> dict[str, str]:
    """Zone phrases that are written without spaces before or behind the time."""
    return {name: zone for name, zone in zone_table().phrases.items() if ord(name[0]) > 0x3000}


@cache
def _pattern() -> re.Pattern[str]:
    era = "|".join(calendars.ERAS)
    half = alternatives(_halves())
    place = alternatives(_places())
    return re.compile(
        rf"""
        (?:(?P<place>{place})\s?)?
        (?: (?P<era>{era})\s?(?P<era_year>\d{{1,3}}|元) | (?<!\d)(?P<year>\d{{4}}|{_NUMERAL}{{4}}) )
        \s?[年년]\s?
        (?: (?P<month>\d{{1,2}}|{_NUMERAL}{{1,3}})\s?[月월]\s?
            (?: (?P<day>\d{{1,2}}|{_NUMERAL}{{1,3}})\s?[日號号일] )? )?
        (?: \s?(?: [(（](?P<weekday>[{"".join(_WEEKS)}])[^)）\s]{{0,3}}[)）]
                 | (?:星期|週|周)(?P<weekday2>[{_WEEKS[1]}天]) | (?P<weekday3>[{_WEEKS[0]}])曜日?
                 | (?P<weekday4>[{_WEEKS[2]}])요일 ) )?
        (?: [\s,、·|]{{0,3}} (?P<half>{half})?\s?
            (?P<hour>\d{{1,2}})\s?
            (?: [:：](?P<minute>\d{{2}})(?:[:：](?P<second>\d{{2}}))?
              | [時时點点시]\s?
                (?:(?P<minute2>\d{{1,2}})\s?[分분]\s?(?:(?P<second2>\d{{1,2}})[秒초])?|(?P<thirty>半|반))? )
            (?: \s?[(（]?(?P<zone>(?:[A-Z]{{3}})?(?:[+-]\d{{1,2}}(?::?\d{{2}})?)?(?<=[A-Z\d]))[)）]? )?
            (?: \s?[(（]?(?P<place2>{place}) [)）]? )?
        )?""",
        re.VERBOSE,
    )


def find_ideographic(text: str) -> Iterator[Written]:
    """Yield the times of this kind in reading order."""
    if _OPENING.search(text) is None:
        return
    for found in _pattern().finditer(text):
        written = _read(found)
        if written is not None:
            yield written


def _read(found: re.Match[str]) -> Written | None:
    year = _year(found)
    if year not in YEARS:
        return None
    month, day = _value(found["month"]), _value(found["day"])
    reading = _day(year, month, day)
    hour, minute, second = _clock(found)
    raw = found.group().rstrip(" ,、·|")
    place = found["place"] or found["place2"]
    return Written(
        start=found.start(),
        end=found.start() + len(raw),
        raw=raw,
        days=(reading,) if reading else (),
        weekday=_weekday(found),
        hour=hour if day is not None else None,
        minute=minute,
        second=second,
        zone=(found["zone"] or (_places()[place] if place else None)) if hour is not None else None,
        loose=month is None,
    )


def _year(found: re.Match[str]) -> int:
    if found["era"]:
        count = 1 if found["era_year"] == "元" else int(found["era_year"])
        return calendars.ERAS[found["era"]] + count
    written = found["year"]
    return int(written) if written.isdigit() and written[0] not in _FIGURES else _digits(written)


def _digits(numerals: str) -> int:
    """Read 二〇二四 figure by figure; 0 where 十 makes it no year."""
    if "十" in numerals:
        return 0
    return int("".join(str(_FIGURES[c]) for c in numerals))


def _value(written: str | None) -> int | None:
    """Read figures or 二十一."""
    if written is None:
        return None
    if written[0].isdigit() and written[0] not in _FIGURES and written[0] != "十":
        return int(written)
    tens, ten, ones = written.partition("十")
    if not ten:
        return _digits(written)
    return (_FIGURES.get(tens, 1) if tens else 1) * 10 + (_FIGURES.get(ones, 0) if ones else 0)


def _day(year: int, month: int | None, day: int | None) -> Day | None:
    if month is None:
        return Day(year)
    if day is None:
        return Day(year, month) if 1 <= month <= 12 else None
    valid = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    return Day(year, month, day) if valid else None


def _clock(found: re.Match[str]) -> tuple[int | None, int, int | None]:
    if found["hour"] is None:
        return None, 0, None
    hour = int(found["hour"])
    minute = 30 if found["thirty"] else int(found["minute"] or found["minute2"] or 0)
    second = found["second"] or found["second2"]
    afternoon = _halves().get(found["half"] or "")
    if afternoon and hour < 12:
        hour += 12
    elif afternoon is False and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or int(second or 0) > 59:
        return None, 0, None
    return hour, minute, int(second) if second else None


def _weekday(found: re.Match[str]) -> int | None:
    written = found["weekday"] or found["weekday2"] or found["weekday3"] or found["weekday4"]
    if written is None:
        return None
    if written == "天":
        return 6
    return next((week.index(written) for week in _WEEKS if written in week), None)
