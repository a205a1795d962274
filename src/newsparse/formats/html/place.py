"""XPaths of elements, in time linear in the page."""

from __future__ import annotations

from lxml import etree


class Places:
    """Writes paths as `getpath` does, but counts each parent's children once only.

    Lives as long as one page is read.
    """

    __slots__ = ("_indexes", "_paths")

    def __init__(self) -> None:
        self._indexes: dict[etree._Element, dict[etree._Element, str]] = {}
        self._paths: dict[etree._Element, str] = {}

    def of(self, element: etree._Element) -> str:
        """Return the XPath of an element: `"/html/body/div[2]/p[1]"`."""
        pending = []
        node: etree._Element | None = element
        while node is not None and node not in self._paths:
            pending.append(node)
            node = node.getparent()
        path = self._paths[node] if node is not None else ""
        for node in reversed(pending):
            path = self._paths[node] = f"{path}/{self._step(node)}"
        return path

    def _step(self, element: etree._Element) -> str:
        parent = element.getparent()
        if parent is None:
            return str(element.tag)
        steps = self._indexes.get(parent)
        if steps is None:
            steps = self._indexes[parent] = _steps(parent)
        return steps[element]


def _steps(parent: etree._Element) -> dict[etree._Element, str]:
    """Return the last step of the path of each child."""
    counts: dict[str, int] = {}
    numbered = []
    for child in parent.iterchildren(etree.Element):
        tag = str(child.tag)
        counts[tag] = counts.get(tag, 0) + 1
        numbered.append((child, tag, counts[tag]))
    return {c: f"{tag}[{n}]" if counts[tag] > 1 else tag for c, tag, n in numbered}
