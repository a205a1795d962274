"""A paragraph as a string of letters, one for each word: what grammar is then written on."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from ...text.marks import Stretch
from ...value import value
from .vocabulary import Vocabulary

_WORD = re.compile(r"(\w++(?:(?=['.&/@,-])(?:['.&/@-]\w++|,\d\d\d\b)*+)?|\S)")
"""A word with what is glued to it, or one sign; most words end at once and never enter the repetition."""
_ASCII_WORD = re.compile(_WORD.pattern, re.ASCII)
"""The same, a fifth faster, for a text that holds no other letters."""
_QUOTED = {"q": "\x01", "Y": "\x02", "Z": "\x03", "z": "\x04"}
_LETTERS = str.maketrans({sign: letter for letter, sign in _QUOTED.items()})
_SPEAKING = re.compile("[ksbgpcKM:]|NT")
"""Letters without which a paragraph that has no marks reports nothing."""
_QUOTE = re.compile("[qYZz]")
MAX_SENTENCE = 300
"""Words after which a sentence is cut, so that work on one stays bounded; real ones end before 200."""
_TERMINAL = ".!?…"
_NAME_DOT = re.compile(r"\.(?:(?<=[tAu]\.)(?![dHhCQEDT])|(?<=Pd\.)(?=P)|(?<=L\.)(?=#))")
"""Like the patterns below it begins with its sign, which lets the search skip all others."""
_FIXES = (
    (re.compile(r"T(?<=[Ii&]T)(?=[bsNJ])"), "D"),
    (re.compile(r"[kp](?:(?<=[dES][kp])|(?<=[dES]R[kp])|(?<=[dES]J[kp])(?=[JNS])|(?<=#[kp])(?=[JN]))"), "v"),
    (re.compile(r"g(?:(?<=[dE]g)|(?<=[dE]Jg))"), "N"),
    (re.compile(r"co([dDEJNPAS]{0,6})[sb](?![dTHq])"), r"co\1N"),
    (
        re.compile(
            r"[sbBG](?:(?<=[dES'][sbB])(?![dDEHP])|(?<=[dES]J[sbB])(?![dDEHPTh,:qYZz])"
            r"|(?<=[DJ#]s)(?![THhdPDEqYZz])|(?<=#Js)|(?<=#Ns)(?=[Hh])|(?<=[IifvVGXB][JD]s)|(?<=[dES]G)(?=[ksX,.If])|(?<=[IifvL][sb])"
            r"|(?<=[sb])(?=R?[XVksK])|(?<=s)(?=R?[bM])|(?<=[k#GX]s)|(?<=[Ii]Db)|(?<=[JIf&#]b)(?=f))"
        ),
        "N",
    ),
)
"""Letters that their neighbours change: a plain or present form behind an article is a noun, and so on."""
_SINCE = re.compile("i(?<=Xi)(?=[kvpsb])")
_A_SAY = re.compile("M(?<=[dEJ]M)")
_END = re.compile(r"[.?!Zz;](?:[)'\"]*)")


@value
class Line:
    """One paragraph cut into words.

    Quoted stretches are one word each, of letter `q`, or, by the sign they end with, `Y` (comma), `Z` (full
    stop) or `z` (question or exclamation mark).
    """

    text: str
    words: list[str]
    starts: list[int]
    """Offset of each word."""
    ends: list[int]
    """Offset behind each word."""
    tags: str
    """One letter a word."""
    stretches: list[Stretch]
    sentences: list[tuple[int, int]]
    """Ranges of words, the closing sign left out; none, nor offsets, where a paragraph reports nothing."""

    def stretch_at(self, index: int) -> int:
        """Return which stretch a word of letter q, Y, Z or z is."""
        return bisect_right(self.stretches, self.starts[index], key=_start) - 1


def _start(stretch: Stretch) -> int:
    return stretch.start


def tag(text: str, stretches: list[Stretch], vocabulary: Vocabulary) -> Line:
    """Cut a paragraph into words and give each its letter."""
    plain = _masked(text, stretches).replace("’", "'")
    pieces = (_ASCII_WORD if plain.isascii() else _WORD).split(plain)
    words = pieces[1::2]
    tags = "".join(map(vocabulary.tags.__getitem__, words))
    if not stretches and _SPEAKING.search(tags) is None:
        tags = _title_case(words, tags, vocabulary)
        if _SPEAKING.search(tags) is None:
            return Line(text, words, [], [], tags, stretches, [])
    bounds = list(accumulate(map(len, pieces)))
    starts, ends = bounds[0::2], bounds[1::2]
    if stretches:
        tags = tags.translate(_LETTERS)
        by_start = {stretch.start: stretch.end for stretch in stretches}
        for match in _QUOTE.finditer(tags):
            index = match.start()
            ends[index] = by_start.get(starts[index], ends[index])
        tags = _titles_named(text, tags, starts, ends)
    tags = _NAME_DOT.sub("~", tags)
    for pattern, letter in _FIXES:
        tags = pattern.sub(letter, tags)
    if "Xi" in tags:
        tags = _SINCE.sub("R", tags)
    if "M" in tags or "K" in tags:
        tags = _A_SAY.sub("N", tags).replace("M", "b").replace("K", "s")
    if "PL" in tags or "LP" in tags:
        months = [m.start() for m in _MAY.finditer(tags) if words[m.start()] in vocabulary.surnames]
        names = [m.start() for m in _JUNE.finditer(tags) if words[m.start()] in vocabulary.first_names]
        tags = _changed(tags, [(at, "P") for at in months + names])
    tags = _singular_plain(words, tags, vocabulary)
    tags = _title_case(words, tags, vocabulary)
    return Line(text, words, starts, ends, tags, stretches, _sentences(words, tags))


_MAY = re.compile("L(?<=PL)(?!~?#)")
"""A month behind a name and without a day."""
_JUNE = re.compile("L(?=P)(?<![^N,.;:YZzk]L)")
"""A month before a name, where none stands before it that tells when: "economist Jan Hatzius"."""
_PLAIN = re.compile(r"b(?:(?<=[NPJA~]b)(?![THhPdDEqYZzQ:]|I[RD]?#)|(?<=[NPJ]&b)(?=N))")


def _singular_plain(words: list[str], tags: str, vocabulary: Vocabulary) -> str:
    """Make nouns of the plain forms behind a singular: "press" in "White House press secretary"."""
    nouns: list[tuple[int, str]] = []
    for match in _PLAIN.finditer(tags):
        at = match.start()
        if not vocabulary.is_plural(words[at - 1]) and "&" not in tags[max(0, at - 4) : at]:
            nouns.append((at, "N"))
    return _changed(tags, nouns)


def _changed(tags: str, places: list[tuple[int, str]]) -> str:
    """Return the tags with other letters at some places."""
    if not places:
        return tags
    letters = list(tags)
    for at, letter in places:
        letters[at] = letter
    return "".join(letters)


MAX_HEADING = 30
"""Words up to which a paragraph may be a headline in title case."""


def _title_case(words: list[str], tags: str, vocabulary: Vocabulary) -> str:
    """Give the reporting verbs of a headline in title case, or at the head of a sentence, their letter."""
    if len(tags) > MAX_HEADING or tags.count("P") * 3 < len(tags) or not _is_title_case(words, tags):
        places = [m.start() for m in _OPENING.finditer(tags)]
    else:
        places = [i for i, tag in enumerate(tags) if tag == "P"]
        places = places[1:] if tags[0] == "P" else places
    verbs = []
    for at in places:
        letter = vocabulary.tags.get(words[at].lower())
        if letter and letter in "ksgK" and (letter != "s" or len(places) > 2):
            verbs.append((at, letter.replace("K", "s")))
    return _changed(tags, verbs)


def _is_title_case(words: list[str], tags: str) -> bool:
    return tags.count("P") * 2 >= len(tags) or not any(w[0].islower() and len(w) > _SMALL for w in words)


_OPENING = re.compile(r"P(?<![^.?Zz]P)(?![PkbsXVt&S,.])")
_TITLE = re.compile(r"(?<=[IS,'])[qY]|q(?=[N])")
_SMALL = 4
"""Letters up to which a word of a title may begin small: "of", "and", "with"."""


def _titles_named(text: str, tags: str, starts: list[int], ends: list[int]) -> str:
    """Make names of the stretches that are titles of works: capitals throughout, behind a preposition."""
    names: list[tuple[int, str]] = []
    for match in _TITLE.finditer(tags):
        index = match.start()
        if ends[index] - starts[index] > MAX_TITLE_LENGTH:
            continue
        words = [w.strip(_EDGES) for w in text[starts[index] : ends[index]].split()]
        if all(w[:1].isupper() or not w[:1].isalpha() or len(w) <= _SMALL for w in words) and (
            words[0][:1].isupper() and len(words) <= MAX_TITLE
        ):
            names.append((index, "P"))
    return _changed(tags, names)


_EDGES = "\"'“”‘’«»„.,:;!?()"
MAX_TITLE_LENGTH = 90
"""Characters of such a title."""
MAX_TITLE = 8
"""Words of a title of a film, book or show that stands in a sentence."""


def _masked(text: str, stretches: list[Stretch]) -> str:
    """Put one private sign for each character of a quoted stretch."""
    if not stretches:
        return text
    parts = []
    at = 0
    for stretch in stretches:
        parts.append(text[at : stretch.start])
        parts.append(_QUOTED[_kind(text, stretch)])
        parts.append(" " * (stretch.end - stretch.start - 1))
        at = stretch.end
    parts.append(text[at:])
    return "".join(parts)


def _kind(text: str, stretch: Stretch) -> str:
    inner = text[stretch.inner_start : stretch.inner_end].rstrip(" '’")
    last = inner[-1:]
    if last == ",":
        return "Y"
    if last and last in _TERMINAL:
        return "Z" if last == "." else "z"
    return "q"


def _sentences(words: list[str], tags: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = 0
    for match in _END.finditer(tags):
        sign, end = match.start(), match.end()
        letter = tags[sign]
        follow = words[end][:1] if end < len(words) else "A"
        if letter in ".Z" and (follow.islower() or (follow == "," and letter == ".")):
            continue
        if letter == "z" and (follow.islower() or _ATTRIBUTED.match(tags, end)):
            continue
        stop = end if letter in "Zz" else sign
        _add(found, begin, stop)
        begin = end
    _add(found, begin, len(words))
    return found


def _add(found: list[tuple[int, int]], begin: int, stop: int) -> None:
    while stop - begin > MAX_SENTENCE:
        found.append((begin, begin + MAX_SENTENCE))
        begin += MAX_SENTENCE
    if stop > begin:
        found.append((begin, stop))


_ATTRIBUTED = re.compile(r"(?:[tPAD~SNJ]{1,6}|[HhD])[XR]{0,3}[ksb][RL]?[.,:]|[ks][tPAdJN~]{1,8}[.,]")
