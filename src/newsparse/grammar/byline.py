"""The credit line: who wrote, in which role and for whom, and who did something else.

`read_byline` splits a line at separators, labels and joiners and says of each piece whether it is a person,
a job, a desk, an agency, a place or noise. What looks like none of these is left out: fewer beats wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..models import Author
from ..text.whitespace import collapse
from .dense_byline import with_marks
from .names import Shape, bio_start, calm, cut_role, is_lone_word, shape_of
from .vocabulary import Vocabulary, agency_of, vocabulary

MAX_BYLINE = 600
"""Characters of a line that are read; a byline of twelve people with jobs and places has 500."""
MAX_AUTHORS = 20
MAX_DATED = 100
"""Characters of a line with a date and a byline."""
MAX_ABBREVIATION = 4
"""Characters of a last word whose full stop is its own: "Jr.", "PhD."."""
MIN_BARE, MAX_BARE = 6, 60
"""Characters of a line that is nothing but names."""

_PARTS = re.compile(r"\s*[,;|·•、，；｜\n\u2022]\s*|\s+[-–—/]\s+|(?<=\w)/(?=[A-ZÀ-Þ])")
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{0,80})[)）\]]")
_ADDRESS = re.compile(r"\S+@\S+|@\w+|https?://\S+|www\.\S+")
_SIGNATURE_MARKS = " \t()[]{}–—-*©|/."
_LEAD = re.compile(r"^[\s:：–—\-•·|/*,.]+|[\s:：–—\-•·|/*,]+$")


@dataclass(frozen=True, slots=True)
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


@dataclass(slots=True)
class _Reading:
    """The state while the pieces are read from left to right."""

    words: Vocabulary
    is_other: bool = False
    closed: bool = False
    """Whether "and" has ended the list of authors."""
    joined: bool = False
    """Whether "and" joins any two of them."""
    authors: list[Author] = field(default_factory=list)
    desks: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many are named so far."""
        return len(self.authors) + len(self.desks) + len(self.agencies) + len(self.others)


def read_byline(text: str, language: str | None = None) -> ReadByline:
    """Read a credit line; `language` (BCP 47) helps with short words. Never raises."""
    own = (language or "en").split("-")[0].lower()
    words = vocabulary(own)
    reading = _Reading(words)
    line = with_marks(_ADDRESS.sub(" ", collapse(text[:MAX_BYLINE])), words, own)
    position = 0
    for match in words.markers.finditer(line):
        _read_run(line[position : match.start()], reading)
        phrase = (match.group(1) or match.group(2)).lower()
        reading.is_other = phrase in words.others and phrase not in words.by
        reading.closed = False
        position = match.end()
    _read_run(line[position:], reading)
    if len(reading.authors) > 1 and is_lone_word(reading.authors[0].name) and not reading.joined:
        del reading.authors[0]  # "Cairo - Ada Lo"
    return ReadByline(
        tuple(reading.authors[:MAX_AUTHORS]),
        tuple(reading.desks[:MAX_AUTHORS]),
        tuple(reading.agencies[:MAX_AUTHORS]),
        tuple(reading.others[:MAX_AUTHORS]),
    )


def is_signature(text: str) -> bool:
    """Whether a line behind a story says who made it: "(Reporting by …; Editing by …)", "(Reuters)"."""
    if len(text) > MAX_BYLINE:
        return False
    bare = text.strip(_SIGNATURE_MARKS)
    if bare.lower().startswith(vocabulary("en").signatures):
        return True
    if text.lstrip().startswith("©"):
        return bool(read_byline(bare).agencies)
    return len(bare) <= MAX_BARE and bare != text and agency_of(bare) is not None


def in_reading_order(name: str) -> str:
    """Return "Lo, Ada Mae" as "Ada Mae Lo", and any other text as it is. For names that metadata state."""
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


def is_no_name(text: str) -> bool:
    """Whether a value stands where a name should and says nothing: "admin", "null"."""
    return text.strip().lower() in vocabulary("en").noise or not any(map(str.isalpha, text))


def opens_like_byline(text: str, language: str | None = None) -> bool:
    """Whether a line begins with a word that introduces authors and reads as a byline to its end."""
    words = vocabulary((language or "en").split("-")[0].lower())
    if len(text) > MAX_BYLINE // 2 or not _opens(text, words):
        return False
    rest, found = _without_by(collapse(text), words)
    marker = words.markers.match(collapse(text))
    if not found and not (marker and (marker.group(1) or marker.group(2)).lower() in words.labels):
        return False
    said = read_byline(text, language)
    named = " ".join([*(a.name for a in said.authors), *said.desks, *said.agencies])
    return bool(named) and 3 * len(named) >= len(rest) - 20


def byline_within(text: str, language: str | None = None) -> str | None:
    """Return the byline at the end of a dated line: "by Ada Lo" of "May 4th, 2009 by Ada Lo"."""
    if len(text) > MAX_DATED or not any(map(str.isdigit, text)):
        return None
    by = vocabulary((language or "en").split("-")[0].lower()).by
    words = text.split(" ")
    for index in range(len(words) - 2, 0, -1):
        if words[index].lower() in by:
            name = " ".join(words[index + 1 :])
            return " ".join(words[index:]) if is_bare_name(name, language) else None
    return None


def _opens(text: str, words: Vocabulary) -> bool:
    """Whether the first word may introduce authors: a quick look before the line is read."""
    head = text[:40].lower().split(maxsplit=1)
    return bool(head) and (head[0].rstrip(":") in words.openers or head[0].startswith(words.dense_openers))


def is_bare_name(text: str, language: str | None = None) -> bool:
    """Whether a line is nothing but the full names of one or two people."""
    if not MIN_BARE <= len(text) <= MAX_BARE or text[-1] in ".!?:;,":
        return False
    said = read_byline(text, language)
    named = "".join(author.name for author in said.authors)
    return (
        0 < len(said.authors) <= 2
        and len(named) >= 0.8 * len(text)
        and all(" " in author.name for author in said.authors)
    )


def _read_run(run: str, reading: _Reading) -> None:
    """Read a stretch between two labels."""
    for brackets in _BRACKETS.finditer(run):
        _read_brackets(brackets.group(1), reading)
    for part in _PARTS.split(collapse(_BRACKETS.sub(" ", run))):
        part = _LEAD.sub("", part)
        if not part:
            continue
        bare, found = _without_by(part, reading.words)
        if found:
            reading.is_other = reading.closed = False
        if not _read_part(_LEAD.sub("", bare), reading):
            break


def _read_brackets(inner: str, reading: _Reading) -> None:
    if agency_of(inner):
        reading.agencies.append(inner.strip())


def _without_by(part: str, words: Vocabulary) -> tuple[str, bool]:
    """Take the opening "by" off."""
    pieces = part.split(" ")
    for count in range(min(words.longest_by, len(pieces) - 1), 0, -1):
        head = " ".join(pieces[:count]).lower().rstrip(":")
        if head in words.by:
            return " ".join(pieces[count:]), True
    return part, False


def _read_part(part: str, reading: _Reading) -> bool:
    """Read one piece; return whether the line goes on behind it."""
    if agency_of(part):
        reading.agencies.append(part)
        return True
    if part.endswith(".") and len(part.rsplit(" ", 1)[-1]) > MAX_ABBREVIATION:
        part = part.rstrip(".")
    tokens = part.split(" ")
    if _is_whole_desk(tokens, reading):
        reading.desks.append(" ".join(tokens))
        return True
    bio = bio_start(tokens, reading.words)
    tokens = tokens[:bio] if bio else tokens
    start, joined = 0, False
    for index, word in enumerate(tokens):
        if _is_joiner(word, reading.words):
            known = reading.count
            if start < index:
                _take(" ".join(tokens[start:index]), reading, joined)
            # what stands beside a place or an outlet is another one: "g1 Rio and TV Example"
            start, joined = index + 1, start == index or reading.count > known or not reading.authors
    _take(" ".join(tokens[start:]), reading, joined)
    reading.closed = reading.closed or joined
    reading.joined = reading.joined or joined
    return not bio


def _is_whole_desk(tokens: list[str], reading: _Reading) -> bool:
    """Whether words name a collective together: "Staff and news service reports"."""
    words = reading.words
    return (
        len(tokens) > 2
        and tokens[0].lower() in words.desks
        and any(_is_joiner(token, words) for token in tokens)
        and all(token.islower() for token in tokens[1:])
    )


def _is_joiner(word: str, words: Vocabulary) -> bool:
    """Whether a word joins names; in capitals only where it is no initial ("And", not "Y")."""
    return word in words.joiners or word == "&" or (len(word) > 2 and word.lower() in words.joiners)


def _take(piece: str, reading: _Reading, joined: bool) -> None:
    """Take one piece for what it looks like.

    A lone word behind a name is a place, and so is a name behind "A and B", unless "and" joins it.
    """
    words = reading.words
    piece, _ = _without_by(_LEAD.sub("", piece), words)
    if piece.lower() in words.labels or piece.lower() in words.others:
        return
    piece, agency = _without_agency(piece)
    shape, name = shape_of(piece, words)
    target = reading.others if reading.is_other else None
    if agency is not None:
        reading.agencies.append(agency)
    if agency_of(piece):
        reading.agencies.append(piece)
    elif shape is Shape.PERSON and agency_of(name):
        reading.agencies.append(name)
    elif shape is Shape.PERSON:
        if target is not None:
            target.append(name)
        elif reading.authors and not joined and (reading.closed or is_lone_word(name)):
            return
        elif all(author.name.casefold() != name.casefold() for author in reading.authors):
            known, role = cut_role(piece, name, words)
            reading.authors.append(Author(name=calm(known), role=role))
    elif shape is Shape.ROLE and reading.authors and not reading.is_other:
        last = reading.authors[-1]
        role = piece if last.role is None else f"{last.role}, {piece}"
        reading.authors[-1] = last.model_copy(update={"role": role})
    elif shape is Shape.DESK and target is None:
        reading.desks.append(piece)


def _without_agency(piece: str) -> tuple[str, str | None]:
    """Take an agency off that stands behind a name without a mark: "ADA MOSS Associated Press"."""
    tokens = piece.split(" ")
    for index in range(2, len(tokens)):
        rest = " ".join(tokens[index:])
        if agency_of(rest):
            return " ".join(tokens[:index]), rest
    return piece, None
