"""The headline."""

from __future__ import annotations

from ..choice import Choice, evidence_of
from ..context import Context
from ..document import Role


def extract_headline(context: Context) -> Choice[str | None]:
    """Return the headline as shown to the reader."""
    shown = context.document.having(Role.HEADLINE)
    return Choice(shown[0].text, evidence_of(shown[0], 0.5)) if shown else Choice(None)
