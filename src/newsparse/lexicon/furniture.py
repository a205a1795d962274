"""Words of plain-text furniture: section labels, labelled fields of exports, marks at an article's end."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from .loader import LexiconModel


class Furniture(LexiconModel):
    """One language's words around an article in plain text, all in lower case."""

    topic: ClassVar[str] = "furniture"

    sections: tuple[str, ...] = ()
    """Names of a paper's sections and of kinds of pieces, as kickers give them: "world", "analysis"."""
    labels: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Role of a labelled field → its labels: `headline = ["headline", "title"]`."""
    end_marks: tuple[str, ...] = ()
    """Lines that say that the story is over: "ends"."""
    wire_notes: tuple[str, ...] = ()
    """First words of notes to editors in wire copy, as in "(Adds details)", "Eds: …"."""
    jumps: tuple[str, ...] = ()
    """What a line begins with that leads to another page of a printed paper: "continued from", "see"."""
    pages: tuple[str, ...] = ()
    """The word before, or in some languages behind, a page's number: "page", "str."."""
    documents: tuple[str, ...] = ()
    """The word of the line that counts the documents of a print-out: "documents"."""
    of: tuple[str, ...] = ()
    """What stands between its numbers: "of"."""
    clocks: tuple[str, ...] = ()
    """Words before or behind a clock time: "uhr", "kl"."""
    counters: tuple[str, ...] = ()
    """Words of lines that count or measure: "words", "min read", "comments", "shares"."""
    menu: tuple[str, ...] = ()
    """Whole lines that only menus, forms and footers of web pages have: "sign in", "privacy policy"."""
    comments: tuple[str, ...] = ()
    """Lines above readers' comments, without their count: "comments"."""
    chapters: tuple[str, ...] = ()
    """First words of headings of a book's chapters: "chapter", "prologue"."""
    signatures: tuple[str, ...] = ()
    """What a credit line at the end begins with: "reporting by", "with files from"."""
    contributions: tuple[str, ...] = ()
    """Phrases of such a line that stand anywhere in it: "contributed to this report"."""
    rights: tuple[str, ...] = ()
    """Words that reserve rights, beside the owner's name: "all rights reserved"."""
