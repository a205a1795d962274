"""Times inside running text, hostile text, and the reasons given."""

from datetime import datetime

import pytest

from newsparse import find_timestamps

HOSTILE = [
    "1" * 300_000, "1 " * 30_000, "1/1/" * 30_000, "1:1 " * 30_000, "\0" * 100_000, "\ud800 1 " * 20_000,
    "Tue " * 50_000 + "1", "1 at at at " * 20_000, "(1(((" * 20_000, "May 5 " * 10_000, "2016 " * 30_000,
    "年" * 100_000, "2016年" * 10_000, "8 November 2016 12:25 " * 2_000, "3 hours " * 20_000,
    "a'" * 50_000 + "1",
    "a." * 50_000 + "1", " " * 200_000 + "1", "٣" * 50_000, "11/11/11/" * 10_000, "-" * 100_000 + "1",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:12]) for text in HOSTILE])
def test_hostile_text_ends(text):
    for stamp in find_timestamps(text, language="en", reference=datetime(2020, 1, 1)):
        assert text[stamp.span.start : stamp.span.end] == stamp.raw


def test_several_stamps_in_reading_order_with_their_roles():
    text = "Published 8 November 2016 12:25 GMT | Updated 9 November 2016 21:06 GMT. Accessed 12 May 2020"
    found = find_timestamps(text, language="en")
    assert [(s.role, s.value.day) for s in found] == [("published", 8), ("modified", 9), ("other", 12)]
    assert [s.precision for s in found] == ["minute", "minute", "day"]


def test_clock_time_goes_with_its_own_date():
    text = "10:30, 3 November 2017 | 11:45, 4 November 2017"
    assert [(s.value.day, s.value.hour) for s in find_timestamps(text, language="en")] == [(3, 10), (4, 11)]


def test_range_of_hours_is_no_offset():
    (stamp,) = find_timestamps("8 November 2016 10:30-11:30", language="en")
    assert (stamp.value.hour, stamp.value.tzinfo) == (10, None)


def test_dates_in_prose_are_found_with_their_spans():
    text = "The council met on 3 March 2021 and again, after the vote of April 12, 2021, in the old hall."
    found = find_timestamps(text, language="en")
    assert [s.raw for s in found] == ["3 March 2021", "April 12, 2021"]


def test_words_of_all_languages_without_a_language():
    text = "8. März 2016; 8 de marzo de 2016; 8 марта 2016; 8 มีนาคม 2016; 2016年3月8日"
    assert {s.value.isoformat()[:10] for s in find_timestamps(text)} == {"2016-03-08"}
    assert len(find_timestamps(text)) == 5


def test_region_of_the_language_tag_gives_the_order():
    assert find_timestamps("08/11/2016", language="en-US")[0].value.month == 8
    assert find_timestamps("08/11/2016", language="en-AU")[0].value.month == 11
    assert find_timestamps("08/11/2016", language="en_GB")[0].value.month == 11
    assert find_timestamps("08/11/2016", language="en")[0].value is None


REASONS = [
    ("08/11/2016 12:25 PM AEDT", {}, "AEDT is not in force on 11 August 2016"),
    ("Tuesday 08/11/2016", {}, "8 November 2016 is a Tuesday, as written"),
    ("08/11/2016", {"reference": datetime(2016, 9, 1)}, "8 November 2016 is after the article was collected"),
    ("08/11/2016", {"country": "gb"}, "the day comes first in GB"),
    ("08/11/2016", {"language": "de"}, "the day comes first in the language 'de'"),
    ("04/08/2024 14:23 BST", {"language": "en"}, "BST is the time of countries where the day comes first"),
]


@pytest.mark.parametrize(("text", "facts", "reason"), REASONS, ids=[reason for _, _, reason in REASONS])
def test_order_comes_with_its_reason(text, facts, reason):
    (stamp,) = find_timestamps(text, **facts)
    assert stamp.date_order_evidence == reason


def test_plain_dates_need_no_reason():
    for text in ("8 November 2016", "25/12/2016", "2016-11-08"):
        (stamp,) = find_timestamps(text, language="en")
        assert stamp.date_order_evidence is None
        assert stamp.date_order is None


def test_impossible_day_is_found_but_not_read():
    (stamp,) = find_timestamps("31 February 2016", language="en")
    assert (stamp.raw, stamp.value, stamp.precision) == ("31 February 2016", None, None)


def test_clock_of_twelve_and_twenty_four_hours():
    for text, hour in (("1:18 am", 1), ("1:18 pm", 13), ("12:18 am", 0), ("12:18 pm", 12), ("13:18", 13)):
        assert find_timestamps(f"8 November 2016, {text}", language="en")[0].value.hour == hour
