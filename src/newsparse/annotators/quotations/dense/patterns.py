"""The patterns of one language, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ....lexicon import alternatives, languages, load, words_of
from ....lexicon.dense import DenseLexicon
from ....text.scripts import HAN

_SIGNS = rf"{HAN}\u30a0-\u30ffA-Za-z0-9０-９Ａ-Ｚａ-ｚ々〇＝=･·"
_AGE = r"(?:[（(][^（）()「」]{1,14}[）)])?"
MAX_SUBJECT = 28
"""Signs of a source."""
MAX_REACH = 60
"""Signs between marks and the verb behind them."""


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """How speech shows in one language."""

    lexicon: DenseLexicon
    behind: re.Pattern[str]
    """Behind marks: the particle and the verb, or a source and its verb."""
    before: re.Pattern[str]
    """Before marks: source, verb and colon; in languages whose verb comes last, the sources."""
    plain: re.Pattern[str]
    """A sentence that reports without marks."""
    according: re.Pattern[str]
    weak: frozenset[str]
    """Verbs of speaking only with a whole sentence: "した"."""
    pronouns: frozenset[str]
    nobody: frozenset[str]
    endings: tuple[str, ...]
    """What no speaker ends in."""


def is_dense(language: str) -> bool:
    """Whether a language has a file of words for this grammar."""
    return language in languages(DenseLexicon.topic)


@cache
def patterns(language: str) -> Patterns:
    """Return the patterns of a language."""
    lexicon = load(DenseLexicon, language, strict=True)
    made = _final(lexicon) if lexicon.verb_final else _medial(lexicon)
    behind, before, plain, according = map(re.compile, made)
    return Patterns(
        lexicon,
        behind,
        before,
        plain,
        according,
        weak=words_of(lexicon.weak),
        pronouns=words_of(lexicon.pronouns),
        nobody=words_of(lexicon.nobody),
        endings=tuple(words_of(lexicon.endings)),
    )


def any_of(entries: tuple[str, ...]) -> str:
    """Return a pattern of any of these words, the longest first; of nothing where there are none.

    An underscore stands for a space.
    """
    spelt = {word.replace("_", " ") for word in words_of(entries)}
    return f"(?:{alternatives(spelt)})" if spelt else "(?!)"


def _final(lexicon: DenseLexicon) -> tuple[str, str, str, str]:
    verb, particle, subject = any_of(lexicon.speech), any_of(lexicon.quoting), any_of(lexicon.subjects)
    lasting, topic = any_of(lexicon.lasting), any_of(lexicon.topics)
    if lexicon.spaced:
        cases = "".join(f"(?<!{case})" for case in sorted(words_of(lexicon.cases)))
        word = r"[^\s,，.\"“”'‘’「」]"
        source = (
            rf"(?<!\S)(?!{any_of(lexicon.fillers)}\s)"
            rf"(?P<source>(?:(?:{word}|{word}+{cases})\s){{0,3}}?{word}+?)"
        )
        subjects = rf"{source}(?:(?P<topic>{topic})|{subject})(?=\s|$)"
        gap, ending = r"\s", any_of(lexicon.ending)
    else:
        link = "".join(sign for sign in words_of(lexicon.links) if len(sign) == 1 and sign.isalpha())
        attached = any_of(lexicon.attached)
        source = rf"(?P<source>[{_SIGNS}][{_SIGNS}{link}]{{0,{MAX_SUBJECT}}}{attached}?{_AGE})"
        subjects = rf"{source}(?:(?P<topic>{topic})|{subject})"
        gap, ending = "、", ""
    behind = (
        rf"{particle}(?:{gap}?{subjects})?(?P<between>[^「」\"“”]{{0,{MAX_REACH}}}?)(?P<cue>{verb})"
        rf"|(?P<lasting>{lasting})"
    )
    active = "".join(f"(?<!{word})" for word in sorted(words_of(lexicon.passive)))
    plain = (
        rf"{subjects}{gap}?(?P<content>[^「」\"“”]{{4,300}}?{ending}){active}{particle}(?:{gap}[^、。]{{0,12}}?)?"
        rf"(?P<cue>{verb})(?=[。.]|$|{any_of(lexicon.behind_verb)})"
    )
    according = rf"{source}(?P<cue>{any_of(lexicon.according_behind)})[、,]?\s?(?P<content>.{{4,}})"
    return behind, subjects, plain, according


def _medial(lexicon: DenseLexicon) -> tuple[str, str, str, str]:
    verb, stop = any_of(lexicon.speech), any_of(lexicon.stops)
    sign = r"[^，,。；;：:！!？?、\s「」『』“”\"《》]"
    filler = any_of(lexicon.fillers)
    source = rf"(?:{filler}[，,]?)?(?P<source>{sign}{{1,{MAX_SUBJECT}}}?)"
    between = rf"(?:{filler}|{stop}[^。；;：:“”\"「」]{{0,50}}?)?"
    before = rf"(?:^|(?<=[，,。；;！!？?\s])){source}{between}(?P<cue>{verb})[：:，,]?\s?$"
    behind = rf"[，,\s]?{source}{between}(?P<cue>{verb})(?=[。，,；;]|\s|$)"
    plain = rf"{source}{between}(?P<cue>{verb})[，,：:]?(?P<content>.{{4,}})"
    told = any_of(lexicon.according_behind)
    cue = any_of(lexicon.according)
    according = rf"(?P<cue>{cue})(?P<source>{sign}{{1,20}}?)(?:{told})?[，,]\s?(?P<content>.{{4,}})"
    return behind, before, plain, according
