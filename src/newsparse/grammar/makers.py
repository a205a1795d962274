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
from ..text.scripts import CJK
from .credit_words import SENTENCE, dense_patterns

MAX_NAME_WORDS = 5
MAX_DENSE_NAME = 4
"""Signs of a name in Chinese, Japanese or Korean."""
MAX_CASELESS_WORDS = 4
MIN_PROSE_WORDS = 3
MAX_SIGNATURE = 90
"""Letters of a line that is nothing but makers' names."""
_PARTICLES = frozenset(
    ["de", "da", "do", "dos", "del", "di", "du", "la", "le", "van", "von", "der", "den", "el", "al", "y", "e"]
)
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "via",
        "on",
        "from",
        "by",
        "y",
        "et",
        "und",
        "&",
        "zu",
        "op",
        "på",
        "og",
        "och",
        "i",
    ]
)
"""Words in lower case inside the names of houses."""
_WORDS = re.compile(r"\w+")
_FOR = re.compile(r"\s(?:via|for|für|pour|para)\s")
_STRONG = re.compile(rf"[/／|]|{_FOR.pattern}")
"""What stands between a maker and a house only."""
_NEVER_IN_NAME = re.compile(r"[/:|\d]")
_PARTS = re.compile(
    r"\s*[/／]\s*|\s*\|\s*|\s+via\s+|\s*;\s*|\s+[-–—]\s+|(?<=\w),\s+|\s+(?:for|für|pour|para|by)\s+"
    r"|\s*[()（）]\s*|:\s+|(?<=[^\W\d_]{4})\.\s+(?=[A-Z]{2,5}$)"
)
_BEHIND_NAME = re.compile(r"(?:\s+(?:on|from)\s+|\s*[-–]\s*|\s+)(?=[A-Z])")
"""Between a maker and a house in one part: "Ann Lee on Unsplash", "Ann Lee-Imagn Images"."""
_DENSE = re.compile(f"[{CJK}]+")
_ORGANIZATION_WORDS = ("name_words", "outlet_words", "company_words", "suffixes", "bodies")
_ARTICLES = frozenset(["the", "la", "el", "il", "les", "los", "las", "die", "das", "het", "l'"])
"""Words that open the name of an outlet or a body and of no person."""


def is_company(name: str) -> bool:
    """Whether a name ends in a legal form: "Wydawnictwo Gazeta Sp. z o.o.", "Example Media GmbH"."""
    words = name.casefold().split()
    forms = ("".join(_WORDS.findall("".join(words[-count:]))) for count in range(1, min(4, len(words))))
    return any(form in _legal_forms() for form in forms)


@cache
def _legal_forms() -> frozenset[str]:
    lists = phrases(OrganizationsLexicon, "suffixes")
    return frozenset(form for entry in lists for form in entry.split())


def read_credit(raw: str) -> Credit:
    """Tell photographer and agency in a credit that `split_credit` or `clean_credit` gave."""
    reporter = dense_patterns().reporter.fullmatch(raw) or dense_patterns().dispatch.fullmatch(raw)
    if reporter is not None:
        return Credit(photographer=reporter["name"], agency=reporter["house"] or None, raw=raw)
    parts = _parts(raw)
    houses = [part for part in parts if _is_agency(part)]
    people = [part for part in parts if not _is_agency(part)]
    if not houses and len(people) == 2 and is_person(people[1]) and (":" in raw or _is_outlet(*people)):
        people.reverse()  # "Gazette Photo - Owen Brack", "RNZ / Owen Brack"
    if not houses and len(people) == 2 and is_person(people[0]):  # "Owen Brack/Gazette"
        return Credit(photographer=people[0], agency=people[1], raw=raw)
    named = people[0] if people and (houses or len(people) == 1) else None
    if not houses and named is not None and is_organization(named):
        return Credit(agency=named, raw=raw)
    told = named is not None and (is_person(named) or _may_be_name(named))
    return Credit(photographer=named if told else None, agency="/".join(houses) or None, raw=raw)


def _parts(raw: str) -> list[str]:
    """Return the names in a credit, without the remarks beside them."""
    parts = [part.strip() for part in _PARTS.split(raw) if part and part.strip()]
    parts = [part for part in parts if part.casefold() not in remarks() | labels()] or parts
    split = (_split_part(part) for part in parts)
    return [word for words in split for word in words]


def _split_part(part: str) -> list[str]:
    """Return name and house apart, where only a space or a dash stands between them."""
    if _is_dense_pair(part):
        return part.split()
    for behind in _BEHIND_NAME.finditer(part):
        name, house = part[: behind.start()], part[behind.end() :]
        person = is_person if behind.group().strip() or " " in house else is_known_person
        if person(name) and is_house(house):
            return [name, house]
    return [part]


def _is_agency(part: str) -> bool:
    """Whether a part of a credit is a known house; a person may share a word with one: "ANA RUIZ"."""
    if is_house(part) or (names_house(part) and not is_known_person(part)):
        return True
    first, *rest = part.casefold().split()
    return is_house(first) and _organization_words().issuperset(rest)  # "imago images"


def _is_outlet(part: str, other: str) -> bool:
    """Whether a part that no list knows is a house beside another that is a person.

    By its words, as one word beside a full name, or since only the other has a given name.
    """
    return " " not in part or is_organization(part) or (is_known_person(other) and not is_known_person(part))


def names_makers_only(text: str, *, announced: bool = False) -> bool:
    """Whether a line is makers' names and nothing else: "Ann Lee / AFP", "TEMPO/Ani Sari", "Ann Lee".

    Commas part the names of people shown as well: there a known house must be among them, unless a label
    has `announced` makers. So announced, names of any kind are theirs.
    """
    parts = _parts(text) if len(text) <= MAX_SIGNATURE else []
    if not parts or text[-1] in ".!?:;," or remarks().issuperset(map(str.casefold, parts)):
        return False
    strange = [part for part in parts if not _is_named(part)]
    if SENTENCE.search(text) or any(" " in part for part in strange):
        return False
    beside = all(f"/{part}" in text or f"{part}/" in text for part in strange)
    if strange and not (beside and any(map(is_known_person, parts))):  # "Ani Sari/detikcom"
        return False
    if announced or any(map(_is_agency, parts)):
        return True
    if len(parts) == 1:
        return is_person(text)
    return any(map(is_known_person if _FOR.search(text) else is_person, parts)) and bool(_STRONG.search(text))


def _is_named(part: str) -> bool:
    """Whether a part is a name: of a house, or with a capital wherever it has a word."""
    if is_house(part) or (names_house(part) and not is_prose(part)):
        return True
    words = part.split()
    return (
        len(words) <= MAX_NAME_WORDS
        and not any(map(str.isdigit, part))
        and all(not word[0].islower() or word in _PARTICLES or word in _SMALL for word in words)
    )


def is_prose(text: str) -> bool:
    """Whether a part of what may be a credit is more than names: "The port of Ostvik / AP"."""
    return any(map(_is_prose_part, _PARTS.split(text)))


def _is_prose_part(part: str | None) -> bool:
    words = part.split() if part else []
    if part is None or len(words) < MIN_PROSE_WORDS or is_house(part) or words[0].islower():
        return False  # "zur Verfügung gestellt von" begins no caption
    if part.upper() == part.lower():
        return len(words) > MAX_CASELESS_WORDS
    known = remarks() | labels() | _organization_words()
    return any(w.isalpha() and w.islower() and w not in _PARTICLES | _SMALL | known for w in words)


def is_known_person(text: str) -> bool:
    """Whether a text is a person's name, and the first or last word a given name."""
    words = text.casefold().split()
    return is_person(text) and (words[0] in given_names() or words[-1] in given_names())


def is_person(text: str) -> bool:
    """Whether a part of a credit reads as a person's name."""
    words = text.split()
    if not 2 <= len(words) <= MAX_NAME_WORDS or _NEVER_IN_NAME.search(text) or is_organization(text):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def is_organization(text: str) -> bool:
    """Whether a name's first or last word is an organisation's, and the first no given name."""
    words = text.casefold().split()
    if len(words) < 2 or not text[0].isupper() or words[0] in given_names():
        return False
    if words[0] in _ARTICLES:
        return all(word[0].isupper() or word in _PARTICLES | _SMALL for word in text.split())
    return bool({words[0], words[-1]} & _organization_words())


def is_house(text: str) -> bool:
    """Whether a text is the name of an agency or picture archive and nothing else, in any case: "Ansa"."""
    return text.casefold() in _houses()


@cache
def _houses() -> frozenset[str]:
    return frozenset(house.casefold() for house in load(Credits, SHARED).houses)


def names_house(text: str) -> bool:
    """Whether an agency or picture archive is named in the text."""
    if _house_words().isdisjoint(_WORDS.findall(text)) and not _DENSE.search(text):
        return False
    return bool(_house().search(text))


@cache
def _house_words() -> frozenset[str]:
    """Return the first words of all houses: a look at them spares most texts the long pattern."""
    return frozenset(word.group() for word in map(_WORDS.search, _written()) if word)


@cache
def _house() -> re.Pattern[str]:
    held = alternatives(load(Credits, SHARED).archived)
    return re.compile(rf"(?<!\w)(?:{alternatives(_written())})(?:{held})?(?!\w)")


def _written() -> tuple[str, ...]:
    """Return the houses as they sign, and those of several words in capitals."""
    houses = load(Credits, SHARED).houses
    return (*houses, *(house.upper() for house in houses if " " in house))


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
    """Return the words by which a name is an organisation's, those of picture desks among them."""
    lists = (phrases(OrganizationsLexicon, name) for name in _ORGANIZATION_WORDS)
    words = (word for entries in lists for entry in entries for word in entry.split())
    return frozenset(words).union(load(Credits, SHARED).house_words)
