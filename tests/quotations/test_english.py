"""What a careful reader finds in short English texts."""

import tomllib
from pathlib import Path

import pytest

import newsparse

FOLDER = Path(__file__).parents[1] / "fixtures" / "quotations"


def cases(name):
    for case in tomllib.loads((FOLDER / name).read_text("utf-8"))["case"]:
        reason = case.get("known_failure")
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(case, id=case["name"], marks=marks)


def check(case):
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


@pytest.mark.parametrize("case", list(cases("english.toml")))
def test_development(case):
    check(case)


@pytest.mark.parametrize("case", list(cases("english_world.toml")))
def test_kinds_of_paper(case):
    check(case)


@pytest.mark.parametrize("case", list(cases("english_held.toml")))
def test_held(case):
    check(case)


@pytest.mark.parametrize("case", list(cases("english_indirect.toml")))
def test_indirect_speech(case):
    check(case)
