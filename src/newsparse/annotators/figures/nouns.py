"""What is counted: the noun phrase at a number."""

from __future__ import annotations

from ...lexicon import load
from ...lexicon.figures import FiguresLexicon
from ...lexicon.numerals import NumeralsLexicon
from ...value import replace
from .attributes import Attributes
from .following import LONGEST, Following
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line
from .words import word_sets

_MEASURED = frozenset({"count", "percent", "ratio", "mass", "volume", "area"})
_STUFF = frozenset({"distance", "information", "energy", "power"})
"""Kinds that measure what follows "of" unless it is a place: "30 cm of snow", not "30 km of the border"."""
_STUFFED = frozenset({"mass", "volume"})
"""Kinds that measure what follows without a preposition: "80 Liter Regen"."""
_LISTED = 2
"""Most tokens before a comma that stands between adjectives: "two small, white houses"."""
_APOSTROPHES = frozenset("’'/")


class Nouns:
    """Finds what quantities count, in one language."""

    def __init__(self, lexicon: FiguresLexicon, language: str) -> None:
        numerals = load(NumeralsLexicon, language)
        self._numbers, self._articles = frozenset(numerals.values), frozenset(numerals.articles)
        self.words = words = word_sets(language)
        """Kinds of words, where the language has lists of them."""
        self._verbs, self._titles, self.nouns = words.verbs, words.titles, words.nouns
        ends = words.ends.union(lexicon.boundaries)
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
        self._fates = frozenset(lexicon.participles)
        self._strong = frozenset(lexicon.strong)
        self._plural_endings = tuple(lexicon.plural_endings)
        self._singular_endings = tuple(lexicon.singular_endings)
        self.verb_endings = tuple(lexicon.verb_endings)
        """Endings of verbs and participles."""
        self._attributes = Attributes(
            self.ends | self._verbs, self._adjectives, self.nouns, self.verb_endings
        )

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
        partitive, given = line.low(j) in self._of, j
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
        if last <= j and share and j > given:
            last = self._phrase(line, j, singular=True)
            if last > j and line.lows[last - 1].endswith(("'s", "’s")):
                last = max(last, self._phrase(line, last, singular=True))  # "11% of the world's population"
        if last <= j and partitive and line.low(j - 1) in self._determiners:
            j, last = self._participle(line, j)
        if last <= j and line.low(q.first - 1) in self._articles and not single:
            last = self._attributes.behind_article(line, j)
        if last <= j or (line.lows[last - 1].endswith(("'s", "’s")) and line.word(last)[:1].isdecimal()):
            return q  # also "half of the university's 12,000 students"
        last = self._with_of(line, last)
        if not self.by_place and not self._capital and not single:
            last += line.words[last - 1][0].isupper() and line.word(last).isdecimal()  # "the Fortune 100"
        counted = line.slice(j, last)
        if single:
            counted = counted.removesuffix("'s").removesuffix("’s")
        return replace(q, counted=counted, counted_last=last)

    def _participle(self, line: Line, j: int) -> tuple[int, int]:
        """Read "of those polled", "of the unemployed"."""
        told = line.low(j).endswith(self.verb_endings[:1]) and not self.by_place
        return (j - 1, j + 1) if told and line.low(j) not in self.nouns else (j, j)

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

    def named(self, line: Line, j: int) -> str | None:
        """Return the noun phrase at token `j`, in any number."""
        last = self._phrase(line, j, singular=False, strict=True)
        return line.slice(j, last) if last > j else None

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
                if last > j and not singular and self._goes_on(line, last, j):
                    last += 1
                    continue
                break
            last += 1
            if singular and word.endswith(("'s", "’s")):
                return last
            joined = line.word(last) in HYPHENS and line.glued(last)
            if not singular and self._is_owner(line, last):
                last += 1  # "20 of Sanders' colleagues"
                continue
            if not singular and not joined and self._is_plural_at(line, last - 1):
                return self._with_adjectives(line, last)
        if singular:
            return self._trimmed(line, j, last)
        return j if strict else self._attributes.end(line, j, last)

    def _ends_here(self, line: Line, i: int, first: int) -> bool:
        word, low = line.words[i], line.lows[i]
        if not word[0].isalpha():
            return True
        joined = line.word(i - 1) in HYPHENS and line.glued(i) and i > first
        if low in self._numbers and not joined:
            return True
        if i > first and not joined and low.endswith("ly") and self._is_adverb(line, i):
            return True
        if (
            line.word(i + 1) in HYPHENS
            and line.glued(i + 1)
            and line.glued(i + 2)
            and line.word(i + 2).isalpha()
        ):
            return False  # "40 laid-off employees"
        if low in self.ends:
            noun = (
                i == first and low in self.words.bases and self.is_plural(line.low(i + 1))
            )  # "five break points"
            return not (joined or noun) and not (word.isupper() and len(word) > 1)
        return low in self._verbs and not joined and not self.is_plural(low)

    def _is_owner(self, line: Line, i: int) -> bool:
        """Tell the apostrophe at token `i` that makes a possessive of a word in -s, with its thing behind."""
        if line.word(i) not in _APOSTROPHES or line.word(i) == "/" or not line.glued(i) or line.glued(i + 1):
            return False
        return line.low(i - 1).endswith("s") and self._is_plural_at(line, i + 1)

    def _is_adverb(self, line: Line, i: int) -> bool:
        """Tell the adverb before a verb, "proposal currently hold seats", from "20 decently sized plants"."""
        low = line.lows[i]
        if "ly" not in self.verb_endings or low in self._adjectives or low in self.nouns:
            return False
        return not line.low(i + 1).endswith(self.verb_endings)

    def _with_adjectives(self, line: Line, last: int) -> int:
        """Add the plural adjectives behind a noun, in languages that put them there."""
        while self._noun_first and self.is_plural(line.low(last)):
            last += 1
        return last

    def _goes_on(self, line: Line, i: int, first: int) -> bool:
        """Tell whether "and" or a comma stands inside a phrase: "4.3 million digital and physical sales"."""
        if line.lows[i] not in self._and:
            return False
        follower = line.low(i + 1)
        if follower in self.ends:
            return False
        if line.lows[i] == "," and (i - first > _LISTED or follower.endswith(self.verb_endings)):
            return False
        return any(self._is_plural_at(line, k) for k in (i + 1, i + 2))

    def _trimmed(self, line: Line, j: int, last: int) -> int:
        """Leave verbs in -ed and -ing off the end of a singular phrase."""
        if last <= j:
            return j
        end = last
        while end > j + 1 and (self._is_predicate(line.lows[end - 1]) or line.lows[end - 1] in self._fates):
            end -= 1
        low = line.lows[j]
        alone = end == j + 1 and low.endswith(self.verb_endings) and low not in self.nouns
        return j if alone else end

    def _is_predicate(self, low: str) -> bool:
        """Tell a verb behind one thing: "one message read", "one Canadian wants"."""
        if low in self.nouns or low in self._plurals or low in self._modifiers:
            return False
        return low.endswith(self.verb_endings) or self.is_plural(low)

    def is_verb(self, low: str) -> bool:
        """Tell a word behind the pronoun "one" that is a verb in -s: "one hopes"."""
        return self.is_plural(low) and low not in self._plurals

    def _is_plural_at(self, line: Line, i: int) -> bool:
        """Tell a plural noun; "sales" is one unless another follows: "sales managers"."""
        low, follower = line.low(i), line.low(i + 1)
        if low in self._modifiers:
            return not self.is_plural(follower)
        before = line.word(i - 1)[:1].isupper() or line.low(i - 1) in self._of  # "percent of Sanders voters"
        named = line.word(i)[:1].isupper() and before and line.word(i + 1).islower()
        return self.is_plural(low) and not (named and self.is_plural(follower))  # "Star Wars movies"

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
        if self._capital and line.low(j - 1) in self._of and _is_nominative(line, j):
            return last  # "vier Auszeichnungen der große Gewinner"
        end = self._phrase(line, j, singular=False, strict=True)
        end = end if end > j else self._phrase(line, j, singular=True)
        cut = line.low(end - 1).endswith(("'s", "’s")) or line.low(end) in self._numbers
        return end if end > j and not cut else last  # not "displays of women's", "emissions of the old one"


def _is_nominative(line: Line, j: int) -> bool:
    """Tell the adjective in -e of a German subject, which no genitive has."""
    return line.word(j).islower() and line.low(j).endswith("e") and line.word(j + 1)[:1].isupper()
