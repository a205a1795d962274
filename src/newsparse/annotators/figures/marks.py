"""Numbers that mark a place: list marks, footnotes, codes, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_left

from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_PHONE = re.compile(
    r"[+(\d](?:(?:(?<=\+)|(?<=\()0?\d{2,4}\)|(?<=0)(?<!\w.)\d)[\d\s().-]{6,18}\d"
    r"|(?<=\d)(?<!\w.)\d\d(?:[-. ]\d{3}[-. ]\d{4}\b|-\d{4}\b))"
)
"""Opens with a class, at which the engine jumps from sign to sign."""
_IDENTIFIER = 8
"""Fewest digits without marks between their groups that count nothing by themselves."""
_REGISTERED = 5
"""Most tokens from the sign of a number to its last part."""
_POSTCODE, _POSTCODES = 5, (5, 6)
_LEADERS = 6
"""Fewest dots before a page number."""
_ASIDE = 20
"""Tokens before a closing bracket in which the opening one is looked for."""


def is_mark(line: Line, q: Quantity) -> bool:
    """Tell a list mark or a footnote."""
    i, j = q.first, q.last
    before, after = line.word(i - 1), line.word(j)
    if before in ("[", "§", "#", "№") and (before != "[" or after == "]"):
        return True
    dashed = after in HYPHENS and not line.glued(j + 1)
    if (
        i == 0
        and (after in (".", ")") or dashed)
        and line.glued(j)
        and j + 1 < len(line)
        and len(line.words[0]) <= 2
    ):
        return True
    if after == ")" and before != "(" and len(line.words[i]) < 3 and not line.glued(i):
        return "(" not in line.words[max(0, i - _ASIDE) : i]  # "1) … 2) …"
    if before == "(" and after == ")" and (i == 1 or (line.glued(i - 1) and line.word(i - 2).isdecimal())):
        return True  # "(2) …", "Article 5(1)"
    if before == "(" and after == "." and line.word(j + 1) == ")":
        return True  # the place in a list, "Jane Roe (4.)"
    if before == "(" and after == ")" and line.word(i - 2).isdecimal() and line.word(i - 3) in HYPHENS:
        return True  # the tie-break of "7-6 (5)"
    word = line.words[i]
    if word.isdecimal() and ((word[0] == "0" and len(word) > 1) or _is_postcode(line, i)):
        return True
    return _is_code(line, i) or _is_leader(line, i) or _is_registered(line, i)


def _is_registered(line: Line, i: int) -> bool:
    """Tell the last part of a number behind its sign, "№ ФС 77 - 57529"."""
    for k in range(i - 1, max(-1, i - 1 - _REGISTERED), -1):
        word = line.words[k]
        if word == "№":
            return True
        if not (word.isdecimal() or word.isupper() or word in HYPHENS):
            return False
    return False


def is_identifier(word: str) -> bool:
    """Tell a long number that can only be of a thing, unless a noun follows: "Passcode 11784518"."""
    return len(word) >= _IDENTIFIER and word.isdecimal()


def is_address(line: Line, j: int) -> bool:
    """Tell a name of a site or a file by the dot at token `j`: "36kr.com"."""
    dot = line.word(j) == "." and line.glued(j) and line.glued(j + 1)
    return dot and line.word(j + 1).islower() and len(line.word(j + 1)) > 1


def _is_postcode(line: Line, i: int) -> bool:
    """Tell the number of "Washington, DC 20500", behind a state's two letters, and of ": 125009, Москва"."""
    opens = i == 0 or line.words[i - 1] in ":;("
    if opens and len(line.words[i]) in _POSTCODES and line.word(i + 1) == "," and line.glued(i + 1):
        return line.word(i + 2).istitle() or (
            line.word(i + 3) == "." and line.glued(i + 3)
        )  # "390046, г. Рязань"
    plain = len(line.words[i]) == _POSTCODE and line.word(i - 1) == "," and line.word(i + 1).istitle()
    if plain and (line.word(i - 2).isdecimal() or line.word(i - 2).istitle()):
        return True  # "Hauptstr. 3, 23552 Lübeck"
    at = i - 1 - (line.word(i - 1) == ",")
    state = line.word(at)
    return len(line.words[i]) == _POSTCODE and len(state) == 2 and state.isupper() and state.isalpha()


def _is_leader(line: Line, i: int) -> bool:
    """Tell the page of a table of contents: "Introduction ........ 3"."""
    return i >= _LEADERS and all(line.words[k] == "." for k in range(i - _LEADERS, i))


def phones(line: Line) -> frozenset[int]:
    """Return the tokens that are part of telephone numbers."""
    tokens: set[int] = set()
    for match in _PHONE.finditer(line.text):
        tokens.update(range(bisect_left(line.starts, match.start()), bisect_left(line.starts, match.end())))
    return frozenset(tokens)


def _is_code(line: Line, i: int) -> bool:
    """Tell three or more groups of digits joined by hyphens: a number of a thing, a formation."""
    groups = [line.words[i]]
    at = i + 1
    while (
        line.word(at) in HYPHENS and line.glued(at) and line.glued(at + 1) and line.word(at + 1).isdecimal()
    ):
        groups.append(line.words[at + 1])
        at += 2
        if len(groups) > 2:
            break
    return len(groups) > 2
