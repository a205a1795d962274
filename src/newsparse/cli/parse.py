"""`newsparse parse`: articles as JSON."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import NewsparseError
from .output import read_input, say, write_line

if TYPE_CHECKING:
    from ..parse import Arguments

FAILED_ONLY = 1
"""Exit status when the one input failed."""
FAILED_SOME = 3
"""Exit status when some of several inputs failed."""


def parse_command(
    files: Annotated[list[str], typer.Argument(help="Files to parse; - is standard input.")],
    format_name: Annotated[
        str | None, typer.Option("--format", help="html, text, …; by default the content tells.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Address of the page (one input only).")] = None,
    fields: Annotated[str | None, typer.Option(help="Print these only: headline,text")] = None,
    annotate: Annotated[bool, typer.Option(help="Look for quotations and figures.")] = True,
    language: Annotated[str | None, typer.Option(help="BCP 47 tag, where it is known.")] = None,
    timezone: Annotated[
        str | None, typer.Option(help="IANA zone to assume for times that state none: Europe/Berlin")
    ] = None,
    reference: Annotated[
        datetime | None, typer.Option(help="When the page was fetched: no time is later.")
    ] = None,
) -> None:
    """Parse articles; one document is printed indented, several one a line."""
    from ..parse import Arguments

    chosen = chosen_fields(fields)
    if url is not None and len(files) > 1:
        raise typer.BadParameter("--url goes with one input only")
    said = Arguments(annotate=annotate, language=language, timezone=timezone, reference=reference)
    done = [
        _parse_one(name, said, chosen, url=url, format=format_name, alone=len(files) == 1) for name in files
    ]
    if not all(done):
        raise typer.Exit(FAILED_ONLY if len(files) == 1 else FAILED_SOME)


def _parse_one(
    name: str,
    said: Arguments,
    fields: set[str] | None,
    *,
    url: str | None,
    format: str | None,
    alone: bool,
) -> bool:
    """Print one input's article, or say why there is none; return whether there is one."""
    from ..parse import parse

    try:
        article = parse(read_input(name), url=url, format=format, **said)
    except NewsparseError as error:
        say(f"{name}: {error}")
        return False
    write_line(article.model_dump_json(indent=2 if alone else None, include=fields))
    return True


def chosen_fields(names: str | None) -> set[str] | None:
    """Return the field names of `--fields`. Raises for a name that an Article has not."""
    if names is None:
        return None
    from ..models import Article

    chosen = {name.strip() for name in names.split(",") if name.strip()}
    unknown = sorted(chosen - set(Article.model_fields))
    if unknown or not chosen:
        known = ", ".join(Article.model_fields)
        raise typer.BadParameter(f"no such field: {', '.join(unknown) or '(none)'}; there are: {known}")
    return chosen
