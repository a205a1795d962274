"""Which of the times of a page are its own: published, modified, neither."""

import json
from datetime import datetime

import pytest

import newsparse

PROSE = (
    "<p>The tower clock of Old Harrow stopped on the stroke of nine, and the town council could not say why "
    "it had done so, a spokeswoman said in a statement to the paper.</p><p>Visitors gathered in the square "
    "below, where a brass band played on, and several shopkeepers closed early for want of the hour.</p>"
)


def page(*, linked=None, meta=(), above="", below="", lang="en", outside=""):
    head = "".join(f'<meta property="{name}" content="{content}">' for name, content in meta)
    if linked is not None:
        data = json.dumps({"@type": "NewsArticle", "headline": "Clock tower stops", **linked})
        head += f'<script type="application/ld+json">{data}</script>'
    return (
        f'<html lang="{lang}"><head><title>Clock tower stops</title>{head}</head><body><main><article>'
        f"<h1>Clock tower stops</h1>{above}{PROSE}{below}</article></main>{outside}</body></html>"
    )


def read(html, **options):
    return newsparse.parse(html, annotate=False, **options)


def stamp(moment):
    return moment.value.isoformat() if moment and moment.value else None


def test_published_and_modified_come_from_their_own_places():
    article = read(
        page(linked={"datePublished": "2019-03-04T08:00:00Z", "dateModified": "2019-03-05T09:30:00Z"})
    )
    assert stamp(article.published) == "2019-03-04T08:00:00+00:00"
    assert stamp(article.modified) == "2019-03-05T09:30:00+00:00"
    assert article.provenance["published"].source.startswith("json-ld:")
    assert article.provenance["modified"].raw == "2019-03-05T09:30:00Z"


def test_modified_time_never_becomes_published():
    article = read(page(meta=[("article:modified_time", "2019-03-05T09:30:00Z")]))
    assert article.published is None
    assert stamp(article.modified) == "2019-03-05T09:30:00+00:00"


def test_visible_line_gives_both_where_nothing_is_stated():
    line = "<div class='date'>Published: 4 March 2019 8:00am GMT | Updated: 5 March 2019 9:30am GMT</div>"
    article = read(page(above=line))
    assert stamp(article.published) == "2019-03-04T08:00:00+00:00"
    assert stamp(article.modified) == "2019-03-05T09:30:00+00:00"
    assert [t.role for t in article.timestamps] == ["published", "modified"]
    assert "March" not in article.text


def test_hour_of_the_visible_line_completes_a_stated_day():
    article = read(page(linked={"datePublished": "2019-03-04"}, above="<time>4 March 2019, 8:05 GMT</time>"))
    assert stamp(article.published) == "2019-03-04T08:05:00+00:00"


def test_iso_twin_tells_the_order_of_the_visible_date():
    above = "<p class='date'>04/03/2019 08:00</p>"
    article = read(page(meta=[("article:modified_time", "2019-03-04")], above=above))
    assert stamp(article.published) == "2019-03-04T08:00:00"
    assert "2019-03-04" in article.published.date_order_evidence


def test_other_dates_of_the_page_tell_the_order():
    above = "<p class='date'>04/03/2019 08:00</p>"
    below = "<p class='date'>Updated 25/03/2019 08:00</p>"
    article = read(page(above=above, below=below))
    assert stamp(article.published) == "2019-03-04T08:00:00"
    assert "25/03/2019" in article.published.date_order_evidence


def test_order_that_nothing_tells_stays_open():
    article = read(page(above="<p class='date'>04/03/2019 08:00</p>"))
    assert article.published is None
    assert "date-order-unknown" in [w.code for w in article.warnings]


def test_dates_of_other_stories_readers_and_copyright_are_not_the_article_s():
    teasers = "".join(
        f"<div class='teaser'><a href='/{n}'>Story {n}</a><time>{n} May 2020</time></div>"
        for n in range(1, 7)
    )
    outside = (
        f"<aside class='related'>{teasers}</aside><section class='comments'><p>Ann, 6 June 2021: Yes.</p>"
        "</section><footer>© 2022 Example Media. Version 3.11.2024</footer>"
    )
    article = read(page(outside=outside))
    assert article.published is None


def test_event_in_the_story_is_not_its_date():
    below = "<p>The repair is due on 8 November 2024, and the hands will be gilded by 3 December 2024.</p>"
    article = read(page(linked={"datePublished": "2024-05-01T10:00:00Z"}, below=below))
    assert stamp(article.published) == "2024-05-01T10:00:00+00:00"
    assert "8 November 2024" in article.text


def test_print_edition_of_the_next_day_does_not_beat_the_moment():
    article = read(
        page(
            linked={"datePublished": "2024-04-25T19:30:04+02:00"},
            above="<div class='date'>26.04.2024</div>",
            lang="de",
        ),
        url="https://example.de/2024/04/26/uhr",
    )
    assert stamp(article.published) == "2024-04-25T19:30:04+02:00"


def test_moment_in_utc_is_given_on_the_clock_that_readers_see():
    article = read(
        page(
            linked={"datePublished": "2023-11-09T01:09:55Z"},
            above="<time>November 8, 2023 at 6:09 p.m.</time>",
        )
    )
    assert stamp(article.published) == "2023-11-08T18:09:55-07:00"


def test_address_is_weak_evidence():
    url = "https://example.org/2016/11/07/clock"
    assert stamp(read(page(), url=url).published) == "2016-11-07T00:00:00"
    article = read(page(above="<time>8 November 2016 09:15</time>"), url=url)
    assert stamp(article.published) == "2016-11-08T09:15:00"


def test_nothing_is_newer_than_its_collection():
    reference = datetime(2020, 1, 1)
    article = read(page(linked={"datePublished": "2024-05-01T10:00:00Z"}), reference=reference)
    assert article.published is None


def test_distance_needs_a_reference():
    above = "<div class='date'>Updated 3 hours ago</div>"
    assert read(page(above=above)).modified is None


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("<div class='date'>3 hours ago</div>", "2019-03-04T09:00:00", None),
        ("<time>Yesterday at 9:06 PM</time>", "2019-03-03T21:06:00", None),
        ("<time>1 March 2019</time><div class='date'>Updated 2 days ago</div>", "2019-03-01", "2019-03-02"),
    ],
)
def test_distance_is_counted_from_the_reference(line, published, modified):
    article = read(page(above=line), reference=datetime(2019, 3, 4, 12, 0))
    assert stamp(article.published).startswith(published)
    assert (stamp(article.modified) or "")[:10] == (modified or "")
    assert "ago" not in article.text


def test_year_alone_stays_a_year():
    article = read(page(linked={"datePublished": "2016"}))
    assert (stamp(article.published), article.published.precision) == ("2016-01-01T00:00:00", "year")


def test_assumed_zone_is_the_caller_s():
    article = read(page(linked={"datePublished": "2019-07-04T08:00:00"}), timezone="Europe/Rome")
    assert stamp(article.published) == "2019-07-04T08:00:00+02:00"
    assert article.published.zone_basis == "assumed"


def test_one_bad_place_does_not_cost_the_others():
    article = read(page(linked={"datePublished": "NaN"}, above="<time>8 November 2016</time>"))
    assert stamp(article.published) == "2016-11-08T00:00:00"
    assert "unreadable-time" in [w.code for w in article.warnings]


@pytest.mark.parametrize("value", [["2016-11-08", "x"], {"@value": "2016-11-08"}, 20161108])
def test_odd_types_in_structured_data(value):
    assert stamp(read(page(linked={"datePublished": value})).published) == "2016-11-08T00:00:00"


@pytest.mark.parametrize("value", [None, True, [], [[]], {}, float("inf"), float("nan")])
def test_nothing_to_read_in_structured_data(value):
    assert read(page(linked={"datePublished": value})).published is None


def test_cookie_lifetimes_in_scripts_are_no_dates():
    outside = "<script>document.cookie='a=b; expires=Fri, 31 Dec 2038 23:59:59 GMT';</script>"
    assert read(page(outside=outside)).published is None


def test_page_state_is_the_last_resort():
    outside = '<script>window.state = {"article": {"publishedAt": "2016-11-08T12:25:00Z"}}</script>'
    article = read(page(outside=outside))
    assert stamp(article.published) == "2016-11-08T12:25:00+00:00"
    assert article.provenance["published"].confidence < 0.5


def test_dateline_dates_a_report_that_has_no_other():
    text = (
        "Clock tower stops\n\nOLD HARROW, 8 November 2016 – The tower clock stopped on the stroke of nine. "
    )
    text += "Nobody in the town could say why it had done so, said the council, and the band played on.\n" * 3
    article = newsparse.parse(text, format="text", annotate=False)
    assert article.published is None or stamp(article.published) == "2016-11-08T00:00:00"


def test_weekday_of_the_text_tells_the_order():
    below = "<p>The council met on Tuesday to hear the clockmaker, who had come up from the coast.</p>"
    html = page(above="<p class='date'>08/11/2016 09:00</p>").replace("<article>", "<article>", 1)
    html = html.replace("<p>The tower", below + "<p>The tower")
    article = read(html)
    assert stamp(article.published) == "2016-11-08T09:00:00"
    assert "Tuesday" in article.published.date_order_evidence


def test_evidence_that_points_both_ways_leaves_a_warning():
    above = "<p class='date'>Thursday 08/11/2016 09:00</p>"
    article = read(page(meta=[("article:modified_time", "2016-11-08")], above=above))
    assert "date-order-conflict" in [w.code for w in article.warnings]
    assert article.provenance["published"].confidence < 0.8


def test_weekday_that_does_not_fit_leaves_a_warning():
    article = read(page(above="<p class='date'>Monday, 8 November 2016</p>"))
    assert stamp(article.published) == "2016-11-08T00:00:00"
    assert "weekday-mismatch" in [w.code for w in article.warnings]


def test_two_unlabelled_stamps_are_publication_and_change():
    article = read(page(above="<p class='date'>8 November 2016 09:00 | 9 November 2016 10:00</p>"))
    assert stamp(article.published) == "2016-11-08T09:00:00"
    assert stamp(article.modified) == "2016-11-09T10:00:00"


def test_masthead_shows_today_not_the_story_s_date():
    html = page(above="<p class='date'>8 November 2016</p>").replace(
        "<main>", "<div class='masthead'>Monday, 2 March 2020</div><main>"
    )
    assert stamp(read(html).published) == "2016-11-08T00:00:00"


def test_label_in_a_line_of_its_own():
    box = "<div><span>Erschienen am:</span><h2>13.10.2021</h2></div>"
    change = "<div><h4>Zuletzt geändert am:</h4><ul><li>15.10.2021</li></ul></div>"
    article = read(page(above=box, below=change, lang="de"))
    assert stamp(article.published) == "2021-10-13T00:00:00"
    assert stamp(article.modified) == "2021-10-15T00:00:00"


def test_calendar_leaf_in_pieces():
    leaf = "<div class='date'><span>Feb</span> <span>18</span><span>2009</span></div>"
    assert stamp(read(page(above=leaf)).published) == "2009-02-18T00:00:00"


def test_date_and_clock_without_a_space_in_the_markup():
    line = "<div class='post-time'><span>28.09.19</span><span>12:44</span></div>"
    assert stamp(read(page(above=line, lang="de")).published) == "2019-09-28T12:44:00"


def test_date_among_the_words_of_a_heading_is_an_event_s():
    html = page(above="<h2>The clocks of Harrow at the fair of 11 July 2020 in the old town hall</h2>")
    assert read(html).published is None


def test_label_and_full_stop_around_a_date_are_no_sentence():
    article = read(page(below="<p><b>Last updated on </b>17 January 2021.</p>"))
    assert stamp(article.modified) == "2021-01-17T00:00:00"


def test_page_that_shows_the_change_as_publication_is_taken_at_its_word():
    stated = {"datePublished": "2019-03-04T08:00:00Z", "dateModified": "2019-03-09T09:30:00Z"}
    named = read(page(linked=stated, above="<div class='publish-info'><p>9 March 2019</p></div>"))
    assert stamp(named.published) == "2019-03-09T00:00:00"
    assert "published-conflict" in [w.code for w in named.warnings]
    assert named.provenance["published"].confidence < 0.8
    bare = read(page(linked=stated, above="<div class='meta'><p>9 March 2019</p></div>"))
    assert stamp(bare.published) == "2019-03-04T08:00:00+00:00"
    labelled = read(page(linked=stated, above="<p class='publish-date'>Updated 9 March 2019</p>"))
    assert stamp(labelled.published) == "2019-03-04T08:00:00+00:00"
    both = read(page(linked=stated, above="<p class='post-published'>4 March 2019</p><p>9 March 2019</p>"))
    assert stamp(both.published) == "2019-03-04T08:00:00+00:00"


def test_only_date_that_the_page_shows_stands_in_with_a_warning():
    article = read(page(below="<p class='info'>Last edited: 5 March 2019</p>"))
    assert stamp(article.published) == stamp(article.modified) == "2019-03-05T00:00:00"
    assert "published-from-modified" in [w.code for w in article.warnings]
    assert article.provenance["published"].confidence <= 0.2
    dated = read(page(above="<p>1 March 2019</p>", below="<p class='info'>Last edited: 5 March 2019</p>"))
    assert stamp(dated.published) == "2019-03-01T00:00:00"


def test_clock_that_readers_see_tells_the_day_in_the_publisher_s_zone():
    linked = {"datePublished": "2019-10-18T22:04:00Z"}
    html = page(linked=linked, above="<p>19. Oktober 2019 00:04 Uhr</p>", lang="de")
    article = read(html, url="https://zeitung.at/uhr")
    assert stamp(article.published) == "2019-10-19T00:04:00+02:00"
    article = read(page(linked=linked, lang="de"), url="https://zeitung.at/2019/10/19/uhr")
    assert stamp(article.published) == "2019-10-19T00:04:00+02:00"


def test_attribute_of_the_change_does_not_hide_the_words_beside_it():
    stated = {"datePublished": "2019-12-06T22:00:40Z", "dateModified": "2019-12-07T12:43:39Z"}
    above = (
        "<time class='publish-date' datetime='2019-12-07T12:43:39Z'>Dec. 6, 2019, 10:00 PM UTC / Updated "
        "Dec. 7, 2019, 12:43 PM UTC</time>"
    )
    assert stamp(read(page(linked=stated, above=above)).published) == "2019-12-06T22:00:40+00:00"
