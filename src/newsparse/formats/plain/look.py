"""How a piece of text looks, whatever its words: a sentence, a title, capitals, how long it reads."""

from __future__ import annotations

import re

from ...text.scripts import UNSTOPPED
from .layout import columns

_BEHIND = "[\\s\"'”’»›」』)\\]*\ufe0f\u200d\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]*$"
"""What may stand behind the last mark of a sentence: quotation marks, brackets, pictograms."""
_END = re.compile("[.!?…。！？．।۔؟։።](?:（[^（）]{1,20}）)?" + _BEHIND)
_STOP = re.compile("[.。．।۔։።]" + _BEHIND)
_INNER_END = re.compile(
    "(?:(?:(?<=[^\\W\\d_A-Z]{3})|(?<=\\d{4}))[.]|[!?])[\"'”’»)]?\\s+[\"'“‘«(]?(?=[^\\W\\d_a-z])|[。！？۔؟](?=.)"
)
"""The end of a sentence inside a text; a stop behind fewer than three small letters ends an abbreviation."""
_OPENING = re.compile("[\"'“‘«„‹「『(¿¡—–…-]*")
_LETTERS = re.compile(r"[^\W\d_]")

_LONG_WORD = re.compile("[^\\W\\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{4,}")
_CJK_PAIR = re.compile("(?=([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}))")

PROSE_COLUMNS = 45
"""Columns from which a sentence is a paragraph: ledes have 50 and more, headings rarely a full stop."""
LONG_COLUMNS = 170
"""Columns from which text without a full stop is a paragraph too; headlines stay under 150."""
UNSTOPPED_PROSE = 70
"""Columns from which text in Thai, Lao, Khmer or Burmese is a paragraph: they write no full stop."""
_UNSTOPPED = re.compile(f"[{UNSTOPPED}]")
TITLE_COLUMNS = 220


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does: full stop, question mark, exclamation mark, ellipsis."""
    return bool(_END.search(text[-32:]))


def ends_with_stop(text: str) -> bool:
    """Whether the text ends with a full stop, as headlines and headings do not."""
    return bool(_STOP.search(text[-12:])) and not text.endswith(("...", "…"))


def sentences_inside(text: str) -> int:
    """Return how many sentences end inside the text, roughly."""
    return sum(1 for _ in _INNER_END.finditer(text))


def is_prose(text: str) -> bool:
    """Whether the text is a paragraph of running text."""
    wide = columns(text)
    if wide >= UNSTOPPED_PROSE and is_unstopped(text):
        return True
    return wide >= LONG_COLUMNS or (wide >= PROSE_COLUMNS and ends_sentence(text))


def is_unstopped(text: str) -> bool:
    """Whether a text is in a script without full stops."""
    return not text.isascii() and 2 * len(_UNSTOPPED.findall(text)) > columns(text)


def is_title(text: str) -> bool:
    """Whether the text could be a headline or a heading: short, beginning like one, without a full stop."""
    if not text or columns(text) > TITLE_COLUMNS or ends_with_stop(text) or text.endswith((",", ";")):
        return False
    if columns(text) >= UNSTOPPED_PROSE and is_unstopped(text):
        return False
    first = text[_OPENING.match(text).end() :][:1]  # type: ignore[union-attr]
    return bool(first) and not first.islower() and bool(_LETTERS.search(text))


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals (and there are some that could be small)."""
    return text.isupper()


INTRODUCING_WORDS = 3
"""Words of a line that leads to what follows."""


def introduces(text: str) -> bool:
    """Whether a line leads to what stands below: "Here is what we know:"; "Price:" and titles do not."""
    words = text.split()
    if not text.endswith((":", "：")) or len(words) < INTRODUCING_WORDS:
        return False
    return 2 * sum(1 for word in words if word[0].islower()) > len(words)


MENU_WORDS = 18
"""Words from which a line is a row of links; headlines in title case have fewer."""
MENU_SHARE = 0.75
"""Share of capitalised words from which a long line is a row of links; German prose reaches 0.5."""


def is_menu(text: str) -> bool:
    """Whether a line is a row of links run together: nearly every word is capitalised."""
    words = [w for w in text.split() if w[0].isalpha()]
    if len(words) < MENU_WORDS or text.isupper() or ends_sentence(text):
        return False
    return sum(1 for w in words if w[0].isupper()) >= MENU_SHARE * len(words)


def long_words(text: str) -> set[str]:
    """Return the words that tell what a text is about: of four letters or more, pairs of CJK characters."""
    return {word.lower() for word in _LONG_WORD.findall(text)} | set(_CJK_PAIR.findall(text))
