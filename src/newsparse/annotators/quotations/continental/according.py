"""Sources that a preposition names, without a verb: "laut X", "selon X", "nach Angaben von X", ", so X"."""

from __future__ import annotations

from .clause import Clause, stretch_end
from .lines import Line
from .phrases import phrase_begin, phrase_end
from .wording import Wording

MAX_BARE = 3
"""Words of a source without an article."""


def according_at(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Return the clause that such a word at `at` makes, if it is one and a source stands beside it."""
    letter = line.tags[at]
    word = line.words[at]
    if letter == "c":
        return _preposition(line, at, sentence, wording)
    if letter == "z":
        return _behind(line, at, sentence, wording)
    if letter == "h":
        return Clause("hearsay", at, at + 1, (at, at + 1), None, at)
    if word in wording.according:
        return _phrase(line, at, sentence, wording)
    if letter == "I" and word in wording.viewed:
        return _view(line, at, sentence, wording)
    if word in wording.thus and at > sentence[0] and line.tags[at - 1] in ",qZ":
        return _thus(line, at, sentence, wording)
    return None


def _preposition(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    end = phrase_end(line, at + 1, sentence[1], wording)
    if end == at + 1 and line.tags[at + 1 : at + 2] == "w":
        end = _bare_end(line, at + 1, sentence[1])
    if end == at + 1:
        return None
    return Clause("according", at, end, (at, at + 1), (at + 1, end), end - 1)


def _bare_end(line: Line, at: int, high: int) -> int:
    """Return where nouns without an article end: "según *fuentes oficiales*"."""
    end = at
    while end < high and line.tags[end] in "wN" and end - at < MAX_BARE:
        end += 1
    return end


def _phrase(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read "de acuerdo con X"."""
    for words in wording.according[line.words[at]]:
        begin = at + len(words)
        if tuple(line.words[at:begin]) == words:
            end = phrase_end(line, begin, sentence[1], wording)
            end = _bare_end(line, begin, sentence[1]) if end == begin else end
            return Clause("according", at, end, (at, begin), (begin, end), end - 1) if end > begin else None
    return None


def _behind(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    begin = phrase_begin(line, at, sentence[0], wording)
    if begin == at:
        return None
    return Clause("according", begin, at + 1, (at, at + 1), (begin, at), at)


def _view(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read "nach Angaben der Polizei", "nach Ansicht von X" and "ihrer Ansicht nach"."""
    if at > sentence[0] and line.words[at - 1].lower() in wording.views:
        return _behind(line, at, sentence, wording)
    end = phrase_end(line, at + 1, sentence[1], wording)
    for index in range(at + 1, min(end, at + 5)):
        if line.words[index].lower() in wording.views:
            return Clause("according", at, end, (at, at + 1), (at + 1, end), end - 1)
    return None


def _thus(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read ", so der Sprecher"."""
    end = phrase_end(line, at + 1, sentence[1], wording)
    if end == at + 1 or (end < sentence[1] and line.tags[end] not in ",.:IRZq;-(o"):
        return None
    return Clause("after", at, stretch_end(line, end, sentence[1]), (at, at + 1), (at + 1, end), at)
