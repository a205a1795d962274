"""Many records: parsed by worker processes, stored so that nothing is lost and nothing comes twice.

The engine, its workers and the outputs load on first use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from ..options import Options
from ..record import Record
from .outcome import Failure, Outcome

if TYPE_CHECKING:
    from .engine import Summary

__all__ = ["Failure", "Outcome", "parse_many", "parse_record", "run"]


def parse_record(record: Record, options: Options | None = None) -> Outcome:
    """Parse one record of a collection. Never raises: what goes wrong is the outcome's `failure`.

    A record's own archive time bounds its dates where `options` gives no reference.
    """
    from .work import outcome_of

    return outcome_of(record, options)


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
    from .handler import Bounds
    from .many import outcomes_of

    return outcomes_of(records, jobs, Bounds(timeout, memory), options or Options())


class RunArguments(TypedDict, total=False):
    """The keyword arguments of `run`."""

    options: Options | None
    """How each record is parsed."""
    resume: bool
    """Whether an unfinished run is gone on with."""
    overwrite: bool
    """Whether a finished output is replaced."""
    timeout: float | None
    """Seconds that one record may take."""
    memory: int | None
    """Megabytes that one worker may take."""


def run(
    client: Any,
    source: str | Path | Iterable[str | Path],
    sink: str | Path,
    **arguments: Unpack[RunArguments],
) -> Summary:
    """Parse collections on a Dask cluster into one output, named as for `newsparse batch -o`.

    `client` is a `distributed.Client`. Raises as `newsparse batch` fails.
    """
    from .cluster import run_sources

    return run_sources(client, source, sink, **arguments)
