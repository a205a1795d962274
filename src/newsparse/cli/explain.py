"""`newsparse explain`: every candidate for every field, with evidence and score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import NewsparseError
from .output import read_input, say, write_line

if TYPE_CHECKING:
    from ..choice import Choice

MAX_WORDS = 160
"""Characters of a value that are shown."""


def explain_command(
    file: Annotated[str, typer.Argument(help="File to explain; - is standard input.")],
    field: Annotated[str | None, typer.Option(help="This field only: headline")] = None,
    format_name: Annotated[
        str | None, typer.Option("--format", help="html, text, …; by default the content tells.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Address of the page.")] = None,
) -> None:
    """Print what was chosen for each field, why, and what else there was."""
    from ..parse import trace

    try:
        article, steps = trace(read_input(file), url=url, format=format_name, annotate=False)
    except NewsparseError as error:
        say(f"{file}: {error}")
        raise typer.Exit(1) from error
    if field is not None and field not in steps.choices:
        raise typer.BadParameter(f"no such field: {field}; there are: {', '.join(steps.choices)}")
    for name, choice in steps.choices.items():
        if field in (None, name):
            for line in _lines(name, getattr(article, name), choice):
                write_line(line)
    if field is None:
        for warning in article.warnings:
            write_line(f"warning {warning.code}: {warning.message}")


def _lines(name: str, value: object, choice: Choice[Any]) -> Iterator[str]:
    """Yield value and evidence, then the candidates in reading order, the best one marked."""
    yield f"{name} = {_short(value)}"
    if choice.evidence is not None:
        yield f"    from {choice.evidence.source} (confidence {choice.evidence.confidence:.2f})"
    best = max((c.score for c in choice.candidates), default=0.0)
    for candidate in choice.candidates:
        mark = "*" if candidate.score == best else " "
        note = f"  [{candidate.note}]" if candidate.note else ""
        yield f"  {mark} {candidate.score:6.2f}  {candidate.source}  {_short(candidate.value)}{note}"


def _short(value: object) -> str:
    if value is None or value in ("", ()):
        return "—"
    text = " ".join(str(value).split())
    return text if len(text) <= MAX_WORDS else text[: MAX_WORDS - 1] + "…"
