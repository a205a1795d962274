"""`newsparse batch`: a whole collection in one command."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from ..errors import InputError, NewsparseError
from . import arguments as given
from .output import STDIN, say

if TYPE_CHECKING:
    from ..batch.engine import Plan, Summary
    from ..batch.handler import Bounds
    from ..batch.work import Task
    from ..options import Options

WRONG = 1
FAILED_SOME = 3
TOO_MANY = 4
INTERRUPTED = 130


def batch_command(
    inputs: given.Inputs,
    output: given.Output,
    jobs: given.Jobs = None,
    timeout: given.Timeout = 60,
    memory: given.Memory = None,
    resume: given.Resume = False,
    overwrite: given.Overwrite = False,
    shard: given.ShardOf = "1/1",
    errors: given.Errors = None,
    max_errors: given.MaxErrors = None,
    fields: given.Fields = None,
    limit: given.Limit = None,
    ordered: given.Ordered = True,
    mapping: given.Mapping = None,
    every_page: given.EveryPage = False,
    locators: given.Locators = False,
    annotate: given.Annotate = True,
    language: given.Language = None,
    timezone: given.Timezone = None,
    scheduler: given.Scheduler = None,
    quiet: given.Quiet = False,
) -> None:
    """Parse collections into one output. Exit status: 0, 1, 3 some failed, 4 too many, 130 interrupted."""
    del ordered
    from ..options import Options

    try:
        task = _task(output, Options(annotate, language, timezone), fields, (every_page, locators))
        plan = replace(
            _plan(inputs, output, task, mapping, shard),
            jobs=(os.cpu_count() or 1) if jobs is None else max(0, jobs), bounds=_bounds(timeout, memory),
            errors=errors, limit=limit, max_errors=_checked_share(max_errors),
            resume=resume, overwrite=overwrite,
        )  # fmt: skip
    except NewsparseError as error:
        say(str(error))
        raise typer.Exit(WRONG) from error
    if status := _run(plan, scheduler, quiet):
        raise typer.Exit(status)


def _plan(inputs: list[str], output: str, task: Task, mapping: list[str] | None, shard: str) -> Plan:
    """Return the plan for these inputs. Raises `InputError`."""
    from ..batch.engine import Plan
    from ..batch.inputs import Collection, Shard, list_inputs
    from ..readers.source import ReadSettings

    names = [name for entry in inputs for name in (_listed() if entry == STDIN else [entry])]
    settings = ReadSettings(_mapping(mapping))
    return Plan(Collection(tuple(list_inputs(names)), settings, Shard.parse(shard)), output, task)


def _bounds(timeout: float, memory: int | None) -> Bounds:
    from ..batch.handler import Bounds

    return Bounds(timeout or None, memory)


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
    if mapping:
        from ..formats.archives.row import mappable

        if unknown := sorted(mapping.keys() - set(mappable())):
            known = ", ".join(mappable())
            raise InputError(f"--map: no such field: {', '.join(unknown)}; there are: {known}")
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


def _task(output: str, options: Options, fields: str | None, kept: tuple[bool, bool]) -> Task:
    """Return how records are treated; `kept`: pages that are no stories, locators."""
    from ..batch.sinks import shape_of
    from ..batch.work import Task
    from .parse import chosen_fields

    chosen = chosen_fields(fields)
    return Task(shape_of(output), options, frozenset(chosen) if chosen else None, *kept)


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
