"""One batch: inputs through workers into a sink, resumable at any moment."""

from __future__ import annotations

import json
import shutil
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from ..errors import InputError, NewsparseError
from ..record import Record
from .handler import Bounds
from .inputs import Collection, Position, describe, signature
from .journal import Progress
from .pool import products_of
from .sinks import Sink, open_sink
from .work import Product, Task

MIN_FOR_SHARE = 100
"""Records before a share of failures can stop a run."""


class TooManyFailuresError(NewsparseError):
    """More records failed than `--max-errors` allows; what was stored can be resumed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that one run is told."""

    collection: Collection
    output: str
    task: Task = field(default_factory=Task)
    jobs: int = 1
    bounds: Bounds = field(default_factory=Bounds)
    errors: Path | None = None
    limit: int | None = None
    max_errors: str | None = None
    """Number of failures, or share of the records as `"1%"`, beyond which the run stops."""
    resume: bool = False
    overwrite: bool = False

    @property
    def folder(self) -> Path:
        """Where the unfinished output lies."""
        return Path(self.output.rstrip("/") + ".partial")

    @property
    def error_file(self) -> Path:
        """Where the failures go."""
        if self.errors:
            return self.errors
        return Path("errors.jsonl" if self.output == "-" else self.output.rstrip("/") + ".errors.jsonl")

    @property
    def manifest(self) -> Path:
        """Where the manifest goes."""
        return Path(self.output.rstrip("/") + ".manifest.json")

    def identity(self) -> dict[str, Any]:
        """Return what must be the same for a run to be resumed."""
        from .. import __version__

        task = asdict(self.task)
        task["fields"] = sorted(self.task.fields) if self.task.fields else None
        identity = {
            "version": __version__,
            "inputs": signature(list(self.collection.paths)),
            "task": task,
            "mapping": dict(self.collection.settings.mapping),
            "shard": asdict(self.collection.shard),
            "limit": self.limit,
        }
        as_read_back: dict[str, Any] = json.loads(json.dumps(identity, default=str))
        return as_read_back


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run came to."""

    articles: int
    failures: dict[str, int]
    seconds: float
    """Of this run; an earlier one that it resumed is not counted."""
    done_before: int = 0
    """Records that an earlier run had dealt with."""

    @property
    def failed(self) -> int:
        """Records that failed."""
        return sum(self.failures.values())


Watcher = Callable[[Progress, Position], None]
Producer = Callable[[Plan, Progress], Iterator[tuple[Position, Product]]]
"""Yields the products behind a point of the collection, in its order, each with its record's position."""


def run_batch(plan: Plan, watch: Watcher | None = None, produce: Producer | None = None) -> Summary:
    """Run a batch, or go on with it. `watch` is called after every commit.

    `produce` does the work; by default worker processes of this machine. Raises `TooManyFailuresError`,
    `InputError` for inputs or outputs that do not fit, and `OSError` when the disk is full; after any of
    these, an interrupt or a death, `resume` goes on.
    """
    began = time.monotonic()
    finished = _finished_before(plan)
    if finished is not None:
        return finished
    _make_room(plan)
    sink = open_sink(plan.output, plan.folder)
    try:
        start = sink.open(plan.identity(), resume=plan.resume)
        progress = _work_off(plan, sink, start, (produce or produce_locally, watch))
        sink.finish(plan.error_file)
    finally:
        sink.close()
    summary = Summary(progress.articles, progress.failures, time.monotonic() - began, start.records)
    if plan.output != "-":
        _write_manifest(plan, summary)
        shutil.rmtree(plan.folder, ignore_errors=True)
    return summary


def _finished_before(plan: Plan) -> Summary | None:
    """Return the summary of a run that is complete, where this one only resumes it."""
    if (
        not plan.resume
        or plan.folder.exists()
        or not plan.manifest.exists()
        or not Path(plan.output).exists()
    ):
        return None
    kept = json.loads(plan.manifest.read_text("utf-8"))
    if kept.get("identity") != plan.identity():
        raise InputError(f"{plan.output} is complete, but of another run; --overwrite starts afresh")
    counts = kept["counts"]
    done = counts["articles"] + counts["failures"]
    return Summary(counts["articles"], counts["failures_by_type"], 0.0, done)


def _make_room(plan: Plan) -> None:
    """Clear away or refuse what lies where the output is to go."""
    output = Path(plan.output)
    if plan.output == "-" or plan.resume:
        return
    if plan.overwrite:
        shutil.rmtree(plan.folder, ignore_errors=True)
        for path in (output, plan.error_file, plan.manifest):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    elif plan.folder.exists():
        raise InputError(f"{plan.folder} is an unfinished run: give --resume or --overwrite")
    elif output.exists():
        raise InputError(f"{output} exists: give --overwrite, or --resume to complete it")
    output.parent.mkdir(parents=True, exist_ok=True)


def _work_off(plan: Plan, sink: Sink, start: Progress, how: tuple[Producer, Watcher | None]) -> Progress:
    """Store segment after segment; return how far the run came."""
    produce, watch = how
    progress = start
    for segment in _segments(produce(plan, start), sink.segment):
        products = [product for _, product in segment]
        progress = _advanced(progress, segment[-1][0], products)
        sink.commit(products, progress)
        if watch:
            watch(progress, segment[-1][0])
        _check_failures(plan, progress)
    return progress


def records_left(plan: Plan, start: Progress) -> int | None:
    """Return how many records may still be read; `None` for no limit."""
    return None if plan.limit is None else max(0, plan.limit - start.records)


def produce_locally(plan: Plan, start: Progress) -> Iterator[tuple[Position, Product]]:
    """Send the records through worker processes; give each product its record's position."""
    positions: deque[Position] = deque()
    positioned = islice(plan.collection.records(start.source, start.record), records_left(plan, start))

    def records() -> Iterator[Record]:
        for position, record in positioned:
            positions.append(position)
            yield record

    for product in products_of(records(), plan.task, plan.jobs, plan.bounds):
        yield positions.popleft(), product


def _segments(
    products: Iterable[tuple[Position, Product]], size: int
) -> Iterator[list[tuple[Position, Product]]]:
    iterator = iter(products)
    while segment := list(islice(iterator, size)):
        yield segment


def _advanced(progress: Progress, last: Position, products: list[Product]) -> Progress:
    failed = Counter(p.failure.error_type for p in products if p.failure is not None)
    return Progress(
        source=last[0],
        record=last[1],
        articles=progress.articles + sum(1 for p in products if p.failure is None),
        failures=dict(sorted((Counter(progress.failures) + failed).items())),
        commits=progress.commits + 1,
    )


def _check_failures(plan: Plan, progress: Progress) -> None:
    if plan.max_errors is None:
        return
    failed = sum(progress.failures.values())
    allowed: float
    if plan.max_errors.endswith("%"):
        if progress.records < MIN_FOR_SHARE:
            return
        allowed = float(plan.max_errors[:-1]) / 100 * progress.records
    else:
        allowed = int(plan.max_errors)
    if failed > allowed:
        raise TooManyFailuresError(f"{failed:,} of {progress.records:,} records failed")


def _write_manifest(plan: Plan, summary: Summary) -> None:
    seconds = round(summary.seconds, 3)
    done = summary.articles + summary.failed - summary.done_before
    manifest = {
        "identity": plan.identity(),
        "output": plan.output,
        "errors": str(plan.error_file) if summary.failed else None,
        "inputs": describe(list(plan.collection.paths)),
        "jobs": plan.jobs,
        "timeout": plan.bounds.timeout,
        "memory": plan.bounds.memory,
        "counts": {
            "articles": summary.articles,
            "failures": summary.failed,
            "failures_by_type": summary.failures,
        },
        "seconds": seconds,
        "records_per_second": round(done / seconds, 2) if seconds else None,
    }
    draft = plan.manifest.with_suffix(".draft")
    draft.write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf-8")
    draft.replace(plan.manifest)
