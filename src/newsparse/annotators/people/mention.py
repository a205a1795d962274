"""What is found in the text and what it is found to stand for."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Literal

from ...models.quotation import SourceKind

MentionKind = Literal["name", "he", "she", "description"]
Gender = Literal["male", "female"]


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something with a name; grows while the article is read."""

    tokens: tuple[str, ...]
    """The fullest form met so far, without form of address."""
    first: tuple[int, int]
    """Passage and offset of its first mention."""
    person: float = 0.0
    """Evidence that it is a person; `organization`, `outlet` and `place` likewise."""
    organization: float = 0.0
    outlet: float = 0.0
    place: float = 0.0
    male: float = 0.0
    """Evidence of gender."""
    female: float = 0.0
    roles: Sequence[tuple[int, str]] = ()
    """Functions as written, each with its rank: 2 where it stands behind the name, 1 before it, 0 a title."""
    affiliation: str | None = None
    descriptors: Set[str] = frozenset()
    """Lower-case nouns that the text uses of it: "union", "airline", "defence", "minister"."""
    age: int | None = None
    mentions: int = 0
    article: bool = False
    """Whether the text writes it with a capital article: "The Guardian"."""
    acts: bool = False
    """Whether it opens a sentence or speaks somewhere; a place mostly does neither."""
    kind: SourceKind = "unknown"
    """What kind of source it is, once all is read; places speak as organisations do."""
    gender: Gender | None = None
    """The gender that the evidence tells, once all is read."""

    @property
    def name(self) -> str:
        """The fullest form met, as one text."""
        return " ".join(self.tokens)

    def bear(self, role: tuple[int, str]) -> None:
        """Add a function."""
        if isinstance(self.roles, list):
            self.roles.append(role)
        else:
            self.roles = [role]

    def describe(self, *nouns: str) -> None:
        """Add nouns that the text uses of it."""
        if isinstance(self.descriptors, set):
            self.descriptors.update(nouns)
        else:
            self.descriptors = set(nouns)

    @property
    def role(self) -> str | None:
        """What the bearer does, by the fullest statement; of equal ones the first."""
        return max(self.roles, key=_rank)[1] if self.roles else None

    def settle(self) -> None:
        """Draw the conclusions from the evidence."""
        best = max(self.person, self.organization, self.outlet, self.place)
        if best <= 0:
            self.kind = "unknown"
        elif best == self.person:
            self.kind = "person"
        else:
            self.kind = "outlet" if best == self.outlet else "organization"
        if self.male != self.female:
            self.gender = "male" if self.male > self.female else "female"


def _rank(role: tuple[int, str]) -> int:
    return role[0]


@dataclass(slots=True, eq=False)
class Mention:
    """One stretch of a passage that names or stands for an entity."""

    kind: MentionKind
    passage: int
    start: int
    end: int
    tokens: tuple[str, ...] = ()
    """Of a name: without titles. Of a description: its lower-case words."""
    sentence: int = 0
    """Number of its sentence, counted through the article."""
    weight: int = 0
    """2 as subject of a reporting clause, 1 where it opens its sentence, else 0."""
    quoted: bool = False
    """Whether it stands in quotation marks."""
    opens: bool = False
    """Whether it opens its sentence, so that its capital tells nothing."""
    possessive: bool = False
    """Whether a possessive ending follows."""
    fielded: bool = False
    """Whether an office with its field stands before it: "maire de Paris"."""
    led: bool = False
    """Whether a comma or a word that may be a role stands before it."""
    defined: bool = False
    """Whether an article stands before it."""
    article: bool = False
    """Whether that article is in capitals: "The Guardian"."""
    attached: bool = False
    """Whether "of" or its like follows."""
    telling: bool = False
    """Whether anything beside a name may tell of its bearer: that, a comma, a role or an article."""
    entity: Entity | None = None
