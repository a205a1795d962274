"""Reporting words of languages that write without capitals and, mostly, without spaces."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel

Words = tuple[str, ...]
"""A list of words; an entry may hold several, parted by white space."""


class DenseLexicon(LexiconModel):
    """Words by which reported speech shows in one such language."""

    topic: ClassVar[str] = "dense"

    verb_final: bool = False
    """Whether the verb ends the sentence, behind the marks: "「…」と述べた"."""
    spaced: bool = False
    """Whether spaces part the words."""
    speech: Words = ()
    """Forms of verbs of speaking and writing."""
    weak: Words = ()
    """Those that report only whole sentences: "した"."""
    quoting: Words = ()
    """Particles between marks and their verb: "と"."""
    lasting: Words = ()
    """Those that need no verb behind them: "라며"."""
    subjects: Words = ()
    """Particles behind a subject: "が"."""
    topics: Words = ()
    """Those behind what a sentence is about, which is the likelier speaker: "は"."""
    ending: Words = ()
    """What reported words without marks end in before the particle: "다" in "다고"."""
    according: Words = ()
    """What stands before a source: "据"."""
    according_behind: Words = ()
    """What stands behind one: "によると"."""
    pronouns: Words = ()
    """Pronouns for a speaker."""
    nobody: Words = ()
    """What may stand as a subject and is none: "今回"."""
    endings: Words = ()
    """What no speaker ends in: "기"."""
    stops: Words = ()
    """What ends a subject before its verb: "在", "对"."""
    links: Words = ()
    """What stands between a role or place and a name: "の"."""
    titles: Words = ()
    """Titles and roles behind a name: "市長"."""
    generic: Words = ()
    """Those among them that stand behind no name: "関係者"."""
    roles: Words = ()
    """Roles before a name: "市长"."""
    bodies: Words = ()
    """What names of organisations end in: "省"."""
    honorifics: Words = ()
    """Forms of address behind a name that tell no role: "さん"."""
    surnames: Words = ()
    """Surnames, where a name shows by its first sign."""
    cases: Words = ()
    """Endings of words that are no part of a source, where spaces part words: of other cases, of verbs."""
    attached: Words = ()
    """What may be written on to a speaker in signs of another kind: "さん", "たち"."""
    behind_verb: Words = ()
    """What may stand behind a verb of speaking that ends a report: "いる"."""
    passive: Words = ()
    """What ends in a quoting particle and quotes nothing: "による"."""
    no_names: Words = ()
    """Words that look like a name and are none: "한", one."""
    determiners: Words = ()
    """First signs of words that point at somebody and name nobody: "同" in "同社"."""
    name_cases: Words = ()
    """Last signs that make a word of a name's length no name."""
    fillers: Words = ()
    """Words between a subject and its verb, and words that open a sentence: "还", "但"."""
