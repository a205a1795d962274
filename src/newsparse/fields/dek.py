"""The dek: the standfirst that the reader sees under the headline."""

from __future__ import annotations

from ..choice import Choice, evidence_of
from ..context import Context
from ..document import Role


def extract_dek(context: Context, headline: str | None) -> Choice[str | None]:
    """Return the dek."""
    shown = context.document.having(Role.DEK)
    return Choice(shown[0].text, evidence_of(shown[0], 0.5)) if shown else Choice(None)
