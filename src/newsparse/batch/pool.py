"""Worker processes with a deadline for every record.

A record that runs beyond the deadline has its worker killed and fails; a worker that dies otherwise is
replaced and its record tried again; a record that kills several workers fails.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Iterable, Iterator

from ..record import Record
from .handler import Bounds, Handler, Numbered, WorkerStartError
from .work import Product, Task, work

CHUNK_RECORDS = 16
"""Records sent to a worker at a time: 0.3 s of work hide the way there and back."""
CHUNK_BYTES = 2_000_000
AHEAD = 2
"""Lists of records that wait for each worker beside the one that it is on."""
WINDOW = 2048
"""Records that may be done before the oldest one is: one that hangs does not stop the others at once."""
TICK = 0.05
"""Seconds between two looks at the clock."""
NO_BOUNDS = Bounds()


class Pool:
    """Worker processes for one task. Use as a context manager."""

    def __init__(self, task: Task, jobs: int, bounds: Bounds = NO_BOUNDS) -> None:
        self._todo: queue.Queue[list[Numbered] | None] = queue.Queue()
        self._done: queue.Queue[tuple[int, Product]] = queue.Queue()
        self._handlers = [Handler(task, bounds, self._todo, self._done) for _ in range(jobs)]

    def __enter__(self) -> Pool:
        for handler in self._handlers:
            handler.start()
        return self

    def __exit__(self, *error: object) -> None:
        del error
        for handler in self._handlers:
            handler.stop()
            self._todo.put(None)
        for handler in self._handlers:
            handler.join(timeout=5)

    def products(self, records: Iterable[Record]) -> Iterator[Product]:
        """Yield one product for each record, in their order. Reads ahead no more than is needed.

        Raises `WorkerStartError` where no worker can be started.
        """
        chunks = _chunks(enumerate(records))
        finished: dict[int, Product] = {}
        given = taken = 0
        exhausted = False
        while True:
            while (
                not exhausted and self._todo.qsize() < AHEAD * len(self._handlers) and given - taken < WINDOW
            ):
                chunk = next(chunks, None)
                if chunk is None:
                    exhausted = True
                    break
                self._todo.put(chunk)
                given += len(chunk)
            if taken == given and exhausted:
                return
            self._collect(finished)
            while taken in finished:
                yield finished.pop(taken)
                taken += 1

    def _collect(self, finished: dict[int, Product]) -> None:
        """Take what is done, waiting a tick for the first; look after overdue records."""
        try:
            number, product = self._done.get(timeout=TICK)
            finished[number] = product
            while True:
                number, product = self._done.get_nowait()
                finished[number] = product
        except queue.Empty:
            pass
        now = time.monotonic()
        for handler in self._handlers:
            handler.check(now)
            if handler.broken:
                raise WorkerStartError("worker processes end before they are ready; see above for why")


def _chunks(numbered: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """Yield short lists of records, by number and size."""
    chunk: list[Numbered] = []
    size = 0
    for number, record in numbered:
        chunk.append((number, record))
        size += len(record.payload) if isinstance(record.payload, bytes | str) else 1000
        if len(chunk) >= CHUNK_RECORDS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def products_of(
    records: Iterable[Record], task: Task, jobs: int, bounds: Bounds = NO_BOUNDS
) -> Iterator[Product]:
    """Yield one product for each record, in order; with 0 jobs in this process, without any bound."""
    if jobs == 0:
        for record in records:
            yield work(record, task)
        return
    with Pool(task, jobs, bounds) as pool:
        yield from pool.products(records)
