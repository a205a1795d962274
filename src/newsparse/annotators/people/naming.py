"""A run of capitals taken apart: titles before, the name itself, suffixes behind."""

from __future__ import annotations

from dataclasses import dataclass

from .mention import Gender, Mention
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
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
    article: bool = False
    """Whether a capital article belonged to the run."""

    @property
    def titled(self) -> bool:
        """Whether anything stood before the name."""
        return bool(self.titles)


def name_of(mention: Mention, words: Vocabulary) -> Naming | None:
    """Take a run of capitals apart; `None` where no name is left."""
    tokens = list(mention.tokens)
    article = False
    at = 0
    while at < len(tokens) and (lower := tokens[at].lower()) in words.function_words:
        article = article or lower in words.definite
        at += 1
    tokens = tokens[at:]
    while tokens and tokens[-1].rstrip(".").lower() in words.suffixes and len(tokens) > 1:
        tokens.pop()
    if not tokens or (len(tokens) == 1 and tokens[0] in words.demonyms):
        return None
    titles = _titles(tokens, words)
    name = tuple(tokens[len(titles) :])
    if not name:
        return None
    role = [t for t in titles if words.is_role(t.lower()) or t.lower() in words.modifiers or _rank(t, words)]
    if not any(words.is_role(t.lower()) or _rank(t, words) for t in role):
        role = []
    return Naming(name, tuple(titles), " ".join(role) or None, _gender(titles, words), article)


def _rank(title: str, words: Vocabulary) -> bool:
    lower = title.rstrip(".").lower()
    return lower in words.titles and any(lower in entry.split() for entry in words.people.ranks)


def _titles(tokens: list[str], words: Vocabulary) -> list[str]:
    """The tokens before the name proper; none where the whole is an organisation's name."""
    last = tokens[-1].lower()
    if len(tokens) > 1 and last in words.name_words | words.company_suffixes | words.outlet_words:
        return []
    count = held = 0
    for token in tokens[:-1]:
        lower = token.rstrip(".").lower()
        count += 1
        if lower in words.peerages and lower not in words.titles:
            break
        if lower in words.titles or words.is_role(lower) or lower in words.companies or lower in words.bodies:
            if lower in words.given_names and count == held + 1 and lower not in words.titles:
                break
            held = count
        elif lower not in words.modifiers and token not in words.demonyms:
            break
    return tokens[:held]


def _gender(titles: list[str], words: Vocabulary) -> Gender | None:
    for title in titles:
        lower = title.rstrip(".").lower()
        if lower in words.male_titles:
            return "male"
        if lower in words.female_titles:
            return "female"
    return None
