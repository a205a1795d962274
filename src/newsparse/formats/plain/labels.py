"""What a piece was found to be, and fields that a text labels itself ("Headline: …")."""

from __future__ import annotations

from dataclasses import dataclass

from ...document import Role


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece's role and the evidence for it."""

    role: Role
    rule: str
    confidence: float
    group: int | None = None
    """Number of the picture that caption and credit belong to."""
    level: int = 0
    """Of a heading."""
    text: str | None = None
    """The text without a label or bullet; `None` where it is the piece's."""
