"""Texts that programs made of whole pages: what heads the prose, when and by whom it was written."""

import newsparse

SECTIONS = ("Home", "World", "Politics", "Money", "Sport", "Culture", "Weather", "Travel", "Shop")
MENU = "\n".join(f"  * {word}" for word in SECTIONS)
BODY = """\
The harbour bridge at Millbrook will close for two nights in June while engineers replace bearings.

Drivers must take the tunnel instead, the harbour board said on Thursday, and ferries will run until midnight.

"The bearings are forty years old," said the board's engineer, Nils Brandt. "They are worn."

The work costs 3.2 million crowns, and the bridge opens again on the morning of 14 June.
"""
FOOTER = "\n".join(["Contact", "Terms of use", "Privacy", "About us", "Jobs", "Apps", "Archive", "RSS"])


def read(*parts):
    return newsparse.parse("\n\n".join([MENU, *parts, BODY, FOOTER]), format="text", annotate=False)


def names(article):
    return [author.name for author in article.authors]


def test_a_line_alone_with_the_storys_words_heads_it():
    article = read(
        "Home > Local > Story", "Harbour bridge closes for two nights", "Thursday, 4 June 2020", "Share"
    )
    assert article.headline == "Harbour bridge closes for two nights"
    assert article.published.value.isoformat() == "2020-06-04T00:00:00"
    assert article.text.startswith("The harbour bridge at Millbrook")
    assert article.text.endswith("morning of 14 June.")


def test_a_shorter_line_above_the_dek_is_the_headline():
    dek = "Engineers replace the bearings of the harbour bridge; drivers take the tunnel until the morning"
    article = read("Bearings of the harbour bridge go", dek, "By Ada Lovell", "4 June 2020")
    assert (article.headline, article.dek) == ("Bearings of the harbour bridge go", dek)


def test_the_trail_that_ends_in_the_headline_is_none():
    title = "Harbour bridge closes for two nights"
    assert read(f"  4. {title}", f"HomeLocal {title}", title, "4 June 2020").headline == title


def test_the_date_may_stand_above_the_headline():
    article = read("Local", "4 June 2020", "Harbour bridge closes for two nights", "Share")
    assert article.published.raw == "4 June 2020"


def test_the_date_may_stand_among_other_words():
    article = read("Harbour bridge closes for two nights", "Jun 4, 20205 mins to read")
    assert article.published.value.isoformat() == "2020-06-04T00:00:00"


def test_where_a_page_shows_the_last_change_alone_it_stands_in():
    article = read("Harbour bridge closes for two nights", "Updated 4 June 2020")
    assert article.published.value.isoformat() == "2020-06-04T00:00:00"
    assert "published-from-modified" in [warning.code for warning in article.warnings]


def test_names_below_the_headline():
    title = "Harbour bridge closes for two nights"
    assert names(read(title, "Ada Lovell", "Share")) == ["Ada Lovell"]
    assert names(read(title, "Ada Lovell 2 hours ago", "Share")) == ["Ada Lovell"]
    assert names(read(title, "Nils Brandt", "4 June 2020")) == []  # the story is about him


def test_a_dialogue_about_consent_is_longer_than_the_story():
    dialogue = (
        "Your data, your choice\n\n"
        "We and our partners store information on your device, such as cookies, to count readers.\n\n"
        "You may refuse here or change your mind at any time; some partners use data without asking.\n\n"
        "Places and the kind of your device may be used to show what is likely to interest you."
    )
    menu = "\n".join(f"  * {word}" for word in SECTIONS)
    title, story = "Harbour bridge closes for two nights", BODY.partition('\n\n"')[0]
    text = "\n\n".join(
        [dialogue, "Accept", "Refuse", menu, menu, title, "By Ada Lovell", "4 June 2020", story, FOOTER]
    )
    article = newsparse.parse(text, format="text", annotate=False)
    assert (article.headline, names(article)) == (title, ["Ada Lovell"])
    assert article.text == story


def test_what_was_published_is_no_name():
    assert (
        names(read("Harbour bridge closes for two nights", "Published: 4 June 2020. Updated: 5 June 2020"))
        == []
    )


def test_a_chinese_page():
    menu = "\n".join(
        f"  * {word}" for word in ("首页", "新闻", "财经", "体育", "娱乐", "科技", "汽车", "房产", "教育")
    )
    body = (
        "米尔布鲁克港大桥将于六月关闭两夜，以便工程师更换支座。港务局星期四表示，司机须改走隧道。\n\n"
        "港务局工程师说：“这些支座已有四十年，承受的重量超过原先的设想。”渡轮将开到午夜。\n\n"
        "工程耗资三百二十万克朗，大桥将于六月十四日早晨重新开放。"
    )
    text = "\n\n".join(
        [
            menu,
            "新闻 > 本地 > 正文",
            "港大桥将关闭两夜更换支座",
            "2020-06-04 09:10 来源：港口日报",
            body,
            "关于我们\n联系我们\n版权声明\n网站地图",
        ]
    )
    article = newsparse.parse(text, format="text", annotate=False)
    assert article.headline == "港大桥将关闭两夜更换支座"
    assert article.published.value.isoformat().startswith("2020-06-04T09:10")
    assert article.text.count("\n\n") == 2


WRAPPED = """\
[ ![The Courier](https://courier.example/logo-of-the-
courier.png) ](https://courier.example/ "The Courier")

  * [Home](https://courier.example/)
  * [World](https://courier.example/world)
  * [Politics](https://courier.example/politics)
  * [Money](https://courier.example/money)
  * [Sport](https://courier.example/sport)
  * [Culture](https://courier.example/culture)
  * [Weather](https://courier.example/weather)
  * [Travel](https://courier.example/travel)
  * [Shop](https://courier.example/shop)
  * [Why the ferry to Maren is late again, and what the board will do about
it this summer.](https://courier.example/ferry-to-maren-is-late-
again-and-what-the-board-does)

# Harbour bridge closes for two nights

[Ada Lovell](https://courier.example/authors/ada-lovell) 4 June 2020

The harbour bridge at [Millbrook](https://courier.example/places/millbrook-on-
the-water) will close for two nights in June so that engineers can replace its
bearings, which are forty years old and worn.

Drivers must take the [tunnel under the
harbour](https://courier.example/tunnel "The tunnel \\(2 km\\)") instead, the
board said on Thursday, and ferries will run until midnight on both evenings.

The work costs 3.2 million crowns. The bridge opens again on the morning of 14
June, if the weather allows the crane to stand.

[Contact](https://courier.example/contact)

[Terms of use](https://courier.example/terms)

[Privacy](javascript:void\\(0\\);)
"""


def test_markdown_that_was_wrapped_is_made_whole():
    article = newsparse.parse(WRAPPED, format="text", annotate=False)
    assert article.headline == "Harbour bridge closes for two nights"
    first, second, third = article.text.split("\n\n")
    assert first.startswith("The harbour bridge at Millbrook will close for two nights in June so that")
    assert second.startswith(
        "Drivers must take the tunnel under the harbour instead, the board said on Thursday, and"
    )
    assert third.endswith(
        "The bridge opens again on the morning of 14 June, if the weather allows the crane to stand."
    )
    assert names(article) == ["Ada Lovell"]


def test_brackets_that_are_no_links_cost_no_time():
    text = "[a](" * 20_000 + "\n" + "[[[[" * 5_000 + "\n" + "](x" * 10_000 + "\n[b](http://x.example/)\n"
    assert newsparse.parse(text + BODY, format="text", annotate=False).kind


def test_a_persons_name_above_the_date_is_not_the_headline():
    text = "\n\n".join(["Ada Lovell", "4 June 2020", "Harbour bridge closes for two nights", BODY])
    assert (
        newsparse.parse(text, format="text", annotate=False).headline
        == "Harbour bridge closes for two nights"
    )


def test_what_stands_above_an_offer_to_subscribe_is_not_the_headline():
    text = "\n\n".join(
        ["The Millbrook Weblog", "Subscribe", "Harbour bridge closes for two nights", "4 June 2020", BODY]
    )
    assert (
        newsparse.parse(text, format="text", annotate=False).headline
        == "Harbour bridge closes for two nights"
    )
