# ruff: noqa: E501 — pages are easier to read on one line
"""Which words on a page are a picture's: small figures in the shapes of real ones."""

import json

import pytest

import newsparse

PROSE = (
    "<p>The old quay at Tolney reopened on Friday after two years of work, the harbour board said.</p>" * 4
)
LONG = (
    "Ida Moss, who has sold fish here since the first stones were laid, on the quay on Friday. " * 3 + "End."
)


def captions(before="", inside="", lang="en"):
    page = (
        f"<html lang='{lang}'><body><article>{before}<div class='text'><h1>Quay at Tolney reopens</h1>"
        f"{PROSE}{inside}{PROSE}</div></article></body></html>"
    )
    article = newsparse.parse(page, format="html", annotate=False)
    return [(caption.text, caption.credit.raw if caption.credit else None) for caption in article.captions]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        pytest.param(
            "<button aria-label='Open'><figure><img src='a.jpg'><figcaption><span>Ida Moss on the quay</span>"
            "<span>(Image: Owen Brack)</span></figcaption></figure></button>",
            [("Ida Moss on the quay", "Owen Brack")],
            id="in a button that opens a viewer",
        ),
        pytest.param(
            "<figure><img src='a.jpg' alt='Ida Moss.'><figcaption><span class='image-caption' aria-hidden='true'>"
            "Ida Moss on the quay.</span><span class='image-byline'> Foto: Owen Brack</span></figcaption></figure>",
            [("Ida Moss on the quay.", "Owen Brack")],
            id="hidden from screen readers, shown to all others",
        ),
        pytest.param(
            "<div class='con'><div><div class='m'><a href='/big'><img src='a.jpg'></a></div>"
            "<span class='caption small'>Ida Moss on the quay in May.</span></div></div>",
            [("Ida Moss on the quay in May.", None)],
            id="named by an inline element",
        ),
        pytest.param(
            f"<div class='pic'><div><img src='a.jpg'></div><div class='info'><span class='caption'>{LONG}</span> "
            "<span class='credit'>Owen Brack</span></div></div>",
            [(LONG, "Owen Brack")],
            id="longer than a line, caption and credit each named by an inline element",
        ),
        pytest.param(
            "<section><img src='a.jpg'><p class='teaser-image__credits'>Owen Brack/Gazette</p></section>",
            [("", "Owen Brack/Gazette")],
            id="a maker's name alone, in a box that is called a credit",
        ),
        pytest.param(
            "<figure><img src='a.jpg'><figcaption><span class='caption'>Ida Moss on the quay "
            "<span class='copyright'>Copyright</span> Owen Brack/Copyright 2026 The Wire. All rights reserved."
            "</span></figcaption></figure>",
            [("Ida Moss on the quay", "Owen Brack")],
            id="a label's word twice",
        ),
        pytest.param(
            "<figure><blockquote><p>We could not sleep for joy.</p></blockquote>"
            "<figcaption>Ida Moss, fishmonger</figcaption></figure>",
            [],
            id="who said a quotation",
        ),
        pytest.param(
            "<figure><video></video><figcaption>26.10.2025 | 2:43 min</figcaption></figure>",
            [],
            id="a film's length",
        ),
        pytest.param(
            "<figure><img src='a.jpg'><figcaption>Audio</figcaption></figure>", [], id="a button's word"
        ),
    ],
)
def test_words_of_pictures(figure, expected):
    assert captions(inside=figure) == expected


def test_picture_above_the_roof_of_headline_and_story():
    figure = (
        "<div class='featured'><figure><img src='a.jpg'><figcaption>Ida Moss.</figcaption></figure></div>"
    )
    assert captions(before=figure) == [("Ida Moss.", None)]


def test_byline_under_the_authors_portrait_is_no_caption():
    figure = "<figure><img src='a.jpg'><figcaption><address>Von Ida Moss, Redakteurin</address></figcaption></figure>"
    assert captions(before=figure, lang="de_DE") == []


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (
            {"caption": "Ida Moss on the quay.", "creditText": "Owen Brack"},
            [("Ida Moss on the quay.", "Owen Brack")],
        ),
        ({"caption": "Quay at Tolney reopens", "creditText": "Owen Brack"}, []),
        ({"caption": "Ida Moss quay"}, []),
    ],
    ids=["words of a picture", "the headline again", "a file's title"],
)
def test_stated_words_where_the_page_shows_none(stated, expected):
    image = {"@type": "ImageObject", "url": "https://example.org/a.jpg", **stated}
    node = {"@type": "NewsArticle", "headline": "Quay at Tolney reopens", "image": image}
    script = f"<script type='application/ld+json'>{json.dumps(node)}</script>"
    assert captions(inside=script + "<img src='a.jpg'>") == expected
    shown = "<figure><img src='a.jpg'><figcaption>Boats at noon.</figcaption></figure>"
    assert captions(inside=script + shown) == [("Boats at noon.", None)]


def test_pictures_of_a_story_that_only_a_script_carries():
    story = (
        "<div class='img-box'><img src='/a.jpg'><div class='caption'><p>Ida Moss on the quay. Photo: Owen Brack"
        f"</p></div></div>{PROSE}<figure><img src='/b.jpg'><figcaption>The second basin. (AP)</figcaption></figure>{PROSE}"
    )
    state = json.dumps({"props": {"article": {"contentHtml": story}}}).replace("<", "\\u003c")
    article = newsparse.parse(
        f"<html><body><div id=app></div><script>{state}</script></body></html>", format="html", annotate=False
    )
    found = [(caption.text, caption.credit.raw) for caption in article.captions if caption.credit]
    assert found == [("Ida Moss on the quay.", "Owen Brack"), ("The second basin.", "AP")]
    assert "Ida Moss" not in article.text
    assert [caption.image_url for caption in article.captions] == ["/a.jpg", "/b.jpg"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("video-player", []),
        ("lead image-video", ["Ida Moss on the quay."]),
        ("gallery video", ["Ida Moss on the quay."]),
    ],
)
def test_the_words_of_a_player_are_no_pictures(name, expected):
    box = f"<div class='{name}'><img src='a.jpg'><div class='caption'>Ida Moss on the quay.</div></div>"
    assert [text for text, _ in captions(inside=box)] == expected


def details(picture):
    page = (
        f"<html lang='en'><body><article><h1>Quay at Tolney reopens</h1><figure>{picture}"
        f"<figcaption>Ida Moss on the quay in May.</figcaption></figure>{PROSE}</article></body></html>"
    )
    article = newsparse.parse(page, url="https://tolney.example/news/quay", annotate=False)
    return [(caption.image_url, caption.alt) for caption in article.captions]


@pytest.mark.parametrize(
    ("picture", "address", "alt"),
    [
        pytest.param(
            "<picture><source srcset='/s.webp 600w, /l.webp 1200w'><img src='/q.jpg' alt='The quay'></picture>",
            "https://tolney.example/q.jpg",
            "The quay",
            id="the image of a picture element",
        ),
        pytest.param(
            "<picture><source data-srcset='/s.webp 600w,/l,c_1.webp 1200w'><img src='data:image/gif;base64,R0' alt=''></picture>",
            "https://tolney.example/l,c_1.webp",
            None,
            id="the largest of its sources, where the image is a blank; commas in an address",
        ),
        pytest.param(
            "<img src='/img/placeholder.png' srcset='/q-1.jpg, /q-2.jpg 2x' alt='The quay'>",
            "https://tolney.example/q-2.jpg",
            "The quay",
            id="a placeholder until the script runs",
        ),
        pytest.param(
            "<picture><img src='' data-src='//cdn.tolney.example/q.jpg'><noscript><img src='/n.jpg'></noscript></picture>",
            "https://cdn.tolney.example/q.jpg",
            None,
            id="loaded late",
        ),
        pytest.param("<img src='data:image/gif;base64,R0' alt='Blank'>", None, "Blank", id="no address"),
    ],
)
def test_address_of_a_picture(picture, address, alt):
    assert details(picture) == [(address, alt)]


def test_credits_in_links_around_pictures_of_things():
    box = (
        "<div class='product'><a href='https://shop.example/{0}' aria-hidden='true' tabindex='-1'>"
        "<picture><img src='/{0}.jpg' alt='Lamp'></picture><p class='image-credit'>Photograph: Owen Brack</p></a>"
        "<div><div>Lamp {0}</div><div><a href='/buy'>$20 at Brack</a></div><div><a href='/buy'>$22 at Moss</a></div></div></div>"
    )
    page = (
        "<html lang='en'><body><article><h1>The best lamps for a quay</h1><div class='story'>"
        f"{PROSE}{box.format(1)}{PROSE}{box.format(2)}{PROSE}</div></article></body></html>"
    )
    article = newsparse.parse(page, format="html", annotate=False)
    found = [(c.text, c.credit.photographer, c.image_url) for c in article.captions]
    assert found == [("", "Owen Brack", "/1.jpg"), ("", "Owen Brack", "/2.jpg")]
