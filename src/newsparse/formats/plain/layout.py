"""Lines to pieces: how a text sets its paragraphs, and the paragraphs, headings and items set so.

A text is *wrapped* when its lines are filled greedily up to one width; then lines are joined again. Otherwise
each line is a piece of its own, and blank lines only group pieces (*stanzas*): credit above caption, byline
above time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .lines import Line
from .piece import Piece, Shape

MIN_WRAPPED_PAIRS = 3
"""Neighbouring lines needed to see that a text is wrapped."""
FULL_SHARE = 0.7
"""Share of neighbouring lines whose first could not have taken one more word. Wrapped mail and wire copy
reach 0.9; one-line paragraphs and verse stay under 0.3."""
MIN_BROKEN, BROKEN_SHARE, BROKEN_WIDE, BROKEN_WIDTH = 2, 0.35, 0.8, 0.7
"""Breaks in mid-sentence before a small letter, their share of all pairs, and how many of them stand near the
width, in a text wrapped by hand; lines that are paragraphs have none, lines of verse differ in width."""
HAND_WIDTH = 50
"""Columns of the narrowest text that is wrapped by hand: below, lines broken in mid-sentence are verse."""
SHORT = 0.5
"""Share of the width below which a line says nothing of how the text is wrapped."""
WIDE = 60
"""Columns of a line that breaks off in mid-sentence, from which one alone shows that a text is wrapped."""
MAX_WIDTH = 132
"""Columns beyond which nobody wraps by hand or in mail."""
MIN_WIDTH = 30
NEARLY_FULL = 0.75
"""Share of the width that a line has which goes on in the next without being full."""
CJK_SLACK = 3
"""Columns that may stay free in a line of Chinese or Japanese: quotation marks take one or two, and some
signs must not begin a line."""
_INDENT = (2, 12)
"""Columns of indent that begin a paragraph."""
_MIN_INDENTED = 3

_CJK = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001f64f\U0001f900-\U0001f9ff\U00020000-\U0003fffd]"
)
_COMBINING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u093c\u0941-\u0948\u094d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u20d0-\u20ff]"
)
_BULLET = re.compile(r"(?:[•▪●◦‣∙⁃■□◆★✓➤►·]|[-*+–—](?=\s))\s*(?=\S)")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\))\s+(?=\S)")
_RULE = re.compile(r"(?:\W|_){2,}|[-–—=_*~#.·•+]")
_HYPHENATED = re.compile(r"([^\W\d_]+)-$")
_LEADING_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text sets its paragraphs."""

    width: int | None = None
    """Width at which lines are wrapped; `None` where a line is a paragraph."""
    indented: bool = False
    """Whether an indent begins a paragraph."""
    measure: Callable[[str], int] = len
    """What the width counts: columns, or characters where a program wrapped the text."""
    by_hand: bool = False
    """Whether lines are only nearly filled."""


def recognize(lines: Sequence[Line]) -> Layout:
    """Return the layout that most lines show."""
    pairs = _long_pairs(list(_pairs(lines)))
    if len(pairs) < MIN_WRAPPED_PAIRS and not _breaks_sentences(pairs, _width(pairs, columns)):
        return Layout()
    share, width, measure = max((_filled(pairs, m) for m in (columns, len)), key=lambda found: found[0])
    by_hand = share < FULL_SHARE
    if by_hand and (width < HAND_WIDTH or not _breaks_sentences(pairs, width)):
        return Layout()
    starts = sum(1 for line in lines if line.text and _INDENT[0] <= line.indent <= _INDENT[1])
    filled = sum(1 for line in lines if line.text)
    return Layout(width, _MIN_INDENTED <= starts <= 0.6 * filled, measure, by_hand)


def _width(pairs: list[tuple[Line, Line]], measure: Callable[[str], int]) -> int:
    """Return the width of nearly all first lines."""
    widths = sorted(measure(first.text) + first.indent for first, _ in pairs)
    return widths[min(len(widths) - 1, int(len(widths) * 0.98))] if widths else 0


def _long_pairs(pairs: list[tuple[Line, Line]]) -> list[tuple[Line, Line]]:
    """Return the pairs whose first line has half the width: the others are lists, menus and mail headers."""
    least = SHORT * _width(pairs, columns)
    return [(first, second) for first, second in pairs if columns(first.text) + first.indent >= least]


def _breaks_sentences(pairs: list[tuple[Line, Line]], width: int) -> bool:
    """Whether lines break off in mid-sentence near one width and go on in small letters: wrapped by hand."""
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return False
    broken = [(a, b) for a, b in pairs if _mid_sentence(a.text) and b.text[0].islower()]
    wide = [(a, b) for a, b in broken if columns(a.text) + a.indent >= BROKEN_WIDTH * width]
    if len(broken) < BROKEN_SHARE * len(pairs) or len(wide) < BROKEN_WIDE * len(broken):
        return False
    return len(wide) >= MIN_BROKEN or (width >= WIDE and any(b.text.endswith(".") for _, b in wide))


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield neighbouring lines of text, list items' first lines not as second ones."""
    for first, second in pairwise(lines):
        indented = second.indent >= first.indent + _INDENT[0]
        if first.text and second.text and not _marked(second.text) and not indented:
            yield first, second


def _filled(
    pairs: list[tuple[Line, Line]], measure: Callable[[str], int]
) -> tuple[float, int, Callable[[str], int]]:
    """Return the share of first lines that are filled up to one width, that width, and its measure."""
    width = _width(pairs, measure)
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return 0.0, width, measure
    layout = Layout(width, measure=measure)
    return sum(1 for first, second in pairs if is_full(first, second, layout)) / len(pairs), width, measure


def is_full(first: Line, second: Line, layout: Layout) -> bool:
    """Whether `first` had no room left for the first word of `second`."""
    room = (layout.width or 0) - layout.measure(first.text) - first.indent
    word = CJK_SLACK if _CJK.match(second.text) else layout.measure(second.text.split(" ", 1)[0])
    return room < 1 + word


def columns(text: str) -> int:
    """Return how many columns `text` takes; East Asian characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text)) - len(_COMBINING.findall(text))


def _marked(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBER.match(text) or _RULE.fullmatch(text))


def pieces(lines: Sequence[Line]) -> list[Piece]:
    """Return the text's pieces in reading order."""
    layout = recognize(lines)
    words = known_words(lines) if layout.width else frozenset()
    found: list[Piece] = []
    for stanza, group in enumerate(stanzas(lines)):
        found.extend(_piece(run, stanza, words) for run in _runs(group, layout))
    return found


def stanzas(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that stand together, without the blank ones between."""
    group: list[Line] = []
    for line in lines:
        if line.text:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _runs(group: list[Line], layout: Layout) -> Iterator[list[Line]]:
    """Cut a stanza into paragraphs."""
    if layout.width is None:
        yield from ([line] for line in group)
        return
    run = [group[0]]
    for line in group[1:]:
        if continues(run, line, layout) or (len(group) > 2 and _nearly_full(run[-1], line, layout)):
            run.append(line)
        else:
            yield run
            run = [line]
    yield run


def continues(run: list[Line], line: Line, layout: Layout) -> bool:
    """Whether `line` goes on with the paragraph in wrapped text."""
    last = run[-1]
    if last.quoted != line.quoted or last.level or line.level or last.emphasis != line.emphasis:
        return False
    if _RULE.fullmatch(line.text) or _RULE.fullmatch(last.text):
        return False
    if _BULLET.match(line.text) or (_NUMBER.match(line.text) and not _mid_sentence(last.text)):
        return False
    if layout.indented and line.indent > run[0].indent and len(run) > 1:
        return False
    if (
        layout.indented
        and line.indent >= _INDENT[0]
        and line.indent > last.indent
        and not _marked(run[0].text)
    ):
        return False
    if is_full(last, line, layout) or (line.text[0].islower() and _mid_sentence(last.text)):
        return True
    near = NEARLY_FULL * (layout.width or 0)
    return layout.by_hand and columns(last.text) + last.indent >= near and line.text[0].islower()


def _nearly_full(last: Line, line: Line, layout: Layout) -> bool:
    """Whether a line that stops in mid-sentence lacks little: invisible hyphens counted once."""
    if (
        last.indent != line.indent
        or last.quoted != line.quoted
        or last.level
        or line.level
        or _marked(line.text)
    ):
        return False
    wide = layout.measure(last.text) >= NEARLY_FULL * (layout.width or 0)
    return wide and _mid_sentence(last.text) and line.text[0].isalpha() and last.emphasis == line.emphasis


def _mid_sentence(text: str) -> bool:
    return text[-1].isalnum() or text[-1] in ",-–—("


def known_words(lines: Sequence[Line]) -> frozenset[str]:
    """Return the words that stand unbroken in the text, to tell how a word at a line's end is spelt."""
    return frozenset(
        word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text)
    )


def _piece(run: list[Line], stanza: int, words: frozenset[str]) -> Piece:
    text = run[0].text
    for line in run[1:]:
        text = joined(text, line.text, words)
    first, last = run[0], run[-1]
    shape: Shape = "text"
    if first.level:
        shape = "heading"
    elif _RULE.fullmatch(text):
        shape = "rule"
    elif _BULLET.match(text) or _NUMBER.match(text):
        shape = "item"
    elif first.quoted:
        shape = "quote"
    elif first.gaps and len(run) == 1:
        shape = "row"
    return Piece(
        text,
        first.number,
        last.number,
        stanza,
        shape,
        first.level,
        first.indent,
        first.emphasis if len(run) == 1 else "",
        first.pictured,
        all(line.linked for line in run),
    )


def joined(text: str, more: str, words: frozenset[str]) -> str:
    """Join two lines of a paragraph; a hyphen goes only where the text spells the word without it."""
    if text.endswith(("--", "—", "/")) or (_CJK.search(text[-1:]) and _CJK.match(more)):
        return text + more
    broken, rest = _HYPHENATED.search(text), _LEADING_WORD.match(more)
    if not broken or not rest:
        return f"{text} {more}"
    head, tail = broken.group(1).lower(), rest.group().lower()
    if more[0].islower() and head + tail in words and f"{head}-{tail}" not in words:
        return text[:-1] + more
    return text + more


def without_bullet(text: str) -> str:
    """Return an item's text without its bullet; numbers stay, being part of what is said."""
    return _BULLET.sub("", text, count=1)


def bullet_kind(text: str) -> str:
    """Return `"bullet"`, `"dash"`, `"number"` or `""` for the mark that a line begins with."""
    if found := _BULLET.match(text):
        return "dash" if found.group()[0] in "-–—" else "bullet"
    return "number" if _NUMBER.match(text) else ""
