"""What pages state about themselves, as Statements."""

import pytest
from lxml import etree

from newsparse.formats.html.metadata import read_statements
from newsparse.formats.html.walk import read_flow
from newsparse.options import Limits


def statements(html, url="https://example.org/news/1"):
    root = etree.fromstring(html, etree.HTMLParser(huge_tree=True))
    return read_statements(root, url, read_flow(root, Limits()).marked)


def values(html, name, **kwargs):
    return [s.value for s in statements(html, **kwargs) if s.name == name]


def json_ld(text):
    return f'<html><head><script type="application/ld+json">{text}</script></head><body></body></html>'


def test_the_graph_and_its_references():
    page = json_ld(
        '{"@graph": [{"@type": "Person", "@id": "#p", "name": "Ada Lo", "jobTitle": "Editor", "url": "/ada"},'
        '{"@type": "WebSite", "name": "Daily Example"},'
        '{"@type": "NewsArticle", "headline": "Rates &amp; rents", "author": {"@id": "#p"},'
        ' "publisher": {"@type": "Organization", "name": "Example Media"}}]}'
    )
    found = {s.name: s for s in statements(page)}
    assert found["headline"].value == "Rates & rents"
    assert found["author"].value == "Ada Lo"
    assert found["author"].details == {"type": "Person", "url": "/ada", "job_title": "Editor"}
    assert found["site_name"].value == "Daily Example"
    assert found["publisher"].source == "json-ld:NewsArticle.publisher.name"


def test_the_article_among_several_nodes_is_the_one_of_this_address():
    page = json_ld(
        '[{"@type": "NewsArticle", "headline": "Other", "url": "https://example.org/news/2", "author": "Bo",'
        ' "datePublished": "2020-01-01", "articleBody": "…"},'
        '{"@type": "NewsArticle", "headline": "This", "mainEntityOfPage": {"@id": "https://example.org/news/1"}}]'
    )
    assert values(page, "headline") == ["This"]
    assert values(page, "author") == []


def test_authors_of_every_shape():
    page = json_ld(
        '{"@type": ["NewsArticle", "Thing"], "author": ["Ada Lo", {"name": ["Bo Ek", "Cy Fo"]},'
        ' {"@type": "Person", "givenName": "Di", "familyName": "Go"}, {"@type": "Organization"}, null, 3]}'
    )
    assert values(page, "author") == ["Ada Lo", "Bo Ek", "Cy Fo", "Di Go", "3"]


def test_pictures_keep_caption_and_credit():
    page = json_ld(
        '{"@type": "NewsArticle", "image": [{"@type": "ImageObject", "url": "a.jpg", "caption": "A dam",'
        ' "creditText": "Mae Lund"}, "b.jpg"]}'
    )
    found = [s for s in statements(page) if s.name == "image"]
    assert [(s.value, dict(s.details)) for s in found] == [
        ("a.jpg", {"caption": "A dam", "credit": "Mae Lund"}),
        ("b.jpg", {}),
    ]


def test_one_broken_script_does_not_sink_the_others():
    page = (
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A"}</script></head></html>'
    )
    assert "A" in values(page, "headline")


def test_tags_of_many_makes():
    page = """<html lang="en-GB"><head><title>A | Example</title>
      <meta property="og:title" content="A &amp; B"><meta name="TWITTER:Title" content="A">
      <meta name="parsely-author" content="Ada Lo"><meta name="dc.creator dcterms.creator" content="Bo Ek">
      <meta property="article:published_time" content="2020-01-01T00:00:00Z">
      <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Cy Fo">
      <meta name="keywords" content="a, b"><link rel="canonical" href="/a"></head></html>"""
    found = statements(page)
    assert [(s.name, s.value) for s in found if s.name in ("headline", "title")] == [
        ("headline", "A & B"),
        ("headline", "A"),
        ("title", "A | Example"),
    ]
    assert [s.value for s in found if s.name == "author"] == ["Ada Lo", "Bo Ek", "Bo Ek", "Cy Fo"]
    assert [s.source for s in found if s.name == "canonical_url"] == ["html:link@canonical"]
    assert [s.value for s in found if s.name == "language"] == ["en-GB"]
    assert [s.source for s in found if s.name == "published"] == ["open-graph:article:published_time"]


def test_microdata_of_the_article_not_of_its_comments():
    page = """<html><body><article itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline">A dam breaks</h1>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/ada">
        <span itemprop="name">Ada Lo</span></a></span>
      <time itemprop="datePublished" datetime="2020-01-01">1 January</time>
      <div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Troll</span></div>
      </article></body></html>"""
    found = statements(page)
    assert [s.value for s in found if s.name == "author"] == ["Ada Lo"]
    assert next(s for s in found if s.name == "author").details == {"type": "Person", "url": "/ada"}
    assert [s.value for s in found if s.name == "published"] == ["2020-01-01"]


def test_the_body_keeps_its_lines():
    page = json_ld('{"@type": "NewsArticle", "articleBody": "One.\\n\\nTwo &amp; three."}')
    assert values(page, "body") == ["One.\n\nTwo & three."]


def test_hostile_pages():
    deep = json_ld('{"@type":"NewsArticle","author":' * 5000)
    wide = json_ld('{"@type":"NewsArticle","author":[' + '"A",' * 50_000 + '"B"]}')
    many = "<html><head>" + '<meta property="article:tag" content="x">' * 20_000 + "</head></html>"
    lone = json_ld(r'{"@type": "NewsArticle", "headline": "a\ud800b"}')
    assert isinstance(statements(deep), tuple)
    assert len(values(wide, "author")) <= 3_000
    assert len(values(many, "keyword")) <= 60
    assert values(lone, "headline") == ["a\ufffdb"]
    assert statements("<html><head><title></title></head></html>", url=None) == ()


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Written by", ["Cy Fo"]),
        ("Verfasst von", ["Cy Fo"]),
        ("Escrito por", ["Cy Fo"]),
        ("Écrit par", ["Cy Fo"]),
        ("Написано автором", ["Cy Fo"]),
        ("Napsal(a)", ["Cy Fo"]),
        ("Συντάχθηκε από", ["Cy Fo"]),
        ("Geschätzte Lesezeit", []),
        ("Filed under", []),
    ],
)
def test_labelled_values_of_cards_are_authors_in_any_language(label, found):
    page = (
        f'<html><head><meta name="twitter:label1" content="{label}">'
        '<meta name="twitter:data1" content="Cy Fo"></head><body></body></html>'
    )
    assert values(page, "author") == found
