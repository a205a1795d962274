"""`newsparse batch`: a whole collection in one command."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError, NewsparseError
from .output import STDIN, say

if TYPE_CHECKING:
    from ..batch.engine import Plan, Summary

WRONG = 1
FAILED_SOME = 3
TOO_MANY = 4
INTERRUPTED = 130


def batch_command(
    inputs: Annotated[
        list[str],
        typer.Argument(help="Files, folders, patterns; - reads a list of them from standard input."),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help=".jsonl, .jsonl.gz, .jsonl.zst, .sqlite, .duckdb, a folder (Parquet), or -.",
        ),
    ],
    jobs: Annotated[int | None, typer.Option(help="Worker processes; default: cores. 0: none.")] = None,
    timeout: Annotated[float, typer.Option(help="Seconds for one record; 0: no bound.")] = 60,
    memory: Annotated[
        int | None, typer.Option(help="Megabytes that one worker may take for records.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where an earlier run ended.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace what is there.")] = False,
    shard: Annotated[str, typer.Option(help="Part i of n of the inputs: 3/16")] = "1/1",
    errors: Annotated[
        Path | None, typer.Option(help="Where failures go; default: OUTPUT.errors.jsonl")
    ] = None,
    max_errors: Annotated[str | None, typer.Option(help="Stop beyond so many failures: 100, 1%")] = None,
    fields: Annotated[str | None, typer.Option(help="Store these only: headline,text,quotations")] = None,
    limit: Annotated[int | None, typer.Option(help="Records to read at most.")] = None,
    ordered: Annotated[bool, typer.Option(help="In the order of the inputs (always so).")] = True,
    mapping: Annotated[
        list[str] | None, typer.Option("--map", help="For JSON and CSV: headline=meta.title, text=body, …")
    ] = None,
    every_page: Annotated[
        bool, typer.Option("--every-page", help="Keep crawled pages that are no stories.")
    ] = False,
    locators: Annotated[
        bool, typer.Option("--locators", help="Add each record's locator to its line of JSON.")
    ] = False,
    annotate: Annotated[bool, typer.Option(help="Look for quotations and figures.")] = True,
    language: Annotated[str | None, typer.Option(help="BCP 47 tag, where it is known.")] = None,
    timezone: Annotated[str | None, typer.Option(help="IANA zone to assume for times without one.")] = None,
    scheduler: Annotated[
        str | None, typer.Option(help="Dask scheduler: its address, or its scheduler file.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No talk, only errors.")] = False,
) -> None:
    """Parse collections into one output. Exit status: 0, 1, 3 some failed, 4 too many, 130 interrupted."""
    del ordered
    from ..batch.engine import Plan
    from ..batch.handler import Bounds
    from ..batch.inputs import Collection, Shard, list_inputs
    from ..options import Options
    from ..readers import ReadSettings
    from .parse import chosen_fields

    names = [name for given in inputs for name in (_listed() if given == STDIN else [given])]
    try:
        collection = Collection(
            tuple(list_inputs(names)), ReadSettings(_mapping(mapping)), Shard.parse(shard)
        )
        options = Options(annotate=annotate, language=language, timezone=timezone)
        chosen = chosen_fields(fields)
        plan = Plan(
            collection=collection,
            output=output,
            task=_task(output, options, frozenset(chosen) if chosen else None, every_page, locators),
            jobs=(os.cpu_count() or 1) if jobs is None else max(0, jobs),
            bounds=Bounds(timeout or None, memory),
            errors=errors,
            limit=limit,
            max_errors=_checked_share(max_errors),
            resume=resume,
            overwrite=overwrite,
        )
    except NewsparseError as error:
        say(str(error))
        raise typer.Exit(WRONG) from error
    status = _run(plan, scheduler, quiet)
    if status:
        raise typer.Exit(status)


def _listed() -> list[str]:
    """Return the names that standard input lists, one a line."""
    return [line.strip() for line in sys.stdin if line.strip()]


def _mapping(pairs: list[str] | None) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for pair in ",".join(pairs or ()).split(","):
        name, mark, path = pair.partition("=")
        if pair and not (mark and name.strip() and path.strip()):
            raise InputError(f"a mapping is written field=path, not {pair!r}")
        if pair:
            mapping[name.strip()] = path.strip()
    return mapping


def _checked_share(written: str | None) -> str | None:
    """Return `--max-errors` if it is a number or a percentage. Raises `InputError`."""
    if written is None:
        return None
    try:
        float(written.rstrip("%")) if written.endswith("%") else int(written)
    except ValueError:
        raise InputError(f"--max-errors is a number or a share such as 1%, not {written!r}") from None
    return written


def _task(output: str, options: Any, fields: frozenset[str] | None, every_page: bool, locators: bool) -> Any:
    from ..batch.sinks import shape_of
    from ..batch.work import Task

    return Task(shape_of(output), options, fields, every_page, locators)


def _run(plan: Plan, scheduler: str | None, quiet: bool) -> int:
    """Run the plan; return the exit status."""
    from ..batch.engine import TooManyFailuresError, run_batch
    from .progress import Reporter

    reporter = Reporter(plan, quiet=quiet)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        if scheduler:
            from ..batch.cluster import run_on_scheduler

            summary = run_on_scheduler(plan, scheduler, reporter.watch)
        else:
            summary = run_batch(plan, reporter.watch)
    except KeyboardInterrupt:
        reporter.end()
        say("interrupted; --resume goes on")
        return INTERRUPTED
    except TooManyFailuresError as error:
        reporter.end()
        say(f"{error}; stopped, --resume goes on")
        return TOO_MANY
    except NewsparseError as error:
        reporter.end()
        say(str(error))
        return WRONG
    except BrokenPipeError:  # whoever read standard output has gone
        return WRONG
    except OSError as error:
        reporter.end()
        say(f"{error.strerror or error}: {error.filename or plan.output}; --resume goes on")
        return WRONG
    reporter.end(summary)
    return _status(summary)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _status(summary: Summary) -> int:
    return FAILED_SOME if summary.failed else 0
