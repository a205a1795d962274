"""Who stands right behind or right before a reporting verb."""

from __future__ import annotations

from ..continental.lines import Line
from .words import Frame

Range = tuple[int, int]
_SMALL = "ROx"
"""Adverbs, pronouns that are no subject, auxiliaries: what may stand between a verb and its subject."""
_LOWER = "wDdKv#"
MAX_ROLE = 7
"""Words of a role before a name."""
MAX_INITIAL = 4
"""Letters from which a word before a dot is no initial or title."""
MAX_NAME = 7
"""Words of a name, its titles in capitals included."""
MAX_UNCASED = 8
"""Words of a source where no capital tells a name."""
MAX_COMPLEMENT = 2
"""Words behind a role without a name that belong to it: "министр обороны"."""
MAX_OPENING = 2
"""Words that open a clause before a role and belong to it."""
MAX_APPOSITION = 16
"""Words between a name and its verb that say who that is."""


def subject_behind(line: Line, at: int, end: int, frame: Frame) -> Range | None:
    """Return the subject that stands behind a verb, over adverbs, times and hearers."""
    begin = _over(line, at, end, frame)
    if begin is None or begin >= end:
        return None
    if _is_agency(line, begin, end, frame):
        begin += 1
    return noun_phrase(line, begin, end, frame)


def noun_phrase(line: Line, at: int, end: int, frame: Frame) -> Range | None:
    """Return the pronoun, the name with its role, or the role that begins at a word."""
    if at >= end:
        return None
    if line.tags[at] == "H":
        return at, at + 1
    if frame.uncased:
        return _uncased(line, at, end, frame)
    name = at
    of = frame.wording.of_behind
    while name < end and name - at < MAX_ROLE and _belongs(line, name, at, frame, of):
        name += 1
    stop = _name_end(line, name, end, frame)
    if stop > name:
        begin = next((i for i in range(at, name) if opens_role(line, i, frame)), name)
        return begin, _over_brackets(line, stop)
    return _bare_role(line, at, end, frame)


def _uncased(line: Line, at: int, end: int, frame: Frame) -> Range | None:
    stop = at
    while stop < end and stop - at < MAX_UNCASED and _is_inside(line, stop, end, frame):
        stop += 1
    return (at, stop) if stop > at and line.tags[at] != "#" else None


def _is_inside(line: Line, at: int, end: int, frame: Frame) -> bool:
    """Whether a word of a script without capitals can stand in a source."""
    return line.tags[at] in _LOWER or _joins(line, at, end, frame)


def _joins(line: Line, at: int, end: int, frame: Frame) -> bool:
    """Whether a preposition or "and" stands inside a source."""
    return line.tags[at] in "I&" and line.words[at] in frame.wording.of and at + 1 < end


def opens_role(line: Line, at: int, frame: Frame) -> bool:
    """Whether a role can begin with this word."""
    lower = line.words[at].lower()
    return frame.is_noun(lower) or lower in frame.modifiers or line.tags[at] == "D"


def _belongs(line: Line, at: int, begin: int, frame: Frame, of: frozenset[str] | None = None) -> bool:
    if line.tags[at] in "wDdK":
        return True
    return line.tags[at] == "I" and at > begin and line.words[at] in (frame.wording.of if of is None else of)


def _name_end(line: Line, at: int, end: int, frame: Frame) -> int:
    """Return where a run of capitals ends, particles and initials included."""
    tags = line.tags
    stop = at
    while (
        stop < end
        and stop - at < MAX_NAME
        and (
            tags[stop] == "N"
            or (stop > at and tags[stop + 1 : stop + 2] == "N" and _links(line, stop, frame))
        )
    ):
        stop += 1
    return stop


def _links(line: Line, at: int, frame: Frame) -> bool:
    """Whether a sign or small word joins two parts of a name: the dot of an initial, "von"."""
    if line.tags[at] == ".":
        return len(line.words[at - 1]) < MAX_INITIAL
    return line.words[at] in frame.particles


def _over_brackets(line: Line, at: int) -> int:
    """Return where brackets of one word behind a name end: "Anna Lindqvist (S)"."""
    return at + 3 if line.tags[at : at + 1] == "(" and line.tags[at + 2 : at + 3] == ")" else at


def _bare_role(line: Line, at: int, end: int, frame: Frame) -> Range | None:
    role = at
    while role < end and role - at < MAX_OPENING + 1 and _qualifies(line, role, frame):
        role += 1
    if role >= end or not frame.is_noun(line.words[role]):
        return None
    stop = role + 1
    while stop < end and stop - role <= MAX_COMPLEMENT and line.tags[stop] == "w":
        if _is_aside(line, stop, frame):
            break
        stop += 1
    return at, stop


def _qualifies(line: Line, at: int, frame: Frame) -> bool:
    return line.tags[at] in "Dd" or line.words[at].lower() in frame.modifiers


def _is_aside(line: Line, at: int, frame: Frame) -> bool:
    return line.words[at].lower() in frame.aside


def _is_agency(line: Line, at: int, end: int, frame: Frame) -> bool:
    """Whether an acronym is the hearer and the speaker follows: "popsala ČTK sousedka Marie"."""
    word = line.words[at]
    return word.isupper() and len(word) > 1 and at + 1 < end and frame.is_noun(line.words[at + 1])


def _over(line: Line, at: int, end: int, frame: Frame) -> int | None:
    """Return the word behind adverbs, times and prepositions; `None` where it is unclear where they end."""
    tags = line.tags
    while at < end:
        if tags[at] in _SMALL or _is_aside(line, at, frame):
            at += 1
        elif tags[at] == "I" and line.words[at] not in frame.particles:
            behind = _behind_preposition(line, at + 1, end, frame)
            if behind is None:
                return None
            at = behind
        else:
            break
    return at


def _behind_preposition(line: Line, at: int, end: int, frame: Frame) -> int | None:
    tags = line.tags
    while at < end and tags[at] in "Dd":
        at += 1
    if at >= end:
        return at
    if tags[at] in "OH#" or _is_aside(line, at, frame):
        return at + 1
    if tags[at] == "N":
        word = line.words[at]
        return at + 1 if word.isupper() and len(word) > 1 else _name_end(line, at, end, frame)
    stop = at
    while stop < end and tags[stop] in _LOWER and not frame.is_noun(line.words[stop]):
        stop += 1
    unclear = stop < end and (tags[stop] == "N" or frame.is_noun(line.words[stop]) or frame.uncased)
    return None if unclear or stop == at else stop


def subject_before(line: Line, at: int, low: int, frame: Frame) -> Range | None:
    """Return the subject that stands before a verb, over adverbs and what is said of it between commas."""
    tags = line.tags
    end = at
    while end > low and (tags[end - 1] in _SMALL or _is_aside(line, end - 1, frame)):
        end -= 1
    if end <= low:
        return None
    if line.words[end - 1] in frame.markers:
        end -= 1
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
    found = _role_before(line, end, low, frame) if letter in "wKqZ" else None
    if found is None and letter == "w" and end - 2 > low and tags[end - 2] == "I":
        return subject_before(line, end - 2, low, frame)
    return found or _opening_name(line, end, low, frame)


def _opening_name(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    """Return the name that opens the clause, a few small words before its verb: "Aydın sahnede söyledi"."""
    stop = _name_end(line, low, end, frame)
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
    return _opened(line, begin, low) if begin < name else begin, end


def _opened(line: Line, role: int, low: int) -> int:
    """Return where a role begins whose unlisted first words open the clause: "*Міський* голова"."""
    opens = 0 < role - low <= MAX_OPENING and all(tag in "wDdKN" for tag in line.tags[low:role])
    return low if opens else role


def _is_before(line: Line, at: int, low: int, frame: Frame) -> bool:
    """Whether a word can be part of a role before a name; one that opens the sentence has a capital."""
    if line.tags[at] == "N":
        return at == low and frame.is_noun(line.words[at])
    return _belongs(line, at, low - 1, frame)


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
            role = next((i for i in range(index, end) if frame.is_noun(line.words[i])), end)
            held = end - role <= MAX_COMPLEMENT + 1 and role < end
            return (_opened(line, index, low), end) if held else None
    return None


def _uncased_before(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    first = end
    while first > low and end - first < MAX_UNCASED and _is_inside(line, first - 1, end, frame):
        if _is_aside(line, first - 1, frame):
            break
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
    return found if found is not None and found[0] == low else None


def noun_of_clause(line: Line, end: int, low: int, frame: Frame) -> Range | None:
    """Return the phrase that ends at a word."""
    if end <= low:
        return None
    if frame.uncased:
        return _uncased_before(line, end, low, frame)
    if line.tags[end - 1] == "N":
        return _named_before(line, end, low, frame)
    return _role_before(line, end, low, frame) if line.tags[end - 1] in "wK" else None
