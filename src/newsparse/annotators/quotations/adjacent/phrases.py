"""Who stands behind a reporting verb, and what a source is made of."""

from __future__ import annotations

from ..continental.lines import Line
from .words import Frame

Range = tuple[int, int]
SMALL = "ROxK"
"""Adverbs, pronouns that are no subject, parts of the verb: what may stand between a verb and its subject."""
_LOWER = "wDdv#"
MAX_ROLE = 7
"""Words of a role before a name."""
MAX_INITIAL = 4
"""Letters from which a word before a dot is no initial or title."""
MAX_LEAD = 4
"""Words between a body's name and its spokesman's."""
MAX_NAME = 7
"""Words of a name, its titles in capitals included."""
MAX_UNCASED = 8
"""Words of a source where no capital tells a name."""
MAX_OPENING = 2
"""Words that open a clause before a role and belong to it."""


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
    while name < end and name - at < MAX_ROLE and belongs(line, name, at, frame, of):
        name += 1
    stop = name_end(line, name, end, frame)
    if stop > name:
        begin = next((i for i in range(at, name) if opens_role(line, i, frame)), name)
        return begin, _over_brackets(line, _with_bearer(line, stop, end, frame))
    return _bare_role(line, at, end, frame)


def _with_bearer(line: Line, at: int, end: int, frame: Frame) -> int:
    """Return where a name ends whose bearer follows with a role: "Norges Banks sjef Ida Lie"."""
    name = at
    while name < end and name - at < MAX_LEAD and line.tags[name] == "w":
        name += 1
    if name == at or not frame.is_noun(line.words[name - 1]):
        return at
    return max(at, name_end(line, name, end, frame)) if line.tags[name : name + 1] == "N" else at


def _uncased(line: Line, at: int, end: int, frame: Frame) -> Range | None:
    stop = at
    while stop < end and stop - at < MAX_UNCASED and is_inside(line, stop, end, frame):
        stop += 1
    return (at, stop) if stop > at and line.tags[at] != "#" else None


def is_inside(line: Line, at: int, end: int, frame: Frame) -> bool:
    """Whether a word of a script without capitals can stand in a source."""
    if is_aside(line, at, frame):
        return False
    return line.tags[at] in _LOWER or _joins(line, at, end, frame)


def _joins(line: Line, at: int, end: int, frame: Frame) -> bool:
    """Whether a preposition or "and" stands inside a source."""
    return line.tags[at] in "I&" and line.words[at] in frame.wording.of and at + 1 < end


def opens_role(line: Line, at: int, frame: Frame) -> bool:
    """Whether a role can begin with this word."""
    lower = line.words[at].lower()
    return frame.is_noun(lower) or lower in frame.modifiers or line.tags[at] == "D"


def belongs(line: Line, at: int, begin: int, frame: Frame, of: frozenset[str] | None = None) -> bool:
    """Whether a word can stand in a role that begins at `begin`; `of` are the prepositions inside it."""
    if line.tags[at] in "wDd":
        return True
    if line.tags[at] == "." and at > begin:
        return line.words[at - 1].lower() in frame.wording.abbreviations
    return line.tags[at] == "I" and at > begin and line.words[at] in (frame.wording.of if of is None else of)


def name_end(line: Line, at: int, end: int, frame: Frame) -> int:
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
    while stop < end and stop - role <= frame.complement and line.tags[stop] == "w":
        if is_aside(line, stop, frame):
            break
        stop += 1
    return at, stop


def _qualifies(line: Line, at: int, frame: Frame) -> bool:
    return line.tags[at] in "Dd" or line.words[at].lower() in frame.modifiers


def is_aside(line: Line, at: int, frame: Frame) -> bool:
    """Whether a word tells when or to whom."""
    return line.words[at].lower() in frame.aside


def _is_agency(line: Line, at: int, end: int, frame: Frame) -> bool:
    """Whether an acronym is the hearer and the speaker follows: "popsala ČTK sousedka Marie"."""
    word = line.words[at]
    return word.isupper() and len(word) > 1 and at + 1 < end and frame.is_noun(line.words[at + 1])


def _over(line: Line, at: int, end: int, frame: Frame) -> int | None:
    """Return the word behind adverbs, times and prepositions; `None` where it is unclear where they end."""
    tags = line.tags
    while at < end:
        if tags[at] in SMALL or is_aside(line, at, frame):
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
    if tags[at] in "OH#" or is_aside(line, at, frame):
        return at + 1
    if tags[at] == "N":
        word = line.words[at]
        return at + 1 if word.isupper() and len(word) > 1 else name_end(line, at, end, frame)
    stop = at
    while stop < end and tags[stop] in _LOWER and not frame.is_noun(line.words[stop]):
        stop += 1
    unclear = stop < end and (tags[stop] == "N" or frame.is_noun(line.words[stop]) or frame.uncased)
    return None if unclear or stop == at else stop
