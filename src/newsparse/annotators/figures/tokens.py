"""A paragraph cut into words, numbers and marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import field
from itertools import accumulate

from ...value import value

_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
    "\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
"""Combining marks, which are no letters to a pattern."""
_PATTERN = (
    r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*|"  # most words, tried first
    r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d+)?(?!\d)"  # 1 234 567,8
    r"|\d{1,3}(?:, 000)+(?!\d)"  # 80, 000
    r"|\d+(?:[.,'’٫٬]\d+)*"  # 1,234.5
    r"|(?<![\w.])\.\d+"  # .25
    r"|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
    r"|\b[dlDL]['’](?=[^\W\d_]|$)"  # d'euros
    r"|\b(?:[A-Za-z]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # letters
    r"|\S"
)
_TOKEN = re.compile(rf"(?=\S)({_PATTERN})")
"""White space is passed over before all alternatives are tried on it, in half of the time."""
_ASCII_TOKEN = re.compile(_TOKEN.pattern.replace(r"[^\W\d_]", "[a-zA-Z]"), re.ASCII)
_COMBINING = re.compile(_TOKEN.pattern.replace(r"[^\W\d_]", rf"(?:[^\W\d_]|[{_MARKS}])"))
_VOWELS = re.compile("[\u0591-\u05c7\u064b-\u065f]")
"""Vowel points, which texts may leave out."""
_WORD = re.compile(r"[^\W\d_]+")
_COMBINED = re.compile(rf"(?:[^\W\d_]|[{_MARKS}])+")
_SENTENCE_MARKS = frozenset(".!?।؟。！？")


@value
class Line:
    """A paragraph as tokens, in parallel lists; offsets count code points of its text."""

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    breaks: list[int] = field(default_factory=list)
    """The tokens that close a sentence."""

    def __len__(self) -> int:
        return len(self.words)

    def low(self, i: int) -> str:
        """Return token `i` in lower case, or an empty string outside the line."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def word(self, i: int) -> str:
        """Return token `i` as written, or an empty string outside the line."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Tell whether no space stands between token `i - 1` and token `i`."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def slice(self, first: int, last: int) -> str:
        """Return the text from token `first` to before token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def sentence(self, i: int) -> tuple[int, int]:
        """Return the tokens (from, behind) of the sentence that holds token `i`."""
        at = bisect_left(self.breaks, i)
        first = self.breaks[at - 1] + 1 if at else 0
        return first, self.breaks[at] if at < len(self.breaks) else len(self.words)

    def ends_sentence(self, i: int) -> bool:
        """Tell whether token `i` is a mark that closes a sentence (an abbreviation's dot is not one)."""
        mark = self.words[i]
        if mark not in _SENTENCE_MARKS:
            return False
        if mark != ".":
            return True
        follower = self.word(i + 1)
        if follower and (self.glued(i + 1) or follower[0].islower()):
            return follower in "\"'”’)"
        return not (i > 0 and self.glued(i) and len(self.words[i - 1]) == 1 and self.words[i - 1].isupper())


def cut(text: str, *, combining: bool = False, prefixed: frozenset[str] = frozenset()) -> Line:
    """Cut a paragraph into tokens, in linear time; `combining` where words hold combining marks.

    `prefixed` are words whose first letter is a word of its own, such as "and" in Arabic.
    """
    pieces = (_COMBINING if combining else _ASCII_TOKEN if text.isascii() else _TOKEN).split(text)
    if prefixed:
        pieces = [part for piece in pieces for part in (_parted(piece) if piece in prefixed else (piece,))]
    words = pieces[1::2]
    lows = list(map(lower, words)) if "İ" in text else list(map(str.lower, words))
    if combining:
        lows = [_VOWELS.sub("", low) for low in lows]
    bounds = list(accumulate(map(len, pieces)))
    line = Line(text, words, lows, bounds[0:-1:2], bounds[1::2])
    line.breaks.extend(
        [i for i, word in enumerate(words) if word in _SENTENCE_MARKS and line.ends_sentence(i)]
    )
    return line


def _parted(word: str) -> tuple[str, str, str]:
    """Return the first letter and the rest, with the nothing that stands between."""
    return word[0], "", word[1:]


def lower(text: str) -> str:
    """Return the text in lower case, the Turkish capital "İ" as the "i" that it is."""
    return text.lower().replace("i\u0307", "i") if "İ" in text else text.lower()


def words_of(text: str, *, combining: bool) -> list[str]:
    """Return the words of a text in lower case."""
    return (_COMBINED if combining else _WORD).findall(lower(text))
