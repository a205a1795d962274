"""Charset labels, declarations inside documents, and what the layout of bytes gives away."""

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
DECLARATION_BYTES = 8192
"""Where declarations are looked for; the standard asks for the first 1,024, real pages come later."""

_FOREIGN_BYTE = re.compile(r"[\udc80-\udcff]")


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
    head = payload[:DECLARATION_BYTES]
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
