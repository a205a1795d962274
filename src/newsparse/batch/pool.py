"""Worker processes with a deadline for every record.

Each worker is a process and a thread of the parent that talks to it. A record that runs beyond the
deadline has its worker killed and fails; a worker that dies otherwise is replaced and its record tried
again, for the death may be another's doing; a record that kills `MAX_DEATHS` workers fails.
"""

from __future__ import annotations

import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from ..record import Record
from . import frames
from .outcome import Failure
from .work import Product, Task, work

CHUNK_RECORDS = 16
"""Records sent to a worker at a time: 0.3 s of work hide the way there and back."""
CHUNK_BYTES = 2_000_000
AHEAD = 3
"""Lists of records read ahead for each worker."""
WINDOW = 2048
"""Records that may be done before the oldest one is: one that hangs does not stop the others at once."""
MAX_DEATHS = 3
RECYCLE_AFTER = 20_000
"""Records after which a worker is replaced, so that no leak grows without end."""
TICK = 0.05

Numbered = tuple[int, Record]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one record may take."""

    timeout: float | None = None
    """Seconds for one record; `None` for no bound."""
    memory: int | None = None
    """Megabytes that a worker may allocate beyond its start."""


class _Handler(threading.Thread):
    """Talks to one worker process, and replaces it when it dies."""

    def __init__(self, pool: Pool) -> None:
        super().__init__(daemon=True)
        self._pool = pool
        self._process: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._overdue = False
        self._since: float | None = None
        """When the worker began the record that it is on."""

    def run(self) -> None:
        """Serve lists of records until there are no more."""
        while (chunk := self._pool.todo.get()) is not None:
            waiting = deque(chunk)
            while waiting and not self._pool.stopped:
                self._serve(waiting)
        self.end()

    def _serve(self, waiting: deque[Numbered]) -> None:
        """Send what is waiting; take off each record as its product arrives."""
        try:
            process = self._ready()
            self._since = time.monotonic()
            frames.send(cast(BinaryIO, process.stdin), [record for _, record in waiting])
            while waiting:
                product = frames.receive(cast(BinaryIO, process.stdout))
                self._since = time.monotonic()
                self._served += 1
                number, _ = waiting.popleft()
                self._pool.done.put((number, product))
            self._since = None
        except (EOFError, OSError):
            self._since = None
            if not self._pool.stopped:
                self._bury(waiting)
        except (pickle.PicklingError, TypeError, AttributeError) as error:
            number, record = waiting.popleft()
            message = f"the record cannot be sent to a worker: {error}"
            failure = Failure(record.locator, type(error).__name__, message)
            self._pool.done.put((number, Product(record.locator, None, failure)))

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._served >= RECYCLE_AFTER:
            self.end()
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 (this interpreter, this package)
                [sys.executable, "-m", f"{__package__}.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            self._served, self._overdue = 0, False
            frames.send(cast(BinaryIO, self._process.stdin), (self._pool.task, self._pool.bounds.memory))
        return self._process

    def _bury(self, waiting: deque[Numbered]) -> None:
        """Clear away a dead worker and decide about the record that it was on."""
        process, self._process = self._process, None
        code = process.wait() if process else None
        if process:
            _close(process)
        if not waiting:
            return
        number, record = waiting[0]
        if self._overdue:
            message = f"took longer than {self._pool.bounds.timeout:g} s"
            failure = Failure(record.locator, "Timeout", message)
        elif self._left_in_order(code):
            return
        else:
            deaths = self._pool.deaths[number] = self._pool.deaths.get(number, 0) + 1
            if deaths < MAX_DEATHS:
                return
            message = f"the worker process died {deaths} times on this record (last status {code})"
            failure = Failure(record.locator, "WorkerDied", message)
        waiting.popleft()
        self._pool.deaths.pop(number, None)
        self._pool.done.put((number, Product(record.locator, None, failure)))

    @staticmethod
    def _left_in_order(code: int | None) -> bool:
        """Tell a worker that left because its memory was at an end: it said so and ended with status 0."""
        return code == 0

    def check(self, now: float) -> None:
        """Kill the worker when its record is overdue."""
        timeout, since, process = self._pool.bounds.timeout, self._since, self._process
        if timeout and since and process and now - since > timeout:
            self._overdue = True
            process.kill()

    def end(self) -> None:
        """Let the worker go."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            _close(process)


def _close(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        try:
            if stream:
                stream.close()
        except OSError:
            continue


class Pool:
    """Worker processes for one task. Use as a context manager."""

    def __init__(self, task: Task, jobs: int, bounds: Bounds = Bounds()) -> None:
        self.task = task
        self.bounds = bounds
        self.todo: queue.Queue[list[Numbered] | None] = queue.Queue()
        self.done: queue.Queue[tuple[int, Product]] = queue.Queue()
        self.deaths: dict[int, int] = {}
        self.stopped = False
        self._handlers = [_Handler(self) for _ in range(jobs)]

    def __enter__(self) -> Pool:
        for handler in self._handlers:
            handler.start()
        return self

    def __exit__(self, *error: object) -> None:
        del error
        self.stopped = True
        for _ in range(len(self._handlers)):
            self.todo.put(None)
        for handler in self._handlers:
            handler.end()
        for handler in self._handlers:
            handler.join(timeout=5)

    def products(self, records: Iterable[Record]) -> Iterator[Product]:
        """Yield one product for each record, in their order. Reads ahead no more than is needed."""
        chunks = _chunks(enumerate(records))
        finished: dict[int, Product] = {}
        given = taken = pending = 0
        exhausted = False
        while True:
            while not exhausted and pending < AHEAD * len(self._handlers) and given - taken < WINDOW:
                chunk = next(chunks, None)
                if chunk is None:
                    exhausted = True
                    break
                self.todo.put(chunk)
                pending += 1
                given += len(chunk)
            if taken == given and exhausted:
                return
            self._collect(finished)
            while taken in finished:
                yield finished.pop(taken)
                taken += 1
            pending = self.todo.qsize()

    def _collect(self, finished: dict[int, Product]) -> None:
        """Take what is done, waiting a tick for the first; look after overdue records."""
        try:
            number, product = self.done.get(timeout=TICK)
            finished[number] = product
            while True:
                number, product = self.done.get_nowait()
                finished[number] = product
        except queue.Empty:
            pass
        now = time.monotonic()
        for handler in self._handlers:
            handler.check(now)


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
    records: Iterable[Record], task: Task, jobs: int, bounds: Bounds = Bounds()
) -> Iterator[Product]:
    """Yield one product for each record, in order; with 0 jobs in this process, without any bound."""
    if jobs == 0:
        for record in records:
            yield work(record, task)
        return
    with Pool(task, jobs, bounds) as pool:
        yield from pool.products(records)
