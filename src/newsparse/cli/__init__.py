"""The command line: data on stdout, talk on stderr, never a traceback.

Exit status: 0 all is well; 1 wrong usage, or the one input could not be read; 3 some of several inputs
failed; 4 too many failed; 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from .. import __version__
from .batch import batch_command
from .convert import convert_command
from .explain import explain_command
from .output import write_line
from .parse import parse_command
from .schema import schema_command

USAGE_OF_TYPER = 2
"""The status that typer itself exits with for wrong usage."""

app = typer.Typer(
    name="newsparse",
    help="Raw news HTML or text in, one typed article out, each value with its evidence.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: rich alone would take a third of the start-up time
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("parse")(parse_command)
app.command("explain")(explain_command)
app.command("schema")(schema_command)
app.command("batch")(batch_command)
app.command("convert")(convert_command)


def _show_version(wanted: bool) -> None:
    if wanted:
        write_line(f"newsparse {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    """Take the options that stand before the command."""


def main() -> None:
    """Run the command line and exit with its status."""
    try:
        app()
    except SystemExit as stop:
        sys.exit(1 if stop.code == USAGE_OF_TYPER else stop.code)
    except BrokenPipeError:  # the reader of stdout has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
