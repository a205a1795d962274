"""Noun phrases on a line of letters: where one that begins or ends at a word stops."""

from __future__ import annotations

from .lines import Line
from .wording import Wording

MAX_PHRASE = 14
"""Words of a source with its attributes; longer ones are cut, their head still stands inside."""
MAX_PARTICLES = 2
"""Small words in a row inside a name."""
MAX_APPOSITION = 4
"""Words of a name in apposition."""
_BARE_ROLES = ("wN", "wwN")
"""Small words before a name, without an article: "bioloog Marc Timmer"."""
MAX_WORDS = 5
"""Words behind an article in a language whose nouns have no capitals."""


def phrase_end(line: Line, begin: int, limit: int, wording: Wording, *, behind: bool = False) -> int:
    """Return where the noun phrase that begins at `begin` ends; `begin` if there is none.

    `behind` its verb a phrase takes fewer attributes: "sagte Velten im Stadtrat" ends with the name.
    """
    tags = line.tags
    capitalised = wording.nouns_capitalised
    if begin >= limit:
        return begin
    if tags[begin] == "H":
        return begin + 1
    at = _core(tags, begin, limit, capitalised=capitalised)
    if at == begin:
        return begin
    stop = min(limit, begin + MAX_PHRASE)
    of = _attributes(tags, begin, at, wording) if behind else wording.of
    while at < stop:
        if not capitalised and tags[at - 1] == "N" and (name := _name_end(line, at, stop, wording)) > at:
            further = name
        elif tags[at] in "Dd" and line.words[at] in of:
            further = _core(tags, at, stop, capitalised=capitalised)
        elif (tags[at] == "I" and line.words[at] in of) or tags[at] == "&":
            further = _core(tags, at + 1, stop, capitalised=capitalised)
            if further == at + 1 and not capitalised:
                further = _bare(tags, at + 1, stop)
            further = at if further == at + 1 else further
        elif tags[at] == "(" and (closing := tags.find(")", at, stop)) > 0:
            further = closing + 1
        else:
            break
        if further == at:
            break
        at = further
    return at


def _name_end(line: Line, at: int, stop: int, wording: Wording) -> int:
    """Return where a name ends that goes on behind small words: "Von *der Leyen*"; `at` if it does not."""
    end = at
    while end < stop and end - at < MAX_PARTICLES and line.words[end] in wording.particles:
        end += 1
    if end == at or line.tags[end : end + 1] != "N":
        return at
    while end < stop and line.tags[end] == "N":
        end += 1
    return end


def _attributes(tags: str, begin: int, end: int, wording: Wording) -> frozenset[str]:
    """Return the prepositions and genitives that may go on a phrase behind its verb."""
    if tags[begin] in "Dd" or end - begin == 1:
        return wording.of_behind
    return frozenset(word for word in wording.of_behind if wording.letters.get(word) == "I")


def apposition_end(line: Line, at: int, limit: int) -> int:
    """Return where a name in apposition ends that begins behind a comma at `at`; `at` if there is none."""
    tags = line.tags
    if tags[at : at + 1] != ",":
        return at
    end = at + 1
    while end < limit and tags[end] == "N" and end - at <= MAX_APPOSITION:
        end += 1
    closed = end >= limit or tags[end] in ",.:"
    return end if end > at + 2 and closed else at


def _core(tags: str, begin: int, limit: int, *, capitalised: bool) -> int:
    """Return where article, adjectives and the nouns behind them end."""
    at = begin
    while at < limit and tags[at] in "Dd":
        at += 1
    nouns = at
    if capitalised:
        while at < limit and (tags[at] in "w#K" or (tags[at] == "R" and tags[at - 1] in "Dd" and at > begin)):
            at += 1
        nouns = at
        while at < limit and (tags[at] in "N#q" or _is_dot(tags, at, nouns)):
            at += 1
        return at if at > nouns and (tags[nouns] != "q" or at > nouns + 1) else begin
    if at == begin and tags.startswith(_BARE_ROLES, begin):
        at = min(limit, tags.index("N", begin))
    held = "wN#q" if at > begin else "N#"
    if at > begin and at < limit and tags[at] in "kKvw":
        at += 1
    while at < limit and (tags[at] in held or _is_dot(tags, at, nouns)) and at - nouns < MAX_WORDS:
        at += 1
    return at if at > nouns else begin


def _bare(tags: str, begin: int, limit: int) -> int:
    """Return where nouns without an article end: "ministre *de gauche*"."""
    at = begin
    while at < limit and tags[at] in "wN#" and at - begin < 2:
        at += 1
    return at


def _is_dot(tags: str, at: int, nouns: int) -> bool:
    """Whether a dot stands inside a name: "M. Dupont"."""
    return tags[at] == "." and at > nouns and tags[at + 1 : at + 2] == "N"


def phrase_begin(line: Line, end: int, floor: int, wording: Wording) -> int:
    """Return where the noun phrase that ends at `end` begins; `end` if there is none."""
    tags = line.tags
    at = end
    while at > floor and end - at < MAX_PHRASE:
        letter = tags[at - 1]
        closes = letter == "w" and not wording.nouns_capitalised
        if letter in "N#" or (letter in "wqZ" and (at < end or closes)):
            at -= 1
        elif letter in "Dd" and at < end:
            at -= 1
            if line.words[at] not in wording.of and not (at > floor and tags[at - 1] == "I"):
                break
        elif letter == "I" and at < end and line.words[at - 1] in wording.of and at - 1 > floor:
            at -= 1
        else:
            break
    while at < end and tags[at] in "Iw&" and tags[at] != "w":
        at += 1
    return at
