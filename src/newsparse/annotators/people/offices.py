"""Offices in a run of capitals: with their field or place, or with the house before them.

"Secretary of State Ana Roe", "Mayor of Tolney Ana Roe", "Tolney Bank Chief Executive Ana Roe".
"""

from __future__ import annotations

from collections.abc import Sequence

from ...value import value
from .mention import Mention
from .vocabulary import Vocabulary

MIN_NAMED = 3
"""Capitals behind a field's last joining word of which the last two are taken for an unknown name."""
MAX_PARTY = 3
"""Letters of a party's initials before a name that no list knows."""
MAX_LEAD = 40
"""Characters before a run among which the office stands that it goes on with."""
MAX_HOUSE = 6
"""Words of a house's name before the office."""


@value
class Office:
    """What stands before the name in a run of capitals."""

    end: int
    """Words of the run before the name."""
    role: str
    owner: str | None = None
    """The house, or the place, that the office is one of."""


def goes_on(
    last: tuple[str, ...], field: tuple[str, ...], link: str, words: Vocabulary, *, defined: bool
) -> bool:
    """Whether a run behind an office and a small word is its field: "of State", "and Pensions Liz Kendall".

    `defined` tells of an article between them: then it is one where a person is named behind it, or a body.
    """
    named = _first_name_in(field, 1, words) is not None
    if words.portfolios.isdisjoint(token.lower() for token in last):
        return link in words.joints and named and words.is_role(last[-1].lower())
    if link in words.joints:
        return named or not defined
    return link in words.conjunctions and not defined and field[0].lower() not in words.given_names


def office_of(tokens: list[str], words: Vocabulary) -> Office | None:
    """Read the office that a run begins with; `None` where it holds none that is more than titles."""
    joined = [i for i, token in enumerate(tokens) if token in words.joints or token in words.conjunctions]
    if not joined:
        return _of_house(tokens, words)
    at = next((i for i, token in enumerate(tokens) if token.lower() in words.portfolios), None)
    if at is None:
        led = joined[0] > 0 and words.is_role(tokens[joined[0] - 1].lower())
        at = joined[0] - 1 if led else None
    if at is None or (joined[-1] < at and tokens[joined[-1]] in words.joints):
        return _of_house(tokens, words)
    if joined[-1] < at:  # "Work and Pensions Secretary Liz Kendall"
        return Office(at + 1, " ".join(tokens[: at + 1])) if len(tokens) > at + 1 else None
    if joined[0] != at + 1:
        return None
    return _with_field(tokens, at, joined[-1] + 1, words)


def _with_field(tokens: list[str], at: int, field: int, words: Vocabulary) -> Office:
    """Read an office with what it is in charge of; `field` is the word behind the last joining one."""
    field += tokens[field] in words.definite
    end = _first_name_in(tokens, field + 1, words)
    if end is None:
        end = len(tokens) - 2 if len(tokens) - field >= MIN_NAMED else len(tokens)
    begin = at
    while begin and tokens[begin - 1].lower() in words.modifiers:
        begin -= 1
    if tokens[at].lower() in words.portfolios:
        return Office(end, " ".join(tokens[begin:end]))
    return Office(end, " ".join(tokens[begin : at + 1]), " ".join(tokens[field:end]))


def _of_house(tokens: list[str], words: Vocabulary) -> Office | None:
    """Read a house and an office before a name: "Tolney Bank Chief Executive Ana Roe"."""
    last = next((i for i in range(len(tokens) - 2, 0, -1) if _is_office(tokens[i], words)), None)
    if last is None or tokens[-1].lower() in words.name_ends or not 1 <= last <= MAX_HOUSE:
        return None
    name = tokens[last + 1 :]
    if name[0].lower() not in words.given_names and len(name) < 2:
        return None
    begin = last
    while begin and _is_office(tokens[begin - 1], words):
        begin -= 1
    own = words.modifiers
    if tokens[last].lower() not in words.portfolios:
        own = own - words.bodies - words.companies  # "World Bank President", but "Treasury Secretary"
    while begin and tokens[begin - 1].lower() in own:
        begin -= 1
    house = tokens[:begin]
    strange = all(
        t in words.demonyms or _is_office(t, words) or t.rstrip(".").lower() in words.titles for t in house
    )
    if strange or (begin == 1 and house[0].lower() in words.given_names):
        return None
    if begin == 1 and (house[0].lower() in words.bodies or house[0].lower() in words.modifiers):
        return None  # "House Speaker": part of the office
    return Office(last + 1, " ".join(tokens[begin : last + 1]), " ".join(house))


def _is_office(token: str, words: Vocabulary) -> bool:
    lower = token.rstrip(".").lower()
    return (words.is_role(lower) or lower in words.ranks) and lower not in words.given_names


def _first_name_in(tokens: Sequence[str], begin: int, words: Vocabulary) -> int | None:
    """Return where the first first name from `begin` on stands that has a word behind it."""
    return next((i for i in range(begin, len(tokens) - 1) if tokens[i].lower() in words.given_names), None)


def narrow(mention: Mention, text: str, words: Vocabulary) -> None:
    """Cut from a name the field of the office before it, and the place or house behind it."""
    field = _field_before(text, mention.start, mention.tokens, words)
    if field:
        mention.start += sum(len(token) + 1 for token in mention.tokens[:field])
        mention.tokens = mention.tokens[field:]
        mention.fielded = True
    first, second = mention.tokens[:2]
    if first in words.acronyms and second.lower() in words.given_names:  # "confie à l'AFP Anne"
        mention.start += len(first) + 1
        mention.tokens = mention.tokens[1:]
    house = _place_behind(mention.tokens, words)
    if house:
        mention.end = mention.start + len(" ".join(mention.tokens[:-house]))
        mention.tokens = mention.tokens[:-house]


def _field_before(text: str, start: int, tokens: tuple[str, ...], words: Vocabulary) -> int:
    """Return how many words of a run belong to the office before it: 1 of "maire de Paris Anne Roe".

    `start` is where the run begins in the text; 0 where the run is all name.
    """
    if len(tokens) < MIN_NAMED or tokens[0].lower() in words.given_names:
        return 0
    named = _first_name_in(tokens, 1, words) or 0
    if not named and len(tokens) == MIN_NAMED and len(tokens[0]) <= MAX_PARTY:
        named = 1  # "segretaria del Pd Ella Neri", whose first name no list has
    if not named:
        return 0
    before = text[max(0, start - MAX_LEAD) : start].replace("'", "' ").replace("’", "' ").lower().split()
    if named == 1 and tokens[0].isupper() and len(tokens[0]) > 1 and before and words.is_role(before[-1]):
        return 1  # "le député LFI Anne Roe"
    while before and before[-1] in words.definite:
        del before[-1]
    if len(before) < len(("maire", "de")) or before[-1] not in words.of:
        return 0
    return named if any(map(words.is_role, before[-3:-1])) else 0


def _place_behind(tokens: tuple[str, ...], words: Vocabulary) -> int:
    """Return how many words at a run's end are the place or house behind a name: 2 of "Ana Roe de Tolney"."""
    for at in range(2, len(tokens) - 1):
        lead = [token.lower() for token in tokens[:at]]
        named = any(word in words.given_names for word in lead[:-1]) or (
            len(lead) > 2 and words.is_role(lead[0]) and words.portfolios.isdisjoint(lead)
        )
        if not tokens[at].islower() or tokens[at - 1].islower() or not named:
            continue
        house = next((token for token in tokens[at:] if not token.islower()), "")
        own = house.isupper() and len(house) > 1
        if own or house in words.places or house.lower() in words.bodies | words.name_heads:
            return len(tokens) - at
    return 0
