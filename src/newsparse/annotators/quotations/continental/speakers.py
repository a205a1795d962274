"""Who can speak: a name, a pronoun, a word for people or for a body; and what can state something."""

from __future__ import annotations

from bisect import bisect_left

from ...people.vocabulary import vocabulary_of
from .lines import Line
from .wording import Wording

Range = tuple[int, int]


class Speakers:
    """Tells subjects that can speak from others, in an article whose lines are known."""

    def __init__(self, lines: list[Line], wording: Wording, language: str) -> None:
        self._words = words = vocabulary_of(language)
        self._capitals = wording.nouns_capitalised
        self._nouns = words.nouns | words.groups
        self._documents = words.documents | words.document_plurals
        self._names: set[str] = set()
        for line in lines if not self._capitals else ():
            opening = {begin for begin, _ in line.sentences}
            self._names.update(
                word for at, word in enumerate(line.words) if line.tags[at] == "N" and at not in opening
            )

    def may_speak(self, line: Line, found: Range) -> bool:
        """Whether a subject is somebody; where all nouns have capitals, this cannot be told and is so."""
        return self._capitals or any(self._is_somebody(line, at, found) for at in range(*found))

    def may_state(self, line: Line, found: Range) -> bool:
        """Whether a subject is somebody or something written that says."""
        if self.may_speak(line, found):
            return True
        return not self._documents.isdisjoint(line.words[slice(*found)])

    def is_stray(self, line: Line, found: Range) -> bool:
        """Whether a subject is one word that owes its capital to the sentence's beginning."""
        at, end = found
        if self._capitals or end - at > 1 or line.tags[at] != "N":
            return False
        return not self._is_somebody(line, at, found) and line.words[at].lower() not in self._documents

    def _is_somebody(self, line: Line, at: int, found: Range) -> bool:
        tag, word = line.tags[at], line.words[at]
        if tag == "H":
            return True
        followed = line.tags[at + 1 : found[1]].startswith("N")
        if tag == "N" and (followed or word in self._names or not _opens(line, at)):
            return True
        low = word.lower()
        return low in self._nouns or self._words.is_role(low) or self._words.is_roles(low)


def _opens(line: Line, at: int) -> bool:
    index = bisect_left(line.sentences, (at,))
    return index < len(line.sentences) and line.sentences[index][0] == at
