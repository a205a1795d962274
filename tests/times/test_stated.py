"""Times that programs state: every spelling of ISO 8601, mail dates, epochs, and what is none of them."""

from datetime import date

import pytest

from newsparse.times.address import day_in_address
from newsparse.times.setting import Setting
from newsparse.times.stated import read_stated

ENGLISH = Setting(language="en")

GOOD = [
    ("2016-11-08T12:25:30+11:00", "2016-11-08T12:25:30+11:00", "second"),
    ("2016-11-08T12:25:30+1100", "2016-11-08T12:25:30+11:00", "second"),
    ("2016-11-08T12:25:30.123Z", "2016-11-08T12:25:30.123000+00:00", "second"),
    ("2016-11-08T12:25:30.1234567Z", "2016-11-08T12:25:30.123456+00:00", "second"),
    ("2016-11-08T12:25Z", "2016-11-08T12:25:00+00:00", "minute"),
    ("2016-11-08T12:25", "2016-11-08T12:25:00", "minute"),
    ("2016-11-08 12:25:30", "2016-11-08T12:25:30", "second"),
    ("2016-11-08 12:25:30 UTC", "2016-11-08T12:25:30+00:00", "second"),
    ("2016-11-08 12:25:30 +0000", "2016-11-08T12:25:30+00:00", "second"),
    ("2016-11-08T12:25:30 01:00", "2016-11-08T12:25:30+01:00", "second"),
    ("2016-11-08T12:25:30+01", "2016-11-08T12:25:30+01:00", "second"),
    ("2016-11-08T12:25:30+01:00[Europe/Berlin]", "2016-11-08T12:25:30+01:00", "second"),
    ("20161108T122530Z", "2016-11-08T12:25:30+00:00", "second"),
    ("20161108", "2016-11-08T00:00:00", "day"),
    ("2016-11-08", "2016-11-08T00:00:00", "day"),
    (" 2016-11-08 ", "2016-11-08T00:00:00", "day"),
    ("2016-11", "2016-11-01T00:00:00", "month"),
    ("2016", "2016-01-01T00:00:00", "year"),
    ("2016-11-08T24:00:00Z", "2016-11-09T00:00:00+00:00", "second"),
    ("2016-11-08T12:25:60Z", "2016-11-08T12:25:59+00:00", "second"),
    ("Tue, 08 Nov 2016 12:25:30 GMT", "2016-11-08T12:25:30+00:00", "second"),
    ("Tue, 8 Nov 2016 12:25:30 -0500", "2016-11-08T12:25:30-05:00", "second"),
    ("Tue Nov 08 12:25:30 CET 2016", "2016-11-08T12:25:30+01:00", "second"),
    ("Tue Nov 08 2016 12:25:30 GMT+0100 (CET)", "2016-11-08T12:25:30+01:00", "second"),
    ("November 8, 2016", "2016-11-08T00:00:00", "day"),
    ("1478568300", "2016-11-08T01:25:00+00:00", "second"),
    ("1478568300000", "2016-11-08T01:25:00+00:00", "second"),
    ('["2016-11-08"]', "2016-11-08T00:00:00", "day"),
]
BAD = [
    "", "   ", "NaN", "null", "None", "undefined", "true", "[]", "{}", "[[]]", "now", "today", "5",
    "-1", "1e309",
    "Infinity", "31 February 2016", "2016-02-30", "2016-02-30T10:00:00Z", "2016-00-00", "0000-00-00",
    "0000-00-00 00:00:00", "0001-01-01T00:00:00", "99999-01-01", "12/31/9999 11:59:59 PM",
    "9999-12-31T23:59:59",
    "2016-11-08T25:61:00Z", "2016-11-08T12:61:00Z", "1970-01-01T00:00:00Z", "1970-01-01",
    "1" * 10_000, "0" * 10_000,
    "T" * 10_000, "\x00", "\ud800", "²⁰¹⁶-11-08", "١٢٣٤", "3 hours ago", "365", "99999999999999", "12.5.7",
]  # fmt: skip


@pytest.mark.parametrize(("raw", "value", "precision"), GOOD, ids=[raw for raw, _, _ in GOOD])
def test_reads(raw, value, precision):
    reading = read_stated(raw, ENGLISH)
    assert reading.value.isoformat() == value
    assert reading.precision == precision
    assert reading.raw == raw.strip()
    assert reading.warnings == ()


@pytest.mark.parametrize("raw", BAD, ids=[repr(raw[:24]) for raw in BAD])
def test_refuses_with_a_warning(raw):
    reading = read_stated(raw, ENGLISH)
    assert reading.value is None
    assert len(reading.warnings) == 1


def test_impossible_offset_is_left_out():
    reading = read_stated("2016-11-08T12:25:30+99:00", ENGLISH)
    assert reading.value.isoformat() == "2016-11-08T12:25:30"
    assert [w.code for w in reading.warnings] == ["unreadable-zone"]


def test_naive_moment_takes_the_zone_that_the_caller_assumes():
    reading = read_stated("2016-07-08T12:25:00", Setting(assumed_zone="Europe/Berlin"))
    assert (reading.value.isoformat(), reading.basis) == ("2016-07-08T12:25:00+02:00", "assumed")


def test_zone_of_the_publisher_makes_the_moment_aware():
    reading = read_stated("2016-07-08T12:25:00", Setting(publisher_zone="Europe/Berlin"))
    assert (reading.value.isoformat(), reading.zone, reading.basis) == (
        "2016-07-08T12:25:00+02:00", "Europe/Berlin", "publisher",
    )  # fmt: skip


def test_a_person_typed_the_field_in_a_long_way():
    reading = read_stated("Dienstag, der 8. November im Jahr 2016", Setting(language="de"))
    assert reading.value.date() == date(2016, 11, 8)


def test_other_languages_are_left_to_dateparser():
    reading = read_stated("8 noyabr 2016", Setting(language="az"))
    assert reading.value.date() == date(2016, 11, 8)
    assert not reading.firm


def test_persian_figures_are_of_the_persian_calendar():
    assert read_stated("1395-08-18", Setting(language="fa")).value.date() == date(2016, 11, 8)
    assert read_stated("2016-11-08T12:00:00Z", Setting(language="fa")).value.date() == date(2016, 11, 8)


ADDRESSES = [
    ("https://example.org/2016/11/08/clock-tower", date(2016, 11, 8)),
    ("https://example.org/news/2016-11-08-clock-tower.html", date(2016, 11, 8)),
    ("https://example.org/news/20161108/clock", date(2016, 11, 8)),
    ("https://example.org/2016/nov/08/clock", date(2016, 11, 8)),
    ("https://example.org/clock-20161108122500.html", date(2016, 11, 8)),
    ("https://example.org/meldungen/29-10-2021", date(2021, 10, 29)),
    ("https://example.org/2016/11/clock", None),
    ("https://example.org/item/12016110899", None),
    ("https://example.org/v2016.13.45/x", None),
    ("https://example.org/?d=2016/11/08", None),
    ("https://example.org/2016/02/31/clock", None),
    ("https://example.org/report-2020-2025-outlook", None),
    ("", None),
    ("::::////", None),
]


@pytest.mark.parametrize(("url", "day"), ADDRESSES, ids=[url for url, _ in ADDRESSES])
def test_day_in_address(url, day):
    found = day_in_address(url)
    assert (found[0] if found else None) == day
