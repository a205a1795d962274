"""A Dask cluster gives what one machine gives, though a worker is killed."""

import os
import signal
import threading
import time
import warnings

import pytest

from newsparse.batch import run
from newsparse.batch.engine import Plan, run_batch
from newsparse.batch.inputs import Collection
from newsparse.batch.work import Task
from newsparse.options import Options

distributed = pytest.importorskip("distributed")

ROW = '{{"title": "Story {n} of the port", "text": "The port opened gate {n} on Monday.\\nShips came in."}}\n'


@pytest.fixture(scope="module")
def cluster():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
        with distributed.LocalCluster(**options) as made, distributed.Client(made) as client:
            yield client


@pytest.fixture
def stories(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_text("".join(ROW.format(n=n) for n in range(420)))
    return path


@pytest.mark.filterwarnings("ignore")
def test_a_killed_worker_changes_nothing(cluster, stories, tmp_path):
    options = Options(annotate=False)
    task = Task("json", options)
    whole, shared = tmp_path / "whole.jsonl", tmp_path / "shared.jsonl"
    run_batch(Plan(Collection((stories,)), str(whole), task, jobs=0))

    def kill():
        parts = tmp_path / "shared.jsonl.parts"
        while not parts.exists() or not any(parts.iterdir()):
            time.sleep(0.02)
        workers = list(cluster.run(os.getpid).values())
        os.kill(workers[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    summary = run(cluster, stories, shared, options=options)
    killer.join()
    assert summary.articles == 420
    assert shared.read_bytes() == whole.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "shared.jsonl",
        "shared.jsonl.manifest.json",
        "stories.jsonl",
        "whole.jsonl",
        "whole.jsonl.manifest.json",
    ]
