"""Every layout of archives: a small file of our own and what a person reads in it."""

import json
from pathlib import Path

import pytest

from newsparse.batch import parse_record
from newsparse.readers import read_archive

FOLDER = Path(__file__).parents[1] / "fixtures" / "archives"
FILES = sorted(path for path in FOLDER.iterdir() if not path.name.endswith(".expected.json"))


def expectation_of(path):
    named = path.with_name(f"{path.name}.expected.json")
    return json.loads((named if named.exists() else path.with_suffix(".expected.json")).read_text("utf-8"))


def seen(article, key):
    paragraphs = [block.text for section in article.sections for block in section.blocks]
    return {
        "authors": lambda: [author.name for author in article.authors],
        "published": lambda: article.published.value.isoformat() if article.published else None,
        "publisher": lambda: article.publisher.name if article.publisher else None,
        "dateline": lambda: article.dateline.place if article.dateline else None,
        "captions": lambda: [caption.text for caption in article.captions],
        "headings": lambda: [section.heading for section in article.sections if section.heading],
        "paragraphs": lambda: len(paragraphs),
    }.get(key, lambda: getattr(article, key))()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_layout(path):
    outcomes = [parse_record(record) for record in read_archive(path)]
    expected = expectation_of(path)
    assert len(outcomes) == len(expected)
    for outcome, wanted in zip(outcomes, expected, strict=True):
        if "error" in wanted:
            assert wanted["error"] in outcome.failure.message
            assert outcome.failure.locator.startswith(str(path))
            continue
        assert outcome.failure is None, outcome.failure
        check(outcome.article, dict(wanted))


def check(article, wanted):
    first, last = wanted.pop("first", ""), wanted.pop("last", "")
    assert article.text.startswith(first)
    assert article.text.endswith(last)
    found = {key: seen(article, key) for key in wanted}
    if wanted.get("published") and len(wanted["published"]) == 10:
        found["published"] = found["published"] and found["published"][:10]
    assert found == wanted
