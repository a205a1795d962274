"""Words that report speech, and what may stand beside them."""

from __future__ import annotations

from typing import ClassVar, Literal

from .loader import LexiconModel

Frame = Literal[
    "clause", "addressee", "object", "person", "infinitive", "question", "that", "topic", "charge",
]  # fmt: skip
"""What a reporting verb takes: a clause ("said that"), an addressee before it ("told X that"), a thing
("announced the plan"), a person with what is said of them ("accused X of"), an infinitive ("vowed to"), a
question ("asked whether"), a clause only with its "that" or in marks, a preposition ("called for")."""


class Verbs(LexiconModel):
    """Verbs that share their frames."""

    topic: ClassVar[str] = "cues"

    frames: tuple[Frame, ...]
    prepositions: tuple[str, ...] = ()
    """Those that a verb of frame "topic" takes."""
    strength: float = 0.5
    """How likely such a verb reports words rather than acts or thoughts, 0 to 1."""
    forms: tuple[str, ...] = ()
    """One verb an entry: plain form, present, past, participle, gerund; "-" for one that is mostly a noun."""


class CuesLexicon(LexiconModel):
    """Reporting words of one language."""

    topic: ClassVar[str] = "cues"

    verbs: tuple[Verbs, ...] = ()
    """Reporting verbs, by frame."""
    venues: tuple[str, ...] = ()
    """Prepositions before the outlet in which something was said or printed."""
    written: tuple[str, ...] = ()
    """Forms of verbs that with such a preposition leave no doubt that an outlet follows: "wrote for"."""
    tough: tuple[str, ...] = ()
    """Adjectives whose subject does not do what follows: "hard to say"."""
    absolute: tuple[str, ...] = ()
    """Prepositions before a subject with its participle: "with three in ten saying"."""
    degrees: tuple[str, ...] = ()
    """Words behind which a participle is an adjective: "most telling"."""
    indefinite: tuple[str, ...] = ()
    """Articles of what is new to the reader."""
    bounds: tuple[str, ...] = ()
    """Words that bound a number which speaks: "nearly half"."""
    periods: tuple[str, ...] = ()
    """Nouns of time between a subject and its verb: "last week"."""
    amounts: tuple[str, ...] = ()
    """Prepositions that with a number begin an amount: "over 40 people"."""
    surnames: tuple[str, ...] = ()
    """Months that are family names behind a name."""
    first_names: tuple[str, ...] = ()
    """Months that are first names before a name."""
    labels: tuple[str, ...] = ()
    """First words before a colon that name no speaker: "update", "related"."""
    own: tuple[str, ...] = ()
    """Subjects that speak for themselves: "I think" reports nobody's words."""
    refusing: tuple[str, ...] = ()
    """Verbs that with a plain form of `silent` tell the same: "declined to comment"."""
    silent: tuple[str, ...] = ()
    """Plain forms that with "not" tell that nothing was said: "did not respond"."""
    deeds: tuple[str, ...] = ()
    """Forms whose bare object is a thing done, no words: "telling the truth", "adding features"."""
    empty: tuple[str, ...] = ()
    """Words in a subject's place that are nobody: "there", "let's"."""
    occasions: tuple[str, ...] = ()
    """Nouns of the occasion or paper in which something was said: "interview", "statement"."""
    within: tuple[str, ...] = ()
    """Prepositions before them."""
    naming: tuple[str, ...] = ()
    """Participles that give a name to the noun before them: "a group called X"."""
    withheld: tuple[str, ...] = ()
    """What sources ask not to be: "named"."""
    charges: tuple[str, ...] = ()
    """Prepositions behind a passive verb before what is said of its subject: "is accused of"."""
    nouns: tuple[str, ...] = ()
    """Nouns of speech that take a clause: "claim", "statement"."""
