"""What a careful reader finds in short English texts."""

import tomllib
from pathlib import Path

import pytest

import newsparse

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "fixtures" / "quotations" / "english.toml").read_text("utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_quotations(case):
    found = newsparse.find_quotations(case["text"], language="en")
    got = [
        {
            "kind": quotation.kind,
            "text": quotation.text,
            "source": (quotation.attribution.source if quotation.attribution else None) or "",
            "cue": (quotation.attribution.cue if quotation.attribution else None) or "",
        }
        for quotation in found
    ]
    assert len(got) == len(case["quotes"]), got
    for quotation, want in zip(got, case["quotes"], strict=True):
        assert {key: quotation[key] for key in want} == want
