"""The command line as a person in a shell meets it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour.html"
TEXT = "Storm closes harbour\n\nBy Mara Ellison\n\nThe harbour was closed on Monday after a storm.\n"


def newsparse(*arguments, stdin=b""):
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
    )


def test_one_document_is_readable_json():
    run = newsparse("parse", EXAMPLE)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.startswith(b'{\n  "schema_version"')
    assert json.loads(run.stdout)["headline"] == "Inspectors warned of faulty pump months before ferry fire"


def test_several_documents_are_one_a_line(tmp_path):
    other = tmp_path / "storm.txt"
    other.write_text(TEXT)
    run = newsparse("parse", EXAMPLE, other)
    lines = run.stdout.splitlines()
    assert run.returncode == 0
    assert [json.loads(line)["headline"][:9] for line in lines] == ["Inspector", "Storm clo"]


def test_standard_input_and_chosen_fields():
    run = newsparse("parse", "-", "--format", "text", "--fields", "headline,authors", stdin=TEXT.encode())
    assert run.returncode == 0
    got = json.loads(run.stdout)
    assert set(got) == {"headline", "authors"}
    assert got["authors"][0]["name"] == "Mara Ellison"


def test_url_is_kept():
    address = "https://www.kestrelcourier.example/x"
    run = newsparse("parse", EXAMPLE, "--url", address, "--fields", "url,publisher")
    got = json.loads(run.stdout)
    assert got["url"] == address
    assert got["publisher"]["domain"] == "kestrelcourier.example"


def test_some_failures_leave_the_rest(tmp_path):
    picture = tmp_path / "picture.html"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    run = newsparse("parse", EXAMPLE, picture, tmp_path / "missing.html")
    talk = run.stderr.decode().splitlines()
    assert run.returncode == 3
    assert len(run.stdout.splitlines()) == 1
    assert len(talk) == 2
    assert "picture.html" in talk[0]
    assert "missing.html" in talk[1]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["parse"], "files"),
        (["parse", EXAMPLE, "--fields", "title"], "title"),
        (["parse", EXAMPLE, EXAMPLE, "--url", "https://a.example/"], "--url"),
        (["parse", EXAMPLE, "--format", "docx"], "docx"),
        (["parse", "no-such-file.html"], "no-such-file.html"),
        (["parse", "."], "."),
        (["explain", EXAMPLE, "--field", "title"], "title"),
        (["nonsense"], "nonsense"),
        (["batch", EXAMPLE, "-o", "never.jsonl", "--map", "hedline=title"], "hedline"),
        (["batch", EXAMPLE, "-o", "never.xlsx"], "never.xlsx"),
        (["batch", "no-such.warc.gz", "-o", "never.jsonl"], "no-such.warc.gz"),
    ],
)
def test_wrong_usage_is_one_clear_line_and_status_1(arguments, word):
    run = newsparse(*arguments)
    assert run.returncode == 1
    assert run.stdout == b""
    talk = run.stderr.decode()
    assert word in talk.splitlines()[-1]
    assert "Traceback" not in talk


def test_empty_input_is_refused():
    run = newsparse("parse", "-", stdin=b"  \n ")
    assert run.returncode == 1
    assert run.stderr.decode().startswith("newsparse: -: ")


def test_a_closed_pipe_is_no_traceback():
    command = f"{sys.executable} -m newsparse schema | head -n 1"
    run = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert run.stdout == b"{\n"
    assert b"Traceback" not in run.stderr


def test_schema_describes_what_parse_prints():
    schema = json.loads(newsparse("schema").stdout)
    printed = json.loads(newsparse("parse", EXAMPLE).stdout)
    assert set(printed) == set(schema["properties"])


def test_explain_names_the_candidates():
    run = newsparse("explain", EXAMPLE, "--field", "headline")
    lines = run.stdout.decode().splitlines()
    assert run.returncode == 0
    assert lines[0].startswith("headline = Inspectors warned")
    assert "confidence" in lines[1]
    assert len(lines) > 3


def test_version():
    run = newsparse("--version")
    assert (run.returncode, run.stdout.split()[0]) == (0, b"newsparse")
