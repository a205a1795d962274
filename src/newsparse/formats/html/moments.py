"""The times that a page shows: `time` elements and written times in the furniture.

`moment_blocks` sees the whole `Page`; `page.region.holds(order)` tells what stands within the body. A chunk
given as TIME is no part of the body any more. The machine-readable form goes into `details["datetime"]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from .page import Page, Placed


def moment_blocks(page: Page) -> Iterator[Placed]:
    """Yield candidates for times, in any order. Never raises."""
    return iter(())
