"""What a page is, where little or nothing is told on it."""

import pytest

import newsparse

TYPED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quay at Tolney reopens"}'
    "</script>"
)
DATED = '<meta property="article:published_time" content="2024-05-03T10:00:00+01:00">'
SENTENCE = "<p>The old quay at Tolney reopened on Friday after two years of work, the harbour board said.</p>"
LINKS = "".join(
    f"<li><h3><a href='/{n}'>A story about boat {n} in the harbour</a></h3></li>" for n in range(9)
)


@pytest.mark.parametrize(
    ("head", "body", "kind", "codes"),
    [
        pytest.param(TYPED, SENTENCE * 3, "article", [], id="an article"),
        pytest.param(TYPED + DATED, "", "article", ["no-text"], id="says it is one, and shows no text"),
        pytest.param(DATED, "", "unknown", ["not-an-article"], id="dated, and shows no text"),
        pytest.param(DATED, "<p>Last reply</p>", "unknown", ["not-an-article"], id="a label for all text"),
        pytest.param(DATED, SENTENCE, "article", [], id="one sentence, dated"),
        pytest.param("", f"<ul>{LINKS}</ul>", "listing", ["not-an-article"], id="headings of other stories"),
    ],
)
def test_kind(head, body, kind, codes):
    page = (
        f"<html lang='en'><head><title>Quay at Tolney reopens</title>{head}</head><body><main>"
        f"<h1>Quay at Tolney reopens</h1><div class='story'>{body}</div></main></body></html>"
    )
    article = newsparse.parse(page, format="html", annotate=False)
    assert article.kind == kind
    assert [warning.code for warning in article.warnings] == codes
