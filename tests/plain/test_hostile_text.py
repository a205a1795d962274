"""Texts that nobody meant to be articles must not hurt."""

import pytest

import newsparse

HOSTILE = {
    "quotes": '"' * 200_000,
    "digits": "1" * 300_000,
    "dates": "1/2/2003 " * 20_000,
    "short lines": "a\n" * 20_000,
    "title lines": "The Big Title\n" * 5_000,
    "blank lines": "\n" * 300_000 + "x",
    "one long line": "word " * 60_000,
    "brackets": "[" * 50_000 + "](" * 50_000,
    "stars": "*" * 100_000 + " a" * 1_000,
    "underscores": "_a_ " * 20_000,
    "quote marks": ">" * 100_000 + "\n> x",
    "hashes": "#" * 100_000 + " x\n" + "# x\n" * 5_000,
    "form feeds": "\f" * 20_000 + "x",
    "entities": "&amp;" * 50_000,
    "bullets": "- a\n" * 8_000,
    "numbers": "1. a\n" * 8_000,
    "colons": "a: b\n" * 8_000,
    "spaces": " " * 200_000 + "x" + "\t" * 100_000 + "y",
    "combining": "e" + "\u0301" * 100_000,
    "bys": "By By By " * 10_000,
    "nuls": "a\0b" * 1_000 + "word " * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gives_an_article_or_an_error(name):
    try:
        article = newsparse.parse(HOSTILE[name], format="text", annotate=False)
    except newsparse.NewsparseError:
        return
    assert newsparse.Article.model_validate_json(article.model_dump_json()) == article
