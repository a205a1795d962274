"""Who made a picture: photographer and agency in a credit."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import alternatives, load, phrases
from ..lexicon.credit import Credits
from ..lexicon.given_names import given_names
from ..lexicon.loader import SHARED
from ..lexicon.organizations import OrganizationsLexicon
from ..models import Credit
from ..text.scripts import CJK, HAN

MAX_NAME_WORDS = 5
MAX_DENSE_NAME = 4
"""Signs of a name in Chinese, Japanese or Korean."""
MAX_CASELESS_WORDS = 4
_PARTICLES = frozenset(
    ["de", "da", "do", "dos", "del", "di", "du", "la", "le", "van", "von", "der", "den", "el", "al", "y", "e"]
)
_WORDS = re.compile(r"\w+")
_PARTS = re.compile(
    r"\s*/\s*|\s*\|\s*|\s+via\s+|\s*;\s*|\s+[-–—]\s+|(?<=\w),\s+|\s+for\s+|\s+für\s+|\s*[()（）]\s*"
)
_DENSE = re.compile(f"[{CJK}]+")
_REPORTER = re.compile(
    rf"(?P<house>[{HAN}]{{2,8}}?)(?:记者|記者)\s?(?P<name>[{HAN}]{{2,4}}?)\s?(?:摄|攝|摄影|攝影)?"
)
"""A wire's own photographer: "新华社记者 王伟 摄"."""
_ORGANIZATION_WORDS = ("name_words", "outlet_words", "company_words", "suffixes", "bodies")
_ARTICLES = frozenset(["the"])
"""Words that open the name of an outlet or a body and of no person."""


def read_credit(raw: str) -> Credit:
    """Tell photographer and agency in a credit that `split_credit` or `clean_credit` gave."""
    reporter = _REPORTER.fullmatch(raw)
    if reporter is not None:
        return Credit(photographer=reporter["name"], agency=reporter["house"], raw=raw)
    parts = [part.strip() for part in _PARTS.split(raw) if part and part.strip()]
    parts = [part for part in parts if part.casefold() not in remarks() | labels()] or parts
    parts = [word for part in parts for word in (part.split() if _is_dense_pair(part) else [part])]
    houses = [part for part in parts if names_house(part)]
    people = [part for part in parts if not names_house(part)]
    if not houses and len(people) == 2 and is_person(people[1]) and _is_house(people[0]):
        people.reverse()  # "Gazette Photo - Owen Brack"
    if not houses and len(people) == 2 and is_person(people[0]):  # "Owen Brack/Gazette"
        return Credit(photographer=people[0], agency=people[1], raw=raw)
    named = people[0] if people and (houses or len(people) == 1) else None
    if not houses and named is not None and is_organization(named):
        return Credit(agency=named, raw=raw)
    told = named is not None and (is_person(named) or _may_be_name(named))
    return Credit(photographer=named if told else None, agency="/".join(houses) or None, raw=raw)


def is_person(text: str) -> bool:
    """Whether a part of a credit reads as a person's name."""
    words = text.split()
    if not 2 <= len(words) <= MAX_NAME_WORDS or is_organization(text):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def is_organization(text: str) -> bool:
    """Whether a name's first or last word is an organisation's, and the first no given name."""
    words = text.casefold().split()
    if len(words) < 2 or not text[0].isupper() or words[0] in given_names():
        return False
    return words[0] in _ARTICLES or bool({words[0], words[-1]} & _organization_words())


def _is_house(text: str) -> bool:
    """Whether a part of a credit that no list knows is a house by a word of its name: "Inquam Photos"."""
    return not _house_signs().isdisjoint(text.casefold().split())


@cache
def _house_signs() -> frozenset[str]:
    return frozenset(load(Credits, SHARED).house_words)


def names_house(text: str) -> bool:
    """Whether an agency or picture archive is named in the text."""
    if _house_words().isdisjoint(_WORDS.findall(text)):
        return False
    return bool(_house().search(text))


@cache
def _house_words() -> frozenset[str]:
    """Return the first words of all houses: a look at them spares most texts the long pattern."""
    houses = load(Credits, SHARED).houses
    return frozenset(word.group() for word in map(_WORDS.search, houses) if word)


@cache
def _house() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(load(Credits, SHARED).houses)})(?!\w)")


@cache
def remarks() -> frozenset[str]:
    """Return the words in brackets or beside a name that are no credit: "archive picture", "left"."""
    return frozenset(load(Credits, SHARED).remarks)


@cache
def labels() -> frozenset[str]:
    """Return the words that announce a credit, in lower case."""
    return frozenset(label.casefold() for label in load(Credits, SHARED).labels)


def _is_dense_pair(part: str) -> bool:
    """Whether a name and an agency stand side by side in a script that has no capitals: "王伟 新华社"."""
    words = part.split()
    return len(words) == 2 and all(map(_DENSE.fullmatch, words)) and any(map(names_house, words))


def _may_be_name(text: str) -> bool:
    """Whether a part is a name, in a script that has no capitals to tell by."""
    if text.upper() != text.lower() or any(sign.isdigit() for sign in text):
        return False
    if _DENSE.search(text):
        return 2 <= len(text) <= MAX_DENSE_NAME
    return 2 <= len(text.split()) <= MAX_CASELESS_WORDS


@cache
def _organization_words() -> frozenset[str]:
    lists = (phrases(OrganizationsLexicon, name) for name in _ORGANIZATION_WORDS)
    return frozenset(word for entries in lists for entry in entries for word in entry.split())
