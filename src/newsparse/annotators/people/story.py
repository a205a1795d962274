"""The article as a row of mentions, each linked to whom it stands for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from ...text.marks import Stretch, find_stretches
from ..passage import Passage
from ..setting import Setting
from .descriptions import bearer, described_head
from .linking import Register
from .mention import Entity, Mention
from .patterns import Grammar, grammar_of
from .salience import Antecedent, Fits, Place, choose, of_gender
from .scan import scan

MAX_LOOKAHEAD = 6
"""Mentions behind one in marks among which its speaker is looked for."""
MAX_LOOKBACK = 400
"""Mentions before a description among which its bearer's last one is looked for."""
MAX_HEADING = 300
"""Characters of a heading that are looked at."""
SMALL_WORD = 3
"""Letters up to which a word stays small in a heading where the others do not."""
TITLED_SHARE = 0.7
"""Share of capitals in a heading from which they mean nothing; in sentences it is below a half."""
HE, SHE = of_gender("male"), of_gender("female")
SURELY_HE, SURELY_SHE = of_gender("male", sure=True), of_gender("female", sure=True)


@dataclass(slots=True)
class Story:
    """All mentions of an article in reading order, and its names."""

    texts: list[str]
    mentions: list[Mention]
    starts: list[int]
    """Offset of each mention in its passage, for searching."""
    firsts: list[int]
    """Index of the first mention of each passage, and of the end."""
    register: Register
    grammar: Grammar
    antecedents: dict[int, Antecedent | None] = field(default_factory=dict)
    """Whom the pronouns followed so far stand for, by index of the mention."""
    followed: int = 0
    """Mentions whose pronouns and descriptions are linked, from the first on."""

    @classmethod
    def of(
        cls, passages: tuple[Passage, ...], setting: Setting, marked: list[list[Stretch]] | None = None
    ) -> Story:
        """Read the passages once and link every name; `follow` links what stands for one."""
        grammar = grammar_of(setting.language)
        texts = [passage.text for passage in passages]
        mentions: list[Mention] = []
        firsts: list[int] = []
        sentence = 0
        for index, text in enumerate(texts):
            stretches = find_stretches(text) if marked is None else marked[index]
            found, sentence = scan(text, stretches, index, sentence, grammar)
            firsts.append(len(mentions))
            mentions.extend(found)
        firsts.append(len(mentions))
        register = Register(grammar.vocabulary)
        register.add_all(mentions, texts, _titled(passages))
        return cls(texts, mentions, [m.start for m in mentions], firsts, register, grammar)

    def follow(self, passage: int, position: int) -> None:
        """Link pronouns and descriptions up to a place and those that bear on it, each by those before."""
        end = min(len(self.mentions), self.index_at(passage, position) + 1 + MAX_LOOKAHEAD)
        for index in range(self.followed, end):
            mention = self.mentions[index]
            if mention.kind == "he" or mention.kind == "she":
                fits = self.fits(mention.kind)
                found = choose(self.mentions, self.place_of(index), fits)
                self.antecedents[index] = found
            elif mention.kind == "description":
                found = self._described(index)
            else:
                continue
            if found is not None:
                mention.entity = found.entity
        self.followed = max(self.followed, end)

    def fits(self, pronoun: str) -> Fits:
        """Return the test of whom "he" or "she" may mean."""
        if self.grammar.vocabulary.people.stacked:
            return SURELY_HE if pronoun == "he" else SURELY_SHE
        return HE if pronoun == "he" else SHE

    def _described(self, index: int) -> Antecedent | None:
        """Link a description, and note whether it is the subject of a reporting clause."""
        words = self.grammar.vocabulary
        mention = self.mentions[index]
        known = described_head(mention.tokens, words)
        if known is None:
            return None
        head, length = known
        following = mention.tokens[length : length + 1]
        if not following and self._named_next(index):
            return None
        if following and following[0].lower() in words.cues:
            mention.weight = 2
        return bearer(self.mentions, self.place_of(index), head, self.register.nouns, words)

    def _named_next(self, index: int) -> bool:
        """Whether a name follows at once: "the former minister Karl Brenner"."""
        if index + 1 >= len(self.mentions):
            return False
        mention, following = self.mentions[index], self.mentions[index + 1]
        return following.passage == mention.passage and following.start - mention.end <= 1

    def place_of(self, index: int) -> Place:
        """Return where the mention `index` stands, for the choice of its bearer."""
        mention = self.mentions[index]
        apart = mention.kind == "description" and not mention.quoted
        speaker = self._speaker_behind(index) if mention.quoted else None
        return Place(index, mention.sentence, mention.quoted, speaker, apart)

    def _speaker_behind(self, index: int) -> Entity | None:
        """Return who is said to speak the marked words in which this mention stands."""
        mention = self.mentions[index]
        for other in self.mentions[index + 1 : index + 1 + MAX_LOOKAHEAD]:
            if other.passage != mention.passage:
                return None
            if other.weight == 2 and not other.quoted:
                return other.entity
        return None

    def index_at(self, passage: int, position: int) -> int:
        """Return the index of the first mention at or behind this place."""
        return bisect_left(self.starts, position, self.firsts[passage], self.firsts[passage + 1])

    def last_of(self, entity: Entity, before: int) -> tuple[int, int]:
        """Return passage and offset behind the last mention of an entity before the mention `before`."""
        for index in range(before - 1, max(-1, before - 1 - MAX_LOOKBACK), -1):
            if self.mentions[index].entity is entity:
                return self.mentions[index].passage, self.mentions[index].end
        return entity.first

    def within(self, passage: int, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin in this stretch."""
        return self.mentions[self.index_at(passage, start) : self.index_at(passage, end)]

    def sentence_at(self, index: int, passage: int) -> int:
        """Return the number of the sentence in which a place stands that has the mention `index` next."""
        if index < len(self.mentions) and self.mentions[index].passage == passage:
            return self.mentions[index].sentence
        if index > 0 and self.mentions[index - 1].passage == passage:
            return self.mentions[index - 1].sentence
        return self.mentions[index - 1].sentence + 1 if index else 0


def _titled(passages: tuple[Passage, ...]) -> frozenset[int]:
    """Return the passages that are headings, or may be, and write most words with a capital."""
    found = []
    for index, passage in enumerate(passages):
        if passage.kind in ("headline", "heading", "dek") or (index == 0 and passage.kind == "paragraph"):
            words = [word for word in passage.text[:MAX_HEADING].split() if len(word) > SMALL_WORD]
            if len(words) > 2 and sum(w[0].isupper() for w in words) > TITLED_SHARE * len(words):
                found.append(index)
    return frozenset(found)
