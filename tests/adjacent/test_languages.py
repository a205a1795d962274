"""Quotations of invented articles in many languages, beside what a careful reader expects."""

import tomllib
from pathlib import Path

import pytest

import newsparse

FIXTURES = Path(__file__).parents[1] / "fixtures" / "adjacent"
LANGUAGES = sorted(path.stem for path in FIXTURES.glob("*.toml"))


def articles(name):
    data = tomllib.loads((FIXTURES / f"{name}.toml").read_text("utf-8"))
    for article in data["article"]:
        yield article["text"].strip("\n"), [tuple(q) for q in article["quotations"]]


def found_in(text, language):
    found = []
    for quotation in newsparse.find_quotations(text, language=language):
        who = quotation.attribution
        told = (who.source or "", who.name or "", who.cue or "") if who else ("", "", "")
        found.append((quotation.kind, quotation.text, *told))
    return found


def shares(name):
    """Return the shares of quotations found, of found ones expected, and of right sources, names and cues."""
    hits = wanted = given = sources = names = cues = 0
    for text, expected in articles(name):
        found = {(kind, words): rest for kind, words, *rest in found_in(text, name)}
        wanted += len(expected)
        given += len(found)
        for kind, words, source, who, cue in expected:
            if (kind, words) in found:
                hits += 1
                sources += found[kind, words][0] == source
                names += found[kind, words][1] == who
                cues += found[kind, words][2] == cue
    return {
        "recall": hits / wanted,
        "precision": hits / given,
        "source": sources / hits,
        "name": names / hits,
        "cue": cues / hits,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_are_found_with_their_sources(language):
    result = shares(language)
    assert {key: value for key, value in result.items() if value < 0.9} == {}
