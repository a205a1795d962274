"""Credit lines: people, jobs, desks, agencies, and who did something else."""

import tomllib
from pathlib import Path

import pytest

from newsparse.grammar.byline import is_bare_name, opens_like_byline, read_byline
from newsparse.grammar.handle import handle_behind_by, leads_to_author
from newsparse.grammar.signature import is_signature
from newsparse.grammar.vocabulary import agency_of

FIXTURES = Path(__file__).parent.parent / "fixtures" / "grammar"
CASES = tomllib.loads((FIXTURES / "bylines.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
def test_line(case):
    said = read_byline(case["line"], case.get("language", "en"))
    assert [author.name for author in said.authors] == case.get("authors", [])
    assert list(said.desks) == case.get("desks", [])
    assert list(said.agencies) == case.get("agencies", [])
    assert list(said.others) == case.get("others", [])
    if "roles" in case:
        assert [author.role or "" for author in said.authors] == case["roles"]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "Von Max Müller und Anna Schmidt",
        "Por Ana de la Torre",
        "Text: Max Müller",
        "文・山田太郎",
    ],
)
def test_lines_that_open_as_bylines(line):
    assert opens_like_byline(line, {"V": "de", "P": "es", "文": "ja"}.get(line[0], "en"))


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the river had risen by two metres and the road was closed.",
        "By far the best",
        "Von der Brücke sieht man das Meer.",
        "Text messages were sent to all residents of the valley.",
        "",
        "By",
    ],
)
def test_sentences_are_no_bylines(line):
    assert not opens_like_byline(line, "de" if line.startswith("Von") else "en")


def test_bare_names():
    assert is_bare_name("Mohloai Ntsane")
    assert is_bare_name("Ada Lo/Bo Stern")
    assert not is_bare_name("Read more")
    assert not is_bare_name("Ada Lo laughed.")


def test_signatures():
    assert is_signature("(Reporting by Ivo Petrescu; Editing by Mae Lund)")
    assert is_signature("(Reuters)")
    assert is_signature("© dpa-infocom, dpa:240516-99-1/3")
    assert not is_signature("Reporting on the floods has won him prizes, and rightly so." * 8)
    assert not is_signature("Reuters asked the ministry for comment.")


def test_agencies():
    assert agency_of("(dpa)") == "dpa"
    assert agency_of("The Associated Press") == "AP"
    assert agency_of("dpa/lby") == "dpa"
    assert agency_of("Reuters staff") is None
    assert agency_of("") is None


@pytest.mark.parametrize(
    "line",
    [
        "By " * 5000,
        "a, " * 5000,
        "By " + "A" * 100_000,
        "(" * 10_000,
        "\x00\ud800 By \udfff",
        "写真・" * 4000,
    ],
)
def test_hostile_lines_end_quickly(line):
    read_byline(line)
    opens_like_byline(line)
    is_signature(line)


@pytest.mark.parametrize(
    ("line", "language", "handle"),
    [
        ("by tobi", "en", "tobi"),
        ("29. Juni 2017, 23:39 · von Tobi · 5 Kommentare", "de", "Tobi"),
        ("Autor: gnu42, am Montag", "de", "gnu42"),
        ("by admin", "en", None),
        ("by the sea", "en", None),
        ("3 May 2024", "en", None),
    ],
)
def test_handles(line, language, handle):
    assert handle_behind_by(line, language) == handle


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("/author/ada-moss", True),
        ("https://example.com/news/autores/ada/", True),
        ("https://example.com/author", False),
        ("https://example.com/news/the-author-of-it", False),
        ("#", False),
    ],
)
def test_authors_pages(address, leads):
    assert leads_to_author(address) is leads
