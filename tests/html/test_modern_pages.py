"""Pages as blogs, newsletters, magazines and small papers build them today: what a careful reader reads."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.grammar.byline import byline_within, read_byline, without_date

STORY = (
    "<p>The old bridge over the river will be closed for a year from Monday on, because two of its five "
    "piers have sunk by a hand's breadth since the flood.</p><p>Drivers will have to take the ferry or the "
    "road over the hills, which is eleven miles longer and is closed in snow.</p><p>The council wants to "
    "decide in May whether the bridge is to be mended or to be built anew.</p>"
)


def page(meta="", story=STORY, behind="", above="", language="en", head=""):
    """Return a page: a line above the headline, one below, the story, what follows."""
    return (
        f"<html lang={language}><head><title>Bridge closes for a year</title>{head}</head><body>{above}"
        f"<div class=wrap><h1>Bridge closes for a year</h1>{meta}<div class=entry>{story}</div>{behind}</div>"
        "</body></html>"
    )


def authors(article):
    return [author.name for author in article.authors]


def body(article):
    return [block.text for section in article.sections for block in section.blocks]


@pytest.mark.parametrize(
    ("meta", "behind", "byline", "names"),
    [
        # An empty element beside the name: no letter is lost or set apart.
        (
            (
                "<div class=info>By <span class=author>Ada Moss</span> <span class=time>05:01 "
                "<i class=time></i></span><span class=comments></span></div>"
            ),
            "",
            "Ada Moss",
            ["Ada Moss"],
        ),
        (
            "",
            (
                "<div class=post-footer><span class='post-author vcard'>Posted by "
                "<span class=fn>Ada Moss</span></span> <span class=post-timestamp>"
                "at <a href=/x>5:11 AM</a></span>"
                "<span class=post-comment-link> </span></div>"
            ),
            "Posted by Ada Moss",
            ["Ada Moss"],
        ),
        (
            (
                "<div class='byline-wrapper'><div class='color-pub-primary size-11'>"
                "<a href='/@moss'>Ada Moss</a></div></div>"
            ),
            "",
            "Ada Moss",
            ["Ada Moss"],
        ),
        (
            "<aside class=author><h3><a href=/moss>Ada Moss</a></h3>3 May 2021</aside>",
            "",
            "Ada Moss",
            ["Ada Moss"],
        ),
        (
            "<div class=meta>Posted in <a rel=tag href=/t>Bridges</a> by adamoss on May 3, 2021</div>",
            "",
            "by adamoss",
            ["adamoss"],
        ),
        ("", "<div>Published on May 3, 2021 by Ada Moss</div>", "by Ada Moss", ["Ada Moss"]),
        ("<p class=author>From the Desk</p><p class=author>By Ada Moss</p>", "", "By Ada Moss", ["Ada Moss"]),
    ],
)
def test_byline(meta, behind, byline, names):
    article = newsparse.parse(page(meta, behind=behind))
    assert article.byline == byline
    assert authors(article) == names


def test_byline_in_the_footer_of_the_header():
    above = (
        "<header><h1>Bridge closes for a year</h1><div class=card-footer><div class=byline>By Ada Moss</div>"
        "</div></header>"
    )
    article = newsparse.parse(
        f"<html lang=en><body><article>{above}<div>{STORY}</div></article></body></html>"
    )
    assert article.byline == "By Ada Moss"


@pytest.mark.parametrize(
    ("line", "language", "bare"),
    [
        ("| By Ada Moss / 3 May 2019 -", "en", "By Ada Moss"),
        ("By Ada Moss, Channel 4", "en", "By Ada Moss, Channel 4"),
        ("Ada Moss, France 24", "en", "Ada Moss, France 24"),
        ("Ada Moss Stand: 05. Februar 2020", "de", "Ada Moss"),
        ("von Ada Moss Lesezeit: 4 Min.", "de", "von Ada Moss"),
        ("Ada Moss: 25 Feb 2026", "en", "Ada Moss"),
        ("Written by Ada Moss, MS, RD on November 14, 2019", "en", "Written by Ada Moss, MS, RD"),
        ("por Ada Ruiz 4 mayo, 2022", "es", "por Ada Ruiz"),
        ("Ada Moss | Updated: 3 May 2019, 09:01 AM", "en", "Ada Moss"),
        ("By April May", "en", "By April May"),
    ],
)
def test_byline_without_its_date(line, language, bare):
    assert without_date(line, language) == bare


@pytest.mark.parametrize(
    ("line", "language", "people", "desks"),
    [
        ("Em São Paulo (SP)", "pt", [], []),
        ("De Luca", "it", ["De Luca"], []),
        ("Por: Agencia Ejemplo", "es", [], ["Agencia Ejemplo"]),
        ("Agências", "pt", [], []),
        ("TAKİP ET", "tr", [], []),
        ("DİLEK YILMAZ", "tr", ["Dilek Yilmaz"], []),
        ("Ada Moss, Ben J. Kerr, Moss University", "en", ["Ada Moss", "Ben J. Kerr"], []),
    ],
)
def test_who_is_named(line, language, people, desks):
    said = read_byline(line, language)
    assert [author.name for author in said.authors] == people
    assert list(said.desks) == desks


def test_weekday_behind_a_name():
    assert byline_within("Was nun? von Ada Moss Samstag 22.12.2012", "de") == "von Ada Moss"


def test_employer_that_is_a_reference_is_none():
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closes for a year",'
        '"author": {"@type": "Person", "name": "Ada Moss", "worksFor": {"@id": "https://a.example/#org"}}}'
        "</script>"
    )
    [author] = newsparse.parse(page(head=head)).authors
    assert author.affiliation is None


def test_column_that_holds_the_title_is_no_sidebar():
    imprint = "".join(
        f"<p>Notice {n} of the register of the press, with a number and a date.</p>" for n in range(12)
    )
    article = newsparse.parse(
        "<html lang=en><body><aside class=left-column><h1>Bridge closes for a year</h1><div>"
        f"{STORY}</div></aside><footer><div>{imprint}</div></footer></body></html>"
    )
    assert len(body(article)) == 3


def test_imprint_is_no_story():
    imprint = "".join(
        f"<p>Notice {n} of the register of the press, with a number and a date.</p>" for n in range(12)
    )
    article = newsparse.parse(
        f"<html lang=en><body><main><h1>Bridge in pictures</h1></main><footer>{imprint}</footer>"
        "</body></html>"
    )
    assert article.text == ""


def test_barrier_called_locked():
    barrier = (
        "<div class=article-lockedBox><h2>Read on with a pass</h2><p>A pass for one day costs two crowns.</p>"
        "<h3>Choose</h3><ul><li>All pages for a day</li><li>The paper of the day</li></ul></div>"
    )
    article = newsparse.parse(page(story=STORY + barrier))
    assert len(body(article)) == 3


def test_words_behind_an_unclosed_source():
    picture = (
        "<picture><source srcset=a.webp><img src=bridge.jpg alt=''><div class=illustration__caption>"
        "<p class=legend>The bridge at dusk, seen from the old town</p><p class=credits>Ada Moss</p></div>"
        "</picture>"
    )
    [caption] = newsparse.parse(page(f"<div class=illustration>{picture}</div>")).captions
    assert caption.text == "The bridge at dusk, seen from the old town"
    assert caption.credit.raw == "Ada Moss"
