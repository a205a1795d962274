"""The outlet's name where the page states none: beside the headline in its title, in its rights line."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ..document import Document, Role, Statement
from ..grammar.title import level, site_key, words_of
from ..lexicon import alternatives, phrases
from ..lexicon.furniture import Furniture
from ..text.measure import is_dense
from ..text.scripts import DENSE

MAX_WORDS = 6
"""Words of a name beside a headline; what is longer is a slogan or a second headline."""
MAX_NAME = 40
"""Characters of one."""
MIN_HEADLINE = 12
"""Characters of a headline that is looked for in the title, half as many in scripts of two signs a word."""
MIN_LIKE = 3
"""Letters of a part that is looked for in the domain."""
MAX_TITLES = 4
"""Headlines that are compared with the title."""
_APART = re.compile(rf"\s*[|｜_»│ㅣ¦]+\s*|\s*-{{2,}}\s*|\s+[-–—:：·•]+\s+|(?<=[{DENSE}])[-–—](?=[{DENSE}])")
_LEAD = re.compile(r"\s*[|｜_»│ㅣ¦\-–—:：·•]+\s*")
_LIST = re.compile(r"[,;，、；]")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[a-z]{2,6}){1,2}$", re.IGNORECASE)
_YEARS = re.compile(
    r"\(c\)|copyright|©|(?<!\w)\d{4}(?!\w)|(?:^|(?<=\s))[,.\-–—|/]+|[,.\-–—|/]+(?=\s|$)", re.IGNORECASE
)


def implied_names(document: Document, domain: str | None) -> tuple[Statement, ...]:
    """Return what title and rights line imply as the outlet's name, the likelier first.

    In a title of headline, section and site the site's name is the last part, or the first where the headline
    ends it: "Ferry sinks off coast - World - The Example". A part that the page states as a section or
    keyword is none.
    """
    found = []
    rights = next(iter(document.stated("copyright")), None)
    holder = _holder(rights.value) if rights else ""
    titles = [s for s in document.stated("title") if s.syntax == "html"]
    beside = _beside(titles[0].value, document, domain) if titles else ""
    if rights is not None and holder and (not beside or site_key(beside).startswith(site_key(holder))):
        found.append(replace(rights, name="publisher", value=holder))
    if beside:
        found.append(replace(titles[0], name="site_name", value=beside))
    return tuple(found)


def _beside(title: str, document: Document, domain: str | None) -> str:
    """Return the part of a title at the end away from its headline; "" where none is a name."""
    stated = (s.value for s in document.stated("section", "keyword"))
    known = {site_key(word) for value in stated for word in _LIST.split(value)}
    heads = [b.text for b in document.having(Role.HEADLINE)[:MAX_TITLES]]
    heads += [s.value for s in document.stated("headline")[:MAX_TITLES]]
    for head in sorted(heads, key=len, reverse=True):
        if len(head) < MIN_HEADLINE / (2 if is_dense(head) else 1):
            continue
        if level(title[: len(head)]) == level(head) and (rest := _led(title[len(head) :], head)):
            parts = _APART.split(rest)[::-1]
        elif level(title[-len(head) :]) == level(head) and (rest := _led(title[: -len(head)][::-1], head)):
            parts = _APART.split(rest[::-1])
        else:
            continue
        named = [part for part in parts if _is_name(part) and site_key(part) not in known]
        return _likeliest(named, domain) if named and named[0] == parts[0] else ""
    return ""


def _likeliest(parts: list[str], domain: str | None) -> str:
    """Return the part that is like the domain, else the outermost; a bare address only where no name is."""
    label = site_key((domain or "").rpartition(".")[0])
    like = next((part for part in parts if len(key := site_key(part)) >= MIN_LIKE and key in label), None)
    if like is None and len(parts) > 1 and _DOMAIN.match(parts[0]) and is_dense(parts[1]):
        like = parts[1]  # "…_长江网_cjn.cn"
    return like or parts[0]


def _led(rest: str, head: str) -> str:
    """Return what a mark sets off from the headline; in Chinese and Japanese a space does."""
    lead = _LEAD.match(rest)
    if lead is None and rest[:1].isspace() and is_dense(head):
        return rest.strip()
    return rest[lead.end() :].strip() if lead else ""


def _is_name(part: str) -> bool:
    """Whether words may be a name: few, and no date or number of a volume."""
    if len(part) > MAX_NAME or len(part.split()) > MAX_WORDS or part[:1].isdigit():
        return False
    return bool(words_of(part))


def _holder(rights: str) -> str:
    """Return whose the rights are: "© 2024 The Example. All rights reserved." → "The Example"."""
    name = _YEARS.sub(" ", _reserved().sub(" ", rights)).strip()
    name = " ".join(name.split())
    return name if _is_name(name) and not _DOMAIN.match(name) else ""


@cache
def _reserved() -> re.Pattern[str]:
    return re.compile(alternatives(phrases(Furniture, "rights")), re.IGNORECASE)
