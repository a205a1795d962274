"""Reading a credit line from left to right: pieces, and what each is taken for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ..models import Author
from ..text.whitespace import collapse
from .makers import is_organization
from .names import Shape, bio_start, calm, cut_role, is_lone_word, shape_of
from .vocabulary import Vocabulary, agency_of, is_outlet, particles

MAX_ABBREVIATION = 4
"""Characters of a last word whose full stop is its own: "Jr.", "PhD."."""
MAX_ONE_NAME = 3
"""Words of each of two names that "and" joins without a space."""
MIN_JOINED = 3
"""Letters of a word with "and" before it: "ومحمد"."""

_PARTS = re.compile(r"(\s*[,;|·•、，；｜\n\u2022]\s*|\s+[-–—/]\s+|(?<=\w)/(?=[A-ZÀ-Þ]))")
_BARS = ("|", "｜")
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{0,80})[)）\]]")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-zA-Zа-яА-Я]{2,5}")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\.?")
_LEAD = re.compile(r"^[\s:：–—\-•·|/*,.]+|[\s:：–—\-•·|/*,]+$")


@dataclass(slots=True)
class Reading:
    """The state while the pieces are read from left to right."""

    words: Vocabulary
    is_other: bool = False
    closed: bool = False
    """Whether "and" has ended the list of authors."""
    joined: bool = False
    """Whether "and" joins any two of them."""
    barred: bool = False
    """Whether a bar stands before the piece: behind people, their outlet's name."""
    authors: list[Author] = field(default_factory=list)
    desks: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many are named so far."""
        return len(self.authors) + len(self.desks) + len(self.agencies) + len(self.others)


def read_run(run: str, reading: Reading) -> None:
    """Read a stretch between two labels."""
    for brackets in _BRACKETS.finditer(run):
        _read_brackets(brackets.group(1), reading)
    pieces = _PARTS.split(collapse(_BRACKETS.sub(" ", run)))
    for index in range(0, len(pieces), 2):
        part = _LEAD.sub("", pieces[index])
        if not part:
            continue
        reading.barred = index > 0 and pieces[index - 1].strip() in _BARS
        bare, found = without_by(part, reading.words)
        if found:
            reading.is_other = reading.closed = reading.barred = False
        if not _read_part(_LEAD.sub("", bare), reading):
            break


def _read_brackets(inner: str, reading: Reading) -> None:
    if agency_of(inner):
        reading.agencies.append(inner.strip())


def without_by(part: str, words: Vocabulary) -> tuple[str, bool]:
    """Take the opening "by" off."""
    pieces = part.split(" ")
    for count in range(min(words.longest_by, len(pieces) - 1), 0, -1):
        head = " ".join(pieces[:count]).lower().rstrip(":")
        if head in words.by:
            return " ".join(pieces[count:]), True
    return part, False


def _read_part(part: str, reading: Reading) -> bool:
    """Read one piece; return whether the line goes on behind it."""
    if agency_of(part):
        reading.agencies.append(part)
        if " " in part:  # "Ada Moss and Ben Kerr, Associated Press": it employs them; "…, dpa" wrote as well
            reading.authors = [a.model_copy(update={"affiliation": part}) for a in reading.authors]
        return True
    name, _, house = part.rpartition("/")
    if " " in name and agency_of(house):
        return _read_part(name, reading) and _read_part(house, reading)
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
        if _is_joined_on(word) and 2 <= index - start <= MAX_ONE_NAME >= len(tokens) - index >= 2:
            tokens[index] = word[1:]
            _take(" ".join(tokens[start:index]), reading, joined)
            start, joined = index, True
        elif _is_joiner(word, reading.words) and not _is_inside_name(tokens, start, index):
            known = reading.count
            if start < index:
                _take(" ".join(tokens[start:index]), reading, joined)
            # what stands beside a place or an outlet is another one: "g1 Rio and TV Example"
            start, joined = index + 1, start == index or reading.count > known or not reading.authors
    _take(" ".join(tokens[start:]), reading, joined)
    reading.closed = reading.closed or joined
    reading.joined = reading.joined or joined
    return not bio


def _is_whole_desk(tokens: list[str], reading: Reading) -> bool:
    """Whether words name a collective together: "Staff and news service reports"."""
    words = reading.words
    return (
        len(tokens) > 2
        and tokens[0].lower() in words.desks
        and any(_is_joiner(token, words) for token in tokens)
        and all(token.islower() for token in tokens[1:])
    )


def _is_joined_on(word: str) -> bool:
    """Whether "and" is written onto a word, as in Arabic and Hebrew; a name may begin so as well.

    Asked between two names of two or three words only: sentences are longer.
    """
    return len(word) > MIN_JOINED and word[0] in "وו"


def _is_inside_name(tokens: list[str], start: int, index: int) -> bool:
    """Whether a word of one letter stands inside a name: "José Volta e Pinto"; another person has two."""
    word = tokens[index]
    return len(word) == 1 and word.isalpha() and index - start >= 2 and index == len(tokens) - 2


def _is_joiner(word: str, words: Vocabulary) -> bool:
    """Whether a word joins names; in capitals only where it is no initial ("And", not "Y")."""
    return word in words.joiners or word == "&" or (len(word) > 2 and word.lower() in words.joiners)


def _take(piece: str, reading: Reading, joined: bool) -> None:
    """Take one piece for what it looks like."""
    words = reading.words
    piece, _ = without_by(_LEAD.sub("", piece), words)
    if _is_label(piece.lower(), words) or _opens_place(piece, words, bool(reading.authors)):
        return
    piece, agency = _without_house(piece, agency_of)
    piece, outlet = _without_house(piece, is_outlet)
    piece, address = _without_address(piece, reading)
    outlet = outlet or address
    shape, name = shape_of(piece, words)
    reading.agencies += [agency] if agency else []
    if agency_of(piece) or (shape is Shape.PERSON and agency_of(name)):
        reading.agencies.append(name if agency_of(name) else piece)
    elif reading.is_other:
        reading.others += [name] if shape is Shape.PERSON else []
    elif shape is Shape.PERSON:
        _take_person(piece, name, agency or outlet, reading, joined)
    elif shape is Shape.ROLE and reading.authors:
        last = reading.authors[-1]
        role = name if last.role is None else f"{last.role}, {name}"
        reading.authors[-1] = last.model_copy(update={"role": role})
    elif shape is Shape.DESK:
        reading.desks.append(_without_date(piece))
    elif shape is Shape.NOISE and not joined:
        reading.closed = bool(reading.authors)  # "Ada Moss, g1 — Porto Velho"


def _without_address(piece: str, reading: Reading) -> tuple[str, str | None]:
    """Take an outlet's address off that stands behind a name: "Ada Moss Example.com Archive"."""
    tokens = piece.split(" ")
    index = next((i for i, token in enumerate(tokens) if "." in token and _DOMAIN.fullmatch(token)), None)
    if index is not None and index >= 2:
        return " ".join(tokens[:index]), tokens[index]
    if piece == tokens[0] and index == 0 and not reading.authors and not reading.is_other:
        reading.desks.append(piece)
    elif index == 0 and reading.authors:
        last = reading.authors[-1]
        reading.authors[-1] = last.model_copy(update={"affiliation": last.affiliation or tokens[0]})
    return piece, None


def _is_label(bare: str, words: Vocabulary) -> bool:
    return bare in words.labels or bare in words.others


def _opens_place(piece: str, words: Vocabulary, behind: bool) -> bool:
    """Whether a piece is a place with its preposition: "em São Paulo".

    Unless an author stands before it (`behind`), a word that names may begin with is none: "De Luca".
    """
    first, _, rest = piece.partition(" ")
    if not rest or first.lower() not in words.places:
        return False
    return behind or (first.lower() not in particles() and first.lower() not in words.by)


def _take_person(piece: str, name: str, employer: str | None, reading: Reading, joined: bool) -> None:
    """Take a name for an author's, his employer's, or a place.

    A lone word behind a name is a place, and so is a name behind "A and B", unless "and" joins it.
    """
    if reading.authors and (reading.barred or _is_employer(name) or is_outlet(name)):
        last = reading.authors[-1]
        house = piece if reading.barred else name  # "| The Post of Moss" is no name cut at "of"
        reading.authors[-1] = last.model_copy(update={"affiliation": last.affiliation or house})
    elif reading.count and not joined and (reading.closed or is_lone_word(name)):
        return
    elif all(author.name.casefold() != name.casefold() for author in reading.authors):
        known, role = cut_role(piece, name, reading.words)
        reading.authors.append(Author(name=calm(known), role=role, affiliation=employer))


def _is_employer(name: str) -> bool:
    """Whether a name behind a person's is a house's: "The Moss Post", "example.com", "Moss University"."""
    return name.startswith("The ") or bool(_DOMAIN.fullmatch(name)) or is_organization(name)


def _without_date(piece: str) -> str:
    """Take a date off that stands behind a collective without a mark: "Example Staff on 16.11.2022"."""
    tokens = piece.split(" ")
    end = next((i for i, token in enumerate(tokens) if _DATE.fullmatch(token)), None)
    while end and tokens[end - 1].islower():
        end -= 1
    return " ".join(tokens[:end]) if end else piece


def _without_house(piece: str, named: Callable[[str], object]) -> tuple[str, str | None]:
    """Take a house off that stands behind a name without a mark: "ADA MOSS Associated Press"."""
    tokens = piece.split(" ")
    for index in range(2, len(tokens)):
        rest = " ".join(tokens[index:])
        if named(rest):
            return " ".join(tokens[:index]), rest
    return piece, None
