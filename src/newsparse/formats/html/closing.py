"""What stands behind the story's last sentence: a line about the author, the contacts of a press release."""

from __future__ import annotations

import re

from ...document import Statement
from ...grammar.byline import closes_story
from ...grammar.promo import is_contact_label
from ...lexicon.given_names import given_names
from .flow import Chunk
from .page import Page

_NAMED = re.compile(r"([^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*){1,2}?) (?=[^\W\d_])(?![A-ZÀ-ÖØ-ÞА-ЯΑ-Ω])")
"""Two or three words before one in lower case: "Ann Lee is …"."""
_MAIL = re.compile(r"\[email.protected\]|\b[\w.+-]+@\w[\w-]*\.\w")
"""A mail address; some services hide it and write "[email protected]"."""
LAST = 3
"""Chunks at the end among which lines about the author are looked for."""
MAX_AUTHOR_LINE = 500
"""Letters of the longest such line."""
MAX_CONTACTS = 14
"""Chunks of the longest list of contacts: two persons with name, office, telephone, address."""
ENDED = 0.25
"""Share of the prose before a line with editors from which it ends the story; over a story, hardly any is."""
CONTACT_LETTERS = 90
"""Mean letters of a line of contacts; a paragraph of the story has 200."""


def without_closing(chunks: list[Chunk], statements: tuple[Statement, ...], bylines: str) -> list[Chunk]:
    """Return the chunks before the contacts, less the lines at the end that begin with an author's name.

    Authors are those whom the page states and those whom its `bylines`, as written, name.
    """
    chunks = _before_contacts(chunks)
    names = tuple(
        statement.value.casefold()
        for statement in statements
        if statement.name == "author" and " " in statement.value and _is_person(statement)
    )
    if len(chunks) <= LAST:
        return chunks
    return [*chunks[:-LAST], *(chunk for chunk in chunks[-LAST:] if not _tells_of(chunk, names, bylines))]


def without_sequel(chunks: list[Chunk], page: Page) -> list[Chunk]:
    """Return the chunks before the line that names the story's editors: other stories stand behind it."""
    lines = page.flow.chunks[page.region.first : page.region.last]
    total = sum(chunk.prose for chunk in chunks)
    ends = [line.order for line in lines if closes_story(line.text)]
    if not ends:
        return chunks
    for end in ends:
        before = sum(chunk.prose for chunk in chunks if chunk.order < end)
        if before >= ENDED * total > 0:
            return [chunk for chunk in chunks if chunk.order < end]
    return chunks


def _is_person(statement: Statement) -> bool:
    return "organization" not in statement.details.get("type", "").casefold()


def _tells_of(chunk: Chunk, names: tuple[str, ...], bylines: str) -> bool:
    """Whether a paragraph begins with the name of one of the authors: "Ann Lee is our correspondent in …".

    A guest author's begins with any person's name and gives an address.
    """
    if chunk.level or not chunk.prose or len(chunk.text) > MAX_AUTHOR_LINE:
        return False
    if names and chunk.text.casefold().startswith(names):
        return True
    opening = _NAMED.match(chunk.text)
    if opening is None:
        return False
    name = opening.group(1)
    return name in bylines or (name.split()[0].casefold() in given_names() and bool(_MAIL.search(chunk.text)))


def _before_contacts(chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks before a line such as "Press contact:" behind which only short lines follow."""
    for index in range(max(2, len(chunks) - MAX_CONTACTS), len(chunks)):
        if is_contact_label(chunks[index].text):
            rest = chunks[index + 1 :]
            if sum(len(chunk.text) for chunk in rest) <= CONTACT_LETTERS * len(rest):
                return chunks[:index]
    return chunks
