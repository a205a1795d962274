"""Pages as blogs, newsletters, magazines and small papers build them today: what a careful reader reads."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.grammar.byline import read_byline
from newsparse.grammar.dated_byline import byline_within, without_date

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


def test_sign_up_box_in_the_story():
    box = (
        "<div class=offset><div class=group><h2>Your inbox, upgraded.</h2>"
        "<p>Weekly insights from our desk.</p>"
        "<form><label>Company</label><input name=c><label>Mail address</label><input name=m></form></div>"
        "</div>"
    )
    article = newsparse.parse(page(story=STORY.replace("</p><p>Drivers", f"</p>{box}<p>Drivers")))
    assert len(body(article)) == 3
    assert not any(section.heading for section in article.sections)


def test_call_with_a_button_in_the_story():
    box = (
        "<div class=group><div><p>London • June 2 &amp; 3</p><p>The programme is out!</p>"
        "<div class=wp-block-button>"
        "<a class=wp-block-button__link href=/fair>See the speakers</a></div></div></div>"
    )
    article = newsparse.parse(page(story=STORY.replace("</p><p>Drivers", f"</p>{box}<p>Drivers")))
    assert len(body(article)) == 3


@pytest.mark.parametrize(
    "line",
    [
        "You have 1 article left to read this month before you need to register.",
        "This is your last article that you can read this month before you need to register.",
    ],
)
def test_counter_of_free_articles(line):
    article = newsparse.parse(page(story=f"<p>{line}</p>{STORY}"))
    assert len(body(article)) == 3


def test_register_wall_cuts_the_text():
    wall = "<div class=zp><h2>Join for free to access this content</h2><p>Create an account.</p></div>"
    access = newsparse.parse(page(story=STORY, behind=wall)).access
    assert access is not None
    assert access.truncated


def test_numbered_contents_are_no_list_of_the_story():
    contents = "<ul><li>1 Why it sank</li><li>1.1 The piers</li></ul>"
    heads = (
        "<h2>Why it sank</h2><p>The river took the gravel from under two piers of the bridge.</p>"
        "<h3>The piers</h3>"
    )
    article = newsparse.parse(page(story=contents + heads + STORY))
    assert "1 Why it sank" not in body(article)
    assert [s.heading for s in article.sections if s.heading] == ["Why it sank", "The piers"]


def test_mark_of_a_permanent_link_is_no_part_of_a_heading():
    head = "<h2 id=why>Why it sank <a class=hash href=#why>#</a></h2>"
    article = newsparse.parse(page(story=STORY.replace("<p>Drivers", f"{head}<p>Drivers")))
    assert [s.heading for s in article.sections if s.heading] == ["Why it sank"]


def test_count_of_comments_is_no_paragraph():
    article = newsparse.parse(page(meta="<ul><b>Comments (79)</b></ul>"))
    assert "Comments (79)" not in article.text


def test_links_to_the_paper_that_took_this_one_over():
    head = "<link rel=canonical href=https://big.example/2021/bridge>"
    links = "".join(
        f"<li><a href=https://big.example/{n}>The other story of day {n}</a></li>" for n in range(4)
    )
    html = page(story=f"{STORY}<ul>{links}</ul>", head=head)
    assert len(body(newsparse.parse(html, url="https://small.example/2021/bridge"))) == 3


def test_site_name_above_is_no_headline():
    html = (
        "<html lang=en><head><title>“It sank” « the moss.example blog</title></head><body>"
        "<h1>the <a href=https://moss.example>moss.example</a> blog.</h1>"
        f"<div class=post><h3 class=entry-title>“It sank”</h3><div>{STORY}</div></div></body></html>"
    )
    assert newsparse.parse(html).headline == "“It sank”"


def test_first_paragraph_with_links_is_no_dek():
    lede = (
        "<p>I seldom link to films, but <a href=/f>this talk by Moss</a> is worth your while, as is "
        "its sequel.</p>"
    )
    article = newsparse.parse(page(meta=lede))
    assert article.dek is None
    assert article.text.startswith("I seldom link")


@pytest.mark.parametrize(
    ("figure", "caption", "credit"),
    [
        (
            "<p><img src=a.png></p><p><em>Figure 1: How the piers sank</em></p>",
            "Figure 1: How the piers sank",
            None,
        ),
        ("<p><img src=a.png></p><p>Abb. 2: Die Pfeiler im Mai</p>", "Abb. 2: Die Pfeiler im Mai", None),
        (
            (
                "<figure><img src=a.png><figcaption>"
                "<span>Photo: Ada Moss</span> The bridge in May, seen from afar."
                "</figcaption></figure>"
            ),
            "The bridge in May, seen from afar.",
            "Ada Moss",
        ),
        (
            (
                "<figure><img src=a.png><figcaption class=legenda><cite>Reprodução/Moss</cite>"
                "<div>The bridge in May, seen from afar</div></figcaption></figure>"
            ),
            "The bridge in May, seen from afar",
            "Reprodução/Moss",
        ),
        (
            (
                "<aside class=enhancement><figure><img src=a.png><figcaption>"
                "<p>The mayor at the bridge. | Ada Moss/AP"
                "</p></figcaption></figure></aside>"
            ),
            "The mayor at the bridge.",
            "Ada Moss/AP",
        ),
        (
            (
                "<div class=sumario><figure><img src=a.png>"
                "<figcaption class=caption>The mayor at the bridge in May."
                "</figcaption></figure></div>"
            ),
            "The mayor at the bridge in May.",
            None,
        ),
    ],
)
def test_caption(figure, caption, credit):
    article = newsparse.parse(page(story=STORY.replace("</p><p>Drivers", f"</p>{figure}<p>Drivers")))
    [only] = article.captions
    assert only.text == caption
    assert (only.credit and only.credit.raw) == credit
    assert caption not in article.text


@pytest.mark.parametrize(
    "teaser",
    [
        (
            "<div><a href=/x><img src=x.jpg></a><div class=teaser-top>"
            "<span class=label>partner content of today</span></div>"
            "<h3><a href=/x>Another story</a></h3></div>"
        ),
        (
            "<div class=card><img src=x.jpg><div class=card__subtitle>The best of all possible worlds</div>"
            "</div>"
        ),
        "<figure class=related><a href=/g><img src=x.jpg><figcaption>6 zdjęć</figcaption></a></figure>",
    ],
)
def test_words_of_a_teaser_are_no_caption(teaser):
    article = newsparse.parse(page(story=STORY + teaser))
    assert article.captions == ()


def test_topics_of_several_lists_and_marks_behind_them():
    lists = ("bridges, rivers, floods", "north, roads, ferries")
    head = "".join(f"<meta name=keywords content='{words}'>" for words in lists)
    assert newsparse.parse(page(head=head)).topics == (
        "bridges",
        "rivers",
        "floods",
        "north",
        "roads",
        "ferries",
    )
    head = "".join(f"<meta property=article:tag content='{word},'>" for word in ("bridges", "floods"))
    assert newsparse.parse(page(head=head)).topics == ("bridges", "floods")


def test_region_that_repeats_the_language_is_no_country():
    head = (
        "<meta property=og:locale content=ar_AR>"
        "<meta property=article:published_time content='2020-10-07 12:09'>"
    )
    published = newsparse.parse(page(head=head), url="https://paper.example/1").published
    assert published.utc_offset is None


def test_name_above_that_is_introduced_behind_the_story():
    above = "<header><a href=/moss><img src=m.png><p>Ada Maria Moss</p></a></header>"
    behind = "<div><p><strong>About Ada Maria Moss</strong></p><div>Builds bridges.</div></div>"
    article = newsparse.parse(page(above=above, behind=behind))
    assert authors(article) == ["Ada Maria Moss"]


def test_paragraph_set_as_a_heading():
    text = "In a valley with three rivers, bridges are what holds the towns together, " * 4 + "as all know."
    article = newsparse.parse(page(story=f"<h2>{text}</h2>{STORY}<h2>{text} And more.</h2>"))
    assert len(body(article)) == 5


def test_standfirst_that_the_page_states_as_its_headline():
    dek = "The ferry will go at night as well, and the road over the hills is kept free of snow."
    meta = f"<div class=subtitle><p itemprop=headline>{dek}</p></div>"
    head = "<meta property=og:title content='Bridge closes for a year - The Moss Post'>"
    article = newsparse.parse(page(meta=meta, head=head))
    assert article.headline == "Bridge closes for a year"
    assert article.dek == dek


def test_name_of_a_house_behind_a_bar_is_whole():
    [author] = newsparse.parse(page("<p class=byline>Ada Moss | El Diario de San Juan del Río</p>")).authors
    assert author.affiliation == "El Diario de San Juan del Río"


def test_label_above_the_headline_that_is_a_heading():
    meta = (
        "<h3 class=supratitle>In the north</h3>"
        "<p class=intro>The ferry will go at night as well, they say.</p>"
    )
    article = newsparse.parse(page(meta=meta))
    assert article.kicker == "In the north"
    assert not any(section.heading for section in article.sections)


def test_questions_among_other_lines_in_bold_are_headings():
    items = "".join(
        f"<p><strong>{head}</strong></p><p>They say that this is so, and that it will be so for years.</p>"
        "<p>Others say that it is not so, and that it never was.</p>"
        for head in ("1 Bridges are sinking", "2 Will the ferry pay?", "3 Roads are full", "4 Snow is late")
    )
    article = newsparse.parse(page(story=f"<p>What we have read today, from all over the north.</p>{items}"))
    assert len([s.heading for s in article.sections if s.heading]) == 4


def test_cloud_of_all_tags_is_not_the_story_s():
    links = "<a href=/t/a>Apples</a> <a href=/t/b>Boats</a>"
    cloud = f"<aside class=widget-area><div class=tagcloud>{links}</div></aside>"
    tags = "<footer class=tags><a rel=tag href=/t/c>Bridges</a> <a rel=tag href=/t/d>Floods</a></footer>"
    assert newsparse.parse(page(behind=tags + cloud)).topics == ("Bridges", "Floods")


@pytest.mark.parametrize(
    ("labels", "kicker"),
    [
        ("<a href=/h>Health</a><a href=/s>Science</a>", "Health, Science"),
        ("<a href=/h>Health</a> <a href=/s>Science</a>", "Health, Science"),
        ("<a href=/h>Health:</a> <a href=/s>Science</a>", "Health: Science"),
    ],
)
def test_kicker_of_several_sections(labels, kicker):
    html = (
        f"<html lang=en><body><article><div class=head><div class=category>{labels}</div>"
        f"<h1>Bridge closes for a year</h1></div><div>{STORY}</div></article></body></html>"
    )
    assert newsparse.parse(html).kicker == kicker


def test_byline_that_opens_a_bar_of_buttons():
    bar = (
        "<div class='post-share comments'>By <span class=author><a href=/moss>Ada Moss</a></span> • "
        "<time datetime=2023-11-08>11/08/23 5:19pm</time></div>"
    )
    assert authors(newsparse.parse(page(meta=bar))) == ["Ada Moss"]


def test_name_as_a_caption_beside_its_credit():
    figure = (
        "<div class=image><img src=a.jpg><div class=wp-caption-text><span>Ada Moss</span> "
        "<span class=credit>Getty Images</span></div></div>"
    )
    [caption] = newsparse.parse(page(meta=figure)).captions
    assert (caption.text, caption.credit.raw) == ("Ada Moss", "Getty Images")


def test_byline_with_its_wire_is_no_credit():
    line = (
        "<div class='c-byline c-credit'>By Ada Moss and Ben Kerr "
        "<span class='byline credit'>Reuters</span></div>"
    )
    article = newsparse.parse(page(meta=line))
    assert article.captions == ()
    assert authors(article) == ["Ada Moss", "Ben Kerr"]


def test_time_in_the_footer_of_the_title():
    line = "<p class='meta footer'>8. Dezember 2010 um 09:43 · Rezepte von Mutti · 6 Kommentare</p>"
    published = newsparse.parse(page(meta=line, language="de")).published
    assert published.value.isoformat()[:16] == "2010-12-08T09:43"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Read or Share this story: https://paper.example/1", "en"),
        ("Kommentarfunktion ist geschlossen.", "de"),
        ("Commenting feature is disabled in your country/region.", "en"),
    ],
)
def test_lines_behind_the_story(line, language):
    article = newsparse.parse(page(story=f"{STORY}<p>{line}</p>", language=language))
    assert len(body(article)) == 3


def test_where_a_wiki_s_page_is_from_is_no_byline():
    article = newsparse.parse(page(meta="<div id=siteSub>Aus Mooswiki</div>", language="de"))
    assert article.authors == ()


def test_product_cards_and_a_campaign_are_no_story():
    cards = "".join(
        f"<div class=row><ul><li>The {name} of this year</li><li>Twice the speed of the last one</li></ul>"
        "<div class=cta_button><a href=/buy>Buy now</a></div></div>"
        for name in ("pump", "drill")
    )
    campaign = (
        "<div class=message><h2>We need you!</h2><p>Our paper has told you for years what others did not "
        "dare to write.</p><p>Bank account: IBAN: DE00 0000 0000 0000 0000 00</p></div>"
    )
    article = newsparse.parse(page(story=f"{STORY}<div class=cards>{cards}</div>{campaign}"))
    assert len(body(article)) == 3
    assert not any(section.heading for section in article.sections)


def test_sections_on_a_byline_s_line_and_teasers_behind_are_no_authors():
    meta = "<div class=author><a rel=tag href=/s>Solar</a> / <a rel=tag href=/t>Top Solar News</a></div>"
    teaser = "<p class=byline>Culture | <time>19.10.19</time></p><p>Another story</p>"
    aside = f"<aside><article>{teaser}</article></aside>"
    article = newsparse.parse(page(meta=meta, behind=aside))
    assert article.byline is None
    assert article.authors == ()


def test_rules_for_comments_are_no_story():
    rules = (
        "<div class=moderator><p>Comments</p><p>We wish for an open and lively debate, and ask "
        "all our readers to comment with their own name.</p></div>"
    )
    article = newsparse.parse(page(story=STORY + rules))
    assert len(body(article)) == 3


def test_heading_of_links_within_the_story():
    links = "".join(
        f"<li><h3><a href=/{n}>The other story of day {n}</a></h3><time>5:0{n} AM</time></li>"
        for n in range(3)
    )
    box = f"<div class=card><div><h2>Latest Moss County</h2></div><ul>{links}</ul></div>"
    article = newsparse.parse(page(story=STORY.replace("<p>The council", f"{box}<p>The council")))
    assert not any(section.heading for section in article.sections)


def test_count_of_readers_at_the_end():
    article = newsparse.parse(page(story=f"{STORY}<ul><li>4433 readers</li></ul>"))
    assert len(body(article)) == 3
    article = newsparse.parse(
        page(story=f"{STORY}<p>In short:</p><ul><li>2 piers</li><li>11 miles</li></ul>")
    )
    assert body(article)[-1] == "11 miles"


def test_headline_in_a_picture_s_legend_is_no_caption():
    html = (
        "<html lang=en><body><article><figure><img src=a.jpg><figcaption class=overlay>"
        f"<h1>Bridge closes for a year</h1></figcaption></figure><div>{STORY}</div></article></body></html>"
    )
    article = newsparse.parse(html)
    assert article.headline == "Bridge closes for a year"
    assert article.captions == ()


def test_section_and_time_of_a_teaser_are_no_caption():
    teaser = (
        "<div class=offer><img src=x.jpg><div class=text><div class=top>"
        "<span class=category>great joys</span> / 23 minutes</div>"
        "<div class=title><a href=/x>Every child has a right to play</a></div></div></div>"
    )
    assert newsparse.parse(page(story=STORY + teaser)).captions == ()


def test_byline_in_the_author_s_box_below_the_lede():
    box = (
        "<div class=author-box><div class=author-text>Piše: P. Mostić <span class=time>prije 26 minuta</span>"
        "</div></div>"
    )
    lede = (
        "<p class=undertitle>The old bridge will be closed from Monday on, because two of its piers sank.</p>"
    )
    assert authors(newsparse.parse(page(meta=f"{lede}{box}", language="bs"))) == ["P. Mostić"]


def test_first_of_several_headings_in_bold_is_no_dek():
    parts = "".join(
        f"<p><strong>{head}</strong></p>"
        "<p>They say that this is so, and that it will be so for years, as all know.</p>"
        "<p>Others say that it is not so, and that it never was, and will not be in years to come.</p>"
        for head in (
            "The bridge sinks fast",
            "Ferries will pay at last",
            "Roads are full again",
            "Snow is late",
        )
    )
    first = "<p><strong>What we have read today in all the papers of the north</strong></p>"
    intro = f"<div><p>Sign up here for our newsletter.</p>{first}</div>"
    article = newsparse.parse(page(story=f"<div class=text>{intro}{parts}</div>"))
    assert article.dek is None
    assert "What we have read today" in article.text
