# ruff: noqa: E501 — pages are easier to read on one line
"""The page's text in reading order: every visible character once, in the right pieces."""

import pytest
from lxml import etree

from newsparse.formats.html.cues import Cue, cues_of
from newsparse.formats.html.place import Places
from newsparse.formats.html.walk import read_flow
from newsparse.options import Limits


def flow(markup, **limits):
    root = etree.fromstring(f"<html><body>{markup}</body></html>", etree.HTMLParser(huge_tree=True))
    return read_flow(root, Limits(**limits))


def texts(markup):
    return [chunk.text for chunk in flow(markup).chunks]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<div>Bare<p>Inner</p>tail</div>", ["Bare", "Inner", "tail"]),
        ("One.<br><br>Two.<br/> \n <br/>Three<br>four.", ["One.", "Two.", "Three four."]),
        ("<p><nobr>Kevin McCarthy</nobr>'s <small>small</small> words</p>", ["Kevin McCarthy's small words"]),
        ("<p><span class='dropcap'>T</span>he harbour</p>", ["The harbour"]),
        ("<p>soft\u00adhyphen\u200b and\u00a0space</p>", ["softhyphen and space"]),
        ("<p>a<script>b</script><style>c</style><noscript>d</noscript>e</p>", ["ae"]),
        ("<p>before <!-- a comment -->after</p>", ["before after"]),
        ("<p>x<template><p>hidden</p></template></p>", ["x"]),
        ("<table><tr><td>A</td><td>B</td></tr></table>", ["A", "B"]),
        ("<div class='byline'><span class='author'>Ann</span><time>3 pm</time></div>", ["Ann 3 pm"]),
        ("<p>By <a class='author'>Ann Lee</a>, Reuters</p>", ["By Ann Lee, Reuters"]),
        ("<p>Read <span class='sr-only'>opens a window</span>on</p>", ["Read on"]),
        ("<my-card><p>In a custom element</p></my-card>", ["In a custom element"]),
        ("<p>a <my-word>b</my-word> c</p>", ["a b c"]),
        ("<h2><button>What is it?</button></h2><button>Share</button>", ["What is it?"]),
    ],
)
def test_text(markup, expected):
    assert texts(markup) == expected


def test_no_visible_character_is_lost_or_doubled():
    words = [f"w{i}" for i in range(40)]
    tags = ["p", "span", "b", "div", "i", "li", "em", "section", "a", "blockquote"]
    markup = " ".join(f"<{tags[i % 10]}>{word} </{tags[i % 10]}>" for i, word in enumerate(words))
    assert " ".join(texts(markup)).split() == words


def test_links_and_bold():
    first, second, third = flow(
        "<p>See <a href='/x'>the whole story</a></p><p><a href='#note'>1</a> A note.</p><p><b>Short line</b></p>"
    ).chunks
    assert 0.7 < first.link_density < 0.85
    assert second.link_density == 0
    assert third.bold and not first.bold


def test_kinds_and_levels():
    chunks = flow("<h2>H</h2><ul><li>L</li></ul><blockquote>Q</blockquote><pre>P</pre><div>D</div>").chunks
    kinds = [chunk.kind for chunk in chunks]
    assert kinds == ["heading", "list_item", "blockquote", "preformatted", "text"]
    assert chunks[0].level == 2


def test_marks_name_inline_furniture():
    (chunk,) = flow(
        "<p>By <a class='author-name' href='/a'>Ann</a> <time datetime='2024-01-01'>Monday</time></p>"
    ).chunks
    assert [(mark.tag, mark.text) for mark in chunk.marks] == [("a", "Ann"), ("time", "Monday")]
    assert chunk.marks[0].cues & Cue.AUTHOR


@pytest.mark.parametrize(
    ("names", "cue", "expected"),
    [
        ("article-body", Cue.BODY, True),
        ("articleBody__paragraph", Cue.BODY, True),
        ("has-comments", Cue.COMMENT, False),
        ("c-caption", Cue.CAPTION, True),
        ("text-caption", Cue.CAPTION, False),
        ("relatedpoststitle", Cue.RELATED, True),
        ("block-id-n1AuAdJlVL", Cue.AD, False),
        ("adSlot", Cue.AD, True),
        ("print:break-inside-avoid", Cue.SHARE, False),
        ("post-12 hentry category-politics tag-storm", Cue.TAGS | Cue.KICKER, False),
        ("shadow", Cue.AD, False),
    ],
)
def test_names(names, cue, expected):
    assert bool(cues_of(names) & cue) is expected


def test_cues_of_boxes_full_of_prose_are_void():
    prose = "<p>" + "The river rose again in the night, the mayor said on Monday. " * 6 + "</p>"
    page = flow(f"<form class='sidebar share'><div class='related'><p>Other.</p></div>{prose * 3}</form>")
    assert page.chunks[0].cues & Cue.RELATED
    assert not page.chunks[1].cues & (Cue.SIDEBAR | Cue.SHARE | Cue.IN_FORM)


def test_limits_cut_with_a_warning():
    assert [w.code for w in flow("<p>x</p>" * 50, max_nodes=20).warnings] == ["too-many-elements"]
    deep = flow("<div>" * 30 + "<p>deep</p>" + "</div>" * 30 + "<p>after</p>", max_depth=10)
    assert [w.code for w in deep.warnings] == ["too-deep"]
    assert [chunk.text for chunk in deep.chunks] == ["after"]


def test_places_are_the_paths_that_lxml_gives():
    root = flow("<div><p>a</p><p>b</p></div><div><span>c</span><p>d</p></div>").root
    places, tree = Places(), root.getroottree()
    assert [places.of(e) for e in root.iter()] == [tree.getpath(e) for e in root.iter()]
