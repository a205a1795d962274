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


def outcomes_of(
    records: Iterable[Record], jobs: int | None, bounds: Bounds, options: Options
) -> Iterator[Outcome]:
    """Yield one outcome for each record; see `newsparse.parse_many`."""
    task = Task("article", options, every_page=True)
    count = (os.cpu_count() or 1) if jobs is None else jobs
    for product in products_of(records, task, count, bounds):
        yield Outcome(product.locator, product.content, product.failure)
