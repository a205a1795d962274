"""What holds of the quotations of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse

WORDS = [
    *[
        "Smith",
        "said",
        "that",
        "he",
        "the",
        "report",
        "“",
        "”",
        '"',
        "''",
        "‘",
        "’",
        ",",
        ".",
        ":",
        ";",
        "—",
        "(",
        ")",
        "who",
        "was",
        "asked",
        "according",
        "to",
        "and",
        "while",
    ],
    *[
        "said,",
        "told",
        "on",
        "Tuesday",
        "in",
        "2015",
        "Mr.",
        "U.S.",
        "adding",
        "claims",
        "<b>",
        "1,000",
        "it's",
        "Minister’s",
        "as",
    ],
    *("A\u00a0B", "\ue000", "\x00", "\n", "\n\n"),
]


def check(text):
    for quotation in newsparse.find_quotations(text, language="en"):
        pieces = [text[span.start : span.end] for span in quotation.spans]
        assert all(pieces)
        assert " ".join(pieces) == quotation.text
        attribution = quotation.attribution
        if attribution is None:
            continue
        for span, words in (
            (attribution.source_span, attribution.source),
            (attribution.cue_span, attribution.cue),
        ):
            if span is not None:
                assert text[span.start : span.end] == words
        assert 0 <= attribution.confidence <= 1


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_spans_name_their_text(text):
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text):
    check(text)


@pytest.mark.parametrize(
    "unit", ['"', "“a ", "''", "said ", "Smith said ", "(", "a, ", "‘a b ", "who said ", "\ud800"]
)
def test_monotonous_text_is_read(unit):
    check(unit * 3000)
