"""What all models share."""

from __future__ import annotations

import ast
import inspect
import textwrap
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

Number = Annotated[int | float, Field(allow_inf_nan=False)]
Confidence = Annotated[float, Field(ge=0, le=1)]


class Model(BaseModel):
    """A frozen value: fields are read, never set; unknown fields are refused.

    The text under each field is its description in the JSON Schema. It is read from the source when a schema
    is asked for: pydantic's own option reads it when the class is made, a fifth of the time to import all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core_schema)
        properties = handler.resolve_ref_schema(schema).get("properties", {})
        for name, words in _descriptions(cls).items():
            if name in properties:
                properties[name].setdefault("description", words)
        return schema


def _descriptions(model: type) -> dict[str, str]:
    """Return the texts that stand under a class's fields."""
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    found: dict[str, str] = {}
    statements = body.body if isinstance(body, ast.ClassDef) else []
    for field, below in pairwise(statements):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            found[field.target.id] = inspect.cleandoc(str(below.value.value))
    return found


class Span(Model):
    """A stretch of one part of an article, counted in Unicode code points.

    `article.part(span.part)[span.start:span.end]` is the text that the span names.
    """

    part: str
    """`"body"`, `"headline"`, `"dek"`, or `"caption:0"`, `"caption:1"`, …"""
    start: Annotated[int, Field(ge=0)]
    """Offset of the first character, from 0."""
    end: Annotated[int, Field(ge=0)]
    """Offset behind the last character."""


class Evidence(Model):
    """Where a value was found and how sure its choice is."""

    source: str
    """Syntax and place: `"json-ld:NewsArticle.headline"`, `"open-graph:og:title"`,
    `"element:/html/body/main/h1"`, `"line 3"`."""
    raw: str
    """The text found there, before any clean-up (cut at 500 characters)."""
    confidence: Confidence
    """0 to 1: how likely the value is right, judged from agreement between candidates."""


class Warning(Model):
    """Something odd about the input or the result, for people and programs."""

    code: str
    """A stable short name in kebab case, e.g. `"date-order-conflict"`."""
    message: str
    """One sentence for a person."""
    span: Span | None = None
    """The place in the article, where there is one."""


FieldName = Literal[
    "kind", "url", "canonical_url", "publisher", "language", "kicker", "headline", "dek", "byline",
    "authors", "agency", "dateline", "published", "modified", "timestamps", "captions", "sections",
    "posts", "text", "quotations", "figures", "topics", "notices", "access",
]  # fmt: skip
"""Top-level fields of `Article` that `provenance` may speak of."""
