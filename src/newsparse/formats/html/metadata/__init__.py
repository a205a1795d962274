"""What a page states about itself out of sight: JSON-LD, meta tags, microdata, title, page state."""

from __future__ import annotations

from lxml import etree

from ....document import Statement


def read_statements(root: etree._Element, url: str | None) -> tuple[Statement, ...]:
    """Return the statements of a page, the more telling syntax first. Never raises."""
    return ()
