"""Offices with the field that they are in charge of: "Secretary of State Ana Roe"."""

from __future__ import annotations

from .vocabulary import Vocabulary

MIN_NAMED = 3
"""Capitals behind a field's last joining word of which the last two are taken for an unknown name."""


def holds_office(tokens: tuple[str, ...], words: Vocabulary) -> bool:
    """Whether a run of capitals names an office that a field may follow."""
    return not words.portfolios.isdisjoint(token.lower() for token in tokens)


def goes_on(field: tuple[str, ...], link: str, words: Vocabulary, *, defined: bool) -> bool:
    """Whether a run behind an office and a small word is its field: "of State", "and Pensions Liz Kendall".

    `defined` tells of an article between them: then it is one where a person is named behind it, or a body.
    """
    named = any(token.lower() in words.given_names for token in field[1:])
    if link in words.joints:
        return named or not defined
    return link in words.conjunctions and not defined and field[0].lower() not in words.given_names


def office_end(tokens: list[str], words: Vocabulary) -> int | None:
    """Return how many words of a run are an office with its field; `None` where it holds no such thing."""
    at = next((i for i, token in enumerate(tokens) if token.lower() in words.portfolios), None)
    if at is None:
        return None
    joined = [i for i, token in enumerate(tokens) if token in words.joints or token in words.conjunctions]
    if not joined:
        return None
    if joined[-1] < at:  # "Work and Pensions Secretary Liz Kendall"
        return at + 1 if len(tokens) > at + 1 else None
    if joined[0] != at + 1:
        return None
    field = joined[-1] + 1
    field += tokens[field] in words.definite
    given = (i for i in range(field + 1, len(tokens) - 1) if tokens[i].lower() in words.given_names)
    unknown = len(tokens) - 2 if len(tokens) - field >= MIN_NAMED else len(tokens)
    return next(given, unknown)


def office_role(titles: list[str], words: Vocabulary) -> str:
    """Return an office as a role, without the country or body before it."""
    at = next(i for i, token in enumerate(titles) if token.lower() in words.portfolios)
    if not words.conjunctions.isdisjoint(titles[:at]):
        return " ".join(titles)
    while at and titles[at - 1].lower() in words.modifiers:
        at -= 1
    return " ".join(titles[at:])
