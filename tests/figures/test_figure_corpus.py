"""Phrasings and what a reader reads in them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse import find_figures
from newsparse.models import ReportedFigure

CORPUS = Path(__file__).parent.parent / "fixtures" / "figures"
FILES = [tomllib.loads(path.read_text("utf-8")) for path in sorted(CORPUS.glob("*.toml"))]
CASES = [(f["language"], text, case["expect"]) for f in FILES for case in f["case"] for text in case["texts"]]
NONE = [(f["language"], text) for f in FILES for case in f["none"] for text in case["texts"]]


def _found(text: str, language: str) -> tuple[ReportedFigure, ...]:
    return tuple(find_figures(text, language=language))


def _value(figure: ReportedFigure, name: str) -> Any:
    if name == "source":
        return figure.attribution and figure.attribution.source
    value = getattr(figure, name)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(("language", "text", "expect"), CASES, ids=[text for _, text, _ in CASES])
def test_reads(language: str, text: str, expect: list[dict[str, Any]]) -> None:
    found = _found(text, language)
    assert len(found) == len(expect), [figure.text for figure in found]
    for figure, wanted in zip(found, expect, strict=True):
        read = {name: _value(figure, name) for name in wanted}
        for name, value in wanted.items():
            if name == "counted":
                read[name], value = (read[name] or "").lower(), value.lower()
            assert read[name] == (pytest.approx(value) if isinstance(value, float) else value), (name, figure)
        assert text[figure.span.start : figure.span.end] == figure.text


@pytest.mark.parametrize(("language", "text"), NONE, ids=[text for _, text in NONE])
def test_reads_nothing(language: str, text: str) -> None:
    assert [figure.text for figure in _found(text, language)] == []


def test_corpus_is_large() -> None:
    assert len(CASES) + len(NONE) >= 1_500
    assert len(NONE) >= 330
