"""Nothing is lost and nothing comes twice, whatever is killed."""

import gzip
import importlib.util
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from newsparse.batch.engine import Plan, TooManyFailuresError, run_batch
from newsparse.batch.inputs import Collection, Shard
from newsparse.batch.sinks import shape_of
from newsparse.batch.work import Task
from newsparse.errors import InputError
from newsparse.options import Options

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "killed.py"
spec = importlib.util.spec_from_file_location("killed", SCRIPT)
killed = importlib.util.module_from_spec(spec)
spec.loader.exec_module(killed)

RECORDS = 150


@pytest.fixture(scope="module")
def stories(tmp_path_factory):
    path = tmp_path_factory.mktemp("stories") / "stories.jsonl"
    killed.write_collection(path, RECORDS)
    return path


def plan(stories, output, **more):
    task = Task(shape_of(str(output)), Options(annotate=False))
    return Plan(Collection((stories,)), str(output), replace(task, **more.pop("task", {})), jobs=0, **more)


def test_every_record_is_an_article_or_a_failure(stories, tmp_path):
    output = tmp_path / "out.jsonl"
    program = [*killed.command(stories, output), "--no-annotate", "--locators"]
    run = subprocess.run(program, capture_output=True, text=True, timeout=120, check=False)
    articles = [json.loads(line) for line in output.read_text().splitlines()]
    failures = [json.loads(line) for line in Path(f"{output}.errors.jsonl").read_text().splitlines()]
    assert (run.returncode, run.stdout, run.stderr) == (3, "", "")
    assert [len(articles), len(failures)] == [RECORDS - 3, 3]
    places = [entry["locator"] for entry in (*articles, *failures)]
    assert sorted(places) == sorted(f"{stories}#line={n}" for n in range(1, RECORDS + 1))
    assert failures[0]["error_type"] == "ArchiveError"
    assert failures[0]["stage"] == "read"
    assert failures[0]["input"] == str(stories)
    manifest = json.loads(Path(f"{output}.manifest.json").read_text())
    assert manifest["counts"]["articles"] == RECORDS - 3
    assert manifest["inputs"][0]["size"] == stories.stat().st_size


@pytest.mark.skipif(sys.platform != "linux", reason="kills need /proc")
@pytest.mark.parametrize("kind", ["jsonl", "sqlite", "parquet"])
def test_killed_and_resumed_is_the_same_as_undisturbed(stories, tmp_path, kind):
    random.seed(7)
    whole, broken = tmp_path / f"whole.{kind}", tmp_path / f"broken.{kind}"
    run_batch(plan(stories, whole))
    killed.disturbed(stories, broken, 2, (0.5, 1.5), ("--no-annotate",))
    assert killed.content(whole) == killed.content(broken)


def test_output_is_refused_then_completed_or_replaced(stories, tmp_path):
    output = tmp_path / "out.jsonl"
    wanted = plan(stories, output, limit=70)
    first = run_batch(wanted)
    with pytest.raises(InputError, match="--overwrite"):
        run_batch(wanted)
    again = run_batch(replace(wanted, resume=True))
    assert (again.articles, again.failures) == (first.articles, first.failures) == (69, {"ArchiveError": 1})
    run_batch(replace(wanted, overwrite=True))
    assert len(output.read_text().splitlines()) == 69


def test_too_many_failures_stop_and_can_be_resumed(stories, tmp_path):
    output = tmp_path / "out.jsonl"
    with pytest.raises(TooManyFailuresError):
        run_batch(plan(stories, output, max_errors="1"))
    assert not output.exists()
    with pytest.raises(InputError, match="--resume"):
        run_batch(plan(stories, output))
    with pytest.raises(InputError, match="task"):
        run_batch(plan(stories, output, resume=True, task={"fields": frozenset({"headline"})}))
    assert run_batch(plan(stories, output, resume=True)).articles == RECORDS - 3


def test_shards_are_a_partition(stories, tmp_path):
    whole = tmp_path / "whole.jsonl"
    run_batch(plan(stories, whole))
    lines = []
    for number in (1, 2, 3):
        part = plan(stories, tmp_path / f"part{number}.jsonl")
        run_batch(replace(part, collection=replace(part.collection, shard=Shard(number, 3))))
        lines += Path(part.output).read_text().splitlines()
    assert sorted(lines) == sorted(whole.read_text().splitlines())


def test_packed_outputs_hold_the_same(stories, tmp_path):
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    for output in (plain, packed):
        run_batch(plan(stories, output))
    assert gzip.decompress(packed.read_bytes()) == plain.read_bytes()


def test_sqlite_has_search_and_views(stories, tmp_path):
    output = tmp_path / "out.sqlite"
    run_batch(plan(stories, output, limit=20, task={"options": Options()}))
    with sqlite3.connect(output) as base:
        tables = {name for (name,) in base.execute("SELECT name FROM sqlite_master")}
        found = base.execute("SELECT count(*) FROM articles_search WHERE articles_search MATCH 'harrowgate'")
        joined = base.execute("SELECT headline, text FROM quotations_in_articles").fetchall()
        assert {"articles", "quotations", "figures", "captions", "authors", "timestamps"} <= tables
        assert found.fetchone()[0] == 4
        assert joined[0][0] == "Fleet number 0 returns to Harrowgate"
    base.close()


def test_duckdb_has_the_tables(stories, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    output = tmp_path / "out.duckdb"
    run_batch(plan(stories, output))
    with duckdb.connect(str(output), read_only=True) as base:
        counts = base.execute("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM failures)")
        assert counts.fetchone() == (RECORDS - 3, 3)


def test_an_interrupt_can_be_resumed(stories, tmp_path):
    output, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    program = [*killed.command(stories, output), "--no-annotate"]
    # a test run in the background ignores interrupts, and its children would with it
    listening = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    process = subprocess.Popen(program, stderr=subprocess.PIPE, start_new_session=True, **listening)
    journal = Path(f"{output}.partial") / "journal.jsonl"
    while process.poll() is None and not journal.exists():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"--resume" in said
    assert b"Traceback" not in said
    run_batch(plan(stories, output, resume=True))
    run_batch(plan(stories, whole))
    assert killed.content(output) == killed.content(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on files")
@pytest.mark.parametrize("kind", ["jsonl", "sqlite"])
def test_a_full_disk_can_be_resumed(stories, tmp_path, kind):
    import resource

    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    output, whole = tmp_path / f"out.{kind}", tmp_path / f"whole.{kind}"
    program = [*killed.command(stories, output), "--no-annotate"]
    stopped = subprocess.run(program, preexec_fn=small_disk, capture_output=True, text=True, check=False)
    assert stopped.returncode == 1
    assert "--resume" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    run_batch(plan(stories, output, resume=True))
    run_batch(plan(stories, whole))
    assert killed.content(output) == killed.content(whole)
