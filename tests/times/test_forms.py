"""Written forms of times, and what is no time: the tables under tests/fixtures/times."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from newsparse import find_timestamps

TABLES = Path(__file__).parents[1] / "fixtures" / "times"
FORMS = tomllib.loads((TABLES / "forms.toml").read_text("utf-8"))
TRAPS = tomllib.loads((TABLES / "traps.toml").read_text("utf-8"))
LENGTHS = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}
CASES = [(language, *case) for language, cases in FORMS.items() for case in cases]


def arguments(facts):
    reference = facts.get("reference")
    return {
        "country": facts.get("country"),
        "reference": datetime.fromisoformat(reference) if reference else None,
    }


def spelt(stamp):
    """The value cut to its precision, with its offset."""
    length = next(n for n, precision in LENGTHS.items() if precision == stamp.precision)
    return stamp.value.replace(tzinfo=None).isoformat()[:length] + (stamp.utc_offset or "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1]}")
def test_form(case):
    language, text, value, *rest = case
    facts = rest[0] if rest else {}
    found = find_timestamps(text, language=language, **arguments(facts))
    assert [spelt(stamp) for stamp in found] == [value]
    stamp = found[0]
    assert text[stamp.span.start : stamp.span.end] == stamp.raw
    assert (stamp.value.tzinfo is not None) == (stamp.utc_offset is not None)
    if "zone" in facts:
        assert stamp.timezone == facts["zone"]
    if "role" in facts:
        assert stamp.role == facts["role"]
    assert stamp.date_order == facts.get("order") or "order" not in facts
    assert (stamp.date_order is None) == (stamp.date_order_evidence is None)


@pytest.mark.parametrize("trap", TRAPS["traps"], ids=lambda trap: trap[0])
def test_trap(trap):
    text, *rest = trap
    facts = rest[0] if rest else {}
    found = find_timestamps(text, language=facts.get("language", "en"), country=facts.get("country"))
    assert [stamp.raw for stamp in found if stamp.value is not None] == []


@pytest.mark.parametrize("case", TRAPS["unknown_zones"], ids=lambda case: case[0])
def test_unknown_zone_stays_unknown(case):
    text, value = case
    (stamp,) = find_timestamps(text, language="en")
    assert spelt(stamp) == value
    assert stamp.value.tzinfo is None


def test_tables_are_large_enough():
    assert len(CASES) >= 300
    assert len(FORMS) >= 28
    assert len(TRAPS["traps"]) + len(TRAPS["unknown_zones"]) >= 60
