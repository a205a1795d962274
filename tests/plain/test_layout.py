"""Lines and pieces: how texts set their paragraphs."""

import textwrap

import pytest

from newsparse.formats.plain.layout import pieces, recognize
from newsparse.formats.plain.lines import read_lines
from newsparse.formats.plain.links import without_link_marks
from newsparse.formats.plain.markdown import without_markdown

WORDS = (
    "The last ferry between the port and the island was withdrawn on Monday after inspectors found cracks. "
    * 3
)
OTHER = (
    "Nobody on the island had been told before the evening, said the keeper of the only shop, and laughed. "
    * 3
)


def texts(text):
    return [piece.text for piece in pieces(read_lines(text))]


@pytest.mark.parametrize("width", [40, 60, 72, 78, 100])
def test_wrapped_paragraphs_are_joined(width):
    wrapped = "\n\n".join(textwrap.fill(p, width) for p in (WORDS, OTHER))
    assert texts(wrapped) == [WORDS.strip(), OTHER.strip()]


@pytest.mark.parametrize("width", [50, 72])
def test_wrapped_paragraphs_told_apart_by_indent(width):
    wrapped = "\n".join(textwrap.fill(p, width, initial_indent="   ") for p in (WORDS, OTHER, WORDS))
    assert texts(wrapped) == [WORDS.strip(), OTHER.strip(), WORDS.strip()]


@pytest.mark.parametrize("margin", ["   ", "\t", "      "])
def test_a_margin_on_every_line_is_no_indent(margin):
    wrapped = textwrap.indent("\n\n".join(textwrap.fill(p, 60) for p in (WORDS, OTHER)), margin)
    assert texts(wrapped) == [WORDS.strip(), OTHER.strip()]


def test_one_line_a_paragraph():
    assert texts(f"{WORDS}\n{OTHER}") == [WORDS.strip(), OTHER.strip()]
    assert recognize(read_lines(f"{WORDS}\n{OTHER}\n{WORDS}\n{OTHER}")).width is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_line_ends_of_every_kind(end):
    assert texts(end.join([WORDS, "", OTHER])) == [WORDS.strip(), OTHER.strip()]


def test_a_paragraph_separator_parts_stanzas():
    first, second = pieces(read_lines("One line\u2029Another line"))
    assert first.stanza != second.stanza


def test_hyphens_go_only_where_the_text_spells_the_word_whole():
    text = textwrap.dedent("""\
        The minister refused to speak of redundancies, and the re-
        dundancies were announced on the day after by the works'
        council. The well-known firm was said to be looking for well-
        known customers in the east and for a buyer of the old re-
        search laboratory on the hill above the town and its river.""")
    (joined,) = texts(text)
    assert "the redundancies were announced" in joined
    assert "for well-known customers" in joined
    assert "the old re-search laboratory" in joined


def test_quoted_mail_and_quoted_blocks():
    assert texts("> One line\n> \n> > Another line") == ["One line", "Another line"]
    shapes = [p.shape for p in pieces(read_lines(f"{WORDS}\n\n> It rained.\n\n{OTHER}\n\n{WORDS}"))]
    assert shapes == ["text", "quote", "text", "text"]


def test_page_headers_and_breaks():
    pages = ("Page 1\nThe boat lay idle and\n", "Page 2\nnobody came.\n", "Page 3\nIt rained.")
    text = "\f".join("THE COURIER  " + page for page in pages)
    assert [line.text for line in read_lines(text) if line.text] == [
        "The boat lay idle and",
        "nobody came.",
        "It rained.",
    ]


def test_markdown_is_read_and_taken_off():
    text = "Big news\n========\n\n## Why *now*?\n\n"
    text += "A [link](http://x.example/a_b) and **bold** and `code` and 3 * 4 * 5.\n"
    lines = [line for line in without_markdown(read_lines(text)) if line.text]
    assert [(line.text, line.level) for line in lines] == [
        ("Big news", 1),
        ("Why now?", 2),
        ("A link and bold and code and 3 * 4 * 5.", 0),
    ]


def test_stars_and_underscores_stay_in_other_texts():
    line = "He said *nothing* of snake_case_names and __init__."
    assert texts(line) == [line]


BY_HAND = """\
Night buses saved as the council votes

The city council voted 7-2 on Sunday evening to keep
the night buses running for another year, ending weeks of
doubt for shift workers.

Fares will rise by 20 cents in May, and the shops will
pay a levy that the council put at $40,000."""


def test_text_wrapped_by_hand_is_joined():
    assert [t.count(" ") for t in texts(BY_HAND)] == [6, 23, 20]


def test_verse_of_even_lines_is_not_wrapped_text():
    verse = (
        "The harbour sleeps beneath the moon,\nits ropes are slack, its lamps are low;\n"
        "the fishing boats will leave it soon,\nbut where they go we do not know.\n\n"
        "The tide comes in, the tide goes out,\nthe gulls complain upon the quay;\n"
        "and nobody would think about\nthe men who never left the sea."
    )
    assert len(texts(verse)) == 8


def test_free_verse_stays_in_lines():
    verse = "I was a beam once\nand carried you\nover water that did not ask\nyour name or where you went"
    assert len(texts(verse)) == 4


def test_numbers_of_links_go_and_footnotes_stay():
    lynx = "[1]Home [2]News\n\n[3]Night buses [4]saved\n\nBy [5]Ada Lo\n\nReferences\n\n   1. https://a.example/\n"
    assert [line.text for line in without_link_marks(read_lines(lynx)) if line.text][:3] == [
        "Home News",
        "Night buses saved",
        "By Ada Lo",
    ]
    footnotes = "The town.[1] It has a mill.[2] It has a bridge.[3] It has a bus.[4]"
    assert without_link_marks(read_lines(footnotes))[0].text == footnotes
