"""The same batch on a Dask cluster: a task is one part of one archive.

A part's products are written to a file beside the output, whole or not at all, so inputs and output must lie
where every worker can reach them. A worker that dies costs nothing but its part's time: Dask gives the part
to another. The client joins the parts in order, through the same sinks as a batch on one machine.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from ..errors import InputError, MissingExtraError
from ..options import Options
from . import frames
from .engine import Plan, Summary, Watcher, records_left, run_batch
from .handler import Bounds
from .inputs import Collection, Position, list_inputs
from .journal import Progress
from .pool import products_of
from .sinks import shape_of
from .work import Product, Task

PARTS_A_WORKER = 4
"""Parts into which few archives are cut for each worker, so that none waits long for the last."""
MIN_PART = 200
"""Records of a part: every part reads its archive from the start, which costs 0.3 ms a record."""
RETRIES = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A range of the records of one input."""

    source: int
    start: int = 0
    """Records before the part."""
    stop: int | None = None
    """Number of its last record; `None` for all that follow."""

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"part-{self.source:07d}-{self.start:09d}-{self.stop or 'end'}"


def run_sources(
    client: Any,
    source: str | Path | Iterable[str | Path],
    sink: str | Path,
    *,
    options: Options | None = None,
    resume: bool = False,
    overwrite: bool = False,
    timeout: float | None = 60,
    memory: int | None = None,
) -> Summary:
    """Parse collections on a cluster; see `newsparse.batch.run`."""
    names = [source] if isinstance(source, str | Path) else list(source)
    output = str(sink)
    plan = Plan(
        collection=Collection(tuple(path.resolve() for path in list_inputs(map(str, names)))),
        output=output,
        task=Task(shape_of(output), options or Options()),
        bounds=Bounds(timeout, memory),
        resume=resume,
        overwrite=overwrite,
    )
    return run_on_client(client, plan)


def run_on_scheduler(plan: Plan, scheduler: str, watch: Watcher | None = None) -> Summary:
    """Run a plan on the cluster whose scheduler has this address, or is described in this file."""
    try:
        from distributed import Client
    except ImportError:
        raise MissingExtraError("a cluster needs: pip install 'newsparse[dask]'") from None
    connect: Any = Client
    paths = tuple(path.resolve() for path in plan.collection.paths)
    plan = replace(plan, collection=replace(plan.collection, paths=paths))
    is_file = Path(scheduler).is_file()
    with connect(scheduler_file=scheduler) if is_file else connect(scheduler) as client:
        return run_on_client(client, plan, watch)


def run_on_client(client: Any, plan: Plan, watch: Watcher | None = None) -> Summary:
    """Run a plan on a client's cluster."""
    if plan.output == "-":
        raise InputError("a cluster writes to a file that all its workers can reach, not to standard output")
    folder = Path(plan.output.rstrip("/") + ".parts").absolute()
    if not plan.resume:
        shutil.rmtree(folder, ignore_errors=True)

    def produce(plan: Plan, start: Progress) -> Iterator[tuple[Position, Product]]:
        folder.mkdir(parents=True, exist_ok=True)
        parts = _parts(plan, start, len(client.scheduler_info()["workers"]) or 1)
        products = _joined(client, plan, parts, folder)
        yield from islice(_behind(products, start), records_left(plan, start))

    summary = run_batch(plan, watch, produce)
    shutil.rmtree(folder, ignore_errors=True)
    return summary


def _parts(plan: Plan, start: Progress, workers: int) -> list[Part]:
    """Cut what is left of a collection: many archives one by one, few into ranges."""
    count = len(plan.collection.paths)
    if count - start.source >= PARTS_A_WORKER * workers:
        return [Part(source) for source in range(start.source, count)]
    parts: list[Part] = []
    for source in range(start.source, count):
        done = start.record if source == start.source else 0
        numbers = [
            number for (index, number), _ in _of_source(plan.collection, source, done) if index == source
        ]
        size = max(MIN_PART, -(-len(numbers) // (PARTS_A_WORKER * workers)))
        cuts = [done, *numbers[size - 1 : -1 : size]]
        stops = [*cuts[1:], None]
        parts += [Part(source, a, b) for a, b in zip(cuts, stops, strict=True)]
    return parts


def _of_source(collection: Collection, source: int, done: int) -> Iterator[tuple[Position, Any]]:
    """Yield the records of one input behind its first `done`."""
    for position, record in collection.records(source, done):
        if position[0] != source:
            return
        yield position, record


def _joined(client: Any, plan: Plan, parts: list[Part], folder: Path) -> Iterator[tuple[Position, Product]]:
    """Have the parts done and yield their products in order."""
    futures = [
        client.submit(
            work_part, part, plan.collection, plan.task, plan.bounds, str(folder), pure=False, retries=RETRIES
        )
        for part in parts
    ]
    try:
        for future in futures:
            path = Path(future.result())
            yield from _products_in(path)
            future.release()
    finally:
        client.cancel(futures, force=True)


def _behind(
    products: Iterator[tuple[Position, Product]], start: Progress
) -> Iterator[tuple[Position, Product]]:
    for position, product in products:
        if position > (start.source, start.record):
            yield position, product


def work_part(part: Part, collection: Collection, task: Task, bounds: Bounds, folder: str) -> str:
    """Do one part on a cluster's worker; return the path of its file, which is there only when complete."""
    path = Path(folder) / part.name
    if path.exists():
        return str(path)
    positions: list[Position] = []

    def records() -> Iterator[Any]:
        for position, record in _of_source(collection, part.source, part.start):
            if part.stop is not None and position[1] > part.stop:
                return
            positions.append(position)
            yield record

    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    with draft.open("wb") as file:
        for number, product in enumerate(products_of(records(), task, 1, bounds)):
            frames.send(file, (positions[number], product))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    return str(path)


def _products_in(path: Path) -> Iterator[tuple[Position, Product]]:
    with path.open("rb") as file:
        while True:
            try:
                yield frames.receive(file)
            except EOFError:
                return
