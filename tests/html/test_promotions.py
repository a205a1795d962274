"""Lines that promote something, and lines that only look so."""

import pytest

from newsparse.grammar.promo import is_promotional_heading, promotion_of


@pytest.mark.parametrize(
    ("line", "links", "expected"),
    [
        ("Advertisement", 0, "label"),
        ("— ANZEIGE —", 0, "label"),
        ("Article content", 0, "label"),
        ("•", 0, "label"),
        ("Read more: Harbour opens", 0, "pointer"),
        ("Lesen Sie auch: Hafen offen", 0, "pointer"),
        ("Lire aussi Le port est ouvert", 0.8, "pointer"),
        ("関連記事：港が開く", 0, "pointer"),
        ("Sign up for our newsletter and get it every day.", 0, "appeal"),
        ("Folgen Sie uns auf allen Kanälen", 0, "appeal"),
        ("Read the letter that the mayor wrote.", 0, None),
        ("Video shows that the gate was open.", 0, None),
        ("“Sign up for our choir,” she said.", 0, None),
        ("The mayor said that the port would open.", 0, None),
        ("Read more " + "and more " * 60, 1.0, None),
        ('"Good morning": Our newsletter brings you the news of the valley every day.', 0, "appeal"),
        ('"Good morning" is what he called it, and the newsletter "never sold".', 0, None),
        ("I agree that this is shown to me. " + "Sign up for our newsletter. " * 12, 0, "appeal"),
        ("It was long. " * 20 + "Sign up for our newsletter.", 0, None),
        ("She used only one account, the aide said, and it was a mistake.", 0, None),
        ("He went on at length on Twitter and Instagram that night.", 0, None),
        ("Sie sind bereits seit zwei Tagen unterwegs.", 0, None),
    ],
)
def test_lines(line, links, expected):
    assert promotion_of(line, links) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Related stories", True), ("Mehr zum Thema", True), ("The storm’s path", False), ("Comments", True)],
)
def test_headings(heading, expected):
    assert is_promotional_heading(heading) is expected
