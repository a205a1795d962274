"""What stands around a name: role, organisation, and nouns that tell its kind."""

from __future__ import annotations

import re

from ...value import value
from .vocabulary import Vocabulary, Words

WINDOW = 90
"""Characters before and behind a name that may say something of it."""
MAX_SMALL = 7
"""Characters of a preposition with its spaces."""
MAX_ELISION = 6
"""Letters of an elided article with its apostrophe."""
MAX_ROLE_WORDS = 8
"""Words in a role with its complement: "director of science and robotic exploration"."""
_AGE = re.compile(r", (?:aged )?(\d{1,3})(?=[,.;)])")
_ACRONYM = re.compile(r" ?\((?:the )?([A-Z][A-Za-z&-]{1,9})\)")
_EDGE = re.compile(r"[,.;:()\[\]\"“”«»—–?!\n]")
_WORD = re.compile(r"[\w'’&/.-]+")
_JOINED = ("and", "&")
_HAILING = ("-based", "-born", "-backed", "-owned", "-led", "-trained")
"""Ends of words that tell where somebody is from, or whose: "Gaza-based"."""


@value
class Phrase:
    """A role phrase as written: "a professor of engineering at Hartwell"."""

    role: str
    """Without article and organisation: "professor of engineering"."""
    head: str
    """Its noun in lower case: "professor"."""
    affiliation: str | None = None
    owner: str | None = None
    """Who has such a one: "Toland" in "Toland's president"."""


def read_phrase(text: str, words: Vocabulary) -> Phrase | None:
    """Read a noun phrase whose head is a role or a noun for an organisation; `None` if it is neither."""
    text = text[elided(text, words.determiners) :]
    found = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
    begin, stop, owner = _bounds(text, found, words)
    if stop <= begin or stop - begin > MAX_ROLE_WORDS:
        return None
    if words.people.head_first:
        stop = next((i + 1 for i in range(begin, stop) if words.is_role(found[i][0].lower())), stop)
    head = found[stop - 1][0].lower()
    if not (words.is_role(head) or is_thing(head, words)):
        return None
    while (
        begin < stop - 1 and found[begin][0].lower() in words.ornaments and found[begin + 1][0][0].islower()
    ):
        begin += 1
    lead = begin
    house = found[stop - 1][0][0].islower()
    while lead < stop - 1 and not (
        _belongs(found[lead][0], words) and not (house and lead > begin and found[lead][0][0].isupper())
    ):
        lead += 1
    if lead > begin and owner is None and not found[begin][0].lower().endswith(_HAILING):
        owner = text[found[begin][1] : found[lead - 1][2]]
    end = found[stop - 1][2]
    affiliation = None
    field = _field(found, stop, words) if head in words.portfolios else None
    if field is not None:
        end = field
    elif stop < len(found) and found[stop][0].lower() in words.of:
        complement, affiliation = _complement(text, found, stop, words)
        end = complement or end
    return Phrase(text[found[lead][1] : end], head, affiliation or owner, owner)


def elided(text: str, articles: Words) -> int:
    """Return how many characters of an article are glued to the first word: 2 of "l'avocat"."""
    at = text[:MAX_ELISION].replace("’", "'").find("'") + 1
    return at if at and text[: at - 1].lower() + "'" in articles else 0


def _bounds(text: str, found: list[tuple[str, int, int]], words: Vocabulary) -> tuple[int, int, str | None]:
    """Return where the words of a role begin and end behind article and owner, and the owner's name."""
    begin, owner = 0, None
    for index, (word, _, end) in enumerate(found):
        lower = word.lower()
        if lower in words.determiners or lower in words.owners:
            if index:
                return begin, index, owner
            begin = 1
        elif word.endswith(("'s", "’s", "s'", "s’")) and index < len(found) - 1:
            owner = text[found[begin][1] : end].rstrip("’'").removesuffix("'s").removesuffix("’s")
            owner = None if owner.islower() else owner
            begin = index + 1
        elif lower in words.breaks:
            return begin, index, owner
    return begin, len(found), owner


def is_thing(word: str, words: Vocabulary) -> bool:
    """Whether a lower-case word is a noun for an organisation or outlet."""
    return word in words.bodies or word in words.companies or word in words.outlets


def _belongs(word: str, words: Vocabulary) -> bool:
    """Whether a word before the head is part of the role and not an organisation's name."""
    lower = word.lower()
    return word == lower or lower in words.modifiers or words.is_role(lower)


def _complement(
    text: str, found: list[tuple[str, int, int]], at: int, words: Vocabulary
) -> tuple[int | None, str | None]:
    """Return what "of …" adds: lower-case words to the role, a name to the affiliation."""
    begin = at + 1
    if begin < len(found) and found[begin][0].lower() in words.definite:
        begin += 1
    if begin >= len(found):
        return None, None
    end = begin
    while end < len(found) and (found[end][0][0].isupper() or (end > begin and found[end][0] == "of")):
        end += 1
    if end > begin:
        return None, _bare(text[found[begin][1] : found[end - 1][2]])
    opened = begin > at + 1 or found[begin][0].lower() in words.determiners
    if opened or not words.people.of or found[at][0].lower() != words.people.of[0].split()[0]:
        return None, None
    while end < len(found) and found[end][0].islower() and found[end][0] not in words.breaks:
        end += 1
    if end == begin:
        return None, None
    role_end = found[end - 1][2]
    if end < len(found) and found[end][0].lower() in words.of:
        return role_end, _complement(text, found, end, words)[1]
    return role_end, None


def _field(found: list[tuple[str, int, int]], at: int, words: Vocabulary) -> int | None:
    """Return where the field of an office ends: "of State for Work and Pensions"; "of the …" names a body."""
    end = None
    while at + 1 < len(found) and (found[at][0].lower() in words.of or (end and found[at][0] in _JOINED)):
        if not found[at + 1][0][0].isupper():
            break
        at += 1
        while at < len(found) and found[at][0][0].isupper():
            end = found[at][2]
            at += 1
    return end


def _bare(name: str) -> str:
    """Return a name without possessive ending and full stop."""
    for ending in ("'s", "’s", "'", "’", "."):
        name = name.removesuffix(ending)
    return name


def before(text: str, start: int, words: Vocabulary, *, fielded: bool = False) -> Phrase | None:
    """Read the role that leads to the name at `start`: "analyst X", "the finance chief, X".

    `fielded` tells of an office whose field stands right before the name.
    """
    if start < 2 or text[start - 1] != " ":
        return None
    comma = text[start - 2] == "," or fielded
    body = text[max(0, start - WINDOW) : start - 1 - (text[start - 2] == ",")]
    cut = 0
    for edge in _EDGE.finditer(body):
        if edge[0] != "." or edge.end() == len(body) or body[edge.end()] == " ":
            cut = edge.end()
    parts = body[cut:].split()
    if not parts:
        return None
    begin = len(parts)
    opened = False
    while begin > 0 and len(parts) - begin < MAX_ROLE_WORDS:
        word = parts[begin - 1]
        lower = word.lower()
        if not comma and lower in words.breaks:
            break
        begin -= 1
        inside = comma and begin > 0 and parts[begin - 1].lower() in words.of
        if not inside and (lower in words.owners or _is_article(parts, begin, words)):
            opened = True
            break
        if word.endswith(("'s", "’s")):
            opened = True
    if comma and not opened and not (fielded and begin == 0):
        return None
    if not opened and not fielded:
        begin = _role_start(parts, words)
    return read_phrase(" ".join(parts[begin:]), words)


def _is_article(parts: list[str], at: int, words: Vocabulary) -> bool:
    """Whether a word is an article, or begins with one; "der" of "Sprecher der Feuerwehr" joins two nouns."""
    lower = parts[at].lower()
    if lower in words.determiners and lower in words.of:
        return any(words.is_role(part.lower()) for part in parts[at + 1 : at + 2])
    return lower in words.determiners or elided(parts[at], words.determiners) > 0


def leads(word: str, words: Vocabulary) -> bool:
    """Whether a word right before a name can be a role or an organisation's kind."""
    lower = word.lower()
    return words.is_role(lower) or is_thing(lower, words)


def _role_start(parts: list[str], words: Vocabulary) -> int:
    """Where the role that ends `parts` begins: over modifiers, nouns and one name before them."""
    begin = len(parts) - 1
    while begin > 0 and len(parts) - begin < MAX_ROLE_WORDS:
        lower = parts[begin - 1].lower()
        if lower not in words.modifiers and not words.is_role(lower):
            break
        begin -= 1
    while (
        begin > 0 and parts[begin - 1][0].isupper() and parts[begin - 1].lower() not in words.function_words
    ):
        begin -= 1
    return begin


def behind(text: str, end: int, words: Vocabulary) -> Phrase | None:
    """Read the apposition that follows the name that ends at `end`: ", a glaciologist at X,"."""
    age = _AGE.match(text, end)
    if age is not None:
        end = age.end()
    if not text.startswith(", ", end):
        return None
    segment = text[end + 2 : end + 2 + WINDOW]
    edge = _EDGE.search(segment)
    if edge is not None:
        segment = segment[: edge.start()]
    first = segment.split(None, 1)[:1]
    return read_phrase(segment, words) if first and _opens(first[0], words) else None


def _opens(word: str, words: Vocabulary) -> bool:
    """Whether a role phrase can begin with this word."""
    lower = word.lower()
    if lower in words.determiners or lower in words.owners or lower in words.modifiers:
        return True
    return words.is_role(lower) or word.endswith(("'s", "’s"))


def age_behind(text: str, end: int) -> int | None:
    """Return the age that follows a name: only people have one."""
    match = _AGE.match(text, end) if text.startswith(", ", end) else None
    return int(match[1]) if match is not None else None


def acronym(text: str, end: int) -> str | None:
    """Return the short form in brackets behind a name: "World Health Organization (WHO)"."""
    match = _ACRONYM.match(text, end) if text.startswith((" (", "("), end) else None
    return match[1] if match is not None else None


def attached(text: str, end: int, words: Vocabulary) -> str | None:
    """Return the organisation that follows a person's name with "of": "X of the Polar Institute"."""
    small = text[end + 1 : end + MAX_SMALL].split(" ", 1)[0]
    if not text.startswith(" ", end) or small not in words.of or small in words.definite:
        return None  # a bare article is the one told: "sagte X der Agentur"
    found = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text[end : end + WINDOW])]
    return _complement(text[end : end + WINDOW], found, 0, words)[1]
