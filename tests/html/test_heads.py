"""Heads of pages as publishing software of the world writes them."""

import re
import tomllib
from pathlib import Path

import pytest

import newsparse

FIXTURES = tomllib.loads((Path(__file__).parent.parent / "fixtures/heads/heads.toml").read_text("utf-8"))
LANGUAGE = re.compile(r'<html lang="(\w\w)')


def author_of(author, case):
    """Return a name, with the job in brackets in the cases that care."""
    cares = any("(" in name for name in case["expected"]["authors"])
    return f"{author.name} ({author.role})" if cares else author.name


@pytest.mark.parametrize("case", FIXTURES["case"], ids=lambda case: case["name"])
def test_head(case):
    found = LANGUAGE.match(case["html"])
    prose = FIXTURES["prose"].get(found.group(1) if found else "en", FIXTURES["prose"]["en"])
    html = case["html"].replace("{prose}", prose * 2) + "</body></html>"
    article = newsparse.parse(html, format="html", annotate=False)
    values = article.model_dump(include=set(case["expected"]) - {"authors", "topics"})
    if "authors" in case["expected"]:
        values["authors"] = [author_of(author, case) for author in article.authors]
    if "topics" in case["expected"]:
        values["topics"] = list(article.topics)
    assert values == case["expected"]


@pytest.mark.parametrize(("language", "agency"), [("en", None), ("tr", "Anadolu")])
def test_a_button_for_the_size_of_letters_is_no_agency(language, agency):
    case = next(case for case in FIXTURES["case"] if case["name"].startswith("buttons for the size"))
    html = case["html"].replace('lang="en"', f'lang="{language}"').replace("{prose}", FIXTURES["prose"]["en"])
    assert newsparse.parse(html, format="html", annotate=False).agency == agency
