"""Which language a text is in, by its script and its function words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..lexicon import load
from ..lexicon.loader import SHARED
from ..lexicon.tongues import Tongues

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEYOND_LATIN = re.compile("[^\0-\u024f]")
"""What lies behind the last letter of Latin's blocks in Unicode."""
MIN_LETTERS = 20
"""Letters of a text that is asked at all."""
MIN_HITS = 4
"""Function words, and words with a letter that only one language has, that must be found before they decide:
two Turkish sentences may have no function word, but four dotless i's."""
MIN_UNDISPUTED = 2
"""The same where no other language has any."""
FEW_HITS = 0.6
"""How sure a language is at most that fewer words tell; what the text says of itself weighs more."""
KANA_SHARE = 0.05
"""Share of kana among Han from which a text is Japanese."""


@cache
def _tables() -> tuple[dict[str, tuple[str, ...]], tuple[tuple[int, int, str], ...], dict[str, str]]:
    lexicon = load(Tongues, SHARED)
    owners: dict[str, list[str]] = {}
    for language, words in lexicon.words.items():
        for word in words.split():
            owners.setdefault(word, []).append(language)
    scripts = []
    for span, language in lexicon.scripts.items():
        first, last = span.split("-")
        scripts.append((int(first, 16), int(last, 16), language))
    letters = {letter: language for language, several in lexicon.letters.items() for letter in several}
    return {w: tuple(ls) for w, ls in owners.items()}, tuple(scripts), letters


def tongue_of(text: str) -> tuple[str | None, float]:
    """Return the language of a text (BCP 47, primary subtag) and how sure that is, `(None, 0)` if unknown."""
    owners, scripts, letters = _tables()
    words = _WORD.findall(text.lower())
    written = "".join(words).replace("'", "").replace("’", "")
    if len(written) < MIN_LETTERS:
        return None, 0.0
    if not text.isascii() and _BEYOND_LATIN.search(written) is not None:
        found = Counter("".join(_LETTERS.findall(text)))
        by_script = _scripts_of(found, scripts)
        script, count = by_script.most_common(1)[0]
        if script and count > len(written) / 2 - 1:
            return _within_script(script, by_script, found, letters)
    votes: dict[str, int] = {}
    for word in words:
        for language in owners.get(word, ()):
            votes[language] = votes.get(language, 0) + 1
        if not word.isascii():
            for language in {letters[sign] for sign in word if sign in letters}:
                votes[language] = votes.get(language, 0) + 1
    return _winner(votes)


def _scripts_of(found: Counter[str], scripts: tuple[tuple[int, int, str], ...]) -> Counter[str]:
    """Count the letters beyond Latin by the language that their script stands for."""
    by_script: Counter[str] = Counter()
    for letter, count in found.items():
        if _BEYOND_LATIN.match(letter):
            code = ord(letter)
            by_script[next((tongue for first, last, tongue in scripts if first <= code <= last), "")] += count
    return by_script


def _within_script(
    script: str, by_script: Counter[str], found: Counter[str], letters: dict[str, str]
) -> tuple[str, float]:
    if script == "zh" and by_script["ja"] > KANA_SHARE * by_script["zh"]:
        return "ja", 0.95
    if script in ("ru", "ar"):
        special: Counter[str] = Counter()
        for letter, count in found.items():
            if _BEYOND_LATIN.match(letter) and letter.lower() in letters:
                special[letters[letter.lower()]] += count
        if special:
            language, count = special.most_common(1)[0]
            return (language, 0.85) if count > 0.002 * sum(found.values()) else (script, 0.7)
        return script, 0.7
    return script, 0.6 if script == "hi" else 0.95


def _winner(votes: dict[str, int]) -> tuple[str | None, float]:
    ranked = sorted(votes, key=votes.__getitem__, reverse=True)
    if not ranked:
        return None, 0.0
    first, best = ranked[0], votes[ranked[0]]
    second = votes[ranked[1]] if len(ranked) > 1 else 0
    if best < (MIN_HITS if second else MIN_UNDISPUTED):
        return None, 0.0
    most = 0.95 if best >= MIN_HITS else FEW_HITS
    return first, round(min(most, 0.4 + 0.6 * (best - second) / best), 3)
