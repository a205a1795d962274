"""What must hold for every input, however odd."""

import json

import bs4
import lxml.html
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsparse
from newsparse import Article, NewsparseError

WORDS = st.sampled_from(
    [
        "“We said no,”",
        "he said.",
        "The mayor",
        "told",
        "reporters",
        "5,000 people",
        "$3.2 million",
        "on Tuesday",
        "''",
        "« oui »",
        "„ja“",
        "according to",
        "police",
        "<b>bold</b>",
        "&amp;",
        "<br>",
        "\ud800",
        "\x00",
        "\u202e",
        "8.30am",
        "03/04/2016",
        "By A. Writer",
        "Photo: B. Lens/Reuters",
        "الثلاثاء",
        "東京で",
        "हिंदी",
        "1/0",
        "99999999999999999999",
        "-3",
        "½",
        "5-2",
    ]
)
PROSE = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "span",
        "a",
        "li",
        "ul",
        "table",
        "tr",
        "td",
        "figure",
        "figcaption",
        "blockquote",
        "article",
        "section",
        "aside",
        "time",
        "pre",
    ]
)
CLASSES = st.sampled_from(
    ["", "headline", "byline", "caption", "dek", "related", "live-post", "time", "body", "hidden"]
)
MARKUP = st.recursive(
    PROSE,
    lambda inner: st.builds(
        lambda tag, name, parts: f'<{tag} class="{name}">{"".join(parts)}</{tag}>',
        TAGS,
        CLASSES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


def attempt(source, **options):
    """Parse; an article must be whole, an error must be ours."""
    try:
        article = newsparse.parse(source, **options)
    except NewsparseError as error:
        assert str(error)
        return None
    checked = Article.model_validate(article.model_dump())
    assert checked == article
    assert Article.model_validate_json(article.model_dump_json()) == article
    return article


@given(st.binary(max_size=400))
@example(b"")
@example(b"\x00" * 50)
@example(b"\xff\xfe<\x00p\x00>\x00h\x00i\x00")
@example(b'<?xml version="1.0" encoding="nonsense"?><html><p>text</p></html>')
@example(b"%PDF-1.7\n")
def test_any_bytes_give_an_article_or_our_error(data):
    attempt(data)
    attempt(b"<html><body><p>" + data)


@given(st.text(max_size=400))
@example("\ud800")
@example("<p>&#xd800;&#0;&#x110000;</p>")
def test_any_text_gives_an_article_or_our_error(text):
    attempt(text)
    attempt(text, format="text")
    attempt("<html><body><p>" + text, format="html")


@given(MARKUP)
def test_any_markup_keeps_the_promises(markup):
    page = f"<html><head><title>A title</title></head><body><h1>A headline</h1>{markup}</body></html>"
    first = attempt(page)
    assert first == attempt(page)


@given(st.lists(PROSE, min_size=1, max_size=12).map("\n\n".join))
def test_any_prose_keeps_the_promises(text):
    first = attempt(text, format="text")
    assert first == attempt(text, format="text")


@given(PROSE)
def test_annotators_index_the_text_as_given(text):
    text = text.replace("\ud800", "\ufffd")  # no JSON can hold it
    for quotation in newsparse.find_quotations(text):
        assert " ".join(text[s.start : s.end] for s in quotation.spans) == quotation.text
        found = quotation.attribution
        if found and found.source_span:
            assert text[found.source_span.start : found.source_span.end] == found.source
        if found and found.cue_span:
            assert text[found.cue_span.start : found.cue_span.end] == found.cue
    for figure in newsparse.find_figures(text):
        assert text[figure.span.start : figure.span.end] == figure.text
    for stamp in newsparse.find_timestamps(text):
        assert text[stamp.span.start : stamp.span.end] == stamp.raw


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=20),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "@type",
                        "@graph",
                        "headline",
                        "author",
                        "name",
                        "datePublished",
                        "articleBody",
                        "publisher",
                        "image",
                        "keywords",
                    ]
                ),
                x,
            )
        ),
        max_leaves=15,
    )
)
def test_lies_in_metadata_never_sink_the_page(value):
    page = (
        '<html><head><script type="application/ld+json">'
        + json.dumps(
            {"@type": "NewsArticle", "headline": value, "author": value, "datePublished": value, "x": value}
        )
        + "</script></head><body><h1>Storm closes harbour</h1>"
        + "<p>The harbour was closed on Monday.</p></body></html>"
    )
    assert attempt(page) is not None


PAGE = (
    "<html><head><title>Storm closes harbour</title></head><body><article><h1>Storm closes harbour</h1>"
    "<p>The harbour was closed on Monday after a storm that sank nine boats, the mayor said.</p>"
    "<p>“We had no time to warn anyone,” said Ilse Varga, who runs the port. “It came at once.”</p>"
    "</article></body></html>"
)


def test_every_kind_of_source_gives_the_same_article(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    want = newsparse.parse(PAGE)
    assert want.headline == "Storm closes harbour"
    for source in (
        PAGE.encode(),
        file,
        bs4.BeautifulSoup(PAGE, "lxml"),
        lxml.html.document_fromstring(PAGE),
        lxml.html.document_fromstring(PAGE).getroottree(),
    ):
        assert newsparse.parse(source) == want


def test_a_given_tree_is_left_as_it_was():
    tree = lxml.html.document_fromstring(PAGE)
    before = lxml.html.tostring(tree)
    newsparse.parse(tree)
    assert lxml.html.tostring(tree) == before


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "blockquote", "ul"])
def test_deep_nesting_is_read_to_the_bottom_or_said(tag):
    page = f"<html><body><h1>Storm</h1>{f'<{tag}>' * 3000}<p>The needle is down here in the hay.</p>"
    article = attempt(page)
    assert "needle" in article.text or article.warnings


def test_inline_tags_change_no_words():
    plain = "<p>The Courier’s Mara Ellison asked why nine boats sank on Monday night, and nobody knew.</p>"
    tagged = (
        "<p>The <i>Courier</i>’s <b>M</b>ara <nobr>Elli<small>son</small></nobr> asked <a href='#'>why</a> "
        "<span>nine</span> boats <u>sank</u> on<wbr> Mon<!-- x -->day night, <em>and nobody knew</em>.</p>"
    )
    page = "<html><body><article><h1>Storm</h1>{}<p>It rained all night, the mayor said.</p></article>"
    assert newsparse.parse(page.format(tagged)).text == newsparse.parse(page.format(plain)).text


def test_nothing_depends_on_what_was_parsed_before():
    alone = newsparse.parse(PAGE)
    newsparse.parse(PAGE.replace("harbour", "airport"))
    assert newsparse.parse(PAGE) == alone
