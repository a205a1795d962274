"""The article as a row of mentions, each linked to whom it stands for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..passage import Passage
from ..setting import Setting
from .descriptions import described
from .linking import Register
from .mention import Mention
from .salience import choose, of_gender
from .scan import Grammar, grammar_of, scan


@dataclass(frozen=True, slots=True)
class Story:
    """All mentions of an article in reading order, and its names."""

    texts: list[str]
    mentions: list[Mention]
    keys: list[tuple[int, int]]
    """(passage, start) of each mention, for searching."""
    register: Register
    grammar: Grammar

    @classmethod
    def of(cls, passages: tuple[Passage, ...], setting: Setting) -> Story:
        """Read the passages once and link every name, pronoun and description."""
        grammar = grammar_of(setting.language)
        texts = [passage.text for passage in passages]
        mentions: list[Mention] = []
        sentence = 0
        for index, text in enumerate(texts):
            found, sentence = scan(text, index, sentence, grammar)
            mentions.extend(found)
        register = Register(grammar.vocabulary)
        register.add_all(mentions, texts)
        story = cls(texts, mentions, [(m.passage, m.start) for m in mentions], register, grammar)
        story._follow()
        return story

    def _follow(self) -> None:
        """Link pronouns and descriptions in order, each in the light of those before."""
        he, she = of_gender("male"), of_gender("female")
        for index, mention in enumerate(self.mentions):
            if mention.kind == "he" or mention.kind == "she":
                fits = he if mention.kind == "he" else she
                found = choose(self.mentions, index, mention.sentence, fits)
            elif mention.kind == "description":
                found = described(self.mentions, index, self.grammar.vocabulary)
            else:
                continue
            if found is not None:
                mention.entity = found.entity

    def index_at(self, passage: int, position: int) -> int:
        """The index of the first mention at or behind this place."""
        return bisect_left(self.keys, (passage, position))

    def within(self, passage: int, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin in this stretch."""
        return self.mentions[self.index_at(passage, start) : self.index_at(passage, end)]

    def sentence_at(self, index: int, passage: int) -> int:
        """The number of the sentence in which a place stands that has the mention `index` next."""
        if index < len(self.mentions) and self.mentions[index].passage == passage:
            return self.mentions[index].sentence
        if index > 0 and self.mentions[index - 1].passage == passage:
            return self.mentions[index - 1].sentence
        return self.mentions[index - 1].sentence + 1 if index else 0
