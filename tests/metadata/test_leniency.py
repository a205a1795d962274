"""JSON-LD as pages really hold it."""

import pytest

from newsparse.formats.html.metadata.leniency import load_lenient

ARTICLE = {"@type": "NewsArticle", "headline": "A"}


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "A"}',
        '<!-- {"@type": "NewsArticle", "headline": "A"} -->',
        '/* <![CDATA[ */ {"@type": "NewsArticle", "headline": "A"}; /* ]]> */',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "A"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "A",}',
        '{"@type": "NewsArticle" "headline": "A"}',
        "{'@type': 'NewsArticle', 'headline': 'A'}",
        '{"@type": "NewsArticle", // a comment\n "headline": "A"}',
        '{"@type": "NewsArticle", "headline": "A"',
        '\ufeff{"@type": "NewsArticle", "headline": "A"}',
    ],
)
def test_repairs(text):
    assert load_lenient(text) == [ARTICLE]


def test_control_characters_and_bad_escapes():
    assert load_lenient('{"a": "x\ty\nz"}') == [{"a": "x\ty\nz"}]
    assert load_lenient(r'{"a": "it\'s \u00e9"}') == [{"a": "it's é"}]


def test_unescaped_quotes_inside_a_string():
    assert load_lenient('{"a": "He said "no" to it", "b": 1}')[0]["a"] == 'He said "no" to it'


def test_several_documents_in_a_row():
    assert load_lenient('{"a": 1} {"b": 2}') == [{"a": "1"}, {"b": "2"}]


def test_a_broken_value_costs_itself_only():
    found = load_lenient('{"a": , "headline": "A", "b": }')
    assert found[0]["headline"] == "A"


HOSTILE = [
    "", "   ", "no json", "[" * 100_000, "{" * 50_000, '{"a":' * 50_000, '"' * 100_000,
    '{"a": ' + "9" * 5000 + "}",
    '{"k": "' + "\\" * 99_999, "/*" * 50_000, "{" + ":" * 50_000, "[" + "," * 50_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_neither_raises_nor_hangs(text):
    assert isinstance(load_lenient(text), list)
