"""Articles in other people's forms."""

import csv
import io
import json
import subprocess
import sys

import pytest
from lxml import etree

from newsparse import parse
from newsparse.convert import (
    COLUMNS,
    read_articles,
    to_brat,
    to_json_ld,
    to_markdown,
    to_ninjs,
    to_row,
    to_tei,
    to_tei_corpus,
)
from newsparse.convert.markdown import escaped
from newsparse.errors import InputError

PAGE = """<nitf><head><docdata>
<date.issue norm="20200304T101500Z"/><doc.copyright holder="Port Post"/></docdata>
</head><body><body.head><hedline><hl1>Harbour *reopens* &amp; fills</hl1>
<hl2>Ferries are back after a month</hl2></hedline>
<byline>By Mara Lindqvist</byline></body.head><body.content>
<media><media-reference source="https://x.example/a.jpg"/><media-caption>The quay.</media-caption>
<media-producer>Tom Reyes</media-producer></media>
<p>"We are open again," said Jonas Weir, the harbour master, on Monday.</p><hl2>Costs &lt; plans</hl2>
<p>About 5,000 people came by noon.</p><ul><li>one boat</li><li>two boats</li></ul>
<table><tr><td>Boat</td><td>Seats</td></tr><tr><td>Gull</td><td>40</td></tr></table></body.content></body></nitf>"""


@pytest.fixture(scope="module")
def article():
    return parse(PAGE)


def test_json_ld(article):
    said = to_json_ld(article)
    assert said["@type"] == "NewsArticle"
    assert said["headline"] == "Harbour *reopens* & fills"
    assert said["datePublished"] == "2020-03-04T10:15:00+00:00"
    assert said["author"][0]["name"] == "Mara Lindqvist"
    assert said["publisher"]["name"] == "Port Post"
    assert said["image"][0] == {
        "@type": "ImageObject",
        "contentUrl": "https://x.example/a.jpg",
        "caption": "The quay.",
        "creditText": "Tom Reyes",
    }
    assert None not in said.values()
    json.dumps(said)


def test_a_day_stays_a_day():
    article = parse(PAGE.replace("20200304T101500Z", "20200304"))
    assert to_json_ld(article)["datePublished"] == "2020-03-04"
    assert "2020-03-04" in to_row(article)
    assert "2020-03-04 " in to_markdown(article)
    assert "00:00" not in to_markdown(article)
    assert '<date when="2020-03-04">' in to_tei(article)


def test_ninjs_reads_back(article):
    item = to_ninjs(article)
    again = parse(json.dumps(item))
    assert again.headline == article.headline
    assert again.dek == article.dek
    assert again.text == article.text
    assert [author.name for author in again.authors] == ["Mara Lindqvist"]
    assert again.published.value == article.published.value
    assert again.captions[0].text == "The quay."


def test_markdown(article):
    lines = to_markdown(article).splitlines()
    assert lines[0] == r"# Harbour \*reopens\* & fills"
    assert r"## Costs \< plans" in lines
    assert lines[lines.index("- one boat") + 1] == "- two boats"
    assert lines[lines.index("| Boat | Seats |") + 1] == "| --- | --- |"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. not a list", r"1\. not a list"),
        ("- not a list", r"\- not a list"),
        ("# no heading", r"\# no heading"),
        ("a_b <c>", r"a\_b \<c\>"),
        ("2020. A year", r"2020\. A year"),
        ("plain - text", "plain - text"),
    ],
)
def test_markdown_is_escaped(text, wanted):
    assert escaped(text) == wanted


def test_csv_row(article):
    row = dict(zip(COLUMNS, to_row(article), strict=True))
    assert row["authors"] == "Mara Lindqvist"
    assert row["published"].startswith("2020-03-04T10:15")
    assert to_row(article.model_copy(update={"headline": "=1+1"}))[COLUMNS.index("headline")] == "'=1+1"


def test_tei_is_well_formed(article):
    root = etree.fromstring(to_tei(article).encode())
    name = {"t": "http://www.tei-c.org/ns/1.0"}
    assert root.xpath("string(//t:title[@type='main'])", namespaces=name) == article.headline
    assert root.xpath("string(//t:said)", namespaces=name) == article.quotations[0].text
    assert [e.text for e in root.iterfind(".//t:item", name)] == ["one boat", "two boats"]
    corpus = etree.fromstring("".join(to_tei_corpus([article, article])).encode())
    assert len(corpus.findall("t:TEI", name)) == 2


def test_brat_offsets_hold(article):
    text, annotations = to_brat(article)
    marks = [line.split("\t") for line in annotations.splitlines() if line.startswith("T")]
    assert {mark[1].split()[0] for mark in marks} >= {"Quotation", "Figure"}
    for _, place, words in marks:
        stretches = [part.split() for part in place.split(" ", 1)[1].split(";")]
        assert " ".join(text[int(start) : int(end)] for start, end in stretches) == words


def test_stored_articles_are_read(article, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(f"{article.model_dump_json()}\n\n{article.model_dump_json()}\n")
    assert list(read_articles(path)) == [article, article]
    path.write_text(article.model_dump_json(indent=1))
    assert list(read_articles(path)) == [article]
    path.write_text('{"headline": 3}\n')
    with pytest.raises(InputError, match=r"line 1: .*headline"):
        list(read_articles(path))


def test_the_command(article, tmp_path):
    source = tmp_path / "a.jsonl"
    source.write_text(f"{article.model_dump_json()}\n{article.model_dump_json()}\n")
    program = [sys.executable, "-m", "newsparse", "convert", str(source), "--to"]
    table = subprocess.run([*program, "csv"], capture_output=True, text=True, check=True).stdout
    assert [row[0] for row in csv.reader(io.StringIO(table, newline=""))] == ["url", "", ""]
    subprocess.run([*program, "brat", "-o", str(tmp_path / "brat")], check=True)
    assert len(list((tmp_path / "brat").glob("*.ann"))) == 2
