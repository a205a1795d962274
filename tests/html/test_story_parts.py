# ruff: noqa: E501 — pages are easier to read on one line
"""Parts of a story that pages set apart, cut, hide or show twice: made-up pages in the shapes of real ones."""

import pytest

import newsparse

LEDE = "The old mill at Harrowby turned again on Sunday for the first time in sixty years, its owners said."
SECOND = (
    "Joan Pell, who ground flour there as a girl, pulled the lever that let the water in, and wept a little."
)
THIRD = (
    "The wheel was cut from larch by four carpenters of the valley, who had never built anything of the kind."
)
FOURTH = (
    "Flour will be sold at the door from May, and the parish council hopes for a bus on market days as well."
)
P1, P2, P3, P4 = (f"<p>{text}</p>" for text in (LEDE, SECOND, THIRD, FOURTH))
WHOLE = P1 + P2 + P3 + P4


def article_of(body, head=""):
    page = f"<html lang='en'><head><title>Mill turns again</title>{head}</head><body>{body}</body></html>"
    return newsparse.parse(page, format="html", annotate=False)


def told(body, head=""):
    """Return headings (marked) and blocks in reading order."""
    lines = []
    for section in article_of(body, head).sections:
        lines += [f"## {section.heading}"] if section.heading else []
        lines += [block.text for block in section.blocks]
    return lines


HEAD = "<h1>Mill turns again</h1>"


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><div>The wheel</div></h2>",
        "<h3><div><div>The wheel</div></div></h3>",
    ],
)
def test_a_box_inside_a_heading_is_the_heading(heading):
    assert told(f"{HEAD}<article>{P1}{P2}{heading}{P3}{P4}</article>") == [
        LEDE,
        SECOND,
        "## The wheel",
        THIRD,
        FOURTH,
    ]


def test_a_heading_that_was_never_closed_makes_no_heading_of_the_story():
    assert LEDE in told(f"{HEAD}<h2>{P1}{P2}{P3}{P4}</h2>")


def test_the_word_article_below_the_standfirst_heads_nothing():
    body = f"{HEAD}<p class='standfirst'>Sixty years on, the water is let in once more.</p><article><h6>Article</h6>{WHOLE}</article>"
    assert told(body) == [LEDE, SECOND, THIRD, FOURTH]


def test_low_headings_that_come_again_stay():
    body = f"{HEAD}<article><h5>Water</h5>{P1}{P2}<h5>Wood</h5>{P3}{P4}</article>"
    assert told(body) == ["## Water", LEDE, SECOND, "## Wood", THIRD, FOURTH]


def test_further_parts_that_a_click_shows_are_the_story():
    parts = "".join(
        f"<div class='part hidden' style='display: none'><h2>{n}. Part</h2>{p}</div>"
        for n, p in enumerate((P3, P4), 2)
    )
    body = f"{HEAD}<article class='article-body'><div class='part' style='display: block'>{P1}{P2}</div>{parts}</article>"
    assert told(body) == [LEDE, SECOND, "## 2. Part", THIRD, "## 3. Part", FOURTH]


def test_an_entry_above_its_picture_is_no_caption():
    entry = "<div class='live-post'><h3>{0}:00</h3><div><div>{1}<figure><img src='/{0}.jpg'><figcaption>Photo: Ada Lo</figcaption></figure></div></div></div>"
    body = (
        HEAD
        + "<article>"
        + "".join(entry.format(n, p) for n, p in enumerate((P1, P2, P3, P4)))
        + "</article>"
    )
    assert {LEDE, SECOND, THIRD, FOURTH} <= set(told(body))


def test_the_story_begins_in_the_headlines_own_branch():
    row = "<div class='row'><div class='col'><div>{}</div></div></div>"
    body = f"<div class='page'>{row.format(HEAD + P1 + P2 + P3)}<hr>{row.format(P4 + WHOLE.replace('.', ' too.'))}</div>"
    assert told(body)[:4] == [LEDE, SECOND, THIRD, FOURTH]


def test_lines_in_wrappers_of_their_own_are_the_story():
    wrapped = [f"<div class='w'><div><p>{text}</p></div></div>" for text in (LEDE, SECOND, THIRD, FOURTH)]
    wrapped.insert(2, "<div class='w'><div><p><strong>Larch from the valley</strong></p></div></div>")
    assert told(f"{HEAD}<main>{''.join(wrapped)}</main>") == [
        LEDE,
        SECOND,
        "## Larch from the valley",
        THIRD,
        FOURTH,
    ]


def test_headings_in_rows_of_their_own_are_the_story():
    row = "<div class='row'><div class='text'>{}</div></div>"
    body = HEAD + row.format(P1 + P2) + row.format("<h2>Larch from the valley</h2>") + row.format(P3 + P4)
    assert told(f"<main>{body}</main>") == [LEDE, SECOND, "## Larch from the valley", THIRD, FOURTH]


def test_an_address_belongs_to_the_sentence_that_leads_to_it():
    led = "<p>Those who want to help in the bakehouse on Saturdays are asked to write to this address:</p>"
    mail = "<p><a href='mailto:help@example.org'>help@example.org</a></p>"
    assert "help@example.org" in told(f"{HEAD}<article>{P1}{P2}{led}{mail}{P3}{P4}</article>")


@pytest.mark.parametrize(
    "line", ["help@example.org", "• Email: jo.pell@example.org", "Jo Pell: jo@example.org"]
)
def test_an_address_alone_is_none_of_it(line):
    assert told(f"{HEAD}<article>{WHOLE}<p>{line}</p></article>") == [LEDE, SECOND, THIRD, FOURTH]


def test_a_post_set_as_a_pull_quote_is_quoted():
    post = "<section class='pull-quote'><blockquote class='twitter-tweet'><p>The wheel turns! Sixty years, and the wheel turns. Come and see.</p>— Harrowby Mill (@mill) May 3, 2026</blockquote></section>"
    assert any("Come and see" in line for line in told(f"{HEAD}<article>{P1}{P2}{post}{P3}{P4}</article>"))


def test_a_sentence_cut_by_an_advertisement_is_one():
    first, second = THIRD.split(" of the valley,")
    cut = f"<p>{first} of the valley,<span><div class='ad'><div class='ad-label'>Advertisement</div></div></span>{second}</p>"
    assert told(f"{HEAD}<article>{P1}{P2}{cut}{P4}</article>") == [LEDE, SECOND, THIRD, FOURTH]


def test_an_initial_beside_its_paragraph_is_part_of_it():
    body = (
        f"{HEAD}<div class='story'><div><span class='big'>T</span><p>{LEDE[1:]}</p></div>{P2}{P3}{P4}</div>"
    )
    assert told(body) == [LEDE, SECOND, THIRD, FOURTH]


def test_a_caption_shown_again_in_the_lightbox_is_no_text():
    words = "Joan Pell at the lever, with the larch wheel behind her and half the village on the bank of the race."
    picture = f"<div class='picture'><img src='a.jpg'><div class='caption'>{words}</div></div>"
    box = f"<div class='gallery'><div class='lightbox__description'>{words} Photo: Ada Lo</div></div>"
    assert told(f"{HEAD}<article>{P1}{P2}{picture}{box}{P3}{P4}</article>") == [LEDE, SECOND, THIRD, FOURTH]


def test_text_behind_a_barrier_is_text():
    body = f"{HEAD}<article><div class='text paywalled'><div>{P1}{P2}</div></div><div class='text paywalled'><div>{P3}{P4}</div></div></article>"
    assert told(body) == [LEDE, SECOND, THIRD, FOURTH]


def test_the_standfirst_of_another_storys_card_is_none_of_it():
    card = "<div><p>Read more</p><div><a href='/x'>Weir mended at last</a></div><p class='lead'>The weir above the mill was mended by the river board in March, after a long quarrel ...</p></div>"
    assert told(f"{HEAD}<article>{P1}{card}{P2}{P3}{P4}</article>") == [LEDE, SECOND, THIRD, FOURTH]


def test_a_blogs_line_about_the_entry_is_none_of_it():
    line = "<p class='postmetadata alt'>This was written on Monday, May 4th, 2026 at 3:21 pm and stands under Mills, Water. You can follow what is said about it through a feed, or leave a word of your own below.</p>"
    assert told(f"{HEAD}<div class='entry'>{WHOLE}{line}</div>") == [LEDE, SECOND, THIRD, FOURTH]


def test_a_first_paragraph_beside_long_quotations_is_no_standfirst():
    quoted = "".join(f"<p>{text} {text}</p>" for text in (SECOND, THIRD, FOURTH))
    body = f"{HEAD}<div class='entry-content'>{P1}{P2}<blockquote>{quoted}</blockquote></div>"
    article = article_of(body, f"<meta name='description' content='{LEDE}'>")
    assert article.dek is None
    assert article.text.startswith(LEDE)


def test_of_two_equal_displayed_quotes_one_stays():
    quote = "<blockquote><p>We never thought that the wheel would turn again in our own days.</p><p>(As told to the parish paper)</p></blockquote>"
    other = "<blockquote><p>The race had been dry since the flood, and nobody missed it until it was gone for good.</p><p>(As told to the parish paper)</p></blockquote>"
    lines = told(f"{HEAD}<article>{P1}{quote}{P2}{other}{P3}{quote}{P4}</article>")
    assert sum("never thought" in line for line in lines) == 1
    assert any("dry since the flood" in line for line in lines)


def test_a_pull_quote_goes_with_who_said_it():
    words = "pulled the lever that let the water in"
    quote = f"<blockquote><p>{words}</p><p>Joan Pell, 81</p></blockquote>"
    assert told(f"{HEAD}<article>{P1}{quote}{P2}{P3}{P4}</article>") == [LEDE, SECOND, THIRD, FOURTH]


def test_a_long_paragraph_in_a_box_called_subheadline_is_text():
    part = f"<div class='with-subheadline'><h2>The wheel</h2><p>{THIRD} {FOURTH} {SECOND} {LEDE}</p></div>"
    assert any(line.startswith(THIRD) for line in told(f"{HEAD}<article>{WHOLE}{WHOLE}{part}</article>")[4:])


def test_the_whole_story_once_more_in_one_line_goes():
    long = [f"{text} {text} {text} {text} {text}" for text in (LEDE, SECOND, THIRD, FOURTH)]
    body = "".join(f"<p>{text}</p>" for text in long)
    copy = f"<div class='wall'>{' '.join(text.replace('<', '') for text in long)}</div>"
    assert told(f"{HEAD}<article>{body}{copy}</article>") == long


@pytest.mark.parametrize("heading", ["12 Comments", "1.204 Kommentare", "3 commentaires"])
def test_counted_comments_are_no_part(heading):
    said = "<div><p>I do not believe a word of it, and the wheel never stood still, as my uncle knows well.</p></div>"
    body = f"{HEAD}<div><div>{WHOLE}</div><section><h2>{heading}</h2>{said}{said}</section></div>"
    assert told(body) == [LEDE, SECOND, THIRD, FOURTH]


def test_a_servers_complaint_is_no_text():
    line = "<p>Deprecated: preg_replace(): The /e modifier is deprecated in /srv/www/wp-includes/formatting.php on line 82</p>"
    assert told(f"{HEAD}<article>{line}{line}{WHOLE}</article>") == [LEDE, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize("line", ["Uppdaterad 15.59 | Publicerad 14.14", "Publicerad 14.14"])
def test_clock_times_above_the_story_are_no_text(line):
    body = f"<article>{HEAD}<div><div><p>{line}</p></div></div>{WHOLE}</article>"
    page = f"<html lang='sv'><head><title>Mill turns again</title></head><body>{body}</body></html>"
    article = newsparse.parse(page, format="html", annotate=False)
    assert article.text.startswith(LEDE)
    assert all("time" not in warning.code for warning in article.warnings)


def test_lines_of_a_text_broken_by_breaks_stay_together():
    text = f"{LEDE}<br><br>{SECOND}<br><br>Flour is sold in three kinds:"
    body = f"{HEAD}<div class='words'>{text}</div><div class='rows'><div>{(P3 + P4).replace('.', ' too.') * 2}</div></div>"
    assert "Flour is sold in three kinds:" in told(body)


def test_what_shows_while_the_pointer_rests_is_no_text():
    block = "<span class='people-block'><span class='rollover-block'><a href='/p'>Joan Pell</a><a href='/x'>Flood at the weir</a></span></span>"
    body = f"{HEAD}<article>{P1}<p>{SECOND.replace('Joan Pell', f'<a href=/p>Joan Pell</a>{block}')}</p>{P3}{P4}</article>"
    assert told(body) == [LEDE, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize(
    "line",
    ["NDR (Ann Lee, Joe Roe)", "WDR/dpa (ab)", "Aus dem Englischen von Jan Moor", "Przełożyła Anna Mak"],
)
def test_who_signs_the_story_is_no_text(line):
    assert told(f"{HEAD}<article>{WHOLE}<p>{line}</p></article>") == [LEDE, SECOND, THIRD, FOURTH]


def test_a_long_line_of_an_offer_goes_with_its_box():
    offer = "Borders were drawn anew long before our time, and this paper told of it, as it tells of mills, of water and of those who were never asked. To go on doing so we need readers who take the paper home, week by week and year by year."
    box = f"<div class='offer'><p>Two weeks for nothing</p><p>{offer}</p><p>Subscribe now and read for two weeks for free.</p></div>"
    assert told(f"{HEAD}<div><article>{WHOLE}{WHOLE}{box}</article></div>")[-1] == FOURTH


def test_a_guest_author_with_an_address_is_no_text():
    line = (
        "<p>Candice Sealand is the founder of a firm that mends mills. Write to her: candice@example.org</p>"
    )
    asks = (
        "<p>Weitere Informationen zum Fest am Sonntag gibt es unter der Adresse fest@example.org im Netz.</p>"
    )
    assert told(f"{HEAD}<article>{WHOLE}{line}</article>") == [LEDE, SECOND, THIRD, FOURTH]
    assert len(told(f"{HEAD}<article>{WHOLE}{asks}</article>")) == 5
