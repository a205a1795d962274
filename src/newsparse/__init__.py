"""newsparse: raw news HTML or text in, one typed `Article` out, each value with its evidence."""

from .annotate import find_figures, find_quotations
from .batch import Failure, Outcome, parse_many, parse_record
from .errors import NewsparseError
from .models import (
    Access,
    Article,
    Attribution,
    Author,
    Block,
    Caption,
    Credit,
    Dateline,
    Evidence,
    Notice,
    Post,
    Publisher,
    Quotation,
    ReportedFigure,
    Section,
    Span,
    Timestamp,
    Warning,
)
from .options import Limits
from .parse import parse
from .readers import read_archive
from .record import Record
from .times import find_timestamps

__version__ = "0.1.0"

__all__ = [
    "Access",
    "Article",
    "Attribution",
    "Author",
    "Block",
    "Caption",
    "Credit",
    "Dateline",
    "Evidence",
    "Failure",
    "Limits",
    "NewsparseError",
    "Notice",
    "Outcome",
    "Post",
    "Publisher",
    "Quotation",
    "Record",
    "ReportedFigure",
    "Section",
    "Span",
    "Timestamp",
    "Warning",
    "__version__",
    "find_figures",
    "find_quotations",
    "find_timestamps",
    "parse",
    "parse_many",
    "parse_record",
    "read_archive",
]
