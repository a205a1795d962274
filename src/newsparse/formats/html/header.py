"""The furniture above the story: headline, kicker, dek, byline, topics.

`header_blocks` sees the whole `Page`: `page.flow.chunks` in reading order, `page.region` (where the body
starts and ends), `page.statements`. It gives candidates only. A chunk given as HEADLINE, KICKER, BYLINE, TIME, TOPIC
or NOTICE is no part of the body any more; a chunk given as DEK stays in it until the dek is chosen.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Role
from .page import Page, Placed


def header_blocks(page: Page) -> Iterator[Placed]:
    """Yield candidates for headline, kicker, dek, byline and topics, in any order. Never raises."""
    if page.region.headline is not None:
        yield page.placed(page.region.headline, Role.HEADLINE, "the story's first heading", 0.6)
