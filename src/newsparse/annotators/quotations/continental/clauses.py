"""The reporting clauses of a sentence: who reports, by which word, and where the clause stands."""

from __future__ import annotations

from .according import according_at
from .clause import Clause, stretch_begin, stretch_end
from .lines import Line
from .phrases import apposition_end, phrase_end
from .subjects import subject_at, subject_behind, subject_of, touches_marks
from .wording import Wording

MAX_FRAME = 40
"""Words between an auxiliary and its participle."""


def find_clauses(line: Line, sentence: tuple[int, int], wording: Wording) -> list[Clause]:
    """Return the reporting clauses of a sentence in order."""
    low, high = sentence
    found: list[Clause] = []
    for at in range(low, high):
        if found and at < found[-1].verb + 1:
            continue
        clause = according_at(line, at, sentence, wording) or _clause_at(line, at, sentence, wording)
        if clause is not None:
            found.append(clause)
    return found


def _clause_at(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    letter = line.tags[at]
    if line.words[at] in wording.participles:
        return _participle(line, at, sentence, wording)
    if letter == "k" and _is_noun(line, at, sentence, wording):
        return None
    if letter in "kxp" or line.words[at] in wording.separable:
        found = _verbal(line, at, sentence, wording)
        if found is not None:
            return found
    return _unlisted(line, at, sentence, wording) if letter in "wv" else None


def _participle(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read what the subject before goes on to say: "X rejected it, *affirmant que* …"."""
    low, high = sentence
    begin = at - (line.tags[at - 1 : at] in ("I", "R"))  # "en ajoutant que"
    if begin <= low or line.tags[begin - 1] not in ",&" or line.tags[at + 1 : at + 2] != "T":
        return None
    source = subject_of(line, (low, begin - 1), wording)
    return (
        None
        if source is None
        else Clause("before", at, stretch_end(line, at, high), (at, at + 1), source, at)
    )


def _is_noun(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> bool:
    """Whether a form that is a noun too stands behind an article and before no words: "la denuncia la".

    So is one behind a preposition, and no cue stands behind another verb: "em nota", "reste critique".
    """
    if at == sentence[0]:  # "Versicherte sollen …"
        return line.text[line.starts[at]].isupper() and line.tags[at + 1 : at + 2] in tuple("xvkp")
    if wording.nouns_capitalised or line.tags[at - 1] not in "DIvk":
        return False
    return line.tags[at + 1 : at + 2] not in tuple("Tq:ZR")


def _verbal(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    tags = line.tags
    low, high = sentence
    begin, end = stretch_begin(line, at, low), stretch_end(line, at, high)
    cue = _cue(line, at, end, wording)
    if cue is None:
        return None
    is_object = line.words[cue[1] - 1] in wording.objects or line.words[at] in wording.objects
    source, shape = subject_at(line, (begin, at, end), sentence, wording)
    if any(w in wording.impersonal for w in (line.words[at], line.words[cue[1] - 1])):
        if wording.nobody.isdisjoint(line.words[begin:end]):
            return None
        source = _object_of(line, (begin, end), wording.containing, wording)
        shape = "after" if begin == at > low else shape
    passive = tags[at] == "p" and not any(w in wording.cited for w in line.words[at:end])
    if passive:
        source = _object_of(line, (begin, end), wording.by, wording)
    if line.words[cue[1] - 1] in wording.naming and (source is None or "O" in tags[at:end]):
        return None
    if shape == "before" and touches_marks(line, begin, low) and tags[end : end + 1] != ":":
        shape = "after"
    if shape == "after" and source is not None:
        full = phrase_end(line, source[0], end, wording)
        apposed = apposition_end(line, full, high)
        if full == end and apposed > full:
            source, end = (source[0], apposed), apposed
    if source is None and not passive and shape != "before" and not touches_marks(line, begin, low):
        return None
    return Clause(shape, begin, end, cue, source, at, is_object)


def _unlisted(line: Line, at: int, sentence: tuple[int, int], wording: Wording) -> Clause | None:
    """Read any verb between a quotation and its speaker as one of speaking: "…", spottete ein Besucher."""
    low, high = sentence
    before = at > low and (line.tags[at - 1] == "O" or line.words[at - 1] in wording.thus)
    begin = at - before
    if begin == low or not touches_marks(line, begin, low) or line.tags[begin - 1] not in ",-":
        return None
    end = stretch_end(line, at, high)
    source = subject_behind(line, at + 1, end, wording)
    if source is None:
        return None
    return Clause("after", begin, end, (at, at + 1), source, at, is_unlisted=True)


def _object_of(
    line: Line, reach: tuple[int, int], prepositions: frozenset[str], wording: Wording
) -> tuple[int, int] | None:
    """Return what follows one of these prepositions: "heißt es in *dem Antrag*", "von *Kennern*"."""
    begin, end = reach
    for at in range(begin, end):
        if line.tags[at] == "I" and line.words[at] in prepositions:
            stop = phrase_end(line, at + 1, end, wording)
            if stop > at + 1:
                return at + 1, stop
    return None


def _cue(line: Line, at: int, end: int, wording: Wording) -> tuple[int, int] | None:
    """Return the cue whose finite verb stands at `at`; `None` where it reports nothing."""
    letter = line.tags[at]
    particles = wording.separable.get(line.words[at])
    if particles is not None:
        for index in range(at + 1, min(end, at + MAX_FRAME)):
            if line.words[index] in particles and (index + 1 == end or line.tags[index + 1] in "qZ&T"):
                return at, at + 1
    if letter == "k":
        return at, at + 1
    if letter not in "xp":
        return None
    if at > 0 and line.words[at - 1] in wording.parts:
        return at - 1, at + 1
    for index in range(at + 1, min(end, at + MAX_FRAME)):
        if line.words[index] in wording.parts and not _is_attribute(line, index, wording):
            return (at if index == at + 1 else index), index + 1
    return None


def _is_attribute(line: Line, at: int, wording: Wording) -> bool:
    """Whether a participle belongs to a noun behind it."""
    return wording.nouns_capitalised and line.tags[at + 1 : at + 2] in ("N", "w")
