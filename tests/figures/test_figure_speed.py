"""Figures take time in proportion to the text, whatever it repeats."""

from __future__ import annotations

from time import process_time

import pytest

from newsparse.annotators.figures import annotate_figures
from newsparse.annotators.passage import passages_of_text

_SHORT, _LONG = 6_000, 24_000
_MOST = 8
"""Four times the text may take this many times the time: twice what is linear, for a busy machine."""
_REPEATED = [
    "1", "1,234,", ", ,", "1 234 ", "two hundred and ", "one hundred million ", "thousands of ", "half a ",
    "5-", "from 5 to ", "3/4", "$5 ($6) ", "(1) ", "Road 5 Road ", "A1 ", "Smith, 44, and ",
    "of them nine ", "020 7946 ",
    "6'2", "for 187 and ", "rose by 5 to ", "45 and 50 mg ",
]  # fmt: skip


def _seconds(text: str, language: str = "en") -> float:
    passages = passages_of_text(text)
    best = 1e9
    for _ in range(3):
        start = process_time()
        annotate_figures(passages, language=language)
        best = min(best, process_time() - start)
    return best


@pytest.mark.parametrize("unit", ["1", "一", "1万", "3~", "数十", "百分之", "3対", "（5）"])
def test_time_is_linear_without_spaces(unit: str) -> None:
    passages = [passages_of_text((unit * size)[:size]) for size in (_SHORT, _LONG)]
    seconds = []
    for passage in passages:
        start = process_time()
        annotate_figures(passage, language="ja")
        seconds.append(process_time() - start)
    assert seconds[1] < _MOST * max(seconds[0], 0.001)


@pytest.mark.parametrize("unit", _REPEATED)
def test_time_is_linear(unit: str) -> None:
    annotate_figures(passages_of_text(unit))
    short, long = (_seconds((unit * size)[:size]) for size in (_SHORT, _LONG))
    assert long < _MOST * max(short, 0.001)


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("pl", "z 5 do 6 "), ("fi", "5 prosentista 6 "), ("tr", "5 bin 500 "), ("hi", "३ हजार "),
        ("de", "5 kg reines "), ("ru", "5 млн 6 тыс. "), ("ro", "5 de milioane de "),
    ],
)  # fmt: skip
def test_time_is_linear_in_other_languages(language: str, unit: str) -> None:
    annotate_figures(passages_of_text(unit), language=language)
    short, long = (_seconds((unit * size)[:size], language) for size in (_SHORT, _LONG))
    assert long < _MOST * max(short, 0.001)
