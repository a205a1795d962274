"""Texts that are no news article: code, tables, logs, verse, forms, chapters of a novel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from ...lexicon import phrases
from ...lexicon.furniture import Furniture
from .layout import columns
from .lines import Line
from .look import is_prose, is_title
from .piece import Piece, Sign

_CODE = re.compile(
    r"[\w\s.,()\[\]\"'=<>+*/&|!:$@%-]*[;{}]|[{}()\]]+[;,]?|(?:def|class|import|from|return|if|elif|for|while|try|function"
    r"|var|let|const|public|private|static|void|int|#include|#define|using|package|SELECT|INSERT|UPDATE)\b.{0,200}[:;({=)]"
    r"|(?://|/\*|\*/|#!|<\?php).*|[\w.]+(?:\([^()]*\))+;?|[\w.\[\]\"']+ [-+*/]?= .{1,200}"
    r"|[\w.\[\]\"'*]+(?: ?=[^=].{0,200})?,|@\w[\w.]*(?:\(.*\))?|</?[\w-]+[^>]{0,200}>"
    r"|(?:else|try|finally):|pass|break"
    r"|continue|[)\]}]+(?: as \w+)?:?|async .{0,100}:"
    r"|[a-z_]\w*: [A-Za-z_]\w*(?:\[[\w, .|]*\])?(?: \| \w+)?(?: = .{0,100})?,?"
)
_LOG = re.compile(
    r"\W?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} "
    r"|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d"
    r"|\d\d/[A-Z][a-z]{2}/\d{4}|(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)\b)"
)
_LEVELLED = re.compile(
    r"\W?\d{4}-\d\d-\d\d[T ]\d\d:\d\d.{0,60}\b(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)\b"
)
_MESSAGE = re.compile(
    r"(?:\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d|\[\d{1,2}:\d\d)(?::\d\d)?(?: [AP]M)?"
    r"\]?[ –—-]{1,3}[^:]{1,40}: "
)
"""A message with its time and sender: "[12:01] Ada: …", "12/03/2024, 15:30 - Ada Lo: …"."""
_RECORD = re.compile(r"\{.{0,400}\":.{0,400}\}|\[\{?\"?.{0,400}[\"}]\]")
_CLAUSE = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.? [^\W\d_]")
_AMOUNT = re.compile(r"(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*[.,]\d\d|\d[\d.,]*\s?(?:[$€£¥]|EUR|USD|GBP|CHF))$")
_DIALOGUE = re.compile('["“„«‘「—–-]')
_NUMERAL = re.compile(r"(?:\d{1,3}|[ivxlc]{1,7}|[^\W\d_]{2,12}(?:[ -][^\W\d_]{2,12})?)", re.IGNORECASE)

MIN_LINES = 4
"""Lines from which a text can be told to be a table or code."""
CODE_SHARE = 0.25
"""Share of lines of code; comments and strings are prose. News has none."""
LOG_SHARE = 0.6
LEVELLED_SHARE = 0.3
"""Share of lines with a time and a level; traces of errors stand between them."""
CLAUSE_SHARE = 0.3
"""Share of paragraphs numbered in two steps ("2.1 The Town shall …"): contracts, statutes, terms."""
TABLE_SHARE = 0.85
TABLE_PROSE = 0.3
PROSE_SHARE = 0.42
"""Share of letters in running text below which a text is none; a brief with its notes reaches 0.5."""
VERSE_COLUMNS = 62
VERSE_LINES = 8
FICTION_COLUMNS = 1_500
"""Columns from which the lack of any figure tells something: news of that length always has some."""
UNTITLED_COLUMNS = 700
"""The same where no title stands on top."""
DIALOGUE_SHARE = 0.25
CHAPTER_PIECES = 8
"""Pieces at the top in which a chapter's heading stands."""
_SAMPLE = 2_000
"""Lines that are looked at."""


def genre_of_lines(lines: Sequence[Line]) -> str | None:
    """Return what the text is, in words, when its lines are written by or for a machine."""
    filled = [line for line in lines if line.text][:_SAMPLE]
    if filled and _share(filled, _RECORD.fullmatch) == 1:
        return "source code"
    if len(filled) < MIN_LINES:
        return None
    if _share(filled, _LOG.match) >= LOG_SHARE or _share(filled, _LEVELLED.match) >= LEVELLED_SHARE:
        return "a log"
    if _share(filled, _MESSAGE.match) >= LOG_SHARE:
        return "a chat"
    if _is_table(filled):
        return "a table"
    if _share(filled, _CODE.fullmatch) >= CODE_SHARE:
        return "source code"
    return None


def genre_of_pieces(pieces: Sequence[Piece]) -> str | None:
    """Return what the text is, in words, when people wrote it but it is no article."""
    if len(pieces) < MIN_LINES:
        return None
    sample = pieces[:_SAMPLE]
    if _is_verse(sample):
        return "verse"
    if sum(1 for p in sample if _CLAUSE.match(p.text)) >= CLAUSE_SHARE * len(sample):
        return "a contract or rules"
    if _prose_share(sample) < PROSE_SHARE:
        return "a list or a form"
    return "a chapter of a book" if _is_fiction(sample) else None


def _share(lines: list[Line], test: Callable[[str], object]) -> float:
    return sum(1 for line in lines if test(line.text[:500])) / len(lines)


def _is_table(lines: list[Line]) -> bool:
    """Whether nearly all lines have the same number of separators and few are sentences."""
    if sum(1 for line in lines if is_prose(line.text)) > TABLE_PROSE * len(lines):
        return False
    for separator in (",", ";", "|"):
        counts = Counter(line.text.count(separator) for line in lines)
        number, lines_so = counts.most_common(1)[0]
        if number >= 2 and lines_so >= TABLE_SHARE * len(lines):
            return True
    return sum(1 for line in lines if line.gaps) >= TABLE_SHARE * len(lines)


def _is_verse(pieces: Sequence[Piece]) -> bool:
    """Whether the text is short lines in stanzas, hardly one of them a sentence."""
    text = [p for p in pieces if p.shape == "text"]
    if len(text) < VERSE_LINES:
        return False
    stanzas = Counter(p.stanza for p in text)
    grouped = sum(count for count in stanzas.values() if count > 2)
    short = sum(1 for p in text if columns(p.text) <= VERSE_COLUMNS)
    prose = sum(1 for p in text if is_prose(p.text))
    return grouped >= 0.7 * len(text) and short >= 0.9 * len(text) and prose <= 0.25 * len(text)


def _prose_share(pieces: Sequence[Piece]) -> float:
    """Return the share of the text that is running text; lines full of amounts do not count as such."""
    pieces = [p for p in pieces if p.sign not in _APART]
    total = sum(len(p.text) for p in pieces)
    running = sum(len(p.text) for p in pieces if is_prose(p.text) and not _AMOUNT.search(p.text[-12:]))
    return running / total if total else 0.0


_APART = (Sign.NOTE, Sign.TOPICS, Sign.COUNTER, Sign.ADDRESS, Sign.PROMO, Sign.BYLINE, Sign.TIME, Sign.CREDIT)
"""What stands around a story without being told."""


def _is_fiction(pieces: Sequence[Piece]) -> bool:
    """Whether a chapter's heading stands on top, or dialogue runs on without any figure or furniture."""
    if any(_is_furniture(piece) for piece in pieces[:CHAPTER_PIECES]):
        return False
    if any(_is_chapter(piece.text) for piece in pieces[:CHAPTER_PIECES]):
        return True
    prose = [p.text for p in pieces if is_prose(p.text)]
    least = FICTION_COLUMNS if is_title(pieces[0].text) else UNTITLED_COLUMNS
    if sum(map(columns, prose)) < least or any(c.isdigit() for text in prose for c in text):
        return False
    return sum(1 for text in prose if _DIALOGUE.match(text)) >= DIALOGUE_SHARE * len(prose)


def _is_furniture(piece: Piece) -> bool:
    return piece.sign in (Sign.TIME, Sign.CREDIT, Sign.CAPTION, Sign.NOTICE)


def _is_chapter(text: str) -> bool:
    words = text.rstrip(".:").split(None, 1)
    if not words or columns(text) > 40 or words[0].lower() not in phrases(Furniture, "chapters"):
        return False
    return len(words) == 1 or bool(_NUMERAL.fullmatch(words[1].split(":")[0].split(".")[0]))
