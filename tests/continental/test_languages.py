"""Quotations of invented articles in other languages than English, beside what a careful reader expects."""

import tomllib
from pathlib import Path

import pytest

import newsparse

FIXTURES = Path(__file__).parents[1] / "fixtures" / "continental"
LANGUAGES = ("german", "french", "spanish", "italian", "portuguese", "dutch")


def articles(name):
    data = tomllib.loads((FIXTURES / f"{name}.toml").read_text("utf-8"))
    for article in data["article"]:
        yield article["text"].strip("\n"), [tuple(q) for q in article["quotations"]]


def found_in(text):
    """Return the quotations with the language left for the text to tell."""
    found = []
    for quotation in newsparse.find_quotations(text):
        who = quotation.attribution
        source, name = (who.source or "", who.name or "") if who else ("", "")
        found.append((quotation.kind, quotation.text, source, name))
    return found


def shares(name):
    """Return the shares of quotations found, of found ones expected, and of right sources and names."""
    hits = wanted = given = sources = names = 0
    for text, expected in articles(name):
        found = {(kind, words): (source, who) for kind, words, source, who in found_in(text)}
        wanted += len(expected)
        given += len(found)
        for kind, words, source, who in expected:
            if (kind, words) in found:
                hits += 1
                sources += found[kind, words][0] == source
                names += found[kind, words][1] == who
    found_of, right_of = hits / wanted, hits / given
    return {"recall": found_of, "precision": right_of, "source": sources / hits, "name": names / hits}


@pytest.mark.parametrize("name", LANGUAGES)
def test_quotations_are_found_with_their_sources(name):
    result = shares(name)
    assert {key: value for key, value in result.items() if value < 0.9} == {}


def test_language_of_bare_text_is_told():
    text = "Der Minister sagte, die Lage sei ernst und er werde mit der Regierung darüber sprechen."
    assert [q.text for q in newsparse.find_quotations(text)] == [
        "die Lage sei ernst und er werde mit der Regierung darüber sprechen"
    ]
