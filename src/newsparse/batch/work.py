"""What is done to one record, wherever it is done: in this process, a worker, or a cluster."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..errors import ArchiveError, NewsparseError
from ..models import Article
from ..options import Options
from ..record import Record
from ..steps import read_and_assemble  # loaded with the worker, so that no record pays for it
from .outcome import Failure, Outcome, Stage
from .tables import rows_of

Shape = Literal["article", "json", "rows"]

MAX_MESSAGE = 500
"""Characters of an error's message that are kept."""
_STORY_KINDS = frozenset({"article", "live_blog", "gallery", "video"})


@dataclass(frozen=True, slots=True)
class Task:
    """How records are to be treated. Pickles; the same on every worker."""

    shape: Shape = "article"
    """What comes back: the model, its JSON, or rows of tables."""
    options: Options = field(default_factory=Options)
    fields: frozenset[str] | None = None
    """Fields that are stored; `None` for all."""
    every_page: bool = False
    """Whether crawled pages that are no stories (front pages, shops) are kept."""
    locators: bool = False
    """Whether JSON lines carry the record's `locator`, beyond the schema of `Article`."""


@dataclass(frozen=True, slots=True)
class Product:
    """What comes back for one record, in the task's shape."""

    locator: str
    content: Any = None
    """An `Article`, a line of JSON as bytes, or `Rows`; `None` where it failed."""
    failure: Failure | None = None


def outcome_of(record: Record, options: Options | None = None) -> Outcome:
    """Parse one record; see `newsparse.parse_record`."""
    options = options or Options()
    if options.reference is None and record.archived_at is not None:
        options = replace(options, reference=record.archived_at)
    stage: Stage = "parse" if record.problem is None else "read"
    try:
        return Outcome(record.locator, read_and_assemble(record, options)[0])
    except ArchiveError as error:
        return _failed(record, error, stage)
    except NewsparseError as error:
        return _failed(record, error, "parse")
    except Exception as error:  # noqa: BLE001 (the one place where a fault in the library costs one record)
        return _failed(record, error, "parse")


def _failed(record: Record, error: Exception, stage: Stage) -> Outcome:
    message = " ".join(str(error).split())[:MAX_MESSAGE]
    return Outcome(record.locator, None, Failure(record.locator, type(error).__name__, message, stage))


def work(record: Record, task: Task) -> Product:
    """Parse one record and bring the article into the task's shape. Never raises."""
    outcome = outcome_of(record, task.options)
    article, locator = outcome.article, record.locator
    if article is None:
        return Product(locator, None, outcome.failure)
    unwanted = None if task.every_page else _no_story(record, article)
    if unwanted:
        return Product(locator, None, Failure(locator, "NotAnArticle", unwanted, "select"))
    if task.shape == "article":
        return Product(locator, article)
    if task.shape == "json":
        return Product(locator, _line(article, locator, task))
    return Product(locator, rows_of(article, locator, task.fields))


def _no_story(record: Record, article: Article) -> str | None:
    """Say why an article is none; crawled pages are mostly front pages, shops and the like."""
    if not article.text and not article.headline:
        return "no headline and no text were found"
    crawled = record.archived_at is not None and record.format == "html"
    if crawled and (article.kind not in _STORY_KINDS or not article.text):
        return f"a page of kind {article.kind!r}, not a story"
    return None


def _line(article: Article, locator: str, task: Task) -> bytes:
    text = article.model_dump_json(include=set(task.fields) if task.fields else None)
    if task.locators:
        import json

        text = f'{{"locator":{json.dumps(locator)},{text[1:]}'
    return text.encode("utf-8", "replace") + b"\n"
