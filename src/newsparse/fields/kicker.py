"""The kicker: the short label above the headline."""

from __future__ import annotations

from ..choice import Choice, evidence_of
from ..context import Context
from ..document import Role


def extract_kicker(context: Context, headline: str | None) -> Choice[str | None]:
    """Return the kicker."""
    shown = context.document.having(Role.KICKER)
    return Choice(shown[0].text, evidence_of(shown[0], 0.5)) if shown else Choice(None)
