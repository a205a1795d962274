"""Who does what a verb says, and so where its clause stands to the words that it reports."""

from __future__ import annotations

from .clause import Shape, stretch_begin, stretch_end
from .lines import Line
from .phrases import phrase_begin, phrase_end
from .wording import Wording

_TELLING = frozenset("vjJxpkqZ")
"""Letters of verbs and of words in marks."""
_ADJECTIVAL = ("e", "en", "er", "es", "em")
_PAST = ("te", "ten")
"""Endings of German adjectives, and those of a past that look like them."""
_ADVERBIAL = frozenset("IRczhCJ")


def subject_of(line: Line, reach: tuple[int, int], wording: Wording) -> tuple[int, int] | None:
    """Return the subject of the first finite verb in a reach of words."""
    low, high = reach
    while low < high and line.tags[low] in "&R":
        low += 1
    for at in range(low, high):
        if line.tags[at] in "vkxpjJ" or line.words[at] in wording.separable or _is_verb(line, at, wording):
            end = stretch_end(line, at, high)
            found = subject_at(line, (stretch_begin(line, at, low), at, end), (low, high), wording)[0]
            if found is not None and not _is_relative(line, found, wording):
                return found
    if low < high and not _is_adverbial(line, low, wording):
        end = phrase_end(line, low, high, wording)
        return (low, end) if end > low else None
    return None


def _is_relative(line: Line, found: tuple[int, int], wording: Wording) -> bool:
    return found[1] - found[0] == 1 and line.words[found[0]] in wording.relatives


def _is_verb(line: Line, at: int, wording: Wording) -> bool:
    """Whether an unlisted word of a German sentence is its verb: no adjective by its ending or its place."""
    if not wording.nouns_capitalised or line.tags[at] != "w" or at == 0 or line.tags[at - 1] in "DdIwo":
        return False
    return not line.words[at].endswith(_ADJECTIVAL) or line.words[at].endswith(_PAST)


def subject_at(
    line: Line, verb: tuple[int, int, int], sentence: tuple[int, int], wording: Wording
) -> tuple[tuple[int, int] | None, Shape]:
    """Return who the subject of the verb is, and where the clause stands to what it reports."""
    begin, at, end = verb
    tags = line.tags
    low = sentence[0]
    first = begin
    while first < at and tags[first] == "&":
        first += 1
    if not wording.nouns_capitalised:
        first = _behind_subordinator(tags, first, at)
    if at > low and tags[at - 1] == "&":
        source = subject_of(line, (begin, at), wording) if begin < at - 1 else None
        return source or subject_of(line, (low, at), wording), "before"
    if first == at or all(t in "qZ" for t in tags[first:at]):
        return _verb_first(line, (first, at, end), sentence, wording)
    if line.words[first] in wording.like or tags[first] == "c":
        source = subject_behind(line, first + 1, at, wording) or subject_behind(line, at + 1, end, wording)
        return source, "like"
    antecedent = _antecedent(line, (first, at, end), low, wording)
    if antecedent is not None:
        return antecedent, "before"
    behind = line.words[at + 1] in wording.surely if at + 1 < end else False
    if tags[first] in "CT" and not behind and at + 2 >= end:
        return subject_behind(line, first + 1, at, wording), "before"
    if behind or _is_adverbial(line, first, wording):
        source = subject_behind(line, at + 1, end, wording) or _subject_before(line, first, at, wording)
        if source is not None or tags[first] in "RIC":
            return source, "before"
    stop = phrase_end(line, first, at, wording)
    if stop == first:
        return subject_behind(line, at + 1, end, wording), "before"
    if line.words[first] in wording.nobody and stop == first + 1:
        return None, "before"
    return (first, stop), "before"


def _behind_subordinator(tags: str, first: int, at: int) -> int:
    """Return where the clause of the verb at `at` begins: "alors que Kiev craint"."""
    begin = tags.rfind("C", first + 1, at) + 1
    if not begin:
        return first
    return begin + 1 if begin + 1 < at and tags[begin] == "T" else min(begin, at - 1)


def _subject_before(line: Line, first: int, at: int, wording: Wording) -> tuple[int, int] | None:
    """Return the subject right before its verb, behind what opens the clause: "en febrero la mujer dijo"."""
    if wording.nouns_capitalised:
        return None
    begin = phrase_begin(line, at, first, wording)
    if begin == at or line.tags[begin] not in "DHN" or line.tags[begin - 1 : begin] == "I":
        return None
    return begin, at


def _antecedent(line: Line, verb: tuple[int, int, int], low: int, wording: Wording) -> tuple[int, int] | None:
    """Return the relative pronoun that opens a clause and is its subject, where the verb ends the clause."""
    first, at, end = verb
    if first <= low or line.tags[first - 1] != "," or line.words[first] not in wording.relatives:
        return None
    if at + 1 < end - 1 and line.tags[at + 1] not in ",:TqZ":
        return None
    return first, first + 1


def _is_adverbial(line: Line, first: int, wording: Wording) -> bool:
    """Whether what opens a clause is no subject, so that the subject stands behind the verb."""
    word = line.words[first].lower()
    if line.tags[first] in _ADVERBIAL or word in wording.nobody or word in wording.times:
        return True
    if wording.nouns_capitalised and line.tags[first] == "d":
        return True
    alone = line.tags[first + 1 : first + 2] not in ("N", "w", "#")
    return alone and bool(wording.adverb_endings) and word.endswith(wording.adverb_endings)


def _verb_first(
    line: Line, verb: tuple[int, int, int], sentence: tuple[int, int], wording: Wording
) -> tuple[tuple[int, int] | None, Shape]:
    """Read a clause that its verb opens: ", sagte X" or the main clause behind an apposition."""
    first, at, end = verb
    tags = line.tags
    low = sentence[0]
    source = subject_behind(line, at + 1, end, wording)
    quoted = first < at or touches_marks(line, first, low)
    if quoted or (source is not None and _tells(line, low, first, wording)):
        return source, "after"
    if line.words[at + 1 : at + 2] and line.words[at + 1] in wording.surely:
        return source, "before"
    while low < first and tags[low] in "&R":
        low += 1
    low = low if wording.nouns_capitalised else _behind_adverbials(line, low, first - 1, wording)
    if first > low and tags[first - 1] in ",)-":
        stop = phrase_end(line, low, first - 1, wording)
        if stop > low:
            return (low, first - 1 if tags[first - 1] == "," else stop), "before"
    return source, "before" if first == low else "after"


def _tells(line: Line, low: int, high: int, wording: Wording) -> bool:
    """Whether words tell something themselves; a relative clause between commas only belongs to its noun."""
    at = low
    while at < high:
        comma = line.tags.find(",", at, high)
        end = comma if comma >= 0 else high
        relative = at > low and line.words[at] in wording.relatives
        if not relative and any(t in _TELLING for t in line.tags[at:end]):
            return True
        at = end + 1
    return False


def _behind_adverbials(line: Line, low: int, high: int, wording: Wording) -> int:
    """Return where a subject begins behind what stands before it, parted by commas: "Horas antes, X, …"."""
    tags = line.tags
    while (comma := tags.find(",", low, high)) > low:
        part = tags[low:comma]
        if not (_is_adverbial(line, low, wording) or part[0] in "dI" or not {"C", "T"}.isdisjoint(part)):
            break
        low = comma + 1
    return low


def subject_behind(line: Line, at: int, end: int, wording: Wording) -> tuple[int, int] | None:
    """Return the subject that stands behind a verb, over adverbs and reflexives."""
    tags = line.tags
    while at < end and (tags[at] in "RO" or (line.words[at] in wording.parts and tags[at - 1] in "xpR")):
        at += 1
    at = _behind_hearer(line, at, end)
    if at >= end or tags[at] in "dIT":
        return None
    stop = phrase_end(line, at, end, wording, behind=True)
    if stop == at or line.words[at] in wording.nobody:
        return None
    return at, stop


def _behind_hearer(line: Line, at: int, end: int) -> int:
    """Return where the subject stands behind the agency that was told: "confie à l'AFP *Marie*"."""
    agency = at + 1 + (line.tags[at + 1 : at + 2] in ("d", "D"))
    if at >= end or line.tags[at] != "I" or agency + 1 >= end:
        return at
    word = line.words[agency]
    return agency + 1 if word.isupper() and len(word) > 1 and line.tags[agency + 1] in "NDw" else at


def touches_marks(line: Line, begin: int, low: int) -> bool:
    """Whether a quoted stretch stands right before a clause."""
    return line.tags[max(low, begin - 2) : begin].strip(",-").endswith(("q", "Z"))
