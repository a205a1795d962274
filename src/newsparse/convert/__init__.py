"""Articles to other people's forms: schema.org JSON-LD, ninjs, Markdown, CSV, TEI, brat."""

from .brat import to_brat
from .json_ld import to_json_ld
from .markdown import to_markdown
from .ninjs import to_ninjs
from .stored import read_articles
from .table import COLUMNS, to_row
from .tei import to_tei, to_tei_corpus

__all__ = [
    "COLUMNS",
    "read_articles",
    "to_brat",
    "to_json_ld",
    "to_markdown",
    "to_ninjs",
    "to_row",
    "to_tei",
    "to_tei_corpus",
]
