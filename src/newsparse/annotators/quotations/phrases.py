"""Noun phrases of a tagged paragraph, and the walk from a verb back to its subject."""

from __future__ import annotations

import re

from ...value import value
from .tagging import Line
from .vocabulary import Vocabulary

_CHUNK = re.compile(
    r"[dEDJNPAtS#~'HhO](?:(?<=[HhO])|(?:(?<=[dED])(?:[RnkvGgb]|L)(?:(?<=[Rn])[kvGgb]?)?(?=[JNPAtS#]))?"
    r"[dEDJNPAtS#~q']*+(?:,?u~?)?)"
)
"""A pronoun, or determiner, at most an adverb and a participle, and nouns with what stands before them.

It begins with one set of letters, which lets the search skip all others.
"""
_FINITE = re.compile(r"[ksVXh]")
MAX_RELATIVE = 12
"""Words of a relative clause or participle between a subject and its verb."""
_RELATIVE = re.compile(r"(?<=[NPS#DO])(?:W|[vG]|(?<=[NP])k(?=I)|(?<=N)[HP]X?[vVk](?=R?I?$))[^,.;:qYZz]*$")
TIME_BEFORE = re.compile("I?R?LN?$")
"""Words of time between subject and verb: "on Tuesday"."""
_MODIFIER = re.compile("[WQfo]|[vkV]R?[IfiL]")
"""How a relative clause or participle between commas begins: "who", "led by"."""
_PARTED = re.compile("(?<=[NPS])[vk]R?I$")
"""Participle and preposition between a noun and what tells where it was: "a statement posted on the site"."""
_RELATIVE_WORD = re.compile("[WT]")
_BOUNDARY = frozenset(",;:-(CT&QaRYZzWq.?")
"""Letters that may stand before a subject."""
MAX_APPOSITIVE = 40
"""Words between a subject and its verb that are looked through; longer ones are rare."""


@value
class Phrases:
    """The simple noun phrases of a paragraph, by where they begin and end (word indexes)."""

    line: Line
    begin_of: dict[int, int]
    """End of a phrase to its beginning."""
    end_of: dict[int, int]
    vocabulary: Vocabulary

    @classmethod
    def of(cls, line: Line, vocabulary: Vocabulary) -> Phrases:
        """Find the noun phrases of a paragraph."""
        end_of = dict(map(re.Match.span, _CHUNK.finditer(line.tags)))
        begin_of = dict(zip(end_of.values(), end_of, strict=True))
        return cls(line, begin_of, end_of, vocabulary)

    def is_nobody(self, subject: tuple[int, int]) -> bool:
        """Whether a subject is a word that only fills its place: "there", "let's"."""
        first = subject[0]
        return self.line.tags[first] in "Hh" and self._bare(first) in self.vocabulary.empty

    def is_own(self, subject: tuple[int, int]) -> bool:
        """Whether a subject is the writer or the reader: "I", "you've"."""
        return self._bare(subject[0]) in self.vocabulary.own

    def _bare(self, at: int) -> str:
        """Return a word in lower case, without a verb that is glued to it."""
        return self.line.words[at].lower().partition("'")[0]

    def ending_at(self, end: int, floor: int) -> int | None:
        """Return where the phrase that ends at `end` begins, prepositions and "and" included."""
        tags = self.line.tags
        begin = self._simple(end, floor)
        if begin is None:
            return None
        begin = self._over_prepositions(max(begin, floor), floor)
        if begin - 1 > floor and tags[begin - 1] == "&" and begin - 1 in self.begin_of:
            other = self._over_prepositions(max(self.begin_of[begin - 1], floor), floor)
            if other == floor or tags[other - 1] in _BOUNDARY:
                begin = other
        return begin

    def _over_prepositions(self, begin: int, floor: int) -> int:
        tags = self.line.tags
        while begin - 1 > floor and tags[begin - 1] in "fIo" and tags[begin] not in "Hh":
            parted = _PARTED.search(tags, max(floor, begin - 4), begin)
            further = self._simple(parted.start() if parted is not None else begin - 1, floor)
            if further is None:
                break
            begin = max(further, floor)
        return begin

    def _simple(self, end: int, floor: int) -> int | None:
        """Return where the simple phrase that ends at `end` begins, looking over a bracket behind it."""
        tags = self.line.tags
        if end > floor and tags[end - 1] == ")":
            opened = tags.rfind("(", max(floor, end - MAX_APPOSITIVE), end)
            if opened < 0:
                return None
            end = opened - (tags[opened - 1 : opened] == ",")
        if end > floor and tags[end - 1] == "O" and end - 1 in self.begin_of:
            end -= 1
        return self.begin_of.get(end)

    def subject_before(self, verb: int, floor: int) -> tuple[int, int] | None:
        """Return the subject of the verb group that begins at `verb`; `None` where none stands before it."""
        tags = self.line.tags
        timed = TIME_BEFORE.search(tags, max(floor, verb - 4), verb)
        if timed is not None:
            verb = timed.start()
        elif tags[verb - 1 : verb] == "N":
            period = self._before_period(verb, floor)
            whole = self.begin_of.get(verb, verb)
            if floor <= whole < period < verb:
                return self._over_prepositions(whole, floor), period
            verb = period
        if verb <= floor:
            return None
        before = tags[verb - 1]
        if before in "WT":
            return self._antecedent(verb - 1, floor)
        if before in ",-":
            return self._before_appositive(verb - 1, floor)
        begin = self.ending_at(verb, floor)
        if begin is None:
            return None
        return begin, verb

    def _before_period(self, verb: int, floor: int) -> int:
        """Return where words of time between subject and verb begin: "last week", "just this month"."""
        line = self.line
        if (
            line.words[verb - 1] not in self.vocabulary.periods
            or verb - 2 <= floor
            or line.tags[verb - 2] not in "RJD"
        ):
            return verb
        begin = verb - 2
        while begin > floor and line.tags[begin - 1] == "R":
            begin -= 1
        return begin

    def subject_of_relative(self, verb: int, floor: int) -> tuple[int, int] | None:
        """Return the subject that a relative clause or participle parts from its verb."""
        match = _RELATIVE.search(self.line.tags, max(floor, verb - MAX_RELATIVE), verb)
        if match is None or self.line.tags[verb - 1] == "&":
            return None
        begin = self.ending_at(match.start(), floor)
        return None if begin is None else (begin, match.start())

    def _antecedent(self, relative: int, floor: int) -> tuple[int, int]:
        end = relative - 1 if relative > floor and self.line.tags[relative - 1] == "," else relative
        begin = self.ending_at(end, floor)
        if begin is None:
            return relative, relative + 1
        while begin - 1 > floor and self.line.tags[begin - 1] == "," and self.line.tags[begin] == "P":
            place = self.ending_at(begin - 1, floor)
            if place is None or "I" not in self.line.tags[place : begin - 1]:
                break
            begin = place
        if begin - 1 > floor and self.line.tags[begin - 1] == "," and self.line.tags[begin] in "dEJN":
            named = self._simple(begin - 1, floor)
            if named is not None and self.line.tags[named] in "PAt":
                begin = named
        return begin, end

    def _before_appositive(self, comma: int, floor: int) -> tuple[int, int] | None:
        tags = self.line.tags
        found = None
        at = comma
        sign = tags[comma]
        while True:
            at = tags.rfind(sign, max(floor, comma - MAX_APPOSITIVE), at)
            if at <= floor:
                break
            between = tags[at + 1 : comma]
            if not _MODIFIER.match(between) and _FINITE.search(_RELATIVE_WORD.split(between, maxsplit=1)[0]):
                break
            begin = self.ending_at(at, floor)
            if begin is None or tags[begin] in "#L":
                continue
            if begin == floor or tags[begin - 1] in _BOUNDARY:
                found = begin
        if found is None:
            found = self.ending_at(comma, floor)
            if found is None or (found > floor and tags[found - 1] != sign):
                return None
        return found, comma

    def after(self, start: int, limit: int) -> int:
        """Return where the noun phrase at `start` ends, prepositions included; `start` if there is none."""
        tags = self.line.tags
        end = min(self.end_of.get(start, start), limit)
        while end > start and end < limit and tags[end] in "fI":
            further = self.end_of.get(end + 1)
            if further is None or tags[end + 1] == "q":
                break
            end = min(further, limit)
        if end > start and tags[end : end + 1] == "&":
            further = self.end_of.get(end + 1, 0)
            if further and tags[further : further + 1] in ("", ",", "."):
                return min(further, limit)
        return end

    def first_subject(self, low: int, limit: int) -> tuple[int, int] | None:
        """Return the subject of the first finite verb in a range of words."""
        tags = self.line.tags
        for at in range(low, limit):
            if tags[at] == "h":
                return at, at + 1
            if tags[at] in "ksVXvb":
                begin = at
                while begin > low and tags[begin - 1] in "XRn":
                    begin -= 1
                found = self.subject_before(begin, low)
                if found is not None:
                    return found
        return None
