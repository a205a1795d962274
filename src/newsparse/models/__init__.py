"""The public values: frozen pydantic models of one article and its parts."""

from .article import SCHEMA_VERSION, Article, ArticleKind
from .base import Confidence, Evidence, FieldName, Model, Number, Span, Warning
from .body import Access, Block, BlockKind, Notice, NoticeKind, Post, Section
from .figure import Direction, FigureKind, Qualifier, ReportedFigure
from .people import Author, Caption, Credit, Dateline, Publisher
from .quotation import Attribution, Quotation, QuotationKind, SourceKind
from .timestamp import DateOrder, Precision, TimeRole, Timestamp, ZoneBasis

__all__ = [
    "SCHEMA_VERSION",
    "Access",
    "Article",
    "ArticleKind",
    "Attribution",
    "Author",
    "Block",
    "BlockKind",
    "Caption",
    "Confidence",
    "Credit",
    "DateOrder",
    "Dateline",
    "Direction",
    "Evidence",
    "FieldName",
    "FigureKind",
    "Model",
    "Notice",
    "NoticeKind",
    "Number",
    "Post",
    "Precision",
    "Publisher",
    "Qualifier",
    "Quotation",
    "QuotationKind",
    "ReportedFigure",
    "Section",
    "SourceKind",
    "Span",
    "TimeRole",
    "Timestamp",
    "Warning",
    "ZoneBasis",
]
