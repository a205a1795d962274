"""The cast's door: odd input never raises, details are read from the source as written."""

import pytest

from newsparse.annotators.passage import passages_of_text
from newsparse.annotators.people import Cast, Resolved
from newsparse.annotators.setting import Setting


def resolve(text, mention, occurrence=0, language="en"):
    passages = passages_of_text(text)
    found = []
    for index, passage in enumerate(passages):
        at = passage.text.find(mention)
        while at >= 0:
            found.append((index, at))
            at = passage.text.find(mention, at + 1)
    return Cast.of(passages, Setting(language=language)).resolve(mention, *found[occurrence])


def test_affiliation_stands_before_the_name():
    text = '"It will be slow," the University of Lindental\'s Elena Marsh wrote. "Very," she added.'
    who = resolve(text, "the University of Lindental's Elena Marsh")
    assert (who.name, who.source_kind, who.affiliation) == (
        "Elena Marsh",
        "person",
        "University of Lindental",
    )
    assert resolve(text, "she").name == "Elena Marsh"


def test_short_names_of_two_of_one_surname_follow_the_title():
    text = "Daniel Okafor and his sister Grace Okafor spoke. Ms Okafor wept. Mr Okafor said no."
    assert resolve(text, "Ms Okafor").name == "Grace Okafor"
    assert resolve(text, "Mr Okafor").name == "Daniel Okafor"


def test_two_people_have_no_one_name():
    text = "Anna Holm and Peter Lind said they would leave."
    assert resolve(text, "Anna Holm and Peter Lind") == Resolved(None, "group", confidence=0.7)


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        ("media reports", "outlet"),
        ("police", "group"),
        ("the report", "document"),
        ("the ministry", "organization"),
    ],
)
def test_common_nouns_tell_a_kind_without_a_name(mention, kind):
    who = resolve(f"Nobody was hurt, {mention} said.", mention)
    assert (who.name, who.source_kind) == (None, kind)


def test_unnamed_on_purpose():
    text = "It will fail, said an official who spoke on condition of anonymity. A baker said it would not."
    assert resolve(text, "an official who spoke on condition of anonymity").anonymous
    assert not resolve(text, "A baker").anonymous


@pytest.mark.parametrize(
    "text",
    [
        "大臣は「問題ない」と述べた。",
        "Министр Иван Петров сказал, что всё хорошо.",
        "قال الوزير إن الأمر انتهى",
        "THE MINISTER, JOHN SMITH, SAID SO. HE LEFT.",
        "\x00\ud800 John Smith said \udfff.",
        "A. B. C. D. " * 50,
        "'''\"“„«" * 50,
    ],
)
def test_any_text_is_taken(text):
    passages = passages_of_text(text)
    cast = Cast.of(passages, Setting())
    for position in range(0, min(len(text), 60), 7):
        cast.resolve(text[position : position + 20], 0, position)
    cast.resolve("he", 0, len(text))


def test_places_outside_the_article_are_unknown():
    cast = Cast.of(passages_of_text("John Smith left."), Setting())
    assert cast.resolve("he", 3, 0) == Resolved()
    assert cast.resolve("", 0, 0) == Resolved()
    assert Cast.of((), Setting()).resolve("he", 0, 0) == Resolved()
