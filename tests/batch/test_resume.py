"""Nothing is lost and nothing comes twice, whatever is killed."""

import gzip
import importlib.util
import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "killed.py"
spec = importlib.util.spec_from_file_location("killed", SCRIPT)
killed = importlib.util.module_from_spec(spec)
spec.loader.exec_module(killed)


def batch(*arguments):
    program = [sys.executable, "-m", "newsparse", "batch", *map(str, arguments), "--quiet"]
    return subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def stories(tmp_path_factory):
    path = tmp_path_factory.mktemp("stories") / "stories.jsonl"
    killed.write_collection(path, 200)
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="kills need /proc")
@pytest.mark.parametrize("kind", ["jsonl", "sqlite", "parquet"])
def test_killed_and_resumed_is_the_same_as_undisturbed(stories, tmp_path, kind):
    random.seed(7)
    whole, broken = tmp_path / f"whole.{kind}", tmp_path / f"broken.{kind}"
    subprocess.run(killed.command(stories, whole), check=False, timeout=60)
    killed.disturbed(stories, broken, 2, (0.6, 1.5))
    assert killed.content(whole) == killed.content(broken)


def test_every_record_is_an_article_or_a_failure(stories, tmp_path):
    output = tmp_path / "out.jsonl"
    run = batch(stories, "-o", output, "--jobs", 1, "--no-annotate", "--locators")
    articles = [json.loads(line) for line in output.read_text().splitlines()]
    failures = [json.loads(line) for line in Path(f"{output}.errors.jsonl").read_text().splitlines()]
    assert run.returncode == 3
    assert [len(articles), len(failures)] == [196, 4]
    places = [entry["locator"] for entry in (*articles, *failures)]
    assert sorted(places) == sorted(f"{stories}#line={n}" for n in range(1, 201))
    assert failures[0]["error_type"] == "ArchiveError"
    assert failures[0]["stage"] == "read"
    manifest = json.loads(Path(f"{output}.manifest.json").read_text())
    assert manifest["counts"]["articles"] == 196
    assert manifest["inputs"][0]["size"] == stories.stat().st_size


def test_output_is_refused_then_completed_or_replaced(stories, tmp_path):
    output = tmp_path / "out.jsonl"
    plain = (stories, "-o", output, "--jobs", 0, "--no-annotate", "--limit", 70)
    assert batch(*plain).returncode == 3
    again = batch(*plain)
    assert again.returncode == 1
    assert "--overwrite" in again.stderr
    assert batch(*plain, "--resume").returncode == 3
    assert len(output.read_text().splitlines()) == 69
    assert batch(*plain, "--overwrite").returncode == 3


def test_too_many_failures_stop_and_can_be_resumed(stories, tmp_path):
    output = tmp_path / "out.jsonl"
    options = (stories, "-o", output, "--jobs", 0, "--no-annotate")
    stopped = batch(*options, "--max-errors", 1)
    assert stopped.returncode == 4
    assert not output.exists()
    assert batch(*options, "--resume").returncode == 3
    assert len(output.read_text().splitlines()) == 196


def test_a_run_of_other_options_is_not_resumed(stories, tmp_path):
    output = tmp_path / "out.jsonl"
    batch(stories, "-o", output, "--jobs", 0, "--no-annotate", "--max-errors", 1)
    other = batch(stories, "-o", output, "--jobs", 0, "--fields", "headline", "--resume")
    assert other.returncode == 1
    assert "task" in other.stderr


def test_shards_are_a_partition(stories, tmp_path):
    whole = tmp_path / "whole.jsonl"
    batch(stories, "-o", whole, "--jobs", 0, "--no-annotate")
    lines = []
    for number in (1, 2, 3):
        part = tmp_path / f"part{number}.jsonl"
        batch(stories, "-o", part, "--jobs", 0, "--no-annotate", "--shard", f"{number}/3")
        lines += part.read_text().splitlines()
    assert sorted(lines) == sorted(whole.read_text().splitlines())


def test_packed_outputs_hold_the_same(stories, tmp_path):
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    for output in (plain, packed):
        batch(stories, "-o", output, "--jobs", 0, "--no-annotate")
    assert gzip.decompress(packed.read_bytes()) == plain.read_bytes()


def test_sqlite_has_search_and_views(stories, tmp_path):
    output = tmp_path / "out.sqlite"
    batch(stories, "-o", output, "--jobs", 0, "--limit", 20)
    with sqlite3.connect(output) as base:
        tables = {name for (name,) in base.execute("SELECT name FROM sqlite_master")}
        found = base.execute("SELECT count(*) FROM articles_search WHERE articles_search MATCH 'harrowgate'")
        joined = base.execute("SELECT headline, text FROM quotations_in_articles").fetchall()
        assert {"articles", "quotations", "figures", "captions", "authors", "timestamps"} <= tables
        assert found.fetchone()[0] == 4
        assert joined[0][0] == "Fleet number 0 returns to Harrowgate"


def test_an_interrupt_can_be_resumed(stories, tmp_path):
    output, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    process = subprocess.Popen(killed.command(stories, output), stderr=subprocess.PIPE)
    journal = Path(f"{output}.partial") / "journal.jsonl"
    while process.poll() is None and not (journal.exists() and len(journal.read_bytes().splitlines()) > 1):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"--resume" in said
    assert b"Traceback" not in said
    assert subprocess.run(killed.command(stories, output, "--resume"), check=False).returncode == 3
    subprocess.run(killed.command(stories, whole), check=False)
    assert killed.content(output) == killed.content(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on files")
@pytest.mark.parametrize("kind", ["jsonl", "sqlite"])
def test_a_full_disk_can_be_resumed(stories, tmp_path, kind):
    import resource

    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    output, whole = tmp_path / f"out.{kind}", tmp_path / f"whole.{kind}"
    program = [sys.executable, "-m", "newsparse", "batch", str(stories), "--jobs", "0", "--quiet", "-o"]
    stopped = subprocess.run(
        [*program, str(output)], preexec_fn=small_disk, capture_output=True, text=True, check=False
    )
    assert stopped.returncode == 1
    assert "--resume" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert subprocess.run([*program, str(output), "--resume"], check=False).returncode == 3
    assert subprocess.run([*program, str(whole)], check=False).returncode == 3
    assert killed.content(output) == killed.content(whole)
