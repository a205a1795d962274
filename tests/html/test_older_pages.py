# ruff: noqa: E501 — pages are easier to read on one line
"""Pages as publishers built them between 2008 and 2016: what a careful reader takes for each field."""

import pytest

import newsparse

STORY = (
    "The old quay at Ostvik reopened on Friday after three years of repairs that cost the town more than it had planned for them.",
    "Shopkeepers along the front said that they had lost a third of their trade while the cranes stood in the way of the ferries.",
    "“We are glad to see the boats again,” said Ida Moss, who runs the bakery beside the ticket office and kept it open all the time.",
    "The council expects that the ferries will carry two hundred thousand people a year once the new timetable comes into force.",
    "Work on the second basin begins in spring, and the harbour master does not expect that it will close the quay another time.",
)
TITLE = "Quay at Ostvik reopens"
IMG = "<img src='/a.jpg' alt='A quay' width=300 height=200>"


def page(meta="", *, head="", inside="", above="", behind="", story=STORY, title=TITLE, language="en"):
    """Return a page with `meta` between headline and story, `inside` behind the story's second paragraph."""
    body = "".join(f"<p>{p}</p>" for p in story[:2]) + inside + "".join(f"<p>{p}</p>" for p in story[2:])
    return (
        f"<html lang={language}><head><title>{title}</title>{head}</head><body><div id=wrap><div class=story>{above}"
        f"<h1>{TITLE}</h1>{meta}<div class=text>{body}</div>{behind}</div></div></body></html>"
    )


def parse(*args, **options):
    return newsparse.parse(page(*args, **options), format="html", annotate=False)


@pytest.mark.parametrize(
    ("meta", "byline", "authors"),
    [
        # a bar with the number of comments
        ("<div class='comments_datetime'><p><span class=bold>By OWEN BRACK</span> 10/ 5/11 09:19 PM ET</p></div>", None, [("Owen Brack", None, None)]),
        ("<div class='firma_comentarios'><span class=firma><span class=autor><a rel=author href='/autor/a/'>Ana Ruiz Vega</a> / <a rel=author href='/autor/b/'>Luis de Soto</a></span> 27 OCT 2012</span> <a class='firma_comentario' href='#c'></a></div>", None, [("Ana Ruiz Vega", None, None), ("Luis de Soto", None, None)]),
        # an empty time element beside the name
        ("<div class=byline><span class=author>Owen Brack</span> | <time datetime='2011-10-05T09:19'></time> | 1,209 |</div>", "Owen Brack", [("Owen Brack", None, None)]),
        # new lines in the markup and breaks on the page
        ("<p class=byline>\n By <em><a href='/users/owen'>Owen Brack</a></em>\n <a href='/t'>@owenbrack</a> <br/>\n <span class=timestamp>on June 26, 2014</span></p>", "By Owen Brack @owenbrack", [("Owen Brack", None, None)]),
        ("<div class=sub><span>By: <a href='/id/1'>Ada Moss</a><br>Executive News Editor</span><br></div>", "By: Ada Moss, Executive News Editor", [("Ada Moss", "Executive News Editor", None)]),
        # an outlet's address and buttons behind the name
        ("<div>By Owen Brack<br>Ostvik.com<br><a href='/s'>Archive</a> | <a href='/m'>Contact</a></div>", "By Owen Brack Ostvik.com", [("Owen Brack", None, "Ostvik.com")]),
        ("<div class=byline>By <a href='/a'>Owen Brack</a> posted <span class=time>Aug 18th 2010 7:30PM</span></div>", "By Owen Brack", [("Owen Brack", None, None)]),
        # a biography in the author's box
        ("<div class=auteur><a rel=author href='/source/ida'>Ida Moss</a> <span class=desc>Ida Moss is a journalist and blogs about boats.</span></div>", "Ida Moss", [("Ida Moss", None, None)]),
        # a button that asks to like the site
        ("<div class=article__author><div class=post-time>15.08.2015</div><div class=like><span>Polub Ostvik.pl</span></div></div>", None, []),
    ],
)  # fmt: skip
def test_bylines(meta, byline, authors):
    article = parse(meta)
    assert [(a.name, a.role, a.affiliation) for a in article.authors] == authors
    if byline is not None:
        assert article.byline == byline


def test_capitals_of_an_outlet_stay():
    head = "<meta property='og:site_name' content='OSTVIK TODAY'>"
    article = parse("<div class=byline>Owen Brack, OSTVIK TODAY</div>", head=head)
    assert [(a.name, a.affiliation) for a in article.authors] == [("Owen Brack", "OSTVIK TODAY")]


def test_companies_are_no_authors():
    head = "<meta name=author content='Wydawnictwo Ostvik Sp. z o.o.'>"
    assert parse(head=head).authors == ()
    head = (
        "<meta name=author content='Ediciones El Muelle'><meta property='og:site_name' content='El Muelle'>"
    )
    article = parse("<p class=autor>Ana Ruiz Vega</p>", head=head)
    assert [a.name for a in article.authors] == ["Ana Ruiz Vega"]


@pytest.mark.parametrize(
    ("box", "text", "credit"),
    [
        # boxes that are called furniture and hold one picture of the story
        (f"<div class='hmedia related-media'>{IMG}<p class='contributor vcard'><span class='fn org'><b>AP</b></span></p><p class=fn>April 8: Two ferries lie at the quay in Ostvik.</p></div>", "April 8: Two ferries lie at the quay in Ostvik.", "AP"),
        (f"<section><aside class=single-photo>{IMG}<p class=image-credit-wrap><span class=js-caption>Two ferries lie at the quay in Ostvik.</span><span class=credit>(Photo: Ann Lee, AP)</span></p></aside></section>", "Two ferries lie at the quay in Ostvik.", "Ann Lee, AP"),
        (f"<div class=nextPrevLayer>{IMG}<div class=artImageExtras><div class=ingCaptionCredit><span class=caption>Two ferries lie at the quay.</span> <span class=credit>Photo: DEADLINE</span></div></div></div>", "Two ferries lie at the quay.", "DEADLINE"),
        # shown when the reader points at the picture
        (f"<div class=relative>{IMG}<div class='large-image-caption' style='display:none'>In a Monday, Oct. 3, 2011 photo, two ferries lie at the quay in Ostvik.</div></div>", "In a Monday, Oct. 3, 2011 photo, two ferries lie at the quay in Ostvik.", None),
        # the credit first, in an element of its own
        (f"<div class='mod-inline image'><div>{IMG}<div style='width:300px'><cite>Ann Lee/Getty Images</cite>Shouldn't two ferries lie at the quay in Ostvik by now?</div></div></div>", "Shouldn't two ferries lie at the quay in Ostvik by now?", "Ann Lee/Getty Images"),
        # linked credits
        (f"<div class='image-container float_right'>{IMG}<p class=source>Image: <a href='http://flickr.example/x'>Ann D. Lee on Flickr</a></p></div>", "", "Ann D. Lee on Flickr"),
        # a label without a credit behind it, which has an element of its own
        (f"<div class=mediacredit>{IMG}<span class=caption>Two ferries at the quay.</span> Image: <span class=credit>Photos: Ann Lee/Getty Images</span></div>", "Two ferries at the quay.", "Ann Lee/Getty Images"),
        # no captions: labels, counters, appeals, lengths, the house's copyright
        (f"<div class=field><div class=field-label>Episode Teaser Image:</div>{IMG}</div>", None, None),
        (f"<figure class=kudo>{IMG}<div class=num>861</div><div>Kudos</div></figure>", None, None),
        (f"<div class=expand>{IMG}<cite class=caption>Video: Moss: Raise the old quay</cite></div>", None, None),
        ("<p class=source>Source: AM | Duration: 3min 13sec</p>", None, None),
    ],
)  # fmt: skip
def test_captions(box, text, credit):
    article = parse("<p class=byline>By Owen Brack</p>", inside=box)
    found = [(c.text, c.credit.raw if c.credit else None) for c in article.captions]
    assert found == ([] if text is None else [(text, credit)])
    assert "ferries lie" not in article.text


def test_paragraphs_beside_a_picture_with_words_of_its_own_stay_text():
    words = "A second ferry came in late and found the landing stage still closed to cars."
    box = f"<div class=post><p>{words}</p><figure>{IMG}<figcaption>(reuters)</figcaption></figure></div>"
    article = parse(inside=box)
    assert words in article.text
    assert [(c.text, c.credit.raw) for c in article.captions] == [("", "reuters")]


def test_copyright_lines_and_appeals_are_no_text():
    behind = "<div>© 2011 Ostvik.com</div><div id=default-copyright><center>Follow Ostvik News on Facebook and Twitter.</center></div>"
    article = parse(inside=IMG, behind=behind)
    assert article.captions == ()
    assert article.text.endswith("another time.")


@pytest.mark.parametrize(
    ("above", "kicker"),
    [
        ("<div class=tags><a href='/hd'>Harbours</a>, <a href='/set'>Ferries</a>,</div>", "Harbours, Ferries"),
        ("<div class=category><a href='/tech'>Tech</a> More: <a href='/g'>Google</a> <a href='/l'>Larry</a></div>", "Tech"),
        ("<div><a name=main id=main>Main Content</a></div>", None),
    ],
)  # fmt: skip
def test_kickers(above, kicker):
    assert parse(above=above).kicker == kicker


def test_a_blogs_name_above_the_title_is_no_headline():
    html = page(
        head="<link rel=canonical href='http://blogs.example.org/filmgang/2013/02/08/quay/'>",
        above="<h1><a href='http://blogs.example.org/filmgang/'>The Film Gang</a></h1>",
    )
    html = html.replace(f"<h1>{TITLE}</h1>", f"<h2>{TITLE}</h2>").replace(
        "<title>", "<title>The Film Gang » "
    )
    assert newsparse.parse(html, format="html").headline == TITLE


def test_a_first_paragraph_with_a_dateline_is_no_dek():
    lede = f"OSTVIK (AP) — {STORY[0]}"
    head = f"<meta name=description content='{lede}'>"
    meta = f"<p class=byline>By Owen Brack</p><div class=first>{lede}</div>"
    article = parse(meta, head=head, story=STORY[1:])
    assert article.dek is None
    assert article.dateline.raw == "OSTVIK (AP) —"
    assert article.text.startswith("The old quay")


def test_an_outlet_in_the_dateline_is_no_agency_on_its_own_page():
    story = (f"Lagos (BBC) -- {STORY[0]}", *STORY[1:])
    own = newsparse.parse(page(story=story), url="http://www.bbc.com/news/1", format="html")
    other = newsparse.parse(page(story=story), url="http://www.ostvik.example/news/1", format="html")
    assert own.dateline.agency == other.dateline.agency == "BBC"
    assert (own.agency, other.agency) == (None, "BBC")


@pytest.mark.parametrize(
    ("head", "shown", "topics"),
    [
        # keywords that stand on every page of the site
        ("<meta name=keywords content='news, sport, weather, cinema, jobs, cars'>", "<p class=tags>Tags: <a href='/t/1'>ferries</a> <a href='/t/2'>Ostvik</a></p>", ("ferries", "Ostvik")),
        ("<meta name=keywords content='actualités, météo'>", "", ()),
        # the headline's words
        ("<meta name=keywords content='quay,at,ostvik,reopens'>", "<p class=tags><a href='/t/1'>Ferry lines</a>, <a href='/t/2'>Ostvik harbour</a></p>", ("Ferry lines", "Ostvik harbour")),
        ("<meta name=keywords content='news, sport, weather'><meta name=news_keywords content='Ostvik, ferries'>", "", ("Ostvik", "ferries")),
        # the authors' names
        ("<meta name=keywords content='Owen Brack and Ida Moss'>", "", ()),
        ("<meta name=keywords content='Ostvik, ferries'>", "", ("Ostvik", "ferries")),
    ],
)  # fmt: skip
def test_topics(head, shown, topics):
    assert parse("<p class=byline>By Owen Brack and Ida Moss</p>", head=head, behind=shown).topics == topics


@pytest.mark.parametrize(
    ("title", "url", "name"),
    [
        (f"{TITLE} - Ostvik.com", "http://www.ostvik.com/a", "Ostvik.com"),
        (f"Ostvik Post | {TITLE}", "http://www.ostvikpost.example/a", "Ostvik Post"),
    ],
)
def test_publisher_named_in_the_title(title, url, name):
    assert newsparse.parse(page(title=title), url=url, format="html").publisher.name == name


def test_a_date_told_of_is_not_the_storys():
    points = "<ul class=points><li>The first quay was opened to ferries and boats on August 14, 1935</li><li>The council wants to close it</li></ul>"
    html = page(
        points,
        head="<link rel=canonical href='http://www.ostvik.example/2010/HARBOUR/08/13/quay/index.html'>",
    )
    article = newsparse.parse(html, format="html")
    assert article.published.value.isoformat()[:10] == "2010-08-13"
    assert "14, 1935" in article.text


def test_half_of_the_day_in_one_letter():
    (stamp,) = newsparse.find_timestamps("on June 26, 2014 at 9:30p", language="en")
    assert stamp.value.isoformat() == "2014-06-26T21:30:00"


@pytest.mark.parametrize(
    ("inside", "gone"),
    [
        ("<div class=inset><h4>Related Items</h4><p><a href='/a'>Ferries to Norrvik</a></p><h4>Story Tools</h4><ul><li>E-mail this story</li><li>Print this story</li></ul></div>", "Tools"),
        ("<div class='image'><a href='#' class=enlarge>[+] Enlarge</a><img src='/a.jpg'></div>", "Enlarge"),
        ("<ul class='adjust-text-size'><li>-</li><li>+</li><li class=reset-font>reset</li></ul>", "reset"),
        ("<p>IN NORRVIK: <a href='/n'>Ferries wait for the tide</a></p>", "NORRVIK"),
        ("<div class='author-dropdown'><p>Owen Brack currently works for the Ostvik Post as a writer and lives in Norrvik with two cats, a boat and a parrot that he found in the harbour.</p></div>", "parrot"),
    ],
)  # fmt: skip
def test_tools_and_pointers_are_no_text(inside, gone):
    above = "author-dropdown" in inside
    article = parse(inside if above else "", inside="" if above else inside)
    assert gone not in article.text
    assert all(words in article.text for words in STORY)


def test_what_follows_the_copyright_is_the_houses():
    story = (
        *STORY[:4],
        f"{STORY[4]}</p><div>© 2011 Ostvik.com</div><h2>OSTVIK HIGHLIGHTS</h2><ul><li>Not every captain went to school, but some schools make more captains.</li></ul><p>",
    )
    assert parse(story=story).text.endswith("another time.")


def test_initials_and_numbers_that_float():
    style = "display:block;float:left;font-size:100px"
    story = (
        f"<span style='{style}'>{STORY[0][0]}</span>{STORY[0][1:]}",
        f"<span style='{style}'>1.</span> {STORY[1]}",
        *STORY[2:],
    )
    article = parse(story=story)
    assert article.text.startswith(f"{STORY[0]}\n\n1. {STORY[1]}")


def test_rules_for_comments_are_no_text():
    behind = "<div class=warning><p>A szerkesztőség nem vállal felelősséget a hozzászólások tartalmáért, a hozzászólások nem a lap véleményét tükrözik.</p></div>"
    assert "hozzászólások" not in parse(story=(*STORY, behind)).text


def test_a_signed_story_among_many_headings_of_others_is_an_article():
    others = "".join(
        f"<div class=box><h3><a href='/n/{n}'>Another story about the harbour, number {n}</a></h3></div>"
        for n in range(12)
    )
    meta = (
        "<div>By: <a href='/id/1'>Ada Moss</a></div><div>Published: Wednesday, 21 Sep 2011 | 4:35 PM ET</div>"
    )
    assert parse(meta, behind=others).kind == "article"


def test_headings_at_the_end_head_nothing():
    article = parse(story=(*STORY[:4], f"{STORY[4]}</p><h4>Produced by:</h4><p>"))
    assert article.sections[-1].heading is None
    assert article.text.endswith("another time.")


def test_an_outlet_behind_the_name_employs_the_author():
    article = parse("<div class=byline>By Ada Moss, CNN</div>")
    assert [(a.name, a.affiliation) for a in article.authors] == [("Ada Moss", "CNN")]
