"""Every error that the library raises on purpose.

    NewsparseError
    ├── InputError              the input cannot be read at all
    │   ├── EmptyInputError     nothing but white space
    │   ├── BinaryInputError    bytes that are no text: an image, a PDF, an executable
    │   ├── UnsupportedInputError  a text format that is no article (a feed given to `parse`, …)
    │   └── LimitError          larger or deeper than the limits allow
    ├── ArchiveError            a collection, or a record in it, is damaged or of an unexpected layout
    ├── LexiconError            a word list is missing or malformed
    └── MissingExtraError       an optional dependency is needed; the message names the extra

Doubt about an article is never an error: it is an entry in `Article.warnings`.
"""

from __future__ import annotations


class NewsparseError(Exception):
    """Base of every error that newsparse raises on purpose."""


class InputError(NewsparseError):
    """The input cannot be read as an article at all; trying again will not help."""


class EmptyInputError(InputError):
    """The input holds nothing but white space."""


class BinaryInputError(InputError):
    """The input is binary data, not text."""


class UnsupportedInputError(InputError):
    """The input is readable, but of a format that this call does not take."""


class LimitError(InputError):
    """The input exceeds a limit of `newsparse.Limits`; raise the limit to read it."""


class ArchiveError(NewsparseError):
    """A collection or one of its records is damaged or laid out unexpectedly."""


class LexiconError(NewsparseError):
    """A lexicon file is missing, malformed or contradicts itself."""


class MissingExtraError(NewsparseError):
    """An optional dependency is not installed; the message names the extra to install."""
