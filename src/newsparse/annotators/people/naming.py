"""A run of capitals taken apart: titles before, the name itself, suffixes behind."""

from __future__ import annotations

from functools import cache, partial

from ...value import value
from .mention import Entity, Gender
from .offices import Office, office_of
from .vocabulary import Remembered, Vocabulary


@value
class Naming:
    """A name and what stood in capitals with it."""

    tokens: tuple[str, ...]
    """The name itself."""
    titles: tuple[str, ...] = ()
    """Titles, roles and nouns before it, in order."""
    role: str | None = None
    """Titles that say what somebody does, as written: "Detective Chief Inspector"."""
    gender: Gender | None = None
    """What the form of address tells."""
    owner: str | None = None
    """The house before the role: "Tolney Bank"."""

    @property
    def titled(self) -> bool:
        """Whether anything stood before the name."""
        return bool(self.titles)


Run = tuple[str, ...]
"""The words of a run of capitals."""


@cache
def namings(words: Vocabulary) -> tuple[Remembered[Run, Naming | None], Remembered[Run, Naming | None]]:
    """Return what takes a run of capitals apart, bare and behind an article; `None` where no name is left."""
    bare, defined = (partial(_name_of, defined=behind, words=words) for behind in (False, True))
    return Remembered(bare), Remembered(defined)


def _name_of(run: Run, *, defined: bool, words: Vocabulary) -> Naming | None:
    if len(run) == 1:
        return None if _is_common(run[0], defined, words) else Naming(run)
    tokens = list(run)
    while tokens and tokens[-1].rstrip(".").lower() in words.suffixes and len(tokens) > 1:
        tokens.pop()
    if len(tokens) == 1 and _is_common(tokens[0], defined, words):
        return None
    if tokens[-1].lower() in words.groups:
        return None
    if _is_bare_office(tokens, words):
        return None
    office = office_of(tokens, words)
    if office is not None:
        return _in_office(tokens, office, words)
    titles = _titles(tokens, words)
    if words.people.nouns_capitalised and not titles:
        titles = _nouns_before(tokens, words)
    elif words.people.stacked:
        held = max((i for i, t in enumerate(tokens[:-1], 1) if words.is_role(t.lower())), default=len(titles))
        titles = tokens[:held]
        if tokens[held].lower() not in words.given_names:
            titles = [*titles, *_nouns_before(tokens[held:], words)]
    name = tuple(tokens[len(titles) :])
    if not name:
        return None
    role = _role(titles, words)
    return Naming(name, tuple(titles), role, _gender(titles, words))


def _in_office(tokens: list[str], office: Office, words: Vocabulary) -> Naming | None:
    """Return the name behind an office; `None` where it stands without one."""
    name = tuple(tokens[office.end :])
    titles = office.role.split()
    return Naming(name, tuple(titles), office.role, _gender(titles, words), office.owner) if name else None


def _is_bare_office(tokens: list[str], words: Vocabulary) -> bool:
    """Whether all words are those of an office: "Prime Minister", not "Judge King" or "Dean Baker"."""
    *before, last = (token.lower() for token in tokens)
    return words.is_role(last) and last not in words.given_names and words.modifiers.issuperset(before)


def _nouns_before(tokens: list[str], words: Vocabulary) -> list[str]:
    """Return the nouns before a first name, where every noun has a capital: "Pendler Ralf Meise"."""
    for index in range(1, len(tokens) - 1):
        if tokens[index].lower() in words.given_names:
            return tokens[:index]
    return []


def _is_common(token: str, defined: bool, words: Vocabulary) -> bool:
    """Whether a lone capital is no name: "French", "Democrats", "the MP"."""
    lower = token.lower()
    if token in words.demonyms or lower in words.groups:
        return True
    return lower in words.roles and (token.isupper() or defined)


def _role(titles: list[str], words: Vocabulary) -> str | None:
    """Return the titles that say what somebody does: "Detective Chief Inspector", not "Dr"."""
    kept = [
        t
        for t in titles
        if t not in words.demonyms and (_rank(t, words) or t.rstrip(".").lower() not in words.titles)
    ]
    while kept and kept[0].lower() in words.ornaments:
        del kept[0]
    head = kept[-1].rpartition("-")[2] if kept else ""
    if not kept or not (words.is_role(kept[-1].lower()) or words.is_role(head) or _rank(kept[-1], words)):
        return None
    if _is_thing(kept[-1].lower(), words) and kept[-1].lower() not in words.roles:
        return None  # "Chipmaker Nortek"
    return " ".join(kept)


def _rank(title: str, words: Vocabulary) -> bool:
    return title.rstrip(".").lower() in words.ranks


def _titles(tokens: list[str], words: Vocabulary) -> list[str]:
    """Return the tokens before the name proper; none where the whole is an organisation's name."""
    last = tokens[-1].lower()
    linked = any(t.islower() and t in words.function_words for t in tokens) and not _is_led(tokens, words)
    inner = any(t.lower() in words.function_words and t.istitle() for t in tokens[1:])  # "Without Borders"
    if len(tokens) > 1 and (
        last in words.name_ends or linked or (inner and not words.people.nouns_capitalised)
    ):
        return []
    held = 0
    for count, token in enumerate(tokens[:-1], 1):
        lower = token.rstrip(".").lower()
        noun = token.rpartition("-")[2]
        if noun.islower() and words.is_role(noun):
            lower = noun  # "GroenLinks-leider"
        if lower in words.peerages and lower not in words.titles:
            break
        if lower in words.titles or words.is_role(lower) or words.is_roles(lower) or _is_thing(lower, words):
            if lower in words.given_names and count == held + 1 and lower not in words.titles:
                break
            held = count
        elif lower not in words.modifiers and token not in words.demonyms:
            break
    return tokens[:held]


def _is_led(tokens: list[str], words: Vocabulary) -> bool:
    """Whether a role and a first name begin the run: "Burgemeester Jan de Wit"."""
    return len(tokens) > 2 and words.is_role(tokens[0].lower()) and tokens[1].lower() in words.given_names


def _is_thing(lower: str, words: Vocabulary) -> bool:
    return lower in words.companies or lower in words.bodies or lower in words.outlets


def _gender(titles: list[str], words: Vocabulary) -> Gender | None:
    for title in titles:
        lower = title.rstrip(".").lower()
        if lower in words.male_titles:
            return "male"
        if lower in words.female_titles:
            return "female"
    return None


def outlet_name(entity: Entity, words: Vocabulary) -> str:
    """Return an outlet's name with the article that belongs to it: "The Guardian", "El País"."""
    low = entity.name.lower()
    own = next((a for a in words.definite if f"{a} {low}" in words.outlet_names), None)
    if own is None:
        own = "the" if entity.article and "the" in words.definite else None
    return f"{own.capitalize()} {entity.name}" if own else entity.name
