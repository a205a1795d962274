"""brat standoff: a text file and the annotations that point into it."""

from __future__ import annotations

from collections.abc import Iterable

from ..models import Article, Span


class _Standoff:
    """Numbers the lines of an annotation file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.lines: list[str] = []
        self._counts = {"T": 0, "R": 0, "A": 0, "#": 0}
        self._known: dict[tuple[str, tuple[tuple[int, int], ...]], str] = {}

    def _number(self, kind: str) -> str:
        self._counts[kind] += 1
        return f"{kind}{self._counts[kind]}"

    def mark(self, label: str, spans: Iterable[Span]) -> str | None:
        """Mark stretches of the body; return the mark's key, `None` where nothing lies in the body."""
        stretches = tuple(s for span in spans if span.part == "body" for s in self._on_lines(span))
        if not stretches:
            return None
        known = self._known.get((label, stretches))
        if known:
            return known
        key = self._known[label, stretches] = self._number("T")
        places = ";".join(f"{start} {end}" for start, end in stretches)
        words = " ".join(self._text[start:end] for start, end in stretches)
        self.lines.append(f"{key}\t{label} {places}\t{words}")
        return key

    def _on_lines(self, span: Span) -> list[tuple[int, int]]:
        """Cut a stretch at line ends, which brat forbids inside one."""
        pieces: list[tuple[int, int]] = []
        at = span.start
        for line in self._text[span.start : span.end].split("\n"):
            if line:
                pieces.append((at, at + len(line)))
            at += len(line) + 1
        return pieces

    def relate(self, label: str, first: str | None, second: str | None) -> None:
        """Relate two marks, where both are there."""
        if first and second:
            self.lines.append(f"{self._number('R')}\t{label} Arg1:{first} Arg2:{second}")

    def describe(self, label: str, key: str | None, value: str | None) -> None:
        """Give a mark an attribute."""
        if key and value:
            self.lines.append(f"{self._number('A')}\t{label} {key} {value}")

    def note(self, key: str | None, words: str | None) -> None:
        """Give a mark a note for readers."""
        if key and words:
            self.lines.append(f"{self._number('#')}\tAnnotatorNotes {key}\t{' '.join(words.split())}")


def to_brat(article: Article) -> tuple[str, str]:
    """Return the contents of the `.txt` and the `.ann` file; offsets count code points of the body."""
    standoff = _Standoff(article.text)
    for quotation in article.quotations:
        key = standoff.mark("Quotation", quotation.spans)
        standoff.describe("Kind", key, quotation.kind)
        said = quotation.attribution
        if said is None:
            continue
        if said.source_span:
            standoff.relate("Source", key, standoff.mark("Source", [said.source_span]))
        if said.cue_span:
            standoff.relate("Cue", key, standoff.mark("Cue", [said.cue_span]))
        standoff.note(key, said.name)
    for figure in article.figures:
        key = standoff.mark("Figure", [figure.span])
        standoff.describe("FigureKind", key, figure.kind)
        value = figure.value if figure.value is not None else (figure.low, figure.high)
        standoff.note(key, f"{value} {figure.unit or ''}")
    return article.text, "".join(line + "\n" for line in standoff.lines)
