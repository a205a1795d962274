"""Every kind of payload becomes the same tree, and a caller's tree stays as it was."""

import bs4
import pytest
from lxml import etree, html

import newsparse
from newsparse.errors import EmptyInputError, InputError, LimitError

PAGE = (
    "<html><head><title>Quay reopens</title></head><body><article><h1>Quay reopens</h1>"
    "<p>The old quay reopened on Friday after two years of work, the harbour board said in the morning.</p>"
    "<p>“We are glad,” said Ida Moss, who has sold fish there since she was a girl of twelve years.</p>"
    "</article></body></html>"
)


def body(source):
    return newsparse.parse(source, format="html", annotate=False).text


@pytest.mark.parametrize(
    "source",
    [
        PAGE,
        PAGE.encode(),
        '<?xml version="1.0" encoding="iso-8859-1"?>' + PAGE,
        "\ufeff" + PAGE,
        bs4.BeautifulSoup(PAGE, "html.parser"),
        html.document_fromstring(PAGE),
        html.document_fromstring(PAGE).getroottree(),
        etree.fromstring(PAGE.replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml">')),
        bytearray(PAGE.encode()),
    ],
    ids=["str", "bytes", "xml-declaration", "bom", "soup", "lxml", "lxml-tree", "xhtml", "bytearray"],
)
def test_payloads(source):
    assert body(source).startswith("The old quay reopened on Friday")
    assert "Ida Moss" in body(source)


def test_a_callers_tree_is_not_changed():
    tree = html.document_fromstring(PAGE)
    before = etree.tostring(tree)
    body(tree)
    assert etree.tostring(tree) == before


def test_nothing_to_read():
    with pytest.raises(EmptyInputError):
        newsparse.parse(" \n", format="html")
    with pytest.raises(InputError):
        newsparse.parse(12, format="html")
    with pytest.raises(LimitError):
        newsparse.parse(PAGE, format="html", limits=newsparse.Limits(max_bytes=100))


def test_nesting_beyond_the_parsers_depth():
    article = newsparse.parse("<div>" * 3_000 + PAGE + "</div>" * 3_000, format="html", annotate=False)
    assert "Ida Moss" in article.text
    assert "too-deep" in [warning.code for warning in article.warnings]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>" + "“" * 50_000 + "</p>",
        "<p>" + "1" * 50_000 + "</p>",
        "<br>" * 50_000,
        "<a href='x'>" * 2_000 + "x",
        "<figure><figcaption>(Photo: " + "a " * 400 + "</figcaption></figure>",
        "<span hidden>" * 1_500 + "x",
        "<li>" * 2_000 + "x",
        "<p class='" + "a-b " * 5_000 + "'>x</p>",
        "<h2>Related</h2>" * 2_000,
        "<section class='live-post'><time>12:01</time><p>x.</p></section>" * 700,
        "<!-- only a comment --><p>\x00\ud800</p>",
        "<table>" + "<tr><td>a</td><td>b</td></tr>" * 3_000,
    ],
    ids=lambda markup: markup[:20],
)
def test_hostile_pages(markup):
    newsparse.parse(f"<html><body><h1>H</h1>{markup}</body></html>", format="html", annotate=False)
