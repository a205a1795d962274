"""A paragraph as words with letters, cut into sentences."""

from __future__ import annotations

import re

from ....text.marks import Stretch
from ....text.scripts import COMBINING
from ....value import value
from .wording import Wording

_LETTER = rf"[\w{COMBINING}]"
_WORD = re.compile(
    rf"\w{_LETTER}*(?:['’&/@־-]\w{_LETTER}*|(?<=[א-ת])[\"״](?=[א-ת]){_LETTER}+"
    rf"|\.(?:(?=[a-z\d])|(?<=\b\w\.))\w{_LETTER}*)*|[^\w\s]"
)
"""A dot joins only before a small letter or behind a single one: "tagesschau.de", "U.S", but "Merkel.Als"."""
_SIGNS = {"–": "-", "—": "-", "―": "-", "،": ",", "؛": ";", "؟": "?", "۔": ".", "।": ".", "：": ":"}
"""Signs of other scripts that part words as ours do."""
_QUOTED = "\ue000"
_TERMINAL = ".!?…"
MAX_SENTENCE = 250
"""Words after which a sentence is cut, so that work on one stays bounded."""
MAX_NAME = 9
"""Words of a title or name in marks."""
MAX_ORDINAL = 2
"""Digits of a number whose dot makes it an ordinal: "5. August"."""


@value
class Line:
    """One paragraph; a quoted stretch is one word."""

    text: str
    words: list[str]
    """In lower case."""
    starts: list[int]
    ends: list[int]
    tags: str
    stretch_of: dict[int, Stretch]
    """Stretch by the index of its word."""
    sentences: list[tuple[int, int]]

    def offsets(self, begin: int, end: int) -> tuple[int, int]:
        """Return the offsets of a range of words; the inner ones of a single stretch."""
        if end - begin == 1 and begin in self.stretch_of:
            stretch = self.stretch_of[begin]
            stop = stretch.inner_end
            while stop > stretch.inner_start and self.text[stop - 1] in ", \u00a0\u202f":
                stop -= 1
            start = stretch.inner_start
            while start < stop and self.text[start].isspace():
                start += 1
            return start, stop
        return self.starts[begin], self.ends[end - 1]


def read_line(text: str, stretches: list[Stretch], wording: Wording) -> Line:
    """Cut a paragraph into words and sentences."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    stretch_of: dict[int, Stretch] = {}
    by_start = {stretch.start: stretch for stretch in stretches}
    for match in _WORD.finditer(_masked(text, stretches)):
        start = match.start()
        stretch = by_start.get(start)
        if stretch is not None:
            stretch_of[len(words)] = stretch
            words.append(match[0])
            starts.append(start)
            ends.append(stretch.end)
            continue
        for begin, word in _parts(match[0], wording):
            words.append(word)
            starts.append(start + begin)
            ends.append(start + begin + len(word))
    line = Line(text, words, starts, ends, "", stretch_of, [])
    return _tagged(line, wording)


def _parts(word: str, wording: Wording) -> list[tuple[int, str]]:
    """Part a word from the article before it and the pronoun behind it: "l'État", "dit-il"."""
    offset = 0
    found: list[tuple[int, str]] = []
    for _ in range(2):
        at = max(word.find("'", offset), word.find("’", offset))
        known = word.lower().replace("’", "'") in wording.letters
        if at <= 0 or known or word[offset:at].lower() not in wording.elisions:
            break
        found.append((offset, word[offset : at + 1]))
        offset = at + 1
    if wording.clitics and "-" in word:
        head, _, clitic = word.rpartition("-")
        if clitic.lower() in wording.clitics:
            head = head.removesuffix("-t")
            found.append((offset, head[offset:]))
            found.append((len(word) - len(clitic), clitic))
            return found
    if offset < len(word):
        found.append((offset, word[offset:]))
    return found


def _masked(text: str, stretches: list[Stretch]) -> str:
    parts = []
    at = 0
    for stretch in stretches:
        parts.append(text[at : stretch.start])
        parts.append(_QUOTED + " " * (stretch.end - stretch.start - 1))
        at = stretch.end
    parts.append(text[at:])
    return "".join(parts)


def _tagged(line: Line, wording: Wording) -> Line:
    """Give each word its letter; a capital inside a sentence makes a name."""
    tags: list[str] = []
    sentences: list[tuple[int, int]] = []
    begin = 0
    letters = wording.letters
    for index, word in enumerate(line.words):
        first = word[0]
        if index in line.stretch_of:
            letter = _quoted_letter(line, index)
        elif first.isdigit():
            letter = "#"
        elif not first.isalnum():
            letter = _SIGNS.get(first, first)
        else:
            lower = word.lower().replace("’", "'")
            opens = index == begin or tags[-1] == ":" or (index == begin + 1 and tags[-1] in "qZ")
            if first.isupper() and not opens:
                letter = (
                    "H"
                    if letters.get(lower) == "H" and len(word) > 1 and not wording.nouns_capitalised
                    else "N"
                )
            else:
                letter = letters.get(lower) or ("N" if first.isupper() else _unknown(lower, wording))
            line.words[index] = lower if letter != "N" else word
        tags.append(letter)
        if _ends(line, tags, index, begin, wording) or index - begin >= MAX_SENTENCE:
            sentences.append((begin, index + 1 if letter != "." else index))
            begin = index + 1
    if begin < len(tags):
        sentences.append((begin, len(tags)))
    kept = [(b, e) for b, e in sentences if e > b]
    _settle(line, tags, kept, wording)
    return Line(line.text, line.words, line.starts, line.ends, "".join(tags), line.stretch_of, kept)


def _settle(line: Line, tags: list[str], sentences: list[tuple[int, int]], wording: Wording) -> None:
    """Correct the letters that only the words around them tell."""
    for index in line.stretch_of:
        if _is_name(line, tags, index, wording):
            tags[index] = "N"
    for begin, _ in sentences if not wording.nouns_capitalised else ():
        if _is_plural(line.words[begin : begin + 2], tags[begin : begin + 2]):
            tags[begin] = "D"


def _is_plural(words: list[str], tags: list[str]) -> bool:
    """Whether a sentence opens with an adjective and its noun: "Distintas organizaciones"."""
    return tags == ["N", "w"] and all(word.endswith("s") for word in words)


def _unknown(word: str, wording: Wording) -> str:
    return "v" if wording.finite_endings and word.endswith(wording.finite_endings) else "w"


def _is_name(line: Line, tags: list[str], index: int, wording: Wording) -> bool:
    """Whether a stretch is a title or a name: capital first, no verb inside, behind a noun or article."""
    if index == 0:
        return len(tags) > 1 and tags[1] == ":"
    before = line.words[index - 1].lower()
    if before in wording.entitled or tags[index - 1] == "c":
        return True
    stretch = line.stretch_of[index]
    inner = line.text[stretch.inner_start : stretch.inner_end].split()
    if (
        tags[index] == "Z"
        or not inner
        or not (inner[0][:1].isupper() or inner[0][:1].isdigit())
        or len(inner) > MAX_NAME
    ):
        return False
    opened = tags[index - 1] == "k" and (index == 1 or tags[index - 2] == ",")
    if not (opened or tags[index - 1] in "DdIN&,w([") or _introduces(before, tags, index, wording):
        return False
    return not any(wording.letters.get(word.strip(".,;:!?").lower(), " ") in "vkjJxpH" for word in inner[1:])


def _introduces(before: str, tags: list[str], index: int, wording: Wording) -> bool:
    """Whether the word before marks announces words: "als", "sprach von", but not "Artikel von"."""
    attributive = before in wording.of and index > 1 and tags[index - 2] == "N"
    return before in wording.introducing and not attributive


def _quoted_letter(line: Line, index: int) -> str:
    stretch = line.stretch_of[index]
    inner = line.text[stretch.inner_start : stretch.inner_end].rstrip()
    return "Z" if inner and inner[-1] in _TERMINAL else "q"


def _ends(line: Line, tags: list[str], index: int, begin: int, wording: Wording) -> bool:
    """Whether a sentence ends with this word."""
    letter = tags[index]
    end = line.ends[index]
    following = line.text[end : end + 3].lstrip()
    if letter == "Z":
        return following[:1].isupper() or not following or following[0] in '„«“"»'
    if letter in "!?;":
        return True
    if letter != "." or index == begin:
        return False
    before = line.words[index - 1]
    if tags[index - 1] == "#" and len(before) <= MAX_ORDINAL and wording.nouns_capitalised:
        return False
    if before.lower() in wording.abbreviations or (len(before) == 1 and before.isalpha()):
        return False
    return not following[:1].islower()
