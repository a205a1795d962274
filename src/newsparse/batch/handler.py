"""One worker process and the thread of the parent that talks to it."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
import time
from collections import deque
from dataclasses import dataclass
from queue import Queue
from typing import BinaryIO, NamedTuple, cast

from ..errors import NewsparseError
from ..record import Record
from . import frames
from .outcome import Failure
from .work import Product, Task

MAX_DEATHS = 3
"""Workers that a record may cost before it fails: a death may be another's doing, say the kernel's."""
MAX_BAD_STARTS = 5
"""Workers in a row that may die before they are ready."""
RECYCLE_AFTER = 20_000
"""Records after which a worker is replaced, so that no leak grows without end."""

Numbered = tuple[int, Record]


class WorkerStartError(NewsparseError):
    """Worker processes cannot be started here."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one record may take."""

    timeout: float | None = None
    """Seconds for one record; `None` for no bound."""
    memory: int | None = None
    """Megabytes that a worker may allocate beyond its start."""


class _Waiting(NamedTuple):
    """A record on its way to a worker."""

    number: int
    locator: str
    data: bytes


class Handler(threading.Thread):
    """Sends lists of records to its worker, and replaces the worker when it dies or is overdue."""

    def __init__(
        self,
        task: Task,
        bounds: Bounds,
        todo: Queue[list[Numbered] | None],
        done: Queue[tuple[int, Product]],
    ) -> None:
        super().__init__(daemon=True)
        self._task = task
        self._bounds = bounds
        self._todo = todo
        self._done = done
        self._process: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._bad_starts = 0
        self._deaths: dict[int, int] = {}
        self._current: tuple[int, float] | None = None
        """Number of the record that the worker is on, and since when."""
        self._overdue: int | None = None
        """Number of the record for which the worker was killed."""
        self.stopped = False
        self.broken = False
        """Whether workers cannot be started at all."""

    def run(self) -> None:
        """Serve lists of records until there are no more."""
        while (chunk := self._todo.get()) is not None:
            waiting = deque(w for numbered in chunk if (w := self._packed(numbered)))
            while waiting and not (self.stopped or self.broken):
                self._serve(waiting)
        self.end()

    def _packed(self, numbered: Numbered) -> _Waiting | None:
        """Pickle a record; what cannot be pickled fails."""
        number, record = numbered
        try:
            return _Waiting(number, record.locator, pickle.dumps(record, pickle.HIGHEST_PROTOCOL))
        except (pickle.PicklingError, TypeError, AttributeError, ValueError, RecursionError) as error:
            self._fail(number, record.locator, type(error).__name__, f"cannot be sent to a worker: {error}")
            return None

    def _fail(self, number: int, locator: str, kind: str, message: str) -> None:
        self._done.put((number, Product(locator, None, Failure(locator, kind, message))))

    def _serve(self, waiting: deque[_Waiting]) -> None:
        """Send what is waiting; take off each record as its product arrives."""
        try:
            process = self._ready()
            frames.send(cast(BinaryIO, process.stdin), [record.data for record in waiting])
            while waiting:
                self._current = waiting[0].number, time.monotonic()
                product = frames.receive(cast(BinaryIO, process.stdout))
                self._current = None
                self._served += 1
                self._done.put((waiting.popleft().number, product))
        except (EOFError, OSError):
            self._current = None
            if not self.stopped:
                self._bury(waiting)

    def _ready(self) -> subprocess.Popen[bytes]:
        """Return a worker that has said that it is ready."""
        if self._process is not None and self._served >= RECYCLE_AFTER:
            self.end()
        if self._process is None:
            self._served, self._overdue = 0, None
            self._bad_starts += 1
            self._process = subprocess.Popen(  # noqa: S603 (this interpreter, this package)
                [sys.executable, "-m", f"{__package__}.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                process_group=0,  # the terminal's interrupt is the parent's to handle
            )
            frames.send(cast(BinaryIO, self._process.stdin), (self._task, self._bounds.memory))
            frames.receive(cast(BinaryIO, self._process.stdout))
            self._bad_starts = 0
        return self._process

    def _bury(self, waiting: deque[_Waiting]) -> None:
        """Clear away a dead worker and decide about the record that it was on."""
        code = self.end()
        if self._bad_starts:
            self.broken = self._bad_starts >= MAX_BAD_STARTS
            return
        if not waiting or code == 0:  # it left because its memory was at an end, as its last product said
            return
        number, locator, _ = waiting[0]
        if self._overdue is not None:
            if self._overdue == number:
                waiting.popleft()
                self._fail(number, locator, "Timeout", f"took longer than {self._bounds.timeout:g} s")
            return
        deaths = self._deaths[number] = self._deaths.get(number, 0) + 1
        if deaths >= MAX_DEATHS:
            waiting.popleft()
            del self._deaths[number]
            message = f"the worker process died {deaths} times on this record (last status {code})"
            self._fail(number, locator, "WorkerDied", message)

    def check(self, now: float) -> None:
        """Kill the worker when its record is overdue."""
        timeout, current, process = self._bounds.timeout, self._current, self._process
        if timeout and current and process and now - current[1] > timeout:
            self._overdue = current[0]
            process.kill()

    def stop(self) -> None:
        """Have the thread end soon, whatever its worker is at."""
        self.stopped = True
        if process := self._process:
            process.kill()

    def end(self) -> int | None:
        """Let the worker go; return the status with which it ended, if it had ended by itself."""
        process, self._process = self._process, None
        if process is None:
            return None
        for stream in (process.stdin, process.stdout):
            _close(stream)
        try:
            return process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


def _close(stream: object) -> None:
    try:
        if stream is not None:
            cast(BinaryIO, stream).close()
    except OSError:
        return
