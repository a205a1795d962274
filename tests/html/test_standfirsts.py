"""Which words between headline and story are a dek, on pages in miniature."""

import pytest

import newsparse

PROSE = [
    f"<p>Paragraph {word} tells at some length what happened at the harbour on Monday, who was there, what "
    "they said to each other and why the ferries stayed in port until the evening.</p>"
    for word in ("one", "two", "three", "four")
]
DEK = "Crews want a pay rise and a day of rest"


def dek_of(between, prose=PROSE):
    story = f"{between}<div class='story'>{''.join(prose)}</div>"
    body = f"<main><article><h1>Ferries stay in port all day</h1>{story}</article></main>"
    page = f"<html><head><meta name='description' content='{DEK}'></head><body>{body}</body></html>"
    return newsparse.parse(page, format="html", annotate=False).dek


@pytest.mark.parametrize(
    ("between", "dek"),
    [
        (f"<h2>{DEK}</h2>", DEK),
        (f"<p class='standfirst'>{DEK}</p>", DEK),
        (f"<div class='art-synopsis'><div>{DEK}</div></div>", DEK),
        (f"<div><img src='a.jpg'><p>{DEK}</p><p>Image: Ada Lo/The Example</p></div>", None),
        (f"<div>{PROSE[0]}<h2>A second part of it</h2></div><p class='standfirst'>{DEK}</p>", DEK),
        (
            "<div><h3><a href='/x'>Another story</a></h3><p class='dek'>What it says in short</p></div>",
            None,
        ),
    ],
)
def test_between_headline_and_story(between, dek):
    assert dek_of(between) == dek


def test_the_first_of_several_section_headings_is_none():
    prose = ["<h2>How it began on Monday</h2>", *PROSE[:2], "<h2>How it will end</h2>", *PROSE[2:]]
    assert dek_of("", prose) is None
    assert dek_of("", [prose[0], *PROSE]) == "How it began on Monday"


def test_three_bold_words_that_the_description_repeats():
    page = (
        "<html><head><meta name='description' content='A long dispute.'></head><body><article>"
        f"<h1>Ferries stay in port</h1><div><p><b>A long dispute.</b></p>{''.join(PROSE)}</div>"
        "</article></body></html>"
    )
    assert newsparse.parse(page, format="html", annotate=False).dek == "A long dispute."


def test_a_caption_with_its_credit_in_brackets_is_none():
    caption = "In this file photo of December, a ferry leaves the harbour. (Ada Moss/The Example via AP)"
    assert dek_of(f"<div class='lead-art'><img src='a.jpg'><p>{caption}</p></div>") is None


def test_lines_that_go_on_where_the_headline_ends():
    lines = ["…as islanders count the cost", "... and the mayor stays silent"]
    story = "".join(f"<p>{line}</p>" for line in lines) + "".join(PROSE)
    page = f"<article><h1>Ferries stay in port all day</h1><div class='entry-content'>{story}</div></article>"
    article = newsparse.parse(page, format="html", annotate=False)
    assert article.dek == "\n".join(lines)
    assert article.text.startswith("Paragraph one")


def test_a_headline_whose_own_name_speaks_of_paging():
    dek = f"<p class='fig-standfirst'>{DEK}</p>"
    head = "<h1 class='headline pagination__headline'>Ferries stay in port all day</h1>"
    bar = "<div class='bar'><p class='headline-tabbar'>Ferries stay in port all day</p></div>"
    title = "<head><title>Ferries stay in port all day</title></head>"
    page = f"{title}<article>{head}{dek}{''.join(PROSE)}</article>{bar}"
    assert newsparse.parse(page, format="html", annotate=False).dek == DEK


def test_a_line_with_the_day_is_no_part_of_it():
    between = f"<div><p>3 May 2022 in Tolney, Kent</p><p>{DEK}</p></div>"
    assert dek_of(between) == DEK
