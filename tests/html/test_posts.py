"""The entries of live blogs of several makes."""

import json

import pytest

import newsparse

ENTRIES = [
    (
        "10:42",
        "Boats at dawn",
        "The first boats came in at dawn and the crews were met by a band on the quay.",
    ),
    ("10:15", "Second crane", "The board says the second crane will be working by noon, an hour late."),
    ("09:58", "Ribbon cut", "The mayor of Tolney has cut the ribbon and thanked the divers for their work."),
]
STATED = {
    "@type": "LiveBlogPosting",
    "headline": "Quay at Tolney reopens",
    "liveBlogUpdate": [
        {
            "@type": "BlogPosting",
            "headline": title,
            "datePublished": f"2026-05-05T{clock}:00+01:00",
            "author": {"@type": "Person", "name": "Ida Moss"},
        }
        for clock, title, _ in ENTRIES
    ],
}


def posts(entry, around="<div>{}</div>", stated=None):
    script = f"<script type='application/ld+json'>{json.dumps(stated)}</script>" if stated else ""
    inside = "".join(
        entry.format(iso=f"2026-05-05T{clock}:00+01:00", clock=clock, title=title, text=text)
        for clock, title, text in ENTRIES
    )
    page = (
        f"<html lang='en'><head>{script}</head><body><main><h1>Quay at Tolney reopens</h1>"
        "<p>All the news from the quay at Tolney, which was shut for two years after the storm.</p>"
        f"{around.format(inside)}</main></body></html>"
    )
    article = newsparse.parse(page, format="html", annotate=False)
    return article, [
        (post.timestamp.value.strftime("%H:%M") if post.timestamp else None, post.headline)
        for post in article.posts
    ]


@pytest.mark.parametrize(
    ("entry", "timed", "titled"),
    [
        pytest.param(
            "<article><time datetime='{iso}'>{clock}</time><h2>{title}</h2><p>{text}</p></article>",
            True,
            True,
            id="an article for each entry",
        ),
        pytest.param(
            "<li><time datetime='{iso}'>{clock}</time><p>{text}</p></li>", True, False, id="items of a list"
        ),
        pytest.param("<h3>{clock} – {title}</h3><p>{text}</p>", False, True, id="headings with a time"),
        pytest.param("<h2>{clock} a.m.: {title}</h2><p>{text}</p>", False, True, id="with half of the day"),
    ],
)
def test_entries(entry, timed, titled):
    article, found = posts(entry)
    assert found == [(clock if timed else None, title if titled else None) for clock, title, _ in ENTRIES]
    assert article.kind == "live_blog"
    for post, (_, _, text) in zip(article.posts, ENTRIES, strict=True):
        assert article.text[post.span.start : post.span.end].endswith(text)


def test_stated_entries_give_time_and_author():
    article, found = posts("<div><h3>{title}</h3><p>{text}</p></div>", stated=STATED)
    assert found == [(clock, title) for clock, title, _ in ENTRIES]
    assert [[author.name for author in post.authors] for post in article.posts] == [["Ida Moss"]] * 3


def test_other_stories_are_no_entries():
    _, found = posts(
        "<div><time datetime='{iso}'>{clock}</time><h3><a href='/x'>{title}</a></h3><p>{text}</p></div>"
    )
    assert found == []
