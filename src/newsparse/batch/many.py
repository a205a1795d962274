"""Many records in one call."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from ..options import Options
from ..record import Record
from .handler import Bounds
from .outcome import Outcome
from .pool import products_of
from .work import Task


def parse_many(
    records: Iterable[Record],
    *,
    jobs: int | None = None,
    timeout: float | None = 60,
    memory: int | None = None,
    options: Options | None = None,
) -> Iterator[Outcome]:
    """Yield one outcome for each record, in their order, parsed by `jobs` processes (default: cores).

    Reads `records` only as far ahead as the workers need, so memory stays bounded whatever their number. A
    record that takes longer than `timeout` seconds or more than `memory` megabytes fails, and so does one
    that kills its worker; the others go on. `jobs=0` works in this process, without those bounds.
    """
    task = Task("article", options or Options(), every_page=True)
    count = (os.cpu_count() or 1) if jobs is None else jobs
    for product in products_of(records, task, count, Bounds(timeout, memory)):
        yield Outcome(product.locator, product.content, product.failure)
