"""Datelines, notices and titles."""

import tomllib
from pathlib import Path

import pytest

from newsparse.grammar.dateline import split_dateline
from newsparse.grammar.notice import notice_kind
from newsparse.grammar.title import likeness, site_key, strip_site

FIXTURES = Path(__file__).parent.parent / "fixtures" / "grammar"


def cases(name):
    return tomllib.loads((FIXTURES / f"{name}.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", cases("datelines"), ids=lambda case: case["text"])
def test_dateline(case):
    dateline, rest = split_dateline(case["text"])
    if "raw" not in case:
        assert dateline is None
        assert rest == case["text"]
        return
    assert dateline is not None
    assert (dateline.raw, dateline.place, dateline.agency) == (
        case["raw"],
        case.get("place"),
        case.get("agency"),
    )
    assert rest == case["rest"]


@pytest.mark.parametrize("case", cases("notices"), ids=lambda case: case["text"])
def test_notice(case):
    assert notice_kind(case["text"]) == case.get("kind")


@pytest.mark.parametrize("case", cases("titles"), ids=lambda case: case["title"])
def test_title(case):
    assert strip_site(case["title"], frozenset(map(site_key, case["names"]))) == case["bare"]


def test_likeness():
    assert likeness("Ten die in flood", "ten die in FLOOD!") == 1.0
    assert likeness("Ten die in flood", "Budget passed") == 0.0
    assert 0.4 < likeness("Ten die in flood", "Flood: eleven die") < 0.9
    assert likeness("", "") == 0.0


@pytest.mark.parametrize(
    "text", ["(" * 9999, "A" * 200_000, "- " * 50_000, "LONDON, " * 9999, "\ud800 — \x00"]
)
def test_hostile_lines_end_quickly(text):
    split_dateline(text)
    notice_kind(text)
    strip_site(text, frozenset(["x"]))
