"""Quoted stretches of a paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.text.marks import find_stretches


def inner(text, **options):
    return [text[s.inner_start : s.inner_end] for s in find_stretches(text, **options)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ('"One" and "two".', ["One", "two"]),
        ("“One” and “two”.", ["One", "two"]),
        ("”One” he said", ["One"]),
        ("“One“ he said", ["One"]),
        ("«Un» et « deux ».", ["Un", " deux "]),
        ("„Eins“ und „zwei“.", ["Eins", "zwei"]),
        ("»Eins« und »zwei«.", ["Eins", "zwei"]),
        ("''One'' and ``two''.", ["One", "two"]),
        ("「一」と『二』", ["一", "二"]),
        ("‘One don’t two’ he said", ["One don’t two"]),
        ("'Leave it now,' he said", ["Leave it now,"]),
        ("The ’90s and rock ’n’ roll", []),
        ("It’s the Joneses’ dog, isn’t it", []),
        ("it's the Joneses' dog, isn't it", []),
        ('a 12" pipe and a 7" single', []),
        ("“never closed", ["never closed"]),
        ("“one “two”", ["one", "two"]),
        ('<a href="x">“One”</a>', ["One"]),
        ('""', []),
        ("“ … ”", []),
        ("", []),
    ],
)
def test_stretches(text, want):
    assert inner(text) == want


def test_a_closing_mark_ends_what_the_paragraph_before_left_open():
    assert inner("and so on,” he said.", carried=True) == ["and so on,"]
    assert inner("and so on,” he said.") == []


@given(st.text(alphabet="ab'\"“”‘’„«»`<> \n.,’", max_size=80), st.booleans())
def test_stretches_are_ordered_and_apart(text, carried):
    found = find_stretches(text, carried=carried)
    for stretch in found:
        assert 0 <= stretch.start <= stretch.inner_start <= stretch.inner_end <= stretch.end <= len(text)
    for left, right in pairwise(found):
        assert left.end <= right.start


def test_scripts_without_spaces_have_quotations_too():
    said = "市長の田中さんは「橋は来年の春まで閉鎖されます。ご理解をお願いします」と述べた。"
    named = "映画「港の朝」は来年公開される。"
    words = [quotation.text for quotation in newsparse.find_quotations(f"{said}\n{named}")]
    assert words == ["橋は来年の春まで閉鎖されます。ご理解をお願いします"]
