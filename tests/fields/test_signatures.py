"""Who wrote a story that only its last line signs."""

import pytest

import newsparse

PROSE = (
    "The quay at Tolney reopened on Friday after two years of work, the harbour board said in a statement."
)


@pytest.mark.parametrize("medium", ["html", "text"])
@pytest.mark.parametrize(
    ("line", "byline", "names"),
    [
        (
            "(Reporting by Anna Keller; editing by Tom Price)",
            "Reporting by Anna Keller; editing by Tom Price",
            ["Anna Keller"],
        ),
        (
            "Reporting by Anna Keller and Jo Lind in Geneva; Writing by Sam Roe; Editing by Tom Price",
            "Reporting by Anna Keller and Jo Lind in Geneva; Writing by Sam Roe; Editing by Tom Price",
            ["Anna Keller", "Jo Lind"],
        ),
        ("(Additional reporting by Ana Roe)", None, []),
        ("(Editing by Tom Price)", None, []),
    ],
)
def test_signature(medium, line, byline, names):
    paragraphs = [PROSE, PROSE, PROSE, line]
    if medium == "html":
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        source = (
            f"<html lang='en'><body><article><h1>Quay at Tolney reopens</h1>{body}</article></body></html>"
        )
    else:
        source = "\n\n".join(["Quay at Tolney reopens", *paragraphs])
    article = newsparse.parse(source, format=medium, annotate=False)
    assert article.byline == byline
    assert [author.name for author in article.authors] == names
    assert article.text.endswith("said in a statement.")
