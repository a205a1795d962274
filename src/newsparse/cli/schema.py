"""`newsparse schema`: the JSON Schema of `Article`."""

from __future__ import annotations

import json

from .output import write_line


def schema_command() -> None:
    """Print the JSON Schema of what `parse` prints."""
    from ..models import Article

    schema = Article.model_json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    write_line(json.dumps(schema, indent=2, ensure_ascii=False))
