"""Whether a few words look like a person's name, a job, a desk, or none of these."""

from __future__ import annotations

import re
from enum import Enum

from ..text.scripts import CJK, DENSE, HANGUL
from .vocabulary import Vocabulary, agency_of, particles


class Shape(Enum):
    """What a piece of a byline looks like."""

    PERSON = "person"
    ROLE = "role"
    DESK = "desk"
    NOISE = "noise"


MAX_TOKENS = 6
"""Words of a name; "María del Carmen Fernández de la Vega" has seven with particles, which do not count."""
MAX_PREPOSITION = 3
"""Letters of a word before a date: "on", "am", "le"."""
MAX_NAME = 60
"""Characters of a name."""
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[!?:;<>{}=\"“”„«»…]|\.\s+[a-zß-ÿ]")
_UNCASED = re.compile(rf"[{DENSE}\u0590-\u08ff\u0900-\u0dff\u10a0-\u10ff\u1200-\u137f]")
_CJK = re.compile(f"[{CJK}]")
_CLOSE = re.compile(f"[{DENSE}]")
"""Signs of scripts in which a whole name is written without a space."""
_HANGUL = re.compile(f"[{HANGUL}]+")
KOREAN_NAME = 3
"""Signs of a Korean name: nineteen of twenty have one of the family and two of their own."""
MAX_CJK = 12
"""Characters of a name in Chinese, Japanese or Korean writing."""
_DOTTED = "i\u0307"
"""What becomes of a Turkish "İ" that is made small without regard to the language."""
_DOMAIN = re.compile(r"\w\.[a-z]{2,4}$")
"""The end of an outlet's address: "Example.com" is no part of a person's name."""
_EDGE = " .,;:'’\"()[]/-–—"


def shape_of(piece: str, words: Vocabulary) -> tuple[Shape, str]:
    """Return what a piece looks like, and the name in it."""
    if not piece or len(piece) > 200:
        return Shape.NOISE, piece
    tokens = piece.split(" ")
    bare = [token.strip(_EDGE).lower().replace(_DOTTED, "i") for token in tokens]
    clean = next((i for i, t in enumerate(bare) if i > 1 and (t in words.noise or _DIGIT.search(t))), None)
    if clean:
        while clean > 1 and (
            (tokens[clean - 1].islower() and len(tokens[clean - 1]) <= MAX_PREPOSITION)
            or bare[clean - 1] in words.months
        ):
            clean -= 1  # "Ada Lo on 3 May", "Ada Lo May 3"
        return shape_of(" ".join(tokens[:clean]), words)
    whole = " ".join(bare)
    if whole in words.noise or _DIGIT.search(piece) or _opens_with_noise(bare, words):
        return Shape.NOISE, piece
    job = len(tokens) > 1 and is_role_word(bare[-1], words)
    if whole in words.desks:
        return Shape.DESK, piece
    if not job and len(tokens) < MAX_TOKENS and any(_is_desk_word(token, words) for token in (whole, *bare)):
        return Shape.DESK, piece
    for ending in words.after:
        if piece.endswith(ending) and len(piece) > len(ending):
            rest = piece.removesuffix(ending).rstrip(" ・")
            return shape_of(_korean_name(rest, words) or rest, words)
    if _UNCASED.search(piece):
        return _uncased(piece, bare, words), piece
    return _cased(piece, tokens, bare, words)


def _opens_with_noise(bare: list[str], words: Vocabulary) -> bool:
    """Whether the first word says that no name follows; an agency's name may begin with "Agency"."""
    return bare[0] in words.noise and (len(bare) == 1 or bare[0] not in words.desks)


def _korean_name(piece: str, words: Vocabulary) -> str | None:
    """Return the name among the words before a job: "홍길동" of "홍길동 경제부", of "한국신문 홍길동"."""
    tokens = piece.split(" ")
    if len(tokens) < 2 or not all(_HANGUL.fullmatch(token) for token in tokens):
        return None
    desks = tuple(desk for desk in words.desks if _HANGUL.match(desk))
    named = (t for t in tokens if len(t) == KOREAN_NAME and not t.endswith(desks))
    return next(named, None)


def bio_start(tokens: list[str], words: Vocabulary) -> int:
    """Return the index of the word where a sentence about a name begins, 0 where there is none.

    Nothing that follows is a byline.
    """
    bare = [token.strip(_EDGE).lower() for token in tokens[: MAX_TOKENS + 3]]
    for index in range(1, min(len(bare), MAX_TOKENS + 2)):
        if tokens[index].istitle():
            continue  # "Staff Reports"
        if bare[index] in words.bios or " ".join(bare[index : index + 2]) in words.bios:
            return index
    return 0


def _uncased(piece: str, bare: list[str], words: Vocabulary) -> Shape:
    if any(token in words.roles for token in bare):
        return Shape.ROLE
    if any(token in words.noise for token in bare) or _SENTENCE.search(piece):
        return Shape.NOISE
    if any(piece.endswith(desk) for desk in words.desks if _CJK.search(desk)):
        return Shape.DESK
    longest = MAX_CJK if _CJK.search(piece) else MAX_NAME
    return Shape.PERSON if 2 <= len(piece) <= longest and len(bare) <= MAX_TOKENS else Shape.NOISE


def _cased(piece: str, tokens: list[str], bare: list[str], words: Vocabulary) -> tuple[Shape, str]:
    first_role = next((i for i, token in enumerate(bare) if is_role_word(token, words)), None)
    if first_role is not None:
        while first_role > 0 and bare[first_role - 1] in words.role_modifiers:
            first_role -= 1
        if first_role < 2 or agency_of(tokens[0]) or agency_of(tokens[0].upper()):
            return Shape.ROLE, piece
        tokens, bare = tokens[:first_role], bare[:first_role]
    for index in range(2, len(tokens)):
        word = bare[index] if len(bare[index]) > 2 else tokens[index]
        if word in words.places | words.employers and word not in particles():
            tokens, bare = tokens[:index], bare[:index]
            break
    while len(tokens) > 1 and tokens[-1].islower() and tokens[-1] in particles():
        tokens = tokens[:-1]
    name = " ".join(tokens).strip(" ,;:-–—/")
    strong = [t for t in tokens if t.lower() not in particles() or (len(tokens) == 1 and t.istitle())]
    if not strong or len(strong) > MAX_TOKENS or len(name) > MAX_NAME or _SENTENCE.search(name):
        return Shape.NOISE, piece
    if not all(_looks_proper(token) for token in strong) or name.casefold() in words.towns:
        return Shape.NOISE, piece
    return Shape.PERSON, name


def is_role_word(token: str, words: Vocabulary) -> bool:
    """Whether a word (lower case) names a job."""
    return token in words.roles or (len(token) > 8 and token.endswith(words.role_endings))


def _is_desk_word(token: str, words: Vocabulary) -> bool:
    """Whether a word (lower case) names a collective, or is a compound that does: "nzz-redaktion"."""
    return token in words.desks or (len(token) > 9 and token.endswith(words.desk_endings))


def _looks_proper(token: str) -> bool:
    bare = token.strip(_EDGE)
    if "." in bare and _DOMAIN.search(bare):
        return False
    return bool(bare) and (bare[0].isupper() or (len(bare) > 2 and bare[1] in "'’" and bare[2].isupper()))


_IN_CAPITALS = re.compile(r"[^\W\d_]+")
_INITIALS = 2
"""Letters of a word that stays in capitals: "JD", "PJ"."""


def calm(name: str) -> str:
    """Return a name in capitals as its bearer writes it: "DANA O'NEILL" → "Dana O'Neill"."""
    if not name.isupper() or " " not in name:
        return name
    words = [
        word.lower() if i and word.lower() in particles() else _IN_CAPITALS.sub(_calm_word, word)
        for i, word in enumerate(name.split(" "))
    ]
    return " ".join(words)


def _calm_word(found: re.Match[str]) -> str:
    word = found.group()
    if len(word) <= _INITIALS:
        return word
    if word.startswith("MC") and len(word) > 4:
        return f"Mc{word[2:].capitalize()}"
    return word.capitalize().replace(_DOTTED, "i")


def cut_role(piece: str, name: str, words: Vocabulary) -> tuple[str, str | None]:
    """Return the name and what follows it in the piece when that is a job."""
    before, _, behind = piece.partition(name)
    rest = behind.strip(" ,;:-–—/") if not before or _HANGUL.match(name) else ""
    bare = [token.strip(_EDGE).lower() for token in rest.split(" ")]
    return name, rest if rest and any(is_role_word(token, words) for token in bare) else None


def is_lone_word(name: str) -> bool:
    """Whether a name is one word of a script that writes names as several."""
    return " " not in name and not _CLOSE.search(name)
