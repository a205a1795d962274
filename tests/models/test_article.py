"""The Article holds what its spans promise."""

import copy
import pickle

import pytest
from pydantic import ValidationError

from newsparse import Article, Block, Caption, Quotation, ReportedFigure, Section, Span
from newsparse.models import Evidence

TEXT = "Nine boats sank.\n\n“We saw it,” she said."


def article(**fields):
    defaults = {
        "headline": "Nine boats lost",
        "dek": "Storm at Kestrel",
        "text": TEXT,
        "sections": (
            Section(
                blocks=(
                    Block(kind="paragraph", text=TEXT[:16], span=Span(part="body", start=0, end=16)),
                    Block(kind="paragraph", text=TEXT[18:], span=Span(part="body", start=18, end=len(TEXT))),
                )
            ),
        ),
        "captions": (Caption(text="A boat."),),
        "provenance": {"headline": Evidence(source="line 1", raw="Nine boats lost", confidence=0.9)},
    }
    return Article(**(defaults | fields))


def figure(start, end, text, part="body"):
    return ReportedFigure(text=text, span=Span(part=part, start=start, end=end), kind="count", value=9)


def test_a_true_span_is_taken():
    assert article(figures=(figure(0, 10, "Nine boats"),)).figures[0].text == "Nine boats"


@pytest.mark.parametrize(
    "wrong",
    [figure(0, 9, "Nine boats"), figure(0, 10, "Nine boats", "caption:7"), figure(0, 4, "Nine", "lede")],
)
def test_a_span_that_names_other_words_is_refused(wrong):
    with pytest.raises(ValidationError):
        article(figures=(wrong,))


def test_a_quotation_in_pieces_is_its_pieces_joined():
    pieces = (Span(part="body", start=19, end=21), Span(part="body", start=22, end=25))
    kept = article(quotations=(Quotation(text="We saw", kind="direct", spans=pieces),))
    assert kept.quotations[0].text == "We saw"
    with pytest.raises(ValidationError):
        article(quotations=(Quotation(text="We saw it", kind="direct", spans=pieces),))


def test_parts():
    one = article()
    assert one.part("body") == TEXT
    assert (one.part("headline"), one.part("dek")) == ("Nine boats lost", "Storm at Kestrel")
    assert one.part("caption:0") == "A boat."
    for name in ("caption:1", "caption:-1", "caption:x", "byline", ""):
        with pytest.raises(KeyError):
            one.part(name)


def test_articles_are_values():
    one, other = article(), article()
    assert one == other
    assert hash(one) == hash(other)
    assert one != article(headline="Ten boats lost")
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.deepcopy(one) == one
    assert Article.model_validate_json(one.model_dump_json()) == one
    with pytest.raises(ValidationError):
        one.headline = "Other"
    with pytest.raises(ValidationError):
        Article(title="x")


def test_every_field_is_described():
    schema = Article.model_json_schema()
    shapes = [schema, *schema["$defs"].values()]
    missing = [
        f"{shape['title']}.{name}"
        for shape in shapes
        for name, spec in shape.get("properties", {}).items()
        if not spec.get("description")
    ]
    assert missing == []
