"""Who stands before a reporting verb."""

from __future__ import annotations

from ..continental.lines import Line
from .phrases import (
    MAX_NAME,
    MAX_OPENING,
    MAX_ROLE,
    MAX_UNCASED,
    SMALL,
    Range,
    belongs,
    is_aside,
    is_inside,
    name_end,
    noun_phrase,
    opens_role,
    subject_behind,
)
from .words import Frame

MAX_APPOSITION = 16
"""Words between a name and its verb that say who that is."""


MAX_MARKED = 10
"""Words between the word that marks a subject and its verb."""


def subject_round(line: Line, verb: int, reach: Range, frame: Frame) -> Range | None:
    """Return the subject of a verb within a reach of words, on the side where the language has it first."""
    if frame.verb_first:
        behind = subject_behind(line, verb + 1, reach[1], frame)
        return behind or subject_before(line, verb, reach[0], frame)
    if frame.verb_second and line.tags[verb + 1 : verb + 2] in ("N", "H"):
        behind = noun_phrase(line, verb + 1, reach[1], frame)
        if behind == (verb + 1, reach[1]):
            return behind
    before = subject_before(line, verb, reach[0], frame)
    return before or subject_behind(line, verb + 1, reach[1], frame)


def subject_before(line: Line, at: int, low: int, frame: Frame) -> Range | None:
    """Return the subject that stands before a verb, over adverbs and what is said of it between commas."""
    tags = line.tags
    end = at
    if frame.markers:
        for index in range(at - 1, max(low, at - MAX_MARKED), -1):
            if line.words[index] in frame.markers:
                pronoun = index > low and tags[index - 1] == "H"
                return (index - 1, index) if pronoun else _uncased_before(line, index, low, frame)
    while end > low and (tags[end - 1] in SMALL or is_aside(line, end - 1, frame)):
        end -= 1
    if end <= low:
        return None
    letter = tags[end - 1]
    if letter == "H":
        return end - 1, end
    if letter == ",":
        return _before_apposition(line, end - 1, low, frame)
    if frame.uncased:
        return _uncased_before(line, end, low, frame)
    if letter == ")" and tags[end - 3 : end - 2] == "(":
        found = _named_before(line, end - 3, low, frame)
        return (found[0], end) if found else None
    if letter == "N":
        return _named_before(line, end, low, frame)
    found = _role_before(line, end, low, frame) if letter in "wqZ" else None
    if found is None and letter == "w" and end - 2 > low and tags[end - 2] == "I":
        return subject_before(line, end - 2, low, frame)
    return found or _opening_name(line, end, low, frame) or _before_objects(line, end, low, frame)


def _before_objects(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    """Return the subject that a comma sets off, where the verb comes last: "Taş, soruları yanıtladı"."""
    comma = line.tags.find(",", low, end)
    if not frame.reported or comma <= low or "N" in line.tags[comma:end]:
        return None
    return noun_of_clause(line, comma, low, frame)


def _opening_name(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    """Return the name that opens the clause, a few small words before its verb: "Aydın sahnede söyledi"."""
    stop = name_end(line, low, end, frame)
    if stop == low or end - stop > MAX_OPENING or any(tag != "w" for tag in line.tags[stop:end]):
        return None
    return _named_before(line, stop, low, frame)


def _named_before(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    """Return the name that ends at a word, with the role before it."""
    tags = line.tags
    name = end
    while name > low and end - name < MAX_NAME:
        before = tags[name - 1]
        linked = name < end and name - 1 > low and tags[name - 2] == "N"
        if before == "N" or (linked and (before == "." or line.words[name - 1] in frame.particles)):
            name -= 1
        else:
            break
    if name == end or _is_capital_word(line, name, frame):
        return None
    first = name
    while first > low and name - first < MAX_ROLE and _is_before(line, first - 1, low, frame):
        first -= 1
    begin = next((i for i in range(first, name) if opens_role(line, i, frame)), name)
    if begin > low and tags[begin - 1] == "I":
        return None
    if begin == name and first > low and first < name and tags[first - 1] == "I":
        return None
    if begin == name > low + 1 and tags[name - 1] == ",":
        role = _role_before(line, name - 1, low, frame)
        return (low, end) if role is not None and role[0] == low else (name, end)
    return _opened(line, begin, low) if begin < name else begin, end


def _opened(line: Line, role: int, low: int) -> int:
    """Return where a role begins whose unlisted first words open the clause: "*Міський* голова"."""
    opens = 0 < role - low <= MAX_OPENING and all(tag in "wDdN" for tag in line.tags[low:role])
    return low if opens else role


def _is_before(line: Line, at: int, low: int, frame: Frame) -> bool:
    """Whether a word can be part of a role before a name; one that opens the sentence has a capital."""
    if line.tags[at] == "N":
        return at == low and frame.is_noun(line.words[at])
    return belongs(line, at, low - 1, frame)


def _is_capital_word(line: Line, at: int, frame: Frame) -> bool:
    """Whether a word has its capital from the beginning of the sentence and is known to be small."""
    return frame.wording.letters.get(line.words[at].lower(), "H") not in "HNwkK"


def _role_before(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    first = end
    while (
        first > low
        and end - first < MAX_ROLE
        and (_is_before(line, first - 1, low, frame) or line.tags[first - 1] in "NqZ")
    ):
        first -= 1
    for index in range(first, end):
        if opens_role(line, index, frame) and (index == low or line.tags[index - 1] != "I"):
            nouns = [i for i in range(index, end) if frame.is_noun(line.words[i])]
            role = (nouns[0] if frame.complement else nouns[-1]) if nouns else end
            held = role < end and (
                end - role <= frame.complement + 1 or (index == low and frame.complement > 0)
            )
            return (_opened(line, index, low), end) if held else None
    return None


def _uncased_before(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    first = end
    while first > low and end - first < MAX_UNCASED and is_inside(line, first - 1, end, frame):
        first -= 1
    while first < end and line.tags[first] in "I&":
        first += 1
    if first == end or (first > low and line.tags[first - 1] == "I" and not frame.markers):
        return None
    return first, end


def _before_apposition(line: Line, comma: int, low: int, frame: Frame) -> Range | None:
    """Return the name before what commas say of it: "Anna Lind, borgmästare i Lund, säger"."""
    other = line.tags.rfind(",", max(low, comma - MAX_APPOSITION), comma)
    if other <= low:
        return noun_of_clause(line, comma, low, frame)
    found = noun_of_clause(line, other, low, frame)
    if set(line.tags[other + 1 : comma]) == {"N"}:
        return (low if found is not None and found[0] == low else other + 1), comma
    return found if found is not None and found[0] == low else None


def noun_of_clause(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    """Return the phrase that ends at a word."""
    if end <= low:
        return None
    if frame.uncased:
        return _uncased_before(line, end, low, frame)
    if line.tags[end - 1] == "N":
        return _named_before(line, end, low, frame)
    return _role_before(line, end, low, frame) if line.tags[end - 1] == "w" else None
