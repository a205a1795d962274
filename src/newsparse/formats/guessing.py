"""Which legacy charset undeclared bytes are in: the one in which they read like a language."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from math import log

from ..lexicon import load
from ..lexicon.tongues import Tongues
from .charset import DECLARATION_BYTES, DEFAULT

SAMPLE = 65_536
"""Bytes on which guesses are made."""
MAX_WORDS = 500
"""Words with high bytes that are read in every charset; thirty tell most charsets apart."""
_LANG = re.compile(rb"<html\b[^>]{0,500}?\blang\s{0,9}=[\s\"']{0,9}([A-Za-z]{2,3})", re.IGNORECASE)
_CODE = re.compile(rb"<(?:script|style)\b", re.IGNORECASE)
_CODE_END = re.compile(rb"</(?:script|style)", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{0,2000}>")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_HIGH_WORD = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_PLAIN_WORD = re.compile(rb"(?<![A-Za-z\x80-\xff])[a-z]{1,12}(?![A-Za-z\x80-\xff])")

_MIN_RUN = 2.5
"""Mean length of runs of high bytes from which a text may be Chinese, Japanese or Korean: German and French
have 1.0 to 1.1, Polish in cp1250 1.1, Russian 5, Chinese 10 and more."""
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3041-\u30fe]")
_COMMON_HAN = re.compile(
    "[的一是不在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會]"
)
"""The characters that make up a good part of any Chinese text: a fifth of news."""
_MULTI_BYTE_CODECS = (
    ("cp949", "ko", _HANGUL, 0.8),
    ("cp932", "ja", _KANA, 0.2),
    ("euc_jp", "ja", _KANA, 0.2),
    ("gb18030", "zh", _COMMON_HAN, 0.12),
    ("big5hkscs", "zh", _COMMON_HAN, 0.12),
)
"""Codec, language, the characters that it is full of, and their least share among wide characters. The bytes
of one are often valid in another; only the right one gives that share. The surest sign comes first."""
_USUAL_WIDE = {"ko": "cp949", "ja": "cp932", "zh": "gb18030"}

_CODECS = {
    "cp1252": "en de fr es pt it nl sv da nb fi is ca sq",
    "cp1250": "pl cs sk hu ro hr sl",
    "cp1251": "ru uk bg be mk sr",
    "cp1253": "el",
    "cp1254": "tr",
    "cp1255": "he",
    "cp1256": "ar fa",
    "cp1257": "lt lv et",
    "cp1258": "vi",
    "cp874": "th",
    "koi8-r": "ru bg",
    "koi8-u": "uk",
    "iso8859-2": "pl cs sk hu ro hr sl",
    "iso8859-5": "ru uk bg be mk sr",
    "iso8859-7": "el",
    "cp866": "ru bg",
}
"""Codec → languages that are written in it. The first of two that read alike wins."""
_USUAL = 1.5
"""Head start of the commonest codec."""
_HINT = 30.0
"""What the page's stated language is worth: three letters that no other reading explains."""
_TYPOGRAPHY = frozenset("\xa0\xad‘’‚“”„‹›«»–—…•·§©®™°€′″−\u200e\u200f")
_RATIO = 0.88
"""How much rarer each letter of an alphabet is than the one before: Russian, Greek and Arabic come near."""
_NOISE = log(0.002 / 100)
"""A letter that the language does not have, or a sign inside a word."""
_SIGN = log(0.05)
_CAPITAL, _NEXT_CAPITAL = log(0.15), log(0.8)
"""A capital at the start of a word, and one behind another."""
_WRONG_CAPITAL = log(0.0005)
"""A capital behind a small letter."""
_MIXED = log(0.001)
"""A letter of another script right beside a Latin one."""
_KNOWN_WORD = 2.0
"""What a function word with high letters is worth, and one of ASCII letters:"""
_PLAIN_KNOWN = 0.4
_MAX_PLAIN = 30


def guess(payload: bytes) -> str:
    """Return the likeliest legacy codec of undeclared bytes."""
    stated = _LANG.search(payload[:DECLARATION_BYTES])
    language = stated.group(1).decode("ascii").lower()[:2] if stated else ""
    sample = _visible(payload[:SAMPLE])
    if wide := _multi_byte(sample, language):
        return wide
    words = _HIGH_WORD.findall(sample)[:MAX_WORDS]
    plain = Counter(word.decode("ascii") for word in _PLAIN_WORD.findall(sample)[: 4 * MAX_WORDS])
    scores = {codec: _score(codec, words, plain, language) for codec in _CODECS}
    scores[DEFAULT] += _USUAL
    return max(scores, key=scores.__getitem__)


def _visible(sample: bytes) -> bytes:
    """Return the sample without tags, scripts and styles: their ASCII words are no language's."""
    first, *rest = _CODE.split(sample)
    shown = [first, *(_CODE_END.split(part, maxsplit=1)[-1] for part in rest)]
    return _TAG.sub(b" ", b" ".join(shown))


def _multi_byte(sample: bytes, language: str) -> str | None:
    """Return the codec of Chinese, Japanese or Korean bytes."""
    runs = [len(run) for run in _HIGH_RUN.findall(sample)]
    if runs and sum(runs) / len(runs) >= _MIN_RUN:
        for codec, _, expected, least in _MULTI_BYTE_CODECS:
            if _share_of(expected, sample, codec) >= least:
                return codec
    return _USUAL_WIDE.get(language) if runs else None


def _share_of(expected: re.Pattern[str], sample: bytes, codec: str) -> float:
    """Return the share of expected characters among the wide ones, 0 for bytes that the codec refuses."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return 0.0
    wide = sum(1 for c in text if c > "\u2fff" and c.isalpha())
    return sum(1 for _ in expected.finditer(text)) / wide if wide else 0.0


def _score(codec: str, words: list[bytes], plain: Counter[str], hint: str) -> float:
    """Return how well the words read in a codec: the log-likelihood under its best language."""
    text = b" ".join(words).decode(codec, "replace")
    lower = text.lower()
    counts = Counter(c for c in lower if c > "\x7f")
    signs = sum(counts.pop(sign, 0) for sign in _TYPOGRAPHY)
    told = Counter(word.strip("".join(_TYPOGRAPHY)) for word in lower.split())
    best = max(
        sum(count * odds.get(letter, _NOISE) for letter, count in counts.items())
        + _KNOWN_WORD * sum(count for word, count in told.items() if word in known)
        + _PLAIN_KNOWN * min(sum(plain[word] for word in known), _MAX_PLAIN)
        + (_HINT if tongue == hint else 0.0)
        for tongue, odds, known in _models(codec)
    )
    return best + _SIGN * signs + _shape(text)


def _shape(text: str) -> float:
    """Return what capitals and mixed scripts cost."""
    cost = 0.0
    for pair, count in Counter(pairwise(" " + text)).items():
        before, here = pair
        if here > "\x7f" and here.isupper():
            wrong = _WRONG_CAPITAL if before.islower() else _CAPITAL
            cost += count * (_NEXT_CAPITAL if before.isupper() else wrong)
        elif before > "\x7f" and before.islower() and "A" <= here <= "Z":
            cost += count * _WRONG_CAPITAL
        if (before > "\u024f") != (here > "\u024f") and _is_latin(before, here):
            cost += count * _MIXED
    return cost


def _is_latin(before: str, here: str) -> bool:
    """Whether two neighbours are letters, one of them plain ASCII."""
    return before.isalpha() and here.isalpha() and (before.isascii() or here.isascii())


@cache
def _models(codec: str) -> tuple[tuple[str, Mapping[str, float], frozenset[str]], ...]:
    """Return each language of a codec, how likely each of its letters is, and its function words."""
    lexicon = load(Tongues, "shared")
    found = []
    for tongue in _CODECS[codec].split():
        alphabet = lexicon.alphabets[tongue]
        total = sum(_RATIO**rank for rank in range(len(alphabet)))
        odds = {letter: log(_RATIO**rank / total) for rank, letter in enumerate(alphabet)}
        found.append((tongue, odds, frozenset(lexicon.words.get(tongue, "").split())))
    return tuple(found)
