"""What is found in the text and what it is found to stand for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ...models.quotation import SourceKind

MentionKind = Literal["name", "he", "she", "description"]
Gender = Literal["male", "female"]


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something with a name; grows while the article is read."""

    name: str
    """The fullest form met so far, without form of address."""
    tokens: tuple[str, ...]
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
    roles: list[tuple[int, str]] = field(default_factory=list)
    """Functions as written, each with its rank: 2 where it stands behind the name, 1 before it, 0 a title."""
    affiliation: str | None = None
    descriptors: set[str] = field(default_factory=set)
    """Lower-case nouns that the text uses of it: "union", "airline", "defence", "minister"."""
    age: int | None = None
    mentions: int = 0
    article: bool = False
    """Whether the text writes it with a capital article: "The Guardian"."""

    kind: SourceKind = "unknown"
    """What kind of source it is, once all is read; places speak as organisations do."""
    gender: Gender | None = None
    """The gender that the evidence tells, once all is read."""

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


class Mention:
    """One stretch of a passage that names or stands for an entity.

    What a mention seldom is stands on the class, so that making one of the many is quick.
    """

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
    led: bool = False
    """Whether a comma or a word that may be a role stands before it."""
    defined: bool = False
    """Whether an article stands before it."""
    article: bool = False
    """Whether that article is in capitals: "The Guardian"."""
    follows: str = ""
    """The word behind a name."""
    entity: Entity | None = None

    def __init__(
        self, kind: MentionKind, passage: int, start: int, end: int, tokens: tuple[str, ...] = ()
    ) -> None:
        self.kind: MentionKind = kind
        self.passage = passage
        self.start = start
        self.end = end
        self.tokens = tokens
        """Of a name: without titles. Of a description: its lower-case words."""
