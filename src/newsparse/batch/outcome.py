"""What becomes of a record: an article or a failure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models import Article

Stage = Literal["read", "parse", "select", "write"]
"""Where a record failed: in its container, in parsing, because it is no story, or when it was stored."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a record has no article."""

    locator: str
    """Where the record lies."""
    error_type: str
    """Name of the error: `"ArchiveError"`, `"Timeout"`, `"NotAnArticle"`."""
    message: str
    """What was expected and found, for a person."""
    stage: Stage = "parse"
    """Where it failed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An `Article` or a `Failure`, and where the record lies."""

    locator: str
    article: Article | None = None
    failure: Failure | None = None
