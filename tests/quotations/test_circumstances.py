"""When and where something was said."""

from datetime import date

import pytest

import newsparse
from newsparse.annotators.quotations.circumstances import resolve_day

TUESDAY = date(2016, 11, 8)


@pytest.mark.parametrize(
    ("raw", "want"),
    [
        ("on Tuesday", date(2016, 11, 8)),
        ("Monday", date(2016, 11, 7)),
        ("last Wednesday", date(2016, 11, 2)),
        ("yesterday", date(2016, 11, 7)),
        ("today", date(2016, 11, 8)),
        ("on Nov. 3", date(2016, 11, 3)),
        ("on Dec. 3", date(2015, 12, 3)),
        ("on 3 March 2014", date(2014, 3, 3)),
        ("in March", None),
        ("on Feb. 30", None),
    ],
)
def test_days(raw, want):
    assert resolve_day(raw, TUESDAY, "en") == want


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("“It is done,” Varga said on Tuesday.", "on Tuesday"),
        ("Varga said Monday that it was done.", "Monday"),
        ("On Sunday Varga said that it was done.", "On Sunday"),
        ("“It is done,” Varga said.", None),
        ("“It was done on Tuesday,” Varga said.", None),
    ],
)
def test_day_as_written(text, raw):
    (quotation,) = newsparse.find_quotations(text, language="en", published=TUESDAY)
    assert quotation.attribution.said_on_raw == raw
    assert (quotation.attribution.said_on is None) == (raw is None)


def test_no_day_without_publication_date():
    (quotation,) = newsparse.find_quotations("“It is done,” Varga said on Tuesday.", language="en")
    assert quotation.attribution.said_on_raw == "on Tuesday"
    assert quotation.attribution.said_on is None


def test_outlet():
    text = "“It is done,” Paul Varga wrote for The Harbour Gazette on Tuesday."
    (quotation,) = newsparse.find_quotations(text, language="en", published=TUESDAY)
    assert quotation.attribution.outlet == "The Harbour Gazette"
    assert quotation.attribution.said_on == TUESDAY
