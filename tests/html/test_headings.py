"""The headline and what stands in or beside its heading, on pages in miniature."""

import pytest

import newsparse

BODY = "".join(
    f"<p>Paragraph {word} tells at some length what happened at the harbour on Monday, who was there, what "
    "they said to each other and why the ferries stayed in port until the evening.</p>"
    for word in ("one", "two", "three", "four")
)


def read(heading, head=""):
    body = f"<main><article>{heading}<div>{BODY}</div></article></main>"
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return newsparse.parse(page, format="html", annotate=False)


def og(title):
    return f"<meta property='og:title' content='{title}'>"


@pytest.mark.parametrize(
    ("heading", "head", "headline", "kicker", "dek"),
    [
        (
            "<h1><span class='overline'>Work on the coast</span>Ferries stay in port</h1>",
            og("Work on the coast - Ferries stay in port"),
            "Ferries stay in port",
            "Work on the coast",
            None,
        ),
        (
            "<h1><span class='roofline'>Strike in the north</span><span>Ferries stay in port</span></h1>",
            og("Strike in the north: Ferries stay in port"),
            "Strike in the north: Ferries stay in port",
            None,
            None,
        ),
        (
            "<h1><small>Harbour</small><br>Ferries stay in port all day</h1>",
            "",
            "Ferries stay in port all day",
            "Harbour",
            None,
        ),
        (
            "<h1><span class='supertitle'><time>1 February 2022</time></span> Ferries stay in port</h1>",
            "",
            "Ferries stay in port",
            None,
            None,
        ),
        (
            "<h1>Ferries stay in port <small class='subtitle'>Crews want a pay rise at once</small></h1>",
            og("Ferries stay in port"),
            "Ferries stay in port",
            None,
            "Crews want a pay rise at once",
        ),
        ("<h1>03.02.2022 - Ferries stay in port</h1>", "", "Ferries stay in port", None, None),
        ("<h1>Ferries stay in port<a href='#x'>¶</a></h1>", "", "Ferries stay in port", None, None),
        (
            "<h1>Ferries stay in port<span class='element-invisible'> | The Example</span></h1>",
            og("Ferries stay in port"),
            "Ferries stay in port",
            None,
            None,
        ),
        (
            "<h2>Ferries stay</h2>",
            og("Ferries stay in port as crews walk out")
            + "<title>Ferries stay in port as crews walk out</title>",
            "Ferries stay in port as crews walk out",
            None,
            None,
        ),
    ],
)
def test_inside_the_heading(heading, head, headline, kicker, dek):
    article = read(heading, head)
    assert (article.headline, article.kicker, article.dek) == (headline, kicker, dek)


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Ferries stay in port | Harbours, ships and the people of the coast", "Ferries stay in port"),
        ("Ferries stay in port – My website", "Ferries stay in port"),
        (
            "Ferries stay in port – and crews go home for a week",
            "Ferries stay in port – and crews go home for a week",
        ),
        ("Ferries - Ports", "Ferries - Ports"),
    ],
)
def test_a_page_title_alone(title, headline):
    assert read("", f"<title>{title}</title>").headline == headline


def test_a_site_named_like_the_headline():
    title = "Ferries stay in port as crews walk out again"
    head = og(title) + f"<meta property='og:site_name' content='{title}'><title>{title}</title>"
    article = read(f"<h1>{title}</h1>", head)
    assert article.headline == title
    assert article.publisher is None


def test_the_first_heading_of_a_page_whose_sections_open_with_first_level_headings_too():
    sections = "".join(
        f"<section><h1>{words}</h1>{BODY}</section>"
        for words in ("The rope", "Rules that hold ferries in port")
    )
    page = (
        "<html><head><title>Tolney handbook</title></head><body><main><section>"
        "<h1>Keeping the ferries running</h1>"
        f"{BODY}{sections}</section></main></body></html>"
    )
    article = newsparse.parse(page, format="html", annotate=False)
    assert article.headline == "Keeping the ferries running"
    assert [section.heading for section in article.sections] == [
        None,
        "The rope",
        "Rules that hold ferries in port",
    ]
