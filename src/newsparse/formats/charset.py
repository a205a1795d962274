"""Charset labels, declarations inside documents, and guesses from the look of bytes."""

from __future__ import annotations

import codecs
import re

DEFAULT = "cp1252"
"""What undeclared Western bytes are; browsers assume the same."""

_WEB_CODECS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
}
"""Python's codec → the one that browsers use for that label (WHATWG Encoding Standard)."""
_WEB_LABELS = {
    "unicode": "utf-16-le",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "ks_c_5601-1987": "cp949",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "x-x-big5": "big5hkscs",
    "unicode-1-1-utf-8": "utf-8",
    "utf-8mb4": "utf-8",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "x-mac-roman": "mac_roman",
}
"""Labels of the standard, and common mistakes, that Python does not know."""
_NO_CHARSET = frozenset(
    {
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "undefined",
        "mbcs",
        "oem",
        "palmos",
        "utf-7",
    }
)
"""Python text codecs that are no charset of documents (UTF-7 is refused for its attacks)."""

_LABEL = re.compile(r"[A-Za-z0-9][\w.:+-]{1,39}", re.ASCII)
_META = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s{0,9}=[\s\"'\\>-]{0,9}([A-Za-z0-9][A-Za-z0-9_.:-]{1,39})", re.IGNORECASE
)
_XML = re.compile(
    rb"^\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_LANG = re.compile(rb"<html\b[^>]{0,500}?\blang\s{0,9}=[\s\"']{0,9}([A-Za-z]{2,3})", re.IGNORECASE)
_DECLARATION_BYTES = 8192
"""Where declarations are looked for; the standard asks for the first 1,024, real pages come later."""

_BY_LANGUAGE = {
    "ru": "cp1251", "uk": "cp1251", "bg": "cp1251", "be": "cp1251", "mk": "cp1251", "sr": "cp1251",
    "pl": "cp1250", "cs": "cp1250", "sk": "cp1250", "hu": "cp1250", "sl": "cp1250", "hr": "cp1250",
    "ro": "cp1250", "el": "cp1253", "tr": "cp1254", "az": "cp1254", "he": "cp1255", "ar": "cp1256",
    "fa": "cp1256", "ur": "cp1256", "lt": "cp1257", "lv": "cp1257", "et": "cp1257", "vi": "cp1258",
    "th": "cp874", "ja": "cp932", "ko": "cp949", "zh": "gb18030",
}  # fmt: skip
"""The usual legacy charset of a language."""

_SAMPLE = 20_000
"""Bytes on which guesses are made."""
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_MIN_RUN = 2.5
"""Mean length of runs of high bytes from which a text is not in the Latin script: German and French have
1.0 to 1.1, Polish in cp1250 1.1, Russian 5, Chinese 10 and more."""
_FOREIGN_BYTE = re.compile(r"[\udc80-\udcff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3041-\u30fe]")
_COMMON_HAN = re.compile(
    "[的一是不在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會]"
)
"""The characters that make up a good part of any Chinese text: a fifth of news."""
_MULTI_BYTE_CODECS = (
    ("cp949", _HANGUL, 0.8),
    ("cp932", _KANA, 0.2),
    ("euc_jp", _KANA, 0.2),
    ("gb18030", _COMMON_HAN, 0.12),
    ("big5hkscs", _COMMON_HAN, 0.12),
)
"""Codec, the characters that its language is full of, and their least share among wide characters. The bytes
of one are often valid in another; only the right one gives that share. The surest sign comes first."""


def label_codec(label: str | None) -> str | None:
    """Return Python's codec for a charset label, however sloppily written (`'"-->UTF-8"'`)."""
    found = _LABEL.search(label or "")
    if not found:
        return None
    name = found.group().lower()
    if name in _WEB_LABELS:
        return _WEB_LABELS[name]
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return None
    if not codec._is_text_encoding or codec.name in _NO_CHARSET:
        return None
    return _WEB_CODECS.get(codec.name, codec.name)


def declared_inside(payload: bytes) -> str | None:
    """Return the codec that a page's meta tag or an XML declaration names."""
    head = payload[:_DECLARATION_BYTES]
    for pattern in (_XML, _META):
        found = pattern.search(head)
        codec = label_codec(found.group(1).decode("ascii")) if found else None
        if codec:
            return codec
    return None


def looks_utf16(payload: bytes) -> str | None:
    """Return `"utf-16-le"` or `"utf-16-be"` for text whose every other byte is mostly NUL."""
    sample = payload[:2000]
    pairs = len(sample) // 2
    if pairs < 4 or b"\0" not in sample:
        return None
    low, high = sample[: 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if high > 0.4 * pairs and low < 0.05 * pairs:
        return "utf-16-le"
    if low > 0.4 * pairs and high < 0.05 * pairs:
        return "utf-16-be"
    return None


def cp1252_bytes(payload: bytes) -> tuple[str, int, int]:
    """Decode as UTF-8 with each foreign byte read as windows-1252.

    Returns the text, the number of foreign bytes and the number of well-formed characters beyond ASCII.
    """
    text = payload.decode("utf-8", "surrogateescape")
    right = sum(1 for c in text if c > "\x7f") if len(text) < 10**6 else len(payload) - len(text)
    patched, wrong = _FOREIGN_BYTE.subn(_as_cp1252, text)
    return patched, wrong, right - wrong


def _as_cp1252(found: re.Match[str]) -> str:
    return bytes([ord(found.group()) - 0xDC00]).decode(DEFAULT, "replace")


def guess(payload: bytes) -> str:
    """Return the likeliest legacy codec of undeclared bytes."""
    stated = _LANG.search(payload[:_DECLARATION_BYTES])
    by_language = _BY_LANGUAGE.get(stated.group(1).decode("ascii").lower()[:2]) if stated else None
    if by_language:
        return by_language
    sample = payload[:_SAMPLE]
    runs = [len(run) for run in _HIGH_RUN.findall(sample)]
    if not runs or sum(runs) / len(runs) < _MIN_RUN:
        return DEFAULT
    for codec, expected, least in _MULTI_BYTE_CODECS:
        if _share_of(expected, sample, codec) >= least:
            return codec
    return _cyrillic(sample)


def _share_of(expected: re.Pattern[str], sample: bytes, codec: str) -> float:
    """Return the share of expected characters among the wide ones, 0 for bytes that the codec refuses."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return 0.0
    wide = sum(1 for c in text if c > "\u2fff" and c.isalpha())
    return sum(1 for _ in expected.finditer(text)) / wide if wide else 0.0


def _cyrillic(sample: bytes) -> str:
    """Tell cp1251 from KOI8-R: small letters, far more frequent, lie in each other's capitals."""
    upper = sum(1 for b in sample if b >= 0xE0)
    lower = sum(1 for b in sample if 0xC0 <= b < 0xE0)
    return "cp1251" if upper >= lower else "koi8-r"
