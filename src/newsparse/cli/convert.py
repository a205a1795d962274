"""`newsparse convert`: stored articles to other forms."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import NewsparseError
from .output import STDIN, say

if TYPE_CHECKING:
    from ..models import Article

WRONG = 1


class Form(StrEnum):
    """What articles can become."""

    JSON_LD = "json-ld"
    NINJS = "ninjs"
    MARKDOWN = "markdown"
    CSV = "csv"
    TEI = "tei"
    BRAT = "brat"


_SUFFIXES = {Form.JSON_LD: ".json", Form.NINJS: ".json", Form.MARKDOWN: ".md", Form.TEI: ".xml"}


def convert_command(
    inputs: Annotated[
        list[str], typer.Argument(help="JSON or JSON Lines of newsparse parse or batch; - is standard input.")
    ],
    to: Annotated[Form, typer.Option("--to", help="The form to write.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="A file, or with brat (and others) a folder; default: standard output."
        ),
    ] = None,
) -> None:
    """Write stored articles in another form: one file, or one file an article into an existing folder."""
    try:
        articles = _articles(inputs)
        if to is Form.BRAT or (output is not None and output.is_dir()):
            if output is None:
                raise typer.BadParameter("brat writes two files an article: give a folder with --output")
            _write_files(articles, to, output)
        else:
            _write_stream(_FORMS[to](articles), output)
    except NewsparseError as error:
        say(str(error))
        raise typer.Exit(WRONG) from error
    except OSError as error:
        say(f"{error.filename or output}: {error.strerror or error}")
        raise typer.Exit(WRONG) from error


def _articles(inputs: list[str]) -> Iterator[Article]:
    from ..convert import read_articles

    for name in inputs:
        yield from read_articles(sys.stdin.buffer if name == STDIN else Path(name))


def _write_stream(pieces: Iterator[str], output: Path | None) -> None:
    if output is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return
    draft = output.with_name(f"{output.name}.draft")
    with draft.open("wb") as file:
        for piece in pieces:
            file.write(piece.encode("utf-8", "replace"))
    draft.replace(output)


def _write_files(articles: Iterator[Article], to: Form, folder: Path) -> None:
    """Write each article to files of its own, named by number and a hash of its text."""
    from ..convert import to_brat

    folder.mkdir(parents=True, exist_ok=True)
    for number, article in enumerate(articles, 1):
        digest = hashlib.sha256(f"{article.url}\n{article.text}".encode("utf-8", "replace")).hexdigest()[:8]
        name = f"{number:06d}-{digest}"
        if to is Form.BRAT:
            text, annotations = to_brat(article)
            (folder / f"{name}.txt").write_bytes(text.encode("utf-8", "replace"))
            (folder / f"{name}.ann").write_bytes(annotations.encode("utf-8", "replace"))
        else:
            pieces = "".join(_FORMS[to](iter((article,))))
            (folder / f"{name}{_SUFFIXES.get(to, '.csv')}").write_bytes(pieces.encode("utf-8", "replace"))


def _json_ld(articles: Iterator[Article]) -> Iterator[str]:
    from ..convert import to_json_ld

    for article in articles:
        yield json.dumps(to_json_ld(article), ensure_ascii=False) + "\n"


def _ninjs(articles: Iterator[Article]) -> Iterator[str]:
    from ..convert import to_ninjs

    for article in articles:
        yield json.dumps(to_ninjs(article), ensure_ascii=False) + "\n"


def _markdown(articles: Iterator[Article]) -> Iterator[str]:
    from ..convert import to_markdown

    for number, article in enumerate(articles):
        yield ("\n---\n\n" if number else "") + to_markdown(article)


def _csv(articles: Iterator[Article]) -> Iterator[str]:
    from ..convert import COLUMNS, to_row

    def line(values: tuple[str | int, ...]) -> str:
        buffer = io.StringIO()
        csv.writer(buffer).writerow(values)
        return buffer.getvalue()

    yield line(COLUMNS)
    for article in articles:
        yield line(to_row(article))


def _tei(articles: Iterator[Article]) -> Iterator[str]:
    from ..convert import to_tei, to_tei_corpus

    first = next(articles, None)
    second = next(articles, None)
    if first is not None and second is None:
        yield to_tei(first)
        return

    def every() -> Iterator[Article]:
        yield from (a for a in (first, second) if a is not None)
        yield from articles

    yield from to_tei_corpus(every())


_FORMS: dict[Form, Callable[[Iterator[Article]], Iterator[str]]] = {
    Form.JSON_LD: _json_ld,
    Form.NINJS: _ninjs,
    Form.MARKDOWN: _markdown,
    Form.CSV: _csv,
    Form.TEI: _tei,
}
"""Each form and what writes it; brat's two files are written apart."""
