"""What is counted: the noun phrase at a number."""

from __future__ import annotations

from ...lexicon import languages, load
from ...lexicon.figures import FiguresLexicon
from ...lexicon.numerals import NumeralsLexicon
from ...lexicon.words import WordsLexicon
from ...value import replace
from .following import LONGEST, Following
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

_MEASURED = frozenset({"count", "percent", "ratio", "mass", "volume", "area"})
_STUFF = frozenset({"distance", "information", "energy", "power"})
"""Kinds that measure what follows "of" unless it is a place: "30 cm of snow", not "30 km of the border"."""
_STUFFED = frozenset({"mass", "volume"})
"""Kinds that measure what follows without a preposition: "80 Liter Regen"."""
_APOSTROPHES = frozenset("’'/")


class Nouns:
    """Finds what quantities count, in one language."""

    def __init__(self, lexicon: FiguresLexicon, language: str) -> None:
        ends = set(lexicon.boundaries)
        self._nouns: frozenset[str] = frozenset()
        self._titles: frozenset[str] = frozenset()
        numerals = load(NumeralsLexicon, language)
        self._numbers, self._articles = frozenset(numerals.values), frozenset(numerals.articles)
        if language in languages(WordsLexicon.topic):
            words = load(WordsLexicon, language)
            ends.update(_flat(
                words.possessives, words.subject_pronouns, words.object_pronouns, words.pronoun_verbs,
                words.relatives,
                words.complementizers, words.questions, words.to, words.prepositions, words.coordinators,
                words.subordinators, words.comparisons, words.auxiliaries, words.negations, words.bases,
            ))  # fmt: skip
            self._verbs = frozenset(_flat(words.verbs))
            self._nouns = frozenset(_flat(words.nouns))
            self._titles = frozenset(_flat(words.titles))
        else:
            self._verbs = frozenset()
        self._every = frozenset(numerals.every)
        self._capital = lexicon.nouns_capital
        self.by_place = lexicon.noun_follows
        """Whether any word behind a number may be a noun."""
        self._noun_first = lexicon.noun_first
        self._adjectives = frozenset(lexicon.adjectives)
        self.ends = frozenset(ends - self._adjectives)
        """Words that end a noun phrase."""
        self._following = Following(lexicon, self.ends, self._numbers)
        self._more = frozenset(lexicon.more)
        self._modifiers = frozenset(lexicon.modifiers)
        self._plurals = frozenset(lexicon.plurals)
        self._of = frozenset(lexicon.noun_of)
        self._determiners = frozenset(lexicon.noun_determiners)
        self._and = frozenset((*lexicon.and_, ","))
        self._strong = frozenset(lexicon.strong)
        self._plural_endings = tuple(lexicon.plural_endings)
        self._singular_endings = tuple(lexicon.singular_endings)
        self.verb_endings = tuple(lexicon.verb_endings)
        """Endings of verbs and participles."""

    def counted(self, line: Line, q: Quantity) -> Quantity:
        """Add the noun phrase behind a count, a share or an amount of something."""
        j = q.last
        if q.counted is not None:
            return q
        stuff = q.kind in _STUFF and line.low(j) in self._of and line.low(j + 1) not in self._determiners
        if (q.kind not in _MEASURED and not stuff) or q.form in ("multiple", "ordinal"):
            return q
        hyphened = line.word(j) in HYPHENS and line.glued(j)
        if line.low(q.number[0]) in self._every and line.words[j - 1][0].isupper():
            return q  # "jeder Vierte"
        if q.kind not in ("count", "ratio") and line.low(j) not in self._of:
            last = self._following.stuff(line, j) if q.kind in _STUFFED else j
            return replace(q, counted=line.slice(j, last), counted_last=last) if last > j else q
        if (
            q.form == "vague"
            and not (self._capital or self.by_place)
            and line.low(j) not in self._of
            and q.value is None
            and not self._is_several(line, q)
        ):
            return q
        if hyphened:
            return self._attributive(line, q, j + 1)
        return self._take(line, q, j)

    def _take(self, line: Line, q: Quantity, j: int) -> Quantity:
        partitive = line.low(j) in self._of
        while (
            (line.low(j) in self._more and line.word(j).islower())
            or line.low(j) in self._of
            or (partitive and line.low(j) in self._determiners)
        ):
            j += 1
        if line.low(j) in self._numbers:
            return q
        single = q.value == 1 and not partitive and q.kind == "count"
        share = q.kind != "count" or q.form == "fraction"
        last = self._phrase(line, j, singular=single, strict=partitive or share)
        if last <= j and partitive and share:
            last = self._phrase(line, j, singular=True)
        if last <= j and line.low(q.first - 1) in self._articles and not single:
            last = self._attributed(line, j)
        if last <= j or (line.lows[last - 1].endswith(("'s", "’s")) and line.word(last)[:1].isdecimal()):
            return q  # also "half of the university's 12,000 students"
        last = self._with_of(line, last)
        if not self.by_place and not self._capital:
            last += line.words[last - 1][0].isupper() and line.word(last).isdecimal()  # "the Fortune 100"
        counted = line.slice(j, last)
        if single:
            counted = counted.removesuffix("'s").removesuffix("’s")
        return replace(q, counted=counted, counted_last=last)

    def _is_several(self, line: Line, q: Quantity) -> bool:
        """Tell "a few hundred people", which needs no "of", from "hundreds"."""
        return q.number[1] - q.number[0] > 1 and line.low(q.number[0] + 1) not in self._of

    def _attributive(self, line: Line, q: Quantity, j: int) -> Quantity:
        """Read "four-cylinder engine" (cylinder) and "100,000-strong alliance" (alliance)."""
        if line.low(j) in self._strong:
            last = self._phrase(line, j + 1, singular=True)
            return replace(q, counted=line.slice(j + 1, last), counted_last=last) if last > j + 1 else q
        if line.low(j).isalpha() and line.low(j) not in self.ends:
            return replace(q, counted=line.words[j], counted_last=j + 1)
        return q

    def beyond(self, line: Line, q: Quantity, j: int) -> Quantity:
        """Add the plural noun at token `j`, behind another number."""
        last = self._phrase(line, j, singular=False, strict=True)
        return replace(q, counted=line.slice(j, last), counted_last=last) if last > j else q

    def follows(self, line: Line, j: int) -> bool:
        """Tell whether a plural noun, which a number can count, follows at token `j`."""
        return self._phrase(line, j, singular=False, strict=True) > j

    def _phrase(self, line: Line, j: int, *, singular: bool, strict: bool = False) -> int:
        """Return the token behind the noun phrase that begins at token `j`; `j` where there is none."""
        if self._capital or self.by_place:
            return self._following.capital(line, j) if self._capital else self._following.word(line, j)
        last = j
        while last < len(line) and last - j < LONGEST:
            word = line.words[last]
            if word in HYPHENS or word in _APOSTROPHES:
                if not (line.glued(last) and line.glued(last + 1)) or last == j:
                    break
                last += 1
                continue
            if word == "." and line.lows[last - 1] in self._titles and last > j:
                last += 1
                continue
            if self._ends_here(line, last, j):
                if last > j and not singular and self._goes_on(line, last):
                    last += 1
                    continue
                break
            last += 1
            if singular and word.endswith(("'s", "’s")):
                return last
            joined = line.word(last) in HYPHENS and line.glued(last)
            if not singular and not joined and self._is_plural_at(line, last - 1):
                return self._with_adjectives(line, last)
        if singular:
            return self._trimmed(line, j, last)
        return j if strict else self._attribute(line, j, last)

    def _ends_here(self, line: Line, i: int, first: int) -> bool:
        word, low = line.words[i], line.lows[i]
        if not word[0].isalpha():
            return True
        joined = line.word(i - 1) in HYPHENS and line.glued(i) and i > first
        if low in self._numbers and not joined:
            return True
        if (
            line.word(i + 1) in HYPHENS
            and line.glued(i + 1)
            and line.glued(i + 2)
            and line.word(i + 2).isalpha()
        ):
            return False  # "40 laid-off employees"
        if low in self.ends:
            return not joined and not (word.isupper() and len(word) > 1)
        return low in self._verbs and not joined and not self.is_plural(low)

    def _with_adjectives(self, line: Line, last: int) -> int:
        """Add the plural adjectives behind a noun, in languages that put them there."""
        while self._noun_first and self.is_plural(line.low(last)):
            last += 1
        return last

    def _goes_on(self, line: Line, i: int) -> bool:
        """Tell whether "and" or a comma stands inside a phrase: "4.3 million digital and physical sales"."""
        if line.lows[i] not in self._and:
            return False
        return any(self._is_plural_at(line, k) for k in (i + 1, i + 2)) and line.low(i + 1) not in self.ends

    def _attribute(self, line: Line, j: int, last: int) -> int:
        """Return the end of a singular noun before another: "12 page document" (page)."""
        if last - j == 1 and self._is_acronym(line, j):
            return last  # "0.5 WAR"
        if last - j < 2 or line.words[j][0].isupper() or "." in line.words[j - 1]:
            return j
        low = line.lows[j]
        verb = low.endswith(self.verb_endings) and low not in self._nouns
        return j if verb or low in self._adjectives else j + 1

    def _is_acronym(self, line: Line, j: int) -> bool:
        word, follower = line.words[j], line.word(j + 1)
        plain = word.isupper() and len(word) > 1 and word.isalpha() and word.lower() not in self._adjectives
        return plain and not line.glued(j) and not follower[:1].isalnum() and "." in line.words[j - 1]

    def _attributed(self, line: Line, j: int) -> int:
        """Return the end of the noun that a number behind an article describes: "a .500 record"."""
        low = line.low(j)
        if (
            not low.isalpha()
            or len(low) < 3
            or low in self.ends
            or low in self._verbs
            or low in self._adjectives
        ):
            return j
        return j if low.endswith(self.verb_endings) or line.words[j][0].isupper() else j + 1

    def _trimmed(self, line: Line, j: int, last: int) -> int:
        """Leave verbs in -ed and -ing off the end of a singular phrase."""
        if last <= j:
            return j
        end = last
        while end > j + 1 and self._is_predicate(line.lows[end - 1]):
            end -= 1
        low = line.lows[j]
        alone = end == j + 1 and low.endswith(self.verb_endings) and low not in self._nouns
        return j if alone else end

    def _is_predicate(self, low: str) -> bool:
        """Tell a verb behind one thing: "one message read", "one Canadian wants"."""
        if low in self._nouns or low in self._plurals or low in self._modifiers:
            return False
        return low.endswith(self.verb_endings) or self.is_plural(low)

    def is_verb(self, low: str) -> bool:
        """Tell a word behind the pronoun "one" that is a verb in -s: "one hopes"."""
        return self.is_plural(low) and low not in self._plurals

    def _is_plural_at(self, line: Line, i: int) -> bool:
        """Tell a plural noun; "sales" is one unless another follows: "sales managers"."""
        low = line.low(i)
        return self.is_plural(low) or (low in self._modifiers and not self.is_plural(line.low(i + 1)))

    def is_plural(self, low: str) -> bool:
        """Tell a plural noun by its ending."""
        if low in self._plurals:
            return True
        if low in self._adjectives or low in self.ends or len(low) < 3:
            return False
        return low.endswith(self._plural_endings) and not low.endswith(self._singular_endings)

    def _with_of(self, line: Line, last: int) -> int:
        """Add "of the crew"."""
        if line.low(last) not in self._of:
            return last
        j = last + 1
        while line.low(j) in self._determiners:
            j += 1
        end = self._phrase(line, j, singular=False, strict=True)
        end = end if end > j else self._phrase(line, j, singular=True)
        owned = line.low(end - 1).endswith(("'s", "’s"))  # "displays of women's beauty"
        return end if end > j and not owned else last


def _flat(*groups: tuple[str, ...]) -> list[str]:
    return [word for group in groups for entry in group for word in entry.split()]
