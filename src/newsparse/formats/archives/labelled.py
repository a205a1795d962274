"""Lines of press data bases: labelled fields, date lines, lists of names."""

from __future__ import annotations

import re
from functools import cache

from ...lexicon.archives import archive_words
from ...lexicon.calendar import CalendarWords
from ...lexicon.loader import load
from ...text.whitespace import collapse

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_LABEL = re.compile(r"^\s{0,40}([^\W\d_][\w \t./'-]{1,40}?)\s{0,3}:[ \t\u00a0]{0,9}(.*)$")
_SHORTEST_DAY = 4
_MONTH_DAY = re.compile(r"\b\d{1,2}\b")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def label_of(line: str, labels: dict[str, str]) -> tuple[str, str] | None:
    """Return our field and the rest of a line that begins with one of the labels."""
    found = _LABEL.match(line)
    if not found:
        return None
    label = collapse(found.group(1)).casefold()
    name = labels.get(label) or labels.get(label.replace(" ", "-"))  # "Journal Code", "JOURNAL-CODE"
    return (name, found.group(2).strip()) if name else None


def looks_dated(line: str) -> bool:
    """Tell whether a line is a date: a year, a day, a month in words or figures, and little else."""
    if not 6 <= len(line.strip()) <= 120 or not _YEAR.search(line):
        return False
    rest = _YEAR.sub("", line, count=1)
    words = _LETTERS.findall(rest.split("  ")[0])
    return bool(_MONTH_DAY.search(rest) or len(words) <= 2) and len(words) <= 10


def language_tag(written: str) -> str | None:
    """Return the BCP 47 tag of a language's name in any interface language; `None` for an unknown one."""
    words = archive_words()
    for part in re.split(r"[;,/|]", written):
        name = collapse(part).casefold()
        for word in words.language_words:
            name = name.removesuffix(word).strip(" -")
        if name in words.languages:
            return words.languages[name]
        if re.fullmatch(r"[a-z]{2}(?:-[a-z]{2})?", name):
            return name
    return None


_DAY_LANGUAGES = ("en", "fr", "de", "es", "it", "nl", "pt")
"""Languages of press data bases that write weekdays out."""


@cache
def _weekdays() -> dict[str, set[str]]:
    """Return weekday → languages in which it is written so."""
    found: dict[str, set[str]] = {}
    for language in _DAY_LANGUAGES:
        for names in load(CalendarWords, language).weekdays:
            for name in names:
                if len(name) > _SHORTEST_DAY:
                    found.setdefault(name, set()).add(language)
    return found


def language_of_day(line: str) -> str | None:
    """Return the language in which a date line names its weekday: it goes with the paper's."""
    for word in _LETTERS.findall(line):
        languages = _weekdays().get(word.casefold())
        if languages and len(languages) == 1:
            return next(iter(languages))
    return None


def split_dek(headline: str) -> tuple[str, str]:
    """Part a headline from the dek that press data bases join to it by a semicolon."""
    main, mark, dek = headline.partition(";")
    if mark and len(main.split()) >= 2 and len(dek.split()) >= 2:
        return collapse(main), collapse(dek)
    return collapse(headline), ""


def named_first(written: str) -> str:
    """Turn "Family, Given" into "Given Family"; several people are parted by ";"."""
    people = []
    for person in written.split(";"):
        family, comma, given = person.strip().partition(",")
        people.append(f"{given.strip()} {family.strip()}" if comma and given.strip() else person.strip())
    return "; ".join(filter(None, people))


def is_word_count(line: str) -> bool:
    """Tell "295 mots", "2029 Wörter"."""
    parts = line.split()
    return (
        len(parts) == 2
        and parts[0].replace(",", "").replace(".", "").isdigit()
        and (parts[1].casefold() in archive_words().word_counts)
    )


def paragraphs_of(lines: list[str]) -> list[str]:
    """Join hard-wrapped lines: blank lines part paragraphs."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.strip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return [" ".join(lines) for lines in paragraphs if lines]
