"""What is declared and shown about access."""

from __future__ import annotations

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Statement
from ..models import Access, Evidence, Notice

_FREE = frozenset(["true", "1", "yes", "free", "https://schema.org/true", "http://schema.org/true"])
_PAID = frozenset(["false", "0", "no", "locked", "metered", "paid", "premium", "https://schema.org/false",
                   "http://schema.org/false"])  # fmt: skip
_ELLIPSES = ("…", "...", "[…]", "[...]", "(…)", "(...)")
_TERMINAL = ".!?。！？\"”»’')）」…:"
SHORT = 2_500
"""Characters under which a body beside a paywall's words counts as cut; teasers have 300 to 1,500."""


def extract_access(context: Context, notices: tuple[Notice, ...], text: str) -> Choice[Access | None]:
    """Return the publisher's declaration and whether the text stops at a paywall.

    The text is cut where a paywall's words stand on the page (or the article is declared not free) and the
    body is short and breaks off, or has less than half of what the page states as its body.
    """
    declared, origin = _declared(context)
    walled = next((n for n in notices if n.kind == "paywall"), None)
    full = max((len(s.value) for s in context.document.stated("body")), default=0)
    broken = text.rstrip().endswith(_ELLIPSES) or (bool(text) and text.rstrip()[-1] not in _TERMINAL)
    truncated = bool(text) and (
        (walled is not None and declared is not True and len(text) < SHORT)
        or (declared is False and broken and len(text) < SHORT)
        or (declared is False and full > 2 * len(text))
    )
    if origin is None and walled is None:
        return Choice(None)
    access = Access(declared_free=declared, truncated=truncated)
    if origin is not None:
        candidates = (Candidate(origin.value, origin.source, 1.0),)
        return Choice(access, evidence_of(origin, 0.9), candidates)
    raw = walled.text if walled else ""
    return Choice(access, Evidence(source="notices", raw=raw[:500], confidence=0.6))


def _declared(context: Context) -> tuple[bool | None, Statement | None]:
    for statement in context.document.stated("free", "content_tier"):
        word = statement.value.strip().lower()
        if word in _FREE:
            return True, statement
        if word in _PAID:
            return False, statement
    for statement in context.document.stated("free_part"):
        if statement.value.strip().lower() in _PAID:
            return False, statement  # what is free at the top of a story says nothing of the rest
    return None, None
