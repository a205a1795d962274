"""A worker process: reads lists of records from its pipe, answers one product a record."""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
from pathlib import Path

from ..record import Record
from . import frames
from .work import Product, Task, work

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Serve until the pipe closes. Run as `python -m newsparse.batch.worker`."""
    _die_with_parent()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not spoil the pipe
    requests = os.fdopen(os.dup(0), "rb")
    try:
        task, memory = frames.receive(requests)
        frames.send(answers, "ready")
        _limit_memory(memory)
        while True:
            for data in frames.receive(requests):
                product = _answer(data, task)
                frames.send(answers, product)
                if _is_spent(product):
                    return
    except (EOFError, BrokenPipeError):
        return


def _answer(data: bytes, task: Task) -> Product:
    record: Record = pickle.loads(data)  # noqa: S301 (the parent's own)
    return work(record, task)


def _is_spent(product: Product) -> bool:
    """Tell whether this process ran out of memory, so that a fresh one must go on."""
    return product.failure is not None and product.failure.error_type == "MemoryError"


def _die_with_parent() -> None:
    """Ask Linux to kill this process with its parent, however it hangs."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _limit_memory(megabytes: int | None) -> None:
    """Bound what the process may allocate beyond what it holds now."""
    if not megabytes or sys.platform != "linux":
        return
    import resource

    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    limit = held + megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


if __name__ == "__main__":
    main()
