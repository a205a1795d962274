"""The credit line: who wrote, in which role and for whom, and who did something else.

`read_byline` splits a line at separators, labels and joiners and says of each piece whether it is a person,
a job, a desk, an agency, a place or noise. What looks like none of these is left out: fewer beats wrong.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..lexicon import FALLBACK, alternatives, phrases, primary
from ..lexicon.bylines import Bylines
from ..models import Author
from ..text.measure import is_dense
from ..text.whitespace import collapse
from ..value import value
from .byline_reading import Reading, read_run, without_by
from .dense_byline import with_marks
from .names import Shape, is_lone_word, shape_of
from .vocabulary import Vocabulary, agency_of, vocabulary

MAX_BYLINE = 600
"""Characters of a line that are read; a byline of twelve people with jobs and places has 500."""
MAX_AUTHORS = 20
MAX_DATED = 100
"""Characters of a line with a date and a byline."""
MAX_CLOSER = 70
"""Characters of a line with editors and sources behind a story."""
MAX_LABEL = 30
"""Characters of a label alone on its line."""
MIN_BARE, MAX_BARE = 6, 60
"""Characters of a line that is nothing but names."""
MAX_CASELESS = 5
"""Words of such a line in a script without capitals, where any short clause could be names."""

MAX_DENSE = 24
"""Signs of a byline in a script without spaces."""
MIN_DATE = 5
"""Digits of a piece of a line that says when; a year alone may be that of a film."""
FULL_STOPS = "。！？"
"""Ends of sentences in scripts without spaces; no byline has one."""
_ADDRESS = re.compile(r"\S+@\S+|@\w+|https?://\S+|www\.\S+")


@value
class ReadByline:
    """What a credit line says."""

    authors: tuple[Author, ...] = ()
    """People, in order, with roles and employers."""
    desks: tuple[str, ...] = ()
    """Collective authors: "Staff", "BBC Newsroom"."""
    agencies: tuple[str, ...] = ()
    """News agencies, as written."""
    others: tuple[str, ...] = ()
    """People who took pictures, edited, translated."""


def read_byline(text: str, language: str | None = None) -> ReadByline:
    """Read a credit line; `language` (BCP 47) helps with short words. Never raises."""
    return _read_line(text[:MAX_BYLINE], primary(language) or FALLBACK)


@lru_cache(maxsize=64)
def _read_line(text: str, own: str) -> ReadByline:
    """Read a line, and remember the answer: bylines are read where they are found and where one is chosen."""
    words = vocabulary(own)
    reading = Reading(words)
    line = with_marks(_ADDRESS.sub(" ", collapse(text)), words, own)
    position = 0
    for match in words.markers.finditer(line):
        read_run(line[position : match.start()], reading)
        phrase = (match.group(1) or match.group(2)).lower()
        reading.is_other = phrase in words.others and phrase not in words.by
        reading.closed = False
        position = match.end()
    read_run(line[position:], reading)
    if len(reading.authors) > 1 and is_lone_word(reading.authors[0].name) and not reading.joined:
        del reading.authors[0]  # "Cairo - Ada Lo"
    return ReadByline(
        tuple(reading.authors[:MAX_AUTHORS]),
        tuple(reading.desks[:MAX_AUTHORS]),
        tuple(reading.agencies[:MAX_AUTHORS]),
        tuple(reading.others[:MAX_AUTHORS]),
    )


def in_reading_order(name: str) -> str:
    """Return "Lo, Ada Mae" as "Ada Mae Lo", and any other text as it is. For names that metadata state.

    Several are apart by semicolons.
    """
    if ";" in name:
        return "; ".join(in_reading_order(part.strip()) for part in name.split(";"))
    family, comma, given = name.partition(", ")
    if not comma or " " in family or "," in given or not 1 <= len(given.split(" ")) <= 2:
        return name
    words = vocabulary("en")
    if any(shape_of(part, words)[0] is not Shape.PERSON or agency_of(part) for part in (family, given)):
        return name
    return f"{given} {family}"


def employer_of(text: str) -> str | None:
    """Return whom a phrase behind a name names as employer: "For The Example", `None` where it names none."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in vocabulary("en").employers else None


def makes_pictures(role: str | None) -> bool:
    """Whether a job is a picture-maker's alone: "Photographer", "Fotograf"; not "writer and photographer"."""
    words = vocabulary("en")
    bare = (role or "").strip().lower()
    return bare in words.pictures or (
        bare.rsplit(" ", 1)[-1] in words.pictures
        and all(w in words.role_modifiers for w in bare.split(" ")[:-1])
    )


def opens_as_label(text: str) -> bool:
    """Whether a line is nothing but words that introduce authors: "Written by", "Author:", "Von"."""
    bare = text.strip(" :：").lower()
    words = vocabulary("en")
    return 0 < len(bare) <= MAX_LABEL and (bare in words.labels or bare in words.by)


def is_role(text: str, language: str | None = None) -> bool:
    """Whether a short line is a job: "Transport correspondent"."""
    if not 0 < len(text) <= MAX_BARE:
        return False
    words = vocabulary(language)
    return shape_of(text, words)[0] is Shape.ROLE


def is_no_name(text: str) -> bool:
    """Whether a value stands where a name should and says nothing: "admin", "null", "publisher"."""
    words = vocabulary("en")
    bare = _ADDRESS.sub("", text).strip(" ,").lower()
    return (
        bare in words.noise or bare in words.labels or bare in words.roles or not any(map(str.isalpha, bare))
    )


def opens_like_byline(text: str, language: str | None = None) -> bool:
    """Whether a line begins with a word that introduces authors and reads as a byline to its end."""
    words = vocabulary(language)
    if len(text) > MAX_BYLINE // 2 or (is_dense(text) and text[-1] in FULL_STOPS):
        return False
    line = with_marks(collapse(text), words, primary(language) or FALLBACK)
    if not _opens(line, words):
        return False
    rest, found = without_by(line, words)
    marker = words.markers.match(line)
    if not found and not (marker and (marker.group(1) or marker.group(2)).lower() in words.labels):
        return False
    said = read_byline(text, language)
    named = " ".join([*(a.name for a in said.authors), *said.desks, *said.agencies])
    return bool(named) and 3 * len(named) >= len(rest) - 20


def names_source(text: str) -> bool:
    """Whether a line says which agency a story is from: "Source: Reuters"."""
    words = vocabulary("en")
    marker = words.markers.match(collapse(text[:MAX_DATED]))
    if marker is None or (marker.group(1) or marker.group(2)).lower() not in words.sources:
        return False
    return bool(read_byline(text).agencies)


def source_of(text: str) -> str | None:
    """Return the house that a line gives as its story's source: "The Example" of "Source: The Example"."""
    words = vocabulary(FALLBACK)
    line = with_marks(collapse(text[:MAX_BYLINE]), words, FALLBACK)
    for marker in words.markers.finditer(line):
        if (marker.group(1) or "").lower() in words.sources:
            return line[marker.end() :].split(" ")[0].strip("，,|｜") or None
    return None


def closes_story(text: str) -> bool:
    """Whether a line names who edited the story, which some languages' papers set behind its end."""
    line = collapse(text)
    if not 0 < len(line) <= MAX_CLOSER or not is_dense(line):
        return False
    return _closers().search(line) is not None


@cache
def _closers() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(phrases(Bylines, 'closers'))})\s?[:：|｜丨/／]")


def byline_among(pieces: list[str], language: str | None = None) -> str | None:
    """Return the byline in a line of furniture that is laid out in pieces, with times and buttons in others.

    A bare name is one only beside a time, and where it is no piece among many names.
    """
    opening = [piece for piece in pieces if opens_like_byline(piece, language)]
    if opening:
        return ", ".join(opening)
    if not any(sum(map(str.isdigit, piece)) >= MIN_DATE for piece in pieces):
        return None
    return next((piece for piece in pieces if _is_signed(piece, language)), None)


def _is_signed(piece: str, language: str | None) -> bool:
    """Whether words are a bare name, with an agency behind it or not: "Petra Dvořáková, ČTK".

    In a script without spaces a sign of the trade must stand with it: "【佐藤健一】", "김민수 기자".
    """
    if ":" in piece or "：" in piece:
        return False  # a label that introduces no author: "Font size: …"
    if is_dense(piece):
        said = read_byline(piece, language) if len(piece) <= MAX_DENSE else ReadByline()
        signed = not said.desks and any(piece != author.name for author in said.authors)
        return signed and not any(map(str.isdigit, piece))
    name, comma, rest = piece.partition(", ")
    return is_bare_name(name if comma and agency_of(rest) else piece, language)


def signs_densely(text: str, language: str | None = None) -> bool:
    """Whether a line in a script without spaces is a name with a sign of the trade: "김민수 기자 kim@…".

    A name in brackets, alone on its line, signs as well: "（王小明）".
    """
    bare = collapse(_ADDRESS.sub(" ", text)).strip()
    if not bare or not is_dense(bare) or bare[-1] in FULL_STOPS or not _is_signed(bare, language):
        return False
    rest = bare
    for author in read_byline(bare, language).authors:
        rest = rest.replace(author.name, "")
    words = vocabulary(language)
    signs = (*words.after, *words.dense_openers)
    return not rest.strip(" ()（）、·") or any(len(sign) > 1 and sign in rest for sign in signs)


def _opens(text: str, words: Vocabulary) -> bool:
    """Whether the first word may introduce authors: a quick look before the line is read."""
    head = text[:40].lower().split(maxsplit=1)
    return bool(head) and (head[0].rstrip(":") in words.openers or head[0].startswith(words.dense_openers))


def is_bare_name(text: str, language: str | None = None) -> bool:
    """Whether a line is nothing but the full names of one or two people."""
    if not MIN_BARE <= len(text) <= MAX_BARE or text[-1] in ".!?:;,":
        return False
    if ";" in text or (text.upper() == text.lower() and len(text.split()) > MAX_CASELESS):
        return False
    said = read_byline(text, language)
    named = "".join(author.name for author in said.authors)
    return (
        0 < len(said.authors) <= 2
        and len(named) >= 0.8 * len(text)
        and all(" " in author.name for author in said.authors)
    )
